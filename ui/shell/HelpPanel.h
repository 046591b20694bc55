// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Overlay.h"

class QLabel;
class QTextBrowser;
class QToolButton;

namespace shopdesk::ui {

/// F1: what the page in front is for, beside it.
class HelpPanel : public Overlay
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *window);
    /// @p text is Markdown.
    void openWith(const QString &title, const QString &text);
    QTextBrowser *browser() const { return m_text; }

protected:
    QSize cardSize(const QSize &window) const override;
    QWidget *firstFocus() override;

private:
    QLabel *m_title;
    QTextBrowser *m_text;
    QToolButton *m_close;
};

} // namespace shopdesk::ui
