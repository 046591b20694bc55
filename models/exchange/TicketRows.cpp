// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TicketRows.h"

#include "base/Text.h"
#include "exchange/FieldText.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::exchange {

namespace {

using tickets::Channel;
using tickets::PendingFor;
using tickets::Priority;
using tickets::Status;

constexpr ColumnName incidentNames[] = {{"number"},      {"incident_state"}, {"reopen_count"}, {"made_sla"},
                                        {"opened_at"},   {"sys_updated_at"}, {"contact_type"}, {"category"},
                                        {"subcategory"}, {"u_symptom"},      {"priority"}};
constexpr ColumnName supportNames[] = {{"Ticket ID"},
                                       {"Customer Email"},
                                       {"Date of Purchase"},
                                       {"Ticket Type"},
                                       {"Ticket Subject"},
                                       {"Ticket Description"},
                                       {"Ticket Status"},
                                       {"Resolution"},
                                       {"Ticket Priority"},
                                       {"Ticket Channel"},
                                       {"First Response Time"},
                                       {"Time to Resolution"},
                                       {"Customer Satisfaction Rating"}};

/// What a word of the file stands for.
template<typename T>
struct Meaning
{
    const char *word;
    T value;
};

template<typename T, size_t N>
std::optional<T> meaningOf(const Meaning<T> (&meanings)[N], std::string_view word)
{
    const auto found = std::ranges::find_if(meanings, [&](const Meaning<T> &each) { return word == each.word; });
    return found == std::end(meanings) ? std::nullopt : std::optional(found->value);
}

constexpr Meaning<Status> incidentStates[] = {
    {"New", Status::New},
    {"Active", Status::Open},
    {"Awaiting User Info", Status::Pending},
    {"Awaiting Problem", Status::Pending},
    {"Awaiting Vendor", Status::Pending},
    {"Awaiting Evidence", Status::Pending},
    {"Resolved", Status::Resolved},
    {"Closed", Status::Closed},
};
constexpr Meaning<Channel> contactTypes[] = {{"Phone", Channel::Phone},
                                             {"IVR", Channel::Phone},
                                             {"Email", Channel::Email},
                                             {"Self service", Channel::Chat},
                                             {"Direct opening", Channel::Counter}};
constexpr Meaning<Priority> incidentPriorities[] = {{"1 - Critical", Priority::Urgent},
                                                    {"2 - High", Priority::High},
                                                    {"3 - Moderate", Priority::Normal},
                                                    {"4 - Low", Priority::Low}};
constexpr Meaning<Priority> supportPriorities[] = {
    {"Critical", Priority::Urgent}, {"High", Priority::High}, {"Medium", Priority::Normal}, {"Low", Priority::Low}};
constexpr Meaning<Channel> supportChannels[] = {
    {"Email", Channel::Email}, {"Phone", Channel::Phone}, {"Chat", Channel::Chat}, {"Social media", Channel::Social}};
constexpr Meaning<Status> supportStates[] = {
    {"Open", Status::New}, {"Pending Customer Response", Status::Pending}, {"Closed", Status::Closed}};
constexpr Meaning<tickets::Kind> supportTypes[] = {{"Refund request", tickets::Kind::AfterSales},
                                                   {"Cancellation request", tickets::Kind::AfterSales},
                                                   {"Technical issue", tickets::Kind::Complaint},
                                                   {"Product inquiry", tickets::Kind::Question},
                                                   {"Billing inquiry", tickets::Kind::Question}};

QString shown(std::string_view field)
{
    constexpr qsizetype mostShown = 40;
    const QString text = toText(field);
    return text.size() > mostShown ? text.left(mostShown) + QChar(0x2026) : text;
}

SetAsideReason unknownWord(const char *code, std::string_view field)
{
    return {code, QCoreApplication::translate("Exchange", "“%1” is not known in this column.").arg(shown(field))};
}

SetAsideReason badTime(std::string_view field)
{
    return {"badDate",
            QCoreApplication::translate("Exchange", "“%1” is no date and time of this format.").arg(shown(field))};
}

std::optional<Instant> timeOf(std::string_view field, const QString &format, const ShopZone &zone)
{
    const QDateTime local = QDateTime::fromString(toText(field), format);
    constexpr int firstYear = 1970;
    if (!local.isValid() || local.date().year() < firstYear)
        return std::nullopt;
    return zone.fromLocal(local.date(), local.time());
}

/// A question mark stands for what the log does not know.
QString known(std::string_view field)
{
    return field == "?" ? QString() : oneLine(toText(field));
}

} // namespace

std::span<const ColumnName> incidentColumns()
{
    return incidentNames;
}

std::span<const ColumnName> supportColumns()
{
    return supportNames;
}

SetAsideReason wrongFieldCount(size_t fields, size_t width)
{
    return {"fieldCount",
            QCoreApplication::translate("Exchange", "The row has %1 fields, and the first line of the file has %2.")
                .arg(fields)
                .arg(width)};
}

