// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/Store.h"

#include <QCache>
#include <QPixmap>

#include <optional>

namespace shopdesk::ui {

/// Small pictures of products for a list: those that are asked for are read and decoded in the background, the latest first,
/// and some hundred are kept. A product that was changed keeps its old one until the new one is here.
class Thumbnails : public QObject
{
    Q_OBJECT
public:
    static constexpr int side = 64;      ///< pixels
    static constexpr int mostKept = 500; ///< about 8 MiB

    explicit Thumbnails(store::Store &store, QObject *parent = nullptr);

    /// Nothing while it is on its way, which asks for it; null where the product has no picture.
    std::optional<QPixmap> of(qint64 product);
    /// Whether any product has a picture: lists make no room for them before.
    bool areThere() const { return m_areThere; }

signals:
    /// Some that were asked for are here now.
    void arrived();
    void areThereChanged(bool areThere);

private:
    struct Kept
    {
        QPixmap picture;
        bool isStale = false;
    };

    void askWhetherThereAreAny();
    void want(qint64 product);
    void readNext();
    void take(const std::vector<catalog::ProductId> &products, const Result<std::vector<QImage>> &images);
    void followChanges(const store::Changes &changes);

    store::Store &m_store;
    QCache<qint64, Kept> m_kept;
    QList<qint64> m_wanted; ///< the latest last
    bool m_isReading = false;
    bool m_areThere = false;
};

} // namespace shopdesk::ui
