// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QElapsedTimer>
#include <QTimer>

class QAction;
class QMenu;
class QSettings;

namespace shopdesk::ui {

class MainWindow;
class SignInPage;

/// Who works at the window: covers it until somebody has signed in, locks it when nobody has touched anything for a while,
/// lets another person take over. What is beneath the cover stays as it is for the person who left it.
class Entrance : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualIdleMinutes = 10;
    /// Minutes in the settings; 0: never.
    static QString idleSetting() { return QStringLiteral("shell/idleLockMinutes"); }

    Entrance(MainWindow &window, store::Store &store, QSettings &settings, SignInPage &page);

    bool isCovered() const { return m_isCovered; }
    /// People sign in to this shop; else a key file opens it for whoever has it.
    bool hasPeople() const;
    void lock();
    void signOut();
    void startSwitching();
    /// Locks where nobody has touched anything for so long.
    void idleFor(qint64 ms);
    void retranslate();
    /// For Ctrl+K and the list of keys.
    QList<QAction *> actions() const { return {m_lock, m_switch, m_signOut}; }
    QMenu *menu() const { return m_menu; }

signals:
    /// Where nobody has a password yet: the owner wants one.
    void signUpWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followActor();
    void open(const Actor &actor);
    void cover(bool covered);
    void remember(const store::Changes &changes);
    void fillMenu();
    void showActions();
    void showRecoveryCodes(const QStringList &codes);

    MainWindow &m_window;
    store::Store &m_store;
    QSettings &m_settings;
    SignInPage &m_page;
    QMenu *m_menu;
    QAction *m_lock;
    QAction *m_switch;
    QAction *m_signOut;
    QAction *m_account;
    QAction *m_signUp;
    QTimer m_idle;
    QElapsedTimer m_sinceTouched;
    std::optional<Actor> m_person; ///< for whom the pages were made
    store::Changes m_missed;       ///< what changed while nothing could be read
    bool m_isCovered = false;
};

} // namespace shopdesk::ui
