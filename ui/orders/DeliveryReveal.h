// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "ui/parts/Reveal.h"

class QLabel;

namespace shopdesk::ui {

/// To whom an order goes and where, masked; another button leads to changing it. Not there where nothing is sent.
class DeliveryReveal : public Reveal<orders::DeliveryAddress>
{
    Q_OBJECT
public:
    explicit DeliveryReveal(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another order, or of this one before it was changed.
    void showOrder(const orders::Order &order);
    QPushButton *changeButton() const { return m_change; }

signals:
    void changeWanted();

protected:
    Attempt<Result<orders::DeliveryAddress>> look(qint64 subject) override;
    void refresh() override;
    void showProblem(const QString &problem) override;

private:
    QString words() const;

    Instant m_updatedAt;
    orders::MaskedDelivery m_masked;
    bool m_isOpen = false; ///< it can still be changed
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_problem;
    QPushButton *m_change;
};

} // namespace shopdesk::ui
