// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/OpenReturn.h"

#include "base/Text.h"
#include "catalog/Premises.h"
#include "catalog/StockChecks.h"
#include "members/Members.h"
#include "returns/Decision.h"
#include "returns/Photos.h"
#include "returns/ReturnGoods.h"
#include "returns/ReturnStates.h"
#include "returns/WhatIsLeft.h"
#include "store/OrNull.h"
#include "store/Settings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::returns {

using store::orNull;

namespace {

constexpr qint64 clocksMayDiffer = 86'400'000;
const QString limitKey = QStringLiteral("returns/noReceiptLimit");
constexpr Money usualLimit{5'000};
constexpr Money highestLimit{99'999'999'999};

QString fieldOf(size_t line, const char *field)
{
    return QStringLiteral("lines[%1].%2").arg(line).arg(QLatin1String(field));
}

/// A draft that was looked over, and the order that it is of.
struct Asked
{
    ReturnDraft draft;
    std::optional<orders::OrderFacts> sale;
    Instant at;
};

Result<void> checkOrderLines(Asked &asked)
{
    QHash<orders::OrderLineId, qint64> wanted;
    for (size_t i = 0; i < asked.draft.lines.size(); ++i) {
        LineRequest &line = asked.draft.lines[i];
        const auto sold = std::ranges::find(asked.sale->lines, line.orderLine, &orders::LineFacts::id);
        if (sold == asked.sale->lines.end()) {
            return fail("returns.foreignLine",
                        QCoreApplication::translate("Returns", "This line belongs to another order."),
                        fieldOf(i, "orderLine"));
        }
        line.variant = sold->variant;
        line.unitPrice.reset();
        wanted[line.orderLine] += line.quantity;
        const qint64 left = leftOf(*asked.sale, *sold);
        if (line.quantity < 1 || line.quantity > left || wanted[line.orderLine] > left)
            return tooMany(sold->description, left, fieldOf(i, "quantity"));
    }
    return {};
}

Result<void> checkLinesWithoutReceipt(store::Connection &connection, Asked &asked)
{
    Money sum;
    for (size_t i = 0; i < asked.draft.lines.size(); ++i) {
        LineRequest &line = asked.draft.lines[i];
        const auto price = connection.value<Money>("SELECT price FROM variants WHERE id = ?", line.variant);
        if (!price || line.orderLine) {
            return fail("catalog.variantNotFound",
                        QCoreApplication::translate("Returns", "This product is not in the catalogue. Choose another."),
                        fieldOf(i, "variant"));
        }
        if (line.quantity < 1 || line.quantity > 1'000)
            return tooMany({}, 1'000, fieldOf(i, "quantity"));
        line.unitPrice = line.unitPrice.value_or(*price);
        if (*line.unitPrice < Money{} || *line.unitPrice > *price) {
            return fail("returns.badPrice",
                        QCoreApplication::translate("Returns",
                                                    "Without a receipt no more than the present price of %1 is "
                                                    "given back.")
                            .arg(toPlainText(*price, connection.shop().currency)),
                        fieldOf(i, "unitPrice"));
        }
        sum += *line.unitPrice * line.quantity;
    }
    const Money limit = noReceiptLimit(connection);
    if (sum <= limit || connection.actor().may(Permission::ManageShop))
        return {};
    return permissionNeeded(
        "returns.overLimit", Permission::ManageShop,
        QCoreApplication::translate("Returns", "Without a receipt %1 is taken back at most; this comes to %2.")
            .arg(toPlainText(limit, connection.shop().currency), toPlainText(sum, connection.shop().currency)),
        QStringLiteral("lines"));
}

Result<void> checkWithoutReceipt(store::Connection &connection, Asked &asked)
{
    if (auto allowed = connection.require(Permission::GiveRefunds); !allowed)
        return allowed;
    const ReturnDraft &draft = asked.draft;
    if (draft.wish == Wish::Refund || draft.wish == Wish::Repair) {
        return fail("returns.noReceipt",
                    QCoreApplication::translate("Returns", "Without a receipt there is store credit, a gift card or an "
                                                           "exchange. Choose one of them."),
                    QStringLiteral("wish"));
    }
    if (draft.wish == Wish::StoreCredit && !draft.member) {
        return fail("returns.memberMissing",
                    QCoreApplication::translate("Returns", "Store credit belongs to a member. Choose the member."),
                    QStringLiteral("member"));
    }
    if (draft.member && !connection.value<qint64>("SELECT 1 FROM members WHERE id = ?", draft.member)) {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This member is gone."),
                    QStringLiteral("member"));
    }
    return checkLinesWithoutReceipt(connection, asked);
}

Result<void> checkWords(store::Connection &connection, Asked &asked)
{
    ReturnDraft &draft = asked.draft;
    draft.note = manyLines(draft.note);
    draft.tracking = oneLine(draft.tracking);
    if (draft.note.size() > longestNote || draft.tracking.size() > longestName) {
        return fail("returns.textTooLong",
                    QCoreApplication::translate("Returns", "A text of this return is too long. Shorten it."),
                    draft.note.size() > longestNote ? QStringLiteral("note") : QStringLiteral("tracking"));
    }
    if (draft.ticket && !connection.value<qint64>("SELECT 1 FROM tickets WHERE id = ?", draft.ticket)) {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This ticket is gone."),
                    QStringLiteral("ticket"));
    }
    if (asked.draft.photos.size() > mostPhotos) {
        return fail("returns.tooManyPhotos",
                    QCoreApplication::translate("Returns", "A return has at most %1 photos.").arg(mostPhotos),
                    QStringLiteral("photos"));
    }
    return {};
}

Result<Asked> checked(store::Connection &connection, const ReturnDraft &draft, Instant now)
{
    Asked asked{draft, std::nullopt, draft.requestedAt.value_or(now)};
    if (auto there = catalog::storeById(connection, draft.store); !there)
        return Failure(there.error());
    if (draft.lines.empty()) {
        return fail("returns.noLines", QCoreApplication::translate("Returns", "Say what comes back."),
                    QStringLiteral("lines"));
    }
    asked.draft.member = members::headOf(connection, draft.member);
    if (auto good = checkWords(connection, asked); !good)
        return Failure(good.error());
    if (!draft.order) {
        if (auto good = checkWithoutReceipt(connection, asked); !good)
            return Failure(good.error());
    } else {
        Result<orders::OrderFacts> sale = saleOf(connection, draft.order);
        if (!sale)
            return Failure(sale.error());
        asked.sale = std::move(*sale);
        asked.draft.member = asked.sale->member;
        if (auto good = checkOrderLines(asked); !good)
            return Failure(good.error());
    }
    if (asked.at.ms > now.ms + clocksMayDiffer || (asked.sale && asked.at < asked.sale->placedAt)) {
        return fail("returns.badDate",
                    QCoreApplication::translate("Returns", "A return lies between its sale and now."),
                    QStringLiteral("requestedAt"));
    }
    // The day decides on the window: who sets it to an earlier one has to be somebody who may allow an exception.
    const ShopZone &zone = connection.shop().zone;
    if (zone.dayOf(asked.at) < zone.dayOf(now) && !connection.actor().may(Permission::GiveRefunds)) {
        return permissionNeeded("staff.notAllowed", Permission::GiveRefunds,
                                QCoreApplication::translate("Returns",
                                                            "Only who may give refunds enters a return for an "
                                                            "earlier day."),
                                QStringLiteral("requestedAt"));
    }
    return asked;
}

/// The window is looked at on the day on which it was asked for; where that is not today, the decision says so.
Decision decisionOn(store::Connection &connection, const Asked &asked, Instant now)
{
    Decision decision = decide(connection, asked.draft, asked.sale ? &*asked.sale : nullptr, asked.at);
    const BusinessDay day = connection.shop().zone.dayOf(asked.at);
    if (day < connection.shop().zone.dayOf(now))
        decision.grounds.insert(decision.grounds.begin(),
                                Ground{askedEarlier, false, {{QStringLiteral("on"), day.text()}}});
    return decision;
}

void writeReturn(store::UnitOfWork &work, ReturnId id, const QString &number, const Asked &asked,
                 const Decision &decision)
{
    const ReturnDraft &draft = asked.draft;
    qint64 units = 0;
    for (const LineRequest &line : draft.lines)
        units += line.quantity;
    work.execute(R"(
        INSERT INTO returns (id, number, store_id, order_id, member_id, ticket_id, status, wish, is_within, way_back,
                             photos, money_from, reasons, units, tracking, requested_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, 'requested', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, number, draft.store, orNull(draft.order), orNull(draft.member), orNull(draft.ticket),
                 keyOf(draft.wish), decision.isWithin, keyOf(decision.wayBack), decision.photosWanted,
                 keyOf(decision.moneyFrom), toText(decision.grounds), units, draft.tracking, asked.at, work.now());
    for (size_t i = 0; i < draft.lines.size(); ++i) {
        const LineRequest &line = draft.lines[i];
        work.execute(R"(
            INSERT INTO return_lines (id, return_id, position, order_line_id, variant_id, quantity, reason, policy_id, fee,
                                      unit_price, serials)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                     work.newId<LineId>(), id, static_cast<qint64>(i), orNull(line.orderLine), line.variant,
                     line.quantity, keyOf(line.reason), orNull(decision.policies[i]), decision.fees[i], line.unitPrice,
                     toJsonText(line.serials));
    }
}

} // namespace

Result<ReturnId> request(store::UnitOfWork &work, const ReturnDraft &draft)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    const Result<Asked> asked = checked(work.connection(), draft, work.now());
    if (!asked)
        return Failure(asked.error());
    const Decision decision = decisionOn(work.connection(), *asked, work.now());
    const auto id = work.newId<ReturnId>();
    const QString number = catalog::nextPaperNumber(work, draft.store, "return", QLatin1Char('R'));
    writeReturn(work, id, number, *asked, decision);
    takeFirst(work, id, asked->at, asked->draft.note);
    for (const QByteArray &bytes : draft.photos) {
        if (auto kept = keepPhoto(work, id, bytes, {}); !kept)
            return Failure(kept.error());
    }
    if (decision.isAutomatic)
        take(work, *factsOf(work.connection(), id), Step::Approve, {}, true);
    work.audit("returns.request", "returns", id.value, {{QStringLiteral("number"), QJsonArray{QJsonValue(), number}}});
    return id;
}

Result<Outlook> outlook(store::Connection &connection, const ReturnDraft &draft)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<Asked> asked = checked(connection, draft, Instant::now());
    if (!asked)
        return Failure(asked.error());
    const Decision decision = decisionOn(connection, *asked, Instant::now());
    return Outlook{decision.isWithin, decision.isAutomatic, decision.grounds};
}

Money noReceiptLimit(store::Connection &connection)
{
    bool good = false;
    const qint64 limit = store::setting(connection, limitKey).toLongLong(&good);
    return good ? Money{limit} : usualLimit;
}

Result<void> setNoReceiptLimit(store::UnitOfWork &work, Money limit)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (limit < Money{} || limit > highestLimit)
        return fail("returns.badLimit", QCoreApplication::translate("Returns", "Enter a limit of 0 or more."),
                    QStringLiteral("limit"));
    const Money before = noReceiptLimit(work.connection());
    work.execute("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                 limitKey, QString::number(limit.minor));
    work.audit("returns.setNoReceiptLimit", "settings", 0,
               {{QStringLiteral("limit"), QJsonArray{before.minor, limit.minor}}});
    return {};
}

} // namespace shopdesk::returns
