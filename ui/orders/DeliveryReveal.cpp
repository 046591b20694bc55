// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/DeliveryReveal.h"

#include "orders/Delivery.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

DeliveryReveal::DeliveryReveal(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_reveal(new QPushButton(this))
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
    for (QPushButton *button : {m_reveal, m_change}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
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
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownForMs);
    connect(&m_timer, &QTimer::timeout, this, &DeliveryReveal::hideAgain);
    connect(m_reveal, &QPushButton::clicked, this, [this] { isRevealed() ? hideAgain() : reveal(); });
    connect(m_change, &QPushButton::clicked, this, &DeliveryReveal::changeWanted);
    refresh();
}

void DeliveryReveal::showOrder(const orders::Order &order)
{
    if (order.id != m_order || order.updatedAt != m_updatedAt)
        hideAgain();
    m_order = order.id;
    m_updatedAt = order.updatedAt;
    m_masked = order.delivery;
    const bool isSent =
        order.kind == orders::OrderKind::Sale && order.fulfilment == orders::Fulfilment::Ship && !order.collectIn;
    m_isOpen = isSent && (order.status == orders::OrderStatus::Draft || order.unitsToShip > 0);
    setVisible(m_isOpen || !m_masked.isEmpty());
    refresh();
}

void DeliveryReveal::reveal()
{
    m_reveal->setEnabled(false);
    m_workbench.write(this, [id = m_order](store::UnitOfWork &work) { return orders::revealDelivery(work, id); })
        .then(this, [this, id = m_order](const Result<orders::DeliveryAddress> &address) {
            m_reveal->setEnabled(true);
            if (id != m_order)
                return;
            m_problem->setVisible(!address);
            if (!address) {
                m_problem->setText(address.error().message);
                return;
            }
            m_revealed = *address;
            m_timer.start();
            refresh();
        });
}

void DeliveryReveal::hideAgain()
{
    m_timer.stop();
    m_revealed.reset();
    m_problem->hide();
    refresh();
}

QString DeliveryReveal::words() const
{
    if (m_masked.isEmpty())
        return tr("No address yet");
    QStringList lines{m_masked.name, m_masked.hasAddress ? tr("Address sealed") : QString(), m_masked.phone};
    if (m_revealed)
        lines = {m_revealed->name, m_revealed->address, m_revealed->phone};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void DeliveryReveal::refresh()
{
    setInk(*m_title, Colours::of(palette()).muted);
    m_title->setText(tr("Deliver to"));
    m_words->setText(words());
    m_words->setAccessibleName(tr("Deliver to: %1").arg(words()));
    const bool may = m_workbench.may(Permission::RevealPersonalData);
    m_reveal->setVisible(!m_masked.isEmpty());
    m_reveal->setIcon(icon(isRevealed() ? QStringLiteral("eye-off")
                           : may        ? QStringLiteral("eye")
                                        : QStringLiteral("lock")));
    m_reveal->setText(isRevealed() ? tr("Hide") : tr("Reveal"));
    m_reveal->setToolTip(isRevealed() ? QString()
                         : may        ? tr("Shows it for half a minute. The history keeps who looked.")
                               : tr("Shows it for half a minute (needs approval). The history keeps who looked."));
    m_change->setVisible(m_isOpen && m_workbench.offers(Permission::PlaceOrders));
    m_change->setIcon(icon(QStringLiteral("edit")));
    m_change->setText(m_masked.isEmpty() ? tr("Enter address…") : tr("Change address…"));
}

void DeliveryReveal::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

void DeliveryReveal::hideEvent(QHideEvent *event)
{
    if (isRevealed())
        hideAgain();
    QWidget::hideEvent(event);
}

} // namespace shopdesk::ui
