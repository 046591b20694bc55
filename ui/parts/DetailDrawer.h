// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace shopdesk::ui {

class BusyLine;
class ErrorState;
class Pill;

/// The right-hand side of a record view: one record, read and edited beside the list. Header with title, pill and
/// actions, tabs below. Esc closes it.
class DetailDrawer : public QWidget
{
    Q_OBJECT
public:
    explicit DetailDrawer(QWidget *parent = nullptr);

    /// @p stateKey may be empty.
    void setHeading(const QString &title, const QString &subtitle = {}, const QString &stateKey = {});
    /// Buttons under the title. Those in @p more stand in the ⋯ menu. Actions are not owned.
    void setActions(const QList<QAction *> &actions, const QList<QAction *> &more = {});
    /// @p key is stable (for tests, settings, retranslation): "overview". The page gets a scroll area of its own
    /// unless it scrolls itself (an item view).
    void addTab(const QString &key, const QString &title, QWidget *page);
    void setTabTitle(const QString &key, const QString &title);
    void setTabVisible(const QString &key, bool visible);
    void showTab(const QString &key);
    QString currentTab() const;

    /// While a record is read: the old content stays, with a busy line; then one of the other two.
    void showBusy();
    void showContent();
    void showError(const Error &error, std::function<void()> retry = {});

    /// Asked before closing; false keeps the drawer open (the form saves its draft and says why).
    void setMayClose(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }
    bool mayClose() const { return !m_mayClose || m_mayClose(); }
    /// True where it closed.
    bool close();
    QSize sizeHint() const override;
    /// For what needs more room than a sheet: a conversation. Before the drawer is shown first.
    void setUsualWidth(int width) { m_usualWidth = width; }

signals:
    void closed();
    void tabChanged(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void tint();
    int tabIndex(const QString &key) const;

    QLabel *m_title;
    QLabel *m_subtitle;
    Pill *m_pill;
    QToolButton *m_closeButton;
    QWidget *m_actionBar;
    QHBoxLayout *m_actionLayout;
    QToolButton *m_more = nullptr;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs;
    ErrorState *m_error;
    BusyLine *m_busy;
    std::function<bool()> m_mayClose;
    int m_usualWidth;
};

} // namespace shopdesk::ui
