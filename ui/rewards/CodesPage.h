// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/CouponCodes.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class CodesFilter;
class Form;
class ListView;
class RowsModel;
class TicketStep;

/// The codes of a coupon: how many are in which state, each found by its letters; and forms to issue more (many at random, a list
/// that is printed already, one for a member) and to make one or a whole batch void.
class CodesPage : public QWidget
{
    Q_OBJECT
public:
    explicit CodesPage(Workbench &workbench, QWidget *parent = nullptr);
    void showCoupon(const rewards::Coupon &coupon);
    void retranslate();
    void startIssuing();
    void exportCodes();
    /// The chosen code as a paper to hand out.
    void savePaper();
    Form *form() const { return m_form; }
    CodesFilter *filter() const { return m_filter; }
    /// The reason that is asked for; none where nothing is made void.
    TicketStep *step() const { return m_step; }
    /// Of the codes that the filter leaves.
    qint64 shownCodes() const { return static_cast<qint64>(m_codes.size()); }

private:
    struct Shown
    {
        rewards::CodeSummary summary;
        std::vector<rewards::CouponCode> codes;
    };
    void build();
    void showFields();
    void issue();
    void told(const Result<QStringList> &issued);
    void read();
    void show(const Shown &shown);
    void showOffers();
    void voidChosen();
    void voidBatch();
    void showHistory();
    TicketStep *beginVoiding(const QString &title);
    void endStep();

    Workbench &m_workbench;
    rewards::Coupon m_coupon;
    std::vector<rewards::CouponCode> m_codes; ///< as the rows show them
    QVBoxLayout *m_column = nullptr;
    CodesFilter *m_filter;
    QLabel *m_summary;
    QLabel *m_none;
    ListView *m_table;
    RowsModel *m_rows;
    QPushButton *m_start;
    QPushButton *m_export;
    QPushButton *m_paper;
    QPushButton *m_void;
    QPushButton *m_voidBatch;
    QPushButton *m_history;
    QWidget *m_issuing;
    Form *m_form;
    QPushButton *m_issue;
    QPushButton *m_cancel;
    TicketStep *m_step = nullptr;
    int m_question = 0;
};

} // namespace shopdesk::ui
