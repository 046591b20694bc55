// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderStates.h"

#include "base/EnumKeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace shopdesk::orders {

namespace {

using enum OrderStatus;

constexpr EnumKeys<9> stepKeys{"place",  "pay",        "ship",   "hand_over", "deliver",
                               "change", "end_change", "cancel", "take_back"};

constexpr const char *isCredit = QT_TRANSLATE_NOOP("Orders", "This is a credit: it is settled when it is given.");
constexpr const char *isImported = QT_TRANSLATE_NOOP("Orders", "This order is kept by the system it came from.");

const char *saleOfThisShop(const OrderFacts &facts)
{
    if (facts.kind == OrderKind::Credit)
        return isCredit;
    return facts.imported ? isImported : nullptr;
}

const char *mayPay(const OrderFacts &facts)
{
    if (const char *why = saleOfThisShop(facts))
        return why;
    return facts.payable() > Money{} ? nullptr : QT_TRANSLATE_NOOP("Orders", "Nothing of this order is open.");
}

const char *mayShip(const OrderFacts &facts)
{
    if (const char *why = saleOfThisShop(facts))
        return why;
    if (facts.fulfilment == Fulfilment::HandedOver)
        return QT_TRANSLATE_NOOP("Orders", "The goods were handed over at once.");
    for (const LineFacts &line : facts.lines) {
        if (facts.counts(line) && line.left() > 0)
            return nullptr;
    }
    return QT_TRANSLATE_NOOP("Orders", "All goods are in a shipment already.");
}

const char *mayDeliver(const OrderFacts &facts)
{
    if (const char *why = saleOfThisShop(facts))
        return why;
    const bool underWay = facts.fulfilment != Fulfilment::HandedOver
                          && (facts.units(&LineFacts::preparing) > 0
                              || facts.units(&LineFacts::shipped) > facts.units(&LineFacts::delivered));
    return underWay ? nullptr : QT_TRANSLATE_NOOP("Orders", "No shipment of this order is under way.");
}

const char *mayChange(const OrderFacts &facts)
{
    if (const char *why = saleOfThisShop(facts))
        return why;
    if (facts.credited > Money{} || facts.units(&LineFacts::takenBack) > 0)
        return QT_TRANSLATE_NOOP("Orders", "Something of this order was taken back already.");
    if (facts.fulfilment != Fulfilment::Ship)
        return QT_TRANSLATE_NOOP("Orders", "The goods have left. Take them back with a credit instead.");
    return facts.unitsToShip() > 0
               ? nullptr
               : QT_TRANSLATE_NOOP("Orders", "The goods have left. Take them back with a credit instead.");
}

/// The state alone decides.
const char *always(const OrderFacts &)
{
    return nullptr;
}

const char *mayCancel(const OrderFacts &facts)
{
    if (const char *why = saleOfThisShop(facts))
        return why;
    if (facts.credited > Money{} || facts.units(&LineFacts::takenBack) > 0)
        return QT_TRANSLATE_NOOP("Orders", "Something of this order was taken back already.");
    if (facts.units(&LineFacts::askedFor) > 0)
        return QT_TRANSLATE_NOOP("Orders", "Somebody has asked for a return of this order. Look after it first.");
    if (facts.fulfilment == Fulfilment::HandedOver)
        return facts.fromToday
                   ? nullptr
                   : QT_TRANSLATE_NOOP("Orders", "The goods were handed over on another day. Take them back "
                                                 "with a credit instead.");
    return facts.units(&LineFacts::shipped) == 0
               ? nullptr
               : QT_TRANSLATE_NOOP("Orders", "Goods have left already. Change the order to what has left, or take "
                                             "them back with a credit.");
}

const char *mayTakeBack(const OrderFacts &facts)
{
    if (facts.kind == OrderKind::Credit)
        return isCredit;
    for (const LineFacts &line : facts.lines) {
        if (facts.canComeBack(line) > 0)
            return nullptr;
    }
    if (facts.units(&LineFacts::askedFor) > 0)
        return QT_TRANSLATE_NOOP("Orders", "Somebody has asked for a return of this order. Look after it first.");
    return facts.units(&LineFacts::shipped) > facts.units(&LineFacts::delivered)
               ? QT_TRANSLATE_NOOP("Orders", "The goods are still under way. Say first that they arrived.")
               : QT_TRANSLATE_NOOP("Orders", "The customer has no goods of this order.");
}

} // namespace

