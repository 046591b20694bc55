// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponCodes.h"

#include "base/ReadableCode.h"
#include "base/Text.h"
#include "rewards/Coupons.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace shopdesk::rewards {

namespace {

constexpr int madeLength = 10;
constexpr int groupLength = 5;

bool isThere(store::Connection &connection, const QString &key)
{
    return connection.value<qint64>("SELECT 1 FROM coupon_codes WHERE code_key = ?", key).has_value();
}

/// One that no other code is taken for.
QString freshCode(store::Connection &connection)
{
    QString code = readableCode(madeLength, groupLength);
    while (isThere(connection, codeKey(code)))
        code = readableCode(madeLength, groupLength);
    return code;
}

Failure badCode(const QString &code, const char *field)
{
    return fail("rewards.badCode",
                QCoreApplication::translate("Rewards", "“%1” is no code: a code has %2 to %3 letters and digits.")
                    .arg(code.left(longestCode))
                    .arg(shortestCode)
                    .arg(longestCode),
                QString::fromLatin1(field));
}

bool isCode(const QString &code)
{
    return codeKey(code).size() >= shortestCode && code.size() <= longestCode;
}

struct NewCode
{
    CouponId coupon;
    QString code;
    bool goodOnce = true;
    CouponBatchId batch = {};
    members::MemberId member = {};
    std::optional<Instant> expiresAt = {};
};

CouponCodeId insert(store::UnitOfWork &work, const NewCode &code)
{
    const auto id = work.newId<CouponCodeId>();
    work.execute(R"(
        INSERT INTO coupon_codes (id, coupon_id, code, code_key, batch_id, member_id, good_once, expires_at, issued_at,
                                  updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, code.coupon, code.code, codeKey(code.code), code.batch ? std::optional(code.batch) : std::nullopt,
                 code.member ? std::optional(code.member) : std::nullopt, code.goodOnce, code.expiresAt, work.now(),
                 work.now());
    return id;
}

Failure couponGone()
{
    return fail("rewards.couponNotFound",
                QCoreApplication::translate("Rewards", "This coupon is gone. Choose another."),
                QStringLiteral("coupon"));
}

/// The coupon, where codes may be issued for it.
Result<Coupon> couponFor(store::UnitOfWork &work, CouponId id)
{
    std::optional<Coupon> coupon = findCoupon(work.connection(), id);
    return coupon ? Result<Coupon>(std::move(*coupon)) : couponGone();
}

Result<QString> batchName(const QString &typed)
{
    QString name = oneLine(typed);
    if (name.size() <= longestName)
        return name;
    return fail(
        "rewards.textTooLong",
        QCoreApplication::translate("Rewards", "This is longer than %1 characters. Make it shorter.").arg(longestName),
        QStringLiteral("name"));
}

IssuedBatch writeBatch(store::UnitOfWork &work, const Coupon &coupon, const QString &name, const QStringList &codes)
{
    const auto id = work.newId<CouponBatchId>();
    work.execute("INSERT INTO coupon_batches (id, coupon_id, name, codes, created_at) VALUES (?, ?, ?, ?, ?)", id,
                 coupon.id, name, static_cast<qint64>(codes.size()), work.now());
    for (const QString &code : codes)
        insert(work, {.coupon = coupon.id, .code = code, .batch = id});
    work.execute("UPDATE coupons SET updated_at = ? WHERE id = ?", work.now(), coupon.id);
    return {id, codes};
}

/// Each code of the list that is no code, stands in it twice, or is there already.
Result<void> checkList(store::Connection &connection, const QStringList &codes)
{
    constexpr int mostNamed = 5;
    QSet<QString> seen;
    QStringList twice;
    for (const QString &code : codes) {
        if (!isCode(code))
            return badCode(code, "codes");
        const QString key = codeKey(code);
        if (seen.contains(key) || isThere(connection, key))
            twice << code;
        seen.insert(key);
    }
    if (twice.isEmpty())
        return {};
    const int count = static_cast<int>(twice.size());
    QStringList named = twice.mid(0, mostNamed);
    if (count > mostNamed)
        named << QStringLiteral("…");
    return fail("rewards.duplicateCodes",
                QCoreApplication::translate("Rewards",
                                            "%n code(s) stand twice in the list or are there already: %1. "
                                            "Nothing was taken; take them out first.",
                                            nullptr, count)
                    .arg(named.join(QStringLiteral(", "))),
                QStringLiteral("codes"));
}

} // namespace

QString codeKey(const QString &typed)
{
    return readableKey(typed);
}

Result<IssuedCode> issueCode(store::UnitOfWork &work, const CodeDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Coupon> coupon = couponFor(work, draft.coupon);
    if (!coupon)
        return Failure(coupon.error());
    const QString code = draft.code.isEmpty() ? freshCode(work.connection()) : oneLine(draft.code);
    if (!isCode(code))
        return badCode(code, "code");
    if (isThere(work.connection(), codeKey(code))) {
        return fail("rewards.codeInUse",
                    QCoreApplication::translate("Rewards", "There is a code “%1” already, or one that looks like it. "
                                                           "Choose another.")
                        .arg(code),
                    QStringLiteral("code"));
    }
    if (draft.expiresAt && *draft.expiresAt <= work.now()) {
        return fail("rewards.badTime", QCoreApplication::translate("Rewards", "This time is over. Choose a later one."),
                    QStringLiteral("expiresAt"));
    }
    if (draft.member && !work.connection().value<qint64>("SELECT 1 FROM members WHERE id = ?", draft.member)) {
        return fail("members.notFound", QCoreApplication::translate("Rewards", "This member is gone."),
                    QStringLiteral("member"));
    }
    const CouponCodeId id = insert(work, {.coupon = coupon->id,
                                          .code = code,
                                          .goodOnce = draft.goodOnce,
                                          .batch = {},
                                          .member = draft.member,
                                          .expiresAt = draft.expiresAt});
    work.execute("UPDATE coupons SET updated_at = ? WHERE id = ?", work.now(), coupon->id);
    work.audit("rewards.issueCode", "coupon_codes", id.value,
               {{QStringLiteral("coupon"), QJsonArray{QJsonValue(), coupon->rules.name}}});
    return IssuedCode{id, code};
}

Result<IssuedBatch> issueBatch(store::UnitOfWork &work, CouponId id, const QString &typedName, qint64 count)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Coupon> coupon = couponFor(work, id);
    if (!coupon)
        return Failure(coupon.error());
    const Result<QString> name = batchName(typedName);
    if (!name)
        return Failure(name.error());
    if (count < 1 || count > mostCodes) {
        return fail("rewards.badCount",
                    QCoreApplication::translate("Rewards", "Enter a number of codes from 1 to %1.").arg(mostCodes),
                    QStringLiteral("count"));
    }
    QSet<QString> keys;
    QStringList codes;
    while (codes.size() < count) {
        const QString code = freshCode(work.connection());
        if (keys.contains(codeKey(code)))
            continue;
        keys.insert(codeKey(code));
        codes << code;
    }
    IssuedBatch batch = writeBatch(work, *coupon, *name, codes);
    work.audit("rewards.issueBatch", "coupons", coupon->id.value,
               {{QStringLiteral("codes"), QJsonArray{coupon->codes, coupon->codes + count}}});
    return batch;
}

