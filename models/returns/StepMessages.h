// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Repairs.h"

#include <array>
#include <map>

namespace shopdesk::returns {

/// What a customer can be told of: a step of a return, or one of a repair.
enum class Occasion {
    Request,
    Approve,
    Decline,
    Receive,
    Inspect,
    Settle,
    Close,
    Cancel,
    Reopen,
    RepairTakenIn,
    RepairQuoted,
    RepairApproved,
    RepairDeclined,
    RepairReady,
    RepairPickedUp
};
inline constexpr int occasionCount = 15;
inline constexpr bool isOfRepair(Occasion occasion)
{
    return occasion >= Occasion::RepairTakenIn;
}
/// "approve", "repair_ready".
QString keyOf(Occasion occasion);
std::optional<Occasion> occasionFrom(const QString &key);

/// What the customer is told then. Placeholders are filled in: {customer}, {number} (of the return or repair), {order} (its number),
/// {amount} (what was given back, or is quoted), {note} (what was written to the step), {store} and {shop}. What there is not is left
/// out, with one blank before it.
struct StepMessage
{
    Occasion occasion = Occasion::Request;
    bool isSent = false;                   ///< nobody is told before the shop wants it
    std::map<QString, QString> texts = {}; ///< by language: "en", "zh"
    bool operator==(const StepMessage &) const = default;
};

/// Of every occasion, in their order. Needs Permission::SeeOrders.
Result<std::vector<StepMessage>> stepMessages(store::Connection &connection);
/// Texts that are empty, or not named, are taken away. Needs Permission::ManageShop. Errors "returns.messageMissing" (to be sent, and
/// no text), "returns.textTooLong", "returns.badLanguage", "tickets.unknownPlaceholder"; field "texts.en".
Result<void> setStepMessage(store::UnitOfWork &work, const StepMessage &message);

/// How a text reads for a return, or for an example where none is named. Needs Permission::SeeOrders. Errors "returns.notFound",
/// "tickets.unknownPlaceholder" (field "text").
Result<QString> previewMessage(store::Connection &connection, const QString &text, ReturnId of = {});

// Parts of other operations.

StepMessage stepMessage(store::Connection &connection, Occasion occasion);
/// What fills the placeholders.
struct MessageWords
{
    QString customer;
    QString number;
    QString order;
    std::optional<Money> amount = {};
    QString note = {};
    QString store;
};
QString filled(store::Connection &connection, const QString &text, const MessageWords &words);

} // namespace shopdesk::returns
