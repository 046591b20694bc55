// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterSide.h"

#include "ui/counter/ActionStrip.h"
#include "ui/counter/ReceiptPreview.h"
#include "ui/members/BenefitsLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int sideWidth = 372;

QString percent(int basisPoints)
{
    return QLocale().toString(basisPoints / 100.0, 'g', 5);
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

CounterSide::CounterSide(const Formats &formats, QAction *pay, QWidget *parent)
    : QWidget(parent)
    , m_formats(formats)
    , m_member(plainLabel(this))
    , m_memberDetail(plainLabel(this))
    , m_benefits(new BenefitsLine(this))
    , m_facts(new FactSheet(this))
    , m_caption(plainLabel(this))
    , m_big(plainLabel(this))
    , m_receiptArea(new QScrollArea(this))
    , m_receipt(new ReceiptPreview)
    , m_pay(keyedButton(pay, this))
{
    setFixedWidth(sideWidth);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_member->setFont(sectionFont());
    m_caption->setAlignment(Qt::AlignRight);
    QFont big = titleFont();
    big.setPointSizeF(big.pointSizeF() * 1.75);
    m_big->setFont(big);
    m_big->setAlignment(Qt::AlignRight);
    m_big->setWordWrap(false);
    m_receiptArea->setWidget(m_receipt);
    m_receiptArea->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_receiptArea->setFrameShape(QFrame::NoFrame);
    m_receiptArea->setFocusPolicy(Qt::NoFocus);
    m_receiptArea->setWidgetResizable(true);
    m_receiptArea->hide();
    makeMainButton(*m_pay);
    m_pay->setMinimumHeight(measure::touchRow + measure::gap2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_member);
    layout->addWidget(m_memberDetail);
    layout->addWidget(m_benefits);
    layout->addSpacing(measure::gap3);
    layout->addWidget(m_facts);
    layout->addWidget(m_receiptArea, 1);
    layout->addStretch(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_big);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_pay);
    m_facts->layout()->setContentsMargins({});
    m_benefits->setFocusless();
    connect(m_benefits, &BenefitsLine::reportWanted, this, &CounterSide::benefitReportWanted);
    tint();
}

void CounterSide::showMember(const orders::CounterSums &sums)
{
    const std::optional<orders::MemberCard> &member = sums.member;
    m_benefits->show(sums.benefits, true);
    m_member->setText(member ? tr("%1 · %2").arg(member->name, member->number) : tr("No member"));
    m_memberDetail->setVisible(member.has_value());
    if (!member)
        return;
    QStringList details;
    for (const QString &text : {member->tierName, member->phoneMasked})
        if (!text.isEmpty())
            details << text;
    details << tr("%1 points").arg(m_formats.number(member->points));
    m_memberDetail->setText(details.join(tr(" · ")));
}

QLabel *CounterSide::note(const QString &text, bool isWarning)
{
    QLabel *label = plainLabel(m_facts);
    label->setText(text);
    const Colours &colours = Colours::of(palette());
    setInk(*label, isWarning ? colours.warning : colours.muted);
    return label;
}

/// What is taken off the whole sale, and how it comes to that.
void CounterSide::showStep(const orders::PriceStep &step)
{
    const bool isReward = step.kind == orders::PriceStepKind::Coupon || step.kind == orders::PriceStepKind::Points;
    if (!isReward && step.kind != orders::PriceStepKind::Discount)
        return;
    m_facts->addFigure(isReward ? step.label : tr("Discount of the sale"), m_formats.money(step.amount));
    if (!step.explanation.isEmpty())
        m_facts->addWide(note(step.explanation, false));
}

