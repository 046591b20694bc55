// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"
#include "ui/parts/Aside.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;
class CredentialsForm;

/// Another person allows one action on the spot, with password or PIN; or oneself proves again who one is, where an action
/// needs that (store/FreshProof.h). Nobody else is signed in by it.
class ApprovalDialog : public QDialog
{
    Q_OBJECT
public:
    /// For what was @p refused, of which the error names the permission, to @p acting: the person who has signed in, where
    /// somebody has allowed another part of it already.
    ApprovalDialog(store::Store &store, const Error &refused, const std::optional<Actor> &acting,
                   QWidget *parent = nullptr);
    CredentialsForm *credentials() const { return m_credentials; }
    QPushButton *allowButton() const { return m_allow; }
    bool isReady() const { return m_ready; }

signals:
    /// When the dialog is done. Who acts, for Store::write: the one who asked, with what the other one allowed; nobody where
    /// it was not allowed.
    void decided(const std::optional<shopdesk::Actor> &actor);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void readNames();
    void submit();
    void setBusy(bool busy);
    void showButton();

    store::Store &m_store;
    Permission m_permission;
    Actor m_asking;
    Error m_refused;
    bool m_isProof; ///< oneself may give it
    std::optional<Actor> m_allowed;
    Aside m_aside;
    QLabel *m_title;
    QLabel *m_text;
    CredentialsForm *m_credentials;
    QPushButton *m_allow;
    QPushButton *m_cancel;
    BusyLine *m_busy;
    bool m_isBusy = false;
    bool m_ready = false;
};

} // namespace shopdesk::ui
