// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/staff/OwnSection.h"

#include <QStringList>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shopdesk::ui {

class Form;
class QrCode;
class RecoveryCodesView;

/// A code from one's phone beside the password: turned on with a QR code and a first code, proved by ten recovery codes that
/// are shown once, put on another phone, and turned off against the password.
class SecondFactorSection : public OwnSection
{
    Q_OBJECT
public:
    explicit SecondFactorSection(Workbench &workbench, QWidget *parent = nullptr);
    void showPerson(const staff::Person &person) override;

    Form *codeForm() const { return m_code; }
    Form *passwordForm() const { return m_password; }
    /// While the phone is being set up; what the QR code says as text.
    QString secretText() const;
    /// While they are shown.
    QStringList recoveryCodes() const;

protected:
    void retranslate() override;

private:
    QWidget *buildOff();
    QWidget *buildSetUp();
    QWidget *buildOn();
    void setStep(int step);
    void begin();
    void turnOn();
    void turnOff();

    QStackedWidget *m_steps;
    QPushButton *m_begin;
    QrCode *m_qr;
    QLabel *m_setUpText;
    QLabel *m_secretText;
    Form *m_code;
    QPushButton *m_turnOn;
    QPushButton *m_cancel;
    RecoveryCodesView *m_codes;
    Form *m_password;
    QPushButton *m_turnOff;
    QPushButton *m_otherPhone;
    QByteArray m_secret;
};

} // namespace shopdesk::ui