Result<IssuedBatch> importCodes(store::UnitOfWork &work, CouponId id, const QString &typedName,
                                const QStringList &given)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Coupon> coupon = couponFor(work, id);
    if (!coupon)
        return Failure(coupon.error());
    const Result<QString> name = batchName(typedName);
    if (!name)
        return Failure(name.error());
    QStringList codes;
    for (const QString &code : given) {
        if (const QString tidy = oneLine(code); !tidy.isEmpty())
            codes << tidy;
    }
    if (codes.isEmpty() || codes.size() > mostCodes) {
        return fail("rewards.badCount",
                    QCoreApplication::translate("Rewards", "Give a list of 1 to %1 codes, each on a line of its own.")
                        .arg(mostCodes),
                    QStringLiteral("codes"));
    }
    if (auto good = checkList(work.connection(), codes); !good)
        return Failure(good.error());
    IssuedBatch batch = writeBatch(work, *coupon, *name, codes);
    work.audit("rewards.importCodes", "coupons", coupon->id.value,
               {{QStringLiteral("codes"), QJsonArray{coupon->codes, coupon->codes + codes.size()}}});
    return batch;
}

IssuedCode giveCode(store::UnitOfWork &work, CouponId coupon, members::MemberId member,
                    std::optional<Instant> expiresAt)
{
    const QString code = freshCode(work.connection());
    const CouponCodeId id = insert(
        work,
        {.coupon = coupon, .code = code, .goodOnce = true, .batch = {}, .member = member, .expiresAt = expiresAt});
    return {id, code};
}

} // namespace shopdesk::rewards
