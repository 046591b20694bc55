// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Drafts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace shopdesk::ui {

namespace {

constexpr int keepAfterMs = 500;

Result<void> writeDraft(store::UnitOfWork &work, const QString &key, const QVariantMap &values)
{
    // What one person types on one device is no change of the shop: nothing to permit, to audit or to send.
    if (values.isEmpty()) {
        work.execute("DELETE FROM drafts WHERE key = ?", key);
        return {};
    }
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(values)).toJson(QJsonDocument::Compact);
    work.execute(R"sql(
        INSERT INTO drafts (key, value, updated_at) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at
    )sql",
                 key, QString::fromUtf8(json), work.now());
    return {};
}

} // namespace

Drafts::Drafts(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &Drafts::flush);
}

void Drafts::keep(const QString &key, const QVariantMap &values)
{
    m_waiting.insert(key, values);
    if (!m_timer.isActive())
        m_timer.start();
}

QFuture<Result<QVariantMap>> Drafts::find(const QString &key)
{
    flush();
    // Through the writer, so that it comes after what was asked to be kept before.
    return m_store.write([key](store::UnitOfWork &work) -> Result<QVariantMap> {
        const auto json = work.connection().value<QString>("SELECT value FROM drafts WHERE key = ?", key);
        return json ? QJsonDocument::fromJson(json->toUtf8()).object().toVariantMap() : QVariantMap();
    });
}

void Drafts::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty() || m_store.isReadOnly())
        return;
    m_store.write([waiting = std::exchange(m_waiting, {})](store::UnitOfWork &work) -> Result<void> {
        for (auto draft = waiting.begin(); draft != waiting.end(); ++draft)
            if (auto written = writeDraft(work, draft.key(), draft.value()); !written)
                return written;
        return {};
    });
}

} // namespace shopdesk::ui
