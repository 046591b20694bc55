// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketsPane.h"

#include "tickets/OpenTicket.h"
#include "tickets/Routing.h"
#include "tickets/TicketList.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/States.h"
#include "ui/parts/Timeline.h"
#include "ui/tickets/ConversationPage.h"
#include "ui/tickets/DeadlinesPage.h"
#include "ui/tickets/NewTicketPage.h"
#include "ui/tickets/SatisfactionPage.h"
#include "ui/tickets/TicketFieldsForm.h"
#include "ui/tickets/ViewBar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString conversationTab = QStringLiteral("conversation");
const QString deadlinesTab = QStringLiteral("deadlines");
const QString satisfactionTab = QStringLiteral("satisfaction");
const QString detailsTab = QStringLiteral("details");
const QString historyTab = QStringLiteral("history");
constexpr int drawerWidth = 700; ///< a conversation with the customer beside it
constexpr int leastDrawer = 640;

} // namespace

TicketsPane::TicketsPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("tickets"), tickets::ticketList(), tickets::atWork(), parent)
    , m_create(addAction(QStringLiteral("plus"), QKeySequence::New, [this] { startNew(); }))
    , m_next(addAction(QStringLiteral("play"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { takeNext(); }))
    , m_route(addAction(QStringLiteral("staff"), {}, [this] { routeWaiting(); }))
    , m_answer(addAction(QStringLiteral("mail"), Qt::CTRL | Qt::Key_R, [this] { write(ReplyBox::Mode::Answer); }))
    , m_note(addAction(QStringLiteral("edit"), Qt::CTRL | Qt::Key_I, [this] { write(ReplyBox::Mode::Note); }))
    , m_article(addAction(QStringLiteral("help"), Qt::CTRL | Qt::Key_H, [this] { findArticle(); }))
{
    const bool mayAnswer = workbench.offers(Permission::AnswerTickets);
    for (QAction *action : {m_create, m_next, m_answer, m_note, m_article})
        action->setEnabled(mayAnswer);
    m_route->setEnabled(workbench.offers(Permission::ManageTickets));
    setMainAction(m_create);
    addStep(Step::Resolve, QStringLiteral("check"), Qt::CTRL | Qt::Key_D);
    addStep(Step::Wait, QStringLiteral("stop"), Qt::CTRL | Qt::Key_L);
    addStep(Step::TakeUp, QStringLiteral("play"), Qt::CTRL | Qt::Key_U);
    addStep(Step::Take, QStringLiteral("person"), Qt::CTRL | Qt::Key_T);
    addStep(Step::Reopen, QStringLiteral("restore"));
    addStep(Step::FollowUp, QStringLiteral("link"));
    addStep(Step::Close, QStringLiteral("lock"));
    addStep(Step::Unmerge, QStringLiteral("undo"));
    addStep(Step::Assign, QStringLiteral("staff"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    addStep(Step::Watch, QStringLiteral("eye"));
    addStep(Step::Merge, QStringLiteral("link"), Qt::CTRL | Qt::Key_M);
    addStep(Step::Split, QStringLiteral("copy"));
    addStep(Step::Survey, QStringLiteral("help"));
    addStep(Step::Return, QStringLiteral("returns"));
}

TicketsPane::~TicketsPane() = default;

QAction *TicketsPane::addAction(const QString &iconName, const QKeySequence &shortcut, std::function<void()> run)
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addCommand(action);
    return action;
}

void TicketsPane::addStep(Step step, const QString &iconName, const QKeySequence &shortcut)
{
    QAction *action = addAction(iconName, shortcut, [this, step] { run(step); });
    action->setEnabled(false);
    m_steps.emplace(step, action);
}

void TicketsPane::build()
{
    RecordPane::build();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_views = new ViewBar(workbench());
    column->addWidget(m_views);
    column->addWidget(records(), 1);
    m_new = new NewTicketPage(workbench());
    m_stack = new QStackedWidget;
    m_stack->addWidget(page);
    m_stack->addWidget(m_new);
    layout()->addWidget(m_stack);
    connect(m_views, &ViewBar::chosen, this, [this](const tables::ListQuery &query) { records()->setQuery(query); });
    connect(m_views, &ViewBar::countsRead, this,
            [this](qint64 mine, qint64 unassigned) { setRailCount(static_cast<int>(mine > 0 ? mine : unassigned)); });
    connect(records()->filterBar(), &FilterBar::queryChanged, m_views, &ViewBar::showQuery);
    connect(m_new, &NewTicketPage::left, this, &TicketsPane::leaveNew);
    connect(m_new, &NewTicketPage::opened, this, [this](qint64 id) {
        leaveNew();
        records()->openRecord(id);
    });
    m_views->showQuery(tickets::atWork());
}

void TicketsPane::buildRecord()
{
    DetailDrawer *drawer = records()->drawer();
    drawer->setUsualWidth(drawerWidth);
    drawer->setMinimumWidth(leastDrawer);
    m_conversation = new ConversationPage(workbench());
    m_deadlines = new DeadlinesPage(workbench());
    m_satisfaction = new SatisfactionPage(workbench());
    m_fields = new TicketFieldsForm(workbench());
    m_history = new Timeline(workbench().formats);
    drawer->addTab(conversationTab, {}, m_conversation);
    drawer->addTab(deadlinesTab, {}, m_deadlines);
    drawer->addTab(satisfactionTab, {}, m_satisfaction);
    drawer->addTab(detailsTab, {}, m_fields);
    drawer->addTab(historyTab, {}, m_history);
    connect(records(), &RecordView::recordClosed, this, [this] {
        m_record.reset();
        showHeading();
    });
}

void TicketsPane::retranslateActions()
{
    m_create->setText(tr("New ticket"));
    m_next->setText(tr("Next ticket"));
    m_route->setText(tr("Route what waits"));
    m_answer->setText(tr("Write an answer"));
    m_note->setText(tr("Write a note"));
    m_article->setText(tr("Insert an article"));
    const std::pair<Step, QString> words[] = {{Step::Resolve, tr("Resolve")},
                                              {Step::Wait, tr("Let it wait")},
                                              {Step::TakeUp, tr("Take up")},
                                              {Step::Take, tr("Take it")},
                                              {Step::Assign, tr("Give to…")},
                                              {Step::Reopen, tr("Reopen")},
                                              {Step::Close, tr("Close")},
                                              {Step::FollowUp, tr("Start a follow-up")},
                                              {Step::Watch, tr("Watch")},
                                              {Step::Merge, tr("Merge with another…")},
                                              {Step::Split, tr("Split off…")},
                                              {Step::Unmerge, tr("Take out again")},
                                              {Step::Survey, tr("Ask how it was…")},
                                              {Step::Return, tr("Begin a return…")}};
    for (const auto &[step, text] : words)
        m_steps.at(step)->setText(text);
}

void TicketsPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Tickets"));
    records()->filterBar()->setSearchHint(tr("Find by words, number, customer or phone"));
    records()->setEmptyState(QStringLiteral("tickets"), tr("Nothing to answer"),
                             tr("Questions, complaints and praise of customers stand here, what is due first coming "
                                "first. Type one in while you talk to the customer."),
                             m_create);
    DetailDrawer *drawer = records()->drawer();
    drawer->setTabTitle(conversationTab, tr("Conversation"));
    drawer->setTabTitle(deadlinesTab, tr("Deadlines"));
    drawer->setTabTitle(satisfactionTab, tr("Satisfaction"));
    drawer->setTabTitle(detailsTab, tr("Details"));
    drawer->setTabTitle(historyTab, tr("History"));
    m_views->retranslate();
    m_conversation->retranslate();
    m_fields->retranslate();
    m_new->retranslate();
    if (m_record) {
        m_deadlines->showTicket(*m_record);
        m_satisfaction->showTicket(*m_record);
    }
    showFigureWords();
    showHeading();
}

QString TicketsPane::helpText() const
{
    return tr(
        "What customers ask, complain of and praise. The row on top shows your queue, what nobody has, what is overdue and "
        "what waits; any filter can be kept as a view.\n\n"
        "**Ctrl+N** types a new ticket in while you talk. **Ctrl+R** writes an answer, **Ctrl+I** a note for colleagues; "
        "**Ctrl+Enter** sends, **Ctrl+Shift+Enter** sends and resolves. What you typed is kept until you send it.\n\n"
        "**Ctrl+Shift+N** takes the oldest ticket that nobody has and that you fit. **Deadlines** shows each step of the time "
        "until one is due, and why somebody was given the ticket.\n\n"
        "**Ctrl+H** finds an article of the knowledge base for the answer: those that go with the customer's words stand "
        "first. Once a ticket is resolved, **Ask how it was** takes the customer's answer.\n\n"
        "While a ticket waits, no clock runs. Resolved, it can be reopened for some days; after that the matter goes on in a "
        "follow-up.");
}

std::vector<JumpList> TicketsPane::jumpLists() const
{
    return {{list(), {QStringLiteral("number"), QStringLiteral("subject"), QStringLiteral("member")}}};
}

QString TicketsPane::countWords(qint64 count) const
{
    return tr("%Ln ticket(s)", nullptr, static_cast<int>(count));
}

void TicketsPane::showQuery(const tables::ListQuery &query)
{
    RecordPane::showQuery(query);
    m_views->showQuery(query);
    leaveNew();
}

void TicketsPane::showRecord(qint64 id)
{
    RecordPane::showRecord(id);
    if (id != 0)
        leaveNew();
}

QWidget *TicketsPane::firstFocus() const
{
    return m_stack && m_stack->currentWidget() == m_new ? m_new->focusProxy() : RecordPane::firstFocus();
}

bool TicketsPane::concernsRecord(const store::Changes &changes) const
{
    for (const char *table : {"members", "orders", "returns", "canned_replies", "ticket_macros", "calendars",
                              "sla_policies", "surveys", "articles"}) {
        if (changes.touches(QString::fromLatin1(table)))
            return true;
    }
    return false;
}

void TicketsPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readTicketRecord(connection, {id}); })
        .then(this, [this, id](const Result<TicketRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                m_record.reset();
                showHeading();
                recordFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<TicketRecord>(*record);
            m_conversation->showTicket(*m_record);
            m_deadlines->showTicket(*m_record);
            m_satisfaction->showTicket(*m_record);
            m_fields->showTicket(m_record->ticket);
            m_history->showEntries(inWords(m_record->history, workbench().formats),
                                   tr("Nothing has been changed here yet."));
            showHeading();
            recordShown(id);
        });
}

