// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TierRulesEdit.h"

#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace shopdesk::ui {

namespace {

constexpr int columns = 5;
constexpr int mostScore = 1'000'000;

QSpinBox *scoreField(QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, mostScore);
    field->setGroupSeparatorShown(true);
    field->setSpecialValueText(QStringLiteral("–"));
    return field;
}

std::optional<qint64> scoreIn(const QSpinBox &field)
{
    return field.value() > 0 ? std::optional<qint64>(field.value()) : std::nullopt;
}

} // namespace

TierRulesEdit::How TierRulesEdit::howOf(const QComboBox &combo)
{
    return static_cast<How>(combo.currentData().toInt());
}

TierRulesEdit::TierRulesEdit(Currency currency, QWidget *parent)
    : QWidget(parent), m_currency(std::move(currency)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(measure::gap2);
    m_grid->setVerticalSpacing(measure::gap2);
    for (int column = 0; column < columns; ++column) {
        auto *head = new QLabel(this);
        m_grid->addWidget(head, 0, column);
        m_heads.push_back(head);
    }
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    for (int column = 2; column < columns; ++column)
        m_grid->setColumnStretch(column, 2);
    retranslate();
}

void TierRulesEdit::retranslate()
{
    const QStringList heads{tr("Tier"), tr("Who gets it"), tr("Spent"), tr("Activity"), tr("Reviews")};
    for (int column = 0; column < columns; ++column)
        m_heads[static_cast<size_t>(column)]->setText(heads[column]);
    for (const Row &row : m_rows)
        nameRow(row);
}

void TierRulesEdit::nameRow(const Row &row)
{
    const QString words[] = {tr("By hand only"), tr("Everybody"), tr("Whoever reaches all of"),
                             tr("Whoever reaches any of")};
    for (int i = 0; i < row.how->count(); ++i)
        row.how->setItemText(i, words[row.how->itemData(i).toInt()]);
    row.how->setAccessibleName(tr("Who gets %1").arg(row.tier.name));
    row.spend->setAccessibleName(tr("Spent for %1").arg(row.tier.name));
    row.activity->setAccessibleName(tr("Points for activity for %1").arg(row.tier.name));
    row.review->setAccessibleName(tr("Points for reviews for %1").arg(row.tier.name));
}

void TierRulesEdit::clear()
{
    for (const Row &row : m_rows) {
        for (QWidget *widget :
             {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.how), static_cast<QWidget *>(row.spend),
              static_cast<QWidget *>(row.activity), static_cast<QWidget *>(row.review)})
            delete widget;
    }
    m_rows.clear();
}

void TierRulesEdit::setTiers(const std::vector<members::Tier> &tiers)
{
    const std::vector<members::TierRule> kept = rules();
    clear();
    for (const members::Tier &tier : tiers)
        m_rows.push_back(makeRow(tier));
    setRules(kept);
}

TierRulesEdit::Row TierRulesEdit::makeRow(const members::Tier &tier)
{
    const Row row{tier,
                  new QLabel(tier.name, this),
                  new QComboBox(this),
                  new MoneyEdit(m_currency, this),
                  scoreField(this),
                  scoreField(this)};
    for (const How how : {How::ByHand, How::Everybody, How::All, How::Any})
        row.how->addItem({}, static_cast<int>(how));
    nameRow(row);
    const int line = static_cast<int>(m_rows.size()) + 1;
    int column = 0;
    for (QWidget *widget :
         {static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.how), static_cast<QWidget *>(row.spend),
          static_cast<QWidget *>(row.activity), static_cast<QWidget *>(row.review)}) {
        widget->setMinimumHeight(measure::control);
        m_grid->addWidget(widget, line, column++);
    }
    const auto tell = [this, row] {
        enableRow(row);
        if (!m_filling)
            emit edited();
    };
    connect(row.how, &QComboBox::currentIndexChanged, this, tell);
    connect(row.spend, &MoneyEdit::moneyChanged, this, tell);
    connect(row.activity, &QSpinBox::valueChanged, this, tell);
    connect(row.review, &QSpinBox::valueChanged, this, tell);
    return row;
}

void TierRulesEdit::enableRow(const Row &row)
{
    const How how = howOf(*row.how);
    const bool asks = how == How::All || how == How::Any;
    row.spend->setEnabled(asks);
    row.activity->setEnabled(asks);
    row.review->setEnabled(asks);
}

void TierRulesEdit::fillRow(const Row &row, How how, const members::TierRule &rule)
{
    row.how->setCurrentIndex(row.how->findData(static_cast<int>(how)));
    row.spend->setMoney(rule.spend);
    row.activity->setValue(static_cast<int>(qMin<qint64>(rule.activity.value_or(0), mostScore)));
    row.review->setValue(static_cast<int>(qMin<qint64>(rule.review.value_or(0), mostScore)));
    enableRow(row);
}

void TierRulesEdit::setRules(const std::vector<members::TierRule> &rules)
{
    m_filling = true;
    for (const Row &row : m_rows) {
        const auto found = std::ranges::find(rules, row.tier.id, &members::TierRule::tier);
        if (found == rules.end())
            fillRow(row, How::ByHand, {row.tier.id});
        else if (found->isForEverybody())
            fillRow(row, How::Everybody, *found);
        else
            fillRow(row, found->needs == members::TierNeeds::All ? How::All : How::Any, *found);
    }
    m_filling = false;
}

members::TierRule TierRulesEdit::ruleOf(const Row &row) const
{
    members::TierRule rule{row.tier.id};
    const How how = howOf(*row.how);
    if (how == How::Everybody)
        return rule;
    rule.needs = how == How::Any ? members::TierNeeds::Any : members::TierNeeds::All;
    // An amount that is left empty is not asked for; a rule that asks for nothing would give the tier to everybody.
    rule.spend = row.spend->money();
    rule.activity = scoreIn(*row.activity);
    rule.review = scoreIn(*row.review);
    if (rule.isForEverybody())
        rule.spend = Money{};
    return rule;
}

std::vector<members::TierRule> TierRulesEdit::rules() const
{
    std::vector<members::TierRule> all;
    for (const Row &row : m_rows) {
        if (howOf(*row.how) != How::ByHand)
            all.push_back(ruleOf(row));
    }
    return all;
}

QWidget *TierRulesEdit::fieldOf(const QString &errorField) const
{
    if (!errorField.startsWith(QLatin1String("rules[")))
        return nullptr;
    int place = errorField.mid(6, errorField.indexOf(QLatin1Char(']')) - 6).toInt();
    for (const Row &row : m_rows) {
        if (howOf(*row.how) == How::ByHand || place-- > 0)
            continue;
        if (errorField.endsWith(QLatin1String("activity")))
            return row.activity;
        if (errorField.endsWith(QLatin1String("review")))
            return row.review;
        if (errorField.endsWith(QLatin1String("spend")) && row.spend->isEnabled())
            return row.spend;
        return row.how;
    }
    return nullptr;
}

} // namespace shopdesk::ui
