// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/LabelPainter.h"

#include "ui/parts/LinearBarcode.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace shopdesk::ui {

namespace {

// Hundredths of a millimetre.
constexpr double margin = 150;
constexpr double smallLabel = 2'600; ///< lower labels have smaller letters and one line for the name
constexpr double gap = 60;
constexpr double likedModule = 33;
constexpr double leastModule = 19;
constexpr double lineFactor = 1.25; ///< from the height of letters to that of a line

QFont fontOf(double height, bool bold = false)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(height))));
    font.setBold(bold);
    // Letters are placed by their true widths, whatever the resolution is: the preview breaks lines where the printer does.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferOutline);
    return font;
}

QFontMetricsF metricsOf(const QFont &font)
{
    return QFontMetricsF(font);
}

/// Smaller letters, until the text fits.
QFont fittingFont(const QString &text, double height, double width, bool bold)
{
    constexpr double step = 0.92;
    constexpr double least = 0.4;
    double each = height;
    while (each > height * least && metricsOf(fontOf(each, bold)).horizontalAdvance(text) > width)
        each *= step;
    return fontOf(each, bold);
}

/// The text in lines of at most this width, the last one cut with an ellipsis where more is left.
QStringList linesOf(const QString &text, const QFont &font, double width, int mostLines)
{
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 < mostLines) {
            lines << text.mid(line.textStart(), line.textLength()).trimmed();
            continue;
        }
        lines << metricsOf(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
        break;
    }
    layout.endLayout();
    return lines;
}

void placeBars(LabelLayout &layout, const catalog::Label &label, double width, double dot)
{
    const Result<LinearBarcode> barcode = linearBarcode(label.code);
    if (!barcode) {
        layout.complaint = barcode.error().message;
        return;
    }
    const double room = std::min(likedModule, width / barcode->width());
    const double module = std::floor(room / dot + 1e-9) * dot;
    if (module < leastModule) {
        layout.complaint =
            QCoreApplication::translate("Labels", "“%1” is too long for a label of this width.").arg(label.code);
        return;
    }
    layout.moduleWidth = module;
    // In the middle, on a whole dot, so that every edge of a bar lies on one.
    const double taken = module * barcode->width();
    const double left = std::floor((layout.bars.left() + (width - taken) / 2) / dot) * dot;
    layout.bars = QRectF(left, layout.bars.top(), taken, layout.bars.height());
}

void paintName(QPainter &painter, const catalog::Label &label, const LabelLayout &layout)
{
    const QFont font = fontOf(layout.nameHeight);
    painter.setFont(font);
    const double lineHeight = layout.nameHeight * lineFactor;
    double top = layout.name.top();
    for (const QString &line : linesOf(label.title, font, layout.name.width(), layout.nameLines)) {
        painter.drawText(QRectF(layout.name.left(), top, layout.name.width(), lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        top += lineHeight;
    }
}

void paintCode(QPainter &painter, const catalog::Label &label, const LabelLayout &layout)
{
    if (layout.moduleWidth <= 0) {
        const QRectF place = layout.bars.united(layout.digits);
        const QFont font = fontOf(layout.digitHeight);
        painter.setFont(font);
        const int lines = std::max(1, static_cast<int>(place.height() / (layout.digitHeight * lineFactor)));
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignVCenter,
                         linesOf(layout.complaint, font, place.width(), lines).join(QLatin1Char('\n')));
        return;
    }
    paintBars(painter, *linearBarcode(label.code), layout.bars, layout.moduleWidth);
    painter.setFont(fittingFont(label.code, layout.digitHeight, layout.digits.width(), false));
    painter.drawText(layout.digits, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, label.code);
}

} // namespace

LabelLayout layOut(const catalog::Label &label, const QSizeF &size, double dot)
{
    const bool isSmall = size.height() < smallLabel;
    const double inner = size.width() - 2 * margin;
    LabelLayout layout;
    layout.nameHeight = isSmall ? 230 : 300;
    layout.nameLines = isSmall ? 1 : 2;
    layout.priceHeight = isSmall ? 340 : 520;
    layout.digitHeight = isSmall ? 180 : 220;
    const double nameRoom = layout.nameHeight * lineFactor * layout.nameLines;
    layout.name = QRectF(margin, isSmall ? margin * 0.6 : margin, inner, nameRoom);
    const double rowHeight = layout.priceHeight * 1.15;
    const QRectF row(margin, layout.name.bottom(), inner, rowHeight);
    // The price has the right and the larger half; the SKU stands beside its foot.
    layout.price = row.adjusted(inner * 0.42, 0, 0, 0);
    layout.sku = QRectF(row.left(), row.bottom() - layout.digitHeight * lineFactor, inner * 0.40,
                        layout.digitHeight * lineFactor);
    const double foot = size.height() - (isSmall ? margin * 0.5 : margin * 0.8);
    layout.digits = QRectF(margin, foot - layout.digitHeight * lineFactor, inner, layout.digitHeight * lineFactor);
    layout.bars = QRectF(margin, row.bottom() + gap, inner, layout.digits.top() - row.bottom() - gap);
    placeBars(layout, label, inner, dot);
    return layout;
}

void paintLabel(QPainter &painter, const catalog::Label &label, const QRectF &place, const Formats &formats, double dot)
{
    const LabelLayout layout = layOut(label, place.size(), dot);
    painter.save();
    painter.translate(std::floor(place.left() / dot) * dot, place.top());
    painter.setClipRect(QRectF(QPointF(), place.size()));
    painter.setPen(Qt::black);
    paintName(painter, label, layout);
    const QString price = label.instead.isEmpty() ? formats.moneyWithSymbol(label.price) : label.instead;
    painter.setFont(fittingFont(price, layout.priceHeight, layout.price.width(), true));
    painter.drawText(layout.price, Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine, price);
    // The code is the SKU already where there is no other.
    if (label.code != label.sku) {
        const QFont font = fontOf(layout.digitHeight);
        painter.setFont(font);
        painter.drawText(layout.sku, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         metricsOf(font).elidedText(label.sku, Qt::ElideRight, layout.sku.width()));
    }
    paintCode(painter, label, layout);
    painter.restore();
}

} // namespace shopdesk::ui
