// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ColumnHeader.h"

#include "ui/parts/Icons.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int arrowSize = 14;
constexpr int arrowGap = 2;
} // namespace

ColumnHeader::ColumnHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setFixedHeight(measure::row);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int ColumnHeader::titleWidth(int section) const
{
    const QString title = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    return QFontMetrics(titleFont()).horizontalAdvance(title) + RowDelegate::padding + arrowSize + arrowGap + 2
           + (isEdge(section) ? RowDelegate::edgePadding : RowDelegate::padding);
}

bool ColumnHeader::isEdge(int section) const
{
    for (int visual = 0; visual < count(); ++visual)
        if (const int first = logicalIndex(visual); !isSectionHidden(first))
            return first == section;
    return false;
}

void ColumnHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = true;
    QHeaderView::mousePressEvent(event);
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    m_pressed = false;
}

void ColumnHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed = true;
    QHeaderView::mouseDoubleClickEvent(event);
    m_pressed = false;
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colours &colours = Colours::of(palette());
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.border);
    if (visualIndex(section) < count() - 1)
        painter->fillRect(QRect(rect.right(), rect.top() + 9, 1, rect.height() - 18), colours.border);

    const auto alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int start = isEdge(section) ? RowDelegate::edgePadding : RowDelegate::padding;
    const QRect room = rect.adjusted(start, 0, -RowDelegate::padding, 0);
    const QFontMetrics metrics(titleFont());
    const int textRoom = room.width() - (sorted ? arrowSize + arrowGap : 0);
    const QString title =
        metrics.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, textRoom);
    if (sorted) {
        // The arrow keeps to the inner side, so that figures and their title end on the same line.
        const bool right = alignment & Qt::AlignRight;
        const int textWidth = metrics.horizontalAdvance(title);
        const int x = right ? room.right() + 1 - textWidth - arrowGap - arrowSize : room.left() + textWidth + arrowGap;
        const QRect arrow(x, rect.center().y() - arrowSize / 2, arrowSize, arrowSize);
        icon(sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("sort-up") : QStringLiteral("sort-down"),
             colours.accent)
            .paint(painter, arrow);
    }
    painter->setFont(titleFont());
    painter->setPen(sorted ? palette().color(QPalette::Text) : colours.muted);
    painter->drawText(room, alignment | Qt::TextSingleLine, title);
    painter->restore();
}

QSize ColumnHeader::sectionSizeFromContents(int section) const
{
    return {titleWidth(section), measure::row};
}

QFont ColumnHeader::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::Medium);
    return bold;
}

} // namespace shopdesk::ui
