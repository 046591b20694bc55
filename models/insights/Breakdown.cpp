// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Insights.h"

#include "insights/PartLabels.h"
#include "insights/ScopeValues.h"

#include <QCoreApplication>

namespace shopdesk::insights {

namespace {

using Part = Breakdown::Part;

constexpr std::array dimensionKeys{
    std::pair{Dimension::Channel, "channel"},         std::pair{Dimension::Country, "country"},
    std::pair{Dimension::Category, "category"},       std::pair{Dimension::Product, "product"},
    std::pair{Dimension::WeekdayHour, "weekdayHour"}, std::pair{Dimension::Store, "store"},
    std::pair{Dimension::BuyerKind, "buyerKind"},
};

/// A part before it has a name and figures.
struct Slice
{
    QString key;
    Sums sums;
};

qint64 netOf(const Sums &sums)
{
    return sums.gross + sums.credits;
}

/// The largest net sales first, then by key, so that the order is always the same.
void sortByNet(std::vector<Slice> &slices)
{
    std::ranges::sort(slices, [](const Slice &a, const Slice &b) {
        return netOf(a.sums) != netOf(b.sums) ? netOf(a.sums) > netOf(b.sums) : a.key < b.key;
    });
}

/// Cuts off what lies beyond the limit; its sums.
std::optional<Sums> cutRest(std::vector<Slice> &slices, int limit)
{
    sortByNet(slices);
    const auto most = static_cast<size_t>(limit);
    if (limit <= 0 || slices.size() <= most)
        return std::nullopt;
    Sums rest;
    for (size_t i = most; i < slices.size(); ++i)
        rest += slices[i].sums;
    slices.resize(most);
    return rest;
}

/// What is computed once for several breakdowns of one scope.
class Breakdowns
{
public:
    Breakdowns(store::Connection &connection, const Scope &scope, int limit)
        : m_connection(connection), m_reader(connection, scope), m_limit(limit)
    {
    }

    Breakdown of(Dimension dimension)
    {
        Breakdown result;
        result.dimension = dimension;
        result.total = valuesOf(total().sums);
        switch (dimension) {
        case Dimension::Channel:
            addSlices(result, slicesBy(ScopeReader::Key::Channel));
            break;
        case Dimension::Country:
            addSlices(result, slicesBy(ScopeReader::Key::Country));
            break;
        case Dimension::Store:
            addSlices(result, slicesBy(ScopeReader::Key::Store));
            addBuyersOfStores(result);
            break;
        case Dimension::Product:
            addSlices(result, productSlices());
            addReconciliation(result);
            withoutOrders(result, false);
            break;
        case Dimension::Category:
            addSlices(result, categorySlices());
            addReconciliation(result);
            withoutOrders(result, true);
            break;
        case Dimension::WeekdayHour:
            addWeekHours(result);
            break;
        case Dimension::BuyerKind:
            addBuyerKinds(result);
            break;
        }
        return result;
    }

private:
    const SalesSums &total()
    {
        if (!m_total)
            m_total = m_reader.sales();
        return *m_total;
    }

    const std::vector<Sums> &products()
    {
        if (m_products.empty())
            m_products = m_reader.sumsOf(Subject::Product);
        return m_products;
    }

    std::vector<Slice> slicesBy(ScopeReader::Key key)
    {
        std::vector<Slice> slices;
        for (const auto &[each, sales] : m_reader.salesBy(key))
            slices.push_back({each, sales.sums});
        return slices;
    }

    const Sums &allLines()
    {
        if (!m_allLines) {
            m_allLines.emplace();
            for (const Sums &sums : products())
                *m_allLines += sums;
        }
        return *m_allLines;
    }

