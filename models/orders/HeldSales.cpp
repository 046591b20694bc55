// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/HeldSales.h"

#include "base/Text.h"
#include "store/OrNull.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::orders {

namespace {

using store::orNull;

constexpr int mostShown = 500;

struct Content
{
    QString label;
    QJsonObject sale;
};

vault::Place placeOf(HeldSaleId id)
{
    return {"held_sales", "content", id.value};
}

QByteArray sealed(const vault::Vault &vault, HeldSaleId id, const Content &content)
{
    const QJsonObject object{{QStringLiteral("label"), content.label}, {QStringLiteral("sale"), content.sale}};
    return vault.seal(placeOf(id), QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

/// Nothing where it was not sealed by this shop, or is not what was sealed.
std::optional<Content> opened(const vault::Vault &vault, HeldSaleId id, const QByteArray &bytes)
{
    const Result<QString> text = vault.open(placeOf(id), bytes);
    if (!text)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    return Content{object.value(QStringLiteral("label")).toString(), object.value(QStringLiteral("sale")).toObject()};
}

Failure gone()
{
    return fail("orders.heldSaleGone",
                QCoreApplication::translate("Orders", "This sale is no longer on hold: somebody has taken it up or "
                                                      "given it up."));
}

struct Waiting
{
    StoreId store;
    QByteArray content;
};

Result<Waiting> waiting(store::UnitOfWork &work, HeldSaleId id)
{
    store::Query row =
        work.connection().query("SELECT store_id, content FROM held_sales WHERE id = ? AND state = 'held'", id);
    if (!row.next())
        return gone();
    Waiting found{row.get<StoreId>(0), row.get<QByteArray>(1)};
    if (auto allowed = work.requireIn(found.store); !allowed)
        return Failure(allowed.error());
    return found;
}

void setState(store::UnitOfWork &work, HeldSaleId id, const char *state)
{
    work.execute("UPDATE held_sales SET state = ?, updated_at = ? WHERE id = ?", QString::fromLatin1(state), work.now(),
                 id);
}

} // namespace

Result<HeldSaleId> holdSale(store::UnitOfWork &work, const CounterSale &sale, const QString &label)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(sale.store); !allowed)
        return Failure(allowed.error());
    const QString tidy = oneLine(label);
    if (tidy.size() > longestName) {
        return fail("orders.textTooLong",
                    QCoreApplication::translate("Orders", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    QStringLiteral("label"));
    }
    if (sale.lines.empty())
        return fail("orders.noLines", QCoreApplication::translate("Orders", "There is nothing to put on hold yet."));
    const Result<CounterSums> sums = sumsOf(work.connection(), sale);
    if (!sums)
        return Failure(sums.error());
    const auto id = work.newId<HeldSaleId>();
    work.execute(R"(
        INSERT INTO held_sales (id, store_id, state, held_at, person, person_id, member_id, units, total, content,
                                updated_at) VALUES (?, ?, 'held', ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, sale.store, work.now(), work.actor().name, orNull(work.actor().id), orNull(sale.member),
                 sums->units, sums->total, sealed(work.vault(), id, {tidy, toJson(sale)}), work.now());
    work.audit("orders.holdSale", "held_sales", id.value,
               {{QStringLiteral("total"), QJsonArray{QJsonValue(), sums->total.minor}}});
    return id;
}

Result<std::vector<HeldSale>> heldSales(store::Connection &connection, StoreId store)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = connection.requireIn(store); !allowed)
        return Failure(allowed.error());
    std::vector<HeldSale> sales;
    store::Query rows = connection.query(R"(
        SELECT h.id, h.content, h.held_at, h.person, m.name, h.units, h.total
        FROM held_sales h LEFT JOIN members m ON m.id = h.member_id
        WHERE h.store_id = ? AND h.state = 'held' ORDER BY h.held_at, h.id LIMIT ?)",
                                         store, mostShown);
    while (rows.next()) {
        HeldSale sale;
        sale.id = rows.get<HeldSaleId>(0);
        if (const auto content = opened(connection.vault(), sale.id, rows.get<QByteArray>(1)))
            sale.label = content->label;
        sale.heldAt = rows.get<Instant>(2);
        sale.person = rows.get<QString>(3);
        sale.memberName = connection.actor().may(Permission::SeeMembers) ? rows.get<QString>(4) : QString();
        sale.units = rows.get<qint64>(5);
        sale.total = rows.get<Money>(6);
        sales.push_back(sale);
    }
    return sales;
}

Result<RestoredSale> recallSale(store::UnitOfWork &work, HeldSaleId id)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<Waiting> found = waiting(work, id);
    if (!found)
        return Failure(found.error());
    const auto content = opened(work.vault(), id, found->content);
    Result<RestoredSale> restored = content ? restoredSale(work.connection(), content->sale) : gone();
    if (!restored) {
        return fail("orders.heldSaleBroken",
                    QCoreApplication::translate("Orders", "This sale cannot be read any more. Ring it up anew, and "
                                                          "give up the one on hold."),
                    {}, restored.error().message);
    }
    restored->sale.store = found->store;
    setState(work, id, "recalled");
    work.audit("orders.recallSale", "held_sales", id.value);
    return restored;
}

Result<void> discardHeldSale(store::UnitOfWork &work, HeldSaleId id)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    if (const Result<Waiting> found = waiting(work, id); !found)
        return Failure(found.error());
    setState(work, id, "discarded");
    work.audit("orders.discardHeldSale", "held_sales", id.value);
    return {};
}

} // namespace shopdesk::orders
