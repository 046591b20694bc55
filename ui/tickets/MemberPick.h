// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "ui/parts/TabChain.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace shopdesk::ui {

/// A field for a member: name, number, the last four digits of a phone number or all of it are typed, what is found stands
/// below while typing; Enter takes the first, Down goes into the list. Its value is the id as text, empty for nobody.
class MemberPick : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QString member READ member WRITE setMember NOTIFY memberChanged USER true)
public:
    explicit MemberPick(Workbench &workbench, QWidget *parent = nullptr);

    QString member() const { return m_member ? m_member.text() : QString(); }
    members::MemberId memberId() const { return m_member; }
    void setMember(const QString &id);
    /// What is said where nobody is found, instead of that it can do without a member.
    void setNobodyText(const QString &text) { m_nobody = text; }
    QList<QWidget *> tabChain() const override;
    void retranslate();

signals:
    void memberChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void look();
    void take(const QListWidgetItem *item);
    void choose(members::MemberId id, const QString &title);
    void showTitle(const QString &title);

    Workbench &m_workbench;
    QLineEdit *m_edit;
    QToolButton *m_clear;
    QListWidget *m_found;
    QTimer m_pause;
    members::MemberId m_member;
    QString m_title;
    QString m_nobody;
    int m_question = 0;
};

} // namespace shopdesk::ui
