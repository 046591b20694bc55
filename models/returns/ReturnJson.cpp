// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnJson.h"

#include "orders/OrderJson.h"
#include "store/Answers.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

template<typename I>
QJsonValue orNull(I id)
{
    return id ? QJsonValue(id.text()) : QJsonValue();
}

QJsonValue orNull(const std::optional<Instant> &at)
{
    return at ? QJsonValue(store::toText(*at)) : QJsonValue();
}

QJsonObject toJson(const Line &line)
{
    return {{QStringLiteral("id"), line.id.text()},
            {QStringLiteral("orderLine"), orNull(line.orderLine)},
            {QStringLiteral("variant"), line.variant.text()},
            {QStringLiteral("sku"), line.sku},
            {QStringLiteral("description"), line.description},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("reason"), keyOf(line.reason)},
            {QStringLiteral("fee"), line.fee},
            {QStringLiteral("unitPrice"), line.unitPrice ? QJsonValue(line.unitPrice->minor) : QJsonValue()},
            {QStringLiteral("serials"), QJsonArray::fromStringList(line.serials)},
            {QStringLiteral("received"), line.received ? QJsonValue(*line.received) : QJsonValue()},
            {QStringLiteral("accepted"), line.accepted}};
}

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("id"), finding.id.text()},
            {QStringLiteral("line"), finding.line.text()},
            {QStringLiteral("of"), orNull(finding.of)},
            {QStringLiteral("quantity"), finding.quantity},
            {QStringLiteral("condition"), keyOf(finding.condition)},
            {QStringLiteral("disposition"), keyOf(finding.disposition)},
            {QStringLiteral("accepted"), finding.isAccepted},
            {QStringLiteral("at"), store::toText(finding.at)},
            {QStringLiteral("person"), finding.person}};
}

QJsonObject toJson(const StepTaken &step)
{
    return {{QStringLiteral("step"), keyOf(step.step)},
            {QStringLiteral("from"), step.from ? QJsonValue(keyOf(*step.from)) : QJsonValue()},
            {QStringLiteral("to"), keyOf(step.to)},
            {QStringLiteral("at"), store::toText(step.at)},
            {QStringLiteral("person"), step.person},
            {QStringLiteral("note"), step.note}};
}

QJsonObject toJson(const Extra &extra)
{
    return {{QStringLiteral("id"), extra.id.text()},
            {QStringLiteral("variant"), extra.variant.text()},
            {QStringLiteral("description"), extra.description},
            {QStringLiteral("quantity"), extra.quantity},
            {QStringLiteral("condition"), keyOf(extra.condition)},
            {QStringLiteral("disposition"), keyOf(extra.disposition)},
            {QStringLiteral("at"), store::toText(extra.at)},
            {QStringLiteral("person"), extra.person}};
}

QJsonObject toJson(const Photo &photo)
{
    return {{QStringLiteral("id"), photo.id.text()},
            {QStringLiteral("line"), orNull(photo.line)},
            {QStringLiteral("sha256"), QString::fromLatin1(photo.sha256.toHex())}};
}

template<typename T>
QJsonArray arrayOf(const std::vector<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array << toJson(item);
    return array;
}

LineRequest lineFrom(store::JsonInput &input)
{
    return {input.id<orders::OrderLineId>("orderLine"),
            input.id<catalog::VariantId>("variant"),
            input.integer("quantity", 1),
            input.word("reason", reasonFrom, Reason::Unwanted),
            input.optionalMoney("unitPrice"),
            input.texts("serials")};
}

} // namespace

QJsonObject toJson(const Ground &ground)
{
    return {{QStringLiteral("is"), ground.key},
            {QStringLiteral("against"), ground.isAgainst},
            {QStringLiteral("facts"), ground.facts},
            {QStringLiteral("words"), inWords(ground)}};
}

