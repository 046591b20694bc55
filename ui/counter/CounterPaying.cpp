// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The counter from what is to be paid to the receipt.
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterSide.h"
#include "ui/counter/ReceiptIssue.h"
#include "ui/counter/ReceiptPrinter.h"

#include "base/Text.h"
#include "orders/GiftCards.h"
#include "ui/parts/States.h"

#include <QLineEdit>

namespace shopdesk::ui {

namespace {

/// Between an amount and the number of its slip.
const QLatin1Char slipMark('#');

bool takesReference(orders::PaymentKind kind)
{
    return kind == orders::PaymentKind::Card || kind == orders::PaymentKind::Wallet
           || kind == orders::PaymentKind::BankTransfer;
}

} // namespace

void CounterPane::beginPaying()
{
    if (m_desk->sale().lines.empty() || askAnyMissingSerial())
        return;
    m_payment = orders::CounterPayment(m_desk->sums().total, m_desk->sums().smallestCoin);
    setStage(CounterStage::Paying);
    if (m_payment.isSettled())
        askFinish();
    else
        askPayment(orders::PaymentKind::Cash);
}

void CounterPane::payExactly()
{
    if (m_stage == CounterStage::Selling)
        beginPaying();
    if (m_stage != CounterStage::Paying)
        return;
    if (m_payment.isSettled())
        finish({});
    else
        pay(orders::PaymentKind::Cash, m_payment.due(orders::PaymentKind::Cash));
}

void CounterPane::askPayment(orders::PaymentKind kind)
{
    m_side->showPayment(m_desk->sums(), m_payment);
    if (m_payment.isSettled()) {
        askFinish();
        return;
    }
    const Formats &formats = workbench().formats;
    const bool isCash = kind == orders::PaymentKind::Cash;
    CounterPrompt::Question question;
    question.title = isCash ? tr("Cash handed over") : tr("Paid by %1").arg(stateLook(keyOf(kind)).word);
    question.hint =
        isCash ? tr("More than %1 gives change. The arrows choose a round sum.").arg(formats.money(m_payment.due(kind)))
               : tr("Up to %1.").arg(formats.money(m_payment.open()));
    if (takesReference(kind)) {
        question.hint +=
            QLatin1Char(' ') + tr("The number of the slip or the transfer may follow: %1").arg(QStringLiteral("#4711"));
    }
    question.text = toPlainText(m_payment.due(kind), formats.currency());
    question.entered = [this, kind](const QString &text) { takePayment(kind, text); };
    question.left = [this] { stepBack(); };
    const std::vector<Money> tenders = orders::likelyTenders(m_payment.due(kind), formats.currency());
    if (isCash)
        question.chosen = [this, kind, tenders](int row) { pay(kind, tenders[static_cast<size_t>(row)]); };
    question.typed = [this](const QString &) { m_prompt->setChoices({}); };
    m_prompt->ask(question);
    if (!isCash)
        return;
    std::vector<CounterPrompt::Choice> choices;
    for (const Money tender : tenders) {
        const Money change = tender - m_payment.due(kind);
        choices.push_back({formats.moneyWithSymbol(tender),
                           change == Money{} ? tr("exactly") : tr("change %1").arg(formats.money(change))});
    }
    m_prompt->setChoices(choices, false);
}

void CounterPane::takePayment(orders::PaymentKind kind, const QString &typed)
{
    // "147.80 #4711": the slip of the terminal, or the number of the transfer.
    const bool hasSlip = takesReference(kind);
    const Result<Money> amount =
        parseMoney(hasSlip ? typed.section(slipMark, 0, 0) : typed, workbench().formats.currency());
    if (amount)
        pay(kind, *amount, {}, hasSlip ? oneLine(typed.section(slipMark, 1)).left(longestName) : QString());
    else
        m_prompt->complain(amount.error().message);
}

void CounterPane::pay(orders::PaymentKind kind, Money amount, const QString &giftCard, const QString &reference)
{
    if (const auto taken = m_payment.take(kind, amount, giftCard, reference); !taken) {
        complain(taken.error());
        return;
    }
    m_side->showPayment(m_desk->sums(), m_payment);
    if (m_payment.isSettled())
        finish({});
    else
        askPayment(giftCard.isEmpty() ? kind : orders::PaymentKind::Cash);
}

void CounterPane::askGiftCard()
{
    if (m_payment.isSettled())
        return;
    CounterPrompt::Question question;
    question.title = tr("Gift card");
    question.placeholder = tr("Its code, typed or scanned");
    question.takesScans = true;
    question.left = [this] { askPayment(orders::PaymentKind::Cash); };
    question.entered = [this](const QString &code) {
        workbench()
            .store.read([code](store::Connection &connection) { return orders::findGiftCard(connection, code); })
            .then(this, [this, code](const Result<orders::GiftCard> &card) {
                if (card)
                    askGiftAmount(code, card->balance);
                else
                    complain(card.error());
            });
    };
    m_prompt->ask(question);
}

void CounterPane::askGiftAmount(const QString &code, Money balance)
{
    const Formats &formats = workbench().formats;
    CounterPrompt::Question question;
    question.title = tr("Paid by the gift card");
    question.hint = tr("%1 is left on it.").arg(formats.money(balance));
    question.text = toPlainText(std::min(balance, m_payment.due()), formats.currency());
    question.left = [this] { askPayment(orders::PaymentKind::Cash); };
    question.entered = [this, code, balance](const QString &text) {
        const Result<Money> amount = parseMoney(text, workbench().formats.currency());
        if (!amount)
            m_prompt->complain(amount.error().message);
        else if (*amount > balance)
            m_prompt->complain(tr("Only %1 is left on this gift card.").arg(workbench().formats.money(balance)));
        else
            pay(orders::PaymentKind::GiftCard, *amount, code);
    };
    m_prompt->ask(question);
}

void CounterPane::askStoreCredit()
{
    const auto &member = m_desk->sums().member;
    if (!member || member->storeCredit <= Money{}) {
        m_prompt->complain(member ? tr("The shop owes this member nothing.")
                                  : tr("Store credit belongs to a member. Go back and choose the member."));
        return;
    }
    const Formats &formats = workbench().formats;
    CounterPrompt::Question question;
    question.title = tr("Paid by store credit");
    question.hint = tr("The shop owes %1 %2.").arg(member->name, formats.money(member->storeCredit));
    question.text = toPlainText(std::min(member->storeCredit, m_payment.due()), formats.currency());
    question.left = [this] { askPayment(orders::PaymentKind::Cash); };
    question.entered = [this](const QString &text) { takePayment(orders::PaymentKind::StoreCredit, text); };
    m_prompt->ask(question);
}

void CounterPane::askSplit()
{
    if (m_payment.isSettled())
        return;
    CounterPrompt::Question question;
    question.title = tr("How much is paid now?");
    question.hint = tr("An amount for the one who pays now, or /3 for three who pay the same.");
    question.left = [this] { askPayment(orders::PaymentKind::Cash); };
    question.entered = [this](const QString &typed) {
        const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed();
        Result<void> split;
        if (text.startsWith(QLatin1Char('/'))) {
            split = m_payment.splitEvenly(text.mid(1).trimmed().toInt());
        } else {
            const Result<Money> part = parseMoney(text, workbench().formats.currency());
            split = part ? m_payment.setPart(*part) : Failure(part.error());
        }
        if (split)
            askPayment(orders::PaymentKind::Cash);
        else
            m_prompt->complain(split.error().message);
    };
    m_prompt->ask(question);
}

/// Takes the latest payment back; where there is none, back to the articles.
void CounterPane::stepBack()
{
    if (m_isPlacing || m_stage != CounterStage::Paying)
        return;
    if (!m_payment.payments().empty()) {
        m_payment.takeBack();
        askPayment(orders::PaymentKind::Cash);
        return;
    }
    setStage(CounterStage::Selling);
    refresh();
    askNext();
}

void CounterPane::askFinish()
{
    m_side->showPayment(m_desk->sums(), m_payment);
    CounterPrompt::Question question;
    question.title = tr("Everything is paid");
    question.placeholder = tr("Enter finishes the sale");
    question.entered = [this](const QString &) { finish({}); };
    question.left = [this] { stepBack(); };
    m_prompt->ask(question);
}

void CounterPane::finish(const std::optional<Actor> &instead)
{
    // Enter twice is one sale.
    if (std::exchange(m_isPlacing, true))
        return;
    m_lastChange = m_payment.change();
    m_lastMember = m_desk->sale().member;
    m_desk->place(m_payment.payments(), instead, [this](const Result<orders::OrderId> &placed) {
        m_isPlacing = false;
        if (placed) {
            showDone(*placed);
            return;
        }
        // A coupon or points that somebody else has used meanwhile: the sale comes to something else now.
        if (placed.error().code.startsWith(QLatin1String("rewards."))
            || placed.error().code.startsWith(QLatin1String("points."))) {
            m_payment = orders::CounterPayment();
            setStage(CounterStage::Selling);
            m_desk->change([](store::Connection &, orders::CounterSale &) -> Result<void> { return {}; });
            askNext();
            complain(placed.error());
            return;
        }
        // Nothing is lost: the payments stand, and Enter tries again.
        askFinish();
        askOrComplain(placed.error(), [this](const Actor &allowed) { finish(allowed); });
    });
}

void CounterPane::showDone(orders::OrderId order)
{
    m_lastOrder = order;
    m_payment = orders::CounterPayment();
    setStage(CounterStage::Done);
    receiptOut();
}

void CounterPane::receiptOut()
{
    const Formats &formats = workbench().formats;
    CounterPrompt::Question question;
    question.title = m_lastChange == Money{} ? tr("Paid. No change.")
                                             : tr("Paid. Change %1").arg(formats.moneyWithSymbol(m_lastChange));
    question.placeholder = tr("Enter or a scan begins the next sale");
    question.hint =
        tr("%1 prints the receipt.").arg(action(CounterKey::Print)->shortcut().toString(QKeySequence::NativeText));
    question.entered = [this](const QString &text) {
        beginNew();
        enterNext(text);
    };
    question.left = [this] { beginNew(); };
    m_prompt->ask(question);
    workbench()
        .store.read([id = m_lastOrder](store::Connection &connection) { return orders::receiptOf(connection, id); })
        .then(this, [this, &formats](const Result<orders::ReceiptData> &receipt) {
            if (!receipt) {
                complain(receipt.error());
                return;
            }
            if (m_stage != CounterStage::Done)
                return;
            const ReceiptDevice device = ReceiptDevice::of(workbench().settings);
            m_side->showPaper(tr("%1 · %2").arg(receipt->order.number, formats.moneyWithSymbol(receipt->order.total)),
                              tr("Paid and kept"), tr("Change"), m_lastChange,
                              ReceiptPaper(*receipt, formats, device.width));
        });
}

void CounterPane::handOut(bool asPdf)
{
    const auto then = [this](const Result<QString> &said) {
        if (!said)
            complain(said.error());
        else if (!said->isEmpty())
            workbench().toast(*said, {});
    };
    const auto failed = [this](const Result<QString> &file) {
        if (!file)
            complain(file.error());
    };
    const auto cardIsOut = [this, asPdf](const Result<QString> &file) {
        if (!file)
            complain(file.error());
        else if (!asPdf || !file->isEmpty())
            m_cardIsOut = true;
    };
    if (m_closed)
        m_receipts->handOutReport(*m_closed, asPdf, failed);
    else if (m_card)
        m_receipts->handOutPaper(cardPaper(), tr("Gift card"), QStringLiteral("gift-card.pdf"), asPdf, cardIsOut);
    else if (asPdf)
        m_receipts->savePdf(m_lastOrder, then);
    else
        m_receipts->print(m_lastOrder, then);
}

} // namespace shopdesk::ui
