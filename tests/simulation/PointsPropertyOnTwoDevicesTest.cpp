// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/TwoDevices.h"

#include "catalog/Products.h"
#include "loyalty/MergeMembers.h"
#include "members/Members.h"
#include "orders/OrderChange.h"
#include "orders/RandomOrders.h"
#include "points/Expiry.h"
#include "points/Ledger.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/RedeemRule.h"

using namespace shopdesk;
using namespace shopdesk::test;
using members::MemberId;
using points::EntryId;
using store::UnitOfWork;

namespace {

constexpr qint64 msPerHour = 3'600'000;
constexpr qint64 msPerDay = 24 * msPerHour;

enum class Kind {
    Buy,
    Grant,
    Spend,
    Redeem,
    TakeBack,
    GiveBack,
    CallOff,
    TellAgain,
    TellOther,
    Expire,
    Clock,
    Skew,
    Sync,
    LoseAnswer,
    SendTwice,
    Merge,
    Undo
};
constexpr int kinds = static_cast<int>(Kind::Undo) + 1;
constexpr int kindsWithoutMerging = static_cast<int>(Kind::Merge);

const char *const names[kinds] = {"buy",     "grant", "spend", "redeem", "takeback", "giveback",
                                  "calloff", "again", "other", "expire", "clock",    "skew",
                                  "sync",    "lose",  "twice", "merge",  "undo"};

/// Books something that has a cause; told again it books nothing.
using Message = std::function<EntryId(UnitOfWork &)>;

/// A device and what it has done, which it alone takes back: a return is settled where it is.
struct Desk
{
    TestDevice *device = nullptr;
    qint64 skew = 0;
    std::vector<Message> told = {};
    std::vector<EntryId> granted = {};
    std::vector<std::pair<EntryId, MemberId>> spent = {};
    std::vector<orders::OrderId> orders = {};
};

/// Points that were given for one thing, on one device or on both.
struct Given
{
    QString cause;
    qint64 points = 0;
    Message message;
};

const Rule rulesOfPoints[] = {
    {"every entry has a cause", "SELECT count(*) FROM points_entries WHERE cause IS NULL"},
    {"merging neither gives nor takes", "SELECT sum(points) FROM points_entries WHERE reason = 'merge'"},
    {"points that several devices took from a batch have a task", R"(SELECT count(*) FROM points_batches b
        WHERE remaining < 0 AND NOT EXISTS (SELECT 1 FROM tasks WHERE kind = 'pointsOverdraft' AND row_id = b.member_id))"},
    {"a coupon is used as often as it may be, or has a task", R"(SELECT count(*) FROM coupons c
        WHERE total_limit < (SELECT count(*) FROM coupon_claims WHERE coupon_id = c.id)
            AND NOT EXISTS (SELECT 1 FROM tasks WHERE kind = 'couponOverLimit' AND row_id = c.id))"},
    {"a code that is good once has one order, or a task", R"(SELECT count(*) FROM (
        SELECT 1 FROM coupon_claims a JOIN coupon_codes k ON k.id = a.code_id AND k.good_once = 1
        WHERE NOT EXISTS (SELECT 1 FROM tasks WHERE kind = 'couponOverLimit' AND row_id = a.coupon_id)
        GROUP BY a.code_id HAVING count(*) > 1))"},
};

