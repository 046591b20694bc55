// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Shop.h"
#include "ui/parts/Theme.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SetUpWindow.h"

#include <QSettings>

namespace shopdesk::app {

/// The program with a window: its settings, looks and language, and the shop that is open. Opens another shop, or the
/// same one restored, while running.
class Program : public QObject
{
    Q_OBJECT
public:
    Program(QApplication &application, QSettings &settings);
    ~Program() override;

    ui::Theme &theme() { return m_theme; }
    ui::Language &language() { return m_language; }
    /// Null until a shop is open.
    ui::MainWindow *window() { return m_window.get(); }

    /// Opens a shop in place of the one that is open, which stays open where this fails.
    Result<void> open(const QString &path);
    /// Opens the shop that was open last time. Where there was none, asks how to begin.
    Result<void> openLatest();
    void setUp();
    /// Null but while it is asked.
    ui::SetUpWindow *setUpWindow() { return m_setUp.get(); }
    /// Opens the sample shop of this person, and makes it where there is none yet.
    Result<void> openSample();

    static QString samplePath();
    /// Tells of an error in a dialog.
    void say(const Error &error);

private:
    void showShop(std::unique_ptr<Shop> shop);
    void leaveSetUp(const Result<void> &opened);
    void closeShop();
    /// Puts a backup in the place of the open shop.
    void restore(const QString &backupPath);

    QSettings &m_settings;
    ui::Theme m_theme;
    ui::Language m_language;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::SetUpWindow> m_setUp;
};

} // namespace shopdesk::app
