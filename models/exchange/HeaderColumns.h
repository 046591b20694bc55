// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "exchange/CsvReader.h"

#include <vector>

namespace shopdesk::exchange {

/// A column as the first line of a file names it, or as a later form of the format does.
struct ColumnName
{
    const char *name;
    const char *otherwise = nullptr;
};

/// Where the columns of a format stand in a file. Names count without case, blanks and underscores, in any order; other
/// columns are passed over.
class HeaderColumns
{
public:
    /// Errors "exchange.missingColumns" (names them), "exchange.doubledColumn", "exchange.wrongSeparator". @p format is what
    /// the error calls it: "Online Retail".
    static Result<HeaderColumns> find(const CsvRecord &header, std::span<const ColumnName> columns,
                                      const QString &format);

    /// The field of a column, by its place in the list of columns, without blanks around it; empty where the record has
    /// none.
    std::string_view field(const CsvRecord &record, size_t column) const;
    std::vector<std::string_view> fieldsOf(const CsvRecord &record) const;
    /// Whether the record has as many fields as the header.
    bool isWhole(const CsvRecord &record) const { return record.fields.size() == m_width; }
    size_t width() const { return m_width; }
    /// The fields beyond the header's, of a record that has more.
    std::span<const std::string_view> surplusOf(const CsvRecord &record) const;

private:
    std::vector<size_t> m_places;
    size_t m_width = 0;
};

} // namespace shopdesk::exchange
