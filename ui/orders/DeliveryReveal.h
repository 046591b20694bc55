// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// To whom an order goes and where, masked; a button shows it for half a minute, which leaves an entry in the history, as
/// ContactReveal does for members. Another leads to changing it. Not there where nothing is sent.
class DeliveryReveal : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownForMs = 30'000;

    explicit DeliveryReveal(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another order, or of this one before it was changed.
    void showOrder(const orders::Order &order);
    void reveal();
    void hideAgain();
    bool isRevealed() const { return m_revealed.has_value(); }
    QPushButton *revealButton() const { return m_reveal; }
    QPushButton *changeButton() const { return m_change; }

signals:
    void changeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    QString words() const;

    Workbench &m_workbench;
    orders::OrderId m_order;
    Instant m_updatedAt;
    orders::MaskedDelivery m_masked;
    bool m_isOpen = false; ///< it can still be changed
    std::optional<orders::DeliveryAddress> m_revealed;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_problem;
    QPushButton *m_reveal;
    QPushButton *m_change;
    QTimer m_timer;
};

} // namespace shopdesk::ui
