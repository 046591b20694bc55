// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CodeRows.h"

#include "rewards/CouponCodes.h"
#include "rewards/CouponStates.h"
#include "store/FreshProof.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

#define SHOPDESK_CODE_END "min(coalesce(k.expires_at, c.ends_at), coalesce(c.ends_at, k.expires_at))"

/// The state of a code at the moment ?1, as stateAt says it.
constexpr const char *stateNow =
    "CASE WHEN k.state = 'issued' AND " SHOPDESK_CODE_END " <= ?1 THEN 'expired' ELSE k.state END";

/// Codes with what tells their state; a condition and an order follow.
constexpr const char *selectCodes =
    "SELECT k.id, k.coupon_id, c.name, k.code, k.member_id, m.number, k.good_once, k.state, " SHOPDESK_CODE_END R"(,
           k.issued_at, (SELECT max(order_id) FROM coupon_claims a WHERE a.code_id = k.id), k.void_reason
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
    code.voidReason = row.get<QString>(11);
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

Result<std::vector<CouponCode>> codesOf(store::Connection &connection, const CodeFilter &filter, int limit)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const QByteArray condition = QByteArray("WHERE k.coupon_id = ?2 AND (?3 = '' OR instr(k.code_key, ?3) > 0) "
                                            "AND (?4 = '' OR ")
                                 + stateNow + " = ?4) AND (?5 = 0 OR k.batch_id = ?5) ORDER BY k.id DESC LIMIT ?6";
    const Instant now = Instant::now();
    return readCodes(connection, now, condition.constData(), now, filter.coupon, codeKey(filter.code),
                     filter.state ? keyOf(*filter.state) : QStringLiteral(""), filter.batch, limit);
}

Result<CodeSummary> codeSummary(store::Connection &connection, CouponId coupon, CouponBatchId batch)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    CodeSummary summary;
    for (const CodeState state :
         {CodeState::Issued, CodeState::Reserved, CodeState::Used, CodeState::Expired, CodeState::Void})
        summary.counts[state] = 0;
    const QByteArray sql = QByteArray("SELECT ") + stateNow + R"( AS became, count(*)
        FROM coupon_codes k JOIN coupons c ON c.id = k.coupon_id
        WHERE k.coupon_id = ?2 AND (?3 = 0 OR k.batch_id = ?3) GROUP BY became)";
    store::Query counts = connection.query(sql.constData(), Instant::now(), coupon, batch);
    while (counts.next())
        summary.counts[codeStateFrom(counts.get<QString>(0)).value_or(CodeState::Void)] += counts.get<qint64>(1);
    store::Query rows = connection.query("SELECT id, name, codes, created_at FROM coupon_batches WHERE coupon_id = ? "
                                         "ORDER BY id DESC",
                                         coupon);
    while (rows.next()) {
        summary.batches.push_back(
            {rows.get<CouponBatchId>(0), rows.get<QString>(1), rows.get<qint64>(2), rows.get<Instant>(3)});
    }
    return summary;
}

Result<std::vector<CouponCode>> codesOfMember(store::Connection &connection, members::MemberId member)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    return readCodes(connection, Instant::now(), "WHERE k.member_id = ? ORDER BY k.id DESC LIMIT 200", member);
}

Result<QByteArray> exportCodes(store::UnitOfWork &work, CouponId id)
{
    if (auto allowed = work.require(Permission::ExportData); !allowed)
        return Failure(allowed.error());
    store::Connection &connection = work.connection();
    if (auto proved = store::requireSecondFactor(connection, Permission::ExportData); !proved)
        return Failure(proved.error());
    if (!connection.value<qint64>("SELECT 1 FROM coupons WHERE id = ?", id)) {
        return fail("rewards.couponNotFound",
                    QCoreApplication::translate("Rewards", "This coupon is gone. Choose another."),
                    QStringLiteral("coupon"));
    }
    QByteArray csv = "code,coupon,state,member,expires,order\r\n";
    const std::vector<CouponCode> codes = readCodes(connection, work.now(), "WHERE k.coupon_id = ? ORDER BY k.id", id);
    for (const CouponCode &code : codes) {
        const QString expires =
            code.expiresAt ? connection.shop().zone.toLocal(*code.expiresAt).toString(Qt::ISODate) : QString();
        csv += csvField(code.code) + ',' + csvField(code.couponName) + ',' + csvField(keyOf(code.state)) + ','
               + csvField(code.memberNumber) + ',' + csvField(expires) + ',' + csvField(code.orderNumber) + "\r\n";
    }
    work.audit("rewards.exportCodes", "coupons", id.value,
               {{QStringLiteral("codes"), QJsonArray{QJsonValue(), static_cast<qint64>(codes.size())}}});
    return csv;
}

} // namespace shopdesk::rewards
