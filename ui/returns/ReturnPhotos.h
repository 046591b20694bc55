// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "ui/catalog/PreparedPicture.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Workbench.h"

class QAbstractButton;

namespace shopdesk::ui {

using TakePhoto = std::function<void(const Result<PreparedPicture> &)>;

/// Asks for a picture file and makes it ready, aside; @p take gets it on the thread of the window, or why it is none. Nothing
/// happens where the person thought better of it.
void askForPhoto(Workbench &workbench, QWidget *parent, Aside &aside, TakePhoto take);
/// The same by a camera; where there is none, a toast says why.
void askCamera(Workbench &workbench, QWidget *parent, Aside &aside, TakePhoto take);
/// Of a button that asks for a camera: what it does, or why it cannot.
void nameCameraButton(QAbstractButton &button, const QString &name);
/// The same, and adds it to the return, of all of it or of one line; says whether that worked. @p added is told that it did.
void addPhotoTo(Workbench &workbench, QWidget *parent, Aside &aside, returns::ReturnId id, returns::LineId line = {},
                const std::function<void()> &added = {});
/// By a camera.
void addTakenTo(Workbench &workbench, QWidget *parent, Aside &aside, returns::ReturnId id, returns::LineId line);

} // namespace shopdesk::ui
