// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"

#include <QStringList>

class QSettings;

namespace shopdesk::ui {

/// Which pages somebody has pinned to the top of the rail, and which was in front last, kept for each person on each computer.
class OwnPages
{
public:
    OwnPages(QSettings &settings, const Actor &person);

    /// In the order in which they were pinned; before anybody has chosen, those that people with such rights work at most.
    QStringList pinned() const;
    void setPinned(const QStringList &panes);
    /// Empty: none yet.
    QString last() const;
    void setLast(const QString &pane);

private:
    QSettings &m_settings;
    Actor m_person;
};

} // namespace shopdesk::ui
