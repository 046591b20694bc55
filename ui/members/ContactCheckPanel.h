// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/ContactCodes.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shopdesk::ui {

/// Verifies a phone number or an e-mail address: lets a code go there, says what has become of it, and takes what the member
/// reads out. Nobody at the desk sees the code.
class ContactCheckPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ContactCheckPanel(Workbench &workbench, QWidget *parent = nullptr);
    void start(const members::Member &member, members::ContactKind kind);
    void close();
    bool isOpen() const { return m_open; }
    QLineEdit *code() const { return m_code; }

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void follow();
    void showCode(const std::optional<channels::ContactCode> &code);
    QString courseOf() const;
    void confirm();
    void take(const members::ContactCheckAnswer &answer);
    void say(const QString &problem);

    Workbench &m_workbench;
    members::Member m_member;
    members::ContactKind m_kind = members::ContactKind::Phone;
    std::optional<channels::ContactCode> m_sent; ///< nothing: none is under way
    QLabel *m_course;
    QLabel *m_codeLabel;
    QLineEdit *m_code;
    QLabel *m_problem;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    bool m_open = false;
};

} // namespace shopdesk::ui
