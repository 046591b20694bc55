// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/MacrosSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"
#include "ui/settings/PutAway.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace shopdesk::ui {

namespace {
const QString nameKey = QStringLiteral("name");
const QString categoryKey = QStringLiteral("category");
const QString priorityKey = QStringLiteral("priority");
const QString assigneeKey = QStringLiteral("assignee");
const QString replyKey = QStringLiteral("reply");
const QString resolvesKey = QStringLiteral("resolves");
} // namespace

MacrosSection::MacrosSection(Workbench &workbench, QWidget *parent)
    : TicketDeskSection(workbench, "ticket_macros", parent)
    , m_category(new QComboBox)
    , m_priority(new QComboBox)
    , m_assignee(new QComboBox)
    , m_reply(new QComboBox)
{
    Form *form = rows()->form();
    auto *name = new QLineEdit;
    name->setMaxLength(longestName);
    form->addField(nameKey, {}, name);
    form->addField(categoryKey, {}, m_category);
    form->addField(priorityKey, {}, m_priority);
    form->addField(assigneeKey, {}, m_assignee);
    form->addField(replyKey, {}, m_reply);
    form->addField(resolvesKey, {}, new QCheckBox);
    offerPutAway<tickets::MacroId>(*rows(), workbench, tickets::archiveMacro, tickets::restoreMacro);
    retranslate();
    read();
}

void MacrosSection::retranslate()
{
    setTitle(
        tr("Macros"),
        tr("Steps that are often done together, done by one choice beside the answer. What is empty is left as it is."));
    rows()->setWords(tr("Add a macro"));
    Form *form = rows()->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(categoryKey, tr("Category"));
    form->setLabel(priorityKey, tr("Priority"));
    form->setLabel(assigneeKey, tr("Give to"));
    form->setLabel(replyKey, tr("Answer with"));
    form->setLabel(resolvesKey, tr("Resolve"), tr("The ticket is resolved at the end."));
}

void MacrosSection::fill(QComboBox &box, const Choices &choices)
{
    box.clear();
    box.addItem(QStringLiteral("–"), qint64(0));
    for (const auto &[id, name] : choices)
        box.addItem(name, id);
}

void MacrosSection::read()
{
    struct Found
    {
        std::vector<tickets::Macro> macros;
        Choices categories, agents, replies;
    };
    workbench()
        .store
        .read([](store::Connection &connection) -> Result<Found> {
            auto macros = tickets::macros(connection, true);
            if (!macros)
                return Failure(macros.error());
            Found found{std::move(*macros), {}, {}, {}};
            for (const auto &each : tickets::categories(connection).value_or(std::vector<tickets::Category>()))
                found.categories.emplace_back(each.id.value, each.path);
            for (const auto &each : tickets::agents(connection).value_or(std::vector<tickets::Agent>()))
                found.agents.emplace_back(each.person.id, each.person.name);
            for (const auto &each : tickets::cannedReplies(connection).value_or(std::vector<tickets::CannedReply>()))
                found.replies.emplace_back(each.id.value, each.draft.name);
            return found;
        })
        .then(this, [this](const Result<Found> &found) {
            if (!found)
                return;
            m_macros = found->macros;
            m_categories = found->categories;
            m_agents = found->agents;
            m_replies = found->replies;
            std::vector<EditableRows::Row> shown;
            for (const tickets::Macro &macro : m_macros)
                shown.push_back({macro.id.value, macro.draft.name, {}, macro.isArchived});
            rows()->setRows(shown);
        });
}

void MacrosSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_macros, tickets::MacroId{id}, &tickets::Macro::id);
    const tickets::MacroDraft shown = found == m_macros.end() ? tickets::MacroDraft() : found->draft;
    fill(*m_category, m_categories);
    fill(*m_assignee, m_agents);
    fill(*m_reply, m_replies);
    m_priority->clear();
    m_priority->addItem(QStringLiteral("–"), QString());
    for (const char *priority : {"low", "normal", "high", "urgent"})
        m_priority->addItem(stateLook(QLatin1String("priority_") + QLatin1String(priority)).word,
                            QString::fromLatin1(priority));
    rows()->form()->load({{nameKey, shown.name},
                          {categoryKey, shown.category.value},
                          {priorityKey, shown.priority ? keyOf(*shown.priority) : QString()},
                          {assigneeKey, shown.assignee.value},
                          {replyKey, shown.reply.value},
                          {resolvesKey, shown.resolves}});
}

void MacrosSection::save(qint64 id)
{
    const Form *form = rows()->form();
    const tickets::MacroDraft draft{form->text(nameKey),
                                    {form->value(categoryKey).toLongLong()},
                                    tickets::priorityFrom(form->text(priorityKey)),
                                    {form->value(assigneeKey).toLongLong()},
                                    {form->value(replyKey).toLongLong()},
                                    form->value(resolvesKey).toBool()};
    workbench()
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return tickets::updateMacro(work, {id}, draft);
                   return tickets::createMacro(work, draft).map([](tickets::MacroId) {});
               })
        .then(this, [this, name = draft.name](const Result<void> &done) { finish(name, done); });
}

} // namespace shopdesk::ui
