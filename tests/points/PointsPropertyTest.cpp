// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Expiry.h"
#include "points/LedgerShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::points;
using namespace shopdesk::test;
using members::MemberId;

namespace {

/// What happens to the points of two members, at random: earned, spent, expired, refunded, merged and taken apart, told twice,
/// by a clock that somebody sets back and forth. It says what does not hold.
class RandomPoints
{
public:
    RandomPoints(store::UnitOfWork &work, MemberId first, MemberId second, quint32 seed)
        : m_work(work), m_members{first, second}, m_random(seed), m_name(QString::number(seed)), m_now(work.now())
    {
    }

    QString run(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            step();
            if (const QString wrong = complaint(); !wrong.isEmpty())
                return QStringLiteral("sequence %1, step %2: %3").arg(m_name).arg(i).arg(wrong);
        }
        return {};
    }
    QHash<QString, int> counts() const { return m_counts; }

private:
    using Message = std::function<EntryId(store::UnitOfWork &)>;

    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    QString cause(const char *what)
    {
        return QStringLiteral("%1/%2/%3").arg(QLatin1String(what), m_name).arg(++m_serial);
    }
    MemberId anyMember() { return m_isMerged ? m_members[1] : m_members[static_cast<size_t>(below(2))]; }
    Instant days(int from, int to) { return {m_now.ms + (from + below(to - from)) * LedgerShop::day}; }

    void step()
    {
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
            return earn();
        case 3:
        case 4:
            return spendSome();
        case 5:
            return takeSomeBack();
        case 6:
            return giveSomeBack();
        case 7:
            return expire();
        case 8:
            return mergeOrPart();
        case 9:
        case 10:
            return tellAgain();
        default:
            m_now = {m_now.ms + (below(40) - 12) * LedgerShop::day};
            ++m_counts[QStringLiteral("clock")];
        }
    }

    EntryId send(const char *what, const Message &message)
    {
        const EntryId entry = message(m_work);
        if (!entry)
            return entry;
        m_sent.push_back(message);
        ++m_counts[QLatin1String(what)];
        return entry;
    }

    void earn()
    {
        Grant wanted{anyMember(), 1 + below(200), Reason::Purchase, cause("earn"), 0, m_now};
        if (below(3) == 0)
            wanted.activeFrom = days(0, 20);
        if (below(3) > 0)
            wanted.expiresAt = days(10, 60);
        if (const EntryId entry = send("earned", [wanted](store::UnitOfWork &work) { return grant(work, wanted); }))
            m_granted.push_back(entry);
    }

    void spendSome()
    {
        const MemberId member = anyMember();
        const qint64 most = available(m_work.connection(), member, m_now);
        const Spend wanted{member, 1 + below(150), Reason::Redemption, cause("spend"), 0, m_now};
        const EntryId entry =
            send("spent", [wanted](store::UnitOfWork &work) { return spend(work, wanted).value_or(EntryId{}); });
        if ((entry.value == 0) != (wanted.points > most))
            m_wrong =
                QStringLiteral("%1 points were %2 of %3").arg(wanted.points).arg(entry ? "spent" : "refused").arg(most);
        if (entry)
            m_spent.push_back(entry);
    }

    void takeSomeBack()
    {
        if (m_granted.empty())
            return;
        const EntryId granted = m_granted[static_cast<size_t>(below(static_cast<int>(m_granted.size())))];
        send("taken back", [granted, points = 1 + below(150), why = cause("refund"),
                            at = m_now](store::UnitOfWork &work) { return takeBack(work, granted, points, why, at); });
    }

    void giveSomeBack()
    {
        if (m_spent.empty())
            return;
        const EntryId spent = m_spent[static_cast<size_t>(below(static_cast<int>(m_spent.size())))];
        const MemberId to = m_isMerged ? m_members[1] : MemberId{};
        send("given back", [spent, to, points = 1 + below(150), why = cause("back"), at = m_now](
                               store::UnitOfWork &work) { return giveBack(work, spent, points, why, at, 0, to); });
    }

    void expire()
    {
        while (!expireStep(m_work, m_now, 50).isDone)
            ;
        const qint64 before = entries();
        const ExpiryStep again = expireStep(m_work, m_now, 50);
        if (again.batches + again.matured > 0 || entries() != before)
            m_wrong = QStringLiteral("something expired twice");
        ++m_counts[QStringLiteral("expired")];
    }

    void mergeOrPart()
    {
        if (m_isMerged)
            moveBack(m_work, m_merge);
        else
            moveAll(m_work, m_members[0], m_members[1], m_merge = cause("merge"));
        const qint64 before = entries();
        if (m_isMerged || before > m_entriesBefore)
            m_isMerged ? moveBack(m_work, m_merge) : moveAll(m_work, m_members[0], m_members[1], m_merge);
        if (entries() != before)
            m_wrong = QStringLiteral("members were merged or parted twice");
        m_isMerged = !m_isMerged;
        if (m_isMerged && balance(m_members[0]) != 0)
            m_wrong = QStringLiteral("a merged member has points left");
        ++m_counts[QLatin1String(m_isMerged ? "merged" : "parted")];
    }

    void tellAgain()
    {
        if (m_sent.empty())
            return;
        const qint64 before = entries();
        const auto wealth = std::pair(balance(m_members[0]), balance(m_members[1]));
        m_sent[static_cast<size_t>(below(static_cast<int>(m_sent.size())))](m_work);
        if (entries() != before || wealth != std::pair(balance(m_members[0]), balance(m_members[1])))
            m_wrong = QStringLiteral("what was told twice was booked twice");
        ++m_counts[QStringLiteral("told again")];
    }

    qint64 number(const char *sql)
    {
        return m_work.connection().value<qint64>(sql, m_members[0], m_members[1]).value_or(0);
    }
    qint64 entries() { return number("SELECT count(*) FROM points_entries WHERE member_id IN (?, ?)"); }
    qint64 balance(MemberId id)
    {
        return m_work.connection()
            .value<qint64>("SELECT balance FROM points_balances WHERE member_id = ?", id)
            .value_or(0);
    }

    QString complaint()
    {
        if (!m_wrong.isEmpty())
            return m_wrong;
        m_entriesBefore = entries();
        if (number(R"(SELECT count(*) FROM points_balances b WHERE member_id IN (?, ?) AND (
                balance <> (SELECT sum(points) FROM points_entries e WHERE e.member_id = b.member_id)
                OR balance <> (SELECT coalesce(sum(remaining), 0) FROM points_batches x WHERE x.member_id = b.member_id
                                                                                  AND remaining > 0) - debt
                OR debt <> (SELECT coalesce(sum(open), 0) FROM points_debts d WHERE d.member_id = b.member_id)))"))
            return QStringLiteral("the balance is not what is left less the debt");
        if (number("SELECT count(*) FROM points_entries WHERE member_id IN (?, ?) AND cause IS NULL"))
            return QStringLiteral("an entry has no cause");
        return {};
    }

    store::UnitOfWork &m_work;
    std::array<MemberId, 2> m_members;
    std::mt19937 m_random;
    QString m_name;
    Instant m_now;
    int m_serial = 0;
    bool m_isMerged = false;
    QString m_merge;
    qint64 m_entriesBefore = 0;
    std::vector<Message> m_sent;
    std::vector<EntryId> m_granted;
    std::vector<EntryId> m_spent;
    QHash<QString, int> m_counts;
    QString m_wrong;
};

