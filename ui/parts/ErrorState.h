// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace shopdesk::ui {

/// What stands in place of something that could not be read or done: what happened, what to do, "Try again" where that
/// makes sense; the details fold out and can be copied.
class ErrorState : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorState(QWidget *parent = nullptr);
    /// @p retry may be empty.
    void setError(const Error &error, std::function<void()> retry = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Error m_error;
    std::function<void()> m_retry;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_message;
    QPushButton *m_retryButton;
    QToolButton *m_detailsButton;
    QPushButton *m_copyButton;
    QPlainTextEdit *m_details;
};

} // namespace shopdesk::ui
