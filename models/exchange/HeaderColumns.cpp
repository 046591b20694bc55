// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/HeaderColumns.h"

#include "exchange/FieldText.h"
#include "exchange/FormulaGuard.h"

#include <QCoreApplication>
#include <QStringList>

namespace shopdesk::exchange {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

QString normalisedName(std::string_view name)
{
    QString text = toText(name).toLower();
    text.removeIf([](QChar c) { return c.isSpace() || c == u'_'; });
    return text;
}

} // namespace

Result<HeaderColumns> HeaderColumns::find(const CsvRecord &header, std::span<const ColumnName> columns,
                                          const QString &format)
{
    if (header.fields.size() == 1 && header.fields[0].find_first_of(";\t") != std::string_view::npos) {
        return fail("exchange.wrongSeparator",
                    QCoreApplication::translate("Exchange",
                                                "The columns of this file are not separated by commas. Save it "
                                                "with commas and import it again."));
    }
    HeaderColumns found;
    found.m_width = header.fields.size();
    QStringList missing;
    for (const ColumnName &column : columns) {
        std::vector<size_t> places;
        for (size_t place = 0; place < header.fields.size(); ++place) {
            const QString title = normalisedName(header.fields[place]);
            if (title == normalisedName(column.name)
                || (column.otherwise != nullptr && title == normalisedName(column.otherwise)))
                places.push_back(place);
        }
        if (places.size() > 1) {
            return fail("exchange.doubledColumn",
                        QCoreApplication::translate("Exchange", "The first line names the column “%1” twice. Rename or "
                                                                "remove one of them and import the file again.")
                            .arg(QString::fromLatin1(column.name)));
        }
        if (places.empty())
            missing << QString::fromLatin1(column.name);
        found.m_places.push_back(places.empty() ? 0 : places.front());
    }
    if (!missing.isEmpty()) {
        return fail("exchange.missingColumns",
                    QCoreApplication::translate("Exchange", "These columns are missing in the first line: %1. Choose a "
                                                            "file in the %2 format, or name its columns so.")
                        .arg(missing.join(QStringLiteral(", ")), format));
    }
    return found;
}

std::string_view HeaderColumns::field(const CsvRecord &record, size_t column) const
{
    const size_t place = m_places[column];
    return place < record.fields.size() ? withoutGuard(trimmed(record.fields[place])) : std::string_view();
}

std::vector<std::string_view> HeaderColumns::fieldsOf(const CsvRecord &record) const
{
    std::vector<std::string_view> fields;
    for (size_t column = 0; column < m_places.size(); ++column)
        fields.push_back(field(record, column));
    return fields;
}

std::span<const std::string_view> HeaderColumns::surplusOf(const CsvRecord &record) const
{
    return record.fields.size() > m_width ? record.fields.subspan(m_width) : std::span<const std::string_view>();
}

} // namespace shopdesk::exchange
