// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/SignIn.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace shopdesk::ui {

class Form;

/// Who somebody is and how they prove it: name, password or PIN, and the code of the second factor where one is asked for.
/// Says beside the field what was wrong, and counts down while the next try has to wait.
class CredentialsForm : public QWidget
{
    Q_OBJECT
public:
    explicit CredentialsForm(QWidget *parent = nullptr);

    /// @p chosen is at first the one who is likely to come; nobody: the first.
    void setPeople(const std::vector<staff::SignInName> &people, StaffId chosen = {});
    /// A PIN is good in a shop that somebody has unlocked.
    void setTakesPins(bool takes);
    /// Nothing typed is fine for those whose secret is kept elsewhere; the hint says where.
    void setMayBeEmpty(std::function<QString(StaffId)> hint);

    std::optional<staff::SignInName> person() const;
    /// What was typed. A PIN is told by its looks: no password is as short.
    staff::Credentials credentials() const;
    bool isEmpty() const;
    bool isPin() const;
    /// Nothing has to be waited for and all is filled in; else says so.
    bool mayTry();
    int secondsToWait() const { return m_wait; }
    void showError(const Error &error);
    /// Forgets what was typed.
    void clear();
    void focusSecret();
    void retranslate();
    Form *form() const { return m_form; }

signals:
    void submitted();
    void personChosen();
    /// The button is of no use while this is above 0.
    void waitChanged(int seconds);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCode(bool shown);
    void countDown();
    void say(const Error &error);
    void choosePerson();

    Form *m_form;
    QComboBox *m_names;
    QLineEdit *m_secret;
    QLineEdit *m_code;
    std::vector<staff::SignInName> m_people;
    std::function<QString(StaffId)> m_hintOf;
    QHash<QString, QString> m_said; ///< by field
    QTimer m_clock;
    qint64 m_waitUntil = 0; ///< ms since the epoch
    int m_wait = 0;
    bool m_takesPins = false;
    bool m_codeShown = false;
};

} // namespace shopdesk::ui