QJsonObject toJson(const Return &found)
{
    return {{QStringLiteral("id"), found.id.text()},
            {QStringLiteral("number"), found.number},
            {QStringLiteral("store"), found.store.text()},
            {QStringLiteral("order"), orNull(found.order.id)},
            {QStringLiteral("orderNumber"), found.order.number},
            {QStringLiteral("member"), orNull(found.member)},
            {QStringLiteral("ticket"), orNull(found.ticket)},
            {QStringLiteral("status"), keyOf(found.status)},
            {QStringLiteral("wish"), keyOf(found.wish)},
            {QStringLiteral("isWithin"), found.isWithin},
            {QStringLiteral("wayBack"), keyOf(found.wayBack)},
            {QStringLiteral("photosWanted"), found.photosWanted},
            {QStringLiteral("moneyFrom"), keyOf(found.moneyFrom)},
            {QStringLiteral("grounds"), arrayOf(found.grounds)},
            {QStringLiteral("units"), found.units},
            {QStringLiteral("tracking"), found.tracking},
            {QStringLiteral("requestedAt"), store::toText(found.requestedAt)},
            {QStringLiteral("receivedAt"), orNull(found.receivedAt)},
            {QStringLiteral("receivedIn"), orNull(found.receivedIn)},
            {QStringLiteral("inspectedAt"), orNull(found.inspectedAt)},
            {QStringLiteral("settledAt"), orNull(found.settledAt)},
            {QStringLiteral("dueAt"), orNull(found.dueAt)},
            {QStringLiteral("credit"), orNull(found.credit.id)},
            {QStringLiteral("exchange"), orNull(found.exchange.id)},
            {QStringLiteral("givenBack"), found.givenBack.minor},
            {QStringLiteral("lines"), arrayOf(found.lines)},
            {QStringLiteral("findings"), arrayOf(found.findings)},
            {QStringLiteral("extras"), arrayOf(found.extras)},
            {QStringLiteral("steps"), arrayOf(found.steps)},
            {QStringLiteral("photos"), arrayOf(found.photos)}};
}

QJsonObject toJson(const Policy &policy)
{
    const PolicyDraft &rule = policy.rule;
    return {{QStringLiteral("id"), policy.id.text()},
            {QStringLiteral("series"), policy.series.text()},
            {QStringLiteral("version"), policy.version},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("category"), orNull(rule.category)},
            {QStringLiteral("channel"), rule.channel ? QJsonValue(orders::keyOf(*rule.channel)) : QJsonValue()},
            {QStringLiteral("tier"), orNull(rule.tier)},
            {QStringLiteral("reason"), rule.reason ? QJsonValue(keyOf(*rule.reason)) : QJsonValue()},
            {QStringLiteral("returnable"), rule.isReturnable},
            {QStringLiteral("windowDays"), rule.windowDays},
            {QStringLiteral("fee"), rule.fee},
            {QStringLiteral("wayBack"), keyOf(rule.wayBack)},
            {QStringLiteral("photosWanted"), rule.photosWanted},
            {QStringLiteral("automatic"), rule.isAutomatic},
            {QStringLiteral("moneyFrom"), keyOf(rule.moneyFrom)},
            {QStringLiteral("validFrom"), store::toText(policy.validFrom)}};
}

QJsonObject toJson(const Postings &postings)
{
    QJsonArray money;
    for (const MoneyPosting &posting : postings.money)
        money << QJsonObject{{QStringLiteral("kind"), orders::keyOf(posting.kind)},
                             {QStringLiteral("amount"), posting.amount.minor}};
    QJsonArray stock;
    for (const StockPosting &posting : postings.stock)
        stock << QJsonObject{{QStringLiteral("store"), posting.storeName},
                             {QStringLiteral("description"), posting.description},
                             {QStringLiteral("quantity"), posting.quantity},
                             {QStringLiteral("reason"), posting.reason}};
    return {{QStringLiteral("givenBack"), postings.givenBack.minor},
            {QStringLiteral("fee"), postings.fee.minor},
            {QStringLiteral("delivery"), postings.delivery.minor},
            {QStringLiteral("taken"), postings.taken.minor},
            {QStringLiteral("open"), postings.open.minor},
            {QStringLiteral("money"), money},
            {QStringLiteral("pointsRestored"), postings.pointsRestored},
            {QStringLiteral("pointsReversed"), postings.pointsReversed},
            {QStringLiteral("pointsEarned"), postings.pointsEarned},
            {QStringLiteral("coupons"), QJsonArray::fromStringList(postings.coupons)},
            {QStringLiteral("stock"), stock}};
}

