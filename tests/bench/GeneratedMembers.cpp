// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Generation.h"

#include "members/Members.h"
#include "members/SealedContact.h"

namespace shopdesk::bench {

namespace {

std::vector<qint64> writeTiers(store::UnitOfWork &work, PastIds &ids, Instant at)
{
    std::vector<qint64> tiers;
    for (const char16_t *name : {u"Green 绿叶", u"Silver 银叶", u"Gold 金叶", u"Black 墨叶"}) {
        tiers.push_back(ids.next());
        work.execute("INSERT INTO tiers (id, name, rank, updated_at) VALUES (?, ?, ?, ?)", tiers.back(),
                     QString::fromUtf16(name), qint64(tiers.size()), at);
    }
    return tiers;
}

} // namespace

QString generatedCountry(Dice &dice)
{
    static const std::array<const char *, 10> abroad{"Hong Kong",      "Singapore", "Malaysia",      "Japan",
                                                     "United Kingdom", "Germany",   "United States", "Australia",
                                                     "Canada",         "France"};
    return QString::fromLatin1(dice.below(10) < 7 ? "China" : abroad[static_cast<size_t>(dice.skewedBelow(10))]);
}

void generateMembers(store::UnitOfWork &work, Generation &shop)
{
    Dice dice(2);
    PastIds ids(2);
    const Instant start = work.shop().zone.startOf(shop.firstDay());
    const qint64 span = work.shop().zone.startOf(lastGeneratedDay()).ms - start.ms;
    ids.setTime(start);
    const std::vector<qint64> tiers = writeTiers(work, ids, start);
    store::Query insert = work.connection().prepare(R"(
        INSERT INTO members (id, number, name, tier_id, phone_sealed, phone_token, phone_tail_token, email_sealed,
                             email_token, country, birthday, note, search_text, joined_at, updated_at, archived_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?))");
    for (int i = 0; i < shop.size.members; ++i) {
        // A third of them are there from the beginning.
        const qint64 share = std::max<qint64>(0, i - shop.size.members / 3);
        const Instant joined{start.ms + span * share / shop.size.members};
        ids.setTime(joined);
        const members::MemberId id{ids.next()};
        const QString number = QStringLiteral("M%1").arg(i + 1, 6, 10, QLatin1Char('0'));
        const QString name = personName(dice);
        const QString country = generatedCountry(dice);
        const auto phone = members::sealPhone(
            work.connection(), id, QStringLiteral("13%1").arg(dice.below(1'000'000'000), 9, 10, QLatin1Char('0')));
        const auto email = members::sealEmail(work.connection(), id,
                                              dice.oneIn(3) ? QStringLiteral("m%1@example.com").arg(i + 1) : QString());
        put(insert, id, number, name,
            dice.oneIn(4) ? std::nullopt : std::optional(tiers[static_cast<size_t>(dice.skewedBelow(4))]),
            phone->sealed, phone->token, phone->tailToken, email->sealed, email->token, country,
            dice.oneIn(2) ? std::optional(BusinessDay{dice.between(0, 14'000)}) : std::nullopt,
            members::searchTextOf(name, number), joined, joined,
            dice.oneIn(100) ? std::optional(joined) : std::nullopt);
        shop.buyers.push_back({id, joined, country});
    }
}

} // namespace shopdesk::bench
