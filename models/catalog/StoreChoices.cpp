// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StoreChoices.h"

#include "catalog/Premises.h"

namespace shopdesk::catalog {

std::vector<tables::FilterChoice> storeChoices(store::Connection &connection)
{
    std::vector<tables::FilterChoice> choices;
    if (const auto all = stores(connection)) {
        for (const Premises &premises : *all)
            choices.push_back({premises.id.value, premises.name});
    }
    return choices;
}

} // namespace shopdesk::catalog
