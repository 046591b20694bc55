// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailFormat.h"

#include "base/Text.h"
#include "exchange/FieldText.h"

#include <QCoreApplication>

#include <charconv>
#include <cstdlib>

namespace shopdesk::exchange {

namespace {

constexpr qint64 mostPieces = 1'000'000;
constexpr qint64 largestTotal = 1'000'000'000'000; // minor units; sums of any file then fit 64 bits
// Bytes; the base's limits count UTF-16 units, of which a text never has more than it has bytes of UTF-8.
constexpr size_t longestKey = longestCode; // invoice, code, customer, country
constexpr size_t longestDescription = longestNote;

// As the format calls them, and as "Online Retail II" does.
constexpr std::array<ColumnName, onlineRetailColumnCount> columns{{
    {"InvoiceNo", "Invoice"},
    {"StockCode", "StockCode"},
    {"Description", "Description"},
    {"Quantity", "Quantity"},
    {"InvoiceDate", "InvoiceDate"},
    {"UnitPrice", "Price"},
    {"CustomerID", "CustomerID"},
    {"Country", "Country"},
}};

/// Spreadsheets and data tools turn the number 17850 into 17850.0.
std::string_view withoutPointZero(std::string_view text)
{
    const size_t point = text.find('.');
    if (point == std::string_view::npos || point == 0 || point + 1 == text.size())
        return text;
    const bool whole = text.find_first_not_of("-0123456789") == point;
    return whole && text.find_first_not_of('0', point + 1) == std::string_view::npos ? text.substr(0, point) : text;
}

QString quoted(std::string_view text)
{
    constexpr qsizetype mostShown = 40;
    QString shown = toText(text);
    if (shown.size() > mostShown)
        shown = shown.left(mostShown) + QStringLiteral("…");
    return shown;
}

std::optional<int> digitsAt(std::string_view text, size_t start, size_t count)
{
    int value = 0;
    for (size_t i = start; i < start + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<QDate> dateOf(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    constexpr int firstYear = 1900; // anything earlier is a slip of the pen
    if (!year || !month || !day || *year < firstYear || !QDate::isValid(*year, *month, *day))
        return std::nullopt;
    return QDate(*year, *month, *day);
}

/// "08:26" or "08:26:00"
std::optional<QTime> timeOf(std::string_view text)
{
    const bool withSeconds = text.size() == 8 && text[5] == ':';
    if ((text.size() != 5 && !withSeconds) || text[2] != ':')
        return std::nullopt;
    const auto hour = digitsAt(text, 0, 2), minute = digitsAt(text, 3, 2);
    const auto second = withSeconds ? digitsAt(text, 6, 2) : 0;
    if (!hour || !minute || !second || !QTime::isValid(*hour, *minute, *second))
        return std::nullopt;
    return QTime(*hour, *minute, *second);
}

SetAsideReason because(const char *code, QString text)
{
    return {code, std::move(text)};
}

} // namespace

QStringList onlineRetailColumnNames()
{
    QStringList names;
    for (const ColumnName &column : columns)
        names << QString::fromLatin1(column.name);
    return names;
}

Result<OnlineRetailFormat> OnlineRetailFormat::fromHeader(const CsvRecord &header, ShopZone zone, int currencyExponent)
{
    return HeaderColumns::find(header, columns, QStringLiteral("Online Retail")).map([&](HeaderColumns &&found) {
        return OnlineRetailFormat(std::move(found), std::move(zone), currencyExponent);
    });
}

OnlineRetailFormat::Fields OnlineRetailFormat::fieldsOf(const CsvRecord &record) const
{
    Fields fields;
    for (size_t column = 0; column < fields.size(); ++column)
        fields[column] = m_columns.field(record, column);
    return fields;
}

bool OnlineRetailFormat::readTime(std::string_view text, Instant &at)
{
    if (text.empty())
        return false;
    if (text != m_lastTimeText) {
        const auto date = dateOf(text);
        const bool parted = text.size() > 10 && (text[10] == ' ' || text[10] == 'T');
        const auto time = parted ? timeOf(text.substr(11)) : std::nullopt;
        if (!date || !time)
            return false;
        m_lastTimeText = text;
        m_lastTime = m_zone.fromLocal(*date, *time);
    }
    at = m_lastTime;
    return true;
}

SetAsideReason OnlineRetailFormat::readNumbers(const Fields &fields, OnlineRetailRow &row) const
{
    const std::string_view quantity = withoutPointZero(fields[size_t(OnlineRetailColumn::Quantity)]);
    const char *end = quantity.data() + quantity.size();
    const auto [stopped, failure] = std::from_chars(quantity.data(), end, row.quantity);
    if (quantity.empty() || stopped != end || failure == std::errc::invalid_argument) {
        return because(
            "badQuantity",
            QCoreApplication::translate("Exchange", "“%1” is no whole number of pieces.").arg(quoted(quantity)));
    }
    if (failure != std::errc() || row.quantity < -mostPieces || row.quantity > mostPieces) {
        return because("quantityTooLarge",
                       QCoreApplication::translate("Exchange", "%1 pieces are more than a row can have "
                                                               "(a million).")
                           .arg(quoted(quantity)));
    }
    if (row.quantity == 0)
        return because("noQuantity",
                       QCoreApplication::translate("Exchange", "The quantity is 0: nothing was sold or moved."));

    const std::string_view text = fields[size_t(OnlineRetailColumn::Price)];
    const std::optional<UnitPrice> price = UnitPrice::fromText(text);
    if (!price) {
        return because("badPrice",
                       QCoreApplication::translate("Exchange", "“%1” is no price: at most nine digits, a point "
                                                               "and six digits.")
                           .arg(quoted(text)));
    }
    row.price = *price;
    row.total = price->times(row.quantity, m_exponent);
    if (std::abs(row.total.minor) > largestTotal) {
        return because("amountTooLarge", QCoreApplication::translate(
                                             "Exchange", "Quantity times price is larger than an amount can be."));
    }
    return {};
}

SetAsideReason OnlineRetailFormat::classify(OnlineRetailRow &row) const
{
    if (row.invoice.front() == 'C') {
        if (row.quantity > 0 || row.price.isNegative()) {
            return because("badCredit",
                           QCoreApplication::translate("Exchange", "A credit (its number begins with C) needs a "
                                                                   "negative quantity, and a price that is not."));
        }
        row.kind = OnlineRetailRow::Kind::CreditLine;
    } else {
        const bool sold = row.quantity > 0 && row.price.isPositive();
        row.kind = sold ? OnlineRetailRow::Kind::OrderLine : OnlineRetailRow::Kind::StockAdjustment;
    }
    return {};
}

void OnlineRetailFormat::readTexts(const Fields &fields, OnlineRetailRow &row)
{
    const auto text = [&](OnlineRetailColumn column) {
        return oneLineOf(fields[size_t(column)], m_texts[size_t(column)]);
    };
    row.invoice = withoutPointZero(text(OnlineRetailColumn::Invoice));
    row.code = text(OnlineRetailColumn::Code);
    row.description = text(OnlineRetailColumn::Description);
    row.customer = withoutPointZero(text(OnlineRetailColumn::Customer));
    row.country = text(OnlineRetailColumn::Country);
    if (row.invoice.starts_with('c')) {
        m_creditNumber.assign(row.invoice).front() = 'C';
        row.invoice = m_creditNumber;
    }
}

SetAsideReason OnlineRetailFormat::read(const CsvRecord &record, const Fields &fields, OnlineRetailRow &row)
{
    if (!isWhole(record)) {
        return because("fieldCount",
                       QCoreApplication::translate("Exchange", "The row has %1 fields, and the first line of "
                                                               "the file has %2.")
                           .arg(record.fields.size())
                           .arg(m_columns.width()));
    }
    readTexts(fields, row);
    if (row.invoice.empty())
        return because("noInvoice", QCoreApplication::translate("Exchange", "The invoice number is missing."));
    if (row.invoice.front() == 'A' || row.invoice.front() == 'a') {
        return because("notASale",
                       QCoreApplication::translate("Exchange", "Not a sale: invoice numbers that begin with A "
                                                               "correct the books."));
    }
    if (row.code.empty())
        return because("noCode", QCoreApplication::translate("Exchange", "The stock code is missing."));
    if (row.invoice.size() > longestKey || row.code.size() > longestKey || row.customer.size() > longestKey
        || row.country.size() > longestKey || row.description.size() > longestDescription)
        return because("textTooLong", QCoreApplication::translate("Exchange", "A text in this row is too long."));
    const std::string_view time = fields[size_t(OnlineRetailColumn::Date)];
    if (!readTime(time, row.at)) {
        return because("badDate",
                       QCoreApplication::translate("Exchange", "“%1” is no date and time of the form 2010-12-01 "
                                                               "08:26:00.")
                           .arg(quoted(time)));
    }
    if (SetAsideReason reason = readNumbers(fields, row); reason.code)
        return reason;
    return classify(row);
}

} // namespace shopdesk::exchange
