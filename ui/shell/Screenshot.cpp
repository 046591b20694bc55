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
#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPixmap>
#include <QTimer>

namespace shopdesk::ui {

namespace {

constexpr int longestWaitMs = 30'000;
constexpr int settleMs = 200; // longer than what is typed waits before it is looked at

void waitFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

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

/// The first articles that have a barcode.
QStringList someBarcodes(store::Store &store)
{
    const auto codes = store.readNow([](store::Connection &connection) -> Result<QStringList> {
        QStringList found;
        store::Query rows = connection.query(R"(
            SELECT b.code FROM barcodes b JOIN variants v ON v.id = b.variant_id JOIN products p ON p.id = v.product_id
            WHERE v.archived_at IS NULL AND p.archived_at IS NULL ORDER BY b.id LIMIT 5)");
        while (rows.next())
            found << rows.get<QString>(0);
        return found;
    });
    return codes.value_or(QStringList());
}

/// A few articles are scanned, one of them twice; then the named actions are done, or Enter pressed.
void ringUp(MainWindow &window, Pane &pane, const QString &steps)
{
    store::Store &store = window.workbench().store;
    const auto settle = [&store] {
        for (int i = 0; i < 6; ++i) {
            store.waitForAnswers();
            QCoreApplication::processEvents();
        }
    };
    QStringList codes = someBarcodes(store);
    codes += codes.mid(0, 1);
    for (const QString &code : codes) {
        pane.takeScan(code);
        settle();
    }
    for (const QString &step : steps.split(QLatin1Char(','))) {
        if (step == QLatin1String("enter")) {
            QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
            QCoreApplication::sendEvent(pane.firstFocus(), &enter);
        } else if (auto *action = pane.findChild<QAction *>(step)) {
            action->trigger();
        }
        settle();
    }
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

/// "products:bulk": the dialog that the command of this name opens.
QAction *commandOf(const Pane &pane, const QString &name)
{
    const auto found = std::ranges::find_if(
        pane.commands(), [&](const QAction *command) { return !name.isEmpty() && command->objectName() == name; });
    return found == pane.commands().end() ? nullptr : *found;
}

Result<void> writeDialog(MainWindow &window, QAction &command, const QString &file)
{
    command.trigger();
    // An answer may bring the next question.
    for (int round = 0; round < 4; ++round) {
        window.workbench().store.waitForAnswers();
        waitFor(settleMs);
    }
    const auto dialogs = window.findChildren<QDialog *>();
    const auto shown = std::ranges::find_if(dialogs, [](const QDialog *dialog) { return dialog->isVisible(); });
    if (shown == dialogs.end())
        return fail("ui.unknownPane", QCoreApplication::translate("Screenshot", "The command opens no dialog."));
    layOut();
    return write(**shown, file);
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
    else if (name == QLatin1String("counter") && !rest.isEmpty())
        ringUp(window, *pane, rest);
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
    // The actions of the counter have been taken already, and open no dialogs.
    const bool isCounter = request.subject.startsWith(QLatin1String("counter:"));
    QAction *command =
        isCounter ? nullptr : commandOf(*window.currentPane(), request.subject.section(QLatin1Char(':'), 1));
    if (command)
        return writeDialog(window, *command, request.file);
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
