// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Insights.h"

namespace shopdesk::insights {

/// What the parts of a breakdown are called, in the user's language.
class PartLabels
{
public:
    PartLabels(store::Connection &connection, Dimension dimension);

    QString of(const QString &key);
    /// Everything beyond the limit.
    QString rest() const;
    static QString reconciliation(const QString &key);

private:
    QString ofCategory(const QString &key);

    store::Connection &m_connection;
    Dimension m_dimension;
};

} // namespace shopdesk::insights
