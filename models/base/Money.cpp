// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Money.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace shopdesk {

namespace {

constexpr int maximumDigits = 15;

constexpr qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

quint64 magnitude(qint64 value)
{
    // Negating as unsigned is also right for the smallest qint64.
    return value < 0 ? ~static_cast<quint64>(value) + 1 : static_cast<quint64>(value);
}

struct Division
{
    quint64 quotient;
    quint64 remainder;
};

/// @p amount * @p weight / @p total without overflow; weight <= total < 2^63.
Division multiplyAndDivide(quint64 amount, quint64 weight, quint64 total)
{
    if (weight == 0)
        return {0, 0};
    if (amount <= std::numeric_limits<quint64>::max() / weight)
        return {amount * weight / total, amount * weight % total};

    // The product needs 128 bits, so it is built one bit of the amount at a time and divided on the way.
    Division result{0, 0};
    const auto add = [&result, total](quint64 quotient, quint64 remainder) {
        result.quotient += quotient;
        result.remainder += remainder;
        if (result.remainder >= total) {
            result.remainder -= total;
            ++result.quotient;
        }
    };
    const Division one{weight / total, weight % total};
    for (int bit = 63; bit >= 0; --bit) {
        add(result.quotient, result.remainder);
        if ((amount >> bit & 1) != 0)
            add(one.quotient, one.remainder);
    }
    return result;
}

Failure notANumber(QStringView text)
{
    return fail("base.notANumber",
                QCoreApplication::translate("Money", "“%1” is not a number. Use digits, with a point for decimals.")
                    .arg(text.left(40)));
}

Failure numberTooLarge(QStringView text)
{
    return fail("base.numberTooLarge",
                QCoreApplication::translate("Money", "“%1” is too large. Enter a smaller number.").arg(text.left(40)));
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Takes the currency's sign or code off the front or the end, where a person may have typed it.
QStringView withoutCurrency(QStringView text, const Currency &currency)
{
    for (const QString &sign : {currency.symbol, currency.code}) {
        if (text.startsWith(sign, Qt::CaseInsensitive))
            return text.mid(sign.size()).trimmed();
        if (text.endsWith(sign, Qt::CaseInsensitive))
            return text.chopped(sign.size()).trimmed();
    }
    return text;
}

/// Whether commas stand as they do in "1,234,567" or, in India, "12,34,567": a misplaced comma is more likely a slip
/// than an amount.
bool isGroupedWell(QStringView digits)
{
    const QList<QStringView> groups = digits.split(u',');
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype size = groups[i].size();
        const bool isFirst = i == 0;
        const bool isLast = i == groups.size() - 1;
        if (isFirst ? (size < 1 || size > 3) : isLast ? size != 3 : (size < 2 || size > 3))
            return false;
    }
    return true;
}

/// The amount with a point for decimals and no grouping, or nothing where the commas make no sense.
QString withPointOnly(QStringView text)
{
    qsizetype point = text.indexOf(u'.');
    if (point < 0) {
        const qsizetype comma = text.lastIndexOf(u',');
        const qsizetype after = text.size() - comma - 1;
        if (comma >= 0 && (after == 1 || after == 2))
            point = comma;
    }
    const QStringView whole = point < 0 ? text : text.left(point);
    if (whole.contains(u',') && !isGroupedWell(whole))
        return {};
    QString plain = whole.toString().remove(u',');
    if (point >= 0)
        plain += u'.' + text.mid(point + 1).toString();
    return plain;
}

} // namespace

const std::vector<Currency> &Currency::all()
{
    static const std::vector<Currency> currencies = [] {
        const auto entry = [](const char *letters, int digits, const char *sign) {
            return Currency{QString::fromLatin1(letters), digits, QString::fromUtf8(sign)};
        };
        return std::vector<Currency>{
            entry("AED", 2, "AED"), entry("AUD", 2, "$"),    entry("BHD", 3, "BHD"), entry("BRL", 2, "R$"),
            entry("CAD", 2, "$"),   entry("CHF", 2, "CHF"),  entry("CLP", 0, "$"),   entry("CNY", 2, "¥"),
            entry("CZK", 2, "Kč"),  entry("DKK", 2, "kr"),   entry("EUR", 2, "€"),   entry("GBP", 2, "£"),
            entry("HKD", 2, "HK$"), entry("HUF", 2, "Ft"),   entry("IDR", 2, "Rp"),  entry("ILS", 2, "₪"),
            entry("INR", 2, "₹"),   entry("ISK", 0, "kr"),   entry("JPY", 0, "¥"),   entry("KRW", 0, "₩"),
            entry("KWD", 3, "KWD"), entry("MOP", 2, "MOP$"), entry("MXN", 2, "$"),   entry("MYR", 2, "RM"),
            entry("NOK", 2, "kr"),  entry("NZD", 2, "$"),    entry("PHP", 2, "₱"),   entry("PLN", 2, "zł"),
            entry("SAR", 2, "SAR"), entry("SEK", 2, "kr"),   entry("SGD", 2, "$"),   entry("THB", 2, "฿"),
            entry("TND", 3, "TND"), entry("TRY", 2, "₺"),    entry("TWD", 2, "NT$"), entry("UAH", 2, "₴"),
            entry("USD", 2, "$"),   entry("VND", 0, "₫"),    entry("ZAR", 2, "R"),
        };
    }();
    return currencies;
}

Result<Currency> Currency::fromCode(const QString &code)
{
    const auto found = std::ranges::find(all(), code.trimmed().toUpper(), &Currency::code);
    if (found == all().end()) {
        return fail("base.unknownCurrency",
                    QCoreApplication::translate("Money", "“%1” is not a currency that Shopdesk knows. Use a code such "
                                                         "as GBP, EUR or CNY.")
                        .arg(code.left(40)));
    }
    return *found;
}

