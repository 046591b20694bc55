// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

#include <QObject>

namespace shopdesk::ui {

class FilterBar;

/// Words for the filters of orders and order lines that no person sets by hand: what stands behind a number of the
/// dashboard. Members, products and categories are called by their names, which are read in the background.
class HiddenFilterWords : public QObject
{
    Q_OBJECT
public:
    HiddenFilterWords(Workbench &workbench, FilterBar &bar, QObject *parent = nullptr);
    /// Reads the names that a query needs.
    void readNames(const tables::ListQuery &query);
    /// Says everything once more, after a change of language.
    void retranslate();

private:
    QString words(const QString &filter, const QVariantList &values) const;
    QString nameOf(const QString &filter, const QVariantList &values) const;

    Workbench &m_workbench;
    FilterBar &m_bar;
    QMap<QString, QString> m_names; ///< "member/3ZK…" → "Wang Fang"
};

} // namespace shopdesk::ui
