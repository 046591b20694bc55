// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Lottery.h"

#include <QVariantMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace shopdesk::ui {

/// One prize: its share of the tickets, its name, what is won, and how many there are.
class PrizeRow : public QWidget
{
    Q_OBJECT
public:
    /// In the place of a coupon's id, where points are won.
    static inline const QString pointsWon = QStringLiteral("points");

    explicit PrizeRow(QWidget *parent = nullptr);

    void setCoupons(const std::vector<rewards::Coupon> &coupons);
    QVariantMap values() const;
    void setValues(const QVariantMap &values);
    /// Basis points; nothing where no share is typed.
    std::optional<int> share() const;
    QString complaint() const;
    QList<QWidget *> tabChain() const;
    void setPosition(int position);

signals:
    void edited();
    void removeRequested();

private:
    void choose(const QString &won);
    void refresh();

    QLineEdit *m_share;
    QLineEdit *m_name;
    QComboBox *m_won;
    QSpinBox *m_points;
    QSpinBox *m_stock;
    QToolButton *m_remove;
};

} // namespace shopdesk::ui
