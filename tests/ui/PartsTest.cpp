// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/BusyLine.h"
#include "ui/parts/ChartFrame.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/ScanFilter.h"
#include "ui/parts/Theme.h"
#include "ui/WidgetInspector.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>
#include <QVBoxLayout>

using namespace shopdesk;

namespace {

/// Keys as a scanner or a person presses them, with the times of the presses.
void type(QWidget &window, const QString &text, int msBetween, quint64 &clock)
{
    for (const QChar letter : text) {
        clock += static_cast<quint64>(msBetween);
        const bool ends = letter == QLatin1Char('\n');
        QKeyEvent press(QEvent::KeyPress, ends ? int(Qt::Key_Return) : int(letter.toUpper().unicode()), Qt::NoModifier,
                        ends ? QString() : QString(letter));
        press.setTimestamp(clock);
        QCoreApplication::sendEvent(window.windowHandle(), &press);
    }
}

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        m_theme = std::make_unique<ui::Theme>(*qApp, *m_settings);
        m_theme->useOnce(ui::Theme::Mode::Light);
    }

    void waitingIsShownStepByStep()
    {
        QWidget page;
        page.resize(500, 300);
        ui::BusyLine line(&page);
        page.show();
        bool cancelled = false;
        QElapsedTimer watch;
        watch.start();
        line.begin(QStringLiteral("Reading the list…"), [&cancelled] { cancelled = true; });
        QVERIFY(!line.isVisible());
        QTRY_VERIFY(line.isVisible());
        QVERIFY(watch.elapsed() >= ui::BusyLine::lineAfterMs);
        QCOMPARE(line.height(), 2);
        auto *words = line.findChild<QLabel *>();
        auto *cancel = line.findChild<QPushButton *>();
        QVERIFY(!words->isVisible());
        QTRY_VERIFY(words->isVisible());
        QVERIFY(watch.elapsed() >= ui::BusyLine::wordsAfterMs);
        QCOMPARE(words->text(), QStringLiteral("Reading the list…"));
        QVERIFY(!cancel->isVisible());
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(watch.elapsed() >= ui::BusyLine::cancelAfterMs);
        QVERIFY2(test::inspected(page).isEmpty(), test::inspected(page).constData());
        cancel->click();
        QVERIFY(cancelled);
        line.end();
        QVERIFY(!line.isVisible());
    }

    void shortWaitingIsNotShown()
    {
        QWidget page;
        ui::BusyLine line(&page);
        page.show();
        line.begin();
        line.begin();
        line.end();
        QVERIFY(line.isBusy());
        line.end();
        QVERIFY(!line.isBusy());
        QTest::qWait(2 * ui::BusyLine::lineAfterMs);
        QVERIFY(!line.isVisible());
        line.end();
        QVERIFY(!line.isBusy());
    }

    void aChartIsATableToo()
    {
        QStandardItemModel table(2, 2);
        table.setHorizontalHeaderLabels({QStringLiteral("Day"), QStringLiteral("Net, £")});
        table.setItem(0, 0, new QStandardItem(QStringLiteral("Monday")));
        table.setItem(0, 1, new QStandardItem(QStringLiteral("1,234.50")));
        table.setItem(1, 0, new QStandardItem(QStringLiteral("=SUM(A1)")));
        table.setItem(1, 1, new QStandardItem(QStringLiteral("say \"no\"")));
        ui::ChartFrame frame;
        frame.setTitle(QStringLiteral("Sales"), QStringLiteral("by day"));
        frame.setChart(new QLabel(QStringLiteral("chart")));
        frame.setTable(&table);
        frame.resize(420, 260);
        frame.show();
        QVERIFY2(test::inspected(frame).isEmpty(), test::inspected(frame).constData());
        QVERIFY(!frame.showsTable());
        frame.findChildren<QToolButton *>().front()->click();
        QVERIFY(frame.showsTable());
        QVERIFY2(test::inspected(frame).isEmpty(), test::inspected(frame).constData());

        QCOMPARE(frame.tableAsText(QLatin1Char(',')), QStringLiteral("Day,\"Net, £\"\r\nMonday,\"1,234.50\"\r\n"
                                                                     "'=SUM(A1),\"say \"\"no\"\"\"\r\n"));
        const QString csv = m_folder.filePath(QStringLiteral("sales.csv"));
        QVERIFY(frame.saveTable(csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("\xEF\xBB\xBF"
                                          "Day,"));
        QVERIFY(!frame.saveTable(m_folder.path()));

        frame.setShowsTable(false);
        const QString png = m_folder.filePath(QStringLiteral("sales.png"));
        QVERIFY(frame.savePicture(png));
        QCOMPARE(QImage(png).width() % 2, 0);
        QVERIFY(QImage(png).width() > 700);
    }

    void factsCanBeReadAndCopied()
    {
        ui::FactSheet sheet;
        sheet.addSection(QStringLiteral("Sums"));
        QLabel *fact = sheet.addFact(QStringLiteral("Member"), QString());
        QCOMPARE(fact->text(), QStringLiteral("–"));
        QLabel *sum = sheet.addFigure(QStringLiteral("Total"), QStringLiteral("12.00"), true);
        QCOMPARE(sum->alignment() & Qt::AlignHorizontal_Mask, Qt::AlignRight);
        QCOMPARE(sum->accessibleName(), QStringLiteral("Total: 12.00"));
        QVERIFY(sum->textInteractionFlags() & Qt::TextSelectableByMouse);
        sheet.addState(QStringLiteral("State"), QStringLiteral("paid"));
        sheet.resize(400, 300);
        sheet.show();
        QVERIFY2(test::inspected(sheet).isEmpty(), test::inspected(sheet).constData());
        sheet.clear();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(sheet.findChildren<QLabel *>().isEmpty());
    }

    void aScannerIsFasterThanAnybody()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        layout->addWidget(field);
        ui::ScanFilter filter;
        qApp->installEventFilter(&filter);
        QSignalSpy scans(&filter, &ui::ScanFilter::scanned);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        field->setText(QStringLiteral("ab"));
        field->setCursorPosition(1);
        quint64 clock = 1'000;
        type(window, QStringLiteral("4006381333931\n"), 8, clock);
        QCOMPARE(scans.takeFirst().at(0).toString(), QStringLiteral("4006381333931"));
        QCOMPARE(field->text(), QStringLiteral("ab"));
        QCOMPARE(field->cursorPosition(), 1);

        // A person, however quick, and a code that is too short, stay what they are.
        clock += 500;
        type(window, QStringLiteral("400638\n"), 90, clock);
        QCOMPARE(scans.size(), 0);
        QCOMPARE(field->text(), QStringLiteral("a400638b"));
        clock += 500;
        type(window, QStringLiteral("12345\n"), 8, clock);
        QCOMPARE(scans.size(), 0);

        // Other scanners end with Tab and send short codes.
        filter.setSettings({.mostMsBetweenKeys = 35, .leastLength = 4, .terminator = Qt::Key_Tab});
        clock += 500;
        type(window, QStringLiteral("A12B"), 20, clock);
        QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
        tab.setTimestamp(clock + 10);
        QCoreApplication::sendEvent(window.windowHandle(), &tab);
        QCOMPARE(scans.takeFirst().at(0).toString(), QStringLiteral("A12B"));
    }

    void aScanLeavesEveryFieldAsItWas()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *pieces = new QSpinBox;
        pieces->setRange(0, 1'000'000);
        auto *late = new QSpinBox;
        late->setRange(0, 1'000'000);
        late->setKeyboardTracking(false);
        auto *note = new QPlainTextEdit;
        auto *answer = new QTextEdit;
        auto *store = new QComboBox;
        store->addItems({QStringLiteral("Main"), QStringLiteral("4 Harbour Road")});
        for (QWidget *field : QList<QWidget *>{pieces, late, note, answer, store})
            layout->addWidget(field);
        ui::ScanFilter filter;
        qApp->installEventFilter(&filter);
        QSignalSpy scans(&filter, &ui::ScanFilter::scanned);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        quint64 clock = 1'000;
        const auto scanInto = [&](QWidget &field, const char *code = "4006381333931") {
            field.setFocus();
            clock += 500;
            type(window, QString::fromLatin1(code) + QLatin1Char('\n'), 8, clock);
            return scans.size() == 1 ? scans.takeFirst().at(0).toString() : QString();
        };
        const QString ean = QStringLiteral("4006381333931");

        // The spin box itself has the focus, and what it held is marked or not.
        pieces->setValue(12);
        QCOMPARE(scanInto(*pieces), ean);
        QCOMPARE(pieces->value(), 12);
        pieces->selectAll();
        QCOMPARE(scanInto(*pieces, "123456"), QStringLiteral("123456")); // a number that it could hold
        QCOMPARE(pieces->value(), 12);
        QCOMPARE(pieces->cleanText(), QStringLiteral("12"));
        QTest::keyClicks(pieces, QStringLiteral("7")); // what was marked still is
        QCOMPARE(pieces->value(), 7);
        late->setValue(3);
        late->selectAll();
        QSignalSpy told(late, &QSpinBox::valueChanged);
        QCOMPARE(scanInto(*late, "123456"), QStringLiteral("123456"));
        pieces->setFocus(); // it tells of a value when it is left
        QCOMPARE(late->value(), 3);
        QCOMPARE(told.size(), 0);

        note->setPlainText(QStringLiteral("one two three"));
        QTextCursor cursor = note->textCursor();
        cursor.setPosition(4);
        note->setTextCursor(cursor);
        QCOMPARE(scanInto(*note), ean);
        QCOMPARE(note->toPlainText(), QStringLiteral("one two three"));
        QCOMPARE(note->textCursor().position(), 4);
        cursor.setPosition(7, QTextCursor::KeepAnchor);
        note->setTextCursor(cursor);
        QCOMPARE(scanInto(*note), ean);
        QCOMPARE(note->toPlainText(), QStringLiteral("one two three"));
        answer->setHtml(QStringLiteral("<p>one <b>two</b></p>"));
        answer->selectAll();
        QCOMPARE(scanInto(*answer), ean);
        QCOMPARE(answer->toPlainText(), QStringLiteral("one two"));
        QTextCursor bold(answer->document());
        bold.setPosition(6);
        QVERIFY(bold.charFormat().fontWeight() > QFont::Normal);

        QCOMPARE(scanInto(*store), ean);
        QCOMPARE(store->currentText(), QStringLiteral("Main"));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
};

QTEST_MAIN(PartsTest)
#include "PartsTest.moc"
