// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleMembers.h"

#include "members/Members.h"
#include "members/Tiers.h"

#include <QStringList>

namespace shopdesk::sample {

namespace {

constexpr int memberCount = 600;
constexpr int daysOfJoining = 730;

/// A Chinese name in characters and in the Latin letters of an e-mail address.
struct NamePart
{
    const char *characters;
    const char *latin;
};

constexpr NamePart surnames[] = {
    {"王", "wang"},  {"李", "li"},   {"张", "zhang"}, {"刘", "liu"},   {"陈", "chen"},     {"杨", "yang"},
    {"黄", "huang"}, {"赵", "zhao"}, {"吴", "wu"},    {"周", "zhou"},  {"徐", "xu"},       {"孙", "sun"},
    {"马", "ma"},    {"朱", "zhu"},  {"胡", "hu"},    {"林", "lin"},   {"郭", "guo"},      {"何", "he"},
    {"高", "gao"},   {"罗", "luo"},  {"郑", "zheng"}, {"梁", "liang"}, {"谢", "xie"},      {"宋", "song"},
    {"唐", "tang"},  {"许", "xu"},   {"韩", "han"},   {"冯", "feng"},  {"欧阳", "ouyang"}, {"沈", "shen"},
};

constexpr NamePart givenNames[] = {
    {"芳", "fang"},     {"伟", "wei"},       {"娜", "na"},         {"秀英", "xiuying"}, {"敏", "min"},
    {"静", "jing"},     {"丽", "li"},        {"强", "qiang"},      {"磊", "lei"},       {"军", "jun"},
    {"洋", "yang"},     {"勇", "yong"},      {"艳", "yan"},        {"杰", "jie"},       {"娟", "juan"},
    {"涛", "tao"},      {"明", "ming"},      {"超", "chao"},       {"霞", "xia"},       {"平", "ping"},
    {"雨桐", "yutong"}, {"子涵", "zihan"},   {"一诺", "yinuo"},    {"浩然", "haoran"},  {"思远", "siyuan"},
    {"梓萱", "zixuan"}, {"欣怡", "xinyi"},   {"晓明", "xiaoming"}, {"建国", "jianguo"}, {"婉清", "wanqing"},
    {"若曦", "ruoxi"},  {"天佑", "tianyou"}, {"嘉怡", "jiayi"},    {"海燕", "haiyan"},  {"文博", "wenbo"},
    {"诗雅", "shiya"},
};

constexpr const char *firstNames[] = {"Alice",  "Ben",   "Clara", "David", "Emma",  "Felix", "Grace",
                                      "Henry",  "Isla",  "James", "Kate",  "Leo",   "Maya",  "Noah",
                                      "Olivia", "Peter", "Rosa",  "Sam",   "Tessa", "Victor"};
constexpr const char *lastNames[] = {"Adams",  "Baker",  "Clarke", "Davies", "Evans",  "Foster", "Green",
                                     "Hughes", "Jordan", "Keller", "Lewis",  "Martin", "Novak",  "Owen",
                                     "Price",  "Reid",   "Silva",  "Turner", "Walker", "Young"};

struct Person
{
    QString name;
    QString latin;
    bool foreign = false;
};

Person makePerson(Dice &dice)
{
    if (dice.chance(22)) {
        const QString first = QString::fromLatin1(dice.oneOf(firstNames));
        const QString last = QString::fromLatin1(dice.oneOf(lastNames));
        return {first + QLatin1Char(' ') + last, first.toLower() + QLatin1Char('.') + last.toLower(), true};
    }
    const NamePart &surname = dice.oneOf(surnames);
    const NamePart &given = dice.oneOf(givenNames);
    return {QString::fromUtf8(surname.characters) + QString::fromUtf8(given.characters),
            QString::fromLatin1(surname.latin) + QLatin1Char('.') + QString::fromLatin1(given.latin)};
}

/// Each index gives another number: 900 of Ofcom's, then Chinese prefixes that are not in use.
QString phoneOf(const Person &person, int index)
{
    if (person.foreign)
        return QStringLiteral("+44 7700 900%1").arg(index, 3, 10, QLatin1Char('0'));
    // A step that has no factor in common with 10,000 scatters the last four digits without repeating them.
    return QStringLiteral("129 %1 %2").arg(1000 + index % 7 * 111).arg(index * 7919 % 10'000, 4, 10, QLatin1Char('0'));
}

Result<std::vector<members::TierId>> makeTiers(store::UnitOfWork &work)
{
    const QStringList names{QStringLiteral("Regular 普通"), QStringLiteral("Silver 银卡"), QStringLiteral("Gold 金卡"),
                            QStringLiteral("Platinum 白金")};
    std::vector<members::TierId> tiers;
    for (const QString &name : names) {
        const auto id = members::createTier(work, {name, static_cast<int>(tiers.size()) + 1});
        if (!id)
            return Failure(id.error());
        tiers.push_back(*id);
    }
    return tiers;
}

/// Who comes more often stands higher.
size_t tierFor(int visits)
{
    return visits >= 40 ? 3 : visits >= 16 ? 2 : visits >= 6 ? 1 : 0;
}

/// Most people come now and then, a few all the time.
int makeVisits(Dice &dice)
{
    const int kind = dice.below(100);
    return kind < 55   ? dice.between(1, 3)
           : kind < 85 ? dice.between(4, 10)
           : kind < 97 ? dice.between(12, 30)
                       : dice.between(40, 70);
}

} // namespace

Result<std::vector<Customer>> makeMembers(store::UnitOfWork &work, Dice &dice, BusinessDay today)
{
    const auto tiers = makeTiers(work);
    if (!tiers)
        return Failure(tiers.error());
    std::vector<Customer> customers;
    for (int i = 0; i < memberCount; ++i) {
        const Person person = makePerson(dice);
        Customer customer;
        customer.visits = makeVisits(dice);
        // In the order of joining, so that member numbers grow with time.
        customer.joined = today.plus(-daysOfJoining + i * daysOfJoining / memberCount + dice.below(2));
        members::MemberDraft draft;
        draft.name = person.name;
        draft.tier = (*tiers)[tierFor(customer.visits)];
        draft.phone = phoneOf(person, i);
        if (dice.chance(60))
            draft.email = QStringLiteral("%1%2@example.com").arg(person.latin).arg(i);
        draft.country = person.foreign ? QStringLiteral("United Kingdom") : QStringLiteral("China");
        if (dice.chance(40))
            draft.birthday =
                BusinessDay::fromDate(QDate(dice.between(1955, 2004), dice.between(1, 12), dice.between(1, 28)));
        draft.joinedAt =
            work.shop().zone.fromLocal(customer.joined.toDate(), QTime(dice.between(9, 20), dice.below(60)));
        const auto id = members::createMember(work, draft);
        if (!id)
            return Failure(id.error());
        customer.member = *id;
        customers.push_back(customer);
    }
    return customers;
}

} // namespace shopdesk::sample
