// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/PrizesEdit.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Percent.h"
#include "ui/parts/Theme.h"
#include "ui/rewards/PrizeRow.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using rewards::PrizeDraft;
using rewards::PrizeKind;

PrizeDraft prizeFrom(const QVariantMap &values)
{
    PrizeDraft prize;
    prize.weight = static_cast<int>(percentFrom(values.value(QStringLiteral("share")).toString()).value_or(0));
    prize.name = values.value(QStringLiteral("name")).toString();
    const QString won = values.value(QStringLiteral("won")).toString();
    if (won == PrizeRow::pointsWon) {
        prize.kind = PrizeKind::Points;
        prize.points = values.value(QStringLiteral("points")).toLongLong();
    } else if (const auto coupon = rewards::CouponId::fromText(won)) {
        prize.kind = PrizeKind::Coupon;
        prize.coupon = *coupon;
    }
    if (const qint64 stock = values.value(QStringLiteral("stock")).toLongLong(); stock >= 0)
        prize.stock = stock;
    return prize;
}

QVariantMap valuesOfPrize(const PrizeDraft &prize)
{
    QVariantMap values{{QStringLiteral("share"), percentText(prize.weight)}, {QStringLiteral("name"), prize.name}};
    if (prize.kind == PrizeKind::Points) {
        values.insert(QStringLiteral("won"), PrizeRow::pointsWon);
        values.insert(QStringLiteral("points"), static_cast<int>(prize.points));
    }
    if (prize.kind == PrizeKind::Coupon)
        values.insert(QStringLiteral("won"), prize.coupon.text());
    if (prize.stock)
        values.insert(QStringLiteral("stock"), static_cast<int>(*prize.stock));
    return values;
}

} // namespace

PrizesEdit::PrizesEdit(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_add(new QPushButton(this)), m_sum(new QLabel(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure::gap2);
    m_add->setAutoDefault(false);
    m_add->setIcon(icon(QStringLiteral("plus")));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(measure::gap3);
    foot->addWidget(m_add);
    foot->addWidget(m_sum, 1);
    m_layout->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow()->tabChain().front()->setFocus();
        refresh();
        emit edited();
    });
    retranslate();
}

void PrizesEdit::setCoupons(const std::vector<rewards::Coupon> &coupons)
{
    m_coupons = coupons;
    for (PrizeRow *row : m_rows)
        row->setCoupons(coupons);
}

QVariantList PrizesEdit::prizes() const
{
    QVariantList values;
    for (const PrizeRow *row : m_rows)
        values << row->values();
    return values;
}

void PrizesEdit::setPrizes(const QVariantList &prizes)
{
    const auto wanted = static_cast<size_t>(prizes.size());
    while (m_rows.size() > wanted) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    while (m_rows.size() < wanted)
        addRow();
    for (size_t i = 0; i < wanted; ++i)
        m_rows[i]->setValues(prizes[static_cast<qsizetype>(i)].toMap());
    refresh();
    emit edited();
}

QVariantList PrizesEdit::valuesOf(const std::vector<PrizeDraft> &prizes)
{
    QVariantList values;
    for (const PrizeDraft &prize : prizes)
        values << valuesOfPrize(prize);
    return values;
}

std::vector<PrizeDraft> PrizesEdit::fromValues(const QVariantList &values)
{
    std::vector<PrizeDraft> prizes;
    for (const QVariant &value : values)
        prizes.push_back(prizeFrom(value.toMap()));
    return prizes;
}

QString PrizesEdit::complaint() const
{
    for (const PrizeRow *row : m_rows) {
        if (const QString wrong = row->complaint(); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QList<QWidget *> PrizesEdit::tabChain() const
{
    QList<QWidget *> chain;
    for (const PrizeRow *row : m_rows)
        chain += row->tabChain();
    return chain << m_add;
}

PrizeRow *PrizesEdit::addRow()
{
    auto *row = new PrizeRow(this);
    row->setCoupons(m_coupons);
    m_layout->insertWidget(static_cast<int>(m_rows.size()), row);
    m_rows.push_back(row);
    row->setPosition(static_cast<int>(m_rows.size()));
    connect(row, &PrizeRow::edited, this, [this] {
        refresh();
        emit edited();
    });
    connect(row, &PrizeRow::removeRequested, this, [this, row] { removeRow(row); });
    emit rowsChanged();
    return row;
}

void PrizesEdit::removeRow(PrizeRow *row)
{
    std::erase(m_rows, row);
    row->hide();
    row->deleteLater();
    m_add->setFocus();
    refresh();
    emit rowsChanged();
    emit edited();
}

void PrizesEdit::refresh()
{
    int sum = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setPosition(static_cast<int>(i) + 1);
        sum += m_rows[i]->share().value_or(0);
    }
    const int rest = rewards::allWeights - sum;
    m_sum->setText(
        rest == 0 ? tr("Together 100 %.")
        : rest > 0
            ? tr("Together %1 %; %2 % are missing before draws can begin.").arg(percentText(sum), percentText(rest))
            : tr("Together %1 %; that is %2 % too much.").arg(percentText(sum), percentText(-rest)));
}

void PrizesEdit::retranslate()
{
    m_add->setText(tr("Add a prize"));
    for (PrizeRow *row : m_rows)
        row->setCoupons(m_coupons);
    refresh();
}

void PrizesEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
