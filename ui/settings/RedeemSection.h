// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Earning.h"
#include "rewards/RedeemRule.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class CheckList;
class Form;

/// How points are redeemed for discounts, with an example that follows what is typed.
class RedeemSection : public Section
{
    Q_OBJECT
public:
    explicit RedeemSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    QString example() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void read();
    void show(const rewards::RedeemRule &rule);
    void showExample();
    rewards::RedeemRule typed() const;
    void save();

    Workbench &m_workbench;
    Form *m_form;
    CheckList *m_categories;
    QLabel *m_example;
    points::Terms m_terms; ///< by which purchases earn what is redeemed
    QPushButton *m_save;
};

} // namespace shopdesk::ui
