// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Barcode.h"

#include "base/EnumKeys.h"
#include "base/Text.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

constexpr int lengthOfGtin = 14;
constexpr int lengthOfShort = 8; // EAN-8
constexpr EnumKeys<5> kindKeys{"ean13", "ean8", "upca", "itf14", "own"};

bool allDigits(QStringView text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

} // namespace

bool hasCheckDigit(QStringView digits)
{
    // Weights 3, 1, 3, … from the right, the check digit itself counting once.
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits[digits.size() - 1 - i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return allDigits(digits) && sum % 10 == 0;
}

Result<QString> normalisedBarcode(const QString &typed)
{
    const QString code = oneLine(typed.normalized(QString::NormalizationForm_KC));
    if (code.isEmpty() || code.size() > longestCode) {
        return fail("catalog.badBarcode",
                    QCoreApplication::translate("Catalog", "A barcode has 1 to %1 characters.").arg(longestCode));
    }
    if (code.size() == 13 && allDigits(code) && !hasCheckDigit(code)) {
        return fail("catalog.badBarcode",
                    QCoreApplication::translate("Catalog",
                                                "The last digit of %1 does not match the others, so no scanner "
                                                "would read it. Compare it with the label, or scan it.")
                        .arg(code));
    }
    return code;
}

std::optional<QString> barcodeWarning(const QString &code)
{
    const bool looksLikeGtin = code.size() == 8 || code.size() == 12 || code.size() == lengthOfGtin;
    if (!looksLikeGtin || !allDigits(code) || hasCheckDigit(code))
        return std::nullopt;
    return QCoreApplication::translate("Catalog",
                                       "%1 has the length of a printed barcode, but its last digit does not match "
                                       "the others. Keep it only if it is a code of your own.")
        .arg(code);
}

QString keyOf(BarcodeKind kind)
{
    return enumKey(kindKeys, kind);
}

BarcodeKind barcodeKindOf(const QString &code)
{
    if (!hasCheckDigit(code))
        return BarcodeKind::Own;
    switch (code.size()) {
    case 8:
        return BarcodeKind::Ean8;
    case 12:
        return BarcodeKind::UpcA;
    case 13:
        return BarcodeKind::Ean13;
    case 14:
        return BarcodeKind::Itf14;
    default:
        return BarcodeKind::Own;
    }
}

QStringList equivalentBarcodes(const QString &code)
{
    const bool isShort = code.size() == lengthOfShort && hasCheckDigit(code);
    if (!isShort && (code.size() < 12 || code.size() > lengthOfGtin || !allDigits(code)))
        return {code};
    QString form = code.rightJustified(lengthOfGtin, QLatin1Char('0'));
    QStringList forms{form};
    while (form.size() > 12 && form.startsWith(QLatin1Char('0')))
        forms << (form = form.mid(1));
    const QStringView tail = QStringView(form).last(lengthOfShort);
    const bool onlyZerosBefore = form.size() == 12 && form.startsWith(QLatin1String("0000"));
    if (onlyZerosBefore && hasCheckDigit(tail))
        forms << tail.toString();
    return forms;
}

} // namespace shopdesk::catalog
