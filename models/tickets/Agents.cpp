// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Agents.h"

#include "base/Text.h"
#include "staff/People.h"
#include "store/Difference.h"
#include "tickets/Routing.h"

#include <QCoreApplication>

namespace shopdesk::tickets {

namespace {

constexpr char selectAgent[] = R"(
    SELECT s.id, s.name, a.id IS NOT NULL, coalesce(a.takes, 0), coalesce(a.most_open, 20),
           (SELECT count(*) FROM tickets t WHERE t.assignee_id = s.id AND t.status IN ('new', 'open')),
           r.permissions
    FROM staff s JOIN roles r ON r.id = s.role_id LEFT JOIN ticket_agents a ON a.id = s.id
    WHERE s.archived_at IS NULL AND )";

void readSkills(store::Connection &connection, Agent &agent)
{
    store::Query words = connection.query("SELECT kind, word FROM ticket_agent_skills WHERE agent_id = ? ORDER BY word",
                                          agent.person.id);
    while (words.next()) {
        QStringList &list =
            words.get<QString>(0) == QLatin1String("skill") ? agent.draft.skills : agent.draft.languages;
        list << words.get<QString>(1);
    }
}

std::vector<Agent> readAgents(store::Connection &connection, const QByteArray &condition)
{
    std::vector<Agent> found;
    const QByteArray sql = selectAgent + condition;
    store::Query rows = connection.query(sql.constData());
    while (rows.next()) {
        if (!permissionsFrom(rows.get<QString>(6)).contains(Permission::AnswerTickets))
            continue;
        Agent agent;
        agent.person = {rows.get<qint64>(0), rows.get<QString>(1)};
        agent.isKnown = rows.get<bool>(2);
        agent.draft.takes = rows.get<bool>(3);
        agent.draft.mostOpen = rows.get<int>(4);
        agent.open = rows.get<int>(5);
        readSkills(connection, agent);
        found.push_back(std::move(agent));
    }
    return found;
}

Result<QStringList> checkedWords(const QStringList &typed, const char *field)
{
    QStringList words;
    for (const QString &each : typed) {
        const QString word = oneLine(each);
        if (word.size() > longestTag) {
            return fail("tickets.textTooLong",
                        QCoreApplication::translate("Tickets", "This is longer than %1 characters. Make it shorter.")
                            .arg(longestTag),
                        QString::fromLatin1(field));
        }
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words << word;
    }
    return words;
}

QJsonObject toJson(const AgentDraft &draft)
{
    return {{QStringLiteral("takes"), draft.takes},
            {QStringLiteral("mostOpen"), draft.mostOpen},
            {QStringLiteral("skills"), draft.skills.join(QStringLiteral(", "))},
            {QStringLiteral("languages"), draft.languages.join(QStringLiteral(", "))}};
}

} // namespace

Result<std::vector<Agent>> agents(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    return readAgents(connection, "1 ORDER BY s.name COLLATE NOCASE");
}

std::vector<Agent> routedAgents(store::Connection &connection)
{
    return readAgents(
        connection, "a.takes = 1 ORDER BY (SELECT max(d.at) FROM ticket_decisions d WHERE d.assignee_id = s.id), s.id");
}

Result<void> setAgent(store::UnitOfWork &work, StaffId id, const AgentDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageTickets); !allowed)
        return allowed;
    const QByteArray self = "s.id = " + QByteArray::number(id.value);
    const std::vector<Agent> before = readAgents(work.connection(), self);
    if (before.empty()) {
        return fail("tickets.notAnAgent",
                    QCoreApplication::translate("Tickets",
                                                "This person may not answer tickets. Choose another, or give "
                                                "them a role that may."),
                    QStringLiteral("person"));
    }
    if (draft.mostOpen < 1 || draft.mostOpen > mostOpenLimit) {
        return fail(
            "tickets.badSetting",
            QCoreApplication::translate("Tickets", "Enter a number of tickets from 1 to %1.").arg(mostOpenLimit),
            QStringLiteral("mostOpen"));
    }
    const auto skills = checkedWords(draft.skills, "skills");
    const auto languages = checkedWords(draft.languages, "languages");
    if (!skills || !languages)
        return Failure(skills ? languages.error() : skills.error());
    work.execute("INSERT INTO ticket_agents (id, takes, most_open, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO "
                 "UPDATE SET takes = excluded.takes, most_open = excluded.most_open, updated_at = excluded.updated_at",
                 id, draft.takes, draft.mostOpen, work.now());
    work.execute("DELETE FROM ticket_agent_skills WHERE agent_id = ?", id);
    for (const auto &[kind, words] : {std::pair("skill", *skills), std::pair("language", *languages)}) {
        for (const QString &word : words)
            work.execute("INSERT INTO ticket_agent_skills (agent_id, kind, word) VALUES (?, ?, ?)", id,
                         QString::fromLatin1(kind), word);
    }
    work.audit("tickets.setAgent", "ticket_agents", id.value,
               store::difference(before.front().isKnown ? toJson(before.front().draft) : QJsonObject(),
                                 toJson({draft.takes, draft.mostOpen, *skills, *languages})));
    fillUp(work, id);
    return {};
}

} // namespace shopdesk::tickets
