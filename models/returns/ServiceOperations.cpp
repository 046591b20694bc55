// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderJson.h"
#include "returns/ReturnFigures.h"
#include "returns/ReturnJson.h"
#include "returns/ReturnOperations.h"
#include "returns/StepMessages.h"
#include "returns/SupplierClaims.h"
#include "store/Answers.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

using store::idObject;
using store::Outcome;

Outcome wholeRepair(store::UnitOfWork &work, RepairId id)
{
    return repair(work.connection(), id).map([](const Repair &found) { return toJson(found); });
}

Outcome runSoldPiece(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString serial = input.text("serial");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return soldPiece(work.connection(), serial).map([](const SoldPiece &piece) {
        return QJsonObject{{QStringLiteral("variant"), piece.variant.text()},
                           {QStringLiteral("description"), piece.description},
                           {QStringLiteral("order"), piece.order.text()},
                           {QStringLiteral("orderNumber"), piece.orderNumber},
                           {QStringLiteral("orderLine"), piece.line ? QJsonValue(piece.line.text()) : QJsonValue()},
                           {QStringLiteral("soldAt"), store::toText(piece.soldAt)},
                           {QStringLiteral("warrantyUntil"),
                            piece.warrantyUntil ? QJsonValue(piece.warrantyUntil->text()) : QJsonValue()},
                           {QStringLiteral("inWarranty"), piece.isInWarranty}};
    });
}

Outcome runSaleOfCode(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString code = input.text("code");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return saleOfCode(work.connection(), code).map([](const SaleOfPiece &sale) {
        return QJsonObject{{QStringLiteral("order"), sale.order.text()},
                           {QStringLiteral("orderLine"), sale.line ? QJsonValue(sale.line.text()) : QJsonValue()},
                           {QStringLiteral("serial"), sale.serial}};
    });
}

Outcome runTakeIn(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const RepairDraft draft{input.id<StoreId>("store"),   input.text("serial"),     input.text("fault"),
                            input.id<ReturnId>("return"), input.text("loanSerial"), input.id<LineId>("line")};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return takeIn(work, draft).and_then([&](RepairId id) { return wholeRepair(work, id); });
}

Outcome runQuote(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<RepairId>("id");
    const Money price = input.money("price");
    const QString note = input.text("note");
    const bool outside = input.flag("outsideWarranty");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return quote(work, id, price, note, outside).and_then([&] { return wholeRepair(work, id); });
}

template<Result<void> (*change)(store::UnitOfWork &, RepairId, const QString &)>
Outcome runStep(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<RepairId>("id");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change(work, id, note).and_then([&] { return wholeRepair(work, id); });
}

Outcome runPickUp(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<RepairId>("id");
    PickUp draft;
    draft.service = input.id<catalog::VariantId>("service");
    draft.payments = orders::paymentsFrom(input);
    draft.note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return pickUp(work, id, draft).and_then([&] { return wholeRepair(work, id); });
}

Outcome runRepair(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<RepairId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return wholeRepair(work, id);
}

Outcome runRepairs(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto of = input.id<ReturnId>("return");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("repairs", repairs(work.connection(), of),
                             [](const Repair &found) { return toJson(found); });
}

RuleDraft ruleFrom(store::JsonInput &input)
{
    return {input.text("name"), static_cast<int>(std::clamp<qint64>(input.integer("daysLate", 1), 0, 1'000'000)),
            input.id<rewards::CouponId>("coupon")};
}

Outcome runUpdateRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<RuleId>("id");
    const RuleDraft draft = ruleFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateRule(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runCreateRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const RuleDraft draft = ruleFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createRule(work, draft).map(idObject<RuleId>);
}

Outcome runRules(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return store::listObject("rules", rules(work.connection()), [](const Rule &rule) {
        return QJsonObject{{QStringLiteral("id"), rule.id.text()},
                           {QStringLiteral("name"), rule.rule.name},
                           {QStringLiteral("daysLate"), rule.rule.daysLate},
                           {QStringLiteral("coupon"), rule.rule.coupon.text()}};
    });
}

Outcome runCompensateLate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto order = input.id<orders::OrderId>("order");
    const auto days = static_cast<int>(std::clamp<qint64>(input.integer("daysLate"), 0, 1'000'000));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return compensateLate(work, order, days).map([](const Compensation &given) {
        return QJsonObject{{QStringLiteral("rule"), given.ruleName},
                           {QStringLiteral("code"), given.code},
                           {QStringLiteral("new"), given.isNew}};
    });
}

