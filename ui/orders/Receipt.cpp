// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/Receipt.h"

#include "ui/parts/Theme.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace shopdesk::ui {

namespace {
constexpr char quietProperty[] = "receiptDetail";
} // namespace

Receipt::Receipt(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, measure::gap4);
    m_grid->setHorizontalSpacing(measure::gap4);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
}

void Receipt::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // A click on one of them may be what fills the receipt anew.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (int row = 0; row <= m_row; ++row) {
        m_grid->setRowMinimumHeight(row, 0);
        m_grid->setRowStretch(row, 0);
    }
    m_row = 0;
}

QLabel *Receipt::addLabel(const QString &text, int column, Qt::Alignment alignment)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(alignment);
    label->setWordWrap(column == 0);
    m_grid->addWidget(label, m_row, column);
    return label;
}

void Receipt::addLine(const QString &words, const QString &amount, const QString &detail)
{
    for (QLabel *label :
         {addLabel(words, 0, Qt::AlignLeft | Qt::AlignTop), addLabel(amount, 1, Qt::AlignRight | Qt::AlignTop)})
        label->setContentsMargins(0, measure::gap1, 0, 0);
    ++m_row;
    if (!detail.isEmpty()) {
        addLabel(detail, 0, Qt::AlignLeft | Qt::AlignTop)->setProperty(quietProperty, true);
        ++m_row;
        tint();
    }
    m_grid->setRowStretch(m_row, 1);
}

void Receipt::addTotal(const QString &words, const QString &amount)
{
    for (QLabel *label :
         {addLabel(words, 0, Qt::AlignLeft | Qt::AlignTop), addLabel(amount, 1, Qt::AlignRight | Qt::AlignTop)})
        label->setFont(sectionFont());
    m_grid->setRowStretch(++m_row, 1);
}

void Receipt::addRule()
{
    auto *rule = new QFrame(this);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Mid);
    if (m_row > 0)
        m_grid->setRowMinimumHeight(m_row++, measure::gap1);
    m_grid->addWidget(rule, m_row++, 0, 1, 2);
}

void Receipt::addWidget(QWidget *widget)
{
    m_grid->addWidget(widget, m_row++, 0, 1, 2, Qt::AlignLeft);
}

QString Receipt::text() const
{
    QStringList lines;
    for (int row = 0; row < m_row; ++row) {
        QStringList cells;
        for (int column = 0; column < 2; ++column) {
            const QLayoutItem *item = m_grid->itemAtPosition(row, column);
            if (const auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr)
                cells << label->text();
        }
        if (!cells.isEmpty())
            lines << cells.join(QStringLiteral("\t"));
    }
    return lines.join(QLatin1Char('\n'));
}

void Receipt::tint()
{
    for (QLabel *label : findChildren<QLabel *>())
        if (label->property(quietProperty).toBool())
            setInk(*label, Colours::of(palette()).muted);
}

void Receipt::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace shopdesk::ui
