// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "orders/StoreCredit.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class ListView;
class RowsModel;

/// What the shop owes a member: the balance, the entries of which it is made, and a form to give or take some by hand. It
/// reads by itself when a member is shown.
class StoreCreditPage : public QWidget
{
    Q_OBJECT
public:
    explicit StoreCreditPage(Workbench &workbench, QWidget *parent = nullptr);
    void showMember(const members::Member &member);
    void retranslate();
    Form *form() const { return m_form; }
    const ListView *entries() const { return m_entries; }

signals:
    void orderWanted(qint64 id);

private:
    struct Content
    {
        Money balance;
        std::vector<orders::StoreCreditEntry> entries;
    };

    static Result<Content> readContent(store::Connection &connection, members::MemberId member);
    void build();
    void read();
    void showContent();
    void startAdjusting();
    void adjust();
    void adjusted(members::MemberId member, Money amount);

    Workbench &m_workbench;
    members::Member m_member;
    Content m_content;
    QLabel *m_balance;
    QPushButton *m_begin;
    QLabel *m_none;
    ListView *m_entries;
    RowsModel *m_rows;
    QWidget *m_adjusting;
    Form *m_form;
    QPushButton *m_book;
    QPushButton *m_cancel;
};

} // namespace shopdesk::ui
