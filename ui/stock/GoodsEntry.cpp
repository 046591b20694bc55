// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/GoodsEntry.h"

#include "base/Text.h"
#include "catalog/Stock.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

Result<catalog::VariantFound> goodsWith(store::Connection &connection, const QString &code)
{
    const auto scanned = catalog::findByBarcode(connection, code);
    return scanned ? scanned : catalog::findBySku(connection, code);
}

} // namespace

GoodsEntry::GoodsEntry(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_code(new QLineEdit(this))
    , m_quantity(new QSpinBox(this))
    , m_add(new QPushButton(this))
    , m_complaint(new QLabel(this))
{
    m_code->setMaxLength(longestCode);
    m_quantity->setRange(-static_cast<int>(catalog::largestQuantity), static_cast<int>(catalog::largestQuantity));
    m_quantity->setValue(1);
    m_quantity->setMaximumWidth(110);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(measure::gap2);
    line->addWidget(m_code, 1);
    line->addWidget(m_quantity);
    line->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap1);
    column->addLayout(line);
    column->addWidget(m_complaint);
    connect(m_code, &QLineEdit::returnPressed, this, &GoodsEntry::enter);
    connect(m_add, &QPushButton::clicked, this, &GoodsEntry::enter);
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_complaint->hide(); });
    setFocusProxy(m_code);
    retranslate();
}

void GoodsEntry::retranslate()
{
    m_code->setPlaceholderText(tr("Scan, or type a barcode or SKU"));
    m_code->setAccessibleName(tr("Barcode or SKU"));
    m_quantity->setAccessibleName(tr("Pieces"));
    m_add->setText(tr("Add"));
}

void GoodsEntry::takeScan(const QString &code)
{
    find(code, 1);
}

void GoodsEntry::enter()
{
    const QString code = m_code->text().trimmed();
    if (code.isEmpty())
        complain(tr("Enter a barcode or a SKU."));
    else
        find(code, m_quantity->value());
}

void GoodsEntry::find(const QString &code, qint64 quantity)
{
    m_workbench.store.read([code](store::Connection &connection) { return goodsWith(connection, code); })
        .then(this, [this, code, quantity](const Result<catalog::VariantFound> &found) {
            if (!found) {
                complain(tr("Nothing in the catalogue has the code “%1”.").arg(code));
                return;
            }
            m_complaint->hide();
            m_code->clear();
            m_quantity->setValue(1);
            emit entered(*found, quantity);
        });
}

void GoodsEntry::complain(const QString &text)
{
    QPalette colours = m_complaint->palette();
    colours.setColor(QPalette::WindowText, Colours::of(palette()).danger);
    m_complaint->setPalette(colours);
    m_complaint->setText(text);
    m_complaint->show();
    m_code->setFocus();
    m_code->selectAll();
}

void GoodsEntry::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
