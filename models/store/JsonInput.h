// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "base/Money.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace shopdesk::store {

/// The JSON object of an operation, read field by field. A field that is missing or null gives the default; one of the
/// wrong kind gives the default and is remembered, and `finish` answers with the first such error, or with one about a
/// field that nobody asked for.
class JsonInput
{
public:
    explicit JsonInput(const QJsonObject &object);

    /// Whether the field is there and not null. Asking makes it known.
    bool has(const char *field);
    /// Whether the field is there, be it null: of what is changed, null clears it.
    bool names(const char *field);
    QString text(const char *field, const QString &otherwise = {});
    qint64 integer(const char *field, qint64 otherwise = 0);
    bool flag(const char *field, bool otherwise = false);
    Money money(const char *field, Money otherwise = {}) { return {integer(field, otherwise.minor)}; }
    std::optional<QString> optionalText(const char *field);
    std::optional<Money> optionalMoney(const char *field);
    std::optional<Instant> instant(const char *field);
    std::optional<BusinessDay> day(const char *field);
    QStringList texts(const char *field);
    std::vector<JsonInput> objects(const char *field);
    template<typename I>
    I id(const char *field, I otherwise = {})
    {
        return I{rawId(field, otherwise.value)};
    }
    /// One of a set of words: @p from turns a word into a value, or into nothing.
    template<typename T>
    T word(const char *field, std::optional<T> (*from)(const QString &), T otherwise)
    {
        if (!has(field))
            return otherwise;
        const QString key = text(field);
        if (const std::optional<T> value = from(key))
            return *value;
        refuseWord(field, key);
        return otherwise;
    }

    /// Error "operation.badInput" with the field.
    Result<void> finish() const;

private:
    struct Node;   // one object, and which of its fields were asked for
    struct Shared; // all objects of an input, and the first error
    explicit JsonInput(std::shared_ptr<Shared> shared, Node *node);
    QJsonValue take(const char *field);
    qint64 rawId(const char *field, qint64 otherwise);
    void refuse(const char *field, const QString &message);
    void refuseWord(const char *field, const QString &word);

    std::shared_ptr<Shared> m_shared;
    Node *m_node;
};

/// An instant as operations write it: ISO 8601 in UTC, "2026-11-22T06:02:11.120Z".
QString toText(Instant instant);

} // namespace shopdesk::store
