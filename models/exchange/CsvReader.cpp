// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvReader.h"

#include "exchange/FileKind.h"

#include <QCoreApplication>

#include <csv.h>

#include <array>
#include <string>
#include <vector>

namespace shopdesk::exchange {

namespace {

// Strict about quoted fields; every line end is reported, so that lines can be counted.
constexpr unsigned char relaxed = CSV_STRICT_FINI | CSV_REPALL_NL;
constexpr unsigned char strict = CSV_STRICT | relaxed;
// Between fields in the buffer, so that two broken characters side by side do not make up a whole one.
constexpr char fieldEnd = '\n';

struct FieldPlace
{
    size_t start;
    size_t length;
};

struct RecordPlace
{
    qint64 line;
    size_t firstField;
    size_t fieldCount;
};

} // namespace

struct CsvReader::Private
{
    ByteSource source;
    csv_parser parser;
    std::array<char, 64 * 1024> chunk;
    bool atStart = true;
    bool atEnd = false;
    qint64 bytesRead = 0;

    qint64 line = 1;          ///< that the parser stands in
    qint64 pendingLine = 1;   ///< where the record begins that is being read
    size_t pendingField = 0;  ///< its first field in `fields`
    size_t pendingStart = 0;  ///< its first byte in `text`
    bool afterReturn = false; ///< a line feed now belongs to the same line end
    qint64 tooLongAt = 0;     ///< the line where a record begins that is too long

    std::string text;
    std::vector<FieldPlace> fields;
    std::vector<RecordPlace> records;
    std::vector<std::string_view> views; ///< of all fields of `records`
    size_t nextRecord = 0;

    explicit Private(ByteSource bytes) : source(std::move(bytes))
    {
        if (csv_init(&parser, strict) != 0)
            throw std::bad_alloc();
    }
    ~Private() { csv_free(&parser); }

    void takeField(const char *bytes, size_t length);
    void endRecord(int lineEnd);
    Result<void> readRecords();
    Result<void> readChunk();
    Result<void> parse(const char *bytes, size_t length);
    Result<void> finish();
    Result<void> checkLength() const;
    Result<void> checkEncoding() const;
    void keepPendingOnly();
    void makeViews();

