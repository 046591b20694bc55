// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace shopdesk::ui {

/// The line under a list: how many rows and their sums; with several rows selected, theirs, and what can be done to all
/// of them.
class SelectionBar : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);
    /// Not owned.
    void setActions(const QList<QAction *> &actions);
    void showTotals(const QString &count, const QString &sums);
    void showSelection(const QString &count, const QString &sums);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QString &count, const QString &sums, bool selection);
    void tint();

    QLabel *m_count;
    QLabel *m_sums;
    QWidget *m_buttons;
    QHBoxLayout *m_buttonLayout;
    bool m_selection = false;
    bool m_hasActions = false;
};

} // namespace shopdesk::ui
