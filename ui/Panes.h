// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shopdesk::ui {

class MainWindow;

/// Gives the window all panes of the program, in the order of the rail, now and for each person who works. The one list that the window, --screenshot and the tests share.
void addPanes(MainWindow &window);

} // namespace shopdesk::ui
