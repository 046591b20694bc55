// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/SettleForm.h"

#include "base/Text.h"
#include "orders/Payments.h"
#include "ui/orders/ArticleSearch.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/returns/ReturnForms.h"
#include "ui/returns/ReturnWords.h"
#include "ui/stock/PiecesEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace shopdesk::ui {

namespace {

using orders::PaymentKind;

const QString wishKey = QStringLiteral("as");
const QString cardKey = QStringLiteral("ontoCard");
const QString feeKey = QStringLiteral("waivesFee");
const QString deliveryKey = QStringLiteral("givesDelivery");
const QString serialsKey = QStringLiteral("serials");

orders::OrderDraft priceOrder(const returns::Return &found)
{
    orders::OrderDraft order;
    order.store = found.receivedIn ? found.receivedIn : found.store;
    order.member = found.member;
    return order;
}

} // namespace

SettleForm::SettleForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
    : TicketStep(workbench, tr("Settle the return"), tr("Settle"), parent)
    , m_bench(workbench)
    , m_found(record.found)
    , m_search(new ArticleSearch(workbench, priceOrder(m_found), this))
    , m_goods(new PiecesEdit(this))
    , m_serials(noteField(this))
    , m_payment(*form())
    , m_sums(new FactSheet(this))
{
    addFields(record);
    addPaymentChecks();
    connect(form(), &Form::edited, this, [this](const QString &key) {
        if (key == PaymentFields::amountKey)
            m_choosesAmount = true;
        refresh();
    });
    connect(m_payment.kind(), &QComboBox::currentIndexChanged, this, [this] { m_choosesAmount = false; });
    connect(m_goods, &PiecesEdit::edited, this, &SettleForm::refresh);
    connect(m_search, &ArticleSearch::chosen, this, &SettleForm::addGoods);
    setJob([this]() -> Job {
        return [id = m_found.id, draft = draft(), number = m_found.number](store::UnitOfWork &work) {
            return returns::settle(work, id, draft).map([&] { return tr("%1 settled").arg(number); });
        };
    });
}

void SettleForm::addFields(const ReturnRecord &record)
{
    auto *wishes = new QComboBox(this);
    fillWishes(*wishes, bool(m_found.order.id));
    form()->addField(wishKey, tr("Give back as"), wishes);
    form()->setValue(wishKey, returns::keyOf(m_found.wish));
    auto *card = new QLineEdit(this);
    card->setMaxLength(longestCode);
    form()->addField(cardKey, tr("Gift card"), card, tr("Scan or type its code."));
    form()->addWide(m_search);
    form()->addWide(m_goods);
    form()->addField(serialsKey, tr("Serial numbers"), m_serials, tr("one a line, in the order of the goods"));
    m_payment.add(m_bench.formats.currency(), bool(record.found.member));
    const bool hasFee = std::ranges::any_of(m_found.lines, [](const returns::Line &line) { return line.fee > 0; });
    form()->addField(feeKey, tr("Fee"), new QCheckBox(tr("waived"), this));
    form()->setFieldVisible(feeKey, hasFee);
    m_hasDelivery = record.hasDeliveryLeft;
    form()->addField(deliveryKey, tr("Delivery fee"), new QCheckBox(tr("given back too"), this),
                     tr("It is given back by itself with the last goods of the order, unless they are exchanged."));
    form()->setFieldVisible(deliveryKey, m_hasDelivery);
    m_sums->layout()->setContentsMargins({});
    form()->addWide(m_sums);
    m_payment.hide();
}

void SettleForm::addPaymentChecks()
{
    const auto money = [this](Money amount) { return m_bench.formats.moneyWithSymbol(amount); };
    form()->setCheck(PaymentFields::amountKey, [this, money] {
        const orders::PaymentDraft payment = m_payment.payment();
        const bool isGood = payment.kind == PaymentKind::Cash || (payment.amount > Money{} && payment.amount <= m_open);
        return !isPaid() || isGood ? QString() : tr("Enter an amount up to %1.").arg(money(m_open));
    });
    form()->setCheck(PaymentFields::tenderedKey, [this, money] {
        const auto tendered = m_payment.payment().tendered;
        return isPaid() && tendered && *tendered < m_cash
                   ? tr("This is less than the %1 that are due.").arg(money(m_cash))
                   : QString();
    });
    form()->setCheck(PaymentFields::codeKey, [this] {
        const orders::PaymentDraft payment = m_payment.payment();
        return isPaid() && payment.kind == PaymentKind::GiftCard && payment.giftCard.isEmpty()
                   ? tr("Scan or type the code of the gift card.")
                   : QString();
    });
    form()->setCheck(cardKey, [this] {
        return wish() == returns::Wish::GiftCard && form()->text(cardKey).isEmpty()
                   ? tr("Scan or type the code of the gift card.")
                   : QString();
    });
}

