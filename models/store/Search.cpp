// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Search.h"

#include "base/Words.h"
#include "store/Connection.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

#include <stdexcept>

namespace shopdesk::store {

namespace {

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/// The runs of letters and digits in folded text, as code points: Chinese beyond the basic plane counts as one.
std::vector<std::vector<char32_t>> wordsOf(const QString &text)
{
    std::vector<std::vector<char32_t>> words;
    bool inWord = false;
    for (const char32_t c : folded(text).toUcs4()) {
        const bool counts = QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_NonSpacing;
        if (counts && !inWord)
            words.emplace_back();
        if (counts)
            words.back().push_back(c);
        inWord = counts;
    }
    return words;
}

using EmitToken = int (*)(void *context, int flags, const char *token, int length, int start, int end);

int emitToken(void *context, EmitToken emitOne, const char32_t *characters, qsizetype count, int textLength)
{
    const QByteArray token = QString::fromUcs4(characters, count).toUtf8();
    // Nobody asks for highlights, so every token may claim to span the whole text.
    return emitOne(context, 0, token.constData(), static_cast<int>(token.size()), 0, textLength);
}

int tokenize(Fts5Tokenizer *, void *context, int reason, const char *text, int length, EmitToken emitOne)
{
    const bool isQuery = (reason & FTS5_TOKENIZE_QUERY) != 0;
    for (const auto &word : wordsOf(QString::fromUtf8(text, length))) {
        for (size_t i = 0; i + 1 < word.size(); ++i) {
            if (const int error = emitToken(context, emitOne, &word[i], 2, length))
                return error;
        }
        // A word's last character stands for itself, so that one character alone is found by prefix. A query of two
        // or more must not ask for it: "ab" is a fragment of "abc", where b is not last.
        if (!isQuery || word.size() == 1) {
            if (const int error = emitToken(context, emitOne, &word.back(), 1, length))
                return error;
        }
    }
    return SQLITE_OK;
}

fts5_api *fts5Of(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

void addFragmentTokenizer(sqlite3 *connection)
{
    fts5_api *api = fts5Of(connection);
    if (api == nullptr)
        throw std::runtime_error("this SQLite was built without full-text search (FTS5)");
    fts5_tokenizer tokenizer{[](void *, const char **, int, Fts5Tokenizer **out) {
                                 // FTS5 wants an object; there is nothing to keep in it.
                                 static int nothing;
                                 *out = reinterpret_cast<Fts5Tokenizer *>(&nothing);
                                 return SQLITE_OK;
                             },
                             [](Fts5Tokenizer *) {}, tokenize};
    if (api->xCreateTokenizer(api, "shopdesk_fragments", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        throw std::runtime_error("the search tokenizer could not be added");
}

void addTellsFunction(sqlite3 *connection)
{
    const auto tells = [](sqlite3_context *context, int, sqlite3_value **values) {
        const auto text = [&](int i) {
            return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(values[i])),
                                     sqlite3_value_bytes(values[i]));
        };
        sqlite3_result_int(context, tellingWords(text(0)).contains(text(1)) ? 1 : 0);
    };
    if (sqlite3_create_function_v2(connection, "shopdesk_tells", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, tells,
                                   nullptr, nullptr, nullptr)
        != SQLITE_OK)
        throw std::runtime_error("the function shopdesk_tells could not be added");
}

QString matchExpression(const QString &typed)
{
    QStringList terms;
    for (const auto &word : wordsOf(typed)) {
        const QString text = QString::fromUcs4(word.data(), qsizetype(word.size()));
        terms << QLatin1Char('"') + text + (word.size() == 1 ? QLatin1String("\"*") : QLatin1String("\""));
    }
    return terms.join(QLatin1String(" AND "));
}

QString anyExpression(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words) {
        if (const QString term = matchExpression(word); !term.isEmpty())
            terms << QLatin1Char('(') + term + QLatin1Char(')');
    }
    return terms.join(QLatin1String(" OR "));
}

bool isIndexInStep(Connection &connection, const char *index)
{
    if (sqlite3_db_readonly(connection.handle(), "main") != 0)
        return true;
    const QByteArray sql = QByteArray("INSERT INTO ") + index + " (" + index + ", rank) VALUES ('integrity-check', 1)";
    try {
        connection.query(sql.constData()).execute();
    } catch (const SQLite::Exception &problem) {
        if ((problem.getErrorCode() & 0xff) != SQLITE_CORRUPT)
            throw;
        return false;
    }
    return true;
}

QString likePattern(QString typed)
{
    for (const char special : {'\\', '%', '_'})
        typed.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return QLatin1Char('%') + typed + QLatin1Char('%');
}

} // namespace shopdesk::store
