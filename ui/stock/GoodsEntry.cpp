// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/GoodsEntry.h"

#include "base/Text.h"
#include "catalog/Stock.h"
#include "ui/counter/ChoiceDelegate.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

GoodsEntry::GoodsEntry(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_code(new QLineEdit(this))
    , m_quantity(new QSpinBox(this))
    , m_add(new QPushButton(this))
    , m_complaint(new QLabel(this))
    , m_choices(new QListWidget(this))
{
    m_choices->setItemDelegate(new ChoiceDelegate(this));
    m_choices->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_choices->hide();
    m_code->installEventFilter(this);
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
    column->addWidget(m_choices);
    connect(m_code, &QLineEdit::returnPressed, this, &GoodsEntry::enter);
    connect(m_choices, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { choose(m_choices->row(item)); });
    connect(m_add, &QPushButton::clicked, this, &GoodsEntry::enter);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_complaint->hide();
        closeChoices();
    });
    setFocusProxy(m_code);
    retranslate();
}

void GoodsEntry::retranslate()
{
    m_code->setPlaceholderText(tr("Scan, or type a barcode or SKU"));
    m_code->setAccessibleName(tr("Barcode or SKU"));
    m_quantity->setAccessibleName(tr("Pieces"));
    m_add->setText(tr("Add"));
    m_choices->setAccessibleName(tr("What the code may mean"));
}

void GoodsEntry::takeScan(const QString &code)
{
    find(code, 1);
}

void GoodsEntry::enter()
{
    const QString code = m_code->text().trimmed();
    if (!m_found.empty())
        choose(m_choices->currentRow());
    else if (code.isEmpty())
        complain(tr("Enter a barcode or a SKU."));
    else
        find(code, m_quantity->value());
}

void GoodsEntry::find(const QString &code, qint64 times)
{
    m_workbench.store.read([code](store::Connection &connection) { return catalog::readScan(connection, code); })
        .then(this, [this, code, times, number = ++m_lookNumber](const Result<catalog::ScanReading> &reading) {
            if (!reading) {
                const bool isUnknown = reading.error().code == QLatin1String("catalog.barcodeNotFound");
                complain(isUnknown ? tr("Nothing in the catalogue has the code “%1”.").arg(code.left(longestCode))
                                   : reading.error().message);
            } else if (reading->candidates.size() == 1) {
                take(reading->candidates.front(), times);
            } else if (number == m_lookNumber) {
                ask(reading->candidates, times);
            }
        });
}

void GoodsEntry::ask(std::vector<catalog::ScanCandidate> found, qint64 times)
{
    complain(tr("This code belongs to more than one article. Choose with the arrows and Enter, or leave with Esc."));
    m_found = std::move(found);
    m_times = times;
    m_choices->clear();
    for (const catalog::ScanCandidate &each : m_found) {
        auto *item = new QListWidgetItem(each.found.title, m_choices);
        item->setData(ChoiceDelegate::DetailRole, each.found.sku);
        if (each.quantity != 1)
            item->setData(ChoiceDelegate::FigureRole, tr("%1 pieces").arg(m_workbench.formats.number(each.quantity)));
    }
    m_choices->setFixedHeight(m_choices->count() * measure::touchRow + 2 * m_choices->frameWidth());
    m_choices->setCurrentRow(0);
    m_choices->show();
}

void GoodsEntry::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    const catalog::ScanCandidate goods = m_found[static_cast<size_t>(row)];
    take(goods, m_times);
}

void GoodsEntry::take(const catalog::ScanCandidate &goods, qint64 times)
{
    m_complaint->hide();
    closeChoices();
    m_code->clear();
    m_quantity->setValue(1);
    emit entered(goods.found, goods.quantity * times);
}

void GoodsEntry::closeChoices()
{
    m_found.clear();
    m_choices->clear();
    m_choices->hide();
}

bool GoodsEntry::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_code || event->type() != QEvent::KeyPress || m_found.empty())
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int by = key == Qt::Key_Up ? -1 : 1;
        m_choices->setCurrentRow(std::clamp(m_choices->currentRow() + by, 0, m_choices->count() - 1));
        return true;
    }
    if (key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    m_complaint->hide();
    closeChoices();
    return true;
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
