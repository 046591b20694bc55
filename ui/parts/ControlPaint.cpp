// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ControlPaint.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace shopdesk::ui {

namespace {

/// An icon in the colour of the words beside it.
QIcon tinted(const QIcon &icon, const QSize &size, const QColor &colour, qreal ratio)
{
    QPixmap pixmap = icon.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return QIcon(pixmap);
}

} // namespace

bool hasKeyboardFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), measure::radius, measure::radius);
    painter->restore();
}

void paintButton(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const Colours &colours = Colours::of(palette);
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = enabled && (option->state & QStyle::State_MouseOver);
    QColor fill = palette.color(QPalette::Button);
    QColor border = palette.color(QPalette::Mid);
    if (isMainButton(widget) && enabled) {
        fill = palette.color(QPalette::Highlight);
        if (down || over)
            fill = fill.darker(down ? 118 : 108);
        border = fill;
    } else if (down) {
        fill = colours.border;
    } else if (over) {
        fill = colours.hover;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (button && (button->features & QStyleOptionButton::Flat) && !down && !over) {
        fill = {};
        border = {};
    }
    if (hasKeyboardFocus(option)) {
        paintBox(painter, option->rect, fill, isMainButton(widget) ? palette.color(QPalette::Text) : colours.accent, 2);
        return;
    }
    paintBox(painter, option->rect, fill, border, 1);
}

void paintField(QPainter *painter, const QStyleOption *option, const QWidget *widget, const QColor &fill)
{
    const Colours &colours = Colours::of(option->palette);
    const bool focused = option->state & QStyle::State_HasFocus;
    QColor border = option->palette.color(QPalette::Mid);
    if (widget && widget->property("hasComplaint").toBool())
        border = colours.danger;
    else if (focused)
        border = colours.accent;
    const bool enabled = option->state & QStyle::State_Enabled;
    paintBox(painter, option->rect, enabled ? fill : option->palette.color(QPalette::Window), border,
             focused ? 1.75 : 1);
}

void paintTab(QPainter *painter, const QStyleOptionTab &tab)
{
    const Colours &colours = Colours::of(tab.palette);
    const bool selected = tab.state & QStyle::State_Selected;
    if (!selected && (tab.state & QStyle::State_MouseOver))
        paintBox(painter, tab.rect.adjusted(2, 4, -2, -4), colours.hover, {}, 0);
    painter->fillRect(QRect(tab.rect.left(), tab.rect.bottom(), tab.rect.width(), 1), colours.border);
    if (selected)
        painter->fillRect(tab.rect.adjusted(8, tab.rect.height() - 2, -8, 0), colours.accent);
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &bar, const QRect &thumb)
{
    const Colours &colours = Colours::of(bar.palette);
    painter->fillRect(bar.rect, bar.palette.color(QPalette::Base));
    if (bar.minimum == bar.maximum)
        return;
    const bool lively = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QRect shown = bar.orientation == Qt::Vertical ? thumb.adjusted(3, 2, -3, -2) : thumb.adjusted(2, 3, -2, -3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(lively ? colours.muted : bar.palette.color(QPalette::Mid));
    painter->drawRoundedRect(shown, 3, 3);
    painter->restore();
}

void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &box, const QWidget *widget, const QRect &up,
                  const QRect &down)
{
    paintField(painter, &box, widget, box.palette.color(QPalette::Base));
    const Colours &colours = Colours::of(box.palette);
    const auto paintStep = [&](const QRect &area, const char *name, QStyle::SubControl part,
                               QAbstractSpinBox::StepEnabledFlag step) {
        const bool over = box.activeSubControls & part && box.state & QStyle::State_MouseOver;
        const QColor colour = !(box.stepEnabled & step) ? box.palette.color(QPalette::Disabled, QPalette::Text)
                              : over                    ? colours.accent
                                                        : colours.muted;
        const QRect sign(area.center().x() - 5, area.center().y() - 5, 12, 12);
        icon(QString::fromLatin1(name), colour).paint(painter, sign);
    };
    paintStep(up, "chevron-up", QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled);
    paintStep(down, "chevron-down", QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled);
}

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool filled = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    const QColor accent = Colours::of(option.palette).accent;
    const QColor quiet = option.palette.color(group, QPalette::PlaceholderText);
    const int side = std::min(16, option.rect.height());
    const QRect box(option.rect.left(), option.rect.top() + (option.rect.height() - side) / 2, side, side);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(filled && enabled ? accent : quiet, 1.25));
    painter->setBrush(!filled ? option.palette.color(QPalette::Base) : enabled ? accent : quiet);
    painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    painter->restore();
    if (filled)
        icon(option.state & QStyle::State_On ? QStringLiteral("check") : QStringLiteral("minus"),
             option.palette.color(QPalette::Base))
            .paint(painter, box.adjusted(1, 1, -1, -1));
}

void paintButtonLabel(QPainter *painter, const QStyleOptionButton &button, const QStyle &style, bool isMain)
{
    constexpr int gap = 6;
    const bool enabled = button.state & QStyle::State_Enabled;
    const QColor ink = button.palette.color(isMain ? QPalette::HighlightedText : QPalette::ButtonText);
    const QSize picture = button.icon.isNull() ? QSize() : button.iconSize;
    const int words = button.fontMetrics.horizontalAdvance(QString(button.text).remove(QLatin1Char('&')));
    const int all = picture.isEmpty() ? words : picture.width() + (words > 0 ? gap : 0) + words;
    QRect room = button.rect;
    // Flat ones stand in lists, one under the other.
    const bool flat = button.features & QStyleOptionButton::Flat;
    room.adjust(flat ? measure::gap2 : std::max(0, (room.width() - all) / 2), 0, 0, 0);
    if (!picture.isEmpty()) {
        const QRect at(QPoint(room.left(), room.top() + (room.height() - picture.height()) / 2), picture);
        const qreal ratio = painter->device()->devicePixelRatioF();
        (isMain ? tinted(button.icon, picture, ink, ratio) : button.icon)
            .paint(painter, at, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        room.adjust(picture.width() + gap, 0, 0, 0);
    }
    style.drawItemText(painter, room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, button.palette, enabled,
                       button.text, isMain ? QPalette::HighlightedText : QPalette::ButtonText);
}

void paintChevron(QPainter *painter, const QStyleOption &option, const QRect &area)
{
    const QColor colour = option.state & QStyle::State_Enabled
                              ? Colours::of(option.palette).muted
                              : option.palette.color(QPalette::Disabled, QPalette::Text);
    const QRect box(area.center().x() - 7, area.center().y() - 7, 16, 16);
    icon(QStringLiteral("chevron-down"), colour).paint(painter, box);
}

} // namespace shopdesk::ui
