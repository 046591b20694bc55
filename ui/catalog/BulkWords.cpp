// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/BulkWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("BulkEdit", text);
}

/// Lowest to highest, where variants differ.
QString pricesText(const std::vector<catalog::BulkProduct::Price> &prices, const Formats &formats)
{
    if (prices.empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax(prices, {}, &catalog::BulkProduct::Price::price);
    if (lowest.price == highest.price)
        return formats.money(lowest.price);
    return QStringLiteral("%1–%2").arg(formats.money(lowest.price), formats.money(highest.price));
}

QString nameIn(const QHash<qint64, QString> &names, qint64 id, const char *none)
{
    return id == 0 ? words(none) : names.value(id);
}

/// One side of what differs.
QString sideText(const catalog::BulkProduct &side, const catalog::BulkProduct &other,
                 const catalog::BulkPreview &preview, const Formats &formats)
{
    QStringList parts;
    if (side.prices != other.prices)
        parts << pricesText(side.prices, formats);
    if (side.category != other.category)
        parts << nameIn(preview.categories, side.category.value, QT_TRANSLATE_NOOP("BulkEdit", "no category"));
    if (side.taxClass != other.taxClass)
        parts << nameIn(preview.taxClasses, side.taxClass.value, QT_TRANSLATE_NOOP("BulkEdit", "no tax"));
    if (side.onShelf != other.onShelf)
        parts << words(side.onShelf ? QT_TRANSLATE_NOOP("BulkEdit", "on the shelf")
                                    : QT_TRANSLATE_NOOP("BulkEdit", "off the shelf"));
    if (side.archivedAt != other.archivedAt)
        parts << words(side.archivedAt ? QT_TRANSLATE_NOOP("BulkEdit", "archived")
                                       : QT_TRANSLATE_NOOP("BulkEdit", "in use"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

BeforeAfter inWords(const catalog::BulkPreview::Row &row, const catalog::BulkPreview &preview, const Formats &formats)
{
    if (row.result.outcome == catalog::BulkOutcome::Refused)
        return {pricesText(row.before.prices, formats), row.result.reason};
    return {sideText(row.before, row.result.after, preview, formats),
            sideText(row.result.after, row.before, preview, formats)};
}

QString countsInWords(const catalog::BulkCounts &counts, const Formats &formats)
{
    QStringList parts{words(QT_TRANSLATE_NOOP("BulkEdit", "%1 will change")).arg(formats.number(counts.changed))};
    if (counts.unchanged > 0)
        parts << words(QT_TRANSLATE_NOOP("BulkEdit", "%1 are like this already")).arg(formats.number(counts.unchanged));
    if (counts.refused > 0)
        parts << words(QT_TRANSLATE_NOOP("BulkEdit", "%1 cannot be changed")).arg(formats.number(counts.refused));
    return parts.join(QStringLiteral(" · "));
}

QString reasonsInWords(const catalog::BulkCounts &counts, const Formats &formats)
{
    QStringList lines;
    for (auto reason = counts.reasons.begin(); reason != counts.reasons.end(); ++reason)
        lines << QStringLiteral("%1 × %2").arg(formats.number(reason.value()), reason.key());
    return lines.join(QLatin1Char('\n'));
}

QString endingWords(catalog::PriceEnding ending)
{
    switch (ending) {
    case catalog::PriceEnding::Exact:
        return words(QT_TRANSLATE_NOOP("BulkEdit", "Whatever comes out"));
    case catalog::PriceEnding::Whole:
        return words(QT_TRANSLATE_NOOP("BulkEdit", ".00, the nearest"));
    case catalog::PriceEnding::Ninety:
        return words(QT_TRANSLATE_NOOP("BulkEdit", ".90, the nearest"));
    case catalog::PriceEnding::NinetyFive:
        return words(QT_TRANSLATE_NOOP("BulkEdit", ".95, the nearest"));
    case catalog::PriceEnding::NinetyNine:
        return words(QT_TRANSLATE_NOOP("BulkEdit", ".99, the nearest"));
    }
    return {};
}

QString doneInWords(const catalog::BulkCounts &counts)
{
    const auto changed = static_cast<int>(counts.changed);
    const auto refused = static_cast<int>(counts.refused);
    const QString done = QCoreApplication::translate("BulkEdit", "%Ln product(s) changed", nullptr, changed);
    if (refused == 0)
        return done;
    return QStringLiteral("%1 · %2").arg(
        done, QCoreApplication::translate("BulkEdit", "%Ln product(s) could not be changed", nullptr, refused));
}

QString undoneInWords(const catalog::BulkUndone &undone)
{
    const auto restored = static_cast<int>(undone.restored);
    const auto left = static_cast<int>(undone.left);
    const QString done = QCoreApplication::translate("BulkEdit", "%Ln product(s) as before", nullptr, restored);
    if (left == 0)
        return done;
    return QStringLiteral("%1 · %2").arg(
        done, QCoreApplication::translate("BulkEdit", "%Ln product(s) changed since and left as they are now", nullptr,
                                          left));
}

} // namespace shopdesk::ui
