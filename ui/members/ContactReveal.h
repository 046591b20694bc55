// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Contact.h"
#include "members/Member.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// Phone, e-mail and address of a member, masked, and whether they are verified; a button shows them for half a minute,
/// which leaves an entry in the history. Who may not see them can ask someone who may.
class ContactReveal : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownForMs = 30'000;

    explicit ContactReveal(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another member.
    void setMember(const members::Member &member);
    /// @p instead acts where another person allowed it.
    void reveal();
    void hideAgain();
    bool isRevealed() const { return m_revealed.has_value(); }

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    /// A masked value with the words on whether it was verified.
    QString maskedText(const QString &masked, const std::optional<Instant> &verifiedAt) const;

    Workbench &m_workbench;
    members::Member m_member;
    std::optional<members::Contact> m_revealed;
    QLabel *m_phoneLabel;
    QLabel *m_emailLabel;
    QLabel *m_addressLabel;
    QLabel *m_phone;
    QLabel *m_email;
    QLabel *m_address;
    QPushButton *m_button;
    QLabel *m_problem;
    QTimer m_timer;
};

} // namespace shopdesk::ui
