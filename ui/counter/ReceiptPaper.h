// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/ReceiptData.h"
#include "orders/Shifts.h"
#include "ui/parts/Formats.h"
#include "ui/parts/LinearBarcode.h"

#include <QCoreApplication>
#include <QFont>
#include <QRectF>

class QPainter;

namespace shopdesk::ui {

struct GiftCardSlip;

/// Rolls that receipt printers take.
enum class PaperWidth { Mm58, Mm80 };
int millimetresOf(PaperWidth width);

/// A receipt, laid out on a roll of paper: as wide as the roll, and as long as what stands on it. The same layout is shown,
/// printed and written as PDF.
class ReceiptPaper
{
    Q_DECLARE_TR_FUNCTIONS(shopdesk::ui::ReceiptPaper)
public:
    ReceiptPaper(const orders::ReceiptData &receipt, const Formats &formats, PaperWidth width);
    /// What a till took, expected and held.
    static ReceiptPaper shiftReport(const orders::ShiftReport &report, const Formats &formats, PaperWidth width);
    /// A gift card that was sold, with its code as bars.
    static ReceiptPaper giftCard(const GiftCardSlip &slip, const Formats &formats, PaperWidth width);
    /// What a printer can do: width, edges, scripts.
    static ReceiptPaper testPage(const Formats &formats, PaperWidth width);

    QSizeF sizeMm() const;
    /// Draws it with its upper left corner at the origin, @p perMillimetre units of the painter to a millimetre.
    void paint(QPainter &painter, double perMillimetre) const;
    /// What stands on it, a line each, for tests and screen readers.
    QString text() const;

private:
    struct Style
    {
        double millimetres = 2.9; ///< height of the letters' body
        bool bold = false;
        Qt::Alignment alignment = Qt::AlignLeft;
    };
    struct Piece
    {
        QRectF area;
        QString text;
        QFont font;
        Qt::Alignment alignment;
        bool isRule = false;
        std::optional<LinearBarcode> bars = {};
    };

    explicit ReceiptPaper(PaperWidth width);
    void addText(const QString &text, const Style &style);
    /// @p amount stands at the right edge of the first line.
    void addRow(const QString &words, const QString &amount, const Style &style);
    void addRule();
    /// Nothing where the code has no bars.
    void addBars(const QString &code, double millimetres);
    void addGap(double millimetres);
    double place(const QString &text, const Style &style, double from, double to);
    void addHead(const orders::ReceiptData &receipt);
    void addLines(const orders::ReceiptData &receipt, const Formats &formats);
    void addSums(const orders::ReceiptData &receipt, const Formats &formats);
    void addTaxes(const orders::ReceiptData &receipt, const Formats &formats, bool contained);
    void addPayments(const orders::ReceiptData &receipt, const Formats &formats);
    void addFoot(const orders::ReceiptData &receipt, const Formats &formats);

    PaperWidth m_width;
    double m_at = 0; ///< where the next piece begins, in units of the layout
    std::vector<Piece> m_pieces;
};

} // namespace shopdesk::ui
