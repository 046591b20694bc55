// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "ui/parts/Workbench.h"
#include "ui/returns/ReturnableOrder.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace shopdesk::ui {

class ArticleSearch;
class Form;
class MemberPick;
class PhotosEdit;
class PiecesEdit;
class ValueField;

/// A return that somebody brings or announces: found by a number of an order or a serial number; without a receipt by the member, the
/// end of the card number, the day and the goods. Scans count what comes back. What the policies say of it stands below while it is filled in. What was typed is kept until it is
/// asked for, also over a restart; for an order or a ticket by itself.
class NewReturnPage : public QWidget
{
    Q_OBJECT
public:
    explicit NewReturnPage(Workbench &workbench, QWidget *parent = nullptr);
    /// @p of: the order that it is of, or the ticket that it comes from; 0: to be found.
    void begin(qint64 of = 0);
    void retranslate();
    /// A number of an order or of a return, a serial number, or goods.
    bool takeScan(const QString &code);
    Form *form() const { return m_form; }
    QLineEdit *findField() const { return m_find; }
    QPushButton *goButton() const { return m_go; }

signals:
    void opened(qint64 id);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct LineRow
    {
        returns::Returnable of;
        QSpinBox *pieces = nullptr;
        QComboBox *reason = nullptr;
        QLabel *title = nullptr;
        QStringList serials = {}; ///< of the pieces that were scanned
    };
    void build();
    void showStores(const std::vector<catalog::Premises> &stores);
    void keepDraft(qint64 of);
    QVariantMap goodsTyped() const;
    void putBack(const QVariantMap &goods);
    void putBackLines(const QVariantMap &goods);
    void keepPhotos();
    QString photosKey() const;
    void find(const QString &text);
    void offerSales();
    void showSales(std::vector<returns::SaleFound> sales);
    void showBeginning(const ReturnableOrder &found);
    void showTitle();
    void showOrder(const ReturnableOrder &found);
    void addRow(const returns::Returnable &line, bool isTaken);
    void showRowTitle(const LineRow &row);
    void countOne(LineRow &row, const QString &serial = {});
    returns::SaleSought sought() const;
    void forgetOrder();
    void refresh();
    void save();
    returns::ReturnDraft draft() const;

    Workbench &m_workbench;
    QLabel *m_title;
    QLineEdit *m_find;
    QListWidget *m_sales;
    MemberPick *m_member;
    QLineEdit *m_card;
    QComboBox *m_when;
    QDateEdit *m_day;
    PhotosEdit *m_photos;
    QLabel *m_orderTitle;
    QWidget *m_table;
    QGridLayout *m_grid;
    ArticleSearch *m_search;
    PiecesEdit *m_goods;
    ValueField *m_typed; ///< what comes back, for the draft
    Form *m_form;
    QComboBox *m_store;
    QComboBox *m_wish;
    QComboBox *m_reason;
    QLabel *m_outlook;
    QPushButton *m_go;
    QPushButton *m_cancel;
    std::vector<LineRow> m_lines;
    std::vector<returns::SaleFound> m_found;
    orders::OrderId m_order;
    tickets::TicketId m_ticket;
    QString m_ticketNumber;
    QString m_draftKey;
    bool m_isPuttingBack = false; ///< the order of a draft is being read
    int m_begun = 0;
    int m_question = 0;
    int m_salesQuestion = 0;
};

} // namespace shopdesk::ui
