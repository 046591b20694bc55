// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class SearchButton;

/// Above every pane: its title and count, the way into Ctrl+K, and its main action.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);
    void setHeading(const QString &title, const QString &count);
    /// Null hides the button.
    void setMainAction(QAction *action);

signals:
    void searchRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_count;
    SearchButton *m_search;
    QPushButton *m_button = nullptr;
    QAction *m_action = nullptr;
};

} // namespace shopdesk::ui
