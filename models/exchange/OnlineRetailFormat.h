// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "exchange/HeaderColumns.h"
#include "exchange/SetAsideReason.h"
#include "exchange/UnitPrice.h"

#include <QStringList>

#include <array>
#include <string>

namespace shopdesk::exchange {

/// The columns of the format, in the order in which they are usually written.
enum class OnlineRetailColumn { Invoice, Code, Description, Quantity, Date, Price, Customer, Country };
inline constexpr size_t onlineRetailColumnCount = 8;
/// "InvoiceNo", "StockCode", …
QStringList onlineRetailColumnNames();

/// One row of the file, read and checked. Texts point into the record, or into the format that read it.
struct OnlineRetailRow
{
    enum class Kind {
        OrderLine,      ///< quantity and price above 0
        CreditLine,     ///< the invoice's number starts with C; the quantity is negative
        StockAdjustment ///< any other
    };
    Kind kind = Kind::OrderLine;
    std::string_view invoice;
    std::string_view code;
    std::string_view description;
    std::string_view customer; ///< "17850", however the file writes it; empty where it is not known
    std::string_view country;
    qint64 quantity = 0;
    UnitPrice price;
    Money total;
    Instant at;
};

/// The format of the UCI data set "Online Retail" and its successor: which column stands where, and what a row means.
class OnlineRetailFormat
{
public:
    /// Reads the first row. Names count without case and blanks, in any order, other columns are passed over.
    /// Errors "exchange.missingColumns" (names them), "exchange.doubledColumn", "exchange.wrongSeparator".
    static Result<OnlineRetailFormat> fromHeader(const CsvRecord &header, ShopZone zone, int currencyExponent);

    /// The eight fields in the order of OnlineRetailColumn, blanks around them taken off; one that the record does not
    /// have is empty.
    using Fields = std::array<std::string_view, onlineRetailColumnCount>;
    Fields fieldsOf(const CsvRecord &record) const;
    /// Whether the record has as many fields as the header.
    bool isWhole(const CsvRecord &record) const { return m_columns.isWhole(record); }
    /// The fields beyond the header's, of a record that has more.
    std::span<const std::string_view> surplusOf(const CsvRecord &record) const { return m_columns.surplusOf(record); }

    /// Makes @p row of a record, or says why not.
    SetAsideReason read(const CsvRecord &record, const Fields &fields, OnlineRetailRow &row);

private:
    OnlineRetailFormat(HeaderColumns columns, ShopZone zone, int currencyExponent)
        : m_columns(std::move(columns)), m_zone(std::move(zone)), m_exponent(currencyExponent)
    {
    }
    void readTexts(const Fields &fields, OnlineRetailRow &row);
    SetAsideReason readNumbers(const Fields &fields, OnlineRetailRow &row) const;
    SetAsideReason classify(OnlineRetailRow &row) const;
    bool readTime(std::string_view text, Instant &at);

    HeaderColumns m_columns;
    ShopZone m_zone;
    int m_exponent;
    std::array<std::string, onlineRetailColumnCount> m_texts; ///< of fields that were not one clean line
    std::string m_creditNumber;                               ///< of a credit that is written with a small c
    // Neighbours in the file mostly share their time, and time zones are slow.
    std::string m_lastTimeText;
    Instant m_lastTime;
};

} // namespace shopdesk::exchange
