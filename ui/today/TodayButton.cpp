// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayButton.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace shopdesk::ui {

namespace {

constexpr int signSize = 20;
constexpr int chevronSize = 16;
constexpr int leastText = 160;

} // namespace

TodayButton::TodayButton(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TodayButton::setContent(const QString &iconName, const QString &title, const QString &detail, Tone tone)
{
    m_iconName = iconName;
    m_title = title;
    m_detail = detail;
    m_tone = tone;
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

QFont TodayButton::strongFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

int TodayButton::textWidth(int width) const
{
    return std::max(leastText, width - 2 * measure::gap3 - signSize - measure::gap3 - chevronSize - measure::gap2);
}

int TodayButton::heightForWidth(int width) const
{
    const auto heightOf = [&](const QFont &shown, const QString &text) {
        return text.isEmpty()
                   ? 0
                   : QFontMetrics(shown).boundingRect(0, 0, textWidth(width), 10'000, Qt::TextWordWrap, text).height();
    };
    return heightOf(strongFont(), m_title) + heightOf(font(), m_detail) + 2 + 2 * measure::gap2;
}

QSize TodayButton::sizeHint() const
{
    const int width = 360;
    return {width, heightForWidth(width)};
}

QSize TodayButton::minimumSizeHint() const
{
    return {leastText + 2 * measure::gap3 + signSize + measure::gap3 + chevronSize + measure::gap2,
            heightForWidth(sizeHint().width())};
}

void TodayButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::of(palette());
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? colours.accentSoft : colours.hover);
        painter.drawRoundedRect(rect(), measure::radius, measure::radius);
    }
    const QColor sign = m_tone == Tone::Danger    ? colours.danger
                        : m_tone == Tone::Warning ? colours.warning
                                                  : colours.accent;
    ui::icon(m_iconName, sign).paint(&painter, QRect(measure::gap3, measure::gap2, signSize, signSize));

    QRect area(measure::gap3 + signSize + measure::gap3, measure::gap2, textWidth(width()),
               height() - 2 * measure::gap2);
    painter.setFont(strongFont());
    painter.setPen(palette().color(QPalette::Text));
    QRect used;
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_title, &used);
    painter.setFont(font());
    painter.setPen(colours.muted);
    area.setTop(used.bottom() + 2);
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_detail);

    const QRect chevron(width() - measure::gap3 - chevronSize, (height() - chevronSize) / 2, chevronSize, chevronSize);
    ui::icon(QStringLiteral("chevron-right"), colours.muted).paint(&painter, chevron);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::radius, measure::radius);
    }
}

} // namespace shopdesk::ui
