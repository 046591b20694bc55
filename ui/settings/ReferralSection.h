// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Referrals.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// What members get for friends whom they bring to the shop.
class ReferralSection : public Section
{
    Q_OBJECT
public:
    explicit ReferralSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    QPushButton *saveButton() const { return m_save; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void explain();
    void save();

    Workbench &m_workbench;
    Form *m_form;
    QLabel *m_example;
    QPushButton *m_save;
    points::ReferralPolicy m_policy;
};

} // namespace shopdesk::ui
