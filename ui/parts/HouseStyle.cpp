// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/HouseStyle.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/ControlPaint.h"
#include "ui/parts/Theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace shopdesk::ui {

namespace {

constexpr int scrollBarWidth = 12;
constexpr int shortestThumb = 28;
constexpr int fieldPadding = 5;
constexpr int scrollFrame = 3;
constexpr int menuMargin = 4;

bool belongsToComposite(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(painter, option, widget);
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On) && option->state & State_Enabled)
            paintBox(painter, option->rect,
                     option->state & (State_Sunken | State_On) ? Colours::of(option->palette).border
                                                               : Colours::of(option->palette).hover,
                     {}, 0);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (belongsToComposite(widget))
            return;
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return paintField(painter, option, widget, option->palette.color(QPalette::Base));
        return;
    case PE_FrameFocusRect:
        // Push buttons show it by their border.
        if (!qobject_cast<const QPushButton *>(widget) && hasKeyboardFocus(option))
            paintBox(painter, qobject_cast<const QToolButton *>(widget) ? widget->rect() : option->rect, {},
                     Colours::of(option->palette).accent, 1.5);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            paintField(painter, option, widget, option->palette.color(QPalette::Base));
        else
            paintBox(painter, option->rect, {}, option->palette.color(QPalette::Mid), 1);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelMenu:
        painter->save();
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->setBrush(option->palette.color(QPalette::Base));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheckBox(painter, *option);
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          Colours::of(option->palette).border);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_PushButtonLabel)
        return paintButtonLabel(painter, *qstyleoption_cast<const QStyleOptionButton *>(option), *this,
                                isMainButton(widget) && (option->state & State_Enabled));
    if (element == CE_TabBarTabShape)
        return paintTab(painter, *qstyleoption_cast<const QStyleOptionTab *>(option));
    if (element == CE_Splitter) {
        const QRect rect = option->rect;
        const bool upright = option->state & State_Horizontal;
        painter->fillRect(upright ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                  : QRect(rect.left(), rect.center().y(), rect.width(), 1),
                          Colours::of(option->palette).border);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return paintScrollBar(painter, *qstyleoption_cast<const QStyleOptionSlider *>(option),
                              subControlRect(control, option, SC_ScrollBarSlider, widget));
    if (control == CC_ComboBox) {
        const bool editable = qstyleoption_cast<const QStyleOptionComboBox *>(option)->editable;
        paintField(painter, option, widget, option->palette.color(editable ? QPalette::Base : QPalette::Button));
        return paintChevron(painter, *option, subControlRect(control, option, SC_ComboBoxArrow, widget));
    }
    if (control == CC_SpinBox)
        return paintSpinBox(painter, *qstyleoption_cast<const QStyleOptionSpinBox *>(option), widget,
                            subControlRect(control, option, SC_SpinBoxUp, widget),
                            subControlRect(control, option, SC_SpinBoxDown, widget));
    if (control == CC_ToolButton) {
        // The ⋯ and + buttons open a menu; a second arrow beside them would say nothing more.
        QStyleOptionToolButton button(*qstyleoption_cast<const QStyleOptionToolButton *>(option));
        button.features &= ~QStyleOptionToolButton::HasMenu;
        return QProxyStyle::drawComplexControl(control, &button, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(fieldPadding - 1, 0, 0, 0);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(fieldPadding, 2, 0, -2);
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // A bar without end buttons: everybody has a wheel, and the keyboard has arrows.
    const auto &bar = *qstyleoption_cast<const QStyleOptionSlider *>(option);
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int wanted = static_cast<int>(qint64(length) * bar.pageStep / std::max<qint64>(1, range + bar.pageStep));
    const int thumb = std::min(length, std::max(wanted, shortestThumb));
    const int start =
        sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown);
    const auto stretch = [&](int from, int size) {
        return upright ? QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size)
                       : QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar.rect;
    case SC_ScrollBarSlider:
        return stretch(start, thumb);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0 && !belongsToComposite(widget))
        return rect.adjusted(fieldPadding, 0, -fieldPadding, 0);
    return rect;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {wanted.width() + measure::gap2, std::max(wanted.height(), measure::control)};
    case CT_LineEdit:
        // The field inside of a spin box has that one's frame around it.
        return belongsToComposite(widget) ? wanted : QSize(wanted.width(), std::max(wanted.height(), measure::control));
    case CT_SpinBox:
        return {wanted.width(), std::max(wanted.height(), measure::control)};
    case CT_ComboBox:
        return {wanted.width() + measure::gap6, std::max(wanted.height(), measure::control)};
    case CT_TabBarTab:
        return {wanted.width(), std::max(wanted.height(), 36)};
    default:
        return wanted;
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // What scrolls is a rectangle: it keeps clear of the frame's round corners.
        return qobject_cast<const QAbstractScrollArea *>(widget) ? scrollFrame
                                                                 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return menuMargin;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestThumb;
    case PM_SplitterWidth:
        return 1; // Qt makes the handle's grip wider than its line
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 16;
    case PM_MenuButtonIndicator:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace shopdesk::ui
