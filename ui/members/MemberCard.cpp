// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MemberCard.h"

#include "ui/parts/LinearBarcode.h"
#include "ui/parts/QrCode.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>

#include <cmath>

namespace shopdesk::ui {

namespace {

constexpr double marginMm = 5;
constexpr double qrMm = 20;
constexpr double barsMm = 11;
constexpr double widestModuleMm = 0.5;
constexpr int qrPixels = 8;
const QColor ink(0x1F, 0x29, 0x37);
const QColor line(0xC8, 0xCE, 0xD6);

QFont font(double heightMm, double mm, bool strong)
{
    QFont made = QGuiApplication::font();
    made.setPixelSize(std::max(1, static_cast<int>(std::lround(heightMm * mm))));
    made.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return made;
}

void paintLine(QPainter &painter, const QRectF &place, const QFont &with, const QString &text)
{
    painter.setFont(with);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(with, painter.device()).elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

Result<void> paintCard(QPainter &painter, const MemberCard &card, const QRectF &place)
{
    const Result<LinearBarcode> bars = linearBarcode(card.number);
    if (!bars)
        return Failure(bars.error());
    const double mm = place.width() / cardWidthMm;
    const QRectF inner = place.adjusted(marginMm * mm, marginMm * mm, -marginMm * mm, -marginMm * mm);
    painter.save();
    painter.fillRect(place, Qt::white);
    painter.setPen(QPen(line, 0.2 * mm));
    painter.drawRect(place);
    painter.setPen(ink);
    const double text = inner.width() - (qrMm + 3) * mm;
    paintLine(painter, {inner.left(), inner.top(), text, 6 * mm}, font(3.6, mm, false), card.shop);
    paintLine(painter, {inner.left(), inner.top() + 8 * mm, text, 7 * mm}, font(5, mm, true), card.name);
    paintLine(painter, {inner.left(), inner.top() + 15 * mm, text, 6 * mm}, font(3.6, mm, false), card.tier);
    painter.drawImage(QRectF(inner.right() - qrMm * mm, inner.top(), qrMm * mm, qrMm * mm),
                      qrImage(card.number, qrPixels));
    const double module = std::min(widestModuleMm * mm, inner.width() / bars->width());
    const double width = module * bars->width();
    const QRectF barPlace(inner.left(), inner.bottom() - (barsMm + 5) * mm, width, barsMm * mm);
    paintBars(painter, *bars, barPlace, module);
    painter.setPen(ink);
    painter.setFont(font(3.6, mm, false));
    painter.drawText(QRectF(inner.left() + bars->quietLeft * module, inner.bottom() - 5 * mm, inner.width(), 5 * mm),
                     Qt::AlignLeft | Qt::AlignVCenter, card.number);
    painter.restore();
    return {};
}

Result<void> printCard(QPrinter &printer, const MemberCard &card)
{
    QPainter painter(&printer);
    const double mm = printer.resolution() / 25.4;
    return paintCard(painter, card, QRectF(0, 0, cardWidthMm * mm, cardHeightMm * mm));
}

Result<void> writeCardAsPdf(const MemberCard &card, const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QSizeF(cardWidthMm, cardHeightMm), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    printer.setPageMargins(QMarginsF());
    printer.setOutputFileName(path);
    if (auto done = printCard(printer, card); !done)
        return done;
    if (printer.printerState() == QPrinter::Error || QFile(path).size() == 0) {
        return fail("ui.cardNotWritten",
                    QCoreApplication::translate("MemberCard", "The file could not be written. Choose another folder."));
    }
    return {};
}

} // namespace shopdesk::ui
