// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/ElementString.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// How the 13 digits of a label are laid out that a scale prints: GS1 keeps the prefixes 02 and 20 to 29 for numbers that
/// mean something within one company alone (GS1 General Specifications, 2.1.11), so each shop says it for itself. Written
/// as a prefix, or a range of prefixes, and one letter for each further digit:
///
///     20-24 IIIIIPPPPPC     I the item, P its price, W its weight, V a check digit of the value (passed over),
///     25-29 IIIIIWW.WWWC    C the check digit of the whole
///
/// A point among the letters says where the decimals begin, of the currency's main unit or of a kilogram; without one the
/// value is in minor units or in grams.
struct ScanPattern
{
    int firstPrefix = 0;
    int lastPrefix = 0;
    QString layout; ///< 13 letters, those of the prefix included, without the point
    std::optional<int> decimals;
    bool weighs = false;
};

/// Error "catalog.badScanPattern" says what is wrong.
Result<ScanPattern> scanPatternFrom(const QString &text);

/// What a label says by a pattern.
struct LabelReading
{
    /// The item's number by itself, and the whole code with zeros in place of the value and its check digit made right.
    QString item;
    QString codeWithoutValue;
    LabelNumber value;
    bool unitsAreMinor = false; ///< the value is in minor units or grams, not in main units or kilograms
    bool isWeight = false;
};
/// Nothing where the digits do not follow the pattern, or their check digit is wrong.
std::optional<LabelReading> readLabel(const ScanPattern &pattern, const QString &digits);

/// The shop's patterns as they are written; those that it begins with: 20 to 24 carry a price, 25 to 29 a weight.
QStringList scanPatterns(store::Connection &connection);
QStringList usualScanPatterns();
/// No pattern: labels of scales are not read. Error "catalog.badScanPattern"; field "patterns".
Result<void> setScanPatterns(store::UnitOfWork &work, const QStringList &patterns);

} // namespace shopdesk::catalog
