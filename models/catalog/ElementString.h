// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"

#include <QString>

#include <optional>

namespace shopdesk::catalog {

/// A number as a label writes it: 1234 with 2 decimals is 12.34.
struct LabelNumber
{
    qint64 digits = 0;
    int decimals = 0;

    /// In units of 10^-@p decimals, halves away from zero.
    qint64 with(int decimals) const;
    bool operator==(const LabelNumber &) const = default;
};

/// What a GS1 element string tells a counter. Source: GS1 General Specifications, chapter 3 (the application identifiers)
/// and 7.8 (how they are strung together).
struct ElementString
{
    QString gtin;                         ///< 14 digits: AI 01 of the item, or AI 02 of what a logistic unit holds
    qint64 count = 1;                     ///< pieces: AI 30 of a variable count, or AI 37 of what a logistic unit holds
    QString lot;                          ///< AI 10
    QString serial;                       ///< AI 21
    std::optional<BusinessDay> expiry;    ///< AI 17; day 00 is the last of its month (3.4.7)
    std::optional<LabelNumber> kilograms; ///< AI 310n, net weight
    std::optional<LabelNumber> amount;    ///< AI 392n, what is to be paid, in the shop's currency
};

/// Reads a scan as an element string: with the symbology identifiers of GS1 symbols (]C1, ]d2, ]Q3, ]e0), with FNC1 as
/// the group separator (U+001D, or its picture U+241D), or in the form that people read, "(01)09506000134352(10)A1". A
/// plain row of digits counts as one where it begins with AI 01 and a GTIN whose check digit is right. Nothing where it is
/// no element string, names no GTIN, or breaks a rule of the identifiers above. @p today tells the century (7.12).
std::optional<ElementString> readElementString(const QString &scanned, BusinessDay today);

} // namespace shopdesk::catalog
