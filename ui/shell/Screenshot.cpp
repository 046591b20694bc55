// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Screenshot.h"

#include "ui/parts/DetailDrawer.h"
#include "ui/shell/ApprovalDialog.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SetUpWindow.h"
#include "ui/shell/SignInPage.h"

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

/// The first record, and of it the tab with this key; none: the first.
void showRecord(Pane &pane, const QString &tab)
{
    openFirstRecord(pane);
    waitUntil([&pane] { return pane.isLoaded(); });
    if (auto *drawer = pane.findChild<DetailDrawer *>(); drawer && !tab.isEmpty())
        drawer->showTab(tab);
}

/// The page before somebody has signed in, or over a locked screen; nothing for any other subject.
std::function<bool()> showSignIn(MainWindow &window, const QString &name, const QString &rest)
{
    SignInPage *page = window.signInPage();
    if (name == QLatin1String("lock"))
        window.entrance()->lock();
    else if (name == QLatin1String("signin"))
        window.entrance()->signOut();
    else
        return {};
    if (rest == QLatin1String("recovery")) {
        waitUntil([page] { return page->isReady(); });
        page->showRecovery();
    }
    return [&window, page] { return window.entrance()->isCovered() && page->isReady(); };
}

Result<void> write(QWidget &window, const QString &file)
{
    if (!window.grab().save(file))
        return fail("ui.pictureNotWritten",
                    QCoreApplication::translate("Screenshot", "The picture could not be written to %1.").arg(file));
    return {};
}

void layOut()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
}

/// A dialog is a window of its own: it is put where it stands.
Result<void> writeApproval(MainWindow &window, const QString &file)
{
    window.showFirstPane();
    const Error refused = permissionNeeded("staff.notAllowed", Permission::AdjustPoints, {}).value();
    ApprovalDialog dialog(window.workbench().store, refused, {}, &window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    waitUntil([&dialog] { return dialog.isReady(); });
    layOut();
    return write(dialog, file);
}

/// Brings the subject to the screen; what the answer holds says whether it is complete.
Result<std::function<bool()>> show(MainWindow &window, const QString &subject)
{
    const QString name = subject.section(QLatin1Char(':'), 0, 0);
    const QString rest = subject.section(QLatin1Char(':'), 1);
    if (const auto ready = showSignIn(window, name, rest))
        return ready;
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
    else if (rest.section(QLatin1Char(':'), 0, 0) == QLatin1String("record"))
        showRecord(*pane, rest.section(QLatin1Char(':'), 1));
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
    if (request.subject == QLatin1String("approval"))
        return writeApproval(window, request.file);
    const auto ready = show(window, request.subject);
    if (!ready)
        return Failure(ready.error());
    if (!waitUntil(*ready))
        return fail(
            "ui.neverLoaded",
            QCoreApplication::translate("Screenshot", "The page “%1” did not finish loading.").arg(request.subject));
    // Whatever is still on its way comes first, and what it brought is laid out.
    window.workbench().store.waitForAnswers();
    layOut();
    return write(window, request.file);
}

Result<void> takeScreenshot(SetUpWindow &window, const ScreenshotRequest &request)
{
    window.resize(request.size);
    window.show();
    if (request.subject == QLatin1String("setup:create"))
        window.showCreate();
    else if (request.subject == QLatin1String("setup:join"))
        window.showJoin();
    layOut();
    return write(window, request.file);
}

} // namespace shopdesk::ui
