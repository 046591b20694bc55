// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketRecord.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace shopdesk::ui {

class ContactSide;
class CustomerSide;
class LinkButton;
class ReplyBox;
class TicketStep;

/// The agent's workspace: the conversation with the field to answer in, and the customer beside it.
class ConversationPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationPage(Workbench &workbench, QWidget *parent = nullptr);
    void showTicket(const TicketRecord &record);
    void retranslate();
    ReplyBox *reply() const { return m_reply; }
    ContactSide *contact() const { return m_contact; }
    /// Puts a step in the place of the reply, until it is done or left. Takes it over.
    void beginStep(TicketStep *step);
    void endStep();

private:
    void showMessages(const TicketRecord &record);
    /// Asks where to, and writes the file there.
    void saveFile(tickets::AttachmentId id, const QString &name);
    void sendAgain(tickets::MessageId id);
    void showLinks(const tickets::Ticket &ticket);

    Workbench &m_workbench;
    QWidget *m_links; ///< to the tickets that this one is tied to
    QVBoxLayout *m_linkRows;
    QScrollArea *m_area;
    QWidget *m_messages;
    QVBoxLayout *m_rows;
    QVBoxLayout *m_stepPlace;
    QPointer<TicketStep> m_step;
    ReplyBox *m_reply;
    ContactSide *m_contact;
    CustomerSide *m_customer;
    QScrollArea *m_side;
    std::optional<tickets::TicketId> m_shown;
    QStringList m_states; ///< of the messages shown: what else changes in them
    bool m_mayReply = true;
};

} // namespace shopdesk::ui
