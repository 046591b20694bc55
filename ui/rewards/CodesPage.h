// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class ListView;
class RowsModel;

/// The codes of a coupon, and forms to issue more: many at random, a list that is printed already, one for a member.
class CodesPage : public QWidget
{
    Q_OBJECT
public:
    explicit CodesPage(Workbench &workbench, QWidget *parent = nullptr);
    void showCodes(const rewards::Coupon &coupon, const std::vector<rewards::CouponCode> &codes);
    void retranslate();
    void startIssuing();
    void exportCodes();
    Form *form() const { return m_form; }

private:
    void build();
    void showFields();
    void issue();
    void told(const Result<QStringList> &issued);
    void voidChosen();

    Workbench &m_workbench;
    rewards::Coupon m_coupon;
    std::vector<rewards::CouponCode> m_codes; ///< as the rows show them
    QLabel *m_summary;
    QLabel *m_none;
    ListView *m_table;
    RowsModel *m_rows;
    QPushButton *m_start;
    QPushButton *m_export;
    QPushButton *m_void;
    QWidget *m_issuing;
    Form *m_form;
    QPushButton *m_issue;
    QPushButton *m_cancel;
};

} // namespace shopdesk::ui
