// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "company/SyncKeeper.h"
#include "store/AutomaticBackup.h"
#include "tasks/TaskList.h"
#include "tasks/Tasks.h"
#include "ui/parts/ScanFilter.h"
#include "ui/parts/Theme.h"
#include "ui/shell/ApprovalDialog.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/HelpPanel.h"
#include "ui/shell/Language.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PageHeader.h"
#include "ui/shell/ShortcutSheet.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/SignUpDialog.h"
#include "ui/shell/StatusArea.h"
#include "ui/shell/Toast.h"
#include "ui/shell/WindowCommands.h"
#include "ui/sync/SyncWords.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr QSize usualSize(1366, 768);
constexpr QSize leastSize(760, 480);
/// In a narrower window the rail shows icons alone.
constexpr int roomForRail = 1100;

/// Shows how the exchange with the company's server stands.
void followSync(store::Store &store, StatusArea &status, const Formats &formats)
{
    const auto *keeper = company::SyncKeeper::of(store);
    if (!keeper)
        return;
    const auto show = [keeper, &status, &formats] {
        const company::SyncState state = keeper->state();
        status.setSync(syncWords(state, formats), syncTip(state, formats), syncIcon(state));
    };
    QObject::connect(keeper, &company::SyncKeeper::stateChanged, &status, show);
    show();
}

} // namespace

MainWindow::MainWindow(store::Store &store, QSettings &settings, Theme &theme, Language &language, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_settings(settings)
    , m_theme(theme)
    , m_language(language)
    , m_formats(store.shop().currency, store.shop().zone)
    , m_drafts(store)
{
    m_workbench.reset(new Workbench{
        .store = store,
        .formats = m_formats,
        .settings = settings,
        .drafts = m_drafts,
        .tasks = m_tasks,
        .openList =
            [this](const QString &name, const tables::ListQuery &query) {
                if (showPane(name))
                    currentPane()->showQuery(query);
            },
        .openRecord =
            [this](const QString &name, qint64 id) {
                if (showPane(name) && id != 0)
                    currentPane()->showRecord(id);
            },
        .toast = [this](const QString &text, std::function<void()> undo) { m_toast->say(text, std::move(undo)); },
        .restoreBackup = [this](const QString &path) { emit restoreRequested(path); },
        .openSample = [this] { emit sampleRequested(); },
        .begin =
            [this](const QString &name) {
                if (showPane(name) && currentPane()->mainAction())
                    currentPane()->mainAction()->trigger();
            },
        .ask =
            [this](QObject *over, const Error &refused, const std::optional<Actor> &acting,
                   std::function<void(const std::optional<Actor> &)> then) {
                ask(over, refused, acting, std::move(then));
            }});
    build();
    m_commands = new WindowCommands(*this, theme, language);
    m_entrance = new Entrance(*this, store, settings, *m_signIn);
    connectParts();
    retranslate();
    restoreLayout();
}

MainWindow::~MainWindow()
{
    // Nothing may be answered to a pane that is gone; what takes long is stopped.
    for (const Task &task : m_tasks.running())
        if (task.cancel)
            task.cancel();
    m_drafts.flush();
    m_store.waitForAnswers();
    // Panes use the workbench, which is a member: they go first.
    qDeleteAll(m_panes);
    m_panes.clear();
}

void MainWindow::build()
{
    setMinimumSize(leastSize);
    m_sides = new QStackedWidget(this);
    auto *page = m_work = new QWidget(m_sides);
    m_rail = new NavigationRail(page);
    m_header = new PageHeader(page);
    m_stack = new QStackedWidget(page);
    m_status = new StatusArea(m_formats, m_tasks, page);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_stack, 1);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_rail);
    upper->addLayout(right, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_status);
    m_signIn = new SignInPage(m_store, m_settings, m_sides);
    m_sides->addWidget(page);
    m_sides->addWidget(m_signIn);
    setCentralWidget(m_sides);

    m_toast = new Toast(this);
    m_palette = new CommandPalette(*m_workbench, this);
    m_help = new HelpPanel(this);
    m_shortcuts = new ShortcutSheet(this);
    m_scans = new ScanFilter(this);
    m_scans->setSettings(ScanSettings::of(m_settings));
    qApp->installEventFilter(m_scans);
}

void MainWindow::connectParts()
{
    connect(m_rail, &NavigationRail::chosen, this, &MainWindow::showPane);
    connect(m_rail, &NavigationRail::pinRequested, this, &MainWindow::togglePinned);
    connect(m_rail, &NavigationRail::foldRequested, this, [this] { setRailFolded(!m_rail->isFolded()); });
    connect(m_header, &PageHeader::searchRequested, this, [this] { openPalette(); });
    m_palette->setPanes([this] { return m_panes; });
    m_palette->setCommands([this] { return allCommands(); });
    connect(m_palette, &CommandPalette::paneChosen, this, &MainWindow::showPane);
    connect(m_palette, &CommandPalette::searchChosen, this, [this](const QString &name, const QString &typed) {
        if (showPane(name))
            currentPane()->search(typed);
    });
    connect(m_scans, &ScanFilter::scanned, this, &MainWindow::takeScan);
    connect(m_status, &StatusArea::paneWanted, this, &MainWindow::showPane);
    m_status->setPersonMenu(m_entrance->menu());
    const auto signUp = [this] { (new SignUpDialog(m_store, this))->open(); };
    connect(m_entrance, &Entrance::signUpWanted, this, signUp);
    connect(m_status, &StatusArea::activated, this, [this, signUp](StatusArea::Part part) {
        if (part == StatusArea::Part::Saved)
            m_toast->say(tr("Everything is saved in %1.").arg(m_store.path()));
        else if (part == StatusArea::Part::SignUp)
            signUp();
        else if (part == StatusArea::Part::Sync && pane(QStringLiteral("sync")))
            showPane(QStringLiteral("sync"));
        else if (part == StatusArea::Part::Waiting)
            m_workbench->openList(QStringLiteral("tasks"), tasks::openTaskQuery());
        else if (part != StatusArea::Part::Tasks && part != StatusArea::Part::Person)
            showPane(QStringLiteral("settings"));
    });
    connect(&m_store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tasks")))
            countWaiting();
    });
    followSync(m_store, *m_status, m_formats);
    connect(&m_store, &store::Store::pendingWritesChanged, m_status, &StatusArea::setPending);
    m_status->setBackupSource([path = m_store.path()]() -> std::optional<Instant> {
        const auto backups = store::AutomaticBackup::backupsOf(path);
        return backups.empty() ? std::nullopt : std::optional(backups.front().takenAt);
    });
}

