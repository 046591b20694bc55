// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ArticleSearch.h"
#include "ui/parts/Form.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/ReturnWords.h"
#include "ui/stock/PiecesEdit.h"
#include "ui/tickets/MemberPick.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>

/// The order that a new return is of: by its number, a piece, the member or a ticket.
namespace shopdesk::ui {

namespace {

const QString reasonKey = QStringLiteral("reason");

} // namespace

/// An order by its number, else a piece by its serial number.
void NewReturnPage::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    m_form->clearErrors();
    m_workbench.store.read([wanted](store::Connection &connection) { return findReturnable(connection, wanted); })
        .then(this, [this](const Result<ReturnableOrder> &found) {
            if (found)
                showOrder(*found);
            else
                m_form->showError(found.error());
        });
}

void NewReturnPage::offerSales()
{
    const members::MemberId id = m_member->memberId();
    if (!id) {
        showSales({});
        refresh();
        return;
    }
    m_workbench.store
        .read([id](store::Connection &connection) { return returns::findSales(connection, {.member = id}, 20); })
        .then(this, [this](const Result<std::vector<returns::SaleFound>> &sales) {
            showSales(sales.value_or(std::vector<returns::SaleFound>()));
        });
    refresh();
}

void NewReturnPage::showSales(std::vector<returns::SaleFound> sales)
{
    m_found = std::move(sales);
    m_sales->clear();
    for (const returns::SaleFound &sale : m_found)
        m_sales->addItem(tr("%1 · %2 · %3")
                             .arg(sale.number, m_workbench.formats.instant(sale.placedAt),
                                  m_workbench.formats.moneyWithSymbol(sale.total)));
    m_sales->setVisible(!m_found.empty() && !m_order);
}

void NewReturnPage::showTitle()
{
    m_title->setText(m_ticket ? tr("New return for ticket %1").arg(m_ticketNumber) : tr("New return"));
}

/// Of an order, or of a ticket with its orders.
void NewReturnPage::showBeginning(const ReturnableOrder &found)
{
    m_ticket = found.ticket;
    m_ticketNumber = found.ticketNumber;
    showTitle();
    if (found.order) {
        showOrder(found);
        return;
    }
    if (found.member) {
        m_member->setMember(found.member.text()); // which offers their purchases
        m_find->setFocus();
        return;
    }
    showSales(found.sales);
    m_sales->setCurrentRow(0);
    m_sales->setFocus();
}

void NewReturnPage::forgetOrder()
{
    m_order = {};
    m_lines.clear();
    qDeleteAll(m_table->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_table->hide();
    m_orderTitle->hide();
    m_search->setVisible(true);
    m_goods->show();
    m_form->setFieldVisible(reasonKey, true);
    fillWishes(*m_wish, false);
}

void NewReturnPage::showOrder(const ReturnableOrder &found)
{
    forgetOrder();
    m_order = found.order;
    m_orderTitle->setText(tr("Order %1").arg(found.title));
    m_orderTitle->show();
    m_sales->hide();
    m_search->hide();
    m_goods->hide();
    m_form->setFieldVisible(reasonKey, false);
    fillWishes(*m_wish, true);
    m_wish->setCurrentIndex(0);
    int row = 0;
    for (const returns::Returnable &line : found.lines) {
        auto *title = new QLabel(tr("%1 · %2 can come back").arg(line.description).arg(line.left), m_table);
        title->setWordWrap(true);
        LineRow fields{line.line, new QSpinBox(m_table), new QComboBox(m_table)};
        fields.pieces->setRange(0, static_cast<int>(line.left));
        const bool isAlone = found.lines.size() == 1 || line.line == found.line;
        fields.pieces->setValue(isAlone ? 1 : 0);
        fields.pieces->setEnabled(line.left > 0);
        fields.pieces->setAccessibleName(tr("Pieces of %1 that come back").arg(line.description));
        fillReasons(*fields.reason);
        fields.reason->setEnabled(line.left > 0);
        fields.reason->setAccessibleName(tr("Reason for %1").arg(line.description));
        m_grid->addWidget(title, row, 0);
        m_grid->addWidget(fields.pieces, row, 1);
        m_grid->addWidget(fields.reason, row, 2);
        connect(fields.pieces, &QSpinBox::valueChanged, this, &NewReturnPage::refresh);
        connect(fields.reason, &QComboBox::currentIndexChanged, this, &NewReturnPage::refresh);
        m_lines.push_back(fields);
        ++row;
    }
    m_table->show();
    if (!m_lines.empty())
        m_lines.front().pieces->setFocus();
    refresh();
}

} // namespace shopdesk::ui
