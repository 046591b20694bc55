// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Pending.h"
#include "insights/RollupRows.h"
#include "insights/Rollups.h"

#include <QCoreApplication>

#include <set>

namespace shopdesk::insights {

namespace {

SalesSums totalOf(const Figures &figures)
{
    SalesSums total;
    for (const auto &[key, sums] : figures.sales)
        total += sums;
    return total;
}

/// The first thing that differs, as "gross sales 12, orders 15"; empty where nothing does.
QString difference(const Figures &rollup, const Figures &orders)
{
    const SalesSums a = totalOf(rollup);
    const SalesSums b = totalOf(orders);
    const auto numbers = [](const QString &what, qint64 ofRollup, qint64 ofOrders) {
        return QCoreApplication::translate("Insights", "%1: the rollup says %2, the orders say %3")
            .arg(what)
            .arg(ofRollup)
            .arg(ofOrders);
    };
    if (a.sums.gross != b.sums.gross)
        return numbers(QCoreApplication::translate("Insights", "gross sales"), a.sums.gross, b.sums.gross);
    if (a.sums.credits != b.sums.credits)
        return numbers(QCoreApplication::translate("Insights", "credits"), a.sums.credits, b.sums.credits);
    if (a.sums.orders != b.sums.orders)
        return numbers(QCoreApplication::translate("Insights", "orders"), a.sums.orders, b.sums.orders);
    if (a.sums.units != b.sums.units)
        return numbers(QCoreApplication::translate("Insights", "units"), a.sums.units, b.sums.units);
    if (rollup.sales != orders.sales)
        return QCoreApplication::translate("Insights", "the shares of channels, countries or discounts are others");
    if (rollup.weekHours != orders.weekHours)
        return QCoreApplication::translate("Insights", "the shares of the hours are others");
    if (rollup.members != orders.members)
        return QCoreApplication::translate("Insights", "the sums of the members are others");
    if (rollup.products != orders.products)
        return QCoreApplication::translate("Insights", "the sums of the products are others");
    if (rollup.returned != orders.returned)
        return QCoreApplication::translate("Insights", "the sums of the products that came back are others");
    if (rollup.returns != orders.returns)
        return QCoreApplication::translate("Insights", "the reasons and steps of the returns are others");
    if (rollup.returners != orders.returners)
        return QCoreApplication::translate("Insights", "the returns of the members are others");
    return {};
}

class Check
{
public:
    explicit Check(store::Connection &connection)
        : m_connection(connection), m_pending(connection), m_reader(connection, m_pending.members, m_pending.products)
    {
    }

    std::vector<QString> run()
    {
        if (const auto days = daysToCheck()) {
            for (const DayRange &month : parts(*days, Grouping::Month))
                checkMonth(month);
        }
        checkFirstSales();
        checkProducts();
        return std::move(m_sentences);
    }

private:
    std::optional<DayRange> daysToCheck()
    {
        std::optional<DayRange> days = OrderReader::allDays(m_connection);
        auto stored = m_connection.query(R"(
            SELECT min(start), max(start) FROM (SELECT start FROM rollup_sales WHERE grain = 'day'
                                                UNION ALL SELECT start FROM rollup_returns WHERE grain = 'day'))");
        if (!stored.next() || stored.isNull(0))
            return days;
        const DayRange rows{stored.get<BusinessDay>(0), stored.get<BusinessDay>(1)};
        return days ? DayRange{std::min(days->first, rows.first), std::max(days->last, rows.last)} : rows;
    }

    void checkMonth(const DayRange &month)
    {
        m_reader.addDays(month);
        const FiguresByDay fresh = m_reader.take();
        std::set<DayOfStore> days;
        FiguresByDay months;
        FiguresByDay pendingMonths;
        for (const auto &[day, figures] : fresh) {
            days.insert(day);
            months[{monthOf(day.day), day.store}] += figures;
            noteFirstSales(day, figures);
        }
        addStoredDays(month, days);
        for (const auto &[day, figures] : m_pending.figures) {
            if (month.contains(day.day)) {
                days.insert(day);
                pendingMonths[{monthOf(day.day), day.store}] += figures;
            }
        }
        for (const DayOfStore &day : days) {
            months[{monthOf(day.day), day.store}]; // also months that orders left
            compare(Grain::Day, day, m_pending.figures, fresh);
        }
        for (auto &[start, figures] : months) {
            figures.normalise();
            compare(Grain::Month, start, pendingMonths, months);
        }
    }