QJsonObject toJson(const Repair &repair)
{
    QJsonArray steps;
    for (const RepairStep &step : repair.steps)
        steps << QJsonObject{{QStringLiteral("to"), keyOf(step.to)},
                             {QStringLiteral("at"), store::toText(step.at)},
                             {QStringLiteral("person"), step.person},
                             {QStringLiteral("note"), step.note}};
    return {{QStringLiteral("id"), repair.id.text()},
            {QStringLiteral("number"), repair.number},
            {QStringLiteral("store"), repair.store.text()},
            {QStringLiteral("return"), orNull(repair.ofReturn)},
            {QStringLiteral("member"), orNull(repair.member)},
            {QStringLiteral("description"), repair.description},
            {QStringLiteral("serial"), repair.serial},
            {QStringLiteral("order"), orNull(repair.order)},
            {QStringLiteral("status"), keyOf(repair.status)},
            {QStringLiteral("warrantyUntil"),
             repair.warrantyUntil ? QJsonValue(repair.warrantyUntil->text()) : QJsonValue()},
            {QStringLiteral("chargeable"), repair.isChargeable},
            {QStringLiteral("quote"), repair.quote ? QJsonValue(repair.quote->minor) : QJsonValue()},
            {QStringLiteral("charged"), orNull(repair.charged)},
            {QStringLiteral("loanSerial"), repair.loanSerial},
            {QStringLiteral("steps"), steps}};
}

PolicyDraft policyFrom(store::JsonInput &input)
{
    PolicyDraft draft;
    draft.name = input.text("name");
    draft.category = input.id<catalog::CategoryId>("category");
    if (input.has("channel"))
        draft.channel = input.word("channel", orders::channelFrom, orders::Channel::Counter);
    draft.tier = input.id<members::TierId>("tier");
    if (input.has("reason"))
        draft.reason = input.word("reason", reasonFrom, Reason::Unwanted);
    draft.isReturnable = input.flag("returnable", true);
    draft.windowDays = static_cast<int>(std::clamp<qint64>(input.integer("windowDays", usualWindow), -1, 1'000'000));
    draft.fee = static_cast<int>(std::clamp<qint64>(input.integer("fee"), -1, 1'000'000));
    draft.wayBack = input.word("wayBack", wayBackFrom, WayBack::Customer);
    draft.photosWanted = input.flag("photosWanted");
    draft.isAutomatic = input.flag("automatic");
    draft.moneyFrom = input.word("moneyFrom", moneyFromFrom, MoneyFrom::Inspected);
    draft.validFrom = input.instant("validFrom");
    return draft;
}

Result<ReturnDraft> returnDraftFrom(store::JsonInput &input)
{
    ReturnDraft draft;
    draft.store = input.id<StoreId>("store");
    draft.order = input.id<orders::OrderId>("order");
    draft.member = input.id<members::MemberId>("member");
    draft.ticket = input.id<tickets::TicketId>("ticket");
    draft.wish = input.word("wish", wishFrom, Wish::Refund);
    for (store::JsonInput &line : input.objects("lines"))
        draft.lines.push_back(lineFrom(line));
    draft.note = input.text("note");
    draft.tracking = input.text("tracking");
    draft.requestedAt = input.instant("requestedAt");
    for (const QString &text : input.texts("photos")) {
        const auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes)
            return fail("operation.badInput",
                        QCoreApplication::translate("Returns", "Give the photos' bytes in base64."),
                        QStringLiteral("photos"));
        draft.photos.push_back(*bytes);
    }
    return draft;
}

SettleDraft settleDraftFrom(store::JsonInput &input)
{
    SettleDraft draft;
    if (input.has("as"))
        draft.as = input.word("as", wishFrom, Wish::Refund);
    draft.store = input.id<StoreId>("store");
    draft.giftCard = input.text("giftCard");
    draft.waivesFee = input.flag("waivesFee");
    draft.givesDelivery = input.flag("givesDelivery");
    for (store::JsonInput &line : input.objects("goods")) {
        orders::LineDraft goods{line.id<catalog::VariantId>("variant"), line.integer("quantity", 1),
                                line.optionalMoney("unitPrice")};
        goods.serials = line.texts("serials");
        draft.goods.push_back(goods);
    }
    draft.payments = orders::paymentsFrom(input);
    draft.note = input.text("note");
    return draft;
}

} // namespace shopdesk::returns
