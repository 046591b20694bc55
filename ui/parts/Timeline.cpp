// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Timeline.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int iconSize = 16;

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Timeline::Timeline(const Formats &formats, QWidget *parent)
    : QWidget(parent), m_formats(formats), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    m_rows->setSpacing(measure::gap4);
}

void Timeline::showEntries(std::vector<TimelineEntry> entries, const QString &emptyText)
{
    m_entries = std::move(entries);
    m_emptyText = emptyText;
    rebuild();
}

void Timeline::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TimelineEntry &entry : m_entries)
        m_rows->addWidget(makeRow(entry));
    if (m_entries.empty() && !m_emptyText.isEmpty()) {
        QLabel *empty = makeLabel(m_emptyText, this);
        setInk(*empty, Colours::of(palette()).muted);
        m_rows->addWidget(empty);
    }
    m_rows->addStretch(1);
}

QWidget *Timeline::makeRow(const TimelineEntry &entry)
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::gap3);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);

    auto *sign = new QLabel(row);
    sign->setPixmap(
        icon(entry.iconName, Colours::of(palette()).muted).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    sign->setFixedWidth(iconSize);
    grid->addWidget(sign, 0, 0, Qt::AlignTop);

    QLabel *title = makeLabel(entry.title, row);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    grid->addWidget(title, 0, 1);

    const QString when = m_formats.relative(entry.at);
    QLabel *meta = makeLabel(entry.person.isEmpty() ? when : tr("%1 · %2").arg(when, entry.person), row);
    meta->setToolTip(m_formats.instant(entry.at));
    setInk(*meta, Colours::of(palette()).muted);
    grid->addWidget(meta, 1, 1);

    int line = 2;
    for (const QString &detail : entry.details)
        grid->addWidget(makeLabel(detail, row), line++, 1);
    return row;
}

void Timeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace shopdesk::ui
