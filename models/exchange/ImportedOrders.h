// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/BulkStatement.h"
#include "exchange/FieldText.h"
#include "exchange/ImportReport.h"
#include "exchange/OnlineRetailFormat.h"
#include "orders/Order.h"
#include "store/UnitOfWork.h"

#include <memory>

namespace shopdesk::exchange {

/// The orders and credits of an import: an invoice number is one, its rows are the lines.
///
/// Rows of one invoice mostly follow each other, so that an order is written when the next one begins, with its sums
/// right at once. Rows that come back later in the file are added, and `finish` sets the sums right. An order that was
/// imported before is compared as a whole: only lines that it does not have yet are added, each as often as the file has
/// it more.
class ImportedOrders
{
public:
    ImportedOrders(store::UnitOfWork &work, const char *source, StoreId store, ImportReport &report);

    /// Takes an order line or a credit line.
    void take(const OnlineRetailRow &row, catalog::VariantId variant, members::MemberId member);
    /// Writes what is still open: the last order, sums that grew, payments.
    void finish();

private:
    struct Line
    {
        catalog::VariantId variant;
        qint64 quantity = 0;
        Money unitPrice;
        Money total;
        std::string description;

        bool operator==(const Line &) const = default;
    };
    struct LineHash
    {
        size_t operator()(const Line &line) const;
    };
    /// How often each line of an earlier import stands in an order, as far as this file has not named it yet.
    using KnownLines = std::unordered_map<Line, int, LineHash>;
    struct Invoice
    {
        orders::OrderId id;
        members::MemberId member;
        Instant placedAt;
        bool wasThere = false; ///< before this import
        bool isWritten = false;
        bool hasGrown = false; ///< after it was written
        qint64 lineCount = 0;
        qint64 units = 0; ///< that the written order does not have yet
        Money total;      ///< that the written order does not have yet
        Money due;        ///< all that this import adds: what the payment is for
        std::unique_ptr<KnownLines> known;
    };
    using Entry = FieldMap<Invoice>::value_type;

    Entry &entryFor(const OnlineRetailRow &row);
    bool load(std::string_view number, Invoice &invoice);
    void loadLines(Invoice &invoice);
    static bool isKnown(Invoice &invoice, const Line &line);
    Line &nextLine(const OnlineRetailRow &row, catalog::VariantId variant);
    void writeOpenLines();
    void insertOrder();

    store::UnitOfWork &m_work;
    const std::string m_source;
    const StoreId m_store;
    ImportReport &m_report;

    FieldMap<Invoice> m_invoices;
    std::vector<Invoice *> m_inFileOrder;
    Entry *m_open = nullptr; ///< the one whose lines are gathered
    std::string m_openCountry;
    std::vector<Line> m_openLines; ///< the first m_openCount are in use; the rest keep their memory for what comes
    size_t m_openCount = 0;

    BulkStatement m_findOrder;
    BulkStatement m_findLines;
    BulkStatement m_insertOrder;
    BulkStatement m_insertLine;
    BulkStatement m_updateOrder;
    BulkStatement m_insertPayment;
};

} // namespace shopdesk::exchange
