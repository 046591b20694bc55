// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteDelegate.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int headingHeight = 28;
constexpr int lineHeight = 36;
constexpr int iconSize = 18;

bool isHeading(const QModelIndex &index)
{
    return index.flags() == Qt::NoItemFlags;
}
} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const QColor text = option.palette.color(QPalette::Text);
    painter->save();
    QRect room = option.rect.adjusted(measure::gap2, 0, -measure::gap3, 0);
    if (isHeading(index)) {
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.9);
        small.setWeight(QFont::Medium);
        painter->setFont(small);
        painter->setPen(colours.muted);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? colours.accentSoft : colours.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), measure::radius, measure::radius);
    }
    icon(index.data(IconNameRole).toString(), colours.muted)
        .paint(painter, QRect(room.left(), room.top() + (room.height() - iconSize) / 2, iconSize, iconSize));
    room.setLeft(room.left() + iconSize + measure::gap3);

    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    const QString hint = index.data(HintRole).toString();
    painter->setPen(colours.muted);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, hint);
    room.setRight(room.right() - metrics.horizontalAdvance(hint) - measure::gap4);

    const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->setPen(text);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, title);
    room.setLeft(room.left() + metrics.horizontalAdvance(title) + measure::gap3);
    if (room.width() > measure::gap6) {
        painter->setPen(colours.muted);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, isHeading(index) ? headingHeight : lineHeight};
}

} // namespace shopdesk::ui
