// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TicketDeskSection.h"

#include "base/Text.h"
#include "tickets/Routing.h"
#include "ui/parts/Form.h"
#include "ui/settings/PutAway.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString bodyKey = QStringLiteral("body");
const QString languageKey = QStringLiteral("language");
const QString parentKey = QStringLiteral("parent");
const QString skillKey = QStringLiteral("skill");
const QString takesKey = QStringLiteral("takes");
const QString mostKey = QStringLiteral("mostOpen");
const QString skillsKey = QStringLiteral("skills");
const QString languagesKey = QStringLiteral("languages");
constexpr int bodyHeight = 110;

QLineEdit *textField(int longest)
{
    auto *edit = new QLineEdit;
    edit->setMaxLength(longest);
    return edit;
}

template<typename T, typename I>
const T *findById(const std::vector<T> &all, I id)
{
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
}

QStringList wordsOf(const QString &typed)
{
    return typed.split(QLatin1Char(','), Qt::SkipEmptyParts);
}

} // namespace

TicketDeskSection::TicketDeskSection(Workbench &workbench, const char *table, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    m_rows->setEditable(workbench.offers(Permission::ManageTickets));
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, table);
    connect(m_rows, &EditableRows::loadRequested, this, [this](qint64 id) { load(id); });
    connect(m_rows, &EditableRows::saveRequested, this, [this](qint64 id) { save(id); });
    connect(&workbench.store, &store::Store::changed, this,
            [this, table = QString::fromLatin1(table)](const store::Changes &changes) {
                if (changes.touches(table))
                    read();
            });
}

void TicketDeskSection::finish(const QString &name, const Result<void> &done)
{
    m_rows->finish(done);
    if (done)
        m_workbench.toast(tr("“%1” saved").arg(name), {});
}

void TicketDeskSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

CannedRepliesSection::CannedRepliesSection(Workbench &workbench, QWidget *parent)
    : TicketDeskSection(workbench, "canned_replies", parent)
{
    Form *form = rows()->form();
    form->addField(nameKey, {}, textField(longestName));
    auto *body = new QPlainTextEdit;
    body->setFixedHeight(bodyHeight);
    body->setTabChangesFocus(true);
    form->addField(bodyKey, {}, body);
    form->addField(languageKey, {}, textField(tickets::longestTag));
    offerPutAway<tickets::CannedReplyId>(*rows(), workbench, tickets::archiveReply, tickets::restoreReply);
    retranslate();
    read();
}

void CannedRepliesSection::retranslate()
{
    setTitle(tr("Canned replies"), tr("Words that are often needed; answering a ticket inserts them."));
    rows()->setWords(tr("Add a reply"));
    rows()->form()->setLabel(nameKey, tr("Name"));
    rows()->form()->setLabel(bodyKey, tr("Words"),
                             tr("Filled in: {customer}, {ticket}, {subject}, {order}, {agent}, {shop}."));
    rows()->form()->setLabel(languageKey, tr("Language"), tr("Such as zh or en. Empty: any."));
}

void CannedRepliesSection::read()
{
    workbench()
        .store.read([](store::Connection &connection) { return tickets::cannedReplies(connection, true); })
        .then(this, [this](const Result<std::vector<tickets::CannedReply>> &all) {
            if (!all)
                return;
            m_replies = *all;
            std::vector<EditableRows::Row> shown;
            for (const tickets::CannedReply &reply : m_replies)
                shown.push_back({reply.id.value, reply.draft.name, reply.draft.language, reply.isArchived});
            rows()->setRows(shown);
        });
}

void CannedRepliesSection::load(qint64 id)
{
    const auto *reply = findById(m_replies, tickets::CannedReplyId{id});
    const tickets::CannedReplyDraft shown = reply ? reply->draft : tickets::CannedReplyDraft();
    rows()->form()->load({{nameKey, shown.name}, {bodyKey, shown.body}, {languageKey, shown.language}});
}

void CannedRepliesSection::save(qint64 id)
{
    const Form *form = rows()->form();
    const tickets::CannedReplyDraft draft{form->text(nameKey), form->text(bodyKey), form->text(languageKey)};
    workbench()
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return tickets::updateReply(work, {id}, draft);
                   return tickets::createReply(work, draft).map([](tickets::CannedReplyId) {});
               })
        .then(this, [this, name = draft.name](const Result<void> &done) { finish(name, done); });
}

TicketCategoriesSection::TicketCategoriesSection(Workbench &workbench, QWidget *parent)
    : TicketDeskSection(workbench, "ticket_categories", parent), m_parent(new QComboBox)
{
    Form *form = rows()->form();
    form->addField(nameKey, {}, textField(longestName));
    form->addField(parentKey, {}, m_parent);
    form->addField(skillKey, {}, textField(tickets::longestTag));
    offerPutAway<tickets::CategoryId>(*rows(), workbench, tickets::archiveCategory, tickets::restoreCategory);
    retranslate();
    read();
}

void TicketCategoriesSection::retranslate()
{
    setTitle(tr("Categories of tickets"),
             tr("What customers ask about. Routing gives a ticket to who knows what it asks for."));
    rows()->setWords(tr("Add a category"));
    rows()->form()->setLabel(nameKey, tr("Name"));
    rows()->form()->setLabel(parentKey, tr("Below"));
    rows()->form()->setLabel(skillKey, tr("Asks for"),
                             tr("A word such as repair. Empty: what the category above asks for."));
}

