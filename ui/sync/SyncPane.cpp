// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/SyncPane.h"

#include "sync/Document.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Section.h"
#include "ui/parts/Theme.h"
#include "ui/sync/ConflictsSection.h"
#include "ui/sync/DevicesSection.h"
#include "ui/sync/SetAsideSection.h"
#include "ui/sync/SyncWords.h"

#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;
using Kind = company::SyncState::Kind;

constexpr int widest = 1080;
constexpr int logHeight = 160;

std::vector<tables::Column> databaseColumns()
{
    return {{"what", QT_TRANSLATE_NOOP("List", "What is in it"), ColumnKind::Text, ""},
            {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnKind::Instant, ""},
            {"sent", QT_TRANSLATE_NOOP("List", "Sent"), ColumnKind::Instant, ""},
            {"database", QT_TRANSLATE_NOOP("List", "Database"), ColumnKind::Text, ""}};
}

/// What the pane shows of the file.
struct Found
{
    std::optional<company::Link> link;
    sync::Status status;
    std::vector<std::pair<QString, QString>> storeNames;
};

Result<Found> look(store::Connection &connection)
{
    Found found{company::link(connection), {}, {}};
    auto status = sync::status(connection);
    if (!status)
        return Failure(status.error());
    found.status = *status;
    for (const auto &[store, name] : company::storesByName(connection))
        found.storeNames.emplace_back(sync::storeDatabase(connection.shop().uuid, store), name);
    return found;
}

/// When the database that was looked at longest ago was last looked at; nothing while one of them never was.
std::optional<Instant> takenUpTo(const sync::Status &status)
{
    std::optional<Instant> least;
    for (const sync::DatabaseState &database : status.databases) {
        if (!database.pulledAt)
            return std::nullopt;
        least = std::min(least.value_or(*database.pulledAt), *database.pulledAt);
    }
    return least;
}

} // namespace

SyncPane::SyncPane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("sync"), QStringLiteral("sync"), parent)
    , m_keeper(company::SyncKeeper::of(workbench.store))
    , m_now(new QAction(icon(QStringLiteral("sync")), {}, this))
    , m_connect(new QAction(icon(QStringLiteral("link")), {}, this))
{
    m_now->setShortcut(Qt::Key_F5);
    connect(m_now, &QAction::triggered, this, [this] {
        if (m_keeper)
            m_keeper->syncNow();
    });
    connect(m_connect, &QAction::triggered, this, [this] {
        this->workbench().openRecord(name(), 0);
        openConnect(ConnectDialog::What::Connect);
    });
    addCommand(m_now);
    addCommand(m_connect);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (isBuilt()
            && (changes.touches(QStringLiteral("sync_conflicts")) || changes.touches(QStringLiteral("stores"))))
            read();
    });
    if (m_keeper)
        connect(m_keeper, &company::SyncKeeper::stateChanged, this, [this] {
            if (isBuilt())
                showState();
        });
}

QString SyncPane::helpText() const
{
    return tr(
        "Computers of one company exchange what they do through a server of yours. Each goes on working without a network, "
        "and catches up by itself.\n\n"
        "- **F5** exchanges now.\n"
        "- A **conflict** is what two people changed without knowing of each other: choose which value holds.\n"
        "- **Let another computer in** makes a code that it joins with.");
}

void SyncPane::build()
{
    m_pages = new QStackedWidget;
    m_alone = new EmptyState;
    auto *area = new QScrollArea;
    area->setWidget(buildSections());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(m_alone);
    m_pages->addWidget(area);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_pause, &QPushButton::clicked, this, [this] { setPaused(!(m_link && m_link->isPaused)); });
    connect(m_account, &QPushButton::clicked, this, [this] { openConnect(ConnectDialog::What::ChangeAccount); });
    connect(m_prepare, &QPushButton::clicked, this, [this] { openConnect(ConnectDialog::What::Connect); });
    connect(m_disconnect, &QPushButton::clicked, this, &SyncPane::askToDisconnect);
    connect(m_setAside, &SetAsideSection::retried, m_now, &QAction::trigger);
    read();
}

