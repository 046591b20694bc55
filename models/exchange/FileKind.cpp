// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/FileKind.h"

#include <QCoreApplication>

#include <array>

namespace shopdesk::exchange {

namespace {

using namespace std::string_view_literals;

struct Magic
{
    std::string_view bytes;
    const char *advice;
};

constexpr const char *workbook =
    QT_TRANSLATE_NOOP("Exchange", "This is a spreadsheet. Save it there as “CSV UTF-8”, and import that file.");
constexpr const char *packed = QT_TRANSLATE_NOOP(
    "Exchange", "This file is packed in a way that cannot be read here. Unpack it, and import what comes "
                "out.");
constexpr const char *document =
    QT_TRANSLATE_NOOP("Exchange", "This is no table in CSV form. Choose a CSV file, plain or packed with xz.");

constexpr std::array others{
    Magic{"PK\x03\x04"sv, workbook},       // XLSX and ODS are zip archives
    Magic{"\xd0\xcf\x11\xe0"sv, workbook}, // XLS
    Magic{"\x1f\x8b"sv, packed},           // gzip
    Magic{"BZh"sv, packed},                // bzip2
    Magic{"\x28\xb5\x2f\xfd"sv, packed},   // zstd
    Magic{"7z\xbc\xaf"sv, packed},         // 7-Zip
    Magic{"Rar!"sv, packed},
    Magic{"%PDF"sv, document},
    Magic{"SQLite format 3"sv, document},
    Magic{"\x89PNG"sv, document},
    Magic{"<!DOCTYPE"sv, document},
    Magic{"<html"sv, document},
    Magic{"<?xml"sv, document},
};

} // namespace

Result<size_t> beginningOfText(std::string_view bytes)
{
    if (bytes.empty()) {
        return fail("exchange.emptyFile",
                    QCoreApplication::translate("Exchange", "The file is empty. Choose the file that holds the data."),
                    QStringLiteral("path"));
    }
    if (bytes.starts_with("\xff\xfe"sv) || bytes.starts_with("\xfe\xff"sv)) {
        return fail("exchange.wrongEncoding",
                    QCoreApplication::translate("Exchange",
                                                "This file is UTF-16 text. Save it as “CSV UTF-8” and import "
                                                "it again."),
                    QStringLiteral("path"));
    }
    for (const Magic &other : others) {
        if (bytes.starts_with(other.bytes)) {
            return fail("exchange.wrongFileType", QCoreApplication::translate("Exchange", other.advice),
                        QStringLiteral("path"));
        }
    }
    constexpr auto byteOrderMark = "\xef\xbb\xbf"sv;
    return bytes.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
}

Error notText()
{
    return Error{QStringLiteral("exchange.wrongFileType"), QCoreApplication::translate("Exchange", document),
                 QStringLiteral("path")};
}

} // namespace shopdesk::exchange
