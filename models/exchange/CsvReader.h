// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ByteSource.h"

#include <span>
#include <string_view>

namespace shopdesk::exchange {

/// One row of a CSV file. The fields are UTF-8, and stay until the next row is read.
struct CsvRecord
{
    qint64 line = 0; ///< where it begins, counted from 1 as an editor does: a quoted field may hold line breaks
    std::span<const std::string_view> fields;
};

/// Reads CSV (RFC 4180) as a stream: commas, double quotes, line ends of any system, a byte order mark or none. Rows
/// with nothing in them are passed over. A quotation mark inside a field without quotes is taken as it stands.
///
/// What it holds in memory never exceeds the largest record.
class CsvReader
{
public:
    static constexpr size_t largestRecord = 1024 * 1024; ///< bytes

    explicit CsvReader(ByteSource source);
    CsvReader(CsvReader &&) noexcept;
    ~CsvReader();

    /// True with the next record, false at the end. Errors of ByteSource::read, and "exchange.wrongFileType" (another
    /// kind of file by its content), "exchange.wrongEncoding" (not UTF-8), "exchange.openQuote",
    /// "exchange.misplacedQuote", "exchange.rowTooLong", which name the line.
    Result<bool> next(CsvRecord &record);

    const ByteSource &source() const;
    /// Bytes of text read so far, unpacked.
    qint64 bytesRead() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shopdesk::exchange
