// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ScanPattern.h"

#include "catalog/Barcode.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shopdesk::catalog {

namespace {

const QString settingKey = QStringLiteral("catalog.scanPatterns");
constexpr int lengthOfLabel = 13;
constexpr qsizetype mostPatterns = 50;

Failure badPattern(const QString &text, const QString &why)
{
    return fail("catalog.badScanPattern",
                QCoreApplication::translate("Catalog", "The pattern “%1” cannot be used: %2").arg(text, why),
                QStringLiteral("patterns"));
}

/// The digits of the code where the layout has the letter.
QString digitsAt(const ScanPattern &pattern, const QString &digits, QChar letter)
{
    QString found;
    for (qsizetype i = 0; i < lengthOfLabel; ++i) {
        if (pattern.layout[i] == letter)
            found += digits[i];
    }
    return found;
}

/// Zeros where the value stands, and the check digit that belongs to them.
QString withoutValue(const ScanPattern &pattern, QString digits)
{
    for (qsizetype i = 0; i < lengthOfLabel; ++i) {
        if (QStringLiteral("PWV").contains(pattern.layout[i]))
            digits[i] = QLatin1Char('0');
    }
    for (char16_t last = u'0'; last <= u'9'; ++last) {
        digits.back() = QChar(last);
        if (hasCheckDigit(digits))
            break;
    }
    return digits;
}

} // namespace

Result<ScanPattern> scanPatternFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,3})(?:\\s*[-–]\\s*(\\d{1,3}))?\\s*([IPWV.]+C)$"));
    const QString text = typed.normalized(QString::NormalizationForm_KC).simplified().toUpper();
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return badPattern(text, QCoreApplication::translate("Catalog",
                                                            "write it like 20-24 IIIIIPPPPPC, with I for the item, P "
                                                            "for a price or W for a weight, and C at the end."));
    }
    const QString first = match.captured(1);
    const QString last = match.captured(2).isEmpty() ? first : match.captured(2);
    QString letters = match.captured(3);
    const qsizetype point = letters.indexOf(QLatin1Char('.'));
    letters.remove(QLatin1Char('.'));
    const bool priced = letters.contains(QLatin1Char('P'));
    const bool weighed = letters.contains(QLatin1Char('W'));
    ScanPattern pattern{first.toInt(), last.toInt(), QString(first.size(), QLatin1Char('#')) + letters, {}, weighed};
    if (pattern.layout.size() != lengthOfLabel) {
        return badPattern(text, QCoreApplication::translate("Catalog", "prefix and letters must make 13 digits."));
    }
    if (first.size() != last.size() || pattern.lastPrefix < pattern.firstPrefix) {
        return badPattern(text, QCoreApplication::translate("Catalog", "the range of prefixes runs backwards or its "
                                                                       "ends differ in length."));
    }
    if (!letters.contains(QLatin1Char('I')) || priced == weighed) {
        return badPattern(text, QCoreApplication::translate("Catalog", "it needs digits of the item, and either a "
                                                                       "price or a weight."));
    }
    const QChar value = priced ? QLatin1Char('P') : QLatin1Char('W');
    if (letters.lastIndexOf(value) - letters.indexOf(value) + 1 != letters.count(value)) {
        return badPattern(text, QCoreApplication::translate("Catalog", "the digits of the value must stand together."));
    }
    if (point >= 0) {
        const bool inValue = point > letters.indexOf(value) && point <= letters.lastIndexOf(value);
        if (!inValue || match.captured(3).count(QLatin1Char('.')) > 1) {
            return badPattern(text, QCoreApplication::translate("Catalog", "one point may stand inside of the value."));
        }
        pattern.decimals = static_cast<int>(letters.lastIndexOf(value) + 1 - point);
    }
    return pattern;
}

std::optional<LabelReading> readLabel(const ScanPattern &pattern, const QString &digits)
{
    if (digits.size() != lengthOfLabel || !hasCheckDigit(digits))
        return std::nullopt;
    const int prefix = digits.first(pattern.layout.count(QLatin1Char('#'))).toInt();
    if (prefix < pattern.firstPrefix || prefix > pattern.lastPrefix)
        return std::nullopt;
    LabelReading reading;
    reading.item = digitsAt(pattern, digits, QLatin1Char('I'));
    reading.codeWithoutValue = withoutValue(pattern, digits);
    const QString value = digitsAt(pattern, digits, pattern.weighs ? QLatin1Char('W') : QLatin1Char('P'));
    reading.value = {value.toLongLong(), pattern.decimals.value_or(0)};
    reading.unitsAreMinor = !pattern.decimals;
    reading.isWeight = pattern.weighs;
    return reading;
}

QStringList usualScanPatterns()
{
    return {QStringLiteral("20-24 IIIIIPPPPPC"), QStringLiteral("25-29 IIIIIWWWWWC")};
}

QStringList scanPatterns(store::Connection &connection)
{
    const QString kept = store::setting(connection, settingKey, usualScanPatterns().join(QLatin1Char('\n')));
    return kept.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

Result<void> setScanPatterns(store::UnitOfWork &work, const QStringList &patterns)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    QStringList kept;
    for (const QString &typed : patterns) {
        const QString text = typed.normalized(QString::NormalizationForm_KC).simplified().toUpper();
        if (text.isEmpty() || kept.contains(text))
            continue;
        if (const auto pattern = scanPatternFrom(text); !pattern)
            return Failure(pattern.error());
        kept << text;
    }
    if (kept.size() > mostPatterns) {
        return fail("catalog.badScanPattern",
                    QCoreApplication::translate("Catalog", "These are more than %1 patterns. Use ranges of prefixes.")
                        .arg(mostPatterns),
                    QStringLiteral("patterns"));
    }
    // A blank line keeps "none" apart from "never set".
    return store::setSetting(work, settingKey, kept.isEmpty() ? QStringLiteral("\n") : kept.join(QLatin1Char('\n')));
}

} // namespace shopdesk::catalog
