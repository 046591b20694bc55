// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ExtraGoods.h"

#include "catalog/FindVariant.h"
#include "returns/ReturnGoods.h"
#include "returns/ReturnStates.h"
#include "tasks/Tasks.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::returns {

namespace {

Failure badDisposition(const QString &words)
{
    return fail("returns.badDisposition", words, QStringLiteral("disposition"));
}

/// What moves the stock has to be known by its number, and belongs to whoever bought it.
Result<void> checkDisposition(const ExtraDraft &draft, bool isSerialised)
{
    if (draft.disposition == Disposition::Missing || draft.condition == Condition::Missing) {
        return badDisposition(
            QCoreApplication::translate("Returns", "What came is not missing. Say what becomes of it."));
    }
    if (draft.disposition == Disposition::Refurbish) {
        return badDisposition(QCoreApplication::translate(
            "Returns", "Goods that nobody announced are not refurbished. Say what becomes of them otherwise."));
    }
    if (isSerialised && draft.disposition != Disposition::ToCustomer) {
        return badDisposition(QCoreApplication::translate(
            "Returns", "A piece with a serial number goes back to the customer, or comes with a return of its own."));
    }
    return {};
}

/// The goods as they are moved and claimed.
Result<GoodsLine> goodsOf(store::Connection &connection, const ExtraDraft &draft)
{
    const auto found = catalog::variantFound(connection, draft.variant);
    if (!found) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Returns", "This product is not in the catalogue. Choose another."),
                    QStringLiteral("variant"));
    }
    const auto kind = catalog::productKindFrom(
        connection.value<QString>("SELECT kind FROM products WHERE id = ?", found->product).value_or(QString()));
    if (kind != catalog::ProductKind::Goods) {
        return fail("returns.notGoods",
                    QCoreApplication::translate("Returns", "Only goods come back. Of a bundle, note what it holds."),
                    QStringLiteral("variant"));
    }
    GoodsLine line;
    line.variant = draft.variant;
    line.description = found->title;
    line.quantity = line.received = draft.quantity;
    line.needsSerials = found->serialised;
    line.pieces = orders::piecesOf(connection, draft.variant, *kind, line.needsSerials);
    line.cost = connection.value<Money>("SELECT cost FROM variants WHERE id = ?", draft.variant);
    return line;
}

QString nameOf(qint64 quantity, const QString &description)
{
    return QStringLiteral("%1 × %2").arg(quantity).arg(description);
}

/// One task for all that came too much with a return.
void raiseTask(store::UnitOfWork &work, const Facts &facts)
{
    QJsonArray goods;
    for (const Extra &extra : extrasOf(work.connection(), facts.id))
        goods << nameOf(extra.quantity, extra.description);
    tasks::raise(work, {.kind = "returnExtra",
                        .subject = facts.id.text(),
                        .table = "returns",
                        .row = facts.id.value,
                        .store = facts.receivedIn,
                        .data = {{QStringLiteral("return"), facts.number}, {QStringLiteral("goods"), goods}}});
}

} // namespace

Result<ExtraId> noteExtra(store::UnitOfWork &work, ReturnId id, const ExtraDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<Facts> facts = factsOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    if (!facts->isReceived) {
        return fail("returns.stepClosed", QCoreApplication::translate("Returns", "The goods are not here yet."),
                    QStringLiteral("id"));
    }
    if (auto allowed = work.requireIn(facts->receivedIn); !allowed)
        return Failure(allowed.error());
    if (draft.quantity < 1 || draft.quantity > mostExtraPieces) {
        return fail("returns.badQuantity",
                    QCoreApplication::translate("Returns", "Enter how many came: 1 to %1.").arg(mostExtraPieces),
                    QStringLiteral("quantity"));
    }
    const Result<GoodsLine> goods = goodsOf(work.connection(), draft);
    if (!goods)
        return Failure(goods.error());
    if (auto good = checkDisposition(draft, goods->needsSerials); !good)
        return Failure(good.error());
    const auto extra = work.newId<ExtraId>();
    work.execute(R"(
        INSERT INTO return_extras (id, return_id, variant_id, quantity, condition, disposition, found_at, staff_id, staff_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 extra, id, draft.variant, draft.quantity, keyOf(draft.condition), keyOf(draft.disposition), work.now(),
                 work.actor().id ? std::optional(work.actor().id) : std::nullopt, work.actor().name);
    moveGoods(work, id, facts->receivedIn, *goods, {draft.quantity, draft.disposition});
    work.execute("UPDATE returns SET updated_at = ? WHERE id = ?", work.now(), id);
    raiseTask(work, *facts);
    work.audit("returns.noteExtra", "returns", id.value,
               {{QStringLiteral("goods"), QJsonArray{QJsonValue(), nameOf(draft.quantity, goods->description)}},
                {QStringLiteral("disposition"),
                 QJsonArray{QJsonValue(), QLatin1String("goods_") + keyOf(draft.disposition)}}});
    return extra;
}

std::vector<Extra> extrasOf(store::Connection &connection, ReturnId id)
{
    std::vector<Extra> extras;
    store::Query rows = connection.query(
        "SELECT id, variant_id, quantity, condition, disposition, found_at, staff_name FROM return_extras "
        "WHERE return_id = ? ORDER BY found_at, id",
        id);
    while (rows.next()) {
        const auto variant = rows.get<catalog::VariantId>(1);
        const auto found = catalog::variantFound(connection, variant);
        extras.push_back({rows.get<ExtraId>(0), variant, found ? found->sku : QString(),
                          found ? found->title : QString(), rows.get<qint64>(2),
                          conditionFrom(rows.get<QString>(3)).value_or(Condition::Used),
                          dispositionFrom(rows.get<QString>(4)).value_or(Disposition::ToCustomer), rows.get<Instant>(5),
                          rows.get<QString>(6)});
    }
    return extras;
}

} // namespace shopdesk::returns
