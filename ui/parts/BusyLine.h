// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

/// How waiting looks: nothing for 100 ms, then a thin line along the top edge of @p over, after a second the words, and
/// after three a button to cancel.
class BusyLine : public QWidget
{
    Q_OBJECT
public:
    static constexpr int lineAfterMs = 100;
    static constexpr int wordsAfterMs = 1'000;
    static constexpr int cancelAfterMs = 3'000;

    explicit BusyLine(QWidget *over);
    /// Several may wait at once; the line goes when as many have ended. @p cancel is called by the button.
    void begin(const QString &words = {}, std::function<void()> cancel = {});
    void end();
    bool isBusy() const { return m_waiting > 0; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void advance();
    void place();

    QLabel *m_label;
    QPushButton *m_cancelButton;
    QString m_words;
    std::function<void()> m_cancel;
    QElapsedTimer m_since;
    QTimer m_timer;
    int m_waiting = 0;
};

} // namespace shopdesk::ui