/// Two devices on which everything happens to the points of three members, also what is not allowed; they meet now and then,
/// and at the end.
class TwoDesks : private Dice
{
public:
    TwoDesks()
    {
        m_desks[0].device = m_company.one.get();
        m_desks[1].device = m_company.two.get();
        m_company.one->must([&](UnitOfWork &work) -> Result<void> {
            catalog::ProductDraft cup;
            cup.name = QStringLiteral("Cup");
            cup.variants.push_back({{}, {}, QStringLiteral("CUP"), Money{9'900}, {}, {}});
            const auto product = must(catalog::createProduct(work, cup));
            m_cup = must(catalog::product(work.connection(), product)).variants.front().id;
            for (const char *name : {"Anna", "Ben", "Clara"}) {
                members::MemberDraft draft;
                draft.name = QString::fromLatin1(name);
                m_members.push_back(must(members::createMember(work, draft)));
            }
            const auto spring = must(
                rewards::createCoupon(work, {.name = QStringLiteral("SPRING"), .amount = Money{700}, .totalLimit = 2}));
            must(rewards::issueCode(work, {.coupon = spring, .code = QStringLiteral("SPRING"), .goodOnce = false}));
            const auto once = must(rewards::createCoupon(work, {.name = QStringLiteral("ONCE"), .amount = Money{300}}));
            m_codes = {QStringLiteral("SPRING"), must(rewards::issueBatch(work, once, {}, 1)).codes.front()};
            return rewards::setRedeemRule(work, {.isOn = true, .largestShare = 5'000});
        });
        exchange();
    }

    QString complaintAfter(const Sequence &sequence, QMap<int, int> &done)
    {
        for (const Move &move : sequence) {
            take(move);
            if (make(static_cast<Kind>(move.kind)))
                ++done[move.kind];
        }
        return complaint();
    }

private:
    bool make(Kind kind)
    {
        Desk &desk = m_desks[static_cast<size_t>(below(2))];
        switch (kind) {
        case Kind::Buy:
            return sell(desk, 0, {});
        case Kind::Redeem:
            return sell(desk, below(3) ? 10 * (1 + below(30)) : 0,
                        below(2) ? QStringList{m_codes[below(2)]} : QStringList());
        case Kind::Grant:
            return grant(desk);
        case Kind::Spend:
            return spend(desk);
        case Kind::TakeBack:
            return takeBack(desk);
        case Kind::GiveBack:
            return giveBack(desk);
        case Kind::CallOff:
            return callOff(desk);
        case Kind::TellAgain:
            return tellAgain(desk);
        case Kind::TellOther:
            return tellOther(desk);
        case Kind::Expire:
            return expire(desk);
        case Kind::Clock:
            m_company.now += (below(40) - 12) * msPerDay;
            return true;
        case Kind::Skew:
            desk.skew = (below(49) - 24) * msPerHour;
            desk.device->setSkew(desk.skew);
            return true;
        case Kind::Sync:
            return sync(desk, {});
        case Kind::LoseAnswer:
            return sync(desk, Fault{.isAfterwards = true});
        case Kind::SendTwice:
            return sync(desk, Fault{.isTwice = true});
        case Kind::Merge:
            return merge();
        case Kind::Undo:
            return undo();
        }
        return false;
    }

    /// Whether it was not refused. SQLite has no part in refusing.
    bool change(Desk &desk, const std::function<Result<void>(UnitOfWork &)> &operation)
    {
        m_company.now += 60'000;
        const Result<void> done = desk.device->write(operation);
        if (!done && done.error().code.startsWith(QLatin1String("store.")))
            m_wrong = done.error().code + QLatin1Char(' ') + done.error().detail;
        return done.has_value();
    }
    /// The entry, if something was booked.
    EntryId tell(Desk &desk, const Message &message)
    {
        EntryId booked;
        const bool isKept = change(desk, [&](UnitOfWork &work) -> Result<void> {
            booked = message(work);
            return {};
        });
        return isKept ? booked : EntryId();
    }
    EntryId tellFirst(Desk &desk, const Message &message)
    {
        const EntryId booked = tell(desk, message);
        if (booked)
            desk.told.push_back(message);
        return booked;
    }
    QString cause(const char *what) { return QStringLiteral("%1/%2").arg(QLatin1String(what)).arg(++m_causes); }
    Instant timeOf(const Desk &desk) const { return {m_company.now + desk.skew}; }
    /// One who has not become another one, as far as the device knows.
    MemberId anyMember(Desk &desk) { return members::headOf(desk.device->connection(), oneOf(m_members)); }

    bool sell(Desk &desk, qint64 points, const QStringList &coupons)
    {
        orders::OrderDraft draft;
        draft.store = StoreId{theStore};
        draft.member = anyMember(desk);
        draft.lines = {{m_cup, 1 + below(3)}};
        draft.points = points;
        draft.coupons = coupons;
        return change(desk, [&](UnitOfWork &work) -> Result<void> {
            const auto totals = orders::totalsOf(work.connection(), draft);
            if (!totals)
                return Failure(totals.error());
            if (totals->total > Money{})
                draft.payments = {{orders::PaymentKind::Card, totals->total}};
            const auto placed = orders::place(work, draft);
            if (!placed)
                return Failure(placed.error());
            desk.orders.push_back(*placed);
            return {};
        });
    }

    bool grant(Desk &desk)
    {
        points::Grant wanted{anyMember(desk), 1 + below(200), points::Reason::Activity, cause("activity"), 0,
                             timeOf(desk)};
        if (below(3) == 0)
            wanted.activeFrom = Instant{wanted.at.ms + below(20) * msPerDay};
        if (below(3) > 0)
            wanted.expiresAt = Instant{wanted.at.ms + (25 + below(40)) * msPerDay};
        const Message message = [wanted](UnitOfWork &work) { return points::grant(work, wanted); };
        const EntryId booked = tellFirst(desk, message);
        if (!booked)
            return false;
        desk.granted.push_back(booked);
        m_given.push_back({wanted.cause, wanted.points, message});
        return true;
    }

    bool spend(Desk &desk)
    {
        const points::Spend wanted{anyMember(desk), 1 + below(150), points::Reason::Redemption, cause("spend"), 0,
                                   timeOf(desk)};
        const EntryId booked =
            tellFirst(desk, [wanted](UnitOfWork &work) { return points::spend(work, wanted).value_or(EntryId{}); });
        if (booked)
            desk.spent.emplace_back(booked, wanted.member);
        return booked.value != 0;
    }

    bool takeBack(Desk &desk)
    {
        const EntryId granted = oneOf(desk.granted);
        if (!granted)
            return false;
        return tellFirst(desk, [granted, points = 1 + below(150), why = cause("refund"), at = timeOf(desk)](
                                   UnitOfWork &work) { return points::takeBack(work, granted, points, why, at); })
                   .value
               != 0;
    }

    bool giveBack(Desk &desk)
    {
        if (desk.spent.empty() && !spend(desk))
            return false;
        const auto [spent, member] = oneOf(desk.spent);
        const MemberId to = members::headOf(desk.device->connection(), member);
        return tellFirst(desk, [spent = spent, to, points = 1 + below(150), why = cause("back"), at = timeOf(desk)](
                                   UnitOfWork &work) { return points::giveBack(work, spent, points, why, at, 0, to); })
                   .value
               != 0;
    }

    /// Calls an order off, or takes one of its cups back.
    bool callOff(Desk &desk)
    {
        const orders::OrderId id = oneOf(desk.orders);
        orders::OrderDraft back;
        back.store = StoreId{theStore};
        back.kind = orders::OrderKind::Credit;
        back.creditOf = id;
        back.lines = {{m_cup, 1}};
        const bool isWhole = below(2) == 0;
        return change(desk, [&](UnitOfWork &work) -> Result<void> {
            if (isWhole)
                return orders::cancel(work, id);
            return orders::place(work, back).map([](orders::OrderId) {});
        });
    }

    bool tellAgain(Desk &desk)
    {
        if (desk.told.empty())
            return false;
        const qint64 before = entries(desk);
        tell(desk, oneOf(desk.told));
        if (entries(desk) != before)
            m_wrong = QStringLiteral("what was told twice was booked twice");
        return true;
    }

    /// The same activity is reported on any device, or on both.
    bool tellOther(Desk &desk) { return !m_given.empty() && tellFirst(desk, oneOf(m_given).message).value != 0; }

    bool expire(Desk &desk)
    {
        return change(desk, [](UnitOfWork &work) -> Result<void> {
            while (!points::expireStep(work, work.now(), 50).isDone)
                ;
            return {};
        });
    }

    /// Once, with something going wrong when it first sends; what is lost by it, another round makes good.
    bool sync(Desk &desk, std::optional<Fault> fault)
    {
        m_company.server().fault = [&fault](const QString &request) {
            return request.startsWith(QLatin1String("write")) ? std::exchange(fault, std::nullopt) : std::nullopt;
        };
        const sync::RoundReport report = desk.device->sync(m_company.server());
        m_company.server().fault = {};
        if (report.shopError)
            m_wrong = QStringLiteral("a round failed: ") + report.shopError->detail;
        return true;
    }

    void exchange()
    {
        for (int turn = 0; turn < 2; ++turn) {
            for (Desk &desk : m_desks)
                sync(desk, {});
        }
    }

    /// Members are merged at one desk, the office; the other one goes on with what it knows.
    bool merge()
    {
        const MemberId kept = oneOf(m_members), merged = oneOf(m_members);
        return change(m_desks[0], [&](UnitOfWork &work) -> Result<void> {
            const auto merge = loyalty::mergeMembers(work, kept, merged);
            if (!merge)
                return Failure(merge.error());
            m_merges.push_back(*merge);
            return {};
        });
    }
    bool undo()
    {
        const loyalty::MergeId merge = oneOf(m_merges);
        return change(m_desks[0], [&](UnitOfWork &work) { return loyalty::undoMerge(work, merge); });
    }

    static qint64 entries(const Desk &desk)
    {
        return desk.device->value<qint64>("SELECT count(*) FROM points_entries");
    }
    static QString balances(const Desk &desk)
    {
        return desk.device->value<QString>("SELECT group_concat(member_id || ' ' || balance || ' ' || debt, '; ') "
                                           "FROM (SELECT * FROM points_balances ORDER BY member_id)");
    }

    QString complaint()
    {
        // What has expired meanwhile each of them books by itself, also what came back by it.
        for (int i = 0; i < 2; ++i) {
            exchange();
            for (Desk &desk : m_desks)
                expire(desk);
        }
        if (m_wrong.isEmpty())
            m_wrong = m_company.meet();
        if (!m_wrong.isEmpty())
            return m_wrong;
        if (balances(m_desks[0]) != balances(m_desks[1]))
            return QStringLiteral("balances: %1 and %2").arg(balances(m_desks[0]), balances(m_desks[1]));
        for (const Desk &desk : m_desks) {
            const QString broken = brokenOf(desk.device->connection(), rulesOfPoints);
            if (!broken.isEmpty())
                return broken;
        }
        const QString twice = givenTwice();
        return twice.isEmpty() ? bookedAgain() : twice;
    }

    /// What both devices gave for one thing counts once.
    QString givenTwice()
    {
        for (const Given &given : m_given) {
            const qint64 counted = m_company.number(R"(
                WITH family AS (SELECT id, points FROM points_entries
                                WHERE cause = ?1 OR (cause > ?1 || ' ~' AND cause < ?1 || ' ~~'))
                SELECT (SELECT coalesce(sum(points), 0) FROM family)
                     + (SELECT coalesce(sum(e.points), 0) FROM points_entries e JOIN family f ON e.of_entry_id = f.id
                        WHERE e.cause LIKE 'twin/%'))",
                                                    given.cause);
            if (counted != given.points)
                return QStringLiteral("%1 gave %2 points, and %3 count")
                    .arg(given.cause)
                    .arg(given.points)
                    .arg(counted);
        }
        return {};
    }

    QString bookedAgain()
    {
        for (Desk &desk : m_desks) {
            const qint64 before = entries(desk);
            for (const Message &message : desk.told)
                tell(desk, message);
            if (entries(desk) != before)
                return QStringLiteral("what was told before is booked again");
        }
        return m_wrong;
    }

    TwoDevices m_company;
    std::array<Desk, 2> m_desks;
    catalog::VariantId m_cup;
    std::vector<MemberId> m_members;
    QStringList m_codes;
    std::vector<Given> m_given;
    std::vector<loyalty::MergeId> m_merges;
    int m_causes = 0;
    QString m_wrong;
};

} // namespace

/// Random sequences over the points of a company, on two devices that know of each other now and then, from fixed seeds: 300,
/// or as many as SHOPDESK_SEQUENCES says.
class PointsPropertyOnTwoDevicesTest : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensBothKnowTheSame_data()
    {
        QTest::addColumn<int>("some");
        QTest::newRow("without merging") << kindsWithoutMerging;
        QTest::newRow("with merging") << kinds;
    }

    void whateverHappensBothKnowTheSame()
    {
        bool isSet = false;
        const int wanted = qEnvironmentVariableIntValue("SHOPDESK_SEQUENCES", &isSet);
        const quint32 sequences = (isSet ? static_cast<quint32>(wanted) : 300) / 2;
        QFETCH(int, some);
        QMap<int, int> done;
        for (quint32 seed = 1; seed <= sequences; ++seed) {
            const QString complaint =
                complaintOf(seed, sequenceOf(seed, some, 10, 25), names,
                            [&](const Sequence &sequence) { return TwoDesks().complaintAfter(sequence, done); });
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        }
        if (sequences >= 150) {
            for (int kind = 0; kind < some; ++kind)
                QVERIFY2(done.value(kind) > 20, names[kind]);
        }
    }
};

QTEST_GUILESS_MAIN(PointsPropertyOnTwoDevicesTest)
#include "PointsPropertyOnTwoDevicesTest.moc"