void SettleForm::addGoods(const catalog::VariantFound &article)
{
    auto lines = m_goods->lines();
    const auto same = std::ranges::find(lines, article.variant, &PiecesEdit::Line::variant);
    if (same == lines.end())
        lines.push_back({article.variant, article.title, article.sku, 1});
    else
        ++same->quantity;
    if (article.serialised)
        m_serialised.insert(article.variant.value);
    m_goods->setLines(lines, 1, true);
    refresh();
}

void SettleForm::showEvent(QShowEvent *event)
{
    TicketStep::showEvent(event);
    refresh();
}

returns::Wish SettleForm::wish() const
{
    return returns::wishFrom(form()->value(wishKey).toString()).value_or(m_found.wish);
}

Money SettleForm::byOthers() const
{
    const orders::PaymentDraft payment = m_payment.payment();
    if (payment.kind == PaymentKind::Cash)
        return {};
    return m_choosesAmount ? std::clamp(payment.amount, Money{}, m_open) : m_open;
}

std::vector<orders::PaymentDraft> SettleForm::payments() const
{
    std::vector<orders::PaymentDraft> all;
    if (!isPaid())
        return all;
    orders::PaymentDraft first = m_payment.payment();
    if (first.kind == PaymentKind::Cash) {
        first.amount = m_cash;
        all.push_back(first);
        return all;
    }
    first.amount = byOthers();
    if (first.amount > Money{})
        all.push_back(first);
    if (first.amount < m_open)
        all.push_back({PaymentKind::Cash, m_cash});
    return all;
}

/// The numbers that were typed or scanned go to the goods one after the other; what is too many, to the last.
std::vector<orders::LineDraft> SettleForm::goods() const
{
    std::vector<orders::LineDraft> all;
    QStringList serials = serialsIn(form()->text(serialsKey));
    orders::LineDraft *last = nullptr;
    all.reserve(m_goods->lines().size());
    for (const PiecesEdit::Line &line : m_goods->lines()) {
        orders::LineDraft draft{line.variant, line.quantity};
        if (m_serialised.contains(line.variant.value)) {
            draft.serials = serials.mid(0, line.quantity);
            serials = serials.mid(line.quantity);
        }
        all.push_back(draft);
        if (m_serialised.contains(line.variant.value))
            last = &all.back();
    }
    if (last != nullptr)
        last->serials << serials;
    return all;
}

returns::SettleDraft SettleForm::draft() const
{
    returns::SettleDraft draft;
    draft.as = wish();
    draft.giftCard = form()->text(cardKey);
    draft.waivesFee = form()->value(feeKey).toBool();
    draft.givesDelivery = m_hasDelivery && form()->value(deliveryKey).toBool();
    if (draft.as == returns::Wish::Exchange) {
        draft.goods = goods();
        draft.payments = payments();
    }
    return draft;
}

void SettleForm::refresh()
{
    const bool isExchange = wish() == returns::Wish::Exchange;
    form()->setFieldVisible(cardKey, wish() == returns::Wish::GiftCard);
    form()->setFieldVisible(deliveryKey, m_hasDelivery && wish() != returns::Wish::Repair);
    m_search->setVisible(isExchange);
    m_goods->setVisible(isExchange && !m_goods->lines().empty());
    const bool namesPieces = std::ranges::any_of(
        m_goods->lines(), [this](const PiecesEdit::Line &line) { return m_serialised.contains(line.variant.value); });
    form()->setFieldVisible(serialsKey, isExchange && namesPieces);
    showPayment();
    returns::SettleDraft asked = draft();
    asked.payments.clear();
    const bool inCash = m_payment.payment().kind == PaymentKind::Cash;
    const std::optional<Money> chosen = m_choosesAmount && !inCash ? std::optional(byOthers()) : std::nullopt;
    const int question = ++m_question;
    setGo(tr("Settle"), false);
    m_bench.store
        .write([id = m_found.id, asked, inCash, chosen](store::UnitOfWork &work) {
            return returns::previewSettling(work, id, asked).map([&](const returns::Postings &postings) {
                const Money others = inCash ? Money{} : std::min(chosen.value_or(postings.open), postings.open);
                return Preview{postings, orders::cashDue(work.connection(), postings.open - others)};
            });
        })
        .then(this, [this, question](const Result<Preview> &preview) {
            if (question != m_question)
                return;
            if (preview) {
                showPreview(*preview);
                return;
            }
            m_sums->clear();
            // Of a card that was not entered yet there is nothing to say.
            if (wish() != returns::Wish::GiftCard || !form()->text(cardKey).isEmpty()) {
                auto *why = new QLabel(preview.error().message, m_sums);
                why->setWordWrap(true);
                m_sums->addWide(why);
            }
            // Somebody else may allow it: then the button asks. What is missing is said beside its field when it is pressed.
            const QString &field = preview.error().field;
            const bool isField = field.contains(QLatin1String("giftCard")) || field.contains(QLatin1String("serials"));
            setGo(tr("Settle"), isField || !preview.error().permission.isEmpty());
        });
}

