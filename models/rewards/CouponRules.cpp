// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponRules.h"

#include "catalog/VariantTitle.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace shopdesk::rewards {

namespace {

QString fieldOf(size_t given)
{
    return QStringLiteral("coupons[%1]").arg(given);
}

QString percentOf(int share)
{
    return QLocale().toString(share / 100.0, 'g', 5);
}

/// One coupon and one basket, looked at from all sides.
class Question
{
public:
    Question(store::Connection &connection, const GivenCoupon &given, const Basket &basket)
        : m_connection(connection), m_given(given), m_rules(given.coupon.rules), m_basket(basket)
    {
    }

    Result<TakenOff> answer()
    {
        using Check = Result<void> (Question::*)();
        std::vector<Check> checks{&Question::checkGoods};
        // What an order has once, it keeps when it is changed.
        if (codeOfOrder() != m_given.code.id) {
            checks.insert(checks.begin(), {&Question::checkState, &Question::checkTime, &Question::checkPlace,
                                           &Question::checkMember, &Question::checkLimits});
        }
        for (const Check check : checks) {
            if (auto good = (this->*check)(); !good)
                return Failure(good.error());
        }
        return taken();
    }

private:
    Failure no(const char *code, const QString &sentence) const { return fail(code, sentence, fieldOf(m_given.given)); }
    QString money(Money amount) const { return toPlainText(amount, m_connection.shop().currency); }
    QString time(Instant at) const
    {
        return QLocale().toString(m_connection.shop().zone.toLocal(at), QLocale::ShortFormat);
    }

    /// By which code the order has the coupon already; another one that is given takes its place.
    std::optional<CouponCodeId> codeOfOrder() const
    {
        return m_connection.value<CouponCodeId>(
            "SELECT code_id FROM coupon_claims WHERE coupon_id = ? AND order_id = ?", m_given.coupon.id,
            m_basket.order);
    }

    Result<void> checkState()
    {
        const CouponCode &code = m_given.code;
        if (m_given.coupon.archivedAt || code.state == CodeState::Void) {
            return no("rewards.couponClosed",
                      QCoreApplication::translate("Rewards", "Coupon %1 is not in use any more.").arg(m_rules.name));
        }
        if (code.state == CodeState::Expired) {
            return no("rewards.couponClosed", QCoreApplication::translate("Rewards", "Coupon %1 ended on %2.")
                                                  .arg(m_rules.name, time(*code.expiresAt)));
        }
        const bool isTaken = code.state == CodeState::Used || code.state == CodeState::Reserved;
        if (!isTaken)
            return {};
        const QString sentence =
            code.state == CodeState::Used
                ? QCoreApplication::translate("Rewards", "Coupon %1 was used for order %2 already.")
                : QCoreApplication::translate("Rewards", "Coupon %1 is kept for order %2, which is not paid yet.");
        return no("rewards.couponClosed", sentence.arg(m_rules.name, code.orderNumber));
    }

    Result<void> checkTime()
    {
        if (m_rules.startsAt && m_basket.at < *m_rules.startsAt) {
            return no("rewards.notYet", QCoreApplication::translate("Rewards", "Coupon %1 holds from %2 on.")
                                            .arg(m_rules.name, time(*m_rules.startsAt)));
        }
        return {};
    }

    Result<void> checkPlace()
    {
        if (!m_rules.channels.isEmpty() && !m_rules.channels.contains(m_basket.channel)) {
            return no("rewards.badChannel",
                      QCoreApplication::translate("Rewards", "Coupon %1 does not hold for this way of selling.")
                          .arg(m_rules.name));
        }
        if (!m_rules.stores.empty() && std::ranges::find(m_rules.stores, m_basket.store) == m_rules.stores.end()) {
            return no(
                "rewards.otherStore",
                QCoreApplication::translate("Rewards", "Coupon %1 does not hold in this store.").arg(m_rules.name));
        }
        return {};
    }

    Result<void> checkMember()
    {
        const bool needsMember = m_rules.membersOnly || m_rules.memberLimit || m_given.code.member;
        if (needsMember && !m_basket.member) {
            return no("rewards.memberNeeded",
                      QCoreApplication::translate("Rewards", "Coupon %1 is for members. Choose the member first.")
                          .arg(m_rules.name));
        }
        if (m_given.code.member && m_given.code.member != m_basket.member) {
            return no("rewards.otherMember",
                      QCoreApplication::translate("Rewards", "Coupon %1 belongs to another member.").arg(m_rules.name));
        }
        return {};
    }

