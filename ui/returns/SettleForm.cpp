// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/SettleForm.h"

#include "base/Text.h"
#include "ui/orders/ArticleSearch.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"
#include "ui/returns/ReturnWords.h"
#include "ui/stock/PiecesEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString wishKey = QStringLiteral("as");
const QString cardKey = QStringLiteral("giftCard");
const QString feeKey = QStringLiteral("waivesFee");
const QString paidKey = QStringLiteral("paidBy");

orders::OrderDraft priceOrder(const returns::Return &found)
{
    orders::OrderDraft order;
    order.store = found.store;
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
    , m_sums(new FactSheet(this))
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
    auto *paidBy = new QComboBox(this);
    for (const auto kind : {orders::PaymentKind::Cash, orders::PaymentKind::Card, orders::PaymentKind::Wallet})
        paidBy->addItem(stateLook(orders::keyOf(kind)).word, orders::keyOf(kind));
    form()->addField(paidKey, tr("The rest is paid by"), paidBy);
    const bool hasFee = std::ranges::any_of(m_found.lines, [](const returns::Line &line) { return line.fee > 0; });
    form()->addField(feeKey, tr("Fee"), new QCheckBox(tr("waived"), this));
    form()->setFieldVisible(feeKey, hasFee);
    m_sums->layout()->setContentsMargins({});
    form()->addWide(m_sums);
    connect(form(), &Form::edited, this, &SettleForm::refresh);
    connect(m_goods, &PiecesEdit::edited, this, &SettleForm::refresh);
    connect(m_search, &ArticleSearch::chosen, this, [this](const catalog::VariantFound &article) {
        auto lines = m_goods->lines();
        const auto same = std::ranges::find(lines, article.variant, &PiecesEdit::Line::variant);
        if (same == lines.end())
            lines.push_back({article.variant, article.title, article.sku, 1});
        else
            ++same->quantity;
        m_goods->setLines(lines, 1, true);
        refresh();
    });
    setJob([this]() -> Job {
        return [id = m_found.id, draft = draft(), number = m_found.number](store::UnitOfWork &work) {
            return returns::settle(work, id, draft).map([&] { return tr("%1 settled").arg(number); });
        };
    });
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

returns::SettleDraft SettleForm::draft() const
{
    returns::SettleDraft draft;
    draft.as = wish();
    draft.giftCard = form()->text(cardKey);
    draft.waivesFee = form()->value(feeKey).toBool();
    if (draft.as == returns::Wish::Exchange) {
        for (const PiecesEdit::Line &line : m_goods->lines())
            draft.goods.push_back({line.variant, line.quantity});
        if (m_open > Money{})
            draft.payments.push_back(
                {orders::paymentKindFrom(form()->value(paidKey).toString()).value_or(orders::PaymentKind::Cash),
                 m_open});
    }
    return draft;
}

void SettleForm::refresh()
{
    const bool isExchange = wish() == returns::Wish::Exchange;
    form()->setFieldVisible(cardKey, wish() == returns::Wish::GiftCard);
    m_search->setVisible(isExchange);
    m_goods->setVisible(isExchange && !m_goods->lines().empty());
    form()->setFieldVisible(paidKey, isExchange && m_open > Money{});
    returns::SettleDraft asked = draft();
    asked.payments.clear();
    const int question = ++m_question;
    setGo(tr("Settle"), false);
    m_bench.store
        .write([id = m_found.id, asked](store::UnitOfWork &work) { return returns::previewSettling(work, id, asked); })
        .then(this, [this, question](const Result<returns::Postings> &postings) {
            if (question != m_question)
                return;
            if (postings) {
                showPostings(*postings);
                return;
            }
            m_sums->clear();
            auto *why = new QLabel(postings.error().message, m_sums);
            why->setWordWrap(true);
            m_sums->addWide(why);
            // Somebody else may allow it: then the button asks.
            setGo(tr("Settle"), !postings.error().permission.isEmpty());
        });
}

void SettleForm::showPostings(const returns::Postings &postings)
{
    m_open = postings.open;
    form()->setFieldVisible(paidKey, wish() == returns::Wish::Exchange && m_open > Money{});
    m_sums->clear();
    for (const PostingLine &line : inLines(postings, m_bench.formats))
        m_sums->addFigure(line.what, line.amount, line.isStrong);
    const QString back = m_bench.formats.moneyWithSymbol(postings.givenBack);
    if (m_open > Money{})
        setGo(tr("Exchange, take %1").arg(m_bench.formats.moneyWithSymbol(m_open)));
    else if (postings.givenBack == Money{})
        setGo(tr("Settle without money"));
    else
        setGo(wish() == returns::Wish::Exchange ? tr("Exchange") : tr("Give back %1").arg(back));
}

bool SettleForm::takeScan(const QString &code)
{
    if (wish() == returns::Wish::GiftCard)
        form()->setValue(cardKey, code);
    else if (wish() == returns::Wish::Exchange)
        m_search->takeScan(code);
    else
        return false;
    return true;
}

} // namespace shopdesk::ui
