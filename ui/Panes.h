// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shopdesk::ui {

class MainWindow;

/// All panes of the program, in the order of the rail. The one list that the window, --screenshot and the tests share.
void addPanes(MainWindow &window);

} // namespace shopdesk::ui
