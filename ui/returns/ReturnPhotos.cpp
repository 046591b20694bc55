// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnPhotos.h"

#include "returns/OpenReturn.h"
#include "ui/parts/CameraDialog.h"

#include <QCoreApplication>

#include <QAbstractButton>

namespace shopdesk::ui {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("ReturnPhotos", text);
}

/// Adds the picture to the return, and says whether that worked.
TakePhoto adding(Workbench &workbench, QWidget *parent, returns::ReturnId id, returns::LineId line,
                 const std::function<void()> &added)
{
    return [=, &workbench](const Result<PreparedPicture> &picture) {
        if (!picture) {
            workbench.toast(picture.error().message, {});
            return;
        }
        workbench
            .write(parent, [id, line, bytes = picture->bytes](
                               store::UnitOfWork &work) { return returns::addPhoto(work, id, bytes, line); })
            .then(parent, [&workbench, added](const Result<returns::PhotoId> &photo) {
                workbench.toast(photo ? word(QT_TRANSLATE_NOOP("ReturnPhotos", "Photo added")) : photo.error().message,
                                {});
                if (photo && added)
                    added();
            });
    };
}

} // namespace

void askForPhoto(Workbench &workbench, QWidget *parent, Aside &aside, TakePhoto take)
{
    const QString path =
        workbench.askFile(parent, {FileQuestion::Kind::Open,
                                   word(QT_TRANSLATE_NOOP("ReturnPhotos", "Add photo")),
                                   {},
                                   word(QT_TRANSLATE_NOOP("ReturnPhotos", "Pictures (*.png *.jpg *.jpeg *.webp)"))});
    if (!path.isEmpty())
        aside.run(
            parent, [path] { return preparedPictureFile(path); }, std::move(take));
}

void askCamera(Workbench &workbench, QWidget *parent, Aside &aside, TakePhoto take)
{
    if (const QString why = Camera::whyNot(); !why.isEmpty()) {
        workbench.toast(why, {});
        return;
    }
    auto *dialog = new CameraDialog(parent);
    QObject::connect(dialog, &CameraDialog::taken, parent, [parent, &aside, take](const QImage &picture) {
        aside.run(
            parent, [picture] { return preparedPicture(picture); }, take);
    });
    dialog->open();
    dialog->start();
}

void nameCameraButton(QAbstractButton &button, const QString &name)
{
    button.setEnabled(Camera::isBuilt());
    button.setAccessibleName(name);
    button.setToolTip(Camera::isBuilt() ? name : Camera::whyNot());
    button.setAccessibleDescription(Camera::isBuilt() ? QString() : Camera::whyNot());
}

void addPhotoTo(Workbench &workbench, QWidget *parent, Aside &aside, returns::ReturnId id, returns::LineId line,
                const std::function<void()> &added)
{
    askForPhoto(workbench, parent, aside, adding(workbench, parent, id, line, added));
}

void addTakenTo(Workbench &workbench, QWidget *parent, Aside &aside, returns::ReturnId id, returns::LineId line)
{
    askCamera(workbench, parent, aside, adding(workbench, parent, id, line, {}));
}

} // namespace shopdesk::ui
