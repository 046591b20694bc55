// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of 1,000,000 members and of 1,000,000 entries in the trail, through the model that the window shows.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/MeasuredList.h"
#include "bench/ShopWords.h"
#include "members/Contact.h"
#include "members/MemberList.h"
#include "members/Members.h"
#include "staff/TrailList.h"
#include "store/Search.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr char memberRow[] = R"(
    SELECT m.number, m.name, t.name, m.phone_sealed, m.country, coalesce(b.balance, 0),
           (SELECT max(o.placed_at) FROM orders o WHERE o.member_id = m.id AND o.kind = 'sale'
                AND o.status NOT IN ('draft', 'cancelled')),
           m.joined_at, m.archived_at
    FROM members m LEFT JOIN tiers t ON t.id = m.tier_id LEFT JOIN points_balances b ON b.member_id = m.id WHERE m.id = ?)";
constexpr char trailRow[] = R"(
    SELECT occurred_at, staff_name, operation, table_name, row_id, changes, approved_by_name
    FROM audit_entries WHERE id = ?)";

/// A sort, a filter or a search, once as the list knows it and once as one statement.
struct Change
{
    const char *name;
    const char *what;
    tables::ListQuery query;
    std::string sql;
    QVariantList values = {};
};

/// A list, its figures and the shop that they are taken from.
class Measured
{
public:
    Measured(BenchShop &shop, const tables::ListDefinition &list, const char *row, std::string newest)
        : m_shop(shop)
        , m_list(list)
        , m_name(list.name)
        , m_newest(std::move(newest))
        , m_model(shop.store(), list)
        , m_plain(shop.plain(), row)
    {
        m_model.setQuery({});
        finish(m_model);
        m_ids = m_plain.ids(m_newest);
        Dice dice(7);
        for (int i = 0; i < 300; ++i)
            m_places.push_back(dice.below(m_model.rowCount()));
    }

    void addFigures(const std::string &whole, const std::vector<Change> &changes)
    {
        addFigure(
            {.name = m_name + "/firstRows", .what = whole + ": first rows", .limit = 100},
            [this](int) { return openList(m_shop.store(), m_list); },
            [this](int) { return m_plain.firstRows(m_newest); });
        addFigure(
            {.name = m_name + "/jump",
             .what = whole + ": jump anywhere once indexed",
             .limit = 16,
             .ofPercentile = true,
             .repetitions = static_cast<int>(m_places.size())},
            [this](int i) {
                if (m_model.query() != tables::ListQuery{}) {
                    m_model.setQuery({});
                    finish(m_model);
                }
                return jump(m_model, m_places[static_cast<size_t>(i)]);
            },
            [this](int i) { return m_plain.jump(m_ids, static_cast<size_t>(m_places[static_cast<size_t>(i)])); });
        for (const Change &each : changes) {
            addFigure(
                {.name = m_name + '/' + each.name, .what = whole + ' ' + each.what, .limit = 500},
                [this, query = each.query](int) { return change(m_model, query); },
                [this, each](int) { return m_plain.change(each.sql, each.values); });
        }
    }

private:
    BenchShop &m_shop;
    tables::ListDefinition m_list;
    std::string m_name;
    std::string m_newest;
    tables::WindowedModel m_model;
    PlainList m_plain;
    std::vector<sqlite3_int64> m_ids;
    std::vector<int> m_places;
};

Change nameSearch(const char *name, const char *what, const QString &typed)
{
    return {name,
            what,
            searched(typed),
            "SELECT id FROM members WHERE id IN (SELECT rowid FROM member_search WHERE member_search MATCH ?) "
            "ORDER BY name COLLATE NOCASE, id",
            {store::matchExpression(typed)}};
}

/// A phone number of the shop, in clear.
QString somePhone(BenchShop &shop)
{
    const members::MemberId id{
        ask(shop.plain(), "SELECT id FROM members ORDER BY id LIMIT 1 OFFSET 400000").toLongLong()};
    const auto contact =
        shop.store().readNow([id](store::Connection &connection) { return members::openContact(connection, id); });
    if (!contact)
        throw std::runtime_error(contact.error().message.toStdString());
    return contact->phone;
}