    /// The products that sold, or of more than the limit those that sold best.
    std::vector<quint32> bestProducts()
    {
        const std::vector<Sums> &sums = products();
        const auto sellsBetter = [&](quint32 a, quint32 b) {
            const qint64 netOfA = netOf(sums[a]);
            const qint64 netOfB = netOf(sums[b]);
            return netOfA != netOfB ? netOfA > netOfB : a < b;
        };
        const auto most = m_limit > 0 ? static_cast<size_t>(m_limit) : sums.size();
        std::vector<quint32> best; // a heap, the one that sells worst in front
        for (quint32 ordinal = 0; ordinal < sums.size(); ++ordinal) {
            if (best.size() < most) {
                if (sums[ordinal].isZero())
                    continue;
                best.push_back(ordinal);
                std::ranges::push_heap(best, sellsBetter);
            } else if (netOf(sums[ordinal]) > netOf(sums[best.front()])) {
                std::ranges::pop_heap(best, sellsBetter);
                best.back() = ordinal;
                std::ranges::push_heap(best, sellsBetter);
            }
        }
        return best;
    }

    std::vector<Slice> productSlices()
    {
        const std::vector<Sums> &sums = products();
        const std::vector<quint32> best = bestProducts();
        const std::vector<qint64> ids = m_reader.pending().products.idsOf(best);
        Sums rest = allLines();
        std::vector<Slice> slices;
        for (size_t i = 0; i < best.size(); ++i) {
            slices.push_back({idToText(ids[i]), sums[best[i]]});
            rest -= sums[best[i]];
        }
        const auto sold = std::ranges::count_if(sums, [](const Sums &each) { return !each.isZero(); });
        if (sold > std::ssize(best))
            m_restOfProducts = rest;
        return slices;
    }

    std::vector<Slice> categorySlices()
    {
        const std::vector<Sums> &sums = products();
        const std::vector<qint64> categories =
            m_reader.pending().categoryOfProducts.all(static_cast<quint32>(sums.size()));
        std::vector<Sums> byCategory(m_reader.pending().categories.count() + Pending::firstCategory);
        for (size_t product = 0; product < sums.size(); ++product)
            byCategory.at(static_cast<size_t>(categories[product])) += sums[product];
        std::vector<Slice> slices;
        for (quint32 attribute = 0; attribute < byCategory.size(); ++attribute) {
            if (byCategory[attribute].isZero())
                continue;
            const QString key = attribute == 0
                                    ? QStringLiteral("none")
                                    : idToText(m_reader.pending().categories.idOf(attribute - Pending::firstCategory));
            slices.push_back({key, byCategory[attribute]});
        }
        return slices;
    }

    void addSlices(Breakdown &to, std::vector<Slice> slices)
    {
        std::optional<Sums> rest = std::exchange(m_restOfProducts, std::nullopt);
        if (!rest)
            rest = cutRest(slices, m_limit);
        else
            sortByNet(slices);
        PartLabels labels(m_connection, to.dimension);
        for (const Slice &slice : slices)
            to.parts.push_back({slice.key, labels.of(slice.key), valuesOf(slice.sums), Part::Kind::Value});
        if (rest)
            to.parts.push_back({QStringLiteral("rest"), labels.rest(), valuesOf(*rest), Part::Kind::Rest});
    }

    void addReconciliation(Breakdown &to)
    {
        const Sums &lines = allLines();
        const SalesSums &all = total();
        const auto add = [&](const QString &key, qint64 gross, qint64 credits, qint64 units) {
            if (gross == 0 && credits == 0 && units == 0)
                return;
            to.parts.push_back({key, PartLabels::reconciliation(key), valuesOf({gross, credits, units, 0}),
                                Part::Kind::Reconciliation});
        };
        add(QStringLiteral("orderDiscounts"), -all.saleDiscounts, all.creditDiscounts, 0);
        add(QStringLiteral("otherAmounts"), all.sums.gross - lines.gross + all.saleDiscounts,
            all.sums.credits - lines.credits - all.creditDiscounts, all.sums.units - lines.units);
    }

    /// Numbers of orders that would be wrong: a product's rest counts an order for each of its products.
    static void withoutOrders(Breakdown &breakdown, bool ofAllParts)
    {
        for (Part &part : breakdown.parts) {
            if (ofAllParts || part.kind != Part::Kind::Value) {
                part.values[Kpi::Orders] = std::nullopt;
                part.values[Kpi::AverageOrder] = std::nullopt;
            } else {
                part.values[Kpi::AverageOrder] = std::nullopt; // of the lines, not of the orders
            }
        }
    }