QWidget *SyncPane::buildSections()
{
    m_state = new Section;
    m_facts = new FactSheet;
    m_facts->layout()->setContentsMargins({});
    m_error = new QLabel;
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_pause = new QPushButton;
    m_account = new QPushButton;
    m_prepare = new QPushButton;
    m_disconnect = new QPushButton;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    for (QPushButton *button : {m_pause, m_account, m_prepare, m_disconnect})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_state->body()->addWidget(m_facts);
    m_state->body()->addWidget(m_error);
    m_state->body()->addLayout(buttons);
    m_conflicts = new ConflictsSection(workbench());
    m_setAside = new SetAsideSection(workbench());
    m_devices = new DevicesSection(workbench());
    m_databases = new Section;
    m_databaseRows = new RowsModel(databaseColumns(), this);
    m_databaseList = new ListView(workbench().formats);
    m_databaseList->show(m_databaseRows->columns(), m_databaseRows);
    m_databaseList->setSortable(false);
    m_databaseList->setFitsContents(true);
    m_databaseList->remember(workbench().settings, QStringLiteral("databases"), workbench().store.actor());
    m_databases->body()->addWidget(m_databaseList);
    m_log = new Section;
    m_events = new QPlainTextEdit;
    m_events->setReadOnly(true);
    m_events->setFixedHeight(logHeight);
    m_log->body()->addWidget(m_events);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(measure::gap4);
    for (QWidget *section :
         std::initializer_list<QWidget *>{m_state, m_conflicts, m_setAside, m_devices, m_databases, m_log}) {
        section->setMaximumWidth(widest);
        column->addWidget(section);
    }
    column->addStretch(1);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap6);
    row->addLayout(column, 1);
    row->addStretch(0);
    return page;
}

void SyncPane::read()
{
    workbench().store.read(look).then(this, [this](const Result<Found> &found) {
        if (!found) {
            workbench().toast(found.error().message, {});
            setLoaded();
            return;
        }
        m_link = found->link;
        m_status = found->status;
        m_storeNames = found->storeNames;
        setRailCount(static_cast<int>(m_status.conflicts));
        setMainAction(m_link ? m_now : nullptr);
        m_connect->setVisible(!m_link && m_keeper);
        m_now->setVisible(m_link.has_value());
        m_pages->setCurrentIndex(m_link ? 1 : 0);
        m_conflicts->read();
        m_setAside->read();
        showFacts();
        showDatabases();
        showState();
        setLoaded();
    });
}

void SyncPane::showState()
{
    const company::SyncState state = m_keeper ? m_keeper->state() : company::SyncState();
    // Connected, paused or disconnected meanwhile.
    if ((state.kind == Kind::Alone) == m_link.has_value() && m_keeper) {
        m_wasOnline = false;
        workbench().store.read(look).then(this, [this](const Result<Found> &found) {
            if (found && found->link.has_value() != m_link.has_value())
                read();
        });
        return;
    }
    showFacts();
    showEvents();
    if (state.kind == Kind::Online && !m_wasOnline) {
        m_devices->read();
        read();
    }
    m_wasOnline = state.kind == Kind::Online || (m_wasOnline && state.kind == Kind::Working);
    if (!m_wasOnline && state.kind == Kind::Offline)
        m_devices->showOffline();
}

void SyncPane::showFacts()
{
    if (!m_link)
        return;
    const Formats &formats = workbench().formats;
    const company::SyncState state = m_keeper ? m_keeper->state() : company::SyncState();
    const bool hasEnded = state.kind != Kind::Working;
    m_facts->clear();
    m_facts->addFact(tr("State"), syncWords(state, formats));
    const std::optional<Instant> upTo = state.lastWhole ? state.lastWhole : takenUpTo(m_status);
    m_facts->addFact(tr("Others' work up to"), upTo ? formats.relative(*upTo) : QString(),
                     upTo ? formats.instant(*upTo) : QString());
    m_facts->addFact(tr("Waits to be sent"), formats.number(m_keeper ? state.waiting : m_status.toSend));
    if (m_status.files > 0)
        m_facts->addFact(tr("Pictures and files on their way"), formats.number(m_status.files));
    if (m_status.waiting > 0)
        m_facts->addFact(tr("Waits for something else to come"), formats.number(m_status.waiting));
    m_facts->addFact(tr("Server"), m_link->address);
    m_facts->addFact(tr("Account"), m_link->account);
    m_facts->addFact(tr("Number of this computer"), formats.number(m_link->device));
    const bool isClosed = !state.closedStores.isEmpty();
    m_error->setVisible(state.error || isClosed);
    if (state.error || isClosed) {
        setInk(*m_error, Colours::of(palette()).danger);
        m_error->setText(state.error ? state.error->message : closedStoresWords(state));
        m_error->setToolTip(state.error ? state.error->detail : QString());
    }
    m_pause->setText(m_link->isPaused ? tr("Resume") : tr("Pause"));
    m_now->setEnabled(hasEnded && !m_link->isPaused);
}

