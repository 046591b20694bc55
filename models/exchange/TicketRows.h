// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/HeaderColumns.h"
#include "exchange/ImportedTickets.h"
#include "exchange/SetAsideReason.h"

/// The rows of files with tickets, read and checked.
namespace shopdesk::exchange {

/// The columns of the incident log that are read, in the order of IncidentColumn.
enum class IncidentColumn : size_t {
    Number,
    State,
    Reopened,
    MadeSla,
    OpenedAt,
    UpdatedAt,
    ContactType,
    Category,
    Subcategory,
    Symptom,
    Priority
};
std::span<const ColumnName> incidentColumns();

/// One change of an incident.
struct IncidentRow
{
    QString number;
    tickets::Status status = tickets::Status::New;
    std::optional<tickets::PendingFor> pendingFor;
    Instant openedAt;
    Instant at;
    tickets::Channel channel = tickets::Channel::Phone;
    tickets::Priority priority = tickets::Priority::Normal;
    bool slaKept = true;
    QString category;
    QString subject;
};
SetAsideReason readIncident(const std::vector<std::string_view> &fields, const ShopZone &zone, IncidentRow &row);

/// The columns of the support tickets that are read, in the order of SupportColumn.
enum class SupportColumn : size_t {
    Id,
    Email,
    Purchased,
    Type,
    Subject,
    Description,
    Status,
    Resolution,
    Priority,
    Channel,
    FirstResponse,
    Resolved,
    Score
};
std::span<const ColumnName> supportColumns();

/// A ticket without its member, whose e-mail address stands beside it.
struct SupportRow
{
    ImportedTicket ticket;
    QString email;
};
SetAsideReason readSupportTicket(const std::vector<std::string_view> &fields, const ShopZone &zone, SupportRow &row);

/// "fieldCount": the row has another number of fields than the header.
SetAsideReason wrongFieldCount(size_t fields, size_t width);

} // namespace shopdesk::exchange