void MainWindow::setCovered(bool covered)
{
    if (covered) {
        m_focusBefore = m_work->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
        m_palette->dismiss();
        m_help->dismiss();
        m_shortcuts->dismiss();
        m_toast->hide();
        qApp->removeEventFilter(m_scans);
    } else {
        qApp->installEventFilter(m_scans);
    }
    m_sides->setCurrentWidget(covered ? static_cast<QWidget *>(m_signIn) : m_work);
    m_work->setEnabled(!covered);
    m_commands->setEnabled(!covered);
    if (covered)
        return;
    // For somebody else the page is another one.
    QWidget *focus = m_focusBefore ? m_focusBefore.data() : m_front ? m_front->firstFocus() : nullptr;
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showPerson()
{
    m_status->setPerson(m_store.actor().name);
    m_status->setHasPeople(m_entrance->hasPeople());
    countWaiting();
}

/// Of those that the person may see.
void MainWindow::countWaiting()
{
    if (!m_workbench->somebodyWorks()) {
        m_status->setWaiting(0);
        return;
    }
    m_store.read([](store::Connection &connection) { return tasks::openTaskCount(connection); })
        .then(this, [this](const Result<qint64> &count) { m_status->setWaiting(count.value_or(0)); });
}

void MainWindow::ask(QObject *over, const Error &refused, const std::optional<Actor> &acting,
                     std::function<void(const std::optional<Actor> &)> then)
{
    // Nobody stands at a window that is being closed, and where nobody signs in there is nobody else.
    if (!isVisible() || m_entrance->isCovered() || !m_entrance->hasPeople()) {
        then(std::nullopt);
        return;
    }
    auto *dialog = new ApprovalDialog(m_store, refused, acting, this);
    connect(dialog, &ApprovalDialog::decided, over, std::move(then));
    dialog->open();
}

void MainWindow::openPalette(const QString &typed)
{
    m_help->dismiss();
    m_shortcuts->dismiss();
    m_palette->openWith(typed);
}

void MainWindow::openHelp()
{
    const Pane *front = currentPane();
    QString text = front ? front->helpText() : QString();
    if (text.isEmpty())
        text = tr("Ctrl+K finds any record, page and command. ? lists the keys.");
    m_palette->dismiss();
    m_shortcuts->dismiss();
    m_help->openWith(front ? front->title() : tr("Help"), text);
}

void MainWindow::openShortcuts()
{
    std::vector<ShortcutSheet::Group> groups{
        ShortcutSheet::groupOf(tr("Everywhere"), m_commands->actions() + m_entrance->actions())};
    groups.front().keys.emplace_back(tr("Go to a page"), m_commands->switchKeys());
    for (const Pane *each : m_panes)
        if (!each->openKey().isEmpty() && each->mainAction())
            groups.front().keys.emplace_back(each->mainAction()->text(),
                                             each->openKey().toString(QKeySequence::NativeText));
    if (const Pane *front = currentPane())
        groups.push_back(ShortcutSheet::groupOf(front->title(), front->commands()));
    groups.push_back(ShortcutSheet::listKeys());
    m_palette->dismiss();
    m_help->dismiss();
    m_shortcuts->openWith(groups);
}

void MainWindow::setRailFolded(bool folded)
{
    m_railFolded = folded;
    m_settings.setValue(QStringLiteral("window/railFolded"), folded);
    m_rail->setFolded(folded);
}

QList<QAction *> MainWindow::allCommands() const
{
    QList<QAction *> commands;
    if (const Pane *front = currentPane())
        commands += front->commands();
    for (const Pane *other : m_panes)
        if (other != currentPane())
            commands += other->commands();
    return commands + m_entrance->actions() + m_commands->actions();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setFolded(m_railFolded || width() < roomForRail);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    leaveEverything();
    event->accept();
}

void MainWindow::leaveEverything()
{
    for (Pane *each : m_panes)
        if (each->isBuilt())
            each->leave();
    m_drafts.flush();
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.sync();
}

void MainWindow::restoreLayout()
{
    m_railFolded = m_settings.value(QStringLiteral("window/railFolded")).toBool();
    if (!restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(usualSize.boundedTo(screen()->availableSize()));
    m_rail->setFolded(m_railFolded || width() < roomForRail);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("%1 – Shopdesk").arg(m_store.shop().name));
    m_status->setShop(m_store.shop().name);
    m_entrance->retranslate();
    showPerson();
    m_commands->retranslate();
    refreshRail();
    refreshHeading();
}

void MainWindow::takeScan(const QString &code)
{
    m_palette->dismiss();
    if (Pane *front = currentPane(); !front || !front->takeScan(code))
        m_palette->jumpTo(code);
}

} // namespace shopdesk::ui
