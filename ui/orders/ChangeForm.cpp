// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ChangeForm.h"

#include "catalog/Scan.h"
#include "rewards/CouponCodes.h"
#include "ui/orders/ArticleSearch.h"
#include "ui/orders/CouponField.h"
#include "ui/orders/LinesEdit.h"
#include "ui/orders/PriceExplained.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString discountKey = QStringLiteral("discount");
const QString couponsKey = QStringLiteral("coupons");
const QString pointsKey = QStringLiteral("points");
const QString refundKey = QStringLiteral("refund");
const QString paidKey = QStringLiteral("paidNow");
constexpr int mostPoints = 100'000'000;

} // namespace

ChangeForm::ChangeForm(Workbench &workbench, const orders::Order &order, QWidget *parent)
    : StepForm(workbench, order, parent)
    , m_lines(new LinesEdit(workbench, order, this))
    , m_discount(new MoneyEdit(workbench.formats.currency(), this))
    , m_coupons(new CouponField(this))
    , m_paid(new QCheckBox(tr("a payment is taken now"), this))
    , m_payment(*form())
    , m_price(new PriceExplained(workbench.formats, this))
{
    setTitle(tr("Change order"));
    form()->addWide(m_lines);
    form()->addField(discountKey, tr("Discount on the order"), m_discount);
    form()->setValue(discountKey, manualDiscount().minor);
    addRewards();
    form()->addWide(m_price);
    addMoney();
    connect(m_lines, &LinesEdit::edited, this, [this] { refresh(); });
}

void ChangeForm::addRewards()
{
    form()->addField(couponsKey, tr("Coupons"), m_coupons,
                     tr("Scan or type their codes, with blanks between them. What is taken out can be used again."));
    for (const orders::OrderDiscount &discount : order().discounts) {
        if (discount.coupon)
            m_coupons->addCode(discount.code);
    }
    if (!order().member)
        return;
    m_points = new QSpinBox(this);
    m_points->setRange(0, mostPoints);
    m_points->setGroupSeparatorShown(true);
    form()->addField(pointsKey, tr("Points to redeem"), m_points);
    form()->setValue(pointsKey, static_cast<int>(redeemedPoints()));
}

void ChangeForm::addMoney()
{
    auto *refund = new QComboBox(this);
    refund->addItem(tr("As it was paid"), orders::keyOf(orders::RefundTo::Original));
    refund->addItem(tr("As store credit"), orders::keyOf(orders::RefundTo::StoreCredit));
    form()->addField(refundKey, tr("Give back"), refund);
    form()->addField(paidKey, tr("Payment"), m_paid);
    m_payment.add(workbench().formats.currency(), bool(order().member));
    m_payment.hide();
    // Until something is to be given back or to be paid.
    form()->setFieldVisible(refundKey, false);
    form()->setFieldVisible(paidKey, false);
    connect(m_paid, &QCheckBox::toggled, this, &ChangeForm::showPayment);
    connect(m_payment.kind(), &QComboBox::currentIndexChanged, this, &ChangeForm::showPayment);
}

void ChangeForm::focusFirst()
{
    m_lines->focusFirst();
}

/// A gift card where one pays, an article, or a coupon.
bool ChangeForm::takeArticle(const QString &code)
{
    if (m_paid->isChecked() && form()->field(PaymentFields::codeKey)->hasFocus() && m_payment.takeScan(code))
        return true;
    workbench()
        .store
        .read([code](store::Connection &connection) -> Result<QString> {
            if (catalog::readScan(connection, code))
                return QString();
            const auto coupon = rewards::findCode(connection, code, Instant::now());
            return coupon ? coupon->code : QString();
        })
        .then(this, [this, code](const Result<QString> &coupon) {
            if (coupon && !coupon->isEmpty())
                m_coupons->addCode(*coupon);
            else
                m_lines->search()->takeScan(code);
        });
    return true;
}

Money ChangeForm::manualDiscount() const
{
    Money sum;
    for (const orders::OrderDiscount &discount : order().discounts)
        sum += discount.kind == orders::DiscountKind::Manual ? discount.amount : Money{};
    return sum;
}

qint64 ChangeForm::redeemedPoints() const
{
    qint64 sum = 0;
    for (const orders::OrderDiscount &discount : order().discounts)
        sum += discount.points;
    return sum;
}

