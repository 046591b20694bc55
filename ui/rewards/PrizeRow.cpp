// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/PrizeRow.h"

#include "base/Text.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Percent.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>

namespace shopdesk::ui {

namespace {

constexpr int most = 1'000'000;
constexpr int endless = -1;
constexpr int shareWidth = 72;
constexpr int numberWidth = 112;

// The current data of what is won: this, PrizeRow::pointsWon, or the id of a coupon.
const QString nothingWon;

} // namespace

PrizeRow::PrizeRow(QWidget *parent)
    : QWidget(parent)
    , m_share(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_won(new QComboBox(this))
    , m_points(new QSpinBox(this))
    , m_stock(new QSpinBox(this))
    , m_remove(new QToolButton(this))
{
    m_share->setFixedWidth(shareWidth);
    m_share->setAlignment(Qt::AlignRight);
    m_name->setMaxLength(longestName);
    m_points->setRange(1, most);
    m_stock->setRange(endless, most);
    m_stock->setValue(endless);
    for (QSpinBox *number : {m_points, m_stock}) {
        number->setGroupSeparatorShown(true);
        number->setFixedWidth(numberWidth);
    }
    m_remove->setIcon(icon(QStringLiteral("close")));
    m_remove->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_share);
    layout->addWidget(m_name, 2);
    layout->addWidget(m_won, 2);
    layout->addWidget(m_points);
    layout->addWidget(m_stock);
    layout->addWidget(m_remove);
    setCoupons({});
    connect(m_share, &QLineEdit::textChanged, this, &PrizeRow::edited);
    connect(m_name, &QLineEdit::textChanged, this, &PrizeRow::edited);
    connect(m_points, &QSpinBox::valueChanged, this, &PrizeRow::edited);
    connect(m_stock, &QSpinBox::valueChanged, this, &PrizeRow::edited);
    connect(m_won, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_remove, &QToolButton::clicked, this, &PrizeRow::removeRequested);
}

void PrizeRow::setCoupons(const std::vector<rewards::Coupon> &coupons)
{
    const QSignalBlocker quiet(m_won);
    const QString chosen = m_won->currentData().toString();
    m_won->clear();
    m_won->addItem(tr("wins nothing"), nothingWon);
    m_won->addItem(tr("wins points"), pointsWon);
    for (const rewards::Coupon &coupon : coupons)
        m_won->addItem(tr("wins coupon %1").arg(coupon.rules.name), coupon.id.text());
    choose(chosen);
    refresh();
}

/// A coupon that is archived by now stays what is won, until somebody chooses something else.
void PrizeRow::choose(const QString &won)
{
    if (m_won->findData(won) < 0)
        m_won->addItem(tr("wins a coupon that is not in use any more"), won);
    m_won->setCurrentIndex(m_won->findData(won));
}

QVariantMap PrizeRow::values() const
{
    return {{QStringLiteral("share"), m_share->text().trimmed()},
            {QStringLiteral("name"), m_name->text().trimmed()},
            {QStringLiteral("won"), m_won->currentData().toString()},
            {QStringLiteral("points"), m_points->value()},
            {QStringLiteral("stock"), m_stock->value()}};
}

void PrizeRow::setValues(const QVariantMap &values)
{
    const QSignalBlocker quiet(this);
    m_share->setText(values.value(QStringLiteral("share")).toString());
    m_name->setText(values.value(QStringLiteral("name")).toString());
    choose(values.value(QStringLiteral("won"), nothingWon).toString());
    m_points->setValue(values.value(QStringLiteral("points"), 1).toInt());
    m_stock->setValue(values.value(QStringLiteral("stock"), endless).toInt());
    refresh();
}

std::optional<int> PrizeRow::share() const
{
    const auto typed = percentFrom(m_share->text());
    return typed && *typed >= 0 && *typed <= rewards::allWeights ? std::optional(static_cast<int>(*typed))
                                                                 : std::nullopt;
}

QString PrizeRow::complaint() const
{
    if (!share())
        return tr("Write the share of each prize in percent, such as 5.");
    return m_name->text().trimmed().isEmpty() ? tr("Give each prize a name.") : QString();
}

QList<QWidget *> PrizeRow::tabChain() const
{
    return {m_share, m_name, m_won, m_points, m_stock, m_remove};
}

void PrizeRow::setPosition(int position)
{
    m_share->setAccessibleName(tr("Share of prize %1, in percent").arg(position));
    m_share->setPlaceholderText(tr("%", "share of a prize"));
    m_name->setAccessibleName(tr("Name of prize %1").arg(position));
    m_name->setPlaceholderText(tr("Name"));
    m_won->setAccessibleName(tr("What prize %1 is").arg(position));
    m_points->setAccessibleName(tr("Points of prize %1").arg(position));
    m_stock->setAccessibleName(tr("How many there are of prize %1").arg(position));
    m_stock->setSpecialValueText(tr("any number"));
    m_remove->setAccessibleName(tr("Remove prize %1").arg(position));
    m_remove->setToolTip(m_remove->accessibleName());
}

void PrizeRow::refresh()
{
    m_points->setEnabled(m_won->currentData() == pointsWon);
}

} // namespace shopdesk::ui
