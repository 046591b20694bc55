// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/BenefitComplaints.h"
#include "orders/Order.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shopdesk::ui {

/// Whether a member was given a benefit of their tier, today or with an order: which one, where, and what happened. One that
/// was not given becomes a ticket.
class BenefitReportDialog : public QDialog
{
    Q_OBJECT
public:
    struct About
    {
        members::MemberId member;
        StoreId store = {};         ///< where it is likely to have happened
        orders::OrderId order = {}; ///< none: today
    };

    BenefitReportDialog(Workbench &workbench, const About &about, QWidget *parent = nullptr);
    QComboBox *benefit() const { return m_benefit; }
    QPushButton *notHonoured() const { return m_notHonoured; }
    QPushButton *honoured() const { return m_honoured; }

private:
    struct Choices;
    void build();
    void read();
    void offer(const Choices &choices);
    void report(bool honoured);

    Workbench &m_workbench;
    About m_about;
    QLabel *m_title;
    QComboBox *m_benefit;
    QComboBox *m_store;
    QPlainTextEdit *m_note;
    QLabel *m_complaint;
    QPushButton *m_honoured;
    QPushButton *m_notHonoured;
};

} // namespace shopdesk::ui
