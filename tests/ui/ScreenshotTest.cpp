// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Screenshot.h"

#include "ui/parts/DetailDrawer.h"
#include "ui/parts/RecordView.h"
#include "ui/shell/CommandPalette.h"
#include "ui/TestWindow.h"

#include <QtTest>

using namespace shopdesk;

class ScreenshotTest : public QObject
{
    Q_OBJECT

private slots:
    void picturesShowWhatTheyWereAskedFor_data()
    {
        QTest::addColumn<QString>("subject");
        for (const char *subject :
             {"products", "products:record", "products:new", "notes", "palette:cup", "help", "shortcuts"})
            QTest::newRow(subject) << QString::fromLatin1(subject);
    }

    void picturesShowWhatTheyWereAskedFor()
    {
        QFETCH(QString, subject);
        test::TestShop shop;
        test::addProducts(shop, 30);
        test::TestWindow w(shop);
        const QString file = shop.folder() + QStringLiteral("/picture.png");
        const auto taken = ui::takeScreenshot(w.window, {subject, file, {1000, 640}});
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
        const QImage picture(file);
        QCOMPARE(picture.size(), QSize(1000, 640));
        if (subject == QStringLiteral("products:record"))
            QVERIFY(w.goods->records->drawer()->isVisible());
        if (subject == QStringLiteral("products:new"))
            QCOMPARE(w.goods->timesCreated, 1);
        if (subject == QStringLiteral("notes"))
            QCOMPARE(w.window.currentPane(), w.notes);
        if (subject == QStringLiteral("palette:cup"))
            QVERIFY(w.window.commandPalette()->isOpen() && w.window.commandPalette()->isSettled());
    }

    void whatThereIsNotIsSaid()
    {
        test::TestShop shop;
        test::TestWindow w(shop);
        const auto unknown = ui::takeScreenshot(
            w.window, {QStringLiteral("moon"), shop.folder() + QStringLiteral("/x.png"), {800, 600}});
        QCOMPARE(unknown.error().code, QStringLiteral("ui.unknownPane"));
        const auto unwritable = ui::takeScreenshot(w.window, {QStringLiteral("notes"), shop.folder(), {800, 600}});
        QCOMPARE(unwritable.error().code, QStringLiteral("ui.pictureNotWritten"));
    }
};

QTEST_MAIN(ScreenshotTest)
#include "ScreenshotTest.moc"
