// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/Mailboxes.h"
#include "ui/settings/TicketDeskSection.h"
#include "vault/Keychain.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace shopdesk::ui {

/// The mailboxes whose mails become tickets. The password goes into the keychain of this computer; "Try it" says in words what
/// is wrong with the servers.
class MailboxSection : public TicketDeskSection
{
    Q_OBJECT
public:
    explicit MailboxSection(Workbench &workbench, QWidget *parent = nullptr);
    ~MailboxSection() override;

protected:
    void retranslate() override;
    void read() override;
    void load(qint64 id) override;
    void save(qint64 id) override;

private:
    channels::MailboxDraft draft() const;
    void fillChoices();
    void tryIt();
    void tryWith(const QString &password);
    void showTried(const Result<void> &tried);
    void keepPassword(channels::MailboxId id, const QString &password, const QString &name);

    QComboBox *m_store;
    QComboBox *m_incoming;
    QComboBox *m_outgoing;
    QPushButton *m_try;
    QLabel *m_tried;
    std::unique_ptr<vault::Keychain> m_keychain;
    std::vector<channels::MailboxInfo> m_mailboxes;
    std::vector<std::pair<qint64, QString>> m_stores;
    qint64 m_edited = 0;
    mail::Cancel m_cancel;
};

} // namespace shopdesk::ui