    void addBuyersOfStores(Breakdown &to)
    {
        for (Part &part : to.parts) {
            if (part.kind != Part::Kind::Value)
                continue;
            Scope scope = m_reader.scope();
            scope.store = StoreId{part.key.toLongLong()};
            ScopeReader ofStore(m_connection, scope);
            part.values = valuesOf(ofStore.sales().sums, ofStore.buyers().ofAll);
            part.key = scope.store->text();
        }
    }

    void addWeekHours(Breakdown &to)
    {
        const std::array<Sums, 168> hours = m_reader.salesByWeekHour();
        PartLabels labels(m_connection, to.dimension);
        for (int hour = 0; hour < 168; ++hour) {
            const QString key = QStringLiteral("%1-%2").arg(hour / 24 + 1).arg(hour % 24, 2, 10, QLatin1Char('0'));
            to.parts.push_back({key, labels.of(key), valuesOf(hours[static_cast<size_t>(hour)]), Part::Kind::Value});
        }
    }

    void addBuyerKinds(Breakdown &to)
    {
        const std::vector<Sums> members = m_reader.sumsOf(Subject::Member);
        const std::vector<qint64> firstSales = m_reader.pending().firstSales.all(static_cast<quint32>(members.size()));
        const DayRange days = m_reader.scope().days;
        struct Kind
        {
            const char *key;
            Sums sums = {};
            BuyerCounts buyers = {};
        };
        std::array kinds{Kind{"new"}, Kind{"returning"}, Kind{"creditsOnly"}, Kind{"unknown"}};
        Kind &unknown = kinds[3];
        unknown.sums = total().sums;
        for (size_t i = 0; i < members.size(); ++i) {
            const Sums &sums = members[i];
            const bool isNew = days.first.days <= firstSales[i] && firstSales[i] <= days.last.days;
            Kind &kind = kinds[sums.orders <= 0 ? 2 : isNew ? 0 : 1];
            kind.sums += sums;
            kind.buyers.buyers += sums.orders > 0;
            kind.buyers.newBuyers += sums.orders > 0 && isNew;
            kind.buyers.repeatBuyers += sums.orders >= 2;
            unknown.sums -= sums;
        }
        PartLabels labels(m_connection, to.dimension);
        BuyerCounts all;
        for (const Kind &kind : kinds) {
            const QString key = QString::fromLatin1(kind.key);
            to.parts.push_back({key, labels.of(key),
                                kind.buyers.buyers > 0 ? valuesOf(kind.sums, kind.buyers) : valuesOf(kind.sums),
                                Part::Kind::Value});
            all.buyers += kind.buyers.buyers;
            all.newBuyers += kind.buyers.newBuyers;
            all.repeatBuyers += kind.buyers.repeatBuyers;
        }
        to.total = valuesOf(total().sums, all);
    }

    store::Connection &m_connection;
    ScopeReader m_reader;
    int m_limit;
    std::optional<SalesSums> m_total;
    std::vector<Sums> m_products;
    std::optional<Sums> m_allLines;
    std::optional<Sums> m_restOfProducts;
};

} // namespace

QString keyOf(Dimension dimension)
{
    return QString::fromLatin1(dimensionKeys[static_cast<size_t>(dimension)].second);
}

std::optional<Dimension> dimensionFrom(const QString &key)
{
    for (const auto &[dimension, name] : dimensionKeys) {
        if (key == QLatin1String(name))
            return dimension;
    }
    return std::nullopt;
}

Result<Breakdown> breakdown(store::Connection &connection, const Scope &scope, Dimension dimension, int limit)
{
    return breakdowns(connection, scope, {&dimension, 1}, limit).map([](std::vector<Breakdown> all) {
        return std::move(all.front());
    });
}

Result<std::vector<Breakdown>> breakdowns(store::Connection &connection, const Scope &scope,
                                          std::span<const Dimension> dimensions, int limit)
{
    if (auto checked = checkScope(connection, scope); !checked)
        return Failure(checked.error());
    Breakdowns reader(connection, scope, limit);
    std::vector<Breakdown> result;
    for (const Dimension dimension : dimensions)
        result.push_back(reader.of(dimension));
    return result;
}

} // namespace shopdesk::insights
