// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CodeRows.h"

#include "rewards/CouponCodes.h"
#include "rewards/CouponStates.h"

#include <QCoreApplication>

namespace shopdesk::rewards {

namespace {

/// Codes with what tells their state; a condition and an order follow.
constexpr const char *selectCodes = R"(
    SELECT k.id, k.coupon_id, c.name, k.code, k.member_id, m.number, k.good_once, k.state,
           min(coalesce(k.expires_at, c.ends_at), coalesce(c.ends_at, k.expires_at)), k.issued_at,
           (SELECT max(order_id) FROM coupon_claims a WHERE a.code_id = k.id)
    FROM coupon_codes k JOIN coupons c ON c.id = k.coupon_id LEFT JOIN members m ON m.id = k.member_id )";

CouponCode codeIn(store::Connection &connection, const store::Query &row, Instant at)
{
    CouponCode code;
    code.id = row.get<CouponCodeId>(0);
    code.coupon = row.get<CouponId>(1);
    code.couponName = row.get<QString>(2);
    code.code = row.get<QString>(3);
    code.member = row.get<members::MemberId>(4);
    code.memberNumber = row.get<QString>(5);
    code.goodOnce = row.get<bool>(6);
    code.expiresAt = row.get<std::optional<Instant>>(8);
    code.state = stateAt(codeStateFrom(row.get<QString>(7)).value_or(CodeState::Void), code.expiresAt, at);
    code.issuedAt = row.get<Instant>(9);
    code.order = row.get<qint64>(10);
    if (code.order != 0)
        code.orderNumber =
            connection.value<QString>("SELECT number FROM orders WHERE id = ?", code.order).value_or(QString());
    return code;
}

template<typename... Values>
std::vector<CouponCode> readCodes(store::Connection &connection, Instant at, const char *condition,
                                  const Values &...values)
{
    std::vector<CouponCode> codes;
    const QByteArray sql = QByteArray(selectCodes) + condition;
    store::Query rows = connection.query(sql.constData(), values...);
    while (rows.next())
        codes.push_back(codeIn(connection, rows, at));
    return codes;
}

/// A field of a CSV file, and never the beginning of a formula.
QByteArray csvField(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return '"' + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

} // namespace

std::optional<CouponCode> codeById(store::Connection &connection, CouponCodeId id, Instant at)
{
    std::vector<CouponCode> found = readCodes(connection, at, "WHERE k.id = ?", id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<CouponCode> findCode(store::Connection &connection, const QString &typed, Instant at)
{
    std::vector<CouponCode> found = readCodes(connection, at, "WHERE k.code_key = ?", codeKey(typed));
    if (!found.empty())
        return std::move(found.front());
    return fail("rewards.couponNotFound",
                QCoreApplication::translate("Rewards", "There is no coupon “%1”. Check its code.").arg(typed.left(64)));
}

Result<std::vector<CouponCode>> codesOf(store::Connection &connection, CouponId coupon, int limit)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readCodes(connection, Instant::now(), "WHERE k.coupon_id = ? ORDER BY k.id DESC LIMIT ?", coupon, limit);
}

Result<std::vector<CouponCode>> codesOfMember(store::Connection &connection, members::MemberId member)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    return readCodes(connection, Instant::now(), "WHERE k.member_id = ? ORDER BY k.id DESC LIMIT 200", member);
}

Result<QByteArray> codesAsCsv(store::Connection &connection, CouponId coupon)
{
    if (auto allowed = connection.require(Permission::ExportData); !allowed)
        return Failure(allowed.error());
    QByteArray csv = "code,coupon,state,member,expires,order\r\n";
    for (const CouponCode &code :
         readCodes(connection, Instant::now(), "WHERE k.coupon_id = ? ORDER BY k.id", coupon)) {
        const QString expires =
            code.expiresAt ? connection.shop().zone.toLocal(*code.expiresAt).toString(Qt::ISODate) : QString();
        csv += csvField(code.code) + ',' + csvField(code.couponName) + ',' + csvField(keyOf(code.state)) + ','
               + csvField(code.memberNumber) + ',' + csvField(expires) + ',' + csvField(code.orderNumber) + "\r\n";
    }
    return csv;
}

} // namespace shopdesk::rewards
