// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Screenshot.h"

#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPixmap>
#include <QTimer>

namespace shopdesk::ui {

namespace {

constexpr int longestWaitMs = 30'000;

/// Lets the program run until @p ready holds; it is asked again whenever something happened.
bool waitUntil(const std::function<bool()> &ready)
{
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    deadline.start(longestWaitMs);
    while (!ready() && deadline.isActive())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    // What has just come is laid out and its layout requests are done.
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return ready();
}

/// The first record of the pane's list, by the same way that a person takes: the first row, Enter.
void openFirstRecord(Pane &pane)
{
    for (auto *view : pane.findChildren<QAbstractItemView *>())
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0) {
            view->setCurrentIndex(view->model()->index(0, 0));
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QCoreApplication::sendEvent(view, &enter);
            return;
        }
}

/// Brings the subject to the screen; what the answer holds says whether it is complete.
Result<std::function<bool()>> show(MainWindow &window, const QString &subject)
{
    const QString name = subject.section(QLatin1Char(':'), 0, 0);
    const QString rest = subject.section(QLatin1Char(':'), 1);
    const bool sheet =
        name == QLatin1String("palette") || name == QLatin1String("shortcuts") || name == QLatin1String("help");
    if (sheet ? window.panes().empty() : !window.pane(name))
        return fail("ui.unknownPane", QCoreApplication::translate("Screenshot", "There is no page “%1”.").arg(name));
    window.showPane(sheet ? window.panes().front()->name() : name);
    Pane *pane = window.currentPane();
    if (!waitUntil([pane] { return pane->isLoaded(); }))
        return fail("ui.neverLoaded",
                    QCoreApplication::translate("Screenshot", "The page “%1” did not finish loading.").arg(name));
    if (name == QLatin1String("palette")) {
        window.openPalette(rest);
        return [&window] { return window.commandPalette()->isSettled(); };
    }
    if (name == QLatin1String("shortcuts"))
        window.openShortcuts();
    else if (name == QLatin1String("help"))
        window.openHelp();
    else if (rest == QLatin1String("record"))
        openFirstRecord(*pane);
    else if (rest == QLatin1String("new") && pane->mainAction())
        pane->mainAction()->trigger();
    return [pane] { return pane->isLoaded(); };
}

} // namespace

Result<void> takeScreenshot(MainWindow &window, const ScreenshotRequest &request)
{
    // Nobody is there to choose a file.
    window.workbench().askFile = [](QWidget *, const FileQuestion &) { return QString(); };
    window.resize(request.size);
    window.show();
    const auto ready = show(window, request.subject);
    if (!ready)
        return Failure(ready.error());
    if (!waitUntil(*ready))
        return fail(
            "ui.neverLoaded",
            QCoreApplication::translate("Screenshot", "The page “%1” did not finish loading.").arg(request.subject));
    // Whatever is still on its way comes first, and what it brought is laid out.
    window.workbench().store.waitForAnswers();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    if (!window.grab().save(request.file))
        return fail(
            "ui.pictureNotWritten",
            QCoreApplication::translate("Screenshot", "The picture could not be written to %1.").arg(request.file));
    return {};
}

} // namespace shopdesk::ui
