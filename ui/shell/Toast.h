// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace shopdesk::ui {

/// A line over the lower edge of the window that says what happened, with Undo where it can be undone. It goes by itself,
/// not while the pointer or the focus is on it.
class Toast : public QWidget
{
    Q_OBJECT
public:
    static constexpr int shownMs = 6'000;
    static constexpr int shownWithUndoMs = 10'000;

    explicit Toast(QWidget *window);
    void say(const QString &text, std::function<void()> undo = {});
    QString text() const;
    QPushButton *undoButton() const { return m_undoButton; }
    /// Goes at once; what it offered to undo cannot be undone any more.
    void forget();
    /// Undoes where that is offered at the moment.
    void undo();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void place();
    void leaveWhenIdle();
    QLabel *m_label;
    QPushButton *m_undoButton;
    QToolButton *m_closeButton;
    std::function<void()> m_undo;
    QTimer m_timer;
};

} // namespace shopdesk::ui
