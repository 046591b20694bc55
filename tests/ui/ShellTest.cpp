// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/ScanFilter.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/HelpPanel.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PageHeader.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/shell/StatusArea.h"
#include "ui/shell/Toast.h"
#include "ui/TestWindow.h"
#include "ui/WidgetInspector.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

using namespace shopdesk;

class ShellTest : public QObject
{
    Q_OBJECT

private:
    static void key(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }
    static QStringList resultsOf(const ui::CommandPalette &palette)
    {
        QStringList texts;
        for (int row = 0; row < palette.results()->count(); ++row)
            texts << palette.results()->item(row)->text();
        return texts;
    }

private slots:
    void numbersSwitchPages()
    {
        test::TestShop shop;
        test::addProducts(shop, 3);
        test::TestWindow w(shop);
        w.show();
        QCOMPARE(w.window.currentPane(), w.goods);
        QVERIFY(!w.notes->isBuilt());
        key(w.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(w.window.currentPane(), w.notes);
        QVERIFY(w.notes->isBuilt());
        QCOMPARE(w.goods->timesLeft, 1);
        key(w.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w.window.currentPane(), w.goods);
        // The list takes the keys at once.
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(w.goods->records->list()));
        QVERIFY(!w.window.showPane(QStringLiteral("nowhere")));
    }

    void ctrlKFindsARecord()
    {
        test::TestShop shop;
        test::addProducts(shop, 30);
        test::TestWindow w(shop);
        w.show();
        w.window.showPane(QStringLiteral("notes"));
        key(w.window, Qt::Key_K, Qt::ControlModifier);
        const ui::CommandPalette &palette = *w.window.commandPalette();
        QVERIFY(palette.isOpen());
        QCOMPARE(QApplication::focusWidget(), palette.field());
        QTest::keyClicks(palette.field(), QStringLiteral("cup-0017"));
        QTRY_VERIFY(palette.isSettled());
        QCOMPARE(palette.results()->currentItem()->text(), QStringLiteral("Cup 17"));
        key(w.window, Qt::Key_Return);
        QVERIFY(!palette.isOpen());
        QCOMPARE(w.window.currentPane(), w.goods);
        QCOMPARE(w.goods->opened.size(), 1);
        QTRY_VERIFY(w.goods->records->drawer()->isVisible());
    }

    void theExactNameComesFirst()
    {
        test::TestShop shop;
        test::addProducts(shop, 30);
        test::TestWindow w(shop);
        w.show();
        w.window.openPalette(QStringLiteral("cup 2"));
        QTRY_VERIFY(w.window.commandPalette()->isSettled());
        const QStringList found = resultsOf(*w.window.commandPalette());
        QCOMPARE(found.mid(0, 3),
                 QStringList({QStringLiteral("Records"), QStringLiteral("Cup 2"), QStringLiteral("Cup 20")}));
    }

