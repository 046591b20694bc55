// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gift cards at the counter: what is left on one, and the sale of another. What is rung up meanwhile stays.
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterSide.h"
#include "ui/counter/ReceiptPrinter.h"

#include "orders/GiftCards.h"
#include "orders/TillSettings.h"
#include "ui/parts/States.h"

#include <QApplication>

#include <algorithm>
#include <array>

namespace shopdesk::ui {

namespace {

using orders::PaymentKind;

/// Neither gift cards nor store credit pay for a card.
constexpr std::array waysToPay{PaymentKind::Cash, PaymentKind::Card, PaymentKind::Wallet, PaymentKind::BankTransfer};

struct CardFound
{
    orders::GiftCard card;
    orders::GiftCardState state = orders::GiftCardState::Good;
};

Result<CardFound> cardWith(store::Connection &connection, const QString &code)
{
    return orders::findGiftCard(connection, code).map([&](const orders::GiftCard &card) {
        return CardFound{card, card.state(connection.shop().zone.dayOf(Instant::now()))};
    });
}

QString balanceWords(const CardFound &found, const Formats &formats)
{
    const QString left =
        CounterPane::tr("Gift card •••• %1: %2 left").arg(found.card.tail, formats.moneyWithSymbol(found.card.balance));
    return found.state == orders::GiftCardState::Good
               ? left
               : left + QStringLiteral(" · ") + stateLook(orders::keyOf(found.state)).word;
}

} // namespace

void CounterPane::showRecord(qint64 id)
{
    if (id != cardSale)
        return;
    ensureBuilt();
    if (m_stage == CounterStage::Done)
        beginNew();
    if (m_stage == CounterStage::Selling)
        askCard();
}

/// An amount sells a card; a code says what is left on one.
void CounterPane::askCard()
{
    m_cardSale.reset();
    CounterPrompt::Question question;
    question.title = tr("Gift card");
    question.hint = tr("An amount sells one, a code or a scan says what is left.");
    question.takesScans = true;
    question.left = [this] { askNext(); };
    question.entered = [this](const QString &text) { readCard(text); };
    m_prompt->ask(question);
}

void CounterPane::readCard(const QString &text)
{
    workbench()
        .store.read([text](store::Connection &connection) { return cardWith(connection, text); })
        .then(this, [this, text](const Result<CardFound> &found) {
            if (found) {
                askCard();
                m_prompt->setTitle(balanceWords(*found, workbench().formats));
                return;
            }
            const Result<Money> amount = parseMoney(text, workbench().formats.currency());
            const bool isCode = std::ranges::any_of(text, [](QChar each) { return each.isLetter(); });
            if (!amount && !isCode)
                m_prompt->complain(amount.error().message);
            else if (!amount || *amount > orders::largestGiftCard)
                complain(found.error());
            else if (*amount <= Money{})
                m_prompt->complain(tr("Enter an amount above 0."));
            else
                askCardCode(*amount);
        });
}

/// Cards that are printed already have a code; for others one is made.
void CounterPane::askCardCode(Money amount)
{
    CounterPrompt::Question question;
    question.title = tr("Gift card over %1").arg(workbench().formats.moneyWithSymbol(amount));
    question.hint = tr("Scan the card. Enter makes a code that is printed.");
    question.takesScans = true;
    question.left = [this] { askCard(); };
    question.entered = [this, amount](const QString &code) {
        workbench()
            .store
            .read([](store::Connection &connection) -> Result<Money> {
                return orders::tillSettings(connection).smallestCoin;
            })
            .then(this, [this, amount, code = code.trimmed()](const Result<Money> &coin) {
                m_cardSale = CardSale{amount, code, orders::CounterPayment(amount, coin.value_or(Money{1}))};
                askCardPaying();
            });
    };
    m_prompt->ask(question);
}

void CounterPane::askCardPaying()
{
    const Formats &formats = workbench().formats;
    const bool isPaid = m_cardSale->payment.isSettled();
    CounterPrompt::Question question;
    question.title = isPaid ? tr("The gift card is paid")
                            : tr("Gift card: %1 to pay").arg(formats.moneyWithSymbol(m_cardSale->payment.open()));
    question.placeholder = isPaid ? tr("Enter sells it") : tr("How is it paid?");
    question.hint = isPaid ? QString() : tr("Choose with the arrows and Enter.");
    question.left = [this] { stepBackFromCard(); };
    question.entered = [this, isPaid](const QString &) {
        if (isPaid)
            sellCard();
    };
    if (!isPaid)
        question.chosen = [this](int row) { askCardAmount(waysToPay[static_cast<size_t>(row)]); };
    m_prompt->ask(question);
    if (isPaid)
        return;
    std::vector<CounterPrompt::Choice> choices;
    for (const PaymentKind kind : waysToPay)
        choices.push_back({stateLook(keyOf(kind)).word, {}, formats.money(m_cardSale->payment.due(kind))});
    m_prompt->setChoices(choices);
}

void CounterPane::askCardAmount(PaymentKind kind)
{
    const Formats &formats = workbench().formats;
    const Money due = m_cardSale->payment.due(kind);
    CounterPrompt::Question question;
    question.title =
        kind == PaymentKind::Cash ? tr("Cash handed over") : tr("Paid by %1").arg(stateLook(keyOf(kind)).word);
    question.hint = kind == PaymentKind::Cash ? tr("More than %1 gives change.").arg(formats.money(due))
                                              : tr("Up to %1.").arg(formats.money(due));
    question.text = toPlainText(due, formats.currency());
    question.left = [this] { askCardPaying(); };
    question.entered = [this, kind](const QString &text) {
        const Result<Money> amount = parseMoney(text, workbench().formats.currency());
        const Result<void> taken = amount ? m_cardSale->payment.take(kind, *amount) : Failure(amount.error());
        if (!taken)
            m_prompt->complain(taken.error().message);
        else if (m_cardSale->payment.isSettled())
            sellCard();
        else
            askCardPaying();
    };
    m_prompt->ask(question);
}

void CounterPane::stepBackFromCard()
{
    if (m_isPlacing)
        return;
    if (m_cardSale->payment.payments().empty()) {
        askCardCode(m_cardSale->amount);
        return;
    }
    m_cardSale->payment.takeBack();
    askCardPaying();
}

void CounterPane::sellCard()
{
    // Enter twice is one card.
    if (std::exchange(m_isPlacing, true))
        return;
    orders::GiftCardDraft draft;
    draft.store = m_desk->store();
    draft.amount = m_cardSale->amount;
    draft.payments = m_cardSale->payment.payments();
    draft.code = m_cardSale->code;
    workbench()
        .write(this, [draft](store::UnitOfWork &work) { return orders::issueGiftCard(work, draft); })
        .then(this, [this, draft](const Result<orders::IssuedGiftCard> &issued) {
            m_isPlacing = false;
            if (!issued) {
                // The payments stand, and Enter tries again; a code that is in use is asked for anew.
                if (issued.error().field == QLatin1String("code") || !m_cardSale)
                    askCardCode(draft.amount);
                else
                    askCardPaying();
                complain(issued.error());
                return;
            }
            m_cardSale.reset();
            m_card = GiftCardSlip{workbench().store.shop().name,
                                  m_desk->storeName(),
                                  issued->code,
                                  draft.amount,
                                  Instant::now(),
                                  draft.expiresOn,
                                  draft.payments,
                                  issued->change,
                                  draft.code.isEmpty()};
            m_cardIsOut = false;
            m_cardIsAsked = false;
            setStage(CounterStage::Done);
            cardOut();
        });
}

ReceiptPaper CounterPane::cardPaper() const
{
    return ReceiptPaper::giftCard(*m_card, workbench().formats, ReceiptDevice::of(workbench().settings).width);
}

void CounterPane::cardOut()
{
    const Formats &formats = workbench().formats;
    CounterPrompt::Question question;
    question.title = m_card->change == Money{}
                         ? tr("Gift card sold. No change.")
                         : tr("Gift card sold. Change %1").arg(formats.moneyWithSymbol(m_card->change));
    question.placeholder = tr("Enter goes on selling");
    question.hint = tr("%1 prints the card. Its code cannot be shown again later.")
                        .arg(action(CounterKey::Print)->shortcut().toString(QKeySequence::NativeText));
    question.entered = [this](const QString &) { beginNew(); };
    question.left = [this] { beginNew(); };
    m_prompt->ask(question);
    m_side->showPaper(tr("Gift card · %1").arg(formats.moneyWithSymbol(m_card->amount)), m_card->store, tr("Change"),
                      m_card->change, cardPaper());
}

/// Nobody could ever read the code again: whoever goes on without the paper is asked once, and a scan does not go on.
bool CounterPane::holdsCard(bool isScan)
{
    if (!m_card || !m_card->isMade || m_cardIsOut)
        return false;
    if (std::exchange(m_cardIsAsked, true) && !isScan)
        return false;
    QApplication::beep();
    m_prompt->complain(tr("This card is on no paper yet. %1 prints it; Enter goes on without.")
                           .arg(action(CounterKey::Print)->shortcut().toString(QKeySequence::NativeText)));
    return true;
}

/// A scan that is no article may be a card.
void CounterPane::tellCard(const QString &code, const Error &otherwise)
{
    workbench()
        .store.read([code](store::Connection &connection) { return cardWith(connection, code); })
        .then(this, [this, otherwise](const Result<CardFound> &found) {
            if (found)
                workbench().toast(balanceWords(*found, workbench().formats), {});
            else
                complain(otherwise);
        });
}

} // namespace shopdesk::ui
