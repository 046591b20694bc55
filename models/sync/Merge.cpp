// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Merge.h"

#include "sync/Content.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::sync {

namespace {

constexpr QLatin1String latest("updated_at");

QByteArray textOf(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QStringList keysOf(const QJsonObject &first, const QJsonObject &second)
{
    QStringList keys = first.keys() + second.keys();
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

class Merger
{
public:
    Merger(const Author &mine, const Author &theirs) : m_mine(mine), m_theirs(theirs) {}

    QJsonObject mergeFields(const QString &path, const QJsonObject &base, const QJsonObject &mine,
                            const QJsonObject &theirs)
    {
        QJsonObject merged;
        for (const QString &field : keysOf(mine, theirs)) {
            const QJsonValue value =
                mergeValue(path + field, base.value(field), mine.value(field), theirs.value(field));
            if (!value.isUndefined())
                merged.insert(field, value);
        }
        return merged;
    }

    QJsonObject mergeRows(const QString &path, const QJsonObject &base, const QJsonObject &mine,
                          const QJsonObject &theirs)
    {
        QJsonObject merged;
        for (const QString &key : keysOf(mine, theirs)) {
            const QJsonValue before = base.value(key);
            const QJsonValue own = mine.value(key);
            const QJsonValue other = theirs.value(key);
            if (!own.isUndefined() && !other.isUndefined())
                merged.insert(key, mergeFields(path + key + QLatin1Char('/'), before.toObject(), own.toObject(),
                                               other.toObject()));
            else if (before.isUndefined())
                merged.insert(key, own.isUndefined() ? other : own); // one side made it
            else
                noteDeletion(path + key, before, own, other);
        }
        return merged;
    }

    std::vector<MergeConflict> takeConflicts() { return std::move(m_conflicts); }

private:
    QJsonValue mergeValue(const QString &path, const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs)
    {
        if (mine == theirs || theirs == base || theirs.isUndefined()) // an older program does not send a new column
            return mine;
        if (mine == base || mine.isUndefined())
            return theirs;
        if (path.endsWith(QLatin1Char('/') + latest))
            return mine.toInteger() > theirs.toInteger() ? mine : theirs;
        return decide(path, mine, theirs);
    }

    QJsonValue decide(const QString &path, const QJsonValue &mine, const QJsonValue &theirs)
    {
        const bool keepsMine = std::make_pair(m_mine.at, textOf(mine)) > std::make_pair(m_theirs.at, textOf(theirs));
        m_conflicts.push_back(keepsMine ? MergeConflict{path, mine, theirs, m_mine, m_theirs}
                                        : MergeConflict{path, theirs, mine, m_theirs, m_mine});
        return keepsMine ? mine : theirs;
    }

    /// One side has deleted the row. What the other side made of it is kept in the conflict.
    void noteDeletion(const QString &path, const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs)
    {
        const bool iDeleted = mine.isUndefined();
        const QJsonValue &left = iDeleted ? theirs : mine;
        if (left == base)
            return;
        m_conflicts.push_back({path, QJsonValue(QJsonValue::Undefined), left, iDeleted ? m_mine : m_theirs,
                               iDeleted ? m_theirs : m_mine});
    }

    Author m_mine;
    Author m_theirs;
    std::vector<MergeConflict> m_conflicts;
};

} // namespace

Merged merge(const QJsonObject &base, const Version &mine, const Version &theirs)
{
    Merger merger(mine.author, theirs.author);
    const auto part = [](const QJsonObject &content, QLatin1String field) { return content.value(field).toObject(); };
    Merged merged;
    merged.content.insert(rowField, merger.mergeFields(QStringLiteral("row/"), part(base, rowField),
                                                       part(mine.content, rowField), part(theirs.content, rowField)));
    const QJsonObject before = part(base, childrenField);
    const QJsonObject own = part(mine.content, childrenField);
    const QJsonObject other = part(theirs.content, childrenField);
    QJsonObject children;
    for (const QString &table : keysOf(own, other)) {
        const QJsonObject rows =
            merger.mergeRows(QStringLiteral("children/%1/").arg(table), before.value(table).toObject(),
                             own.value(table).toObject(), other.value(table).toObject());
        if (!rows.isEmpty())
            children.insert(table, rows);
    }
    if (!children.isEmpty())
        merged.content.insert(childrenField, children);
    merged.conflicts = merger.takeConflicts();
    return merged;
}

} // namespace shopdesk::sync
