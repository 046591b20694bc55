// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QTimer>
#include <QVariantMap>

namespace shopdesk::ui {

/// What people typed and have not saved: kept in the table `drafts` on this device, so that nothing is lost by leaving
/// a page, closing or a crash. What one person typed does not come back for another. Values are plain (text, numbers, bool, lists of them), as QJsonObject holds them.
class Drafts : public QObject
{
    Q_OBJECT
public:
    explicit Drafts(store::Store &store, QObject *parent = nullptr);

    /// Keeps a draft, at most half a second later. An empty map removes it.
    void keep(const QString &key, const QVariantMap &values);
    void remove(const QString &key) { keep(key, {}); }
    /// Brings the draft, an empty map if there is none.
    store::Answer<Result<QVariantMap>> find(const QString &key);
    /// Writes now what is still waiting.
    void flush();

private:
    /// The key of the person who works at this moment.
    QString ownKey(const QString &key) const;

    store::Store &m_store;
    QMap<QString, QVariantMap> m_waiting;
    QTimer m_timer;
};

} // namespace shopdesk::ui
