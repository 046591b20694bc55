// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

/// What stands in place of a list with nothing in it: what would be here, and the first step.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// @p action may be null; its text is the button.
    void setContent(const QString &iconName, const QString &title, const QString &text, QAction *action = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_layout;
    QPushButton *m_button = nullptr;
    QAction *m_action = nullptr;
};

} // namespace shopdesk::ui
