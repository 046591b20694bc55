// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/PaperPages.h"

#include "ui/parts/LinearBarcode.h"

#include <QDir>
#include <QPainter>
#include <QPdfWriter>

namespace shopdesk::ui {

namespace {

constexpr int dotsPerInch = 600;
constexpr double millimetresPerInch = 25.4;
constexpr double margin = 12; // millimetres, as all below
constexpr double barHeight = 14;
constexpr double letters = 3.4;
constexpr double headLetters = 5.4;
constexpr double narrowBar = 0.33;
constexpr double columnGap = 4; // between words and figure

QFont fontOf(double millimetres, double perMillimetre, bool isStrong)
{
    QFont font;
    font.setPixelSize(qRound(millimetres * perMillimetre));
    font.setBold(isStrong);
    return font;
}

} // namespace

void PaperPages::paint(QPainter &painter, const QRectF &page, double perMillimetre,
                       const std::function<void()> &newPage) const
{
    const double left = page.left() + margin * perMillimetre;
    const double right = page.right() - margin * perMillimetre;
    const double bottom = page.bottom() - margin * perMillimetre;
    double top = page.top() + margin * perMillimetre;
    int number = 1;
    const std::function<void(const Row &, double)> row = [&](const Row &text, double size) {
        painter.setFont(fontOf(size, perMillimetre, text.isStrong));
        const QRectF all(left, top, right - left, page.height());
        QRectF figure = painter.boundingRect(all, Qt::AlignRight | Qt::AlignTop, text.figure);
        QRectF words = painter.boundingRect(all.adjusted(0, 0, -figure.width() - columnGap * perMillimetre, 0),
                                            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.words);
        const double height = std::max(words.height(), figure.height());
        if (top + height > bottom && top > page.top() + 2 * margin * perMillimetre) {
            newPage();
            top = page.top() + margin * perMillimetre;
            row({title, tr("Page %1").arg(++number), true}, letters);
            row(text, size);
            return;
        }
        painter.drawText(figure, Qt::AlignRight | Qt::AlignTop, text.figure);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.words);
        top += height + perMillimetre;
    };
    row({shopName}, letters);
    row({title, {}, true}, headLetters);
    if (const auto barcode = linearBarcode(code)) {
        top += perMillimetre;
        paintBars(painter, *barcode, {left, top, right - left, barHeight * perMillimetre}, narrowBar * perMillimetre);
        top += (barHeight + 2) * perMillimetre;
    }
    for (const Row &each : rows)
        row(each, letters);
}

Result<void> PaperPages::writePdf(const QString &file) const
{
    QPdfWriter writer(file);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setPageMargins({});
    writer.setResolution(dotsPerInch);
    writer.setTitle(title);
    QPainter painter;
    if (painter.begin(&writer)) {
        paint(painter, {QPointF(), QSizeF(writer.width(), writer.height())}, dotsPerInch / millimetresPerInch,
              [&writer] { writer.newPage(); });
        if (painter.end())
            return {};
    }
    return fail("ui.notPrinted",
                tr("The file %1 could not be written. Choose another folder.").arg(QDir::toNativeSeparators(file)));
}

} // namespace shopdesk::ui
