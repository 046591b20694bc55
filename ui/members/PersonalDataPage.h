// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Consents.h"
#include "members/ContactChecks.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class ConsentMatrix;
class ContactCheckPanel;

/// What the law asks about a member's data: whether the contact data is verified, what the member agrees to, a file with
/// all that is held, and erasing it.
class PersonalDataPage : public QWidget
{
    Q_OBJECT
public:
    explicit PersonalDataPage(Workbench &workbench, QWidget *parent = nullptr);
    /// @p tracesRemain: the member is erased, but the shop file could not be made anew yet.
    void showMember(const members::Member &member, const members::Consents &consents, bool tracesRemain);

    ConsentMatrix *consents() const { return m_consents; }
    ContactCheckPanel *check() const { return m_check; }
    QPushButton *verifyButton(members::ContactKind kind) const { return m_verify[static_cast<size_t>(kind)]; }
    QPushButton *exportButton() const { return m_export; }
    QPushButton *eraseButton() const { return m_erase; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refresh();
    void showContact(members::ContactKind kind);
    void exportAll();
    void askToErase();
    void erase();
    void tellErased(const QString &number);

    Workbench &m_workbench;
    members::Member m_member;
    bool m_tracesRemain = false;
    QLabel *m_erased;
    QLabel *m_contactTitle;
    std::array<QLabel *, 2> m_states; ///< by ContactKind
    std::array<QPushButton *, 2> m_verify;
    ContactCheckPanel *m_check;
    QLabel *m_consentTitle;
    ConsentMatrix *m_consents;
    QLabel *m_dataTitle;
    QPushButton *m_export;
    QPushButton *m_erase;
};

} // namespace shopdesk::ui
