// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Server.h"
#include "ui/parts/Workbench.h"
#include "ui/sync/ServerDialog.h"

class QComboBox;

namespace shopdesk::ui {

/// Makes an account on the server for another computer, of one store or of all of them, and says its name and password once.
/// Asks for the administrator's account, which is not kept.
class AccountDialog : public ServerDialog
{
    Q_OBJECT
public:
    AccountDialog(Workbench &workbench, QWidget *parent = nullptr);
    /// That was made; its name is empty before.
    const company::ServerAccount &account() const { return m_made; }

private:
    void submit() override;
    void retranslate() override;
    void tell(const company::ServerAccount &account);

    Workbench &m_workbench;
    QComboBox *m_stores;
    QLabel *m_told;
    QPushButton *m_copy;
    QString m_address; ///< of the server
    company::ServerAccount m_made;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
