// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/LabelPreview.h"

#include "ui/parts/Theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace shopdesk::ui {

namespace {

// Paper is white in every theme.
const QColor paper(255, 255, 255);
const QColor outline(0xd1, 0xd5, 0xdb);
const QColor usedPlace(0xe5, 0xe7, 0xeb);

} // namespace

LabelPreview::LabelPreview(Formats formats, QWidget *parent) : QWidget(parent), m_formats(std::move(formats))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview"));
}

void LabelPreview::showSheet(const LabelSheet &sheet)
{
    m_sheet = sheet;
    showPage(m_page);
}

void LabelPreview::showPage(int page)
{
    m_page = m_sheet ? std::clamp(page, 0, std::max(0, m_sheet->pageCount() - 1)) : 0;
    update();
}

QTransform LabelPreview::pageTransform() const
{
    const QSizeF size(m_sheet->format.pageWidth, m_sheet->format.pageHeight);
    const QRectF room = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double scale = std::min(room.width() / size.width(), room.height() / size.height());
    QTransform transform;
    transform.translate(room.center().x() - size.width() * scale / 2, room.center().y() - size.height() * scale / 2);
    transform.scale(scale, scale);
    return transform;
}

void LabelPreview::paintPlaces(QPainter &painter) const
{
    const catalog::LabelFormat &format = m_sheet->format;
    painter.setPen(QPen(outline, 0));
    for (int place = 0; place < format.perPage(); ++place) {
        const catalog::LabelPlace corner = catalog::placeOf(format, place);
        const bool isUsed = m_page == 0 && place < m_sheet->used;
        painter.setBrush(isUsed ? QBrush(usedPlace) : Qt::NoBrush);
        painter.drawRect(QRectF(corner.x, corner.y, format.labelWidth, format.labelHeight));
    }
    painter.setBrush(Qt::NoBrush);
}

void LabelPreview::paintEvent(QPaintEvent *)
{
    if (!m_sheet)
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setTransform(pageTransform(), true);
    const QRectF page(0, 0, m_sheet->format.pageWidth, m_sheet->format.pageHeight);
    painter.fillRect(page, paper);
    paintPlaces(painter);
    paintPage(painter, *m_sheet, m_page, m_formats);
    painter.setPen(QPen(Colours::of(palette()).border, 0));
    painter.drawRect(page);
}

void LabelPreview::mousePressEvent(QMouseEvent *event)
{
    if (!m_sheet || m_page != 0 || m_sheet->format.isRoll())
        return;
    const QPointF at = pageTransform().inverted().map(event->position());
    const catalog::LabelFormat &format = m_sheet->format;
    for (int place = 0; place < format.perPage(); ++place) {
        const catalog::LabelPlace corner = catalog::placeOf(format, place);
        if (QRectF(corner.x, corner.y, format.labelWidth, format.labelHeight).contains(at))
            emit placeClicked(place);
    }
}

void LabelPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace shopdesk::ui
