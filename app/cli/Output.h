// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/Connection.h"
#include "tables/List.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace shopdesk::cli {

/// How a command answers: as text for people, or with --json as one JSON value for programs, in which money is integer
/// minor units. Answers go to standard output, errors and progress to standard error.
class Output
{
public:
    explicit Output(bool json);

    bool isJson() const { return m_json; }

    /// A sentence for people; programs get the object alone.
    void answer(const QString &sentence, const QJsonObject &object);
    /// Lines for people.
    void line(const QString &text);
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);
    /// Columns with aligned cells; numbers stand on the right.
    struct TextColumn
    {
        QString title;
        bool alignRight = false;
    };
    void table(const std::vector<TextColumn> &columns, const std::vector<QStringList> &rows);
    /// "error: …", or {"error": {"code", "message", "field"}}.
    void error(const Error &error);
    /// One line that is written over again and again; nothing where standard error is not a terminal.
    void progress(const QString &text);

private:
    bool m_json;
    bool m_progressShown = false;
    QTextStream m_out;
    QTextStream m_err;
};

/// A value of a list as plain text: money with the currency's digits, instants in the shop's zone.
QString plainText(tables::ColumnKind kind, const QVariant &value, const store::ShopInfo &shop);
/// The same as JSON: money as minor units, instants as ISO 8601 in UTC.
QJsonValue plainJson(tables::ColumnKind kind, const QVariant &value);

} // namespace shopdesk::cli
