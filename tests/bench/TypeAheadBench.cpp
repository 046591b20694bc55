// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types into the search field, over 100,000 products and 100,000 members.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/ShopWords.h"
#include "bench/Stopwatch.h"
#include "catalog/ProductList.h"
#include "members/MemberList.h"
#include "store/Search.h"
#include "tables/WindowedModel.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int fragmentsOfAKind = 150;

/// Fragments as people type them, out of what the rows say, so that common ones come up as often as they occur.
/// @p pattern cuts a text into words.
QStringList fragments(const PlainDatabase &shop, const char *table, const char *pattern, int length, Dice &dice)
{
    const std::vector<sqlite3_int64> ids = [&] {
        PlainStatement all(shop, std::string("SELECT id FROM ") + table + " ORDER BY id");
        return integersOf(all);
    }();
    PlainStatement text(shop, std::string("SELECT name FROM ") + table + " WHERE id = ?");
    const QRegularExpression words(QString::fromLatin1(pattern));
    QStringList found;
    while (found.size() < fragmentsOfAKind) {
        text.bind(1, ids[static_cast<size_t>(dice.below(int(ids.size())))]);
        text.step();
        const QString name = QString::fromStdString(text.text(0));
        text.reset();
        QStringList ofName;
        for (auto word = words.globalMatch(name); word.hasNext();) {
            if (const QString each = word.next().captured(); each.size() >= length)
                ofName << each;
        }
        if (ofName.isEmpty())
            continue;
        const QString word = ofName[dice.below(int(ofName.size()))];
        found << word.mid(dice.below(int(word.size()) - length + 1), length).toLower();
    }
    return found;
}

/// From the text to the first rows that it finds.
double type(tables::WindowedModel &model, const tables::ListQuery &inUse, const QString &typed)
{
    tables::ListQuery query = inUse;
    query.search = typed;
    bool isShown = false;
    const auto connection =
        QObject::connect(&model, &tables::WindowedModel::firstRowsShown, &model, [&isShown] { isShown = true; });
    const Stopwatch clock;
    model.setQuery(query);
    waitUntil([&] { return isShown; });
    const double milliseconds = clock.milliseconds();
    QObject::disconnect(connection);
    // The next one is typed into a program at rest, with another query before it even where a fragment repeats.
    waitUntil([&] { return model.isComplete(); });
    model.setQuery({.search = QStringLiteral("0")});
    waitUntil([&] { return model.isComplete(); });
    return milliseconds;
}

class PlainSearch
{
public:
    PlainSearch(const PlainDatabase &shop, const std::string &ids, const std::string &row)
        : m_ids(shop, ids), m_row(shop, row)
    {
    }

    double type(const QString &typed)
    {
        const std::string match = store::matchExpression(typed).toStdString();
        const Stopwatch clock;
        m_ids.bind(1, std::string_view(match));
        for (const sqlite3_int64 id : integersOf(m_ids)) {
            m_row.bind(1, id);
            m_row.step();
            const PlainRow row = rowOf(m_row);
            use(row.values.data());
            m_row.reset();
        }
        return clock.milliseconds();
    }

private:
    PlainStatement m_ids;
    PlainStatement m_row;
};

constexpr char productIds[] = R"(
    SELECT id FROM products WHERE archived_at IS NULL
        AND id IN (SELECT rowid FROM product_search WHERE product_search MATCH ?)
    ORDER BY name COLLATE NOCASE, id LIMIT 100)";
constexpr char productRow[] = R"(
    SELECT p.name, p.first_sku, p.first_price, c.name,
           (SELECT coalesce(sum(l.on_hand), 0) FROM variants v JOIN stock_levels l ON l.variant_id = v.id
            WHERE v.product_id = p.id),
           p.kind, p.archived_at, p.on_shelf, p.updated_at
    FROM products p LEFT JOIN categories c ON c.id = p.category_id WHERE p.id = ?)";
constexpr char memberIds[] = R"(
    SELECT id FROM members WHERE archived_at IS NULL
        AND id IN (SELECT rowid FROM member_search WHERE member_search MATCH ?)
    ORDER BY name COLLATE NOCASE, id LIMIT 100)";
constexpr char memberRow[] = R"(
    SELECT m.number, m.name, t.name, m.phone_sealed, m.country, coalesce(b.balance, 0),
           (SELECT max(o.placed_at) FROM orders o WHERE o.member_id = m.id AND o.kind = 'sale'
                AND o.status NOT IN ('draft', 'cancelled')),
           m.joined_at, m.archived_at
    FROM members m LEFT JOIN tiers t ON t.id = m.tier_id LEFT JOIN points_balances b ON b.member_id = m.id WHERE m.id = ?)";

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    BenchShop shop;
    tables::WindowedModel products(shop.store(), catalog::productList());
    tables::WindowedModel members(shop.store(), members::memberList());
    PlainSearch plainProducts(shop.plain(), productIds, productRow);
    PlainSearch plainMembers(shop.plain(), memberIds, memberRow);
    Dice dice(11);

    const auto add = [&](const char *name, const char *what, const QStringList &texts, auto shopdesk, auto plain) {
        addFigure(
            {.name = name,
             .what = what,
             .limit = 20,
             .ofPercentile = true,
             .repetitions = static_cast<int>(texts.size())},
            [texts, shopdesk](int i) { return shopdesk(texts[i]); }, [texts, plain](int i) { return plain(texts[i]); });
    };
    const auto typeProduct = [&](const QString &typed) { return type(products, tables::inUse(), typed); };
    const auto typeMember = [&](const QString &typed) { return type(members, tables::inUse(), typed); };
    const auto plainProduct = [&](const QString &typed) { return plainProducts.type(typed); };
    const auto plainMember = [&](const QString &typed) { return plainMembers.type(typed); };

    add("typeAhead/productsChinese", "Type-ahead, products, 2 Chinese characters",
        fragments(shop.plain(), "products", "\\p{Han}+", 2, dice), typeProduct, plainProduct);
    add("typeAhead/productsLatin", "Type-ahead, products, 3 Latin letters",
        fragments(shop.plain(), "products", "[A-Za-z]+", 3, dice), typeProduct, plainProduct);
    add("typeAhead/membersChinese", "Type-ahead, members, 2 Chinese characters",
        fragments(shop.plain(), "members", "\\p{Han}+", 2, dice), typeMember, plainMember);
    add("typeAhead/membersLatin", "Type-ahead, members, 3 Latin letters",
        fragments(shop.plain(), "members", "[A-Za-z]+", 3, dice), typeMember, plainMember);
    return runFigures(argc, argv);
}
