// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/ReceiptData.h"
#include "returns/SettleReturn.h"
#include "ui/parts/Formats.h"
#include "ui/parts/PaperPages.h"

#include <QCoreApplication>

namespace shopdesk::ui {

/// The papers of a return. The slip goes with the goods, its barcode opens the return wherever it is scanned; the inspection sheet
/// is filled in beside them; the credit note says what was accepted, at which price and with which taxes, and how it was given back.
enum class ReturnPaperKind { Slip, InspectionSheet, CreditNote };

/// What a paper is made of.
struct ReturnPaperData
{
    const returns::Return &found;
    const returns::Postings &postings;
    const std::optional<orders::ReceiptData>
        &credit; ///< that gave the money back; none also where it is another store's
    QString shopName;
};

/// One of them, on as many pages of A5 as it takes.
class ReturnPaper
{
    Q_DECLARE_TR_FUNCTIONS(shopdesk::ui::ReturnPaper)
public:
    ReturnPaper(ReturnPaperKind kind, const ReturnPaperData &data, const Formats &formats);

    QString title() const;
    /// What stands on it, a line each.
    using Row = PaperPages::Row;
    const std::vector<Row> &rows() const { return m_rows; }
    /// Error "ui.notPrinted".
    Result<void> writePdf(const QString &file) const;

private:
    void addHead(const returns::Return &found, const Formats &formats);
    void addLines(const returns::Return &found, const Formats &formats);
    void addCredit(const ReturnPaperData &data, const Formats &formats);
    void addCreditLines(const orders::Order &credit, bool hasFee, const Formats &formats);
    void addCreditSums(const orders::ReceiptData &credit, const Formats &formats);
    void addTaxes(const std::vector<orders::TaxSum> &taxes, bool isContained, const Formats &formats);

    ReturnPaperKind m_kind;
    QString m_number;
    QString m_shopName;
    std::vector<Row> m_rows;
};

} // namespace shopdesk::ui
