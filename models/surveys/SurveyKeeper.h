// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QTimer>

namespace shopdesk::surveys {

/// Asks about what was resolved, where the rules want that (Surveys.h), while the program runs: within a second of a change
/// to tickets.
class SurveyKeeper : public QObject
{
    Q_OBJECT
public:
    explicit SurveyKeeper(store::Store &store, QObject *parent = nullptr);

    /// Looks now.
    void look();

signals:
    void asked(int tickets);

private:
    store::Store &m_store;
    QTimer m_soon;
    bool m_isBusy = false;
};

} // namespace shopdesk::surveys
