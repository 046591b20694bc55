// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "ui/parts/Formats.h"
#include "ui/parts/Tasks.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QToolButton;

namespace shopdesk::ui {

/// The bottom edge of the window: shop, person, a reminder to set a password where nobody has one, saved,
/// backup, sync, what waits for somebody, and work in the background. Each part is a button that leads to where it can be
/// looked at or changed.
class StatusArea : public QWidget
{
    Q_OBJECT
public:
    enum class Part { Shop, Person, SignUp, Saved, Backup, Sync, Waiting, Tasks };
    Q_ENUM(Part)

    StatusArea(const Formats &formats, Tasks &tasks, QWidget *parent = nullptr);
    void setShop(const QString &name);
    void setPerson(const QString &name);
    void setPersonMenu(QMenu *menu);
    void setHasPeople(bool hasPeople);
    /// How many writes are on their way to the disk.
    void setPending(int count);
    /// Says when the latest backup was taken, nothing where there has been none; asked now and every half minute.
    void setBackupSource(std::function<std::optional<Instant>()> latest);
    /// How many tasks wait for somebody (tasks/Tasks.h).
    void setWaiting(qint64 count);
    /// What is said about the company's server; empty words for a shop that works on this computer alone.
    void setSync(const QString &words, const QString &tip, const QString &iconName);
    QToolButton *button(Part part) const { return m_buttons[static_cast<size_t>(part)]; }

signals:
    void activated(shopdesk::ui::StatusArea::Part part);
    /// A task was chosen: show the page that it belongs to.
    void paneWanted(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr size_t partCount = 8;
    void refresh();
    void refreshBackup();
    void refreshTasks();
    void fillTaskMenu();
    void set(Part part, const QString &text, const QString &iconName, const QString &tip);

    const Formats &m_formats;
    Tasks &m_tasks;
    std::array<QToolButton *, partCount> m_buttons{};
    QMenu *m_taskMenu;
    QTimer m_clock;
    QString m_shop;
    QString m_person;
    QString m_sync;
    QString m_syncTip;
    QString m_syncIcon;
    std::function<std::optional<Instant>()> m_latestBackup;
    int m_pending = 0;
    int m_waiting = 0;
    bool m_hasPeople = true;
};

} // namespace shopdesk::ui
