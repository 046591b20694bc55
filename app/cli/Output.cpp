// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Output.h"

#include "store/JsonInput.h"

#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace shopdesk::cli {

namespace {

bool isTerminal(FILE *file)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

/// Columns of a terminal that a text takes: East Asian wide characters take two.
qsizetype widthOf(const QString &text)
{
    qsizetype width = 0;
    for (const char32_t c : text.toUcs4()) {
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
                          || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f)
                          || (c >= 0xff00 && c <= 0xff60) || (c >= 0x20000 && c <= 0x3fffd);
        width += wide ? 2 : 1;
    }
    return width;
}

} // namespace

Output::Output(bool json) : m_json(json), m_out(stdout), m_err(stderr)
{
    m_out.setEncoding(QStringConverter::Utf8);
    m_err.setEncoding(QStringConverter::Utf8);
}

void Output::answer(const QString &sentence, const QJsonObject &object)
{
    m_json ? json(object) : line(sentence);
}

void Output::line(const QString &text)
{
    m_out << text << Qt::endl;
}

void Output::json(const QJsonObject &object)
{
    m_out << QJsonDocument(object).toJson(QJsonDocument::Compact) << Qt::endl;
}

void Output::json(const QJsonArray &array)
{
    m_out << QJsonDocument(array).toJson(QJsonDocument::Compact) << Qt::endl;
}

void Output::table(const std::vector<TextColumn> &columns, const std::vector<QStringList> &rows)
{
    QStringList titles;
    std::vector<qsizetype> widths;
    for (size_t i = 0; i < columns.size(); ++i) {
        titles << columns[i].title;
        qsizetype width = widthOf(columns[i].title);
        for (const QStringList &row : rows)
            width = std::max(width, widthOf(row[qsizetype(i)]));
        widths.push_back(width);
    }
    const auto write = [&](const QStringList &cells) {
        QString text;
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString &cell = cells[qsizetype(i)];
            const QString padding(widths[i] - widthOf(cell), QLatin1Char(' '));
            text +=
                (i == 0 ? QString() : QStringLiteral("  ")) + (columns[i].alignRight ? padding + cell : cell + padding);
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        m_out << text << '\n';
    };
    write(titles);
    for (const QStringList &row : rows)
        write(row);
    m_out.flush();
}

void Output::error(const Error &error)
{
    if (m_progressShown)
        m_err << '\n';
    if (m_json) {
        const QJsonObject object{{QStringLiteral("code"), error.code},
                                 {QStringLiteral("message"), error.message},
                                 {QStringLiteral("field"), error.field}};
        m_err << QJsonDocument(QJsonObject{{QStringLiteral("error"), object}}).toJson(QJsonDocument::Compact)
              << Qt::endl;
    } else {
        m_err << "error: " << error.message << Qt::endl;
        if (!error.detail.isEmpty())
            m_err << "  (" << error.detail << ')' << Qt::endl;
    }
}

void Output::progress(const QString &text)
{
    static const bool shown = isTerminal(stderr);
    if (!shown || m_json)
        return;
    m_err << '\r' << text << "\x1b[K" << (text.isEmpty() ? "" : " ");
    m_err.flush();
    m_progressShown = !text.isEmpty();
}

QString plainText(tables::ColumnKind kind, const QVariant &value, const store::ShopInfo &shop)
{
    if (value.isNull())
        return {};
    switch (kind) {
    case tables::ColumnKind::Text:
    case tables::ColumnKind::Number:
    case tables::ColumnKind::State:
        return value.toString();
    case tables::ColumnKind::Money:
        return toPlainText({value.toLongLong()}, shop.currency);
    case tables::ColumnKind::Instant:
        return shop.zone.toLocal({value.toLongLong()}).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case tables::ColumnKind::Day:
        return BusinessDay{value.toInt()}.text();
    }
    Q_UNREACHABLE();
}

QJsonValue plainJson(tables::ColumnKind kind, const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    switch (kind) {
    case tables::ColumnKind::Text:
    case tables::ColumnKind::State:
        return value.toString();
    case tables::ColumnKind::Number:
    case tables::ColumnKind::Money:
        return value.toLongLong();
    case tables::ColumnKind::Instant:
        return store::toText(Instant{value.toLongLong()});
    case tables::ColumnKind::Day:
        return BusinessDay{value.toInt()}.text();
    }
    Q_UNREACHABLE();
}

} // namespace shopdesk::cli
