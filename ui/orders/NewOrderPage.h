// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/DraftSums.h"
#include "ui/orders/DeliveryFields.h"
#include "ui/orders/PaymentFields.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace shopdesk::ui {

class CouponField;
class Form;
class MemberPick;
class OrderLinesField;
class PriceExplained;
struct OrderBeginning;

/// An order that comes by phone, mail or marketplace, typed in: for whom, what, at which price, where it goes. What it comes
/// to stands beside it, step by step. It is put by as a draft or placed, with a payment or without. What is typed is kept until
/// then.
class NewOrderPage : public QWidget
{
    Q_OBJECT
public:
    explicit NewOrderPage(Workbench &workbench, QWidget *parent = nullptr);
    /// @p draft: the one to go on with; none: a new order.
    void begin(orders::OrderId draft = {});
    void retranslate();
    /// An article, the card of a member or a coupon.
    bool takeScan(const QString &code);
    Form *form() const { return m_form; }
    OrderLinesField *lines() const { return m_lines; }
    PriceExplained *price() const { return m_price; }
    QPushButton *placeButton() const { return m_place; }
    QPushButton *saveButton() const { return m_save; }

signals:
    /// Placed or put by.
    void opened(qint64 id);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What is in the fields.
    struct Typed
    {
        orders::OrderDraft draft;
        orders::Reduction discount;
    };
    void build();
    void addFields();
    void addChecks();
    void layOut();
    QWidget *buildSide();
    void connectFields();
    void fill(const OrderBeginning &beginning);
    Typed typed() const;
    void takeBuyer();
    void showPayment();
    void showDelivery();
    /// Where something has changed that a price hangs on.
    void refresh();
    void readSums();
    QVariantMap priced() const;
    void showSums(const Result<orders::DraftSums> &sums);
    void showPlace();
    void saveDraft();
    void place();
    void send(std::function<Result<orders::OrderId>(store::UnitOfWork &)> change, bool isPlaced);
    void finish(orders::OrderId id, const QString &said);
    void showError(Error error);
    QString draftName() const;

    Workbench &m_workbench;
    Form *m_form;
    QLabel *m_title;
    QComboBox *m_channel;
    QComboBox *m_store;
    QComboBox *m_collectIn;
    MemberPick *m_member;
    OrderLinesField *m_lines;
    QLineEdit *m_discount;
    CouponField *m_coupons;
    QSpinBox *m_points;
    QCheckBox *m_paid;
    PaymentFields m_payment;
    DeliveryFields m_delivery;
    orders::DeliveryTerms m_terms;
    orders::MaskedDelivery m_kept; ///< where the draft goes that is gone on with
    PriceExplained *m_price;
    QPushButton *m_place;
    QPushButton *m_save;
    QPushButton *m_leave;
    orders::OrderId m_draft; ///< that is gone on with
    std::optional<orders::DraftSums> m_sums;
    QVariantMap m_asked; ///< of what the sums are, or will be
    bool m_busy = false;
    int m_question = 0;
    int m_beginning = 0;
};

} // namespace shopdesk::ui
