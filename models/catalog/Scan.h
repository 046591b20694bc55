// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/FindVariant.h"

namespace shopdesk::catalog {

/// One thing that a scan may mean.
struct ScanCandidate
{
    VariantFound found;
    qint64 quantity = 1; ///< pieces: 12 for the code of a case of 12
    /// What the label asks for all of it: the price that it carries, or for a weight the variant's price as the price of
    /// a kilogram, halves of a minor unit away from zero. Nothing: quantity times the price of the variant.
    std::optional<Money> price = {};
    std::optional<qint64> grams = {};
    QString label = {}; ///< the code that says the price, where there is one
};

struct ScanReading
{
    QString code; ///< what was read, tidied, for messages
    /// In the order in which they were recognised. More than one: ask.
    std::vector<ScanCandidate> candidates;
    QString lot;
    QString serial; ///< of the one piece: by an element string, or because the serial number itself was read
    std::optional<BusinessDay> expiry;
};

/// Reads what a scanner sent, or somebody typed, at the counter. Only exact matches count: a barcode or a case code in any
/// of its forms, an SKU (case counts), the GTIN of a GS1 element string (ElementString.h), the item of a weighed label by
/// the shop's patterns (ScanPattern.h), the serial number of a single piece (Serials.h; case counts). What is archived is found only where nothing else is, so that it can be named.
/// Error "catalog.barcodeNotFound" where nothing matches.
Result<ScanReading> readScan(store::Connection &connection, const QString &scanned);

} // namespace shopdesk::catalog
