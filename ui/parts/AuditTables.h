// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/AuditValues.h"

#include <QCoreApplication>

namespace shopdesk::ui {

// The words of AuditWords, as tables: what an operation and its fields are called. Texts are English sources of the context
// "History".

struct KnownOperation
{
    const char *name;
    const char *title;
    const char *iconName;
};

struct KnownField
{
    const char *key;
    const char *label;
    FieldKind kind;
};

inline constexpr KnownOperation orderOperations[] = {
    {"orders.place", QT_TRANSLATE_NOOP("History", "Placed"), "orders"},
    {"orders.saveDraft", QT_TRANSLATE_NOOP("History", "Draft saved"), "save"},
    {"orders.pay", QT_TRANSLATE_NOOP("History", "Paid"), "wallet"},
    {"orders.prepare", QT_TRANSLATE_NOOP("History", "Packed"), "products"},
    {"orders.ship", QT_TRANSLATE_NOOP("History", "Shipped"), "stock"},
    {"orders.handOver", QT_TRANSLATE_NOOP("History", "Handed over"), "store"},
    {"orders.deliverShipment", QT_TRANSLATE_NOOP("History", "Delivered"), "check"},
    {"orders.failShipment", QT_TRANSLATE_NOOP("History", "Shipment failed"), "warning"},
    {"orders.returnShipment", QT_TRANSLATE_NOOP("History", "Shipment came back"), "returns"},
    {"orders.beginChange", QT_TRANSLATE_NOOP("History", "Change begun"), "edit"},
    {"orders.leaveChange", QT_TRANSLATE_NOOP("History", "Change left"), "undo"},
    {"orders.change", QT_TRANSLATE_NOOP("History", "Changed"), "edit"},
    {"orders.cancel", QT_TRANSLATE_NOOP("History", "Cancelled"), "close"},
    {"orders.holdSale", QT_TRANSLATE_NOOP("History", "Put on hold"), "stop"},
    {"orders.recallSale", QT_TRANSLATE_NOOP("History", "Taken up again"), "play"},
    {"orders.discardHeldSale", QT_TRANSLATE_NOOP("History", "Given up"), "trash"},
    {"orders.issueReceipt", QT_TRANSLATE_NOOP("History", "Receipt handed out"), "print"},
    {"orders.openShift", QT_TRANSLATE_NOOP("History", "Shift opened"), "wallet"},
    {"orders.moveCash", QT_TRANSLATE_NOOP("History", "Cash moved"), "wallet"},
    {"orders.closeShift", QT_TRANSLATE_NOOP("History", "Shift closed"), "lock"},
    {"orders.issueGiftCard", QT_TRANSLATE_NOOP("History", "Gift card issued"), "plus"},
    {"orders.blockGiftCard", QT_TRANSLATE_NOOP("History", "Gift card blocked"), "lock"},
    {"orders.unblockGiftCard", QT_TRANSLATE_NOOP("History", "Gift card good again"), "restore"},
    {"orders.adjustStoreCredit", QT_TRANSLATE_NOOP("History", "Store credit adjusted"), "wallet"},
};

inline constexpr KnownOperation memberOperations[] = {
    {"members.setTier", QT_TRANSLATE_NOOP("History", "Tier set by hand"), "chart"},
    {"members.publishTierRules", QT_TRANSLATE_NOOP("History", "Rules for tiers published"), "chart"},
    {"members.evaluateTiers", QT_TRANSLATE_NOOP("History", "Members moved to their tiers"), "chart"},
    {"members.recordScore", QT_TRANSLATE_NOOP("History", "Score recorded"), "points"},
    {"members.mergeMembers", QT_TRANSLATE_NOOP("History", "Merged with another record"), "link"},
    {"members.undoMerge", QT_TRANSLATE_NOOP("History", "Parted from another record"), "undo"},
    {"members.tellApart", QT_TRANSLATE_NOOP("History", "Told apart from another member"), "members"},
    {"members.mayBeTheSame", QT_TRANSLATE_NOOP("History", "May be the same as another member"), "members"},
    {"members.joinHousehold", QT_TRANSLATE_NOOP("History", "Moved in with another member"), "home"},
    {"members.leaveHousehold", QT_TRANSLATE_NOOP("History", "Left the household"), "home"},
    {"members.publishBenefits", QT_TRANSLATE_NOOP("History", "Benefits published"), "chart"},
    {"members.reportBenefit", QT_TRANSLATE_NOOP("History", "Benefit reported"), "warning"},
};

inline constexpr KnownField memberFields[] = {
    {"pointsMultiplier", QT_TRANSLATE_NOOP("History", "Points multiplier, in hundredths"), FieldKind::Text},
    {"tierRules", QT_TRANSLATE_NOOP("History", "Version of the rules"), FieldKind::Text},
    {"tiersReached", QT_TRANSLATE_NOOP("History", "Reached a better tier"), FieldKind::Text},
    {"tiersFallen", QT_TRANSLATE_NOOP("History", "Fell to another tier"), FieldKind::Text},
    {"activity", QT_TRANSLATE_NOOP("History", "Points for activity"), FieldKind::Text},
    {"review", QT_TRANSLATE_NOOP("History", "Points for reviews"), FieldKind::Text},
    {"mergedMember", QT_TRANSLATE_NOOP("History", "Merged from"), FieldKind::Text},
    {"mergedInto", QT_TRANSLATE_NOOP("History", "Merged into"), FieldKind::Text},
    {"household", QT_TRANSLATE_NOOP("History", "Household"), FieldKind::Reference},
    {"referrer", QT_TRANSLATE_NOOP("History", "Recommended by"), FieldKind::Reference},
    {"language", QT_TRANSLATE_NOOP("History", "Language"), FieldKind::Reference},
    {"tags", QT_TRANSLATE_NOOP("History", "Tags"), FieldKind::Reference},
    {"benefits", QT_TRANSLATE_NOOP("History", "Version of the benefits"), FieldKind::Text},
    {"honoured", QT_TRANSLATE_NOOP("History", "Honoured"), FieldKind::Flag},
};

inline constexpr KnownField orderFields[] = {
    {"paid", QT_TRANSLATE_NOOP("History", "Paid"), FieldKind::Money},
    {"units", QT_TRANSLATE_NOOP("History", "Units"), FieldKind::Text},
    {"tracking", QT_TRANSLATE_NOOP("History", "Tracking number"), FieldKind::Text},
    {"lines", QT_TRANSLATE_NOOP("History", "Lines"), FieldKind::Text},
    {"float", QT_TRANSLATE_NOOP("History", "Opening cash"), FieldKind::Money},
    {"amount", QT_TRANSLATE_NOOP("History", "Amount"), FieldKind::Money},
    {"difference", QT_TRANSLATE_NOOP("History", "Difference"), FieldKind::Money},
    {"tail", QT_TRANSLATE_NOOP("History", "Card ending in"), FieldKind::Text},
    {"storeCredit", QT_TRANSLATE_NOOP("History", "Store credit"), FieldKind::Money},
};

} // namespace shopdesk::ui
