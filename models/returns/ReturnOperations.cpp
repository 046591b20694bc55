// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnOperations.h"

#include "returns/DueTimes.h"
#include "returns/ExtraGoods.h"
#include "returns/ReturnJson.h"
#include "returns/ReturnStates.h"
#include "store/Answers.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

using store::idObject;
using store::Outcome;

Outcome whole(store::UnitOfWork &work, ReturnId id)
{
    return find(work.connection(), id).map([](const Return &found) { return toJson(found); });
}

Outcome runRequest(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const Result<ReturnDraft> draft = returnDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!draft)
        return Failure(draft.error());
    return request(work, *draft).and_then([&](ReturnId id) { return whole(work, id); });
}

Outcome runOutlook(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const Result<ReturnDraft> draft = returnDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!draft)
        return Failure(draft.error());
    return outlook(work.connection(), *draft).map([](const Outlook &found) {
        QJsonArray grounds;
        for (const Ground &ground : found.grounds)
            grounds << toJson(ground);
        return QJsonObject{{QStringLiteral("isWithin"), found.isWithin},
                           {QStringLiteral("isAutomatic"), found.isAutomatic},
                           {QStringLiteral("grounds"), grounds}};
    });
}

Outcome runReturnable(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto order = input.id<orders::OrderId>("order");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("lines", returnable(work.connection(), order), [](const Returnable &line) {
        return QJsonObject{{QStringLiteral("line"), line.line.text()},
                           {QStringLiteral("variant"), line.variant.text()},
                           {QStringLiteral("description"), line.description},
                           {QStringLiteral("sold"), line.sold},
                           {QStringLiteral("left"), line.left},
                           {QStringLiteral("serials"), QJsonArray::fromStringList(line.serials)}};
    });
}

template<Result<void> (*change)(store::UnitOfWork &, ReturnId, const QString &)>
Outcome runStep(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change(work, id, note).and_then([&] { return whole(work, id); });
}

Outcome runReceive(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    const auto in = input.id<StoreId>("store");
    std::vector<Arrival> arrivals;
    for (store::JsonInput &line : input.objects("lines"))
        arrivals.push_back({line.id<LineId>("line"), line.integer("quantity"), line.texts("serials")});
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return receive(work, id, in, arrivals, note).and_then([&] { return whole(work, id); });
}

Outcome runInspect(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    std::vector<FindingDraft> findings;
    for (store::JsonInput &each : input.objects("findings")) {
        FindingDraft finding{each.id<LineId>("line"),
                             each.integer("quantity", 1),
                             each.word("condition", conditionFrom, Condition::AsNew),
                             // Left out, it is one that is refused: what becomes of pieces has to be said.
                             each.word("disposition", dispositionFrom, Disposition::Missing),
                             true,
                             {}};
        finding.isAccepted = each.flag("accepted", finding.disposition != Disposition::ToCustomer);
        finding.serials = each.texts("serials");
        findings.push_back(finding);
    }
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return inspect(work, id, findings, note).and_then([&] { return whole(work, id); });
}

Outcome runEndRefurbishing(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<FindingId>("id");
    const Disposition disposition = input.word("disposition", dispositionFrom, Disposition::Missing);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return endRefurbishing(work, id, disposition).map([] { return QJsonObject(); });
}

Outcome runSettle(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    const SettleDraft draft = settleDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return settle(work, id, draft).and_then([&] { return whole(work, id); });
}

Outcome runPreview(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    const SettleDraft draft = settleDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return previewSettling(work, id, draft).map([](const Postings &found) { return toJson(found); });
}

Outcome runPostings(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return postings(work.connection(), id).map([](const Postings &found) { return toJson(found); });
}

Outcome runFind(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    auto id = input.id<ReturnId>("id");
    const QString number = input.text("number");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!id && !number.isEmpty()) {
        const auto found = findByNumber(work.connection(), number);
        if (!found)
            return Failure(found.error());
        id = *found;
    }
    return whole(work, id);
}

