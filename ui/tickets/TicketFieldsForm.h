// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Categories.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace shopdesk::ui {

class CheckList;
class Form;
class MemberPick;

/// Fills the combo box with the categories of tickets; the first entry is none.
void fillCategories(Workbench &workbench, QComboBox &combo);
/// Kinds, priorities: keys with their words.
void fillWords(QComboBox &combo, const QStringList &keys, const QString &prefix = {});

/// What can be said of a ticket beside its state, on a page of the drawer: edited and saved there.
class TicketFieldsForm : public QWidget
{
    Q_OBJECT
public:
    explicit TicketFieldsForm(Workbench &workbench, QWidget *parent = nullptr);
    void showTicket(const tickets::Ticket &ticket);
    void retranslate();
    Form *form() const { return m_form; }

private:
    void build();
    void save();
    tickets::TicketFields fields() const;
    /// What the ticket may be about: its orders, those of the member, and any other by its number.
    void offerOrders();
    void addOrder();
    void fillOrders();
    void offerWatchers();
    QStringList watcherKeys() const;

    Workbench &m_workbench;
    Form *m_form;
    QComboBox *m_kind;
    QComboBox *m_priority;
    QComboBox *m_category;
    MemberPick *m_member;
    CheckList *m_orders;
    CheckList *m_watchers;
    QLineEdit *m_orderNumber;
    std::vector<tickets::LinkedOrder> m_choices;
    std::vector<tickets::LinkedOrder> m_added; ///< by number
    int m_question = 0;
    QPushButton *m_save;
    std::optional<tickets::Ticket> m_ticket;
};

} // namespace shopdesk::ui
