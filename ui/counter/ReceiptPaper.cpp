// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ReceiptPaper.h"

#include "ui/parts/States.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace shopdesk::ui {

namespace {

/// Units of the layout to a millimetre: fine enough that letters stand where a printer would put them.
constexpr double unitsPerMm = 20;
/// What a printer's head does not reach, on either side.
constexpr double edgeMm = 4;
constexpr double betweenMm = 2;

QFont fontOf(double millimetres, bool bold)
{
    QFont font = QApplication::font();
    font.setPixelSize(qRound(millimetres * unitsPerMm));
    font.setBold(bold);
    // Letters keep their widths at every resolution, so that lines break where they were laid out to.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QString percent(int basisPoints)
{
    return QLocale().toString(basisPoints / 100.0, 'g', 5);
}

} // namespace

int millimetresOf(PaperWidth width)
{
    return width == PaperWidth::Mm58 ? 58 : 80;
}

ReceiptPaper::ReceiptPaper(PaperWidth width) : m_width(width)
{
    addGap(edgeMm);
}

ReceiptPaper::ReceiptPaper(const orders::ReceiptData &receipt, const Formats &formats, PaperWidth width)
    : ReceiptPaper(width)
{
    addHead(receipt);
    addLines(receipt, formats);
    addSums(receipt, formats);
    addPayments(receipt, formats);
    addFoot(receipt, formats);
}

ReceiptPaper ReceiptPaper::testPage(const Formats &formats, PaperWidth width)
{
    ReceiptPaper paper(width);
    const Style centred{.alignment = Qt::AlignHCenter};
    paper.addText(tr("Test page"), {.millimetres = 4.4, .bold = true, .alignment = Qt::AlignHCenter});
    paper.addText(tr("Paper of %1 mm").arg(millimetresOf(width)), centred);
    paper.addRule();
    paper.addRow(tr("Left edge"), tr("Right edge"), {});
    paper.addRow(tr("An amount"), formats.moneyWithSymbol({123'456}), {});
    paper.addRow(tr("In bold"), formats.moneyWithSymbol({-123'456}), {.bold = true});
    paper.addText(
        QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 £€¥ 掌柜台 收据测试"), {});
    paper.addRule();
    paper.addText(tr("Both words above touch their edges, and the paper ends below this line."), centred);
    return paper;
}

QSizeF ReceiptPaper::sizeMm() const
{
    return {double(millimetresOf(m_width)), m_at / unitsPerMm + edgeMm};
}

void ReceiptPaper::addGap(double millimetres)
{
    m_at += millimetres * unitsPerMm;
}

/// Lays the text out between two edges from where the next piece begins; where it ends.
double ReceiptPaper::place(const QString &text, const Style &style, double from, double to)
{
    const QFont font = fontOf(style.millimetres, style.bold);
    const double height = QFontMetricsF(font).height();
    double at = m_at;
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(to - from);
            const QString part = paragraph.mid(line.textStart(), line.textLength()).trimmed();
            m_pieces.push_back({QRectF(from, at, to - from, height), part, font, style.alignment});
            at += height;
        }
        layout.endLayout();
    }
    return at;
}

void ReceiptPaper::addText(const QString &text, const Style &style)
{
    if (!text.isEmpty())
        m_at = place(text, style, edgeMm * unitsPerMm, (millimetresOf(m_width) - edgeMm) * unitsPerMm);
}

void ReceiptPaper::addRow(const QString &text, const QString &amount, const Style &style)
{
    const double left = edgeMm * unitsPerMm;
    const double right = (millimetresOf(m_width) - edgeMm) * unitsPerMm;
    const QFont font = fontOf(style.millimetres, style.bold);
    const double wanted = QFontMetricsF(font).horizontalAdvance(amount) + 1;
    Style ofAmount = style;
    ofAmount.alignment = Qt::AlignRight;
    place(amount, ofAmount, right - wanted, right);
    m_at = place(text, style, left, right - wanted - betweenMm * unitsPerMm);
}

void ReceiptPaper::addRule()
{
    addGap(1);
    const double left = edgeMm * unitsPerMm;
    m_pieces.push_back(
        {QRectF(left, m_at, millimetresOf(m_width) * unitsPerMm - 2 * left, 0.25 * unitsPerMm), {}, {}, {}, true});
    addGap(1.25);
}

void ReceiptPaper::addBars(const QString &code, double millimetres)
{
    constexpr double widestModuleMm = 0.5;
    auto bars = linearBarcode(code);
    if (!bars)
        return;
    const double room = (millimetresOf(m_width) - 2 * edgeMm) * unitsPerMm;
    const double module = std::min(widestModuleMm * unitsPerMm, room / bars->width());
    const double width = module * bars->width();
    const double left = (millimetresOf(m_width) * unitsPerMm - width) / 2;
    m_pieces.push_back({QRectF(left, m_at, width, millimetres * unitsPerMm), {}, {}, {}, false, std::move(*bars)});
    addGap(millimetres + 1);
}

void ReceiptPaper::addHead(const orders::ReceiptData &receipt)
{
    const Style centred{.alignment = Qt::AlignHCenter};
    const orders::Order &order = receipt.order;
    addText(receipt.shop, {.millimetres = 4.4, .bold = true, .alignment = Qt::AlignHCenter});
    addText(order.storeName, centred);
    addText(receipt.texts.header, centred);
    addGap(1.5);
    if (receipt.isCopy()) {
        addText(tr("Copy %1 of this receipt").arg(receipt.printed),
                {.millimetres = 3.6, .bold = true, .alignment = Qt::AlignHCenter});
        addGap(1);
    }
    if (order.kind == orders::OrderKind::Credit)
        addText(tr("Credit"), {.millimetres = 3.6, .bold = true, .alignment = Qt::AlignHCenter});
    addText(order.number, {.bold = true});
    addText(QLocale().toString(receipt.placedAt, QLocale::ShortFormat), {});
    addRule();
}

void ReceiptPaper::addLines(const orders::ReceiptData &receipt, const Formats &formats)
{
    for (const orders::OrderLine &line : receipt.order.lines) {
        const Money gross = line.unitPrice * line.quantity;
        addRow(line.description, formats.money(gross), {});
        if (line.quantity != 1)
            addText(tr("%1 × %2").arg(formats.number(line.quantity), formats.money(line.unitPrice)),
                    {.millimetres = 2.6});
        if (line.discount != Money{})
            addRow(tr("Discount"), formats.money(line.total - gross), {.millimetres = 2.6});
        if (!line.serials.isEmpty()) {
            addText(tr("Serial number: %1").arg(line.serials.join(QStringLiteral(", "))), {.millimetres = 2.6});
        }
        addGap(0.6);
    }
}

void ReceiptPaper::addSums(const orders::ReceiptData &receipt, const Formats &formats)
{
    const orders::Order &order = receipt.order;
    addRule();
    const bool adds = std::ranges::any_of(receipt.taxes, [](const auto &tax) { return !tax.included; });
    if (!order.discounts.empty() || adds)
        addRow(tr("Sum"), formats.money(order.linesTotal), {});
    const bool isSale = order.kind == orders::OrderKind::Sale;
    for (const orders::OrderDiscount &discount : order.discounts) {
        const QString label = discount.label.isEmpty() ? stateLook(keyOf(discount.kind)).word : discount.label;
        addRow(label, formats.money(isSale ? -discount.amount : discount.amount), {});
    }
    addTaxes(receipt, formats, false);
    addGap(0.8);
    addRow(tr("Total"), formats.moneyWithSymbol(order.total), {.millimetres = 4.4, .bold = true});
    addTaxes(receipt, formats, true);
    addRule();
}

/// A rate that is several taxes is told as these.
void ReceiptPaper::addTaxes(const orders::ReceiptData &receipt, const Formats &formats, bool contained)
{
    const Style style{.millimetres = contained ? 2.6 : Style().millimetres};
    for (const orders::TaxSum &tax : receipt.taxes) {
        if (tax.included != contained)
            continue;
        for (const orders::TaxShare &part : tax.parts) {
            const QString words = contained ? tr("%1 %2 % contained") : tr("%1 %2 %");
            addRow(words.arg(part.name, percent(part.rate)), formats.money(part.amount), style);
        }
        if (tax.parts.empty()) {
            const QString words = contained ? tr("Tax %1 % contained") : tr("Tax %1 %");
            addRow(words.arg(percent(tax.rate)), formats.money(tax.amount), style);
        }
    }
}

void ReceiptPaper::addPayments(const orders::ReceiptData &receipt, const Formats &formats)
{
    for (const orders::Payment &payment : receipt.order.payments) {
        const QString kind = stateLook(keyOf(payment.kind)).word;
        addRow(kind, formats.money(payment.amount), {});
        if (payment.tendered && *payment.tendered != payment.amount)
            addRow(tr("Handed over"), formats.money(*payment.tendered), {.millimetres = 2.6});
    }
    if (receipt.change != Money{})
        addRow(tr("Change"), formats.money(receipt.change), {.bold = true});
    if (receipt.order.open() != Money{})
        addRow(tr("Still to pay"), formats.money(receipt.order.open()), {.bold = true});
}

void ReceiptPaper::addFoot(const orders::ReceiptData &receipt, const Formats &formats)
{
    if (receipt.pointsEarned) {
        addRule();
        addRow(tr("Member"), receipt.order.memberNumber, {});
        addRow(tr("Points of this sale"), formats.number(*receipt.pointsEarned), {});
        if (receipt.pointsBalance)
            addRow(tr("Points in all"), formats.number(*receipt.pointsBalance), {});
    }
    if (!receipt.texts.footer.isEmpty()) {
        addGap(2);
        addText(receipt.texts.footer, {.alignment = Qt::AlignHCenter});
    }
}

void ReceiptPaper::paint(QPainter &painter, double perMillimetre) const
{
    painter.save();
    painter.scale(perMillimetre / unitsPerMm, perMillimetre / unitsPerMm);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::black);
    for (const Piece &piece : m_pieces) {
        if (piece.bars) {
            paintBars(painter, *piece.bars, piece.area, piece.area.width() / piece.bars->width());
            continue;
        }
        if (piece.isRule) {
            painter.fillRect(piece.area, Qt::black);
            continue;
        }
        painter.setFont(piece.font);
        painter.drawText(piece.area, int(piece.alignment) | Qt::TextSingleLine | Qt::TextDontClip, piece.text);
    }
    painter.restore();
}

QString ReceiptPaper::text() const
{
    // Amounts come before the words they stand beside: in a line they come after.
    QStringList lines;
    double at = -1;
    for (const Piece &piece : m_pieces) {
        if (piece.isRule || piece.bars)
            continue;
        if (piece.area.top() == at)
            lines.back() = piece.alignment & Qt::AlignRight ? lines.back() + QLatin1Char(' ') + piece.text
                                                            : piece.text + QLatin1Char(' ') + lines.back();
        else
            lines << piece.text;
        at = piece.area.top();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace shopdesk::ui