void SyncPane::showDatabases()
{
    std::vector<tables::Row> rows;
    const auto time = [](std::optional<Instant> instant) { return instant ? QVariant(instant->ms) : QVariant(); };
    for (const sync::DatabaseState &database : m_status.databases) {
        const auto store = std::ranges::find(m_storeNames, database.name, &std::pair<QString, QString>::first);
        rows.push_back({store == m_storeNames.end() ? tr("What all stores share") : store->second,
                        time(database.pulledAt), time(database.pushedAt), database.name});
    }
    m_databases->setVisible(!rows.empty());
    m_databaseRows->setRows(std::move(rows));
}

void SyncPane::showEvents()
{
    QStringList lines;
    if (m_keeper)
        for (const company::SyncEvent &event : m_keeper->events())
            lines << workbench().formats.instant(event.at) + QStringLiteral("  ") + event.words;
    m_log->setVisible(!lines.isEmpty());
    if (const QString text = lines.join(QLatin1Char('\n')); text != m_events->toPlainText())
        m_events->setPlainText(text);
}

void SyncPane::openConnect(ConnectDialog::What what)
{
    if (m_keeper)
        (new ConnectDialog(workbench().store, *m_keeper, what, this))->open();
}

void SyncPane::setPaused(bool paused)
{
    workbench()
        .write(this, [paused](store::UnitOfWork &work) { return company::setPaused(work, paused); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                workbench().toast(done.error().message, {});
            if (m_keeper)
                m_keeper->refresh();
            read();
        });
}

void SyncPane::askToDisconnect()
{
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Work alone"));
    question->setText(tr("Disconnect this computer from the server?"));
    question->setInformativeText(
        tr("Everything stays on this computer and on the server. What is done here from then on stays here, "
           "until the shop is connected again."));
    QPushButton *go = question->addButton(tr("Work alone"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Stay connected"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, go](const QAbstractButton *clicked) {
        if (clicked != go)
            return;
        workbench()
            .write(this, [](store::UnitOfWork &work) { return company::disconnect(work); })
            .then(this, [this](const Result<void> &done) {
                if (!done)
                    workbench().toast(done.error().message, {});
                else if (m_keeper)
                    m_keeper->refresh();
                read();
            });
    });
    question->open();
}

void SyncPane::retranslate()
{
    m_alone->setContent(
        QStringLiteral("computer"), tr("This shop works on this computer alone"),
        tr("Connected to a CouchDB server of yours, several computers and stores share it. Each goes on working "
           "without a network, and they catch up by themselves."),
        m_keeper ? m_connect : nullptr);
    m_state->setTitle(tr("Exchange with the server"));
    m_account->setText(tr("Change the account…"));
    m_prepare->setText(tr("Set up the server again…"));
    m_prepare->setToolTip(
        tr("After a store was added, so that it has its database. Needs an administrator's account."));
    m_disconnect->setText(tr("Work alone…"));
    m_databases->setTitle(tr("Databases"), tr("What is exchanged, and when it was last."));
    m_databaseList->setAccessibleName(tr("Databases on the server"));
    m_log->setTitle(tr("What happened"), tr("Since the program was started, the newest first."));
    m_events->setAccessibleName(tr("What happened while exchanging"));
    showFacts();
    showDatabases();
}

void SyncPane::retranslateActions()
{
    m_now->setText(tr("Sync now"));
    m_connect->setText(tr("Connect this shop"));
}

} // namespace shopdesk::ui