    void ctrlKRunsCommandsOfOtherPages()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        w.window.showPane(QStringLiteral("notes"));
        w.window.openPalette(QStringLiteral("new prod"));
        QTRY_VERIFY(w.window.commandPalette()->isSettled());
        QCOMPARE(w.window.commandPalette()->results()->currentItem()->text(), QStringLiteral("New product"));
        key(w.window, Qt::Key_Return);
        QCOMPARE(w.goods->timesCreated, 1);
        QCOMPARE(w.window.currentPane(), w.goods);
    }

    void ctrlKSearchesInAList()
    {
        test::TestShop shop;
        test::addProducts(shop, 3);
        test::TestWindow w(shop);
        w.show();
        w.window.openPalette(QStringLiteral("cup"));
        QTRY_VERIFY(w.window.commandPalette()->isSettled());
        const int last = w.window.commandPalette()->results()->count() - 1;
        w.window.commandPalette()->results()->setCurrentRow(last);
        key(w.window, Qt::Key_Return);
        QCOMPARE(w.goods->records->query().search, QStringLiteral("cup"));
    }

    void ctrlKSaysThatNothingIsThere()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        w.window.showPane(QStringLiteral("goods"));
        w.window.openPalette(QStringLiteral("qqqq"));
        QTRY_VERIFY(w.window.commandPalette()->isSettled());
        // What is left is to look for it in a list.
        QCOMPARE(resultsOf(*w.window.commandPalette()),
                 QStringList({QStringLiteral("Lists"), QStringLiteral("Find “qqqq” in Goods")}));
        key(w.window, Qt::Key_Escape);
        QVERIFY(!w.window.commandPalette()->isOpen());
    }

    void f1ExplainsThePage()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        const QWidget *before = QApplication::focusWidget();
        key(w.window, Qt::Key_F1);
        auto *help = w.window.findChild<ui::HelpPanel *>();
        QVERIFY(help->isOpen());
        QVERIFY(help->browser()->toPlainText().contains(QStringLiteral("What the shop sells.")));
        key(w.window, Qt::Key_Escape);
        QVERIFY(!help->isOpen());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void questionMarkListsTheKeys()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        auto *sheet = w.window.findChild<ui::ShortcutSheet *>();
        key(w.window, Qt::Key_Question, Qt::ShiftModifier);
        QVERIFY(sheet->isOpen());
        QStringList texts;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("New product")));
        QVERIFY(texts.contains(QStringLiteral("Go to a page")));
        key(w.window, Qt::Key_Escape);

        // In a field it is a letter like any other.
        w.window.showPane(QStringLiteral("notes"));
        auto *field = w.notes->findChild<QLineEdit *>();
        field->setFocus();
        key(w.window, Qt::Key_Question, Qt::ShiftModifier);
        QVERIFY(!sheet->isOpen());
    }

    void mainActionOfThePageInFront()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        key(w.window, Qt::Key_F2);
        QCOMPARE(w.goods->timesCreated, 1);
        w.window.showPane(QStringLiteral("notes"));
        key(w.window, Qt::Key_F2);
        QCOMPARE(w.goods->timesCreated, 1);
    }

    void themeSwitchesWhileRunning()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        w.theme.setMode(ui::Theme::Mode::Light);
        QTRY_VERIFY(!ui::isDark(w.window.palette()));
        const QImage light = w.window.grab().toImage();
        w.theme.setMode(ui::Theme::Mode::Dark);
        QTRY_VERIFY(ui::isDark(w.window.palette()));
        QVERIFY(ui::isDark(w.goods->records->list()->palette()));
        QVERIFY(w.window.grab().toImage() != light);
        QCOMPARE(w.settings.value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    }

    void languageSwitchesWhileRunning()
    {
        test::TestShop shop;
        test::addProducts(shop, 3);
        test::TestWindow w(shop);
        w.language.setCode(QStringLiteral("en"));
        w.show();
        const QAbstractItemModel *model = w.goods->records->list()->model();
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Name"));
        QCOMPARE(w.window.statusArea()->button(ui::StatusArea::Part::Saved)->text(), QStringLiteral("Saved"));
        const int before = w.goods->timesTranslated;

        w.language.setCode(QStringLiteral("zh_CN"));
        QVERIFY(w.goods->timesTranslated > before);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("名称"));
        QCOMPARE(w.window.statusArea()->button(ui::StatusArea::Part::Saved)->text(), QStringLiteral("已保存"));
        QCOMPARE(w.settings.value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
        w.language.setCode(QStringLiteral("en"));
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Name"));
    }

    void layoutIsRemembered()
    {
        test::TestShop shop;
        {
            test::TestWindow w(shop);
            w.show({1200, 700});
            key(w.window, Qt::Key_B, Qt::ControlModifier);
            QVERIFY(w.window.rail()->isFolded());
            QCOMPARE(w.window.rail()->width(), ui::NavigationRail::narrow);
            w.window.showPane(QStringLiteral("notes"));
        }
        test::TestWindow again(shop);
        again.window.showFirstPane();
        again.window.QWidget::show();
        QCOMPARE(again.window.size(), QSize(1200, 700));
        QVERIFY(again.window.rail()->isFolded());
        QCOMPARE(again.window.currentPane(), again.notes);
    }

    void aNarrowWindowFoldsTheRail()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show({900, 600});
        QVERIFY(w.window.rail()->isFolded());
        QVERIFY(!w.window.isRailFolded());
        w.window.resize(1300, 700);
        QTRY_VERIFY(!w.window.rail()->isFolded());
    }

    void toastsOfferUndo()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.show();
        bool undone = false;
        w.window.workbench().toast(QStringLiteral("Cup 1 is archived."), [&undone] { undone = true; });
        QVERIFY(w.window.toast()->isVisible());
        QCOMPARE(w.window.toast()->text(), QStringLiteral("Cup 1 is archived."));
        QVERIFY2(test::inspected(w.window).isEmpty(), test::inspected(w.window).constData());
        w.window.toast()->undoButton()->click();
        QVERIFY(undone);
        QVERIFY(!w.window.toast()->isVisible());
        w.window.workbench().toast(QStringLiteral("Saved."), {});
        QVERIFY(!w.window.toast()->undoButton()->isVisible());
    }

    void statusTellsOfWorkAndBackup()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        w.language.setCode(QStringLiteral("en"));
        w.show();
        ui::StatusArea &status = *w.window.statusArea();
        const auto text = [&](ui::StatusArea::Part part) { return status.button(part)->text(); };
        QCOMPARE(text(ui::StatusArea::Part::Shop), QStringLiteral("Test shop"));
        status.setPending(2);
        QCOMPARE(text(ui::StatusArea::Part::Saved), QStringLiteral("Saving…"));
        status.setPending(0);
        QCOMPARE(text(ui::StatusArea::Part::Saved), QStringLiteral("Saved"));
        QCOMPARE(text(ui::StatusArea::Part::Backup), QStringLiteral("No backup yet"));
        status.setBackupSource([] { return std::optional(Instant{Instant::now().ms - 2 * 3'600'000}); });
        QCOMPARE(text(ui::StatusArea::Part::Backup), QStringLiteral("Backup 2 h ago"));
        w.language.setCode(QStringLiteral("zh_CN"));
        QCOMPARE(text(ui::StatusArea::Part::Backup), QStringLiteral("备份于 2 小时前"));
        w.language.setCode(QStringLiteral("en"));

        QVERIFY(!status.button(ui::StatusArea::Part::Tasks)->isVisible());
        ui::Tasks &tasks = w.window.workbench().tasks;
        bool cancelled = false;
        const int task =
            tasks.begin(QStringLiteral("Importing"), QStringLiteral("notes"), [&cancelled] { cancelled = true; });
        tasks.progress(task, 30, 120);
        QCOMPARE(text(ui::StatusArea::Part::Tasks), QStringLiteral("Importing  25%"));
        QMenu *menu = status.button(ui::StatusArea::Part::Tasks)->menu();
        emit menu->aboutToShow();
        menu->actions().at(0)->trigger();
        QCOMPARE(w.window.currentPane(), w.notes);
        menu->actions().at(1)->trigger();
        QVERIFY(cancelled);
        tasks.end(task);
        QVERIFY(!status.button(ui::StatusArea::Part::Tasks)->isVisible());
    }

    void aScanGoesToThePageOrToTheRecord()
    {
        test::TestShop shop;
        test::addProducts(shop, 12);
        test::TestWindow w(shop);
        w.show();
        w.window.showPane(QStringLiteral("notes"));
        auto *field = w.notes->findChild<QLineEdit *>();
        field->setFocus();
        field->setText(QStringLiteral("call Li"));
        w.notes->takesScans = true;
        for (const QChar letter : QStringLiteral("SCAN000007"))
            key(w.window, static_cast<Qt::Key>(letter.unicode()), Qt::NoModifier);
        key(w.window, Qt::Key_Return);
        QCOMPARE(w.notes->scans.size(), 1);
        QCOMPARE(w.notes->scans.front().toUpper(), QStringLiteral("SCAN000007"));
        // It does not stay in the field that had the focus.
        QCOMPARE(field->text(), QStringLiteral("call Li"));
        QCOMPARE(w.window.currentPane(), w.notes);

        w.notes->takesScans = false;
        emit w.window.scans()->scanned(QStringLiteral("SCAN000007"));
        QTRY_COMPARE(w.goods->opened.size(), 1);
        emit w.window.scans()->scanned(QStringLiteral("SCAN999999"));
        QTRY_VERIFY(w.window.toast()->text().contains(QStringLiteral("SCAN999999")));
    }

    void openListShowsWhatStandsBehindANumber()
    {
        test::TestShop shop;
        test::addProducts(shop, 12);
        test::TestWindow w(shop);
        w.show();
        w.window.showPane(QStringLiteral("notes"));
        w.window.workbench().openList(QStringLiteral("products"), {.search = QStringLiteral("cup 12")});
        QCOMPARE(w.window.currentPane(), w.goods);
        QTRY_COMPARE(w.goods->countText(), QStringLiteral("1 rows"));
    }

    void looksRight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        for (const QSize &size : {QSize(1366, 768), QSize(1024, 640), QSize(760, 480)})
            for (const bool dark : {false, true})
                for (const char *language : {"en", "zh_CN"})
                    QTest::addRow("%dx%d %s %s", size.width(), size.height(), dark ? "dark" : "light", language)
                        << size << dark << QString::fromLatin1(language);
    }

    void looksRight()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(QString, language);
        test::TestShop shop;
        test::addProducts(shop, 40);
        test::TestWindow w(shop);
        w.theme.useOnce(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        w.language.useOnce(language);
        w.show(size);
        QByteArray seen;
        const auto isFine = [&] {
            seen = test::inspected(w.window);
            return seen.isEmpty();
        };
        QVERIFY2(isFine(), seen.constData());
        w.goods->showRecord(w.goods->records->list()->idAt(w.goods->records->list()->model()->index(3, 0)));
        QTRY_VERIFY(!w.goods->opened.isEmpty());
        QVERIFY2(isFine(), seen.constData());
        w.goods->records->drawer()->showTab(QStringLiteral("edit"));
        QVERIFY2(isFine(), seen.constData());
        w.window.openPalette(QStringLiteral("cup"));
        QTRY_VERIFY(w.window.commandPalette()->isSettled());
        QVERIFY2(isFine(), seen.constData());
        w.window.openShortcuts();
        QVERIFY2(isFine(), seen.constData());
        w.window.openHelp();
        QVERIFY2(isFine(), seen.constData());
    }
};

QTEST_MAIN(ShellTest)
#include "ShellTest.moc"