    Result<void> limited(const std::optional<qint64> &limit, qint64 claims, const QString &sentence) const
    {
        if (!limit || claims < *limit)
            return {};
        return no("rewards.limitReached",
                  sentence.arg(m_rules.name, QLocale().toString(claims), QLocale().toString(*limit)));
    }

    Result<void> checkLimits()
    {
        if (auto good = limited(m_rules.totalLimit, m_given.coupon.claims - (codeOfOrder() ? 1 : 0),
                                QCoreApplication::translate("Rewards", "Coupon %1 has been used %2 of %3 times."));
            !good)
            return good;
        if (!m_rules.memberLimit)
            return {};
        const qint64 own =
            m_connection
                .value<qint64>(
                    "SELECT count(*) FROM coupon_claims WHERE coupon_id = ?2 AND order_id <> ?3 AND member_id "
                    "IN (SELECT record_id FROM member_records WHERE member_id = ?1)",
                    m_basket.member, m_given.coupon.id, m_basket.order)
                .value_or(0);
        return limited(m_rules.memberLimit, own,
                       QCoreApplication::translate("Rewards", "This member has used coupon %1 %2 of %3 times."));
    }

    Result<void> checkGoods()
    {
        m_inScope = linesIn(m_connection, m_basket, m_rules.scope);
        if (std::ranges::none_of(m_inScope, [](bool in) { return in; })) {
            return no("rewards.outOfScope",
                      QCoreApplication::translate("Rewards", "Coupon %1 holds for other goods than these.")
                          .arg(m_rules.name));
        }
        const Money goods = sumOf(m_basket, m_inScope, &BasketLine::goods);
        if (goods >= m_rules.minimum)
            return {};
        return no("rewards.belowMinimum",
                  QCoreApplication::translate("Rewards", "Coupon %1 needs %2 of goods; these come to %3.")
                      .arg(m_rules.name, money(m_rules.minimum), money(goods)));
    }

    Result<TakenOff> taken()
    {
        TakenOff result;
        result.label = QCoreApplication::translate("Rewards", "Coupon %1").arg(m_rules.name);
        const bool isOfGoods = m_rules.kind == CouponKind::Amount || m_rules.kind == CouponKind::Percentage;
        if (!isOfGoods) {
            if (auto good = m_rules.kind == CouponKind::Gift ? keepOneGift() : keepTheDelivery(); !good)
                return Failure(good.error());
        }
        const Money left = sumOf(m_basket, m_inScope, &BasketLine::left);
        result.amount = amountOf(left);
        if (result.amount <= Money{}) {
            return no("rewards.nothingLeft",
                      QCoreApplication::translate("Rewards", "Nothing is left that coupon %1 could take off.")
                          .arg(m_rules.name));
        }
        result.inScope = m_inScope;
        result.explanation = explanationOf(left);
        return result;
    }

    /// The scope becomes the fee for the delivery.
    Result<void> keepTheDelivery()
    {
        for (size_t i = 0; i < m_basket.lines.size(); ++i)
            m_inScope[i] = m_basket.lines[i].isDelivery;
        if (sumOf(m_basket, m_inScope, &BasketLine::left) > Money{})
            return {};
        return no("rewards.noDelivery",
                  QCoreApplication::translate("Rewards", "Coupon %1 makes the delivery free, and this order has no "
                                                         "delivery fee.")
                      .arg(m_rules.name));
    }

    /// The scope becomes the first line with the gift.
    Result<void> keepOneGift()
    {
        bool found = false;
        for (size_t i = 0; i < m_basket.lines.size(); ++i) {
            const bool isGift = !found && m_basket.lines[i].variant == m_rules.gift;
            if (isGift)
                m_gift = m_basket.lines[i];
            found = found || isGift;
            m_inScope[i] = isGift;
        }
        if (found)
            return {};
        return no("rewards.giftMissing", QCoreApplication::translate(
                                             "Rewards", "Coupon %1 gives one “%2” for free. Add it to the goods first.")
                                             .arg(m_rules.name, giftTitle()));
    }

