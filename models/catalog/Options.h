// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

inline constexpr size_t mostVariants = 200;

/// Tidies the options and what each variant has chosen of them, and names such variants by it ("S, red"). A variant that
/// has chosen nothing keeps its own name.
/// Errors "catalog.badOptions" (a name or a value is missing, twice or too long, or they are too many; field "options"),
/// "catalog.badChoice" (not one value of each option, or the same as another variant; field "variants[0].name"),
/// "catalog.tooManyVariants" (field "variants").
Result<void> checkOptions(ProductDraft &draft);

/// The variants with one for every combination of the options that is not among them, in the order of the options. Those
/// that there are stay as they are; one that has chosen nothing is taken for the combination that has its name, and a lone
/// one for the first. A new one has the price and cost of the first variant, and an SKU of @p baseSku with the values
/// behind it: "CUP-S-RED". Errors as checkOptions, and "catalog.tooManyVariants" before anything is made.
Result<std::vector<Variant>> withAllCombinations(const std::vector<ProductOption> &options,
                                                 std::vector<Variant> present, const QString &baseSku);

/// Adds what withAllCombinations gives to a product that is there, with the SKU of its first variant before the values.
/// How many were added. Errors as updateProduct and withAllCombinations.
Result<qint64> addMissingVariants(store::UnitOfWork &work, ProductId id);

/// "Size: S, M, L" a line, as people write it. Nothing where a line is written otherwise.
std::optional<std::vector<ProductOption>> optionsFrom(const QString &text);
QString optionsText(const std::vector<ProductOption> &options);

/// As the file keeps them: JSON.
QString toStored(const std::vector<ProductOption> &options);
std::vector<ProductOption> optionsFromStored(const QString &stored);
QString toStored(const QStringList &choices);
QStringList choicesFromStored(const QString &stored);

} // namespace shopdesk::catalog
