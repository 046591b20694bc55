// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace shopdesk::ui {

/// Something that stands alone on a page: in the middle, no wider than @p width, and scrolled where there is no room.
QScrollArea *inMiddle(QWidget *content, int width);

} // namespace shopdesk::ui
