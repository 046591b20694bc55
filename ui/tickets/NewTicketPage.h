// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/OpenTicket.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class CustomerSide;
class Form;
class MemberPick;

/// A ticket typed in while talking: the customer is found by phone number, and what they bought and asked before stands
/// beside it. Ctrl+S or Ctrl+Enter opens the ticket; what is typed is kept until then.
class NewTicketPage : public QWidget
{
    Q_OBJECT
public:
    explicit NewTicketPage(Workbench &workbench, QWidget *parent = nullptr);
    void begin();
    void retranslate();
    Form *form() const { return m_form; }

signals:
    void opened(qint64 id);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void fillStores();
    void fillOrders();
    void showCustomer();
    void save();
    tickets::TicketDraft draft() const;

    Workbench &m_workbench;
    QLabel *m_title;
    Form *m_form;
    MemberPick *m_member;
    QComboBox *m_store;
    QComboBox *m_channel;
    QComboBox *m_kind;
    QComboBox *m_priority;
    QComboBox *m_category;
    QComboBox *m_order;
    QPushButton *m_open;
    QPushButton *m_cancel;
    CustomerSide *m_customer;
    int m_question = 0;
};

} // namespace shopdesk::ui
