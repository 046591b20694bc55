// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/KpiTile.h"

#include "ui/parts/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace shopdesk::ui {

namespace {

constexpr int courseWidth = 72;
constexpr int leastWidth = 168;
constexpr qreal arrow = 7;
constexpr double figureFactor = 1.5;

} // namespace

QString percentText(std::optional<qint64> basisPoints)
{
    if (!basisPoints)
        return QStringLiteral("–");
    return KpiTile::tr("%1%", "percent").arg(QLocale().toString(double(*basisPoints) / 100, 'f', 1));
}

QString figureText(insights::Kpi kpi, std::optional<qint64> value, const Formats &formats)
{
    if (!value)
        return QStringLiteral("–");
    switch (insights::definitionOf(kpi).unit) {
    case insights::KpiUnit::Money:
        return formats.moneyWithSymbol({*value});
    case insights::KpiUnit::Count:
        return formats.number(*value);
    case insights::KpiUnit::BasisPoints:
        return percentText(value);
    }
    Q_UNREACHABLE();
}

KpiTile::KpiTile(insights::Kpi kpi, const Formats &formats, QWidget *parent)
    : Tile(parent), m_kpi(kpi), m_formats(formats)
{
    retranslate();
}

void KpiTile::setValues(std::optional<qint64> now, std::optional<qint64> before,
                        std::vector<std::optional<qint64>> course)
{
    m_now = now;
    m_before = before;
    m_course = std::move(course);
    retranslate();
}

void KpiTile::retranslate()
{
    m_figure = figureText(m_kpi, m_now, m_formats);
    const auto change = insights::changeOf(m_now, m_before);
    m_direction = change ? (*m_now > *m_before) - (*m_now < *m_before) : 0;
    m_change = change ? m_formats.change(double(*change) / 10'000) : tr("nothing before");
    const QString title = insights::titleOf(m_kpi);
    setText(title);
    setAccessibleName(QStringLiteral("%1: %2").arg(title, m_figure));
    const QString before = tr("Before: %1 (%2)").arg(figureText(m_kpi, m_before, m_formats), m_change);
    setAccessibleDescription(before);
    setToolTip(QStringLiteral("%1\n%2").arg(insights::formulaOf(m_kpi), before));
    update();
}

QSize KpiTile::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(figureFont(figureFactor));
    const int figures = std::max(large.horizontalAdvance(m_figure), small.horizontalAdvance(text()));
    const int below = small.horizontalAdvance(m_change) + int(arrow) + measure::gap2 + courseWidth;
    return {std::max({figures, below, leastWidth}) + 2 * measure::gap3,
            2 * small.height() + large.height() + 2 * measure::gap1 + 2 * measure::gap3};
}

QColor KpiTile::changeColour() const
{
    const Colours &colours = Colours::of(palette());
    if (m_direction == 0)
        return colours.muted;
    return (m_direction > 0) == insights::definitionOf(m_kpi).upIsGood ? colours.success : colours.danger;
}

void KpiTile::drawCourse(QPainter &painter, const QRectF &area) const
{
    qint64 low = 0;
    qint64 high = 0;
    for (const auto &value : m_course) {
        low = std::min(low, value.value_or(0));
        high = std::max(high, value.value_or(0));
    }
    if (m_course.size() < 2 || high == low)
        return;
    QPolygonF line;
    for (size_t i = 0; i < m_course.size(); ++i) {
        const double height = double(m_course[i].value_or(0) - low) / double(high - low);
        line << QPointF(area.left() + area.width() * double(i) / double(m_course.size() - 1),
                        area.bottom() - height * area.height());
    }
    painter.setPen(QPen(leadColour(palette()), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void KpiTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawCard(painter);
    const QRect area = rect().adjusted(measure::gap3, measure::gap3, -measure::gap3, -measure::gap3);
    const QFontMetrics small(font());
    const QFontMetrics large(figureFont(figureFactor));
    painter.setPen(Colours::of(palette()).muted);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, small.elidedText(text(), Qt::ElideRight, area.width()));
    QRect line(area.left(), area.top() + small.height() + measure::gap1, area.width(), large.height());
    painter.setFont(figureFont(figureFactor));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, large.elidedText(m_figure, Qt::ElideRight, line.width()));

    line = QRect(area.left(), line.bottom() + measure::gap1, area.width(), small.height());
    painter.setFont(font());
    qreal left = line.left();
    if (m_direction != 0) {
        const qreal middle = line.center().y() + 0.5;
        const qreal tip = m_direction > 0 ? middle - arrow / 2 : middle + arrow / 2;
        const qreal foot = m_direction > 0 ? middle + arrow / 2 : middle - arrow / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(changeColour());
        painter.drawPolygon(QPolygonF{{left, foot}, {left + arrow, foot}, {left + arrow / 2, tip}});
        left += arrow + measure::gap1;
    }
    painter.setPen(changeColour());
    painter.drawText(QRectF(left, line.top(), line.right() - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     m_change);
    drawCourse(painter, QRectF(line.right() - courseWidth, line.top() - 2, courseWidth - 2, line.height() + 2));
}

} // namespace shopdesk::ui
