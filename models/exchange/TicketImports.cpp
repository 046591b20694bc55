// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TicketImports.h"

#include "catalog/Premises.h"
#include "exchange/RunningImport.h"
#include "exchange/SetAsideWriter.h"
#include "exchange/TicketRows.h"
#include "members/Members.h"

#include <QElapsedTimer>

#include <algorithm>

namespace shopdesk::exchange {

namespace {

constexpr char incidentSource[] = "incident-log";
constexpr char supportSource[] = "support-tickets";

/// What both imports have in common: a file opened, its header read, its rows taken, its run written down.
template<typename Taker>
Result<ImportReport> run(store::UnitOfWork &work, const char *source, const char *operation, const QString &path,
                         std::span<const ColumnName> names, const QString &format, const Progress &progress)
{
    if (auto allowed = work.require(Permission::ImportData); !allowed)
        return Failure(allowed.error());
    QElapsedTimer clock;
    clock.start();
    Result<ByteSource> bytes = ByteSource::open(path);
    if (!bytes)
        return Failure(bytes.error());
    CsvReader reader(std::move(*bytes));
    CsvRecord header;
    const Result<bool> found = reader.next(header);
    if (!found)
        return Failure(found.error());
    const auto columns = HeaderColumns::find(*found ? header : CsvRecord{}, names, format);
    if (!columns)
        return Failure(columns.error());
    const auto stores = catalog::stores(work.connection());
    if (!stores)
        return Failure(stores.error());

    ImportReport report;
    beginRun(work, source, path, report);
    SetAsideWriter setAside(work, source, report);
    ImportedTickets tickets(work, source, stores->front().id, report);
    Taker taker{work, tickets, report, setAside};
    const auto taken = eachRow(reader, report, progress, [&](const CsvRecord &record) {
        const auto fields = columns->fieldsOf(record);
        SetAsideReason reason = columns->isWhole(record) ? taker.take(fields, record.line)
                                                         : wrongFieldCount(record.fields.size(), columns->width());
        if (reason.code)
            setAside.take(record.line, fields, columns->surplusOf(record), reason);
        return reason;
    });
    if (!taken)
        return Failure(taken.error());
    taker.finish();
    report.bytes = reader.bytesRead();
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    endRun(work, operation, report);
    return report;
}

/// What a row is set aside for where the ticket as a whole cannot be written.
SetAsideReason reasonOf(const Error &error)
{
    return {error.code == QLatin1String("exchange.numberInUse") ? "numberInUse" : "badTicket", error.message};
}

struct SupportTaker
{
    store::UnitOfWork &work;
    ImportedTickets &tickets;
    ImportReport &report;
    SetAsideWriter &setAside;

    SetAsideReason take(const std::vector<std::string_view> &fields, qint64)
    {
        SupportRow row;
        if (SetAsideReason reason = readSupportTicket(fields, work.shop().zone, row); reason.code)
            return reason;
        if (tickets.isThere(row.ticket.key)) {
            ++report.alreadyThere;
            return {};
        }
        if (!row.email.isEmpty()) {
            const auto found = members::findByContact(work.connection(), row.email);
            if (found && found->size() == 1)
                row.ticket.member = found->front();
        }
        if (const auto written = tickets.write(row.ticket); !written)
            return reasonOf(written.error());
        ++report.ticketRows;
        return {};
    }
    void finish() {}
};

/// The rows of an incident may stand anywhere, so all are read before any is written.
struct IncidentTaker
{
    store::UnitOfWork &work;
    ImportedTickets &tickets;
    ImportReport &report;
    SetAsideWriter &setAside;

    struct Kept
    {
        IncidentRow row;
        qint64 line;
        std::vector<std::string> fields; ///< word for word, should the incident be set aside as a whole
    };
    QHash<QString, std::vector<Kept>> incidents = {};
    QStringList order = {}; ///< of the file

    SetAsideReason take(const std::vector<std::string_view> &fields, qint64 line)
    {
        Kept kept{{}, line, {fields.begin(), fields.end()}};
        if (SetAsideReason reason = readIncident(fields, work.shop().zone, kept.row); reason.code)
            return reason;
        const QString number = kept.row.number;
        auto &rows = incidents[number];
        if (rows.empty())
            order << number;
        rows.push_back(std::move(kept));
        return {};
    }

    void finish()
    {
        for (const QString &number : order) {
            auto &rows = incidents[number];
            const auto count = static_cast<qint64>(rows.size());
            if (tickets.isThere(number)) {
                report.alreadyThere += count;
                continue;
            }
            std::ranges::stable_sort(rows, {}, [](const Kept &kept) { return kept.row.at; });
            if (const auto written = tickets.write(ticketOf(rows)); written)
                report.ticketRows += count;
            else
                setAsideAll(rows, reasonOf(written.error()));
        }
    }

    static ImportedTicket ticketOf(const std::vector<Kept> &rows)
    {
        const IncidentRow &last = rows.back().row;
        ImportedTicket ticket;
        ticket.key = ticket.number = last.number;
        ticket.priority = last.priority;
        ticket.channel = last.channel;
        ticket.category = last.category;
        ticket.subject = last.subject;
        ticket.openedAt = std::min(last.openedAt, rows.front().row.at);
        ticket.slaKept = last.slaKept;
        tickets::Status now = tickets::Status::New;
        std::optional<tickets::PendingFor> waits;
        for (const Kept &kept : rows) {
            if (kept.row.status == now && kept.row.pendingFor == waits)
                continue; // another field of the incident changed
            now = kept.row.status;
            waits = kept.row.pendingFor;
            ticket.steps.push_back({now, waits, kept.row.at});
        }
        return ticket;
    }

    void setAsideAll(const std::vector<Kept> &rows, const SetAsideReason &reason)
    {
        for (const Kept &kept : rows) {
            const std::vector<std::string_view> fields(kept.fields.begin(), kept.fields.end());
            setAside.take(kept.line, fields, {}, reason);
        }
    }
};

} // namespace

Result<ImportReport> importIncidentLog(store::UnitOfWork &work, const QString &path, const Progress &progress)
{
    return run<IncidentTaker>(work, incidentSource, "exchange.importIncidentLog", path, incidentColumns(),
                              QStringLiteral("incident log"), progress);
}

Result<ImportReport> importSupportTickets(store::UnitOfWork &work, const QString &path, const Progress &progress)
{
    return run<SupportTaker>(work, supportSource, "exchange.importSupportTickets", path, supportColumns(),
                             QStringLiteral("support tickets"), progress);
}

} // namespace shopdesk::exchange