std::span<const Transition> transitions()
{
    static const Statuses placed{Placed, PartiallyPaid, Paid, PartiallyShipped, Shipped, PartiallyDelivered, Delivered};
    static const Statuses goodsLeft{Placed, PartiallyPaid, Paid, PartiallyShipped, PartiallyDelivered};
    static const std::array table{
        Transition{Step::Place, {Draft}, placed, always},
        Transition{Step::Pay, placed, placed, mayPay},
        Transition{Step::Ship, goodsLeft, placed, mayShip},
        Transition{Step::HandOver, goodsLeft, {PartiallyDelivered, Delivered}, mayShip},
        Transition{Step::Deliver, placed, placed, mayDeliver},
        Transition{Step::Change, goodsLeft, {Modifying}, mayChange},
        Transition{Step::EndChange, {Modifying}, placed, always},
        Transition{Step::Cancel, {Draft, Placed, PartiallyPaid, Paid, Modifying, Delivered}, {Cancelled}, mayCancel},
        Transition{Step::TakeBack, placed, placed, mayTakeBack},
    };
    return table;
}

QString keyOf(Step step)
{
    return enumKey(stepKeys, step);
}

std::optional<Step> stepFrom(const QString &key)
{
    return enumFrom<Step>(stepKeys, key);
}

namespace {

/// Why the state itself closes the step.
const char *closedIn(OrderStatus status)
{
    switch (status) {
    case Draft:
        return QT_TRANSLATE_NOOP("Orders", "This is a draft. Place it first.");
    case Modifying:
        return QT_TRANSLATE_NOOP("Orders", "This order is being changed. Book the change or leave it first.");
    case Cancelled:
        return QT_TRANSLATE_NOOP("Orders", "This order was cancelled.");
    case Shipped:
    case Delivered:
        return QT_TRANSLATE_NOOP("Orders", "The goods have left. Take them back with a credit instead.");
    default:
        return QT_TRANSLATE_NOOP("Orders", "This cannot be done with the order as it stands.");
    }
}

const char *whyClosed(const OrderFacts &facts, const Transition &transition)
{
    if (facts.kind == OrderKind::Credit)
        return isCredit;
    if (std::ranges::find(transition.from, facts.status) != transition.from.end())
        return transition.guard(facts);
    // The guard knows better than the state, unless the state forbids everything.
    const bool stateDecides = facts.status == Draft || facts.status == Modifying || facts.status == Cancelled;
    const char *why = stateDecides ? nullptr : transition.guard(facts);
    if (why == nullptr && transition.step == Step::Place)
        return QT_TRANSLATE_NOOP("Orders", "This order is placed already.");
    if (why == nullptr && transition.step == Step::EndChange && !stateDecides)
        return QT_TRANSLATE_NOOP("Orders", "Nobody is changing this order.");
    return why != nullptr ? why : closedIn(facts.status);
}

void addNumbers(const OrderFacts &facts, StepState &state)
{
    state.ofUnits = facts.units(&LineFacts::quantity);
    switch (state.step) {
    case Step::Pay:
        state.amount = std::max(Money{}, facts.payable());
        break;
    case Step::Ship:
    case Step::HandOver:
        state.units =
            facts.units(&LineFacts::quantity) - facts.units(&LineFacts::shipped) - facts.units(&LineFacts::preparing);
        break;
    case Step::Deliver:
        state.units =
            facts.units(&LineFacts::preparing) + facts.units(&LineFacts::shipped) - facts.units(&LineFacts::delivered);
        break;
    case Step::Cancel:
        state.amount = facts.paid + facts.rounding;
        break;
    case Step::TakeBack:
        state.amount = facts.total - facts.credited;
        state.units = facts.units(&LineFacts::delivered) - facts.units(&LineFacts::takenBack);
        break;
    case Step::Place:
        state.amount = facts.total;
        break;
    case Step::Change:
    case Step::EndChange:
        break;
    }
}

} // namespace

std::vector<StepState> stepsOf(const OrderFacts &facts)
{
    std::vector<StepState> states;
    for (const Transition &transition : transitions()) {
        StepState state;
        state.step = transition.step;
        if (const char *why = whyClosed(facts, transition))
            state.whyNot = QCoreApplication::translate("Orders", why);
        addNumbers(facts, state);
        states.push_back(state);
    }
    return states;
}

Result<std::vector<StepState>> stepsOf(store::Connection &connection, OrderId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    return factsOf(connection, id).map([](const OrderFacts &facts) { return stepsOf(facts); });
}

Result<void> requireStep(const OrderFacts &facts, Step step)
{
    const auto transition = std::ranges::find(transitions(), step, &Transition::step);
    if (const char *why = whyClosed(facts, *transition))
        return fail("orders.stepClosed", QCoreApplication::translate("Orders", why));
    return {};
}

} // namespace shopdesk::orders
