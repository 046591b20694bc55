// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/LinesPane.h"

#include "orders/LineList.h"
#include "orders/Orders.h"
#include "ui/orders/HiddenFilterWords.h"
#include "ui/orders/OrderSheet.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"

namespace shopdesk::ui {

LinesPane::LinesPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("orders"), orders::lineList(), {}, parent)
{
}

void LinesPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Order lines"));
    records()->filterBar()->setSearchHint(tr("Find by number, member or product"));
    records()->setEmptyState(QStringLiteral("orders"), tr("No order lines yet"),
                             tr("Every line of every sale and credit stands here, as soon as there are orders."));
    m_words->retranslate();
    m_sheet->retranslate();
}

QString LinesPane::helpText() const
{
    return tr(
        "What was sold, line by line. A product's or a category's number on the dashboard brings you here: the line "
        "below the list says the same sum.\n\n"
        "Lines know nothing of discounts on the whole order; the dashboard shows those by themselves.\n\n"
        "Enter opens the order of a line beside the list.");
}

QString LinesPane::countWords(qint64 count) const
{
    return tr("%Ln line(s)", nullptr, static_cast<int>(count));
}

void LinesPane::buildRecord()
{
    m_words = new HiddenFilterWords(workbench(), *records()->filterBar(), this);
    m_sheet = new OrderSheet(workbench(), *records()->drawer(), this);
    connect(m_sheet, &OrderSheet::orderWanted, this,
            [this](qint64 id) { workbench().openRecord(QStringLiteral("orders"), id); });
    connect(m_sheet, &OrderSheet::memberWanted, this,
            [this](qint64 id) { workbench().openRecord(QStringLiteral("members"), id); });
}

void LinesPane::readRecord(qint64 id)
{
    workbench()
        .store
        .read([id](store::Connection &connection) -> Result<OrderRecord> {
            const Result<orders::OrderId> order = orders::orderOfLine(connection, {id});
            return order ? readOrderRecord(connection, *order) : Failure(order.error());
        })
        .then(this, [this, id](const Result<OrderRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                recordFailed(id, record.error());
                return;
            }
            m_sheet->show(*record);
            const orders::Order &order = record->order;
            records()->drawer()->setHeading(order.number, workbench().formats.moneyWithSymbol(order.total),
                                            orders::keyOf(order.status));
            recordShown(id);
        });
}

void LinesPane::showQuery(const tables::ListQuery &query)
{
    ensureBuilt();
    m_words->readNames(query);
    RecordPane::showQuery(query);
}

} // namespace shopdesk::ui
