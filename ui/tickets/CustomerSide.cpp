// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/CustomerSide.h"

#include "ui/parts/LinkButton.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int longestLink = 30;

QString shortened(const QString &text)
{
    return text.size() > longestLink ? text.left(longestLink - 1) + QChar(0x2026) : text;
}

} // namespace

CustomerSide::CustomerSide(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(measure::gap3, measure::gap3, measure::gap3, measure::gap3);
    m_rows->setSpacing(2);
}

void CustomerSide::showCustomer(const CustomerRecord &customer, const std::vector<tickets::LinkedOrder> &linked)
{
    m_customer = customer;
    m_linked = linked;
    rebuild();
}

void CustomerSide::addTitle(const QString &text)
{
    auto *label = new QLabel(text, this);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    label->setContentsMargins(0, m_rows->count() > 0 ? measure::gap2 : 0, 0, 0);
    m_rows->addWidget(label);
}

void CustomerSide::addText(const QString &text, bool isMuted)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (isMuted)
        setInk(*label, Colours::of(palette()).muted);
    m_rows->addWidget(label);
}

void CustomerSide::addLink(const QString &text, const QString &pane, qint64 id)
{
    auto *link = new LinkButton(shortened(text), this);
    link->setAccessibleName(text);
    if (text.size() > longestLink)
        link->setToolTip(text);
    connect(link, &LinkButton::clicked, this, [this, pane, id] { m_workbench.openRecord(pane, id); });
    m_rows->addWidget(link, 0, Qt::AlignLeft);
}

void CustomerSide::addRelated(const std::vector<RelatedRecord> &records, const QString &pane)
{
    const Formats &formats = m_workbench.formats;
    for (const RelatedRecord &record : records) {
        addLink(record.title, pane, record.id);
        QStringList parts{stateLook(record.state).word, formats.day(formats.zone().dayOf(record.at))};
        if (record.amount)
            parts << formats.moneyWithSymbol(*record.amount);
        addText(parts.join(QStringLiteral(" · ")), true);
    }
}

void CustomerSide::addAll(const QString &text, const QString &pane)
{
    auto *link = new LinkButton(text, this);
    connect(link, &LinkButton::clicked, this, [this, pane] {
        tables::ListQuery query;
        query.filters.insert(QStringLiteral("member"), {m_customer.member->id.value});
        m_workbench.openList(pane, query);
    });
    m_rows->addWidget(link, 0, Qt::AlignLeft);
}

void CustomerSide::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addTitle(tr("Customer"));
    if (const auto &member = m_customer.member) {
        addLink(member->name, QStringLiteral("members"), member->id.value);
        QStringList facts{member->number};
        facts << member->tierName << member->phoneMasked;
        facts.removeAll(QString());
        addText(facts.join(QStringLiteral(" · ")), true);
        const int points = static_cast<int>(member->points);
        addText(tr("%Ln point(s)", nullptr, points), true);
        if (!member->note.isEmpty())
            addText(member->note, false);
    } else {
        addText(tr("No member is linked."), true);
    }
    if (!m_linked.empty()) {
        addTitle(tr("About"));
        for (const tickets::LinkedOrder &order : m_linked)
            addLink(order.number, QStringLiteral("orders"), order.id);
    }
    if (!m_customer.returns.empty()) {
        addTitle(tr("Returns"));
        addRelated(m_customer.returns, QStringLiteral("returns"));
    }
    if (!m_customer.orders.empty()) {
        addTitle(tr("Latest orders"));
        addRelated(m_customer.orders, QStringLiteral("orders"));
        const int count = static_cast<int>(m_customer.orderCount);
        if (m_customer.member && m_customer.orderCount > static_cast<qint64>(m_customer.orders.size()))
            addAll(tr("All %Ln order(s)", nullptr, count), QStringLiteral("orders"));
    }
    if (m_customer.member) {
        addTitle(tr("Other tickets"));
        if (m_customer.tickets.empty())
            addText(tr("None"), true);
        addRelated(m_customer.tickets, QStringLiteral("tickets"));
        const int count = static_cast<int>(m_customer.ticketCount);
        if (m_customer.ticketCount > static_cast<qint64>(m_customer.tickets.size()))
            addAll(tr("All %Ln ticket(s)", nullptr, count), QStringLiteral("tickets"));
    }
    m_rows->addStretch(1);
}

void CustomerSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace shopdesk::ui
