#include "ui/parts/DetailDrawer.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Toast.h"
#include "ui/TestWindow.h"
#include "ui/WidgetInspector.h"
#include <QtTest>
using namespace shopdesk;
class ShellTest : public QObject
{
    Q_OBJECT
private slots:
    void looksRight()
    {
        test::TestShop shop;
        test::addProducts(shop, 600);
        test::TestWindow window(shop);
        window.show();
        QStringList findings;
        auto shot = [&](const char *n) {
            QTest::qWait(250);
            findings += test::inspect(window.window);
            window.window.grab().save(QStringLiteral("/tmp/shot-%1.png").arg(QLatin1String(n)));
        };
        shot("list");
        window.theme.useOnce(ui::Theme::Mode::Dark);
        shot("dark");
        QTest::keyClick(window.goods->records->list(), Qt::Key_Return);
        shot("darkdrawer");
        window.goods->records->drawer()->showTab(QStringLiteral("edit"));
        window.window.toast()->say(QStringLiteral("Product archived."), [] {});
        window.theme.useOnce(ui::Theme::Mode::Light);
        shot("drawer");
        window.window.openPalette(QStringLiteral("cup 1"));
        shot("palette");
        window.theme.useOnce(ui::Theme::Mode::Dark);
        shot("darkpalette");
        window.window.openShortcuts();
        shot("darkshortcuts");
        window.theme.useOnce(ui::Theme::Mode::Light);
        window.language.useOnce(QStringLiteral("zh_CN"));
        window.window.openHelp();
        shot("help");
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char(10))));
    }
};
QTEST_MAIN(ShellTest)
#include "ShellTest.moc"
