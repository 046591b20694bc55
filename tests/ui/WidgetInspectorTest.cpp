// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/WidgetInspector.h"

#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace shopdesk;

namespace {

/// A shown window that holds one widget.
struct Holder
{
    explicit Holder(QWidget *widget)
    {
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(widget);
        window.setPalette(ui::Theme::palette(false));
        window.resize(400, 80);
        window.show();
    }
    bool complainsOf(const char *what) const
    {
        const QStringList findings = test::inspect(window);
        return findings.size() == 1 && findings.front().contains(QLatin1String(what));
    }
    QWidget window;
};

} // namespace

/// The inspector has to see what it is there for, or its silence says nothing.
class WidgetInspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        m_theme = std::make_unique<ui::Theme>(*qApp, *m_settings);
        m_theme->useOnce(ui::Theme::Mode::Light);
    }

    void isContentWithAGoodWindow()
    {
        const Holder h(new QPushButton(QStringLiteral("Save the product")));
        QCOMPARE(test::inspect(h.window), QStringList());
    }

    void seesCutTextInALabel()
    {
        auto *label = new QLabel(QStringLiteral("A text that is longer than the room that it is given here"));
        label->setFixedWidth(80);
        const Holder h(label);
        QVERIFY(h.complainsOf("is cut"));
    }

    void seesCutTextThatWraps()
    {
        auto *label = new QLabel(QStringLiteral("A text that is longer than the room that it is given here"));
        label->setWordWrap(true);
        label->setFixedSize(80, 20);
        const Holder h(label);
        QVERIFY(h.complainsOf("is cut"));
    }

    void seesCutTextOnAButton()
    {
        auto *button = new QPushButton(QStringLiteral("Archive this product"));
        button->setFixedWidth(60);
        const Holder h(button);
        QVERIFY(!test::inspect(h.window).filter(QStringLiteral("is cut")).isEmpty());
    }

    void seesACutHintInAField()
    {
        auto *field = new QLineEdit;
        field->setAccessibleName(QStringLiteral("Find"));
        field->setPlaceholderText(QStringLiteral("Find by number, member, phone or bar code"));
        field->setFixedWidth(90);
        const Holder h(field);
        QVERIFY(h.complainsOf("is cut"));
    }

    void seesANamelessButton()
    {
        auto *button = new QToolButton;
        button->setFixedSize(32, 32);
        const Holder h(button);
        QVERIFY(h.complainsOf("no accessible name"));
        button->setAccessibleName(QStringLiteral("Close"));
        QCOMPARE(test::inspect(h.window), QStringList());
    }

    void seesANamelessField()
    {
        auto *field = new QLineEdit;
        const Holder h(field);
        QVERIFY(h.complainsOf("no accessible name"));
    }

    void seesFaintText()
    {
        auto *label = new QLabel(QStringLiteral("faint"));
        ui::setInk(*label, QColor(0xB0B8C0));
        const Holder h(label);
        QVERIFY(h.complainsOf("is faint"));
    }

    void seesWhatLiesOnOneAnother()
    {
        auto *left = new QPushButton(QStringLiteral("Left"));
        Holder h(left);
        auto *right = new QPushButton(QStringLiteral("Right"));
        h.window.layout()->addWidget(right);
        QCoreApplication::processEvents();
        QCOMPARE(test::inspect(h.window), QStringList());
        right->setGeometry(left->geometry().translated(10, 0));
        QVERIFY(!test::inspect(h.window).filter(QStringLiteral("lies on")).isEmpty());
        right->move(390, 10);
        QVERIFY(!test::inspect(h.window).filter(QStringLiteral("lies outside")).isEmpty());
    }

    void seesFaintColours()
    {
        QPalette palette = ui::Theme::palette(false);
        QCOMPARE(test::inspectColours(palette), QStringList());
        palette.setColor(QPalette::Text, QColor(0x9CA3AF));
        QVERIFY(!test::inspectColours(palette).isEmpty());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
};

QTEST_MAIN(WidgetInspectorTest)
#include "WidgetInspectorTest.moc"
