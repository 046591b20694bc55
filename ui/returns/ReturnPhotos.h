// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "ui/catalog/PreparedPicture.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// Asks for a picture file and makes it ready, aside; @p take gets it on the thread of the window, or why it is none. Nothing
/// happens where the person thought better of it.
void askForPhoto(Workbench &workbench, QWidget *parent, Aside &aside,
                 std::function<void(const Result<PreparedPicture> &)> take);
/// The same, and adds it to the return, of all of it or of one line; says whether that worked. @p added is told that it did.
void addPhotoTo(Workbench &workbench, QWidget *parent, Aside &aside, returns::ReturnId id, returns::LineId line = {},
                const std::function<void()> &added = {});

} // namespace shopdesk::ui
