// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SearchButton.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int iconSide = 16;

QString keys()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
}
} // namespace

SearchButton::SearchButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

QSize SearchButton::sizeHint() const
{
    return {300, measure::control};
}

void SearchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::of(palette());
    const QColor border = hasFocus() ? colours.accent : palette().color(underMouse() ? QPalette::Dark : QPalette::Mid);
    painter.setPen(QPen(border, hasFocus() ? 1.75 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
    ui::icon(QStringLiteral("search"), colours.muted)
        .paint(&painter, {measure::gap2, (height() - iconSide) / 2, iconSide, iconSide});

    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const int keyWidth = QFontMetrics(small).horizontalAdvance(keys()) + measure::gap3;
    const QRect key(width() - keyWidth - 6, (height() - 20) / 2, keyWidth, 20);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colours.muted);
    painter.setFont(small);
    painter.drawText(key, Qt::AlignCenter, keys());

    const QRect room(measure::gap2 + iconSide + measure::gap2, 0, key.left() - measure::gap6 - measure::gap3, height());
    painter.setFont(font());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void SearchButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void SearchButton::retranslate()
{
    setText(tr("Search or jump…"));
    setAccessibleName(tr("Search or jump"));
    setToolTip(tr("Find any record, page or command  (%1)").arg(keys()));
}

} // namespace shopdesk::ui
