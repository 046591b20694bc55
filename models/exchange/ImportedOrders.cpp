// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportedOrders.h"

namespace shopdesk::exchange {

namespace {

constexpr size_t mostOpenLines = 5'000; // an invoice with more is written in parts, so that memory stays small

} // namespace

size_t ImportedOrders::LineHash::operator()(const Line &line) const
{
    return qHashMulti(0, line.variant.value, line.quantity, line.unitPrice.minor, line.total.minor,
                      std::hash<std::string>()(line.description));
}

ImportedOrders::ImportedOrders(store::UnitOfWork &work, const char *source, StoreId store, ImportReport &report)
    : m_work(work)
    , m_source(source)
    , m_store(store)
    , m_report(report)
    , m_findOrder(work.connection(), R"(
          SELECT o.id, coalesce(o.member_id, 0), o.placed_at,
                 (SELECT coalesce(max(position) + 1, 0) FROM order_lines l WHERE l.order_id = o.id)
          FROM orders o WHERE o.source = ? AND o.source_key = ?)")
    , m_findLines(work.connection(),
                  "SELECT variant_id, quantity, unit_price, total, description FROM order_lines WHERE order_id = ?")
    , m_insertOrder(work.connection(), R"(
          INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, country, placed_at, business_day,
                              business_hour, units, lines_total, discount_total, tax_total, total, paid_total, source,
                              source_key, updated_at)
          VALUES (?1, ?2, ?3, ?4, ?5, 'imported', ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, 0, ?12, ?12, ?13, ?2, ?14))")
    , m_insertLine(work.connection(), R"(
          INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, total)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?))")
    , m_updateOrder(work.connection(), R"(
          UPDATE orders SET units = units + ?2, lines_total = lines_total + ?3, total = total + ?3,
              paid_total = paid_total + ?3, member_id = coalesce(member_id, ?4), updated_at = ?5 WHERE id = ?1)")
    , m_insertPayment(work.connection(),
                      "INSERT INTO payments (id, order_id, kind, amount, paid_at) VALUES (?, ?, 'external', ?, ?)")
{
}

void ImportedOrders::take(const OnlineRetailRow &row, catalog::VariantId variant, members::MemberId member)
{
    Entry &entry = entryFor(row);
    if (&entry != m_open) {
        writeOpenLines();
        m_open = &entry;
        m_openCountry.assign(row.country);
    }
    Invoice &invoice = entry.second;
    const Line &line = nextLine(row, variant);
    if (invoice.known && isKnown(invoice, line)) {
        ++m_report.alreadyThere;
        return;
    }
    ++(row.kind == OnlineRetailRow::Kind::CreditLine ? m_report.creditLines : m_report.orderLines);
    invoice.units += line.quantity;
    invoice.total += line.total;
    invoice.due += line.total;
    if (!invoice.member)
        invoice.member = member;
    if (++m_openCount == mostOpenLines)
        writeOpenLines();
}

ImportedOrders::Entry &ImportedOrders::entryFor(const OnlineRetailRow &row)
{
    if (m_open && m_open->first == row.invoice)
        return *m_open;
    const auto seen = m_invoices.find(row.invoice);
    if (seen != m_invoices.end())
        return *seen;
    Entry &entry = *m_invoices.try_emplace(std::string(row.invoice)).first;
    Invoice &invoice = entry.second;
    if (!load(row.invoice, invoice)) {
        invoice.id = m_work.newId<orders::OrderId>();
        invoice.placedAt = row.at;
    }
    m_inFileOrder.push_back(&invoice);
    return entry;
}

bool ImportedOrders::load(std::string_view number, Invoice &invoice)
{
    if (!m_findOrder.find(m_source, number))
        return false;
    invoice.id.value = m_findOrder.integer(0);
    invoice.member.value = m_findOrder.integer(1);
    invoice.placedAt.ms = m_findOrder.integer(2);
    invoice.lineCount = m_findOrder.integer(3);
    invoice.wasThere = true;
    invoice.isWritten = true;
    loadLines(invoice);
    return true;
}

void ImportedOrders::loadLines(Invoice &invoice)
{
    invoice.known = std::make_unique<KnownLines>();
    for (bool found = m_findLines.find(invoice.id); found; found = m_findLines.next()) {
        const Line line{{m_findLines.integer(0)},
                        m_findLines.integer(1),
                        {m_findLines.integer(2)},
                        {m_findLines.integer(3)},
                        std::string(m_findLines.text(4))};
        ++(*invoice.known)[line];
    }
}

bool ImportedOrders::isKnown(Invoice &invoice, const Line &line)
{
    const auto found = invoice.known->find(line);
    if (found == invoice.known->end())
        return false;
    if (--found->second == 0)
        invoice.known->erase(found);
    if (invoice.known->empty())
        invoice.known.reset();
    return true;
}

ImportedOrders::Line &ImportedOrders::nextLine(const OnlineRetailRow &row, catalog::VariantId variant)
{
    if (m_openCount == m_openLines.size())
        m_openLines.emplace_back();
    Line &line = m_openLines[m_openCount];
    line.variant = variant;
    line.quantity = row.quantity;
    line.unitPrice = row.price.times(1, m_work.shop().currency.exponent);
    line.total = row.total;
    line.description.assign(row.description);
    return line;
}

void ImportedOrders::writeOpenLines()
{
    if (m_openCount == 0)
        return;
    Invoice &invoice = m_open->second;
    if (invoice.isWritten)
        invoice.hasGrown = true;
    else
        insertOrder();
    for (size_t i = 0; i < m_openCount; ++i) {
        const Line &line = m_openLines[i];
        m_insertLine.run(m_work.newId<orders::OrderLineId>(), invoice.id, invoice.lineCount++, line.variant,
                         line.description, line.quantity, line.unitPrice, line.total);
    }
    m_openCount = 0;
}

void ImportedOrders::insertOrder()
{
    using namespace std::string_view_literals;
    const std::string &number = m_open->first;
    Invoice &invoice = m_open->second;
    const bool isCredit = number.front() == 'C';
    const ShopZone &zone = m_work.shop().zone;
    m_insertOrder.run(invoice.id, number, m_store, isCredit ? "credit"sv : "sale"sv,
                      isCredit ? "paid"sv : "delivered"sv,
                      invoice.member ? std::optional(invoice.member) : std::nullopt, m_openCountry, invoice.placedAt,
                      zone.dayOf(invoice.placedAt), zone.hourOf(invoice.placedAt), invoice.units, invoice.total,
                      m_source, m_work.now());
    invoice.isWritten = true;
    invoice.units = 0;
    invoice.total = {};
    ++(isCredit ? m_report.newCredits : m_report.newOrders);
}

void ImportedOrders::finish()
{
    writeOpenLines();
    for (const Invoice *invoice : m_inFileOrder) {
        if (invoice->hasGrown) {
            m_updateOrder.run(invoice->id, invoice->units, invoice->total,
                              invoice->member ? std::optional(invoice->member) : std::nullopt, m_work.now());
            m_report.grownOrders += invoice->wasThere ? 1 : 0;
        }
        if (invoice->due != Money{})
            m_insertPayment.run(m_work.newId<orders::PaymentId>(), invoice->id, invoice->due, invoice->placedAt);
    }
}

} // namespace shopdesk::exchange
