// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FactSheet.h"

#include "ui/parts/Pill.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace shopdesk::ui {

namespace {
constexpr char labelProperty[] = "factLabel";
constexpr int widestLabel = 240; ///< of what leaves a figure its room in a drawer
} // namespace

FactSheet::FactSheet(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap4);
    m_grid->setHorizontalSpacing(measure::gap4);
    m_grid->setVerticalSpacing(measure::gap2);
    m_grid->setColumnMinimumWidth(0, 96);
    m_grid->setColumnStretch(1, 1);
}

void FactSheet::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // A click on one of them may be what fills the sheet anew.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_grid->setRowStretch(m_row, 0);
    m_row = 0;
}

void FactSheet::addSection(const QString &title)
{
    auto *label = new QLabel(title, this);
    label->setFont(sectionFont());
    label->setContentsMargins(0, m_row == 0 ? 0 : measure::gap2, 0, 0);
    addRow(label, nullptr);
}

QLabel *FactSheet::addFact(const QString &label, const QString &value, const QString &exact)
{
    auto *text = new QLabel(value.isEmpty() ? QStringLiteral("–") : value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setToolTip(exact);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(QStringLiteral("%1: %2").arg(label, text->text()));
    addRow(makeLabel(label), text);
    return text;
}

QLabel *FactSheet::addFigure(const QString &label, const QString &value, bool strong)
{
    if (strong) {
        auto *rule = new QFrame(this);
        rule->setFixedHeight(1);
        rule->setAutoFillBackground(true);
        rule->setBackgroundRole(QPalette::Mid);
        addRow(rule, nullptr);
    }
    QLabel *text = addFact(label, value);
    text->setWordWrap(false);
    text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (strong)
        text->setFont(sectionFont());
    return text;
}

void FactSheet::addState(const QString &label, const QString &stateKey)
{
    auto *pill = new Pill(this);
    pill->setState(stateKey);
    addRow(makeLabel(label), pill);
}

void FactSheet::addWidget(const QString &label, QWidget *value)
{
    if (value->accessibleName().isEmpty())
        value->setAccessibleName(label);
    addRow(makeLabel(label), value);
}

void FactSheet::addWide(QWidget *widget)
{
    addRow(widget, nullptr);
}

void FactSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        for (QLabel *label : findChildren<QLabel *>())
            if (label->property(labelProperty).toBool())
                mute(*label);
    QWidget::changeEvent(event);
}

QLabel *FactSheet::makeLabel(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setProperty(labelProperty, true);
    if (label->sizeHint().width() > widestLabel) {
        label->setWordWrap(true);
        label->setFixedWidth(widestLabel);
    }
    mute(*label);
    return label;
}

void FactSheet::mute(QLabel &label) const
{
    setInk(label, Colours::of(palette()).muted);
}

void FactSheet::addRow(QWidget *first, QWidget *second)
{
    m_grid->setRowStretch(m_row, 0);
    if (second) {
        m_grid->addWidget(first, m_row, 0);
        // A grid makes a column no wider than what cannot grow in it, unless that is aligned.
        const bool grows = second->sizePolicy().horizontalPolicy() & QSizePolicy::GrowFlag;
        m_grid->addWidget(second, m_row, 1, grows ? Qt::Alignment() : Qt::AlignLeft | Qt::AlignVCenter);
    } else {
        m_grid->addWidget(first, m_row, 0, 1, 2);
    }
    // The row below the last takes what room is left, so that facts keep together at the top.
    m_grid->setRowStretch(++m_row, 1);
}

} // namespace shopdesk::ui
