// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ChoiceDelegate.h"

#include "ui/parts/Theme.h"

#include <QPainter>

namespace shopdesk::ui {

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colours.accentSoft);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colours.hover);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);
    const QRect room = option.rect.adjusted(measure::gap3, 0, -measure::gap3, 0);
    const QFontMetrics metrics(option.font);
    const auto write = [&](const QRect &area, const QString &text, const QColor &ink, int alignment) {
        painter->setPen(ink);
        painter->drawText(area, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, area.width()));
    };
    const QColor ink = option.palette.color(QPalette::Text);
    const QString figure = index.data(FigureRole).toString();
    write(room, figure, ink, Qt::AlignRight);
    QRect rest = room.adjusted(0, 0, figure.isEmpty() ? 0 : -metrics.horizontalAdvance(figure) - measure::gap4, 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    write(rest, title, ink, Qt::AlignLeft);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(title) + measure::gap3);
    if (rest.width() > measure::gap6)
        write(rest, index.data(DetailRole).toString(), colours.muted, Qt::AlignLeft);
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, measure::touchRow};
}

} // namespace shopdesk::ui
