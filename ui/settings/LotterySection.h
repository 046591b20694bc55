// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Lottery.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class EditableRows;
class PrizesEdit;

/// The lotteries: what a ticket costs, what can be won, when draws begin and end, and whether each draw is what its seed says.
class LotterySection : public Section
{
    Q_OBJECT
public:
    explicit LotterySection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Content
    {
        std::vector<rewards::Lottery> lotteries;
        std::vector<rewards::Coupon> coupons;
    };

    void build();
    void retranslate();
    void read();
    void showRows();
    QString lotteryText(const rewards::Lottery &lottery) const;
    void showSteps(const rewards::Lottery &lottery);
    void load(qint64 id);
    void save(qint64 id);
    void explain();
    void checkAll();

    Workbench &m_workbench;
    EditableRows *m_rows;
    PrizesEdit *m_prizes;
    QPushButton *m_check;
    QLabel *m_example;
    Content m_content;
};

} // namespace shopdesk::ui
