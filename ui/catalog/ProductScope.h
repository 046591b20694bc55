// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "tables/List.h"
#include "ui/parts/Workbench.h"

class QComboBox;

namespace shopdesk::ui {

/// The products that something is to be done with: those selected, or all that the list shows.
struct ProductScope
{
    QList<qint64> selected; ///< in the order of the list
    tables::ListQuery shown;
    qint64 shownCount = 0;
};

/// Fills a combo box with the ways there are to choose, the selection first.
void fillScope(QComboBox &choice, const ProductScope &scope);
/// Whether all that the list shows are chosen in it.
bool choosesAll(const QComboBox &choice);

/// The ids that are chosen, read in the background where they are not known yet.
store::Answer<Result<std::vector<catalog::ProductId>>> productsIn(Workbench &workbench, const ProductScope &scope,
                                                                  bool all);

} // namespace shopdesk::ui
