// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/DeliveryReveal.h"

#include "orders/Delivery.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

DeliveryReveal::DeliveryReveal(Workbench &workbench, QWidget *parent)
    : Reveal(workbench, parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_change(new QPushButton(this))
{
    for (QLabel *label : {m_words, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_problem->hide();
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(measure::gap1);
    m_change->setAutoDefault(false);
    buttons->addWidget(revealButton());
    buttons->addWidget(m_change);
    auto *grid = new QGridLayout(this);
    // The measures of a fact sheet, under which it stands.
    grid->setContentsMargins(measure::gap4, 0, measure::gap4, measure::gap3);
    grid->setHorizontalSpacing(measure::gap4);
    grid->setVerticalSpacing(measure::gap2);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, Qt::AlignTop);
    grid->addWidget(m_words, 0, 1, Qt::AlignTop);
    grid->addLayout(buttons, 0, 2, Qt::AlignTop);
    grid->addWidget(m_problem, 1, 0, 1, 3);
    connect(m_change, &QPushButton::clicked, this, &DeliveryReveal::changeWanted);
    refresh();
}

void DeliveryReveal::showOrder(const orders::Order &order)
{
    if (order.updatedAt != m_updatedAt)
        hideAgain();
    setSubject(order.id.value);
    m_updatedAt = order.updatedAt;
    m_masked = order.delivery;
    const bool isSent =
        order.kind == orders::OrderKind::Sale && order.fulfilment == orders::Fulfilment::Ship && !order.collectIn;
    m_isOpen = isSent && (order.status == orders::OrderStatus::Draft || order.unitsToShip > 0);
    setVisible(m_isOpen || !m_masked.isEmpty());
    refresh();
}

Attempt<Result<orders::DeliveryAddress>> DeliveryReveal::look(qint64 subject)
{
    return workbench().write(
        this, [id = orders::OrderId{subject}](store::UnitOfWork &work) { return orders::revealDelivery(work, id); });
}

void DeliveryReveal::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString DeliveryReveal::words() const
{
    if (m_masked.isEmpty())
        return tr("No address yet");
    QStringList lines{m_masked.name, m_masked.hasAddress ? tr("Address sealed") : QString(), m_masked.phone};
    if (revealed())
        lines = {revealed()->name, revealed()->address, revealed()->phone};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void DeliveryReveal::refresh()
{
    setInk(*m_title, Colours::of(palette()).muted);
    m_title->setText(tr("Deliver to"));
    m_words->setText(words());
    m_words->setAccessibleName(tr("Deliver to: %1").arg(words()));
    refreshButton(!m_masked.isEmpty(),
                  {.hide = tr("Hide"),
                   .reveal = tr("Reveal"),
                   .mayReveal = tr("Shows it for half a minute. The history keeps who looked."),
                   .mayAsk = tr("Shows it for half a minute (needs approval). The history keeps who looked.")});
    m_change->setVisible(m_isOpen && workbench().offers(Permission::PlaceOrders));
    m_change->setIcon(icon(QStringLiteral("edit")));
    m_change->setText(m_masked.isEmpty() ? tr("Enter address…") : tr("Change address…"));
}

} // namespace shopdesk::ui
