// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Photos.h"

#include "catalog/Pictures.h"
#include "returns/Decision.h"
#include "returns/ReturnStates.h"
#include "returns/WhatIsLeft.h"

#include <QCoreApplication>

#include <algorithm>

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

namespace {

ReturnDraft askedFor(store::Connection &connection, const Facts &facts)
{
    ReturnDraft draft;
    draft.store = facts.store;
    draft.order = facts.order;
    draft.member = facts.member;
    draft.wish = facts.wish;
    store::Query rows = connection.query(
        "SELECT order_line_id, variant_id, quantity, reason FROM return_lines WHERE return_id = ? ORDER BY position",
        facts.id);
    while (rows.next()) {
        draft.lines.push_back({rows.get<orders::OrderLineId>(0), rows.get<catalog::VariantId>(1), rows.get<qint64>(2),
                               reasonFrom(rows.get<QString>(3)).value_or(Reason::Other)});
    }
    return draft;
}

/// Once the photos are there that the policy wants, it decides again, and may approve the return by itself.
Result<void> decideAgain(store::UnitOfWork &work, const Facts &facts, const QByteArray &photo)
{
    store::Connection &connection = work.connection();
    Instant at;
    std::vector<Ground> before;
    {
        store::Query row = connection.query("SELECT requested_at, reasons, photos FROM returns WHERE id = ?", facts.id);
        row.next();
        at = row.get<Instant>(0);
        before = groundsIn(row.get<QString>(1));
        if (facts.status != Status::Requested || !facts.order || !row.get<bool>(2))
            return {};
    }
    if (std::ranges::find(before, QStringLiteral("photos_missing"), &Ground::key) == before.end())
        return {};
    ReturnDraft draft = askedFor(connection, facts);
    draft.photos = {photo};
    const Result<orders::OrderFacts> sale = saleOf(connection, facts.order);
    if (!sale)
        return Failure(sale.error());
    Decision decision = decide(connection, draft, &*sale, at);
    if (const auto earlier = std::ranges::find(before, askedEarlier, &Ground::key); earlier != before.end())
        decision.grounds.insert(decision.grounds.begin(), *earlier);
    work.execute("UPDATE returns SET is_within = ?, reasons = ? WHERE id = ?", decision.isWithin,
                 toText(decision.grounds), facts.id);
    if (decision.isAutomatic)
        take(work, facts, Step::Approve, {}, true);
    return {};
}

} // namespace

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
    if (auto decided = decideAgain(work, *facts, bytes); !decided)
        return Failure(decided.error());
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