qint64 divideRounded(qint64 numerator, qint64 denominator)
{
    Q_ASSERT(denominator > 0);
    const qint64 quotient = numerator / denominator;
    const qint64 remainder = numerator % denominator;
    // Written so that doubling the remainder cannot overflow.
    if (remainder > 0 && remainder >= denominator - remainder)
        return quotient + 1;
    if (remainder < 0 && -remainder >= denominator + remainder)
        return quotient - 1;
    return quotient;
}

Money shareOf(Money amount, qint64 basisPoints)
{
    // In two parts, because the product of a large amount and the basis points would not fit.
    constexpr qint64 whole = 10'000;
    return {amount.minor / whole * basisPoints + divideRounded(amount.minor % whole * basisPoints, whole)};
}

std::vector<Money> split(Money amount, const std::vector<qint64> &weights)
{
    quint64 total = 0;
    for (qint64 weight : weights) {
        if (weight < 0)
            throw std::invalid_argument("a weight of a split is negative");
        total += static_cast<quint64>(weight);
        if (total > static_cast<quint64>(std::numeric_limits<qint64>::max()))
            throw std::invalid_argument("the weights of a split do not fit 63 bits");
    }
    if (total == 0)
        throw std::invalid_argument("a split needs a weight above 0");

    const quint64 toShare = magnitude(amount.minor);
    std::vector<quint64> shares(weights.size());
    std::vector<quint64> remainders(weights.size());
    quint64 left = toShare;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Division share = multiplyAndDivide(toShare, static_cast<quint64>(weights[i]), total);
        shares[i] = share.quotient;
        remainders[i] = share.remainder;
        left -= share.quotient;
    }

    // Fewer units are left than there are parts with a remainder, so a part of weight 0 never gets one.
    std::vector<size_t> byRemainder(weights.size());
    std::iota(byRemainder.begin(), byRemainder.end(), size_t(0));
    std::stable_sort(byRemainder.begin(), byRemainder.end(),
                     [&remainders](size_t a, size_t b) { return remainders[a] > remainders[b]; });
    for (size_t i = 0; i < left; ++i)
        ++shares[byRemainder[i]];

    std::vector<Money> parts(weights.size());
    for (size_t i = 0; i < weights.size(); ++i)
        parts[i].minor = static_cast<qint64>(amount.minor < 0 ? ~shares[i] + 1 : shares[i]);
    return parts;
}

Result<qint64> parseDecimal(QStringView text, int digits)
{
    Q_ASSERT(digits >= 0 && digits <= maximumDigits);
    constexpr qint64 limit = powerOfTen(maximumDigits);
    const QChar *at = text.begin();
    const QChar *const end = text.end();
    const bool negative = at != end && *at == u'-';
    if (at != end && (*at == u'-' || *at == u'+'))
        ++at;

    // Once the value is beyond the limit, digits are no longer added but still checked, so that "999…9x" is called
    // what it is.
    qint64 value = 0;
    bool anyDigit = false;
    for (; at != end && isDigit(*at); ++at, anyDigit = true) {
        if (value < limit)
            value = value * 10 + (at->unicode() - u'0');
    }
    int missing = digits;
    bool roundUp = false;
    if (at != end && *at == u'.') {
        bool cutOff = false;
        for (++at; at != end && isDigit(*at); ++at, anyDigit = true) {
            if (missing > 0) {
                --missing;
                if (value < limit)
                    value = value * 10 + (at->unicode() - u'0');
            } else if (!cutOff) {
                // The first digit cut off decides: halves go away from zero whatever follows.
                roundUp = *at >= u'5';
                cutOff = true;
            }
        }
    }
    if (!anyDigit || at != end)
        return notANumber(text);
    for (; missing > 0 && value < limit; --missing)
        value *= 10;
    value += roundUp ? 1 : 0;
    if (value >= limit)
        return numberTooLarge(text);
    return negative ? -value : value;
}

Result<Money> parseMoney(const QString &text, const Currency &currency)
{
    // Compatibility forms make the full-width digits and signs of a Chinese or Japanese keyboard plain ones.
    const QString normal = text.normalized(QString::NormalizationForm_KC).replace(u'−', u'-').trimmed();
    QStringView rest = withoutCurrency(normal, currency);
    const bool isSigned = rest.startsWith(u'-') || rest.startsWith(u'+');
    const bool negative = rest.startsWith(u'-');
    if (isSigned)
        rest = withoutCurrency(rest.mid(1).trimmed(), currency);

    const QString plain = withPointOnly(rest);
    if (plain.isEmpty() || plain.startsWith(u'-') || plain.startsWith(u'+'))
        return notANumber(text);
    const auto minor = parseDecimal(plain, currency.exponent);
    if (!minor)
        return minor.error().code == u"base.numberTooLarge" ? numberTooLarge(text) : notANumber(text);
    // Rounding what a person typed would hide a slip, such as a point typed to group thousands.
    const qsizetype point = plain.indexOf(u'.');
    if (point >= 0 && plain.size() - point - 1 > currency.exponent) {
        return fail("base.tooManyDecimals",
                    QCoreApplication::translate("Money", "An amount in %1 has at most %n decimal(s).", nullptr,
                                                currency.exponent)
                        .arg(currency.code));
    }
    return Money{negative ? -*minor : *minor};
}

QString toPlainText(Money amount, const Currency &currency)
{
    QString digits = QString::number(magnitude(amount.minor)).rightJustified(currency.exponent + 1, u'0');
    if (currency.exponent > 0)
        digits.insert(digits.size() - currency.exponent, u'.');
    return amount.minor < 0 ? u'-' + digits : digits;
}

} // namespace shopdesk
