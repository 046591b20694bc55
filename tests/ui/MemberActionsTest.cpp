// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Members.h"
#include "members/TierMeasures.h"
#include "members/TierMoves.h"
#include "members/Tiers.h"
#include "points/Rules.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/members/ActivityDialog.h"
#include "ui/members/MemberForm.h"
#include "ui/members/MembersPane.h"
#include "ui/members/TierDialog.h"
#include "ui/parts/Form.h"
#include "ui/ShopWindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>

using namespace shopdesk;
using namespace shopdesk::test;
using members::MemberId;
using members::TierId;

/// What is done with a member beside the form: a tier by hand for some time, and what the member did.
class MemberActionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::MembersPane *m_pane = nullptr;
    MemberId m_clara;
    TierId m_regular, m_gold;

    members::Member clara()
    {
        return must(m_shop->read([this](store::Connection &c) { return members::member(c, m_clara); }));
    }
    members::TierHolding holding()
    {
        return must(m_shop->read([this](store::Connection &c) -> Result<members::TierHolding> {
            return members::holdingOf(c, m_clara).value_or(members::TierHolding());
        }));
    }
    void setTier(TierId tier)
    {
        must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE members SET tier_id = ? WHERE id = ?", tier, m_clara);
            return {};
        }));
    }
    template<typename D>
    D *dialog(const char *action)
    {
        for (QAction *each : m_pane->commands()) {
            if (each->text() == QString::fromUtf8(action))
                each->trigger();
        }
        m_window->settle();
        return m_window->window.findChild<D *>();
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
        must(m_shop->write([this](store::UnitOfWork &work) -> Result<void> {
            m_regular = must(members::createTier(work, {QStringLiteral("Regular"), 1}));
            m_gold = must(members::createTier(work, {QStringLiteral("Gold"), 2}));
            members::MemberDraft draft;
            draft.name = QStringLiteral("Clara");
            m_clara = must(members::createMember(work, draft));
            return {};
        }));
        setTier(m_regular);
        m_pane = m_window->show<ui::MembersPane>("members");
        m_pane->showRecord(m_clara.value);
        m_window->settle();
    }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }

    /// Promoted while the form was open: saving the name leaves the tier, and so does taking that back.
    void savingTheFormLeavesTheTier()
    {
        buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
        m_window->settle();
        const ui::Form &form = *static_cast<ui::MemberForm *>(m_pane->form())->form();
        setTier(m_gold);
        type(*fieldOf(form, "country"), QStringLiteral("France"));
        pressSave(*fieldOf(form, "country"));
        QTRY_COMPARE(clara().country, QStringLiteral("France"));
        QCOMPARE(clara().tier, m_gold);
        QVERIFY(!holding().pinned);
        m_window->settle();
        setTier(m_regular);
        m_window->undo();
        QTRY_COMPARE(clara().country, QString());
        QCOMPARE(clara().tier, m_regular);
        QVERIFY(!holding().pinned);
    }

    void whatIsChosenInTheFormIsSetByHandAndTakenBack()
    {
        buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
        m_window->settle();
        ui::Form &form = *static_cast<ui::MemberForm *>(m_pane->form())->form();
        form.setValue(QStringLiteral("tier"), m_gold.text());
        pressSave(*fieldOf(form, "country"));
        QTRY_COMPARE(clara().tier, m_gold);
        QVERIFY(holding().pinned);
        m_window->settle();
        m_window->undo();
        QTRY_COMPARE(clara().tier, m_regular);
        QVERIFY(!holding().pinned);
    }

    void aTierIsSetUntilADay()
    {
        auto *tier = dialog<ui::TierDialog>("Set the tier…");
        QVERIFY(tier);
        tier->form()->setValue(QStringLiteral("tier"), m_gold.text());
        type(*fieldOf(*tier->form(), "until"), QStringLiteral("2001-02-30"));
        buttonCalled(*tier, QStringLiteral("Set the tier"))->click();
        QVERIFY(tier->form()->complaint(QStringLiteral("until")).contains(QStringLiteral("2027-05-31")));
        type(*fieldOf(*tier->form(), "until"), QStringLiteral("2001-02-28"));
        buttonCalled(*tier, QStringLiteral("Set the tier"))->click();
        QTRY_COMPARE(tier->form()->complaint(QStringLiteral("until")), QStringLiteral("Enter today or a day to come."));
        type(*fieldOf(*tier->form(), "until"), QStringLiteral("2099-05-31"));
        buttonCalled(*tier, QStringLiteral("Set the tier"))->click();
        QTRY_COMPARE(clara().tier, m_gold);
        QCOMPARE(holding().pinnedUntil, std::optional(must(BusinessDay::fromText(QStringLiteral("2099-05-31")))));
        m_window->settle();
        m_window->undo();
        QTRY_COMPARE(clara().tier, m_regular);
        QVERIFY(!holding().pinned);
    }

    void whatAMemberDidSaysWhatItBrought()
    {
        must(m_shop->write([](store::UnitOfWork &work) {
            points::RuleDraft rule;
            rule.kind = points::RuleKind::Review;
            rule.name = QStringLiteral("Review");
            rule.points = 50;
            return points::createRule(work, rule);
        }));
        auto *did = dialog<ui::ActivityDialog>("Record an activity…");
        QVERIFY(did);
        // No rule for anything but reviews.
        buttonCalled(*did, QStringLiteral("Record"))->click();
        QTRY_VERIFY(did->form()->complaint(QStringLiteral("kind")).contains(QStringLiteral("No rule")));
        did->form()->setValue(QStringLiteral("kind"), static_cast<int>(points::RuleKind::Review));
        did->form()->setValue(QStringLiteral("points"), 8);
        buttonCalled(*did, QStringLiteral("Record"))->click();
        QVERIFY(did->form()->complaint(QStringLiteral("key")).contains(QStringLiteral("number of a review")));
        type(*fieldOf(*did->form(), "key"), QStringLiteral("R-17"));
        buttonCalled(*did, QStringLiteral("Record"))->click();
        QTRY_COMPARE(did->outcome(), QStringLiteral("“Review” earns 50 points. 8 points count for the tier."));
        QCOMPARE(clara().points, 50);
        QCOMPARE(must(m_shop->read([](store::Connection &c) -> Result<qint64> {
                     return c.value<qint64>("SELECT sum(points) FROM member_scores").value_or(0);
                 })),
                 8);
        buttonCalled(*did, QStringLiteral("Close"))->click();
    }
};

QTEST_MAIN(MemberActionsTest)
#include "MemberActionsTest.moc"
