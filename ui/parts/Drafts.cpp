// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Drafts.h"

#include "store/Settings.h"
#include "ui/parts/DraftKey.h"

#include <QJsonObject>

namespace shopdesk::ui {

namespace {
constexpr int keepAfterMs = 500;
} // namespace

Drafts::Drafts(store::Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &Drafts::flush);
}

QString Drafts::ownKey(const QString &key) const
{
    return draftKeyOf(m_store.actor(), key);
}

void Drafts::keep(const QString &key, const QVariantMap &values)
{
    m_waiting.insert(ownKey(key), values);
    if (!m_timer.isActive())
        m_timer.start();
}

store::Answer<Result<QVariantMap>> Drafts::find(const QString &key)
{
    flush();
    // Through the writer, so that it comes after what was asked to be kept before.
    return m_store.write([key = ownKey(key)](store::UnitOfWork &work) -> Result<QVariantMap> {
        const auto kept = store::draft(work.connection(), key);
        return kept ? kept->toVariantMap() : QVariantMap();
    });
}

void Drafts::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty() || m_store.isReadOnly())
        return;
    m_store.write([waiting = std::exchange(m_waiting, {})](store::UnitOfWork &work) -> Result<void> {
        for (auto draft = waiting.begin(); draft != waiting.end(); ++draft) {
            auto written = draft->isEmpty() ? store::dropDraft(work, draft.key())
                                            : store::keepDraft(work, draft.key(), QJsonObject::fromVariantMap(*draft));
            if (!written)
                return written;
        }
        return {};
    });
}

} // namespace shopdesk::ui
