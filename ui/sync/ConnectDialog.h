// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/SyncKeeper.h"
#include "ui/sync/ServerDialog.h"

namespace shopdesk::ui {

/// Makes a shop that works alone a company's: asks for the server and an administrator's account on it, and prepares it. Also
/// asks for another account or password of a shop that is connected.
class ConnectDialog : public ServerDialog
{
    Q_OBJECT
public:
    enum class What { Connect, ChangeAccount };
    ConnectDialog(store::Store &store, company::SyncKeeper &keeper, What what, QWidget *parent = nullptr);

private:
    void submit() override;
    void retranslate() override;
    void finish(const Result<int> &device);

    store::Store &m_store;
    company::SyncKeeper &m_keeper;
    What m_what;
    Aside m_aside; ///< the last, since it works with what stands above
};

} // namespace shopdesk::ui