QJsonObject toJson(const SupplierClaim &claim)
{
    const auto amount = [](std::optional<Money> money) { return money ? QJsonValue(money->minor) : QJsonValue(); };
    const auto time = [](std::optional<Instant> at) { return at ? QJsonValue(store::toText(*at)) : QJsonValue(); };
    return {{QStringLiteral("id"), claim.id.text()},
            {QStringLiteral("return"), claim.ofReturn.text()},
            {QStringLiteral("returnNumber"), claim.returnNumber},
            {QStringLiteral("supplier"), claim.supplier},
            {QStringLiteral("description"), claim.description},
            {QStringLiteral("quantity"), claim.quantity},
            {QStringLiteral("cost"), amount(claim.cost)},
            {QStringLiteral("status"), keyOf(claim.status)},
            {QStringLiteral("credited"), amount(claim.credited)},
            {QStringLiteral("madeAt"), store::toText(claim.madeAt)},
            {QStringLiteral("sentAt"), time(claim.sentAt)},
            {QStringLiteral("endedAt"), time(claim.endedAt)}};
}

Outcome runOpenClaims(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return store::listObject("claims", openClaims(work.connection()),
                             [](const SupplierClaim &claim) { return toJson(claim); });
}

Outcome runClaim(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ClaimId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return claim(work.connection(), id).map([](const SupplierClaim &found) { return toJson(found); });
}

Outcome runEndClaim(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ClaimId>("id");
    const auto credited = input.optionalMoney("credited");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return endClaim(work, id, credited).map([] { return QJsonObject(); });
}

QJsonArray ratesJson(const std::vector<ReturnRate> &rates)
{
    QJsonArray array;
    for (const ReturnRate &rate : rates)
        array << QJsonObject{{QStringLiteral("name"), rate.name},
                             {QStringLiteral("sold"), rate.sold},
                             {QStringLiteral("cameBack"), rate.cameBack},
                             {QStringLiteral("basisPoints"), rate.basisPoints()},
                             {QStringLiteral("givenBack"), rate.givenBack.minor}};
    return array;
}

Outcome runFigures(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    const BusinessDay to = input.day("to").value_or(today);
    const BusinessDay from = input.day("from").value_or(to.plus(-29));
    const auto in = input.id<StoreId>("store");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return figures(work.connection(), from, to, in).map([](const ReturnFigures &all) {
        QJsonArray reasons;
        for (const ReasonCount &count : all.reasons)
            reasons << QJsonObject{{QStringLiteral("reason"), keyOf(count.reason)},
                                   {QStringLiteral("lines"), count.lines},
                                   {QStringLiteral("units"), count.units}};
        QJsonArray steps;
        for (const StepTime &time : all.steps)
            steps << QJsonObject{{QStringLiteral("step"), keyOf(time.step)},
                                 {QStringLiteral("count"), time.count},
                                 {QStringLiteral("meanMinutes"), time.meanMinutes}};
        QJsonArray hints;
        for (const ReturnHint &hint : all.hints)
            hints << QJsonObject{{QStringLiteral("member"), hint.member.text()},
                                 {QStringLiteral("number"), hint.memberNumber},
                                 {QStringLiteral("orders"), hint.orders},
                                 {QStringLiteral("returns"), hint.returns},
                                 {QStringLiteral("givenBack"), hint.givenBack.minor}};
        return QJsonObject{{QStringLiteral("credits"), all.credits},
                           {QStringLiteral("creditLines"), all.creditLines},
                           {QStringLiteral("givenBack"), all.givenBack.minor},
                           {QStringLiteral("products"), ratesJson(all.products)},
                           {QStringLiteral("suppliers"), ratesJson(all.suppliers)},
                           {QStringLiteral("channels"), ratesJson(all.channels)},
                           {QStringLiteral("reasons"), reasons},
                           {QStringLiteral("steps"), steps},
                           {QStringLiteral("hints"), hints}};
    });
}

Outcome runStepMessages(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return store::listObject("messages", stepMessages(work.connection()), [](const StepMessage &message) {
        QJsonArray texts;
        for (const auto &[language, text] : message.texts)
            texts << QJsonObject{{QStringLiteral("language"), language}, {QStringLiteral("text"), text}};
        return QJsonObject{{QStringLiteral("step"), keyOf(message.occasion)},
                           {QStringLiteral("sent"), message.isSent},
                           {QStringLiteral("texts"), texts}};
    });
}

