// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Lottery.h"
#include "ui/parts/TabChain.h"

#include <QVariantList>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class PrizeRow;

/// The prizes of a lottery as a field of a form: a row each, and what their shares come to.
class PrizesEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QVariantList prizes READ prizes WRITE setPrizes NOTIFY edited USER true)
public:
    explicit PrizesEdit(QWidget *parent = nullptr);

    /// What a prize can be besides points.
    void setCoupons(const std::vector<rewards::Coupon> &coupons);

    QVariantList prizes() const;
    void setPrizes(const QVariantList &prizes);
    static QVariantList valuesOf(const std::vector<rewards::PrizeDraft> &prizes);
    static std::vector<rewards::PrizeDraft> fromValues(const QVariantList &values);

    /// The first thing that is wrong, and how it would be right; empty where all is well.
    QString complaint() const;
    QList<QWidget *> tabChain() const override;

signals:
    void edited();
    /// There are more or fewer rows.
    void rowsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    PrizeRow *addRow();
    void removeRow(PrizeRow *row);
    void refresh();
    void retranslate();

    std::vector<rewards::Coupon> m_coupons;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
    QLabel *m_sum;
    std::vector<PrizeRow *> m_rows;
};

} // namespace shopdesk::ui
