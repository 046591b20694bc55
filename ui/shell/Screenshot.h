// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSize>
#include <QString>

namespace shopdesk::ui {

class MainWindow;

/// What `shopdesk --screenshot` is asked for.
struct ScreenshotRequest
{
    /// A pane's name ("orders"); with ":record" its first record open, with ":new" its main action triggered;
    /// "palette:TYPED" is Ctrl+K, "shortcuts" and "help" the sheets over the first pane.
    QString subject;
    QString file;
    QSize size{1366, 768};
};

/// Shows the subject, waits until the pane says it has loaded, and writes the picture. Error "ui.unknownPane" or
/// "ui.pictureNotWritten"; "ui.neverLoaded" after half a minute.
Result<void> takeScreenshot(MainWindow &window, const ScreenshotRequest &request);

} // namespace shopdesk::ui
