// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Contacts.h"
#include "ui/parts/Reveal.h"

class QLabel;

namespace shopdesk::ui {

/// Under which name and address somebody wrote, who may be no member: masked. Not there where nothing is known.
class ContactSide : public Reveal<tickets::Contact>
{
    Q_OBJECT
public:
    explicit ContactSide(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another ticket.
    void showContact(tickets::TicketId ticket, const tickets::Contact &masked);

protected:
    Attempt<Result<tickets::Contact>> look(qint64 subject) override;
    void refresh() override;
    void showProblem(const QString &problem) override;

private:
    tickets::Contact m_masked;
    QLabel *m_title;
    QLabel *m_words;
};

} // namespace shopdesk::ui
