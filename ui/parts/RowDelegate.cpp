// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RowDelegate.h"

#include "tables/WindowedModel.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/ListView.h"
#include "ui/parts/Pill.h"
#include "ui/parts/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace shopdesk::ui {

using tables::ColumnKind;
using tables::WindowedModel;

namespace {

constexpr double detailScale = 0.9;
constexpr int pictureMargin = 1;
constexpr int pictureRadius = 3;

int widthOf(const QString &text, const QFontMetrics &metrics)
{
    int width = 0;
    for (const QString &line : text.split(QLatin1Char('\n')))
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

ColumnKind kindOf(const QModelIndex &index)
{
    return static_cast<ColumnKind>(index.data(ListPresenter::KindRole).toInt());
}

} // namespace

QRect RowDelegate::contentOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect picture = pictureOf(option, index);
    const int start = picture.isEmpty() ? startOf(index) : picture.right() + 1 + padding - option.rect.left();
    return option.rect.adjusted(start, 0, -padding, 0);
}

int RowDelegate::startOf(const QModelIndex &index) const
{
    return m_view.isEdgeColumn(index.column()) ? edgePadding : padding;
}

QRect RowDelegate::pictureOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_view.picturesIn(index.column()))
        return {};
    const int side = measure::compactRow - 2 * pictureMargin;
    return {option.rect.left() + startOf(index), option.rect.center().y() - side / 2, side, side};
}

RowDelegate::RowDelegate(ListView &view) : QStyledItemDelegate(&view), m_view(view) {}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(*painter, option, index);
    if (const QRect place = pictureOf(option, index); !place.isEmpty())
        paintPicture(*painter, place, option, index);
    const QRect content = contentOf(option, index);
    if (index.data(WindowedModel::LoadingRole).toBool()) {
        paintSkeleton(*painter, option, index);
    } else if (kindOf(index) == ColumnKind::State) {
        if (const QString key = index.data(WindowedModel::ValueRole).toString(); !key.isEmpty())
            paintPill(*painter, content, stateLook(key), option.font, option.palette);
    } else {
        paintText(*painter, content, option, index);
    }
    painter->restore();
}

void RowDelegate::paintText(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const auto draw = [&](const QString &line, const QRect &place) {
        const QFontMetrics metrics(painter.font());
        painter.drawText(place, alignment | Qt::TextSingleLine,
                         metrics.elidedText(line, Qt::ElideRight, place.width()));
    };
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    if (end < 0) {
        draw(text, content);
        return;
    }
    const int half = content.height() / 2;
    draw(text.left(end), content.adjusted(0, 2, 0, -half));
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * detailScale);
    painter.setFont(small);
    painter.setPen(Colours::of(option.palette).muted);
    draw(text.mid(end + 1), content.adjusted(0, half, 0, -2));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const int width = kindOf(index) == ColumnKind::State ? pillSize(stateLook(text), option.font).width()
                                                         : widthOf(text, option.fontMetrics);
    const QRect picture = pictureOf(option, index);
    const int room = picture.isEmpty() ? 0 : picture.width() + padding;
    return {width + startOf(index) + room + padding + 2, measure::row};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem wanted = option;
    initStyleOption(&wanted, index);
    const bool cut = sizeHint(wanted, index).width() > option.rect.width() + 2;
    QToolTip::showText(event->globalPos(), cut ? index.data().toString() : QString(), view);
    return true;
}

void RowDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = Colours::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, colours.accentSoft);
    else if (m_view.hoveredRow() == index.row())
        painter.fillRect(option.rect, colours.hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.border);
    const bool current = m_view.currentIndex().row() == index.row() && m_view.hasFocus();
    if (current && m_view.isEdgeColumn(index.column()))
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1), colours.accent);
}

void RowDelegate::paintPicture(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const qint64 id = m_view.idAt(index);
    const std::optional<QPixmap> picture = id == 0 ? std::nullopt : m_view.picturesIn(index.column())(id);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addRoundedRect(place, pictureRadius, pictureRadius);
    if (!picture) {
        painter.fillPath(outline, Colours::of(option.palette).skeleton);
    } else if (!picture->isNull()) {
        // Filled by the middle of the picture: a row of squares is quicker to read than one of ribbons.
        const QSizeF whole = QSizeF(picture->size()).scaled(place.size(), Qt::KeepAspectRatioByExpanding);
        QRectF target(QPointF(), whole);
        target.moveCenter(QRectF(place).center());
        painter.setClipPath(outline);
        painter.drawPixmap(target, *picture, QRectF(picture->rect()));
    }
    painter.restore();
}

void RowDelegate::paintSkeleton(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = contentOf(option, index);
    const ColumnKind kind = kindOf(index);
    const bool figure = kind == ColumnKind::Number || kind == ColumnKind::Money;
    // Bars of differing lengths look like text; the length follows from the place, so that it does not flicker.
    const int share = figure ? 45 : 40 + static_cast<int>(::qHash(index.row() * 31 + index.column()) % 45);
    const int width = content.width() * share / 100;
    const QRectF bar(figure ? content.right() - width : content.left(), content.center().y() - 4, width, 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Colours::of(option.palette).skeleton);
    painter.drawRoundedRect(bar, 4, 4);
}

} // namespace shopdesk::ui
