// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Connection.h"

namespace shopdesk::catalog {

/// 999,999,999.99 in a currency of two digits: with the largest quantity still far from the end of 64 bits.
inline constexpr Money highestPrice{99'999'999'999};

/// The draft with its texts tidied, if everything about it is allowed. @p self is the product that is edited, none for
/// a new one. A new variant whose SKU an earlier variant of this product had gets that variant's id.
/// Errors as createProduct says.
Result<ProductDraft> checkedProduct(store::Connection &connection, ProductDraft draft, ProductId self);

} // namespace shopdesk::catalog
