// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnPhotos.h"

#include "returns/OpenReturn.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("ReturnPhotos", text);
}

} // namespace

void askForPhoto(Workbench &workbench, QWidget *parent, Aside &aside,
                 std::function<void(const Result<PreparedPicture> &)> take)
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

void addPhotoTo(Workbench &workbench, QWidget *parent, Aside &aside, returns::ReturnId id, returns::LineId line,
                const std::function<void()> &added)
{
    askForPhoto(workbench, parent, aside, [=, &workbench](const Result<PreparedPicture> &picture) {
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
    });
}

} // namespace shopdesk::ui
