// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/BenefitComplaints.h"

#include "tickets/OpenTicket.h"

#include <QCoreApplication>

namespace shopdesk::loyalty {

namespace {

/// In words that say everything to whoever takes the ticket up.
tickets::TicketDraft ticketFor(const members::BenefitReportDraft &draft, const members::CheckedBenefitReport &report)
{
    tickets::TicketDraft ticket;
    ticket.store = draft.store;
    ticket.fields.kind = tickets::Kind::Benefit;
    ticket.fields.member = report.member;
    if (draft.order != 0)
        ticket.fields.orders = {draft.order};
    ticket.fields.subject = QCoreApplication::translate("Members", "Benefit not given: %1").arg(report.benefit.name);
    ticket.message =
        QCoreApplication::translate("Members", "Member %1 was promised “%2: %3”, and did not get it on %4 "
                                               "in %5.")
            .arg(report.memberNumber, report.benefit.name, report.benefit.words, report.day.text(), report.storeName);
    if (!report.note.isEmpty())
        ticket.message += QStringLiteral("\n\n") + report.note;
    return ticket;
}

} // namespace

Result<ReportedBenefit> reportBenefit(store::UnitOfWork &work, members::BenefitReportDraft draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const auto report = members::checkedBenefitReport(work, draft);
    if (!report)
        return Failure(report.error());
    tickets::TicketId ticket;
    if (!draft.honoured) {
        const Result<tickets::TicketId> opened = tickets::openTicket(work, ticketFor(draft, *report));
        if (!opened)
            return Failure(opened.error());
        ticket = *opened;
    }
    draft.ticket = ticket.value;
    const QString number =
        work.connection().value<QString>("SELECT number FROM tickets WHERE id = ?", ticket).value_or(QString());
    return members::noteBenefit(work, draft).map([&](members::BenefitReportId id) {
        return ReportedBenefit{id, ticket, number};
    });
}

} // namespace shopdesk::loyalty
