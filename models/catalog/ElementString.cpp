// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ElementString.h"

#include "base/Money.h"
#include "catalog/Barcode.h"

#include <QRegularExpression>

#include <array>

namespace shopdesk::catalog {

namespace {

constexpr QChar separator(0x1D);
constexpr QChar pictureOfSeparator(0x241D);
constexpr int lengthOfGtin = 14;
constexpr int longestValue = 90; // of any identifier

struct Element
{
    QString identifier;
    QString value;
};

bool allDigits(QStringView text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// How many digits an identifier has that begins with these two (GS1 General Specifications, 3.2); 0 for none there is.
int identifierLength(QStringView text)
{
    if (text.size() < 2 || !allDigits(text.first(2)))
        return 0;
    const int start = text.first(2).toInt();
    const bool isLong = (start >= 31 && start <= 36) || start == 39 || start == 43 || start == 70 || start == 72
                        || (start >= 80 && start <= 82);
    if (isLong)
        return 4;
    if ((start >= 23 && start <= 25) || (start >= 40 && start <= 42) || start == 71)
        return 3;
    const bool isShort = start <= 22 || start == 30 || start == 37 || start >= 90;
    return isShort ? 2 : 0;
}

/// The length of the values that need no separator (7.8.5, "predefined length"); 0 for all others.
int predefinedLength(QStringView identifier)
{
    const int start = identifier.first(2).toInt();
    if (start == 0)
        return 18;
    if (start >= 1 && start <= 3)
        return lengthOfGtin;
    if (start == 4)
        return 16;
    if (start >= 11 && start <= 19)
        return 6;
    if (start == 20)
        return 2;
    if (start >= 31 && start <= 36)
        return 6;
    return start == 41 ? 13 : 0;
}

using Elements = std::optional<std::vector<Element>>;

/// "(01)09506000134352(10)A1"
Elements inBrackets(const QString &text)
{
    static const QRegularExpression bracket(QStringLiteral("\\((\\d{2,4})\\)"));
    std::vector<Element> elements;
    qsizetype begin = 0;
    auto matches = bracket.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        // A bracket inside of a value is no identifier unless it has the length of one.
        if (identifierLength(match.capturedView(1)) != match.capturedLength(1))
            continue;
        if (elements.empty() ? match.capturedStart() != 0 : begin == match.capturedStart())
            return std::nullopt;
        if (!elements.empty())
            elements.back().value = text.mid(begin, match.capturedStart() - begin);
        elements.push_back({match.captured(1), {}});
        begin = match.capturedEnd();
    }
    if (elements.empty() || begin == text.size())
        return std::nullopt;
    elements.back().value = text.mid(begin);
    return elements;
}

/// One after the other as a symbol holds them.
Elements inARow(QStringView text)
{
    std::vector<Element> elements;
    while (!text.isEmpty()) {
        const int digits = identifierLength(text);
        if (digits == 0 || text.size() <= digits)
            return std::nullopt;
        const QStringView identifier = text.first(digits);
        text = text.sliced(digits);
        const int fixed = predefinedLength(identifier);
        const qsizetype end = text.indexOf(separator);
        const qsizetype length = fixed != 0 ? fixed : end < 0 ? text.size() : end;
        if (length == 0 || length > text.size())
            return std::nullopt;
        elements.push_back({identifier.toString(), text.first(length).toString()});
        text = text.sliced(length);
        if (text.startsWith(separator)) // allowed after a predefined length as well
            text = text.sliced(1);
    }
    return elements;
}

Elements elementsOf(QString text)
{
    text.replace(pictureOfSeparator, separator);
    if (text.startsWith(QLatin1Char('(')))
        return inBrackets(text);
    static const std::array<QString, 4> symbologies{QStringLiteral("]C1"), QStringLiteral("]d2"), QStringLiteral("]Q3"),
                                                    QStringLiteral("]e0")};
    const bool isMarked = std::ranges::any_of(symbologies, [&](const QString &mark) { return text.startsWith(mark); });
    if (isMarked)
        text = text.mid(3);
    const bool isSeparated = text.contains(separator);
    if (text.startsWith(separator))
        text = text.mid(1);
    const bool beginsWithGtin = text.startsWith(QLatin1String("01")) && text.size() >= 2 + lengthOfGtin
                                && hasCheckDigit(QStringView(text).sliced(2, lengthOfGtin));
    if (!isMarked && !isSeparated && !beginsWithGtin)
        return std::nullopt;
    return inARow(text);
}

/// YYMMDD. The century is the one that brings the year closest to today's (7.12): up to 49 years back, 50 ahead.
std::optional<BusinessDay> dayFrom(const QString &value, BusinessDay today)
{
    if (value.size() != 6 || !allDigits(value))
        return std::nullopt;
    const int thisYear = today.toDate().year();
    int year = thisYear - thisYear % 100 + value.first(2).toInt();
    if (year - thisYear > 50)
        year -= 100;
    else if (thisYear - year > 49)
        year += 100;
    const int month = value.mid(2, 2).toInt();
    const int day = value.mid(4).toInt();
    const QDate first(year, month, 1);
    const QDate date = day == 0 && first.isValid() ? QDate(year, month, first.daysInMonth()) : QDate(year, month, day);
    return date.isValid() ? std::optional(BusinessDay::fromDate(date)) : std::nullopt;
}

/// The last digit of the identifier says how many of the value's are decimals.
std::optional<LabelNumber> numberFrom(const Element &element)
{
    if (!allDigits(element.value) || element.value.size() > 15)
        return std::nullopt;
    return LabelNumber{element.value.toLongLong(), element.identifier.back().digitValue()};
}

/// Takes one element in; false where it breaks the rule of its identifier. What a counter has no use for is passed over.
bool take(const Element &element, ElementString &into, BusinessDay today)
{
    const QString &value = element.value;
    if (value.size() > longestValue)
        return false;
    if (element.identifier == QLatin1String("01") || element.identifier == QLatin1String("02")) {
        into.gtin = value;
        return value.size() == lengthOfGtin && hasCheckDigit(value);
    }
    if (element.identifier == QLatin1String("30") || element.identifier == QLatin1String("37")) {
        into.count = value.size() <= 8 && allDigits(value) ? value.toLongLong() : 0;
        return into.count > 0;
    }
    if (element.identifier == QLatin1String("17")) {
        into.expiry = dayFrom(value, today);
        return into.expiry.has_value();
    }
    if (element.identifier.startsWith(QLatin1String("310"))) {
        into.kilograms = value.size() == 6 ? numberFrom(element) : std::nullopt;
        return into.kilograms.has_value();
    }
    if (element.identifier.startsWith(QLatin1String("392"))) {
        into.amount = numberFrom(element);
        return into.amount.has_value();
    }
    if (element.identifier == QLatin1String("10"))
        into.lot = value;
    else if (element.identifier == QLatin1String("21"))
        into.serial = value;
    return true;
}

} // namespace

qint64 LabelNumber::with(int wanted) const
{
    qint64 result = digits;
    for (int i = decimals; i < wanted; ++i)
        result *= 10;
    qint64 divisor = 1;
    for (int i = wanted; i < decimals; ++i)
        divisor *= 10;
    return divideRounded(result, divisor);
}

std::optional<ElementString> readElementString(const QString &scanned, BusinessDay today)
{
    const Elements elements = elementsOf(scanned);
    if (!elements)
        return std::nullopt;
    ElementString read;
    for (const Element &element : *elements) {
        if (!take(element, read, today))
            return std::nullopt;
    }
    return read.gtin.isEmpty() ? std::nullopt : std::optional(read);
}

} // namespace shopdesk::catalog
