// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace shopdesk::app {

/// For the benchmark of the start (`shopdesk --report-start`): says on standard output when the first list was painted
/// with rows in it, as "first list painted at NANOSECONDS" on the monotonic clock of the computer.
class StartReport : public QObject
{
    Q_OBJECT
public:
    explicit StartReport(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace shopdesk::app
