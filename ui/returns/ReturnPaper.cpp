// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnPaper.h"

#include "ui/parts/LinearBarcode.h"
#include "ui/returns/ReturnWords.h"

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

QFont fontOf(double millimetres, double perMillimetre, bool isStrong)
{
    QFont font;
    font.setPixelSize(qRound(millimetres * perMillimetre));
    font.setBold(isStrong);
    return font;
}

} // namespace

ReturnPaper::ReturnPaper(ReturnPaperKind kind, const returns::Return &found, const returns::Postings &postings,
                         QString shopName, const Formats &formats)
    : m_kind(kind), m_number(found.number), m_shopName(std::move(shopName))
{
    addHead(found, formats);
    addLines(found, formats);
    if (kind == ReturnPaperKind::CreditNote) {
        for (const PostingLine &line : inLines(postings, formats))
            m_rows.push_back({line.what, line.amount, line.isStrong});
    } else if (kind == ReturnPaperKind::Slip) {
        m_rows.push_back({found.wayBack == returns::WayBack::Shop ? tr("The way back costs you nothing.")
                                                                  : tr("You pay the way back.")});
        m_rows.push_back({tr("Put this page in with the goods.")});
    }
}

QString ReturnPaper::title() const
{
    switch (m_kind) {
    case ReturnPaperKind::Slip:
        return tr("Return slip %1").arg(m_number);
    case ReturnPaperKind::InspectionSheet:
        return tr("Inspection sheet %1").arg(m_number);
    case ReturnPaperKind::CreditNote:
        return tr("Credit note %1").arg(m_number);
    }
    return {};
}

void ReturnPaper::addHead(const returns::Return &found, const Formats &formats)
{
    m_rows.push_back({tr("Date"), formats.day(formats.zone().dayOf(found.requestedAt))});
    if (found.order.id)
        m_rows.push_back({tr("Order"), found.order.number});
    if (!found.memberNumber.isEmpty())
        m_rows.push_back({tr("Member"), found.memberNumber});
    m_rows.push_back({tr("Store"), found.storeName});
    if (m_kind == ReturnPaperKind::CreditNote && found.credit.id)
        m_rows.push_back({tr("Credit"), found.credit.number});
}

void ReturnPaper::addLines(const returns::Return &found, const Formats &formats)
{
    for (const returns::Line &line : found.lines) {
        m_rows.push_back({tr("%1 × %2", "quantity, goods").arg(formats.number(line.quantity), line.description),
                          wordOf(line.reason), true});
        if (m_kind != ReturnPaperKind::InspectionSheet)
            continue;
        for (const returns::Finding &finding : found.findings) {
            if (finding.line == line.id)
                m_rows.push_back({tr("%1: %2", "quantity, condition")
                                      .arg(formats.number(finding.quantity), wordOf(finding.condition)),
                                  wordOf(finding.disposition)});
        }
        if (found.findings.empty()) {
            m_rows.push_back({tr("Condition"), QStringLiteral("__________")});
            m_rows.push_back({tr("What becomes of it"), QStringLiteral("__________")});
        }
    }
}

void ReturnPaper::paint(QPainter &painter, const QRectF &page, double perMillimetre) const
{
    const double left = page.left() + margin * perMillimetre;
    const double right = page.right() - margin * perMillimetre;
    double top = page.top() + margin * perMillimetre;
    const auto row = [&](const Row &text, double size) {
        painter.setFont(fontOf(size, perMillimetre, text.isStrong));
        const QRectF all(left, top, right - left, page.height());
        const QRectF figure = painter.boundingRect(all, Qt::AlignRight | Qt::AlignTop, text.figure);
        const QRectF words = painter.boundingRect(all.adjusted(0, 0, -figure.width() - margin, 0),
                                                  Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.words);
        painter.drawText(figure, Qt::AlignRight | Qt::AlignTop, text.figure);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text.words);
        top += std::max(words.height(), figure.height()) + perMillimetre;
    };
    row({m_shopName}, letters);
    row({title(), {}, true}, headLetters);
    if (const auto barcode = linearBarcode(m_number)) {
        top += perMillimetre;
        paintBars(painter, *barcode, {left, top, right - left, barHeight * perMillimetre}, narrowBar * perMillimetre);
        top += (barHeight + 2) * perMillimetre;
    }
    for (const Row &each : m_rows)
        row(each, letters);
}

Result<void> ReturnPaper::writePdf(const QString &file) const
{
    QPdfWriter writer(file);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setPageMargins({});
    writer.setResolution(dotsPerInch);
    writer.setTitle(title());
    QPainter painter;
    if (painter.begin(&writer)) {
        paint(painter, {QPointF(), QSizeF(writer.width(), writer.height())}, dotsPerInch / millimetresPerInch);
        if (painter.end())
            return {};
    }
    return fail("ui.notPrinted",
                tr("The file %1 could not be written. Choose another folder.").arg(QDir::toNativeSeparators(file)));
}

} // namespace shopdesk::ui
