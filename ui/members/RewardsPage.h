// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "rewards/Lottery.h"
#include "rewards/Mall.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class ListView;
class RowsModel;

/// What a member can have: the coupons that are the member's own, a coupon to give, offers of the points mall, and tickets of
/// lotteries. It reads by itself when a member is shown.
class RewardsPage : public QWidget
{
    Q_OBJECT
public:
    explicit RewardsPage(Workbench &workbench, QWidget *parent = nullptr);
    void showMember(const members::Member &member);
    void retranslate();

private:
    /// A row with a choice and the button that does it.
    struct Choice
    {
        QLabel *label = nullptr;
        QComboBox *choices = nullptr;
        QComboBox *further = nullptr; ///< how money is paid
        QPushButton *go = nullptr;
    };
    struct Content
    {
        std::vector<rewards::CouponCode> codes;
        std::vector<rewards::Coupon> coupons;
        std::vector<rewards::Offer> offers;
        std::vector<rewards::Lottery> lotteries;
        StoreId store;
    };

    static Result<Content> readContent(store::Connection &connection, members::MemberId member, StoreId wanted);
    Choice makeChoice();
    void read();
    void showContent();
    void showChoices();
    void showMoney();
    void giveCoupon();
    void takeOffer();
    void drawTicket();
    void tell(const Result<QString> &said);

    Workbench &m_workbench;
    members::Member m_member;
    Content m_content;
    QLabel *m_none;
    ListView *m_table;
    RowsModel *m_rows;
    Choice m_coupon;
    Choice m_offer;
    Choice m_lottery;
    QLabel *m_said;
};

} // namespace shopdesk::ui
