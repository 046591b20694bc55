// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/ContactChecks.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace shopdesk::ui {

/// Verifies a phone number or an e-mail address: makes a code, gives the words in which to send it, and takes what the
/// member answers. The person at the desk sends it; Shopdesk does not.
class ContactCheckPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ContactCheckPanel(Workbench &workbench, QWidget *parent = nullptr);
    void start(const members::Member &member, members::ContactKind kind);
    void close();
    bool isOpen() const { return m_open; }
    QString message() const;
    QLineEdit *code() const { return m_code; }

    /// Opens "mailto:…"; a test looks at the address instead.
    std::function<void(const QUrl &url)> openUrl;

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showCode(const members::ContactCheck &check);
    void openMail();
    void openMailTo(const QString &address);
    void confirm();
    void take(const members::ContactCheckAnswer &answer);
    void say(const QString &problem);

    Workbench &m_workbench;
    members::Member m_member;
    members::ContactKind m_kind = members::ContactKind::Phone;
    members::ContactCheck m_check;
    QLabel *m_explanation;
    QPlainTextEdit *m_message;
    QPushButton *m_copy;
    QPushButton *m_mail;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    QLabel *m_problem;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    bool m_open = false;
};

} // namespace shopdesk::ui