    static void onField(void *bytes, size_t length, void *self)
    {
        static_cast<Private *>(self)->takeField(static_cast<const char *>(bytes), length);
    }
    static void onRecord(int lineEnd, void *self) { static_cast<Private *>(self)->endRecord(lineEnd); }
};

void CsvReader::Private::takeField(const char *bytes, size_t length)
{
    if (fields.size() == pendingField)
        pendingLine = line;
    afterReturn = false;
    fields.push_back({text.size(), length});
    text.append(bytes, length);
    text.push_back(fieldEnd);
    if (length > 0 && std::memchr(bytes, '\n', length))
        line += std::count(bytes, bytes + length, '\n');
}

void CsvReader::Private::endRecord(int lineEnd)
{
    const size_t fieldCount = fields.size() - pendingField;
    const bool empty = text.size() - pendingStart == fieldCount; // nothing but field ends
    if (empty) {
        text.resize(pendingStart);
        fields.resize(pendingField);
    } else {
        if (text.size() - pendingStart > largestRecord && tooLongAt == 0)
            tooLongAt = pendingLine;
        records.push_back({pendingLine, pendingField, fieldCount});
        pendingField = fields.size();
        pendingStart = text.size();
    }
    const bool secondHalf = lineEnd == CSV_LF && afterReturn && fieldCount == 0;
    if (!secondHalf)
        ++line;
    afterReturn = lineEnd == CSV_CR;
}

/// Drops the records that were handed out; what has come of an unfinished one moves to the front.
void CsvReader::Private::keepPendingOnly()
{
    text.erase(0, pendingStart);
    fields.erase(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(pendingField));
    for (FieldPlace &field : fields)
        field.start -= pendingStart;
    pendingStart = 0;
    pendingField = 0;
    records.clear();
    nextRecord = 0;
}

void CsvReader::Private::makeViews()
{
    views.clear();
    for (size_t i = 0; i < pendingField; ++i)
        views.emplace_back(text.data() + fields[i].start, fields[i].length);
}

Result<void> CsvReader::Private::checkLength() const
{
    // The parser keeps the field that it is in to itself.
    const bool pendingTooLong = text.size() - pendingStart + parser.entry_pos > largestRecord;
    if (tooLongAt == 0 && !pendingTooLong)
        return {};
    const qint64 where = tooLongAt != 0 ? tooLongAt : fields.size() == pendingField ? line : pendingLine;
    return fail("exchange.rowTooLong",
                QCoreApplication::translate("Exchange",
                                            "The row that begins in line %1 is longer than 1 MB: a quotation "
                                            "mark is not closed there, or this is no table. Correct it and "
                                            "import the file again.")
                    .arg(where));
}

Result<void> CsvReader::Private::checkEncoding() const
{
    if (QByteArrayView(text.data(), static_cast<qsizetype>(pendingStart)).isValidUtf8())
        return {};
    for (const RecordPlace &record : records) {
        qint64 at = record.line;
        for (size_t i = record.firstField; i < record.firstField + record.fieldCount; ++i) {
            const QByteArrayView field(text.data() + fields[i].start, static_cast<qsizetype>(fields[i].length));
            if (!field.isValidUtf8()) {
                return fail("exchange.wrongEncoding",
                            QCoreApplication::translate("Exchange", "Line %1 is not UTF-8 text. Save the file as “CSV "
                                                                    "UTF-8” and import it again.")
                                .arg(at));
            }
            at += std::count(field.begin(), field.end(), '\n');
        }
    }
    Q_UNREACHABLE();
}

Result<void> CsvReader::Private::parse(const char *bytes, size_t length)
{
    size_t used = 0;
    while (used < length) {
        used += csv_parse(&parser, bytes + used, length - used, onField, onRecord, this);
        if (used == length)
            break;
        if (csv_error(&parser) != CSV_EPARSE)
            throw std::bad_alloc();
        if (parser.quoted) {
            return fail("exchange.misplacedQuote",
                        QCoreApplication::translate("Exchange",
                                                    "The quoted text that begins in line %1 is not closed, or "
                                                    "holds a quotation mark that is not doubled. Correct it "
                                                    "and import the file again.")
                            .arg(line));
        }
        // A quotation mark inside a field without quotes, as in 12" RULER: harmless, the field's end is plain.
        csv_set_opts(&parser, relaxed);
        used += csv_parse(&parser, bytes + used, 1, onField, onRecord, this);
        csv_set_opts(&parser, strict);
    }
    return {};
}

Result<void> CsvReader::Private::finish()
{
    atEnd = true;
    if (csv_fini(&parser, onField, onRecord, this) == 0)
        return {};
    return fail("exchange.openQuote", QCoreApplication::translate(
                                          "Exchange", "The quotation mark that opens in line %1 is never closed. Close "
                                                      "it and import the file again.")
                                          .arg(line));
}

Result<void> CsvReader::Private::readChunk()
{
    const Result<size_t> got = source.read(chunk);
    if (!got)
        return Failure(got.error());
    const char *bytes = chunk.data();
    size_t length = *got;
    bytesRead += static_cast<qint64>(length);
    if (atStart) {
        const Result<size_t> skipped = beginningOfText({bytes, length});
        if (!skipped)
            return Failure(skipped.error());
        atStart = false;
        bytes += *skipped;
        length -= *skipped;
    }
    if (*got == 0)
        return finish();
    if (length > 0 && std::memchr(bytes, '\0', length))
        return Failure(notText());
    return parse(bytes, length);
}

Result<void> CsvReader::Private::readRecords()
{
    keepPendingOnly();
    while (records.empty() && !atEnd) {
        if (auto read = readChunk(); !read)
            return read;
        if (auto length = checkLength(); !length)
            return length;
    }
    makeViews();
    return checkEncoding();
}

CsvReader::CsvReader(ByteSource source) : d(std::make_unique<Private>(std::move(source))) {}
CsvReader::CsvReader(CsvReader &&) noexcept = default;
CsvReader::~CsvReader() = default;

Result<bool> CsvReader::next(CsvRecord &record)
{
    if (d->nextRecord == d->records.size()) {
        if (auto read = d->readRecords(); !read)
            return Failure(read.error());
        if (d->records.empty())
            return false;
    }
    const RecordPlace &place = d->records[d->nextRecord++];
    record.line = place.line;
    record.fields = std::span(d->views).subspan(place.firstField, place.fieldCount);
    return true;
}

const ByteSource &CsvReader::source() const
{
    return d->source;
}

qint64 CsvReader::bytesRead() const
{
    return d->bytesRead;
}

} // namespace shopdesk::exchange
