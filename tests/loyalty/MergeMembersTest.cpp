// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MemberTimeline.h"
#include "loyalty/MergePreview.h"
#include "members/Consents.h"
#include "members/Duplicates.h"
#include "members/Erasure.h"
#include "members/Households.h"
#include "members/MemberCheck.h"
#include "members/TierShop.h"
#include "orders/StoreCredit.h"
#include "points/Ledger.h"
#include "points/PointsCheck.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::loyalty;
using namespace shopdesk::test;
using members::MemberId;

namespace {

class MergeShop : public TierShop
{
public:
    Result<MergeId> tryMerge(MemberId kept, MemberId merged)
    {
        return write([&](store::UnitOfWork &work) { return mergeMembers(work, kept, merged); });
    }
    MergeId merge(MemberId kept, MemberId merged) { return must(tryMerge(kept, merged)); }
    Result<void> undo(MergeId id)
    {
        return write([&](store::UnitOfWork &work) { return undoMerge(work, id); });
    }
    void grant(MemberId id, qint64 points)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            points::Grant grant;
            grant.member = id;
            grant.points = points;
            grant.cause = QStringLiteral("test/%1/%2").arg(id.text()).arg(points);
            grant.at = work.now();
            points::grant(work, grant);
            return {};
        }));
    }
    qint64 points(MemberId id) { return member(id).points; }
    qint64 orders(MemberId id)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> {
            return c.value<qint64>("SELECT count(*) FROM orders WHERE member_id = ?", id).value_or(0);
        }));
    }
    Money credit(MemberId id)
    {
        return must(read([&](store::Connection &c) { return orders::storeCredit(c, id); }));
    }
    std::vector<QString> wrong()
    {
        std::vector<QString> all = must(read([](store::Connection &c) { return members::check(c); }));
        for (const QString &each : must(read([](store::Connection &c) { return points::check(c); })))
            all.push_back(each);
        return all;
    }
    std::vector<members::DuplicatePair> pairs()
    {
        return must(read([](store::Connection &c) { return members::duplicates(c); }));
    }
    std::vector<MemberId> find(const char *contact)
    {
        return must(
            read([&](store::Connection &c) { return members::findByContact(c, QString::fromLatin1(contact)); }));
    }

    using MemberShop::change;
};

} // namespace

class MergeMembersTest : public QObject
{
    Q_OBJECT
private slots:
    void mergesAndBringsBack();
    void thePreviewSaysWhatGoesOver();
    void bothContactsAreKept();
    void everythingFollowsAndGoesBack();
    void whatCannotBeMerged();
    void aChainLeadsToTheLast();
    void tiersFollow();
    void erasingOneErasesBoth();
    void suggestsDuplicates();
    void householdsAndReferrers();
    void timelineInPages();
};

