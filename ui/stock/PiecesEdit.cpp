// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/PiecesEdit.h"

#include "catalog/Stock.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace shopdesk::ui {

namespace {

bool sameGoods(const std::vector<PiecesEdit::Line> &a, const std::vector<PiecesEdit::Line> &b)
{
    return std::ranges::equal(a, b, {}, &PiecesEdit::Line::variant, &PiecesEdit::Line::variant);
}

} // namespace

PiecesEdit::PiecesEdit(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(measure::gap2);
    m_grid->setVerticalSpacing(measure::gap1);
    m_grid->setColumnStretch(0, 1);
}

void PiecesEdit::setLines(const std::vector<Line> &lines, int fewest, bool removable)
{
    const bool sameRows =
        sameGoods(lines, m_lines) && m_fields.size() == lines.size() && fewest == m_fewest && removable == m_removable;
    m_fewest = fewest;
    m_removable = removable;
    m_lines = lines;
    if (sameRows)
        showNumbers(); // whoever types in one of the fields stays there
    else
        rebuild();
}

void PiecesEdit::showNumbers()
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const QSignalBlocker quiet(m_fields[i]);
        m_fields[i]->setValue(static_cast<int>(m_lines[i].quantity));
    }
}

void PiecesEdit::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A click on one of them may be what brought this about.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_fields.clear();
    for (size_t i = 0; i < m_lines.size(); ++i)
        addRow(i);
}

void PiecesEdit::addRow(size_t line)
{
    const int row = static_cast<int>(line);
    auto *title = new QLabel(tr("%1 · %2", "goods and their SKU").arg(m_lines[line].title, m_lines[line].sku), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *quantity = new QSpinBox(this);
    quantity->setRange(m_fewest, static_cast<int>(catalog::largestQuantity));
    quantity->setValue(static_cast<int>(m_lines[line].quantity));
    quantity->setAccessibleName(tr("Pieces of %1").arg(m_lines[line].title));
    quantity->setKeyboardTracking(false);
    quantity->setMaximumWidth(110);
    connect(quantity, &QSpinBox::valueChanged, this, [this, line](int pieces) {
        m_lines[line].quantity = pieces;
        emit edited();
    });
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(quantity, row, 1);
    m_fields.push_back(quantity);
    if (!m_removable)
        return;
    QToolButton *remove = iconButton(QStringLiteral("close"), tr("Take %1 away").arg(m_lines[line].title), this);
    connect(remove, &QToolButton::clicked, this, [this, line] {
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(line));
        rebuild();
        emit edited();
    });
    m_grid->addWidget(remove, row, 2);
}

QSpinBox *PiecesEdit::field(size_t line) const
{
    return m_fields.at(line);
}

} // namespace shopdesk::ui
