// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Contacts.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// Under which name and address somebody wrote, who may be no member: masked; a button shows the address for half a minute,
/// which leaves an entry in the history, as ContactReveal does for members. Not there where nothing is known.
class ContactSide : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownForMs = 30'000;

    explicit ContactSide(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another ticket.
    void showContact(tickets::TicketId ticket, const tickets::Contact &masked);
    void reveal();
    void hideAgain();
    bool isRevealed() const { return m_revealed.has_value(); }
    QPushButton *button() const { return m_button; }

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    Workbench &m_workbench;
    tickets::TicketId m_ticket;
    tickets::Contact m_masked;
    std::optional<tickets::Contact> m_revealed;
    QLabel *m_title;
    QLabel *m_words;
    QPushButton *m_button;
    QTimer m_timer;
};

} // namespace shopdesk::ui