/// What was taken off by hand may be another amount now; the rest stays.
std::vector<orders::DiscountDraft> ChangeForm::discounts() const
{
    const Money wanted{form()->value(discountKey).toLongLong()};
    const bool stays = wanted == manualDiscount();
    std::vector<orders::DiscountDraft> discounts;
    QString label;
    for (const orders::OrderDiscount &discount : order().discounts) {
        if (discount.isReward())
            continue; // the engine takes it off again
        if (stays || discount.kind != orders::DiscountKind::Manual)
            discounts.push_back({discount.kind, discount.label, discount.amount});
        else if (label.isEmpty())
            label = discount.label;
    }
    if (!stays && wanted != Money{})
        discounts.push_back({orders::DiscountKind::Manual, label, wanted});
    return discounts;
}

/// As many points as before stay redeemed on the terms of then.
orders::OrderChange ChangeForm::change() const
{
    orders::OrderChange change{.lines = m_lines->lines(), .discounts = discounts()};
    change.coupons = m_coupons->codes();
    if (m_points)
        change.points = m_points->value();
    change.refundTo = orders::refundToFrom(form()->text(refundKey)).value_or(orders::RefundTo::Original);
    return change;
}

Money ChangeForm::due() const
{
    return m_sums ? std::max(Money{}, m_sums->total - settled()) : Money{};
}

void ChangeForm::refresh()
{
    m_sums.reset();
    setGo(tr("Book change"), false);
    setSum({});
    const int question = ++m_question; // what was asked before is no longer what stands here
    if (!m_lines->isRight() || !m_discount->complaint().isEmpty()) {
        m_price->showError(tr("A price or a discount cannot be read. It says so under it."));
        return;
    }
    workbench()
        .store
        .read([id = order().id, change = change()](store::Connection &connection) {
            return orders::sumsOfChange(connection, id, change);
        })
        .then(this, [this, question](const Result<orders::DraftSums> &sums) {
            if (question == m_question)
                showSums(sums);
        });
}

void ChangeForm::showSums(const Result<orders::DraftSums> &sums)
{
    if (!sums) {
        m_price->showError(sums.error().message);
        return;
    }
    m_sums = *sums;
    m_price->showSums(*sums);
    setSum(tr("The order comes to %1 instead of %2.").arg(money(sums->total), money(order().total)));
    if (m_points) {
        const rewards::RedeemLimit &limit = sums->rewards.limit;
        form()->setLabel(pointsKey, tr("Points to redeem"),
                         limit.most > 0
                             ? tr("up to %1, worth %2").arg(workbench().formats.number(limit.most), money(limit.worth))
                             : limit.whyNot);
    }
    form()->setFieldVisible(refundKey, sums->total < settled() && order().member);
    form()->setFieldVisible(paidKey, due() > Money{});
    if (due() == Money{})
        m_paid->setChecked(false);
    showGo();
}

void ChangeForm::showGo()
{
    if (!m_sums)
        return;
    const Money total = m_sums->total;
    setGo(total < settled()       ? tr("Book change, give back %1").arg(money(settled() - total))
          : m_paid->isChecked()   ? tr("Book change, take %1").arg(money(due()))
          : total > order().total ? tr("Book change, %1 more to pay").arg(money(total - order().total))
                                  : tr("Book change"),
          !m_sums->shortage);
}

void ChangeForm::showPayment()
{
    if (m_paid->isChecked()) {
        m_payment.showThose();
        form()->setFieldVisible(PaymentFields::kindKey, true);
    } else {
        form()->setValue(PaymentFields::tenderedKey, {}); // what was typed there counts no more
        m_payment.hide();
    }
    showGo();
}

StepForm::Job ChangeForm::job()
{
    orders::OrderChange wanted = change();
    if (m_paid->isChecked()) {
        orders::PaymentDraft payment = m_payment.payment();
        payment.amount = payment.kind == orders::PaymentKind::Cash ? m_sums->dueInCash : due();
        wanted.payments = {payment};
    }
    return [id = order().id, number = order().number, wanted,
            shown = m_sums->total](store::UnitOfWork &work) -> Result<QString> {
        const auto sums = orders::sumsOfChange(work.connection(), id, wanted);
        if (!sums)
            return Failure(sums.error());
        if (sums->total != shown) {
            return fail("orders.priceChanged",
                        tr("Prices have changed meanwhile. Look at the new total before you book the change."));
        }
        return orders::change(work, id, wanted).map([&](const orders::Changed &) {
            return tr("%1 changed").arg(number);
        });
    };
}

} // namespace shopdesk::ui
