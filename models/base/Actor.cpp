// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Actor.h"

#include <QCoreApplication>

namespace shopdesk {

Actor Actor::owner()
{
    return {{},
            QCoreApplication::translate("Actor", "Owner"),
            {Permission::EditCatalog, Permission::EditMembers, Permission::RevealPersonalData, Permission::AdjustStock,
             Permission::AdjustPoints, Permission::PlaceOrders, Permission::ImportData, Permission::ExportData,
             Permission::ManageShop}};
}

} // namespace shopdesk
