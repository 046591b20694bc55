// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/TierRules.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace shopdesk::ui {

class MoneyEdit;

/// A row for each tier, from the lowest up: how one gets it, and what has to be reached.
class TierRulesEdit : public QWidget
{
    Q_OBJECT
public:
    explicit TierRulesEdit(Currency currency, QWidget *parent = nullptr);
    void setTiers(const std::vector<members::Tier> &tiers);
    void setRules(const std::vector<members::TierRule> &rules);
    /// In the order of the tiers. Those given by hand alone have none.
    std::vector<members::TierRule> rules() const;
    /// The field that an error names, "rules[1].spend"; null where there is none.
    QWidget *fieldOf(const QString &errorField) const;
    void retranslate();

signals:
    void edited();

private:
    enum class How { ByHand, Everybody, All, Any };
    struct Row
    {
        members::Tier tier;
        QLabel *name;
        QComboBox *how;
        MoneyEdit *spend;
        QSpinBox *activity;
        QSpinBox *review;
    };
    static How howOf(const QComboBox &combo);
    void fillRow(const Row &row, How how, const members::TierRule &rule);
    Row makeRow(const members::Tier &tier);
    members::TierRule ruleOf(const Row &row) const;
    void clear();
    void nameRow(const Row &row);
    void enableRow(const Row &row);

    Currency m_currency;
    QGridLayout *m_grid;
    std::vector<QLabel *> m_heads;
    std::vector<Row> m_rows;
    bool m_filling = false;
};

} // namespace shopdesk::ui
