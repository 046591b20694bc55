// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"
#include "ui/parts/Aside.h"
#include "vault/Keychain.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSettings;

namespace shopdesk::ui {

class BusyLine;
class CredentialsForm;
class EnrolSection;
class LinkButton;
class RecoverySection;
class Section;

/// The page that stands in place of everything else until somebody has signed in. Whoever did is told by the store.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    enum class Mode {
        SignedOut, ///< the shop is closed: a password, or what the keychain remembers
        Locked,    ///< somebody is away from the screen: the PIN is enough
        Switching  ///< somebody else takes over for a while; can be left again
    };

    SignInPage(store::Store &store, QSettings &settings, QWidget *parent = nullptr);

    /// @p before is who worked here last; nobody in a program that has just begun.
    void ask(Mode mode, const Actor &before = Actor::nobody());
    Mode mode() const { return m_mode; }
    /// The names are here.
    bool isReady() const { return m_ready; }
    void setKeychain(std::unique_ptr<vault::Keychain> keychain, bool available);
    /// Stands under the fields: what everybody may know about signing in to this shop.
    void setNote(const QString &note);
    /// Who is likely to come where nobody has signed in on this computer yet.
    void setLikely(const QString &name);
    void showRecovery();
    CredentialsForm *credentials() const { return m_credentials; }
    RecoverySection *recovery() const { return m_recovery; }
    EnrolSection *enrolment() const { return m_enrolment; }
    QPushButton *signInButton() const { return m_signIn; }
    bool isBusy() const { return m_isBusy; }

signals:
    void cancelled();
    /// To be said in the window: what did not work besides signing in.
    void said(const QString &text);
    /// An owner has set up their second factor and is signed in; the codes are to be shown once.
    void enrolled(const QStringList &recoveryCodes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showCard();
    void readNames();
    void submit();
    void submitRemembered(const staff::SignInName &person);
    void send(const staff::Credentials &credentials, bool remember);
    void finish(const Result<Actor> &actor, const staff::Credentials &credentials, bool remember);
    void setBusy(bool busy);
    void showButton();
    void showEnrolment(const staff::Credentials &credentials);
    void remember(const Actor &actor);
    void setRemembered(StaffId person, bool remembered);
    bool isRemembered(StaffId person) const;
    QString rememberedSetting() const;
    QString keyOf(StaffId person) const;

    store::Store &m_store;
    QSettings &m_settings;
    Aside m_aside;
    std::unique_ptr<vault::Keychain> m_keychain;
    bool m_hasKeychain = false;
    Mode m_mode = Mode::SignedOut;
    Actor m_before = Actor::nobody();
    QString m_note;
    QString m_likely;
    Section *m_card;
    RecoverySection *m_recovery;
    EnrolSection *m_enrolment;
    QLabel *m_sign;
    CredentialsForm *m_credentials;
    QCheckBox *m_remember;
    QLabel *m_noKeychain;
    QLabel *m_noteLabel;
    QPushButton *m_signIn;
    QPushButton *m_cancel;
    LinkButton *m_forgot;
    BusyLine *m_busy;
    bool m_ready = false;
    bool m_isBusy = false;
    int m_asked = 0; ///< an answer to an earlier question is not for this one
};

} // namespace shopdesk::ui
