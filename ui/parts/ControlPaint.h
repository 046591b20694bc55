// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QColor;
class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

namespace shopdesk::ui {

/// How the controls of the house are drawn; HouseStyle says which and where. Colours come from the option's palette.

/// A rounded box; a colour that is not valid leaves its part out.
void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width);
/// The focus came by the keyboard, and has to be seen.
bool hasKeyboardFocus(const QStyleOption *option);
void paintButton(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/// Icon and words in the middle of a button, with air between them.
void paintButtonLabel(QPainter *painter, const QStyleOptionButton &button, const QStyle &style, bool isMain);
/// The frame of a field, in the colour of danger where its form complains.
void paintField(QPainter *painter, const QStyleOption *option, const QWidget *widget, const QColor &fill);
void paintCheckBox(QPainter *painter, const QStyleOption &option);
void paintSpinBox(QPainter *painter, const QStyleOptionSpinBox &box, const QWidget *widget, const QRect &up,
                  const QRect &down);
void paintChevron(QPainter *painter, const QStyleOption &option, const QRect &area);
void paintTab(QPainter *painter, const QStyleOptionTab &tab);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &bar, const QRect &thumb);

} // namespace shopdesk::ui