    void addStoredDays(const DayRange &month, std::set<DayOfStore> &to)
    {
        auto day = m_connection.query(
            "SELECT start, store_id FROM rollup_sales WHERE grain = 'day' AND start BETWEEN ?1 AND ?2 "
            "UNION SELECT start, store_id FROM rollup_returns WHERE grain = 'day' AND start BETWEEN ?1 AND ?2",
            month.first, month.last);
        while (day.next())
            to.insert({day.get<BusinessDay>(0), day.get<StoreId>(1)});
    }

    void compare(Grain grain, const DayOfStore &at, const FiguresByDay &pending, const FiguresByDay &fresh)
    {
        Figures rollup = storedFigures(m_connection, grain, at.day, at.store);
        if (const auto found = pending.find(at); found != pending.end())
            rollup += found->second;
        rollup.normalise();
        const auto found = fresh.find(at);
        const QString what = difference(rollup, found == fresh.end() ? Figures{} : found->second);
        if (what.isEmpty())
            return;
        const QString when = grain == Grain::Day ? at.day.text() : at.day.text().left(7);
        const auto code = m_connection.value<QString>("SELECT code FROM stores WHERE id = ?", at.store);
        say(QCoreApplication::translate("Insights", "Rollup of %1 in store %2: %3.")
                .arg(when, code.value_or(at.store.text()), what));
    }

    void noteFirstSales(const DayOfStore &day, const Figures &figures)
    {
        for (const Entry &entry : figures.members) {
            if (entry.sums.orders > 0)
                m_firstSales.try_emplace(entry.ordinal, day.day.days); // days come in order
        }
    }

    void checkFirstSales()
    {
        const std::vector<qint64> ids = m_pending.members.ids();
        const std::vector<qint64> kept = m_pending.firstSales.all(static_cast<quint32>(ids.size()));
        for (quint32 ordinal = 0; ordinal < ids.size(); ++ordinal) {
            const auto found = m_firstSales.find(ordinal);
            if (kept[ordinal] == (found == m_firstSales.end() ? Pending::never : found->second))
                continue;
            const auto number = m_connection.value<QString>("SELECT number FROM members WHERE id = ?", ids[ordinal]);
            say(QCoreApplication::translate("Insights", "The rollups know another day of the first sale to member %1.")
                    .arg(number.value_or(idToText(ids[ordinal]))));
        }
    }

    void checkProducts()
    {
        const std::vector<qint64> ids = m_pending.products.ids();
        const std::vector<qint64> categories = m_pending.categories.ids();
        const std::vector<qint64> kept = m_pending.categoryOfProducts.all(static_cast<quint32>(ids.size()));
        const std::vector<qint64> suppliers = m_pending.supplierOfProducts.all(static_cast<quint32>(ids.size()));
        for (size_t ordinal = 0; ordinal < ids.size(); ++ordinal) {
            const auto supplier =
                m_connection.value<QString>("SELECT supplier FROM products WHERE id = ?", ids[ordinal]);
            if (suppliers[ordinal] != supplierKey(supplier.value_or(QString()))) {
                const auto name = m_connection.value<QString>("SELECT name FROM products WHERE id = ?", ids[ordinal]);
                say(QCoreApplication::translate("Insights", "The rollups know another supplier of the product %1.")
                        .arg(name.value_or(idToText(ids[ordinal]))));
            }
            const auto category =
                m_connection.value<qint64>("SELECT category_id FROM products WHERE id = ?", ids[ordinal]);
            const qint64 attribute = kept[ordinal];
            const qint64 known =
                attribute == 0 ? 0 : categories.at(static_cast<size_t>(attribute - Pending::firstCategory));
            if (known == category.value_or(0))
                continue;
            const auto name = m_connection.value<QString>("SELECT name FROM products WHERE id = ?", ids[ordinal]);
            say(QCoreApplication::translate("Insights", "The rollups know another category of the product %1.")
                    .arg(name.value_or(idToText(ids[ordinal]))));
        }
    }

    void say(const QString &sentence)
    {
        constexpr size_t mostSentences = 50;
        if (m_sentences.size() < mostSentences)
            m_sentences.push_back(sentence);
    }

    store::Connection &m_connection;
    Pending m_pending;
    OrderReader m_reader;
    std::unordered_map<quint32, qint64> m_firstSales;
    std::vector<QString> m_sentences;
};

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    return Check(connection).run();
}

} // namespace shopdesk::insights