void TicketCategoriesSection::read()
{
    workbench()
        .store.read([](store::Connection &connection) { return tickets::categories(connection, true); })
        .then(this, [this](const Result<std::vector<tickets::Category>> &all) {
            if (!all)
                return;
            m_categories = *all;
            std::vector<EditableRows::Row> shown;
            for (const tickets::Category &category : m_categories)
                shown.push_back({category.id.value, category.path, category.draft.skill, category.isArchived});
            rows()->setRows(shown);
        });
}

void TicketCategoriesSection::load(qint64 id)
{
    const auto *category = findById(m_categories, tickets::CategoryId{id});
    const tickets::CategoryDraft shown = category ? category->draft : tickets::CategoryDraft();
    m_parent->clear();
    m_parent->addItem(QStringLiteral("–"), qint64(0));
    for (const tickets::Category &each : m_categories) {
        if (each.id.value != id && !each.isArchived)
            m_parent->addItem(each.path, each.id.value);
    }
    rows()->form()->load({{nameKey, shown.name}, {parentKey, shown.parent.value}, {skillKey, shown.skill}});
}

void TicketCategoriesSection::save(qint64 id)
{
    const Form *form = rows()->form();
    const tickets::CategoryDraft draft{
        form->text(nameKey), {form->value(parentKey).toLongLong()}, form->text(skillKey)};
    workbench()
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return tickets::updateCategory(work, {id}, draft);
                   return tickets::createCategory(work, draft).map([](tickets::CategoryId) {});
               })
        .then(this, [this, name = draft.name](const Result<void> &done) { finish(name, done); });
}

RoutingSection::RoutingSection(Workbench &workbench, QWidget *parent)
    : TicketDeskSection(workbench, "ticket_agents", parent), m_route(new QPushButton(this))
{
    Form *form = rows()->form();
    auto *most = new QSpinBox;
    most->setRange(1, tickets::mostOpenLimit);
    form->addField(takesKey, {}, new QCheckBox);
    form->addField(mostKey, {}, most);
    form->addField(skillsKey, {}, new QLineEdit);
    form->addField(languagesKey, {}, new QLineEdit);
    m_route->setAutoDefault(false);
    m_route->setEnabled(workbench.offers(Permission::ManageTickets));
    body()->addWidget(m_route, 0, Qt::AlignLeft);
    connect(m_route, &QPushButton::clicked, this, &RoutingSection::routeWaiting);
    retranslate();
    read();
}

void RoutingSection::routeWaiting()
{
    m_route->setEnabled(false);
    workbench()
        .write(this, [](store::UnitOfWork &work) { return tickets::routeWaiting(work); })
        .then(this, [this](const Result<int> &given) {
            m_route->setEnabled(true);
            workbench().toast(!given        ? given.error().message
                              : *given == 0 ? tr("Nothing waits that somebody fits.")
                                            : tr("%Ln ticket(s) given to somebody", nullptr, *given),
                              {});
        });
}

void RoutingSection::retranslate()
{
    setTitle(tr("Routing of tickets"),
             tr("A new ticket goes to the one with the fewest open, of those who are there, know what it asks for and "
                "speak the customer's language."));
    rows()->setWords({});
    m_route->setText(tr("Route what waits"));
    m_route->setToolTip(tr("Gives every ticket that nobody has to somebody who fits, the oldest first."));
    rows()->form()->setLabel(takesKey, tr("Takes tickets"), tr("Routing gives this person tickets."));
    rows()->form()->setLabel(mostKey, tr("Most at once"));
    rows()->form()->setLabel(skillsKey, tr("Knows"), tr("Words of categories, separated by commas."));
    rows()->form()->setLabel(languagesKey, tr("Languages"), tr("Such as zh, en. Empty: any."));
    read();
}

void RoutingSection::read()
{
    workbench()
        .store.read([](store::Connection &connection) { return tickets::agents(connection); })
        .then(this, [this](const Result<std::vector<tickets::Agent>> &all) {
            if (!all)
                return;
            m_agents = *all;
            std::vector<EditableRows::Row> shown;
            for (const tickets::Agent &agent : m_agents) {
                QStringList parts{agent.isKnown && agent.draft.takes
                                      ? tr("takes tickets, at most %1 at once").arg(agent.draft.mostOpen)
                                      : tr("takes none by routing")};
                parts << agent.draft.skills << agent.draft.languages;
                shown.push_back({agent.person.id, agent.person.name, parts.join(QStringLiteral(" · "))});
            }
            rows()->setRows(shown);
        });
}

void RoutingSection::load(qint64 id)
{
    const auto agent = std::ranges::find(m_agents, id, [](const tickets::Agent &each) { return each.person.id; });
    if (agent == m_agents.end())
        return;
    rows()->form()->load({{takesKey, !agent->isKnown || agent->draft.takes},
                          {mostKey, agent->draft.mostOpen},
                          {skillsKey, agent->draft.skills.join(QStringLiteral(", "))},
                          {languagesKey, agent->draft.languages.join(QStringLiteral(", "))}});
}

void RoutingSection::save(qint64 id)
{
    const Form *form = rows()->form();
    const tickets::AgentDraft draft{form->value(takesKey).toBool(), form->value(mostKey).toInt(),
                                    wordsOf(form->text(skillsKey)), wordsOf(form->text(languagesKey))};
    const auto agent = std::ranges::find(m_agents, id, [](const tickets::Agent &each) { return each.person.id; });
    const QString name = agent == m_agents.end() ? QString() : agent->person.name;
    workbench()
        .write(this, [id, draft](store::UnitOfWork &work) { return tickets::setAgent(work, {id}, draft); })
        .then(this, [this, name](const Result<void> &done) { finish(name, done); });
}

} // namespace shopdesk::ui