SetAsideReason readIncident(const std::vector<std::string_view> &fields, const ShopZone &zone, IncidentRow &row)
{
    const auto field = [&](IncidentColumn column) { return fields[static_cast<size_t>(column)]; };
    const QString format = QStringLiteral("dd-MM-yyyy HH:mm");
    row.number = known(field(IncidentColumn::Number));
    if (row.number.isEmpty() || row.number.size() > longestCode)
        return {"noNumber", QCoreApplication::translate("Exchange", "The number of the ticket is missing.")};
    const std::string_view state = field(IncidentColumn::State);
    const auto status = meaningOf(incidentStates, state);
    if (!status)
        return unknownWord("badState", state);
    row.status = *status;
    if (row.status == Status::Pending)
        row.pendingFor = state == "Awaiting User Info" ? PendingFor::Customer : PendingFor::Internal;
    const auto opened = timeOf(field(IncidentColumn::OpenedAt), format, zone);
    if (!opened)
        return badTime(field(IncidentColumn::OpenedAt));
    const auto at = timeOf(field(IncidentColumn::UpdatedAt), format, zone);
    if (!at)
        return badTime(field(IncidentColumn::UpdatedAt));
    row.openedAt = *opened;
    row.at = *at;
    const auto channel = meaningOf(contactTypes, field(IncidentColumn::ContactType));
    if (!channel)
        return unknownWord("badChannel", field(IncidentColumn::ContactType));
    row.channel = *channel;
    const auto priority = meaningOf(incidentPriorities, field(IncidentColumn::Priority));
    if (!priority)
        return unknownWord("badPriority", field(IncidentColumn::Priority));
    row.priority = *priority;
    const std::string_view sla = field(IncidentColumn::MadeSla);
    const bool kept = sla == "TRUE" || sla == "true";
    if (!kept && sla != "FALSE" && sla != "false")
        return unknownWord("badSla", sla);
    row.slaKept = kept;
    row.category = known(field(IncidentColumn::Category)).left(longestName);
    QStringList subject{row.category, known(field(IncidentColumn::Subcategory)), known(field(IncidentColumn::Symptom))};
    subject.removeAll(QString());
    row.subject = subject.isEmpty() ? row.number : subject.join(QStringLiteral(", "));
    return {};
}

SetAsideReason readSupportTicket(const std::vector<std::string_view> &fields, const ShopZone &zone, SupportRow &row)
{
    const auto field = [&](SupportColumn column) { return fields[static_cast<size_t>(column)]; };
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm:ss");
    ImportedTicket &ticket = row.ticket;
    ticket.key = oneLine(toText(field(SupportColumn::Id)));
    if (ticket.key.isEmpty() || ticket.key.size() > longestCode)
        return {"noNumber", QCoreApplication::translate("Exchange", "The number of the ticket is missing.")};
    ticket.number = QStringLiteral("SUPPORT-") + ticket.key;
    row.email = oneLine(toText(field(SupportColumn::Email)));

    const auto kind = meaningOf(supportTypes, field(SupportColumn::Type));
    if (!kind)
        return unknownWord("badKind", field(SupportColumn::Type));
    const auto status = meaningOf(supportStates, field(SupportColumn::Status));
    if (!status)
        return unknownWord("badState", field(SupportColumn::Status));
    const auto priority = meaningOf(supportPriorities, field(SupportColumn::Priority));
    if (!priority)
        return unknownWord("badPriority", field(SupportColumn::Priority));
    const auto channel = meaningOf(supportChannels, field(SupportColumn::Channel));
    if (!channel)
        return unknownWord("badChannel", field(SupportColumn::Channel));
    ticket.kind = *kind;
    ticket.priority = *priority;
    ticket.channel = *channel;
    ticket.category = oneLine(toText(field(SupportColumn::Type)));
    ticket.subject = oneLine(toText(field(SupportColumn::Subject)));

    // "2021-03-22": the day, so that it is no error where somebody bought before the shop was there.
    const auto purchased = timeOf(field(SupportColumn::Purchased), QStringLiteral("yyyy-MM-dd"), zone);
    if (!purchased)
        return badTime(field(SupportColumn::Purchased));
    const auto optionalTime = [&](SupportColumn column, std::optional<Instant> &at) {
        at = timeOf(field(column), format, zone);
        return at || field(column).empty();
    };
    std::optional<Instant> responded, resolved;
    if (!optionalTime(SupportColumn::FirstResponse, responded))
        return badTime(field(SupportColumn::FirstResponse));
    if (!optionalTime(SupportColumn::Resolved, resolved))
        return badTime(field(SupportColumn::Resolved));
    if (*status == Status::Closed && !resolved)
        return {"badState",
                QCoreApplication::translate("Exchange", "A closed ticket needs the time of its resolution.")};
    const std::string_view score = field(SupportColumn::Score);
    if (!score.empty()) {
        const double value = toText(score).toDouble();
        if (value != 1 && value != 2 && value != 3 && value != 4 && value != 5)
            return unknownWord("badScore", score);
        ticket.score = static_cast<int>(value);
    }

    ticket.openedAt =
        responded && resolved ? std::min(*responded, *resolved) : responded.value_or(resolved.value_or(*purchased));
    const QString words = manyLines(toText(field(SupportColumn::Description))).left(tickets::longestMessage);
    if (!words.isEmpty())
        ticket.words.push_back({tickets::Author::Customer, words, ticket.openedAt});
    if (responded) {
        QString answer = manyLines(toText(field(SupportColumn::Resolution)));
        if (answer.isEmpty())
            answer = QCoreApplication::translate("Exchange", "(The words of this answer are not in the file.)");
        ticket.words.push_back({tickets::Author::Staff, answer, *responded});
    }
    if (*status == Status::Pending)
        ticket.steps.push_back({Status::Pending, PendingFor::Customer, responded.value_or(ticket.openedAt)});
    if (*status == Status::Closed) {
        ticket.steps.push_back({Status::Resolved, {}, *resolved});
        ticket.steps.push_back({Status::Closed, {}, *resolved});
    }
    return {};
}

} // namespace shopdesk::exchange
