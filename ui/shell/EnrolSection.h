// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"
#include "ui/parts/Aside.h"
#include "ui/parts/Section.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;
class Form;
class QrCode;

/// For an owner who proved their password and has to set up a second factor before they are let in.
class EnrolSection : public Section
{
    Q_OBJECT
public:
    explicit EnrolSection(store::Store &store, QWidget *parent = nullptr);
    void begin(const staff::Credentials &credentials);
    Form *form() const { return m_form; }
    /// What the QR code says as text.
    QString secretText() const;

signals:
    void backWanted();
    /// The person is signed in; these are shown once.
    void enrolled(const QStringList &recoveryCodes);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void enrol();
    void forget();

    store::Store &m_store;
    Aside m_aside;
    staff::Credentials m_credentials;
    QByteArray m_secret;
    QrCode *m_qr;
    QLabel *m_secretText;
    Form *m_form;
    QPushButton *m_turnOn;
    QPushButton *m_back;
    BusyLine *m_busy;
};

} // namespace shopdesk::ui
