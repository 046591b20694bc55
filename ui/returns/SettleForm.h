// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/FindVariant.h"
#include "ui/orders/PaymentFields.h"
#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

#include <QSet>

class QPlainTextEdit;

namespace shopdesk::ui {

class ArticleSearch;
class FactSheet;
class PiecesEdit;

/// Gives the money back, in whichever way, with every posting shown as it will be written, while somebody chooses. What an exchange
/// costs more is paid in one way, or a part of it so and the rest in cash.
class SettleForm : public TicketStep
{
    Q_OBJECT
public:
    SettleForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent = nullptr);
    bool takeScan(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;
    void showError(const Error &error) override;

private:
    /// What settling would book, and what of an exchange is then paid in coins.
    struct Preview
    {
        returns::Postings postings;
        Money cash;
    };
    void addFields(const ReturnRecord &record);
    void addPaymentChecks();
    void addGoods(const catalog::VariantFound &article);
    void refresh();
    void showPayment();
    void showPreview(const Preview &preview);
    void showPostings(const returns::Postings &postings);
    returns::SettleDraft draft() const;
    std::vector<orders::LineDraft> goods() const;
    std::vector<orders::PaymentDraft> payments() const;
    /// What of the rest is paid otherwise than in cash.
    Money byOthers() const;
    returns::Wish wish() const;
    bool isPaid() const { return wish() == returns::Wish::Exchange && m_open > Money{}; }

    Workbench &m_bench;
    returns::Return m_found;
    ArticleSearch *m_search;
    PiecesEdit *m_goods;
    QPlainTextEdit *m_serials;
    PaymentFields m_payment;
    FactSheet *m_sums;
    QSet<qint64> m_serialised;  ///< of the goods, those whose pieces have numbers
    bool m_hasDelivery = false; ///< to be given back, or not
    Money m_open;               ///< of an exchange, what it costs more
    Money m_cash;               ///< of it, in coins
    bool m_choosesAmount = false;
    int m_question = 0;
};

} // namespace shopdesk::ui