Outcome runSetStepMessage(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const Occasion occasion = input.word("step", occasionFrom, Occasion::Request);
    StepMessage message = stepMessage(work.connection(), occasion);
    message.isSent = input.flag("sent", message.isSent);
    for (store::JsonInput &each : input.objects("texts")) {
        const QString language = each.text("language");
        message.texts[language] = each.text("text");
    }
    const bool namesStep = input.has("step");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!namesStep)
        return fail("operation.badInput", QCoreApplication::translate("Returns", "Name the step."),
                    QStringLiteral("step"));
    return setStepMessage(work, message).map([] { return QJsonObject(); });
}

Outcome runPreviewMessage(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString text = input.text("text");
    const auto of = input.id<ReturnId>("return");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return previewMessage(work.connection(), text, of).map([](const QString &filled) {
        return QJsonObject{{QStringLiteral("text"), filled}};
    });
}

constexpr store::Operation all[] = {
    {"returns.soldPiece", "Gives what the piece with the serial was sold with, and until when its warranty lasts.",
     runSoldPiece, Permission::SeeOrders},
    {"returns.saleOfCode", "Gives the sale with the number code, or that of the piece with this serial, in any store.",
     runSaleOfCode, Permission::SeeOrders},
    {"returns.takeIn",
     "Takes a piece in for repair: store, serial (or the return's line, of goods without numbers), fault, return, "
     "loanSerial; gives the repair.",
     runTakeIn, Permission::PlaceOrders},
    {"returns.quote", "Quotes the repair id: price, note, outsideWarranty.", runQuote, Permission::PlaceOrders},
    {"returns.approveQuote", "The repair id is to be done; note.", runStep<approveQuote>, Permission::PlaceOrders},
    {"returns.declineQuote", "The repair id is not to be done; note.", runStep<declineQuote>, Permission::PlaceOrders},
    {"returns.noteWork", "Notes what was done for the repair id: note.", runStep<noteWork>, Permission::PlaceOrders},
    {"returns.finishRepair", "The repair id is ready; note.", runStep<finishRepair>, Permission::PlaceOrders},
    {"returns.pickUp",
     "The customer has the piece of the repair id again: service (variant) and payments of a chargeable one, "
     "note.",
     runPickUp, Permission::PlaceOrders},
    {"returns.repair", "Gives the repair id.", runRepair, Permission::SeeOrders},
    {"returns.repairs", "Gives the repairs that are in the house, or those of the return.", runRepairs,
     Permission::SeeOrders},
    {"returns.createRule", "Creates a rule of compensation: name, daysLate (from so many on), coupon.", runCreateRule,
     Permission::ManageShop},
    {"returns.updateRule", "Changes the rule id; all fields of returns.createRule.", runUpdateRule,
     Permission::ManageShop},
    {"returns.archiveRule", "Archives the rule id.", store::onId<RuleId, archiveRule>, Permission::ManageShop},
    {"returns.restoreRule", "Takes the rule id into use again.", store::onId<RuleId, restoreRule>,
     Permission::ManageShop},
    {"returns.rules", "Gives the rules of compensation.", runRules, Permission::SeeOrders},
    {"returns.openClaims",
     "Gives what suppliers still owe for goods that went back to them, told of it or not; the list claims gives all.",
     runOpenClaims, Permission::SeeOrders},
    {"returns.claim", "Gives the claim id.", runClaim, Permission::SeeOrders},
    {"returns.sendClaim", "The supplier has been told of the claim id.", store::onId<ClaimId, sendClaim>,
     Permission::PlaceOrders},
    {"returns.endClaim", "The supplier has answered the claim id: credited (an amount; none: refused).", runEndClaim,
     Permission::SeeCosts},
    {"returns.figures",
     "Gives what came back between from and to (days; the last 30) in the store (none: all): credits, rates by product, supplier and channel, reasons, time per "
     "step, and members whose returns stand out.",
     runFigures, Permission::SeeFigures},
    {"returns.compensateLate", "The order was daysLate days late: gives the member's code, once.", runCompensateLate,
     Permission::GiveDiscounts},
    {"returns.stepMessages", "Gives what customers are told at each step of a return or repair, and whether they are.",
     runStepMessages, Permission::SeeOrders},
    {"returns.setStepMessage",
     "Changes what is said at a step: step (request, approve, decline, receive, inspect, settle, close, cancel, reopen, "
     "repair_taken_in, repair_quoted, repair_approved, repair_declined, repair_ready, repair_picked_up), sent, texts "
     "(language, text; an empty one is taken away).",
     runSetStepMessage, Permission::ManageShop},
    {"returns.previewMessage", "Gives the text as it reads for the return, or for an example.", runPreviewMessage,
     Permission::SeeOrders},
};

} // namespace

std::span<const store::Operation> serviceOperations()
{
    return all;
}

} // namespace shopdesk::returns
