// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the field of the counter asks for about coupons and points.
#include "orders/CounterRewards.h"
#include "ui/counter/CounterPane.h"

#include <QLineEdit>

namespace shopdesk::ui {

void CounterPane::askCoupon()
{
    const QStringList coupons = m_desk->sale().coupons;
    CounterPrompt::Question question;
    question.title = tr("Coupon");
    question.placeholder = tr("Scan or type its code");
    question.hint = coupons.isEmpty() ? tr("A coupon can be scanned at any time, without this key.")
                                      : tr("One that is chosen below is taken off this sale.");
    question.takesScans = true;
    question.left = [this] { askNext(); };
    question.entered = [this](const QString &text) {
        if (text.trimmed().isEmpty())
            askNext();
        else
            takeCoupon(text.trimmed());
    };
    question.chosen = [this, coupons](int row) {
        m_desk->change(
            [code = coupons[row]](store::Connection &, orders::CounterSale &sale) -> Result<void> {
                orders::removeCoupon(sale, code);
                return {};
            },
            [this](const Result<void> &done) { done ? askNext() : said(done); });
    };
    m_prompt->ask(question);
    std::vector<CounterPrompt::Choice> choices;
    for (const QString &code : coupons)
        choices.push_back({tr("Take %1 off").arg(code)});
    m_prompt->setChoices(choices, false);
}

void CounterPane::takeCoupon(const QString &code)
{
    m_desk->change([code](store::Connection &connection,
                          orders::CounterSale &sale) { return orders::addCoupon(connection, sale, code); },
                   [this](const Result<void> &done) { done ? askNext() : said(done); });
}

void CounterPane::askPoints()
{
    const rewards::RedeemLimit &limit = m_desk->sums().rewards.limit;
    const qint64 now = m_desk->sums().rewards.points;
    if (!limit.whyNot.isEmpty()) {
        // What was wanted and cannot be any more is no longer wanted.
        if (m_desk->sale().points != 0)
            takePoints({});
        complain({QStringLiteral("rewards.pointsNotRedeemed"), limit.whyNot});
        return;
    }
    CounterPrompt::Question question;
    question.placeholder = tr("How many points");
    question.text = QString::number(now > 0 ? now : limit.most);
    question.hint =
        tr("The member has %1 points. Empty redeems none.").arg(workbench().formats.number(limit.available));
    question.left = [this] { askNext(); };
    question.typed = [this](const QString &text) { showPointsWorth(text); };
    question.entered = [this](const QString &text) { takePoints(text); };
    m_prompt->ask(question);
    showPointsWorth(question.text);
}

/// The limit stands over the field, with what is typed and its worth.
void CounterPane::showPointsWorth(const QString &text)
{
    const Formats &formats = workbench().formats;
    const rewards::RedeemLimit &limit = m_desk->sums().rewards.limit;
    bool isNumber = false;
    const qint64 points = text.trimmed().toLongLong(&isNumber);
    const QString most =
        tr("up to %1 points = %2").arg(formats.number(limit.most), formats.moneyWithSymbol(limit.worth));
    if (!isNumber || points <= 0)
        m_prompt->setTitle(tr("Redeem points: %1").arg(most));
    else
        m_prompt->setTitle(
            tr("Redeem %1 points = %2, %3")
                .arg(formats.number(points),
                     formats.moneyWithSymbol(limit.rule.worthOf(std::min<qint64>(points, limit.available))), most));
}

void CounterPane::takePoints(const QString &text)
{
    bool isNumber = true;
    const QString typed = text.normalized(QString::NormalizationForm_KC).trimmed();
    const qint64 points = typed.isEmpty() ? 0 : typed.toLongLong(&isNumber);
    if (!isNumber || points < 0) {
        m_prompt->complain(tr("Enter a whole number of points, or nothing."));
        return;
    }
    m_desk->change([points](store::Connection &connection,
                            orders::CounterSale &sale) { return orders::setPoints(connection, sale, points); },
                   [this](const Result<void> &done) { done ? askNext() : said(done); });
}

} // namespace shopdesk::ui