Change tokenSearch(BenchShop &shop, const char *name, const char *what, const QString &typed, const char *column,
                   const char *purpose)
{
    const auto token = shop.store().readNow([&](store::Connection &connection) -> Result<QByteArray> {
        const QString number = members::normalisedPhone(typed, connection.shop().zone).value_or(typed);
        return connection.vault().token(purpose, number);
    });
    return {name,
            what,
            searched(typed),
            std::string("SELECT id FROM members WHERE ") + column + " = ? ORDER BY name COLLATE NOCASE, id",
            {*token}};
}

std::vector<Change> memberChanges(BenchShop &shop)
{
    const QString phone = somePhone(shop);
    return {
        {"sortJoined", "sorted by the day of joining", sorted("joined", true),
         "SELECT id FROM members ORDER BY joined_at DESC, id DESC"},
        {"sortNumber", "sorted by number", sorted("number", false), "SELECT id FROM members ORDER BY number, id"},
        {"country", "of one country", filtered("country", {QStringLiteral("Singapore")}),
         "SELECT id FROM members WHERE country = 'Singapore' ORDER BY name COLLATE NOCASE, id"},
        nameSearch("searchChinese", "search: 2 Chinese characters", QString::fromUtf16(u"小明")),
        nameSearch("searchLatin", "search: 3 Latin letters", QStringLiteral("ann")),
        tokenSearch(shop, "searchPhone", "search: a phone number", phone, "phone_token", members::phonePurpose),
        tokenSearch(shop, "searchTail", "search: the last four digits of a phone number", phone.right(4),
                    "phone_tail_token", members::phoneTailPurpose),
    };
}

std::vector<Change> trailChanges(const PlainDatabase &shop)
{
    const char *const common = "SELECT staff_id FROM audit_entries GROUP BY staff_id ORDER BY count(*) DESC LIMIT 1";
    const char *const rare = "SELECT staff_id FROM audit_entries WHERE staff_id IS NOT NULL GROUP BY staff_id "
                             "ORDER BY count(*) LIMIT 1";
    const std::string of = "SELECT id FROM audit_entries WHERE staff_id = ?";
    const std::string newest = " ORDER BY occurred_at DESC, id DESC";
    const auto nameOf = [&](const QVariant &id) {
        return ask(shop, ("SELECT name FROM staff WHERE id = " + id.toByteArray().toStdString()).c_str()).toString();
    };
    const auto named = [&](const char *name, const char *what, const QVariant &id) {
        return Change{name,
                      what,
                      searched(nameOf(id)),
                      "SELECT id FROM audit_entries WHERE staff_name LIKE ?1 OR approved_by_name LIKE ?1" + newest,
                      {store::likePattern(nameOf(id))}};
    };
    const QVariant often = ask(shop, common);
    const QVariant seldom = ask(shop, rare);
    tables::ListQuery ofKind = filtered("person", {often});
    ofKind.filters.insert(QStringLiteral("kind"), {QStringLiteral("members")});
    return {
        {"personOften", "of a person who does much", filtered("person", {often}), of + newest, {often}},
        {"personSeldom", "of a person who does little", filtered("person", {seldom}), of + newest, {seldom}},
        {"personKind", "of a person, with members", ofKind, of + " AND table_name = 'members'" + newest, {often}},
        {"group", "of one kind of work", filtered("group", {QStringLiteral("personalData")}),
         "SELECT id FROM audit_entries WHERE operation GLOB 'members.reveal*'" + newest},
        named("searchOften", "search: a person who does much", often),
        named("searchSeldom", "search: a person who does little", seldom),
    };
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    BenchShop shop(BenchShop::Of::People);
    Measured members(shop, members::memberList(), memberRow, "SELECT id FROM members ORDER BY name COLLATE NOCASE, id");
    members.addFigures("1,000,000 members", memberChanges(shop));
    Measured trail(shop, staff::trailList(shop.store().shop().zone), trailRow,
                   "SELECT id FROM audit_entries ORDER BY occurred_at DESC, id DESC");
    trail.addFigures("1,000,000 entries of the trail", trailChanges(shop.plain()));
    return runFigures(argc, argv);
}