void CounterSide::showSums(const orders::CounterSums &sums)
{
    Money gross;
    Money lineDiscounts;
    for (const orders::CounterSums::Line &line : sums.lines) {
        gross += line.unitPrice * line.quantity;
        lineDiscounts += line.discount;
    }
    m_facts->clear();
    m_facts->addFigure(tr("Pieces"), m_formats.number(sums.units));
    m_facts->addFigure(tr("Goods"), m_formats.money(gross));
    if (lineDiscounts != Money{})
        m_facts->addFigure(tr("Discounts of lines"), m_formats.money(-lineDiscounts));
    for (const orders::PriceStep &step : sums.steps)
        showStep(step);
    for (const orders::ApplyingRewards::Refused &refused : sums.rewards.refused)
        m_facts->addWide(note(refused.why, true));
    for (const orders::TaxSum &tax : sums.taxes) {
        for (const orders::TaxShare &part : tax.parts) {
            const QString words = tax.included ? tr("%1 %2 % contained") : tr("%1 %2 %");
            m_facts->addFigure(words.arg(part.name, percent(part.rate)), m_formats.money(part.amount));
        }
        if (!tax.parts.empty())
            continue;
        const QString words = tax.included ? tr("Tax %1 % contained") : tr("Tax %1 %");
        m_facts->addFigure(words.arg(percent(tax.rate)), m_formats.money(tax.amount));
    }
}

void CounterSide::setBig(const QString &caption, Money amount)
{
    m_caption->setText(caption);
    m_big->setText(m_formats.moneyWithSymbol(amount));
    m_big->setAccessibleName(caption);
}

void CounterSide::showSale(const orders::CounterSums &sums)
{
    m_receiptArea->hide();
    m_facts->show();
    showMember(sums);
    showSums(sums);
    setBig(tr("Total"), sums.total);
}

void CounterSide::showPayment(const orders::CounterSums &sums, const orders::CounterPayment &payment)
{
    showSale(sums);
    m_facts->addFigure(tr("Total"), m_formats.moneyWithSymbol(payment.total()), true);
    for (const orders::PaymentDraft &each : payment.payments())
        m_facts->addFigure(stateLook(keyOf(each.kind)).word, m_formats.money(each.amount));
    if (payment.change() != Money{})
        m_facts->addFigure(tr("Change"), m_formats.money(payment.change()));
    if (payment.rounding() != Money{})
        m_facts->addFigure(tr("Rounding"), m_formats.money(payment.rounding()));
    if (payment.isPart())
        m_facts->addFigure(tr("Of it now"), m_formats.money(payment.due()));
    setBig(tr("Still to pay"), payment.open());
}

void CounterSide::showRows(const QString &title, const std::vector<std::pair<QString, QString>> &rows,
                           const QString &caption, Money amount)
{
    m_receiptArea->hide();
    m_memberDetail->hide();
    m_benefits->hide();
    m_member->setText(title);
    m_facts->show();
    m_facts->clear();
    for (const auto &[words, figure] : rows)
        m_facts->addFigure(words, figure);
    setBig(caption, amount);
}

void CounterSide::showPaper(const QString &title, const QString &detail, const QString &caption, Money amount,
                            const ReceiptPaper &paper)
{
    m_facts->hide();
    m_benefits->hide();
    m_member->setText(title);
    m_memberDetail->setText(detail);
    m_memberDetail->setVisible(!detail.isEmpty());
    m_receipt->setPaper(paper);
    m_receipt->setAccessibleName(title);
    m_receiptArea->show();
    m_receiptArea->verticalScrollBar()->setValue(0);
    setBig(caption, amount);
}

QString CounterSide::bigText() const
{
    return m_big->text();
}

QString CounterSide::factsText() const
{
    QStringList texts{m_member->text(), m_memberDetail->text()};
    for (const auto *label : m_facts->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

void CounterSide::tint()
{
    const Colours &colours = Colours::of(palette());
    setInk(*m_memberDetail, colours.muted);
    setInk(*m_caption, colours.muted);
}

void CounterSide::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 1, height()), Colours::of(palette()).border);
}

void CounterSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace shopdesk::ui