void MergeMembersTest::mergesAndBringsBack()
{
    MergeShop shop;
    const MemberId kept = shop.add(QStringLiteral("Li Wei"), QStringLiteral("138 0000 1234"));
    const MemberId other = shop.add(QStringLiteral("Li Wei"), {}, QStringLiteral("li@example.com"));
    shop.grant(kept, 120);
    shop.grant(other, 80);
    shop.order(kept, {12'000});
    shop.order(other, {5'000});
    shop.order(other, {3'000});
    const MergeId merge = shop.merge(kept, other);
    QCOMPARE(shop.points(kept), 200);
    QCOMPARE(shop.points(other), 0);
    QCOMPARE(shop.orders(kept), 3);
    QVERIFY(shop.member(other).archivedAt.has_value());
    QCOMPARE(shop.member(other).mergedInto, kept);
    QVERIFY(shop.wrong().empty());
    shop.change("UPDATE member_merges SET undone_at = 1");
    QCOMPARE(shop.wrong().size(), size_t(1));
    shop.change("UPDATE member_merges SET undone_at = NULL");
    const QString number = shop.member(other).number;
    QCOMPARE(must(shop.read([&](store::Connection &c) { return members::findByNumber(c, number); })), kept);
    QVERIFY(shop.wrong().empty());
    must(shop.undo(merge));
    QCOMPARE(shop.points(kept), 120);
    QCOMPARE(shop.points(other), 80);
    QCOMPARE(shop.orders(kept), 1);
    QCOMPARE(shop.orders(other), 2);
    QVERIFY(!shop.member(other).archivedAt);
    QVERIFY(!shop.member(other).mergedInto);
    QCOMPARE(shop.member(kept).emailMasked, QString()); // what the other one had filled
    QCOMPARE(must(shop.read([&](store::Connection &c) { return members::findByNumber(c, number); })), other);
    QCOMPARE(codeOf(shop.undo(merge)), QStringLiteral("members.mergeNotFound"));
    QVERIFY(shop.wrong().empty());
    // And once more.
    shop.merge(kept, other);
    QCOMPARE(shop.points(kept), 200);
    QVERIFY(shop.wrong().empty());
}

void MergeMembersTest::thePreviewSaysWhatGoesOver()
{
    MergeShop shop;
    // Nothing about the two is alike: they are proposed by nobody.
    const MemberId kept = shop.add(QStringLiteral("Li Wei"), QStringLiteral("138 0000 1234"));
    members::MemberDraft draft = memberDraft(QStringLiteral("W. Lee"), {}, QStringLiteral("li@example.com"));
    draft.tags = {QStringLiteral("tea"), QStringLiteral("early")};
    draft.birthday = BusinessDay::fromDate(QDate(1990, 5, 17));
    const MemberId other = shop.add(draft);
    QVERIFY(shop.pairs().empty());
    shop.grant(other, 80);
    shop.order(other, {5'000});
    shop.order(other, {-1'000});
    members::MemberDraft friendDraft = memberDraft(QStringLiteral("Friend"));
    friendDraft.referrer = other;
    shop.add(friendDraft);
    const auto preview = [&](MemberId into, MemberId from) {
        return shop.read([&](store::Connection &c) { return previewMerge(c, into, from); });
    };
    const MergePreview found = must(preview(kept, other));
    QCOMPARE(found.kept.member.name, QStringLiteral("Li Wei"));
    QCOMPARE(found.orders, 2);
    QCOMPARE(found.merged.orders, 1); // credits are no orders of theirs
    QCOMPARE(found.points, 80);
    QCOMPARE(found.friends, 1);
    QCOMPARE(found.tickets + found.returns + found.coupons, 0);
    QCOMPARE(found.tags, (QStringList{QStringLiteral("early"), QStringLiteral("tea")}));
    QCOMPARE(found.details, (QStringList{QStringLiteral("email"), QStringLiteral("birthday")}));
    QVERIFY(!shop.member(other).mergedInto); // nothing has happened
    Actor marketer = Actor::owner();
    marketer.permissions.remove(Permission::SeeOrders);
    shop.store().setActor(marketer);
    QCOMPARE(must(preview(kept, other)).orders, 0);
    QCOMPARE(must(preview(kept, other)).points, 80);
    shop.store().setActor(Actor::owner());
    QCOMPARE(must(preview(other, kept)).details, QStringList{QStringLiteral("phone")});
    QCOMPARE(codeOf(preview(kept, kept)), QStringLiteral("members.mergedIntoItself"));
    must(shop.archive(other));
    QCOMPARE(codeOf(preview(other, kept)), QStringLiteral("members.archived"));
    shop.merge(kept, other);
    QCOMPARE(shop.points(kept), found.points);
    QCOMPARE(shop.orders(kept), found.orders);
    QCOMPARE(shop.member(kept).tags, found.tags);
    QCOMPARE(codeOf(preview(kept, other)), QStringLiteral("members.merged"));
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(preview(kept, other)), QStringLiteral("staff.notAllowed"));
}

void MergeMembersTest::bothContactsAreKept()
{
    MergeShop shop;
    const MemberId kept = shop.add(QStringLiteral("Li Wei"), QStringLiteral("138 0000 1234"));
    const MemberId other =
        shop.add(QStringLiteral("Li Wei"), QStringLiteral("139 0000 5678"), QStringLiteral("li@example.com"));
    const MergeId merge = shop.merge(kept, other);
    QCOMPARE(shop.member(kept).phoneMasked, QStringLiteral("138****1234")); // its own value wins
    QCOMPARE(must(shop.reveal(kept)).email, QStringLiteral("li@example.com"));
    QCOMPARE(shop.find("+86 138 0000 1234"), std::vector{kept});
    QCOMPARE(shop.find("13900005678"), std::vector{kept});
    QCOMPARE(shop.find("5678"), std::vector{kept});
    // Nobody else can be entered with it.
    QCOMPARE(codeOf(shop.tryAdd(memberDraft(QStringLiteral("Li"), QStringLiteral("13900005678")))),
             QStringLiteral("members.phoneInUse"));
    // The kept member may take the other number as their own; then the records cannot be parted.
    members::MemberDraft draft = members::draftOf(shop.member(kept));
    draft.phone = QStringLiteral("139 0000 5678");
    must(shop.update(kept, draft));
    QCOMPARE(codeOf(shop.undo(merge)), QStringLiteral("members.phoneInUse"));
    draft.phone = QStringLiteral("138 0000 1234");
    must(shop.update(kept, draft));
    must(shop.undo(merge));
    QCOMPARE(shop.find("13900005678"), std::vector{other});
    QVERIFY(shop.wrong().empty());
}

void MergeMembersTest::everythingFollowsAndGoesBack()
{
    MergeShop shop;
    const MemberId kept = shop.add(QStringLiteral("Li Wei"));
    members::MemberDraft draft = memberDraft(QStringLiteral("Li W"));
    draft.tags = {QStringLiteral("tea"), QStringLiteral("Wholesale")};
    draft.birthday = BusinessDay::fromDate(QDate(1990, 5, 17));
    draft.language = QStringLiteral("zh");
    const MemberId other = shop.add(draft);
    draft = members::draftOf(shop.member(kept));
    draft.tags = {QStringLiteral("wholesale")};
    must(shop.update(kept, draft));
    members::MemberDraft friendDraft = memberDraft(QStringLiteral("Friend"));
    friendDraft.referrer = other;
    const MemberId friendId = shop.add(friendDraft);
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        must(orders::adjustStoreCredit(work, other, Money{2'500}, QStringLiteral("sorry")));
        must(members::recordConsent(
            work, other,
            {members::ConsentPurpose::Marketing, members::ConsentChannel::Email, true, QStringLiteral("a form")}));
        must(members::recordScore(work, other, {members::ScoreKind::Review, 7, QStringLiteral("r/1")}));
        work.execute("INSERT INTO tasks (id, kind, subject, table_name, row_id, data, raised_at, updated_at) "
                     "VALUES (1, 'oversold', 'x', 'members', ?, '{}', 0, 0)",
                     other);
        work.execute(
            "INSERT INTO survey_asks (id, survey_id, store_id, member_id, channel, code, asked_at, expires_at, "
            "updated_at) VALUES (1, 2, (SELECT min(id) FROM stores), ?, 'counter', 'C', 0, 0, 0)",
            other);
        return {};
    }));
    const qint64 sale = shop.order(other, {9'000});
    const MergeId merge = shop.merge(kept, other);
    const members::Member after = shop.member(kept);
    QCOMPARE(after.tags, QStringList({QStringLiteral("tea"), QStringLiteral("wholesale")}));
    QCOMPARE(after.birthday, BusinessDay::fromDate(QDate(1990, 5, 17)));
    QCOMPARE(after.language, QStringLiteral("zh"));
    QCOMPARE(shop.member(friendId).referrer, kept);
    QCOMPARE(shop.credit(kept), Money{2'500});
    QCOMPARE(shop.credit(other), Money{});
    const auto agrees = [&] {
        const auto found = must(shop.read([&](store::Connection &c) { return members::consents(c, kept); }));
        const auto *consent = found.find(members::ConsentPurpose::Marketing, members::ConsentChannel::Email);
        return consent && consent->granted;
    };
    QVERIFY(agrees());
    shop.publish(shop.usual());
    QCOMPARE(shop.standing(kept).measure.review, 7);
    QCOMPARE(shop.standing(kept).measure.spend, Money{9'000});
    QCOMPARE(shop.number("SELECT row_id FROM tasks"), kept.value);
    QCOMPARE(shop.number("SELECT member_id FROM survey_asks"), kept.value);
    // A part of the credit is spent, and a part of the moved order given back, before the records are parted.
    must(shop.write([&](store::UnitOfWork &work) {
        return orders::adjustStoreCredit(work, kept, Money{-1'000}, QStringLiteral("spent"));
    }));
    shop.order(kept, {-4'000, 0, QStringLiteral("paid"), sale});
    shop.order(kept, {100});
    must(shop.undo(merge));
    QCOMPARE(shop.credit(kept), Money{});
    QCOMPARE(shop.credit(other), Money{1'500});
    QCOMPARE(shop.standing(other).measure.spend, Money{5'000});
    QCOMPARE(shop.standing(kept).measure.spend, Money{100});
    QCOMPARE(shop.standing(kept).measure.review, 0);
    QCOMPARE(shop.member(kept).tags, QStringList(QStringLiteral("wholesale")));
    QVERIFY(!shop.member(kept).birthday);
    QCOMPARE(shop.member(friendId).referrer, other);
    QCOMPARE(shop.number("SELECT row_id FROM tasks"), other.value);
    QCOMPARE(shop.number("SELECT member_id FROM survey_asks"), other.value);
    QVERIFY(!agrees());
    QVERIFY(shop.wrong().empty());
}

void MergeMembersTest::whatCannotBeMerged()
{
    MergeShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const MemberId erased = shop.add(QStringLiteral("C"));
    must(shop.write([&](store::UnitOfWork &work) { return members::eraseMember(work, erased); }));
    QCOMPARE(codeOf(shop.tryMerge(a, a)), QStringLiteral("members.mergedIntoItself"));
    QCOMPARE(codeOf(shop.tryMerge(a, erased)), QStringLiteral("members.erased"));
    QCOMPARE(codeOf(shop.tryMerge(erased, a)), QStringLiteral("members.erased"));
    QCOMPARE(codeOf(shop.tryMerge(a, MemberId{7})), QStringLiteral("members.notFound"));
    must(shop.archive(b));
    QCOMPARE(codeOf(shop.tryMerge(b, a)), QStringLiteral("members.archived"));
    const MergeId merge = shop.merge(a, b); // an archived record may go over
    QCOMPARE(codeOf(shop.tryMerge(a, b)), QStringLiteral("members.merged"));
    QCOMPARE(codeOf(shop.tryMerge(b, a)), QStringLiteral("members.merged"));
    QCOMPARE(codeOf(shop.restore(b)), QStringLiteral("members.merged"));
    must(shop.undo(merge));
    QVERIFY(shop.member(b).archivedAt.has_value()); // as it was
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(shop.tryMerge(a, b)), QStringLiteral("staff.notAllowed"));
}

void MergeMembersTest::aChainLeadsToTheLast()
{
    MergeShop shop;
    const MemberId a = shop.add(QStringLiteral("A"), QStringLiteral("13800000001"));
    const MemberId b = shop.add(QStringLiteral("B"), QStringLiteral("13800000002"));
    const MemberId c = shop.add(QStringLiteral("C"), QStringLiteral("13800000003"));
    shop.grant(a, 1);
    shop.grant(b, 2);
    shop.grant(c, 4);
    const MergeId first = shop.merge(b, a);
    const MergeId second = shop.merge(c, b);
    QCOMPARE(shop.points(c), 7);
    QCOMPARE(shop.find("13800000001"), std::vector{c});
    QCOMPARE(codeOf(shop.undo(first)), QStringLiteral("members.merged")); // the later one comes first
    must(shop.undo(second));
    QCOMPARE(shop.find("13800000001"), std::vector{b});
    QCOMPARE(shop.points(b), 3);
    must(shop.undo(first));
    QCOMPARE(shop.find("13800000001"), std::vector{a});
    QCOMPARE(shop.points(a), 1);
    QVERIFY(shop.wrong().empty());
}

void MergeMembersTest::tiersFollow()
{
    MergeShop shop;
    shop.publish(shop.usual());
    const MemberId kept = shop.add(QStringLiteral("A"));
    const MemberId other = shop.add(QStringLiteral("B"));
    shop.order(kept, {300'000});
    shop.order(other, {200'000});
    shop.evaluate();
    QCOMPARE(shop.tierOf(kept), QStringLiteral("Silver"));
    const MergeId merge = shop.merge(kept, other);
    QCOMPARE(shop.tierOf(kept), QStringLiteral("Gold"));
    must(shop.undo(merge));
    QCOMPARE(shop.tierOf(kept), QStringLiteral("Silver"));
    QCOMPARE(shop.tierOf(other), QStringLiteral("Silver"));
    // A better tier that was given by hand is not lost.
    must(shop.write([&](store::UnitOfWork &work) { return members::setTier(work, other, shop.gold); }));
    const MergeId again = shop.merge(kept, other);
    QVERIFY(shop.standing(kept).holding.pinned);
    must(shop.undo(again));
    QVERIFY(!shop.standing(kept).holding.pinned);
    QCOMPARE(shop.tierOf(kept), QStringLiteral("Silver"));
    QCOMPARE(shop.tierOf(other), QStringLiteral("Gold"));
    QVERIFY(shop.wrong().empty());
}

void MergeMembersTest::erasingOneErasesBoth()
{
    MergeShop shop;
    const MemberId kept = shop.add(QStringLiteral("Li Wei"));
    const MemberId other = shop.add(QStringLiteral("Li Weiwei"), QStringLiteral("138 0000 1234"));
    const MergeId merge = shop.merge(kept, other);
    must(shop.write([&](store::UnitOfWork &work) { return members::eraseMember(work, kept); }));
    QVERIFY(shop.member(other).erasedAt.has_value());
    QVERIFY(shop.find("13800001234").empty());
    QCOMPARE(shop.number("SELECT count(*) FROM members WHERE phone_sealed IS NOT NULL OR name LIKE 'Li%'"), 0);
    QCOMPARE(codeOf(shop.undo(merge)), QStringLiteral("members.erased"));
}

void MergeMembersTest::suggestsDuplicates()
{
    MergeShop shop;
    members::MemberDraft draft = memberDraft(QStringLiteral("Li Wei"), QStringLiteral("+86 138 0000 1234"));
    draft.birthday = BusinessDay::fromDate(QDate(1990, 5, 17));
    const MemberId first = shop.add(draft);
    draft.name = QStringLiteral("li wei");
    draft.phone = QStringLiteral("13900001234");
    const MemberId second = shop.add(draft);
    draft.name = QStringLiteral("Zhao Min"); // on the same day
    draft.phone.reset();
    shop.add(draft);
    const MemberId archived = shop.add(QStringLiteral("Old"));
    must(shop.archive(archived));
    // An import may bring a number that is there already.
    shop.change(
        "UPDATE members SET phone_sealed = x'00', phone_token = (SELECT phone_token FROM members WHERE name = 'li wei') "
        "WHERE name = 'Old'");
    shop.order(second, {100});
    const auto pairs = shop.pairs();
    QCOMPARE(pairs.size(), size_t(2));
    QCOMPARE(pairs[0].likenesses, std::vector{members::Likeness::NameAndBirthday});
    QCOMPARE(pairs[0].keep.member.id, second); // with more orders
    QCOMPARE(pairs[0].other.member.id, first);
    QCOMPARE(pairs[0].keep.orders, std::optional<qint64>(1));
    Actor clerk = Actor::owner();
    clerk.permissions.remove(Permission::SeeOrders);
    shop.store().setActor(clerk);
    const auto seen = must(shop.read([&](store::Connection &c) { return members::duplicateSide(c, second); }));
    QVERIFY(!seen.orders && !seen.lastOrder);
    shop.store().setActor(Actor::owner());
    QCOMPARE(pairs[1].likenesses, std::vector{members::Likeness::Phone});
    QCOMPARE(pairs[1].keep.member.id, second); // in use
    const auto apart = [&](Result<void> (*what)(store::UnitOfWork &, MemberId, MemberId)) {
        must(shop.write([&](store::UnitOfWork &work) { return what(work, second, first); }));
    };
    apart(members::tellApart);
    QCOMPARE(shop.pairs().size(), size_t(1));
    apart(members::mayBeTheSame);
    QCOMPARE(shop.pairs().size(), size_t(2));
    shop.merge(second, first);
    QCOMPARE(shop.pairs().size(), size_t(1));
}

void MergeMembersTest::householdsAndReferrers()
{
    MergeShop shop;
    const MemberId a = shop.add(QStringLiteral("A"), QStringLiteral("13800000001"));
    const MemberId b = shop.add(QStringLiteral("B"));
    const MemberId c = shop.add(QStringLiteral("C"));
    const auto join = [&](MemberId one, MemberId with) {
        return shop.write([&](store::UnitOfWork &work) { return members::joinHousehold(work, one, with); });
    };
    const auto together = [&](MemberId of) {
        return must(shop.read([&](store::Connection &conn) { return members::household(conn, of); })).size();
    };
    QCOMPARE(codeOf(join(a, a)), QStringLiteral("members.ownHousehold"));
    must(join(a, b));
    must(join(c, a));
    QCOMPARE(together(b), size_t(3));
    must(shop.write([&](store::UnitOfWork &work) { return members::leaveHousehold(work, a); }));
    QCOMPARE(together(b), size_t(2));
    QCOMPARE(together(a), size_t(0));
    must(shop.write([&](store::UnitOfWork &work) { return members::leaveHousehold(work, b); }));
    QCOMPARE(together(c), size_t(0)); // one alone is no household
    // Nobody recommends the shop to themselves.
    members::MemberDraft draft = members::draftOf(shop.member(a));
    draft.referrer = a;
    QCOMPARE(codeOf(shop.update(a, draft)), QStringLiteral("members.selfReferral"));
    draft.referrer = b;
    must(shop.update(a, draft));
    draft = members::draftOf(shop.member(b));
    draft.referrer = a;
    QCOMPARE(codeOf(shop.update(b, draft)), QStringLiteral("members.selfReferral"));
    draft.referrer = MemberId{7};
    QCOMPARE(codeOf(shop.update(b, draft)), QStringLiteral("members.referrerNotFound"));
}

void MergeMembersTest::timelineInPages()
{
    MergeShop shop;
    shop.publish(shop.usual());
    const MemberId kept = shop.add(QStringLiteral("Li Wei"));
    const MemberId other = shop.add(QStringLiteral("Li W"));
    for (int i = 0; i < 30; ++i)
        shop.order(i % 2 == 0 ? kept : other, {1'000 + i}); // all of the same moment
    shop.grant(other, 80);
    must(shop.write([&](store::UnitOfWork &work) {
        return members::recordConsent(work, other, {{}, {}, true, QStringLiteral("a form")});
    }));
    shop.merge(kept, other);
    std::vector<MemberEvent> all;
    std::optional<EventsBefore> before;
    for (;;) {
        const auto page = must(shop.read([&](store::Connection &c) { return memberEvents(c, kept, before, 7); }));
        all.insert(all.end(), page.events.begin(), page.events.end());
        if (!page.hasMore)
            break;
        QCOMPARE(page.events.size(), size_t(7));
        before = EventsBefore{all.back().at, all.back().kind, all.back().id};
    }
    const auto whole = must(shop.read([&](store::Connection &c) { return memberEvents(c, kept, {}, 1'000); }));
    QCOMPARE(all.size(), whole.events.size());
    QSet<std::pair<int, qint64>> seen;
    for (size_t i = 0; i < all.size(); ++i) {
        QVERIFY(!seen.contains({static_cast<int>(all[i].kind), all[i].id}));
        seen.insert({static_cast<int>(all[i].kind), all[i].id});
        QVERIFY(i == 0 || all[i].at <= all[i - 1].at);
    }
    const auto count = [&](EventKind kind) { return std::ranges::count(all, kind, &MemberEvent::kind); };
    QCOMPARE(count(EventKind::Order), 30);
    QCOMPARE(count(EventKind::Consent), 1);
    QCOMPARE(count(EventKind::Merge), 1);
    QVERIFY(count(EventKind::Points) >= 2); // earned there, moved here
    QVERIFY(count(EventKind::Tier) >= 2);
    shop.store().setActor({{}, QStringLiteral("Guest"), {Permission::SeeMembers}});
    const auto without = must(shop.read([&](store::Connection &c) { return memberEvents(c, kept, {}, 1'000); }));
    QCOMPARE(std::ranges::count(without.events, EventKind::Order, &MemberEvent::kind), 0);
}

QTEST_GUILESS_MAIN(MergeMembersTest)
#include "MergeMembersTest.moc"
