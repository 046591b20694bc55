// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DraftOrders.h"
#include "orders/Payments.h"
#include "store/Settings.h"
#include "ui/orders/NewOrderPage.h"
#include "ui/orders/OrderLinesField.h"
#include "ui/orders/PriceExplained.h"
#include "ui/parts/DraftKey.h"
#include "ui/parts/Form.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>

namespace shopdesk::ui {

namespace {

/// One payment with a new order; without an amount all that is due.
struct Paying
{
    std::optional<orders::PaymentDraft> payment;
    bool isAll = true;
};

std::vector<orders::PaymentDraft> paymentsOf(store::Connection &connection, Paying paying, Money total)
{
    if (!paying.payment)
        return {};
    if (paying.isAll) {
        const bool isCash = paying.payment->kind == orders::PaymentKind::Cash;
        paying.payment->amount = isCash ? orders::cashDue(connection, total) : total;
    }
    return {*paying.payment};
}

/// Placed at the total that was on the screen, or not at all.
Result<orders::OrderId> placed(store::UnitOfWork &work, orders::OrderDraft draft, orders::OrderId before,
                               const Paying &paying, Money shown)
{
    const Result<orders::OrderTotals> totals = orders::totalsOf(work.connection(), draft);
    if (!totals)
        return Failure(totals.error());
    if (totals->total != shown) {
        return fail(
            "orders.priceChanged",
            NewOrderPage::tr("Prices have changed meanwhile. Look at the new total before you place the order."));
    }
    draft.payments = paymentsOf(work.connection(), paying, totals->total);
    if (!before)
        return orders::place(work, draft);
    return orders::saveDraft(work, draft, before).and_then([&](orders::OrderId id) {
        return orders::placeDraft(work, id, draft.payments);
    });
}

} // namespace

void NewOrderPage::refresh()
{
    // A note or a payment is typed without the order being anything else for a moment.
    if (QVariantMap now = priced(); now != m_asked) {
        m_asked = std::move(now);
        readSums();
    }
}

void NewOrderPage::readSums()
{
    m_sums.reset();
    showPlace();
    const int question = ++m_question;
    if (!m_lines->isRight()) {
        m_price->showError(tr("A price or a discount cannot be read. It says so under it."));
        return;
    }
    m_workbench.store
        .read([typed = typed()](store::Connection &connection) {
            return orders::withReduction(connection, typed.draft, typed.discount)
                .and_then([&](const orders::OrderDraft &draft) { return orders::draftSums(connection, draft); });
        })
        .then(this, [this, question](const Result<orders::DraftSums> &sums) {
            if (question == m_question)
                showSums(sums);
        });
}

void NewOrderPage::showSums(const Result<orders::DraftSums> &sums)
{
    if (!sums) {
        m_price->showError(sums.error().message);
        showPlace();
        return;
    }
    m_sums = *sums;
    m_price->showSums(*sums);
    const rewards::RedeemLimit &limit = sums->rewards.limit;
    const Formats &formats = m_workbench.formats;
    QString hint;
    if (limit.most > 0)
        hint = tr("up to %1, worth %2").arg(formats.number(limit.most), formats.moneyWithSymbol(limit.worth));
    else if (m_form->value(QStringLiteral("points")).toInt() > 0)
        hint = limit.whyNot;
    m_form->setLabel(QStringLiteral("points"), tr("Points to redeem"), hint);
    showPlace();
}

void NewOrderPage::showPlace()
{
    const Formats &formats = m_workbench.formats;
    const bool known = m_sums && !m_lines->lines().isEmpty();
    m_place->setText(known ? tr("Place order %1").arg(formats.moneyWithSymbol(m_sums->total)) : tr("Place order"));
    m_place->setEnabled(known && !m_busy);
    m_save->setEnabled(!m_busy);
}

void NewOrderPage::showPayment()
{
    if (m_paid->isChecked()) {
        m_payment.showThose();
        m_form->setFieldVisible(PaymentFields::kindKey, true);
        m_form->setFieldVisible(PaymentFields::amountKey, true);
    } else {
        // What was typed there counts no more, right or wrong.
        m_form->setValue(PaymentFields::amountKey, {});
        m_form->setValue(PaymentFields::tenderedKey, {});
        m_payment.hide();
    }
    showPlace();
}

void NewOrderPage::showDelivery()
{
    m_delivery.setVisible(!StoreId{m_form->value(QStringLiteral("collectIn")).toLongLong()});
}

void NewOrderPage::saveDraft()
{
    if (m_busy || !m_form->validate())
        return;
    send(
        [typed = typed(), before = m_draft](store::UnitOfWork &work) {
            return orders::withReduction(work.connection(), typed.draft, typed.discount)
                .and_then([&](const orders::OrderDraft &draft) { return orders::saveDraft(work, draft, before); });
        },
        false);
}

void NewOrderPage::place()
{
    if (!m_place->isEnabled() || !m_form->validate())
        return;
    Paying paying;
    if (m_paid->isChecked()) {
        paying.payment = m_payment.payment();
        paying.isAll = m_form->value(PaymentFields::amountKey).isNull();
    }
    send(
        [typed = typed(), before = m_draft, paying, shown = m_sums->total](store::UnitOfWork &work) {
            return orders::withReduction(work.connection(), typed.draft, typed.discount)
                .and_then([&](const orders::OrderDraft &draft) { return placed(work, draft, before, paying, shown); });
        },
        true);
}

/// Does it, and drops what is kept of the typing in the same transaction.
void NewOrderPage::send(std::function<Result<orders::OrderId>(store::UnitOfWork &)> change, bool isPlaced)
{
    m_busy = true;
    showPlace();
    m_form->clearErrors();
    m_workbench.drafts.flush();
    struct Sent
    {
        orders::OrderId id;
        QString number;
        Money change;
    };
    m_workbench
        .write(this,
               [change = std::move(change), name = draftName()](store::UnitOfWork &work) -> Result<Sent> {
                   const Result<orders::OrderId> id = change(work);
                   if (!id)
                       return Failure(id.error());
                   if (auto dropped = store::dropDraft(work, draftKeyOf(work.actor(), name)); !dropped)
                       return Failure(dropped.error());
                   return orders::order(work.connection(), *id).map([&](const orders::Order &order) {
                       Sent sent{*id, order.number, {}};
                       for (const orders::Payment &payment : order.payments)
                           sent.change += payment.change();
                       return sent;
                   });
               })
        .then(this, [this, isPlaced](const Result<Sent> &sent) {
            m_busy = false;
            showPlace();
            if (!sent) {
                showError(sent.error());
                return;
            }
            const QString amount = m_workbench.formats.moneyWithSymbol(sent->change);
            finish(sent->id, !isPlaced                ? tr("Draft saved")
                             : sent->change > Money{} ? tr("%1 placed. Change: %2").arg(sent->number, amount)
                                                      : tr("%1 placed").arg(sent->number));
        });
}

void NewOrderPage::finish(orders::OrderId id, const QString &said)
{
    m_form->markSaved();
    m_workbench.toast(said, {});
    emit opened(id.value);
}

/// Beside the field that the operation named: "lines[2].quantity" stands under the articles.
void NewOrderPage::showError(Error error)
{
    error.field.remove(QStringLiteral("payments[0]."));
    error.field = error.field.section(QLatin1Char('['), 0, 0);
    if (error.field == QLatin1String("payments"))
        error.field = PaymentFields::amountKey;
    m_form->showError(error);
    if (error.code == QLatin1String("orders.priceChanged")) {
        m_lines->readAgain();
        readSums();
    }
}

void NewOrderPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        place();
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shopdesk::ui