Outcome runSteps(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("steps", stepsOf(work.connection(), id), [](const StepState &state) {
        return QJsonObject{{QStringLiteral("step"), keyOf(state.step)},
                           {QStringLiteral("open"), state.isOpen()},
                           {QStringLiteral("whyNot"), state.whyNot}};
    });
}

Outcome runFindSales(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const SaleSought sought{input.id<members::MemberId>("member"), input.text("card"), input.day("from"),
                            input.day("to"), input.id<catalog::VariantId>("variant")};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return store::listObject("orders", findSales(work.connection(), sought), [](const SaleFound &sale) {
        return QJsonObject{{QStringLiteral("id"), sale.order.text()},
                           {QStringLiteral("number"), sale.number},
                           {QStringLiteral("placedAt"), store::toText(sale.placedAt)},
                           {QStringLiteral("total"), sale.total.minor}};
    });
}

Outcome runAddPhoto(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    const auto line = input.id<LineId>("line");
    const auto bytes =
        QByteArray::fromBase64Encoding(input.text("bytes").toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!bytes) {
        return fail("operation.badInput", QCoreApplication::translate("Returns", "Give the photos' bytes in base64."),
                    QStringLiteral("bytes"));
    }
    return addPhoto(work, id, *bytes, line).map(idObject<PhotoId>);
}

Outcome runPolicies(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return store::listObject("policies", policies(work.connection()),
                             [](const Policy &policy) { return toJson(policy); });
}

Outcome runCreatePolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const PolicyDraft draft = policyFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createPolicy(work, draft).map(idObject<PolicyId>);
}

Outcome runChangePolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto series = input.id<PolicyId>("series");
    const PolicyDraft draft = policyFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return changePolicy(work, series, draft).map(idObject<PolicyId>);
}

Outcome runSetLimit(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const Money limit = input.money("limit");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setNoReceiptLimit(work, limit).map([] { return QJsonObject(); });
}

Outcome runNoteExtra(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ReturnId>("id");
    const ExtraDraft draft{input.id<catalog::VariantId>("variant"), input.integer("quantity", 1),
                           input.word("condition", conditionFrom, Condition::AsNew),
                           input.word("disposition", dispositionFrom, Disposition::ToCustomer)};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return noteExtra(work, id, draft).and_then([&](ExtraId) { return whole(work, id); });
}