    QString giftTitle() const
    {
        store::Query row = m_connection.query(
            "SELECT p.name, v.name FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?",
            m_rules.gift);
        return row.next() ? catalog::variantTitle(row.get<QString>(0), row.get<QString>(1)) : QString();
    }

    Money amountOf(Money left) const
    {
        switch (m_rules.kind) {
        case CouponKind::Amount:
            return std::min(m_rules.amount, left);
        case CouponKind::Percentage: {
            const Money share = shareOf(left, m_rules.share);
            return m_rules.amount > Money{} ? std::min(share, m_rules.amount) : share;
        }
        case CouponKind::Gift:
            // What one of several pieces came to, the odd minor unit to the customer.
            return {std::min(left.minor, (m_gift.left.minor + m_gift.quantity - 1) / m_gift.quantity)};
        case CouponKind::FreeDelivery:
            return left;
        }
        return {};
    }

    QString explanationOf(Money left) const
    {
        const QString of = m_rules.scope.isEverything()
                               ? money(left)
                               : QCoreApplication::translate("Rewards", "%1 of certain goods").arg(money(left));
        switch (m_rules.kind) {
        case CouponKind::Percentage:
            if (m_rules.amount > Money{} && shareOf(left, m_rules.share) > m_rules.amount) {
                return QCoreApplication::translate("Rewards", "%1 % of %2, at most %3")
                    .arg(percentOf(m_rules.share), of, money(m_rules.amount));
            }
            return QCoreApplication::translate("Rewards", "%1 % of %2").arg(percentOf(m_rules.share), of);
        case CouponKind::Gift:
            return QCoreApplication::translate("Rewards", "one “%1” for free").arg(giftTitle());
        case CouponKind::FreeDelivery:
            return QCoreApplication::translate("Rewards", "the delivery fee of %1").arg(money(left));
        default:
            return QCoreApplication::translate("Rewards", "%1 off %2").arg(money(m_rules.amount), of);
        }
    }

    store::Connection &m_connection;
    const GivenCoupon &m_given;
    const CouponDraft &m_rules;
    const Basket &m_basket;
    std::vector<bool> m_inScope;
    BasketLine m_gift;
};

Result<void> checkStacking(const std::vector<GivenCoupon> &coupons)
{
    for (size_t i = 0; i < coupons.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const CouponDraft &one = coupons[j].coupon.rules;
            const CouponDraft &other = coupons[i].coupon.rules;
            if (coupons[i].coupon.id == coupons[j].coupon.id) {
                return fail(
                    "rewards.couponTwice",
                    QCoreApplication::translate("Rewards", "Coupon %1 can be used once in an order.").arg(one.name),
                    fieldOf(coupons[i].given));
            }
            if (!one.stackingGroup.isEmpty() && one.stackingGroup == other.stackingGroup) {
                return fail("rewards.couponsExclude",
                            QCoreApplication::translate("Rewards", "Coupon %1 does not go together with coupon %2.")
                                .arg(other.name, one.name),
                            fieldOf(coupons[i].given));
            }
        }
    }
    return {};
}

} // namespace

Result<std::vector<GivenCoupon>> couponsBy(store::Connection &connection, const QStringList &codes, Instant at)
{
    std::vector<GivenCoupon> coupons;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const auto given = static_cast<size_t>(i);
        Result<CouponCode> code = findCode(connection, codes[i], at);
        if (!code) {
            Error error = code.error();
            error.field = fieldOf(given);
            return Failure(error);
        }
        std::optional<Coupon> coupon = findCoupon(connection, code->coupon);
        coupons.push_back({std::move(*code), std::move(*coupon), given});
    }
    if (auto good = checkStacking(coupons); !good)
        return Failure(good.error());
    std::ranges::sort(coupons, {}, [](const GivenCoupon &each) {
        return std::tuple(each.coupon.rules.position, each.coupon.rules.name, each.given);
    });
    return coupons;
}

Result<TakenOff> takenOffBy(store::Connection &connection, const GivenCoupon &given, const Basket &basket)
{
    return Question(connection, given, basket).answer();
}

} // namespace shopdesk::rewards
