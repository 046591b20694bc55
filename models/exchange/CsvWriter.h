// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <memory>
#include <string_view>

class QSaveFile;

namespace shopdesk::exchange {

/// Writes a CSV file (RFC 4180) as every spreadsheet reads it: UTF-8 with a byte order mark, commas, quotes where they are
/// needed, CR LF. The file appears, or replaces an older one, only with `commit`; without it nothing is left behind.
class CsvWriter
{
public:
    /// Error "exchange.notWritable".
    static Result<CsvWriter> create(const QString &path);
    CsvWriter(CsvWriter &&) noexcept;
    ~CsvWriter();

    /// A text that somebody typed; guarded against being run as a formula (FormulaGuard.h).
    void text(const QString &value);
    /// A number, a time or a key: written as it is.
    void plain(const QString &value);
    void endRow();

    /// Error "exchange.notWritten": the disk is full, or gone.
    Result<void> commit();

private:
    explicit CsvWriter(std::unique_ptr<QSaveFile> file);
    void cell(QByteArray value);
    void flush();

    std::unique_ptr<QSaveFile> m_file;
    QByteArray m_buffer;
    bool m_atRowStart = true;
    bool m_failed = false;
};

} // namespace shopdesk::exchange
