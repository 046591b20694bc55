// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvWriter.h"

#include "exchange/FormulaGuard.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace shopdesk::exchange {

namespace {

constexpr qsizetype flushAt = 64 * 1024;

bool needsQuotes(const QByteArray &value)
{
    if (value.isEmpty())
        return false;
    const auto special = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    // Readers take blanks off the ends of a field without quotes.
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    return blank(value.front()) || blank(value.back()) || std::ranges::any_of(value, special);
}

} // namespace

CsvWriter::CsvWriter(std::unique_ptr<QSaveFile> file) : m_file(std::move(file)), m_buffer("\xef\xbb\xbf") {}
CsvWriter::CsvWriter(CsvWriter &&) noexcept = default;
CsvWriter::~CsvWriter() = default;

Result<CsvWriter> CsvWriter::create(const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    // Rows are gathered here; a buffer of the file's own could fail unseen when it is closed.
    if (!file->open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return fail("exchange.notWritable",
                    QCoreApplication::translate("Exchange", "“%1” cannot be written. Choose another folder or name.")
                        .arg(QFileInfo(path).fileName()),
                    QStringLiteral("path"), file->errorString());
    }
    return CsvWriter(std::move(file));
}

void CsvWriter::text(const QString &value)
{
    QByteArray utf8 = value.toUtf8();
    if (needsGuard(std::string_view(utf8.constData(), size_t(utf8.size()))))
        utf8.prepend('\'');
    cell(std::move(utf8));
}

void CsvWriter::plain(const QString &value)
{
    cell(value.toUtf8());
}

void CsvWriter::cell(QByteArray value)
{
    if (!m_atRowStart)
        m_buffer += ',';
    m_atRowStart = false;
    if (needsQuotes(value))
        m_buffer += '"' + value.replace("\"", "\"\"") + '"';
    else
        m_buffer += value;
}

void CsvWriter::endRow()
{
    m_buffer += "\r\n";
    m_atRowStart = true;
    if (m_buffer.size() >= flushAt)
        flush();
}

void CsvWriter::flush()
{
    m_failed |= m_file->write(m_buffer) != m_buffer.size(); // said by commit
    m_buffer.clear();
}

Result<void> CsvWriter::commit()
{
    flush();
    if (!m_failed && m_file->commit())
        return {};
    return fail("exchange.notWritten",
                QCoreApplication::translate("Exchange",
                                            "“%1” could not be written to its end: the disk may be full. Free "
                                            "some space and try again.")
                    .arg(QFileInfo(m_file->fileName()).fileName()),
                QStringLiteral("path"), m_file->errorString());
}

} // namespace shopdesk::exchange
