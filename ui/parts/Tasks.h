// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace shopdesk::ui {

/// Work that goes on in the background and takes more than a moment: an import, a backup. The status area shows it
/// from any page, with a way to cancel it and to get back to the page that started it.
struct Task
{
    int id = 0;
    QString title; ///< "Importing online_retail.csv.xz"
    QString pane;  ///< name of the pane where it can be looked at
    qint64 done = 0;
    qint64 total = 0;             ///< 0: not known
    std::function<void()> cancel; ///< empty where it cannot be cancelled
};

class Tasks : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The id of the task.
    int begin(const QString &title, const QString &pane, std::function<void()> cancel = {});
    void progress(int id, qint64 done, qint64 total);
    void end(int id);
    const std::vector<Task> &running() const { return m_running; }

signals:
    void changed();

private:
    std::vector<Task> m_running;
    int m_last = 0;
};

} // namespace shopdesk::ui
