// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Contact.h"
#include "members/Member.h"
#include "ui/parts/Reveal.h"

class QLabel;

namespace shopdesk::ui {

/// Phone, e-mail and address of a member, masked, and whether they are verified.
class ContactReveal : public Reveal<members::Contact>
{
    Q_OBJECT
public:
    explicit ContactReveal(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another member.
    void setMember(const members::Member &member);

protected:
    Attempt<Result<members::Contact>> look(qint64 subject) override;
    void refresh() override;
    void showProblem(const QString &problem) override;

private:
    /// A masked value with the words on whether it was verified.
    QString maskedText(const QString &masked, const std::optional<Instant> &verifiedAt) const;

    members::Member m_member;
    QLabel *m_phoneLabel;
    QLabel *m_emailLabel;
    QLabel *m_addressLabel;
    QLabel *m_phone;
    QLabel *m_email;
    QLabel *m_address;
    QLabel *m_problem;
};

} // namespace shopdesk::ui
