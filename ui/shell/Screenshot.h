// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSize>
#include <QString>

namespace shopdesk::ui {

class MainWindow;
class SetUpWindow;

/// What `shopdesk --screenshot` is asked for.
struct ScreenshotRequest
{
    /// A pane's name ("orders"); with ":record" its first record open, with ":new" its main action triggered;
    /// "palette:TYPED" is Ctrl+K, "shortcuts" and "help" the sheets over the first pane. "signin" is the page before
    /// anybody has signed in, "signin:recovery" the one with the recovery sheet, "lock" the page over a locked screen.
    /// "approval" is somebody asked to allow a change on the spot. "products:bulk" and "products:labels" are the dialogs of
    /// these commands. "counter:sale" is the counter with a few articles, "counter:pay" and the like one of its actions
    /// after that, and "counter:hold,enter,recall" several in a row.
    QString subject;
    QString file;
    QSize size{1366, 768};
};

/// Shows the subject, waits until the pane says it has loaded, and writes the picture. Error "ui.unknownPane" or
/// "ui.pictureNotWritten"; "ui.neverLoaded" after half a minute.
Result<void> takeScreenshot(MainWindow &window, const ScreenshotRequest &request);

/// The question at the first start: "setup", "setup:create" or "setup:join".
Result<void> takeScreenshot(SetUpWindow &window, const ScreenshotRequest &request);

} // namespace shopdesk::ui
