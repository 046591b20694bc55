// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponList.h"

#include "rewards/CouponCodes.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::rewards {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

std::vector<FilterChoice> kindChoices(store::Connection &)
{
    const auto word = [](const char *key, const char *title) {
        return FilterChoice{QString::fromLatin1(key), QString::fromUtf8(title), true};
    };
    return {word("amount", QT_TRANSLATE_NOOP("List", "Amount off")),
            word("percentage", QT_TRANSLATE_NOOP("List", "Percentage off")),
            word("gift", QT_TRANSLATE_NOOP("List", "Free product")),
            word("free_delivery", QT_TRANSLATE_NOOP("List", "Free delivery"))};
}

/// "30.00", "10 %": what a coupon takes off, where it is a number.
QVariant worthOf(store::Connection &connection, qint64, const QVariant &raw)
{
    const QStringList parts = raw.toString().split(QLatin1Char(' '));
    if (parts.size() != 3)
        return {};
    if (parts[0] == QLatin1String("percentage"))
        return QCoreApplication::translate("Rewards", "%1 %").arg(QLocale().toString(parts[2].toInt() / 100.0, 'g', 5));
    if (parts[0] == QLatin1String("amount"))
        return toPlainText(Money{parts[1].toLongLong()}, connection.shop().currency);
    return {};
}

/// By a part of the name, or by a whole code.
Predicate found(store::Connection &, const QString &typed)
{
    return {QStringLiteral("SELECT id FROM coupons WHERE instr(lower(name), lower(?)) > 0 "
                           "UNION SELECT coupon_id FROM coupon_codes WHERE code_key = ?"),
            {typed.trimmed(), codeKey(typed)}};
}

} // namespace

tables::ListDefinition couponList()
{
    tables::ListDefinition list;
    list.name = "coupons";
    list.table = "coupons";
    list.from = "coupons c LEFT JOIN coupon_counts n ON n.coupon_id = c.id";
    list.idFrom = "coupons c";
    list.id = "c.id";
    list.columns = {
        {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnKind::Text, "c.name", "c.name"},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::State, "c.kind"},
        {"worth", QT_TRANSLATE_NOOP("List", "Takes off"), ColumnKind::Text,
         "c.kind || ' ' || c.amount || ' ' || c.share", nullptr, true, false, worthOf},
        {"minimum", QT_TRANSLATE_NOOP("List", "Minimum"), ColumnKind::Money, "nullif(c.minimum, 0)"},
        {"starts", QT_TRANSLATE_NOOP("List", "Starts"), ColumnKind::Instant, "c.starts_at", nullptr, false},
        {"ends", QT_TRANSLATE_NOOP("List", "Ends"), ColumnKind::Instant, "c.ends_at"},
        {"codes", QT_TRANSLATE_NOOP("List", "Codes"), ColumnKind::Number,
         "(SELECT count(*) FROM coupon_codes k WHERE k.coupon_id = c.id)"},
        {"uses", QT_TRANSLATE_NOOP("List", "Orders"), ColumnKind::Number, "coalesce(n.claims, 0)"},
        {"limit", QT_TRANSLATE_NOOP("List", "Limit"), ColumnKind::Number, "c.total_limit"},
    };
    list.filters = {
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), FilterKind::Choices, tables::oneOf("c.kind"), kindChoices},
        tables::stateFilter("c.archived_at", QT_TRANSLATE_NOOP("List", "In use")),
    };
    list.search = found;
    list.defaultSort = "name";
    list.alsoReads = {"coupon_codes"};
    list.permission = Permission::SeeProducts;
    return list;
}

} // namespace shopdesk::rewards