/// The fields of the payment are there while there is something to pay.
void SettleForm::showPayment()
{
    if (!isPaid()) {
        m_payment.hide();
        return;
    }
    form()->setFieldVisible(PaymentFields::kindKey, true);
    const bool inCash = m_payment.payment().kind == PaymentKind::Cash;
    form()->setFieldVisible(PaymentFields::amountKey, !inCash);
    const QSignalBlocker quiet(form()); // what is filled in here nobody chose
    m_payment.showThose();
    if (!m_choosesAmount && m_payment.payment().amount != m_open)
        m_payment.setAmount(m_open);
}

void SettleForm::showPreview(const Preview &preview)
{
    m_open = preview.postings.open;
    m_cash = preview.cash;
    showPayment();
    showPostings(preview.postings);
}

void SettleForm::showPostings(const returns::Postings &postings)
{
    const Formats &formats = m_bench.formats;
    m_sums->clear();
    for (const PostingLine &line : inLines(postings, formats))
        m_sums->addFigure(line.what, line.amount, line.isStrong);
    if (!isPaid()) {
        const QString back = formats.moneyWithSymbol(postings.givenBack);
        if (wish() == returns::Wish::Exchange)
            setGo(tr("Exchange"));
        else
            setGo(postings.givenBack == Money{} ? tr("Settle without money") : tr("Give back %1").arg(back));
        return;
    }
    const Money others = byOthers();
    const bool hasCash = others < m_open;
    if (hasCash && others > Money{})
        m_sums->addFigure(tr("The rest, in cash"), formats.money(m_cash));
    else if (hasCash && m_cash != m_open)
        m_sums->addFigure(tr("In coins"), formats.money(m_cash));
    if (const auto tendered = m_payment.payment().tendered; tendered && *tendered > m_cash)
        m_sums->addFigure(tr("Change"), formats.money(*tendered - m_cash));
    setGo(tr("Exchange, take %1").arg(formats.moneyWithSymbol(hasCash ? others + m_cash : others)));
}

void SettleForm::showError(const Error &error)
{
    Error shown = error;
    const QString &field = error.field;
    if (field.startsWith(QLatin1String("payments[")) && wish() == returns::Wish::GiftCard)
        shown.field = cardKey;
    else if (field == QLatin1String("giftCard"))
        shown.field = wish() == returns::Wish::GiftCard ? cardKey : PaymentFields::codeKey;
    else if (field.startsWith(QLatin1String("payments[")))
        shown.field = field.section(QLatin1Char('.'), -1); // the fields are called as those of the payment
    else if (field.endsWith(QLatin1String(".serials")))
        shown.field = serialsKey;
    TicketStep::showError(shown);
}

bool SettleForm::takeScan(const QString &code)
{
    if (wish() == returns::Wish::GiftCard) {
        form()->setValue(cardKey, code);
        return true;
    }
    if (wish() != returns::Wish::Exchange)
        return false;
    if (isPaid() && m_payment.takeScan(code))
        return true;
    if (!m_serials->isHidden() && m_serials->hasFocus()) {
        QStringList serials = serialsIn(form()->text(serialsKey));
        if (!serials.contains(code))
            form()->setValue(serialsKey, (serials << code).join(QLatin1Char('\n')));
        return true;
    }
    m_search->takeScan(code);
    return true;
}

} // namespace shopdesk::ui