Outcome runDueTimes(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    if (auto allowed = work.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    QJsonArray times;
    for (const Status status : waitingStates) {
        const DueTime time = dueTime(work.connection(), status);
        times << QJsonObject{{QStringLiteral("state"), keyOf(status)},
                             {QStringLiteral("amount"), time.amount},
                             {QStringLiteral("unit"), keyOf(time.unit)}};
    }
    return QJsonObject{{QStringLiteral("dueTimes"), times}};
}

Outcome runSetDueTime(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const Status status = input.word("state", statusFrom, Status::Closed);
    const DueUnit unit = input.word("unit", dueUnitFrom, dueTime(work.connection(), status).unit);
    // Left out, it is one that is refused: 0 would say that no time is set.
    const auto amount = static_cast<int>(std::clamp<qint64>(input.integer("amount", -1), -1, 1'000'000));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setDueTime(work, status, {unit, amount}).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"returns.request",
     "Asks for a return: store, order (none: without a receipt), member, ticket, wish (refund, store_credit, gift_card, "
     "exchange, repair), lines (orderLine, or variant and unitPrice; quantity, reason: unwanted, wrong_size, wrong_item, "
     "not_as_described, damaged, faulty, late, other; serials), photos (base64), note, tracking, requestedAt; gives it whole.",
     runRequest, Permission::PlaceOrders},
    {"returns.outlook", "Gives what the policies say of a return before it is asked for; fields of returns.request.",
     runOutlook, Permission::PlaceOrders},
    {"returns.returnable", "Gives the lines of the sale order with how many of each can still come back.",
     runReturnable, Permission::SeeOrders},
    {"returns.approve", "Approves the return id; note, which an exception needs.", runStep<approve>,
     Permission::GiveRefunds},
    {"returns.decline", "Declines the return id; note says why.", runStep<decline>, Permission::GiveRefunds},
    {"returns.reopen", "Looks again at the declined return id; note.", runStep<reopen>, Permission::GiveRefunds},
    {"returns.cancel", "The customer keeps the goods of the return id; note.", runStep<cancel>,
     Permission::PlaceOrders},
    {"returns.close", "Closes the return id; note.", runStep<close>, Permission::PlaceOrders},
    {"returns.receive",
     "The goods of the return id are here: store, lines (line, quantity, serials; those left out came whole), note.",
     runReceive, Permission::PlaceOrders},
    {"returns.inspect",
     "What the pieces of the return id are like: findings (line, quantity, condition: as_new, opened, used, damaged; "
     "disposition: resell, refurbish, scrap, supplier, to_customer; accepted, serials), note.",
     runInspect, Permission::PlaceOrders},
    {"returns.noteExtra",
     "With the return id came what nobody had announced: variant, quantity, condition, disposition (resell, scrap, supplier, "
     "to_customer); nothing is given for it, and a task names it.",
     runNoteExtra, Permission::PlaceOrders},
    {"returns.endRefurbishing", "Pieces of the finding id were refurbished: disposition (resell, scrap, supplier).",
     runEndRefurbishing, Permission::PlaceOrders},
    {"returns.settle",
     "Gives the money of the return id back: as (a wish), store, giftCard (code), waivesFee, givesDelivery (the delivery fee "
     "too, which comes back with the last goods of an order anyway), goods (of an exchange: variant, "
     "quantity, unitPrice, serials), payments (as orders.place), note; gives it whole.",
     runSettle, Permission::GiveRefunds},
    {"returns.previewSettling", "Gives every posting that returns.settle with the same fields would write.", runPreview,
     Permission::GiveRefunds},
    {"returns.postings", "Gives all that the return id has written: money, points, stock, coupons.", runPostings,
     Permission::SeeOrders},
    {"returns.return", "Gives the return id, or that with the number, whole.", runFind, Permission::SeeOrders},
    {"returns.steps", "Gives the steps of the return id, open or with the reason why not.", runSteps,
     Permission::SeeOrders},
    {"returns.findSales",
     "Gives sales by what is still known: member, card (last digits), from and to (days), variant; the newest first.",
     runFindSales, Permission::SeeOrders},
    {"returns.addPhoto", "Adds a photo to the return id: bytes (base64), line.", runAddPhoto, Permission::PlaceOrders},
    {"returns.policies", "Gives the policies in force.", runPolicies, Permission::SeeOrders},
    {"returns.createPolicy",
     "Creates a policy: name, category, channel, tier, reason (empty: all), returnable, windowDays, fee (basis points), "
     "wayBack (customer, shop), photosWanted, automatic, moneyFrom (approved, received, inspected), validFrom.",
     runCreatePolicy, Permission::ManageShop},
    {"returns.changePolicy", "Adds the next version to the policy series; fields of returns.createPolicy.",
     runChangePolicy, Permission::ManageShop},
    {"returns.withdrawPolicy", "Ends the policy with the series id.", store::onId<PolicyId, withdrawPolicy>,
     Permission::ManageShop},
    {"returns.setNoReceiptLimit", "Sets what is taken back without a receipt at most: limit.", runSetLimit,
     Permission::ManageShop},
    {"returns.dueTimes", "Gives how long a return may stand in each state before it is overdue.", runDueTimes,
     Permission::SeeOrders},
    {"returns.setDueTime",
     "Sets how long a return may stand in a state: state (requested, approved, received, inspected, settled, declined), amount (0: no "
     "time), unit (hours in which the shop is open, days).",
     runSetDueTime, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::returns