constexpr int sequences = 10'000;
constexpr int perTransaction = 500;
constexpr int stepsEach = 12;

} // namespace

class PointsPropertyTest : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensTheBalanceIsWhatIsLeftLessTheDebt();
};

void PointsPropertyTest::whateverHappensTheBalanceIsWhatIsLeftLessTheDebt()
{
    LedgerShop shop;
    QHash<QString, int> counts;
    for (int from = 0; from < sequences; from += perTransaction) {
        const QString wrong = must(shop.write([&](store::UnitOfWork &work) -> Result<QString> {
            for (int i = from; i < from + perTransaction; ++i) {
                const auto member = [&](int which) {
                    const auto id = work.newId<MemberId>();
                    work.execute("INSERT INTO members (id, number, name, search_text, joined_at, updated_at) "
                                 "VALUES (?, ?, 'A', '', 0, 0)",
                                 id, QStringLiteral("%1-%2").arg(i).arg(which));
                    return id;
                };
                const MemberId first = member(1);
                RandomPoints points(work, first, member(2), 1 + quint32(i));
                if (const QString complaint = points.run(stepsEach); !complaint.isEmpty())
                    return complaint;
                for (const auto &[what, count] : points.counts().asKeyValueRange())
                    counts[what] += count;
            }
            const auto all = check(work.connection());
            return all->empty() ? QString() : all->front();
        }));
        QCOMPARE(wrong, QString());
    }
    for (const char *what :
         {"earned", "spent", "taken back", "given back", "expired", "merged", "parted", "told again", "clock"})
        QVERIFY2(counts.value(QLatin1String(what)) > 500, what);
    QVERIFY(shop.number("SELECT count(*) FROM points_balances WHERE debt > 0") > 100);
    QVERIFY(shop.number("SELECT count(*) FROM points_batches WHERE state = 'expired'") > 100);
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QCOMPARE(shop.complaints(), QStringList());
}

QTEST_GUILESS_MAIN(PointsPropertyTest)
#include "PointsPropertyTest.moc"
