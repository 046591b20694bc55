// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnShop.h"
#include "ui/parts/CameraDialog.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/PhotosEdit.h"
#include "ui/ReturnsDesk.h"

#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace shopdesk;
using namespace shopdesk::test;

/// A picture is taken where there is a camera; where there is none, the button says why.
class CameraTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSeenIsTaken()
    {
        QPointer<ui::CameraDialog> dialog = new ui::CameraDialog;
        QSignalSpy taken(dialog, &ui::CameraDialog::taken);
        dialog->show();
        QVERIFY(!dialog->takeButton()->isEnabled()); // nothing is seen yet
        QImage first(320, 240, QImage::Format_RGB32);
        first.fill(Qt::red);
        QImage second = first;
        second.fill(Qt::blue);
        emit dialog->camera().seen(first);
        emit dialog->camera().seen(second);
        QVERIFY(dialog->takeButton()->isEnabled());
        dialog->takeButton()->click();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.front().front().value<QImage>(), second);
        QTRY_VERIFY(!dialog);
    }

    void aCameraThatFailsSaysSo()
    {
        ui::CameraDialog dialog;
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QImage picture(320, 240, QImage::Format_RGB32);
        picture.fill(Qt::red);
        emit dialog.camera().seen(picture);
        emit dialog.camera().failed(QStringLiteral("it was unplugged"));
        QVERIFY(labelsOf(dialog).contains(QStringLiteral("it was unplugged")));
        QVERIFY(!dialog.takeButton()->isEnabled());
    }

    void withoutACameraTheButtonSaysWhy()
    {
        ReturnShop shop;
        ReturnsDesk desk(shop);
        desk.pane->startNew();
        desk.settle();
        QPushButton *button = desk.pane->newPage()->findChild<ui::PhotosEdit *>()->cameraButton();
        if (!ui::Camera::isBuilt()) {
            QVERIFY(!button->isEnabled());
            QCOMPARE(button->toolTip(), ui::Camera::whyNot());
            QVERIFY(button->toolTip().contains(QStringLiteral("Qt Multimedia")));
            return;
        }
        QVERIFY(button->isEnabled());
        if (ui::Camera::whyNot().isEmpty())
            QSKIP("this computer has a camera");
        button->click();
        QCOMPARE(desk.toast(), ui::Camera::whyNot());
    }
};

QTEST_MAIN(CameraTest)
#include "CameraTest.moc"
