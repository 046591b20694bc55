// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Shelf.h"

#include "catalog/VariantTitle.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shopdesk::catalog {

// julianday knows milliseconds, and is the same throughout a statement.
const char shelfNowSql[] = R"((p.on_shelf = 1
    AND (p.shelf_from IS NULL OR p.shelf_from <= round((julianday('now') - 2440587.5) * 86400000))
    AND (p.shelf_until IS NULL OR p.shelf_until > round((julianday('now') - 2440587.5) * 86400000))))";

Result<bool> isOnShelf(store::Connection &connection, VariantId variant, Instant at)
{
    store::Query row = connection.query(R"(
        SELECT p.on_shelf AND p.archived_at IS NULL AND v.archived_at IS NULL, p.shelf_from, p.shelf_until
        FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?)",
                                        variant);
    if (!row.next()) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."));
    }
    return ShelfTime{row.get<bool>(0), row.get<std::optional<Instant>>(1), row.get<std::optional<Instant>>(2)}.covers(
        at);
}

QString offShelfSentence(const QString &title, const ShelfTime &shelf, Instant at, const ShopZone &zone)
{
    if (shelf.covers(at))
        return {};
    if (!shelf.on)
        return QCoreApplication::translate("Catalog", "“%1” is off the shelf.").arg(title);
    if (shelf.from && at < *shelf.from) {
        return QCoreApplication::translate("Catalog", "“%1” is not on the shelf before %2.")
            .arg(title, shelfInstantText(*shelf.from, zone));
    }
    return QCoreApplication::translate("Catalog", "“%1” is off the shelf since %2.")
        .arg(title, shelfInstantText(*shelf.until, zone));
}

QString offShelfSentence(store::Connection &connection, VariantId variant, Instant at)
{
    store::Query row = connection.query(R"(
        SELECT p.name, v.name, p.on_shelf, p.shelf_from, p.shelf_until
        FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?)",
                                        variant);
    if (!row.next())
        return {};
    return offShelfSentence(variantTitle(row.get<QString>(0), row.get<QString>(1)),
                            {row.get<bool>(2), row.get<std::optional<Instant>>(3), row.get<std::optional<Instant>>(4)},
                            at, connection.shop().zone);
}

tables::Predicate onShelfNow(const QVariantList &values)
{
    const bool on = values.contains(QStringLiteral("on"));
    const bool off = values.contains(QStringLiteral("off"));
    if (on && off)
        return {};
    const QString shelf = QString::fromLatin1(shelfNowSql);
    return {on ? shelf : QStringLiteral("NOT ") + shelf, {}};
}

Result<Instant> shelfInstantFrom(const QString &typed, const ShopZone &zone)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4}-\\d{1,2}-\\d{1,2})(?:[ T]+(\\d{1,2}:\\d{2}))?$"));
    const QString text = typed.normalized(QString::NormalizationForm_KC).simplified();
    const QRegularExpressionMatch match = form.match(text);
    const QDate date = QDate::fromString(match.captured(1), QStringLiteral("yyyy-M-d"));
    const QTime time =
        match.captured(2).isEmpty() ? QTime(0, 0) : QTime::fromString(match.captured(2), QStringLiteral("H:mm"));
    if (!date.isValid() || !time.isValid() || date.year() < 1970 || date.year() > 2200) {
        return fail("catalog.badTime",
                    QCoreApplication::translate("Catalog", "Write a day and a time like 2026-12-01 09:00."));
    }
    return zone.fromLocal(date, time);
}

QString shelfInstantText(Instant instant, const ShopZone &zone)
{
    return zone.toLocal(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace shopdesk::catalog
