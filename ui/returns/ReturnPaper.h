// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/SettleReturn.h"
#include "ui/parts/Formats.h"

#include <QCoreApplication>

class QPainter;

namespace shopdesk::ui {

/// The papers of a return. The slip goes with the goods, its barcode opens the return wherever it is scanned; the inspection sheet
/// is filled in beside them; the credit note says what was given back.
enum class ReturnPaperKind { Slip, InspectionSheet, CreditNote };

/// One of them, on a page of A5.
class ReturnPaper
{
    Q_DECLARE_TR_FUNCTIONS(shopdesk::ui::ReturnPaper)
public:
    ReturnPaper(ReturnPaperKind kind, const returns::Return &found, const returns::Postings &postings, QString shopName,
                const Formats &formats);

    QString title() const;
    /// What stands on it, a line each; words and figure apart.
    struct Row
    {
        QString words;
        QString figure = {};
        bool isStrong = false;
    };
    const std::vector<Row> &rows() const { return m_rows; }
    /// Draws it into a page of so many units, @p perMillimetre of them to a millimetre.
    void paint(QPainter &painter, const QRectF &page, double perMillimetre) const;
    /// Error "ui.notPrinted".
    Result<void> writePdf(const QString &file) const;

private:
    void addHead(const returns::Return &found, const Formats &formats);
    void addLines(const returns::Return &found, const Formats &formats);

    ReturnPaperKind m_kind;
    QString m_number;
    QString m_shopName;
    std::vector<Row> m_rows;
};

} // namespace shopdesk::ui
