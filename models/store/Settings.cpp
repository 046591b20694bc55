// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Settings.h"

#include "store/SealedWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::store {

namespace {
constexpr vault::Place draftPlace{"drafts", "value", 0};
} // namespace

QString setting(Connection &connection, const QString &key, const QString &otherwise)
{
    return connection.value<QString>("SELECT value FROM settings WHERE key = ?", key).value_or(otherwise);
}

Result<void> setSetting(UnitOfWork &work, const QString &key, const QString &value)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const QString old = setting(work.connection(), key);
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 key, value);
    work.audit("store.setSetting", "settings", 0, {{key, QJsonArray{old, value}}});
    return {};
}

std::optional<QJsonObject> draft(Connection &connection, const QString &key)
{
    const auto sealed = connection.value<QString>("SELECT value FROM drafts WHERE key = ?", key);
    if (!sealed)
        return std::nullopt;
    const auto text = openedText(connection.vault(), draftPlace, *sealed);
    return text ? std::optional(QJsonDocument::fromJson(text->toUtf8()).object()) : std::nullopt;
}

Result<void> keepDraft(UnitOfWork &work, const QString &key, const QJsonObject &value)
{
    const QString text = QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    work.execute("INSERT INTO drafts (key, value, updated_at) VALUES (?, ?, ?) "
                 "ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
                 key, sealedText(work.vault(), draftPlace, text), work.now());
    return {};
}

Result<void> dropDraft(UnitOfWork &work, const QString &key)
{
    work.execute("DELETE FROM drafts WHERE key = ?", key);
    return {};
}

} // namespace shopdesk::store
