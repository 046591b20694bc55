// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/Thumbnails.h"

#include "catalog/Pictures.h"
#include "ui/catalog/PreparedPicture.h"

namespace shopdesk::ui {

namespace {

constexpr qsizetype atOnce = 8;
/// Whoever scrolls past a thousand rows does not wait for the first of them.
constexpr qsizetype mostWanted = 120;

Result<std::vector<QImage>> readThumbnails(store::Connection &connection,
                                           const std::vector<catalog::ProductId> &products)
{
    return catalog::firstPictures(connection, products).map([](const std::vector<QByteArray> &files) {
        std::vector<QImage> images;
        for (const QByteArray &file : files)
            images.push_back(file.isEmpty() ? QImage() : thumbnailOf(file, Thumbnails::side));
        return images;
    });
}

} // namespace

Thumbnails::Thumbnails(store::Store &store, QObject *parent) : QObject(parent), m_store(store), m_kept(mostKept)
{
    connect(&store, &store::Store::changed, this, &Thumbnails::followChanges);
    askWhetherThereAreAny();
}

std::optional<QPixmap> Thumbnails::of(qint64 product)
{
    if (const Kept *kept = m_kept.object(product)) {
        if (kept->isStale)
            want(product);
        return kept->picture;
    }
    want(product);
    return std::nullopt;
}

void Thumbnails::askWhetherThereAreAny()
{
    m_store.read(catalog::anyPictures).then(this, [this](const Result<bool> &any) {
        if (any && *any != m_areThere) {
            m_areThere = *any;
            emit areThereChanged(m_areThere);
        }
    });
}

void Thumbnails::want(qint64 product)
{
    if (m_wanted.contains(product))
        return;
    m_wanted << product;
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    // Not before whoever paints has asked for all that is in sight.
    if (!m_isReading) {
        m_isReading = true;
        QMetaObject::invokeMethod(this, &Thumbnails::readNext, Qt::QueuedConnection);
    }
}

void Thumbnails::readNext()
{
    m_isReading = !m_wanted.isEmpty();
    if (!m_isReading)
        return;
    std::vector<catalog::ProductId> products;
    while (!m_wanted.isEmpty() && static_cast<qsizetype>(products.size()) < atOnce)
        products.push_back({m_wanted.takeLast()});
    m_store.read([products](store::Connection &connection) { return readThumbnails(connection, products); })
        .then(this, [this, products](const Result<std::vector<QImage>> &images) {
            take(products, images);
            readNext();
        });
}

void Thumbnails::take(const std::vector<catalog::ProductId> &products, const Result<std::vector<QImage>> &images)
{
    if (!images)
        return; // asked for again when it is painted again
    for (size_t i = 0; i < products.size(); ++i)
        m_kept.insert(products[i].value, new Kept{QPixmap::fromImage((*images)[i])});
    emit arrived();
}

void Thumbnails::followChanges(const store::Changes &changes)
{
    const auto change = changes.tables.find(QStringLiteral("products"));
    if (change == changes.tables.end())
        return;
    const QList<qint64> kept = m_kept.keys();
    for (const qint64 product : kept) {
        if (change->everything || change->ids.contains(product))
            m_kept.object(product)->isStale = true;
    }
    askWhetherThereAreAny();
    emit arrived();
}

} // namespace shopdesk::ui
