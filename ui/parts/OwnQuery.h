// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// By what somebody sorts and filters a list, kept for each person on each computer. What they search for is not kept, nor days,
/// which go by, nor what the program has filtered by itself.
class OwnQuery
{
public:
    OwnQuery(Workbench &workbench, const tables::ListDefinition &list);

    /// What was chosen, over what the list shows at first.
    tables::ListQuery over(const tables::ListQuery &usual) const;
    void keepSort(const tables::ListQuery &query) const;
    /// Filters as the list shows them at first are nothing of one's own.
    void keepFilters(const tables::ListQuery &query, const tables::ListQuery &usual) const;

private:
    QJsonObject kept() const;
    void keep(const QJsonObject &chosen) const;
    QMap<QString, QVariantList> chosenIn(const tables::ListQuery &query) const;
    QString key() const;

    Workbench &m_workbench;
    const tables::ListDefinition &m_list;
};

} // namespace shopdesk::ui