void TicketsPane::showHeading()
{
    showSteps();
    if (!m_record) {
        records()->drawer()->setHeading({});
        return;
    }
    const tickets::Ticket &ticket = m_record->ticket;
    const Formats &formats = workbench().formats;
    QStringList facts{ticket.number, stateLook(tickets::keyOf(ticket.fields.kind)).word};
    if (ticket.fields.priority != tickets::Priority::Normal)
        facts << stateLook(QLatin1String("priority_") + tickets::keyOf(ticket.fields.priority)).word;
    facts << (ticket.assignee.id != 0 ? ticket.assignee.name : tr("nobody has it"));
    if (ticket.dueAt)
        facts << (*ticket.dueAt < Instant::now() ? tr("overdue since %1") : tr("due %1"))
                     .arg(formats.instant(*ticket.dueAt));
    records()->drawer()->setHeading(ticket.fields.subject.isEmpty() ? ticket.number : ticket.fields.subject,
                                    facts.join(QStringLiteral(" · ")),
                                    tickets::shownState(ticket.status, ticket.pendingFor));
}

void TicketsPane::startNew()
{
    ensureBuilt();
    workbench().openRecord(name(), 0);
    m_stack->setCurrentWidget(m_new);
    m_new->begin();
}

void TicketsPane::leaveNew()
{
    m_stack->setCurrentIndex(0);
}

void TicketsPane::write(ReplyBox::Mode mode)
{
    if (!m_record)
        return;
    records()->drawer()->showTab(conversationTab);
    m_conversation->endStep();
    m_conversation->reply()->begin(mode);
}

void TicketsPane::routeWaiting()
{
    workbench()
        .write(this, [](store::UnitOfWork &work) { return tickets::routeWaiting(work); })
        .then(this, [this](const Result<int> &given) {
            workbench().toast(!given        ? given.error().message
                              : *given == 0 ? tr("Nothing waits that somebody fits.")
                                            : tr("%Ln ticket(s) given to somebody", nullptr, *given),
                              {});
        });
}

void TicketsPane::takeNext()
{
    ensureBuilt();
    workbench()
        .write(this, [](store::UnitOfWork &work) { return tickets::nextTicket(work); })
        .then(this, [this](const Result<std::optional<tickets::TicketId>> &next) {
            if (!next)
                workbench().toast(next.error().message, {});
            else if (!*next)
                workbench().toast(tr("No ticket waits that you fit."), {});
            else
                workbench().openRecord(name(), (*next)->value);
        });
}

} // namespace shopdesk::ui
