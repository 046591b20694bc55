// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Photos.h"

#include "catalog/Pictures.h"
#include "returns/ReturnStates.h"

#include <QCoreApplication>

namespace shopdesk::returns {

Result<PhotoId> keepPhoto(store::UnitOfWork &work, ReturnId id, const QByteArray &bytes, LineId line)
{
    const Result<QByteArray> sha256 = catalog::keepPicture(work, bytes);
    if (!sha256)
        return Failure(sha256.error());
    if (const auto same = work.connection().value<PhotoId>(
            "SELECT id FROM return_photos WHERE return_id = ? AND sha256 = ?", id, *sha256))
        return *same;
    const auto photo = work.newId<PhotoId>();
    work.execute("INSERT INTO return_photos (id, return_id, line_id, sha256, added_at) VALUES (?, ?, ?, ?, ?)", photo,
                 id, line ? std::optional(line) : std::nullopt, *sha256, work.now());
    return photo;
}

Result<PhotoId> addPhoto(store::UnitOfWork &work, ReturnId id, const QByteArray &bytes, LineId line)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<Facts> facts = factsOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    if (facts->status == Status::Closed || facts->status == Status::Cancelled)
        return fail("returns.isOver", QCoreApplication::translate("Returns", "The return is over."),
                    QStringLiteral("id"));
    const auto count = work.connection().value<qint64>("SELECT count(*) FROM return_photos WHERE return_id = ?", id);
    if (count.value_or(0) >= mostPhotos) {
        return fail("returns.tooManyPhotos",
                    QCoreApplication::translate("Returns", "A return has at most %1 photos.").arg(mostPhotos),
                    QStringLiteral("bytes"));
    }
    if (line && !work.connection().value<qint64>("SELECT 1 FROM return_lines WHERE id = ? AND return_id = ?", line, id))
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This line belongs to another return."),
                    QStringLiteral("line"));
    const Result<PhotoId> photo = keepPhoto(work, id, bytes, line);
    if (!photo)
        return photo;
    work.execute("UPDATE returns SET updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("returns.addPhoto", "returns", id.value);
    return photo;
}

Result<QByteArray> photo(store::Connection &connection, PhotoId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    store::Query row =
        connection.query("SELECT f.return_id, p.bytes FROM return_photos f JOIN pictures p USING (sha256) "
                         "WHERE f.id = ?",
                         id);
    if (!row.next())
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This photo is gone."));
    if (auto facts = factsOf(connection, row.get<ReturnId>(0)); !facts)
        return Failure(facts.error());
    return row.get<QByteArray>(1);
}

} // namespace shopdesk::returns
