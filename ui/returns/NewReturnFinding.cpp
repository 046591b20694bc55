// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ArticleSearch.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/ReturnWords.h"
#include "ui/stock/PiecesEdit.h"
#include "ui/tickets/MemberPick.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>

#include <algorithm>

/// The order that a new return is of: by its number, a piece, the member or a ticket.
namespace shopdesk::ui {

namespace {

const QString reasonKey = QStringLiteral("reason");
const QString memberKey = QStringLiteral("member");
const QString cardKey = QStringLiteral("card");
const QString whenKey = QStringLiteral("when");
const QString dayKey = QStringLiteral("day");
constexpr int fewestDigits = 3;
constexpr int mostSalesInSight = 5;

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
            if (!found) {
                m_form->showError(found.error());
                return;
            }
            if (found->ofReturn) {
                emit opened(found->ofReturn.value);
                return;
            }
            const auto row =
                std::ranges::find_if(m_lines, [&](const LineRow &each) { return each.of.line == found->line; });
            if (m_order == found->order && row != m_lines.end())
                countOne(*row, found->serial); // one more piece of the order that is shown
            else
                showOrder(*found);
        });
}

returns::SaleSought NewReturnPage::sought() const
{
    returns::SaleSought sought;
    sought.member = m_member->memberId();
    sought.card = m_form->text(cardKey);
    if (!m_goods->lines().empty())
        sought.variant = m_goods->lines().front().variant;
    const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
    const int days = m_when->currentData().toInt();
    // Of a member all is offered; without one the days keep the search short.
    if (days == 0) {
        sought.from = BusinessDay::fromDate(m_day->date());
        sought.to = sought.from;
    } else if (!sought.member) {
        sought.from = today.plus(-days);
    }
    return sought;
}

/// What is known of a sale without its receipt: who, with which card, when, which goods.
void NewReturnPage::offerSales()
{
    const returns::SaleSought wanted = sought();
    const bool isOnDay = wanted.from && wanted.from == wanted.to;
    m_form->setFieldVisible(dayKey, !m_order && isOnDay);
    refresh();
    const int question = ++m_salesQuestion;
    if (m_order || (!wanted.member && !wanted.variant && !isOnDay && wanted.card.size() < fewestDigits)) {
        showSales({});
        return;
    }
    m_workbench.store
        .read([wanted](store::Connection &connection) { return returns::findSales(connection, wanted, 20); })
        .then(this, [this, question](const Result<std::vector<returns::SaleFound>> &sales) {
            if (question == m_salesQuestion)
                showSales(sales.value_or(std::vector<returns::SaleFound>()));
        });
}

void NewReturnPage::showSales(std::vector<returns::SaleFound> sales)
{
    m_found = std::move(sales);
    m_sales->clear();
    for (const returns::SaleFound &sale : m_found) {
        m_sales->addItem(tr("%1 · %2 · %3")
                             .arg(sale.number, m_workbench.formats.instant(sale.placedAt),
                                  m_workbench.formats.moneyWithSymbol(sale.total)));
        m_sales->item(m_sales->count() - 1)->setSizeHint({0, measure::compactRow});
    }
    const int rows = std::clamp(m_sales->count(), 1, mostSalesInSight);
    m_sales->setFixedHeight(rows * measure::compactRow + 2 * m_sales->frameWidth() + measure::gap2);
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
    m_form->setFieldVisible(memberKey, true);
    m_form->setFieldVisible(cardKey, true);
    m_form->setFieldVisible(whenKey, true);
    m_form->setFieldVisible(dayKey, false);
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
    m_form->setFieldVisible(memberKey, false);
    m_form->setFieldVisible(cardKey, false);
    m_form->setFieldVisible(whenKey, false);
    m_form->setFieldVisible(dayKey, false);
    fillWishes(*m_wish, true);
    m_wish->setCurrentIndex(0);
    for (const returns::Returnable &line : found.lines) {
        const bool isPiece = line.line == found.line;
        addRow(line, isPiece || (found.lines.size() == 1 && !found.line));
        if (isPiece && !found.serial.isEmpty()) {
            m_lines.back().serials = {found.serial};
            showRowTitle(m_lines.back());
        }
    }
    m_table->show();
    if (!m_lines.empty())
        m_lines.front().pieces->setFocus();
    refresh();
}

void NewReturnPage::addRow(const returns::Returnable &line, bool isTaken)
{
    const int row = static_cast<int>(m_lines.size());
    LineRow fields{line, new QSpinBox(m_table), new QComboBox(m_table), new QLabel(m_table)};
    fields.title->setWordWrap(true);
    fields.title->setTextFormat(Qt::PlainText);
    showRowTitle(fields);
    fields.pieces->setRange(0, static_cast<int>(line.left));
    fields.pieces->setValue(isTaken ? 1 : 0);
    fields.pieces->setEnabled(line.left > 0);
    fields.pieces->setAccessibleName(tr("Pieces of %1 that come back").arg(line.description));
    fillReasons(*fields.reason);
    fields.reason->setEnabled(line.left > 0);
    fields.reason->setAccessibleName(tr("Reason for %1").arg(line.description));
    m_grid->addWidget(fields.title, row, 0);
    m_grid->addWidget(fields.pieces, row, 1);
    m_grid->addWidget(fields.reason, row, 2);
    connect(fields.pieces, &QSpinBox::valueChanged, this, &NewReturnPage::refresh);
    connect(fields.reason, &QComboBox::currentIndexChanged, this, &NewReturnPage::refresh);
    m_lines.push_back(fields);
}

void NewReturnPage::showRowTitle(const LineRow &row)
{
    const QString title = tr("%1 · %2 can come back").arg(row.of.description).arg(row.of.left);
    row.title->setText(
        row.serials.isEmpty()
            ? title
            : tr("%1 · %2", "line and its serial numbers").arg(title, row.serials.join(QStringLiteral(", "))));
}

/// A scan of a line's article, or of one of its pieces. The piece that was counted by its article may be named afterwards.
void NewReturnPage::countOne(LineRow &row, const QString &serial)
{
    if (!serial.isEmpty() && row.serials.contains(serial)) {
        m_workbench.toast(tr("%1 is counted already.").arg(serial), {});
        return;
    }
    const bool isNamedNow = !serial.isEmpty() && row.serials.size() < row.pieces->value();
    if (!isNamedNow && row.pieces->value() >= row.of.left) {
        m_workbench.toast(tr("Of “%1”, only %2 can come back.").arg(row.of.description).arg(row.of.left), {});
        return;
    }
    if (!serial.isEmpty())
        row.serials << serial;
    if (!isNamedNow)
        row.pieces->setValue(row.pieces->value() + 1);
    showRowTitle(row);
    refresh();
}

} // namespace shopdesk::ui
