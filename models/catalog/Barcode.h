// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

#include <optional>

namespace shopdesk::catalog {

/// A barcode as it is kept: without surrounding blanks, full-width digits as plain ones. Any own code of up to 64
/// visible characters will do, but 13 digits are an EAN and must carry the right check digit (GS1 General
/// Specifications, 7.9), because a scanner never reads one that does not.
/// Error "catalog.badBarcode".
Result<QString> normalisedBarcode(const QString &typed);

/// A word of caution about a code that is allowed but looks mistyped: 8, 12 or 14 digits whose last is no GS1 check
/// digit.
std::optional<QString> barcodeWarning(const QString &code);

/// Whether the last of the digits is the GS1 check digit of the others.
bool hasCheckDigit(QStringView digits);

/// What a code is by its length and its check digit; anything else is the shop's own.
enum class BarcodeKind { Ean13, Ean8, UpcA, Itf14, Own };

/// "ean13", "ean8", "upca", "itf14", "own": as JSON writes it.
QString keyOf(BarcodeKind kind);
BarcodeKind barcodeKindOf(const QString &code);

/// The same code as scanners may report it, the longest form first: a UPC of 12 digits also as an EAN of 13 with a leading
/// 0, an EAN of 8 also with the zeros in front that make it one of 14, and the reverse. At most `mostForms`.
QStringList equivalentBarcodes(const QString &code);
inline constexpr int mostForms = 4;

} // namespace shopdesk::catalog
