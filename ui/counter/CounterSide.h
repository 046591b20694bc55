// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterPayment.h"
#include "orders/CounterSale.h"
#include "ui/counter/ReceiptPaper.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace shopdesk::ui {

class BenefitsLine;
class FactSheet;
class ReceiptPreview;

/// Beside the lines: for whom the sale is, what it comes to, how it is paid, and in the end the change and the receipt.
class CounterSide : public QWidget
{
    Q_OBJECT
public:
    explicit CounterSide(const Formats &formats, QAction *pay, QWidget *parent = nullptr);

    void showSale(const orders::CounterSums &sums);
    void showPayment(const orders::CounterSums &sums, const orders::CounterPayment &payment);
    /// Any figures, one under the other.
    void showRows(const QString &title, const std::vector<std::pair<QString, QString>> &rows, const QString &caption,
                  Money amount);
    /// What is to be printed.
    void showPaper(const QString &title, const QString &detail, const QString &caption, Money amount,
                   const ReceiptPaper &paper);
    /// What stands large: total, still to pay, change.
    QString bigText() const;
    QString factsText() const;
    const ReceiptPreview *receipt() const { return m_receipt; }
    BenefitsLine *benefits() const { return m_benefits; }

signals:
    void benefitReportWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMember(const orders::CounterSums &sums);
    void showStep(const orders::PriceStep &step);
    QLabel *note(const QString &text, bool isWarning);
    void showSums(const orders::CounterSums &sums);
    void setBig(const QString &caption, Money amount);
    void tint();

    Formats m_formats;
    QLabel *m_member;
    QLabel *m_memberDetail;
    BenefitsLine *m_benefits;
    FactSheet *m_facts;
    QLabel *m_caption;
    QLabel *m_big;
    QScrollArea *m_receiptArea;
    ReceiptPreview *m_receipt;
    QPushButton *m_pay;
};

} // namespace shopdesk::ui
