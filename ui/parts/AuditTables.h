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

inline constexpr KnownOperation rewardOperations[] = {
    {"rewards.createCoupon", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"rewards.updateCoupon", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"rewards.archiveCoupon", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"rewards.restoreCoupon", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"rewards.issueCode", QT_TRANSLATE_NOOP("History", "Code issued"), "plus"},
    {"rewards.issueBatch", QT_TRANSLATE_NOOP("History", "Codes issued"), "plus"},
    {"rewards.importCodes", QT_TRANSLATE_NOOP("History", "Codes read from a list"), "imports"},
    {"rewards.voidCode", QT_TRANSLATE_NOOP("History", "Code made void"), "close"},
    {"rewards.createOffer", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"rewards.updateOffer", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"rewards.archiveOffer", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"rewards.restoreOffer", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"rewards.stockOffer", QT_TRANSLATE_NOOP("History", "Stock of the offer changed"), "stock"},
    {"orders.redeemOffer", QT_TRANSLATE_NOOP("History", "Taken for points"), "points"},
    {"rewards.createLottery", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"rewards.updateLottery", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"rewards.activateLottery", QT_TRANSLATE_NOOP("History", "Draws begun"), "play"},
    {"rewards.closeLottery", QT_TRANSLATE_NOOP("History", "Closed, and its seed published"), "stop"},
    {"rewards.draw", QT_TRANSLATE_NOOP("History", "Drawn"), "points"},
};

inline constexpr KnownField rewardFields[] = {
    {"share", QT_TRANSLATE_NOOP("History", "Share"), FieldKind::PercentLimit},
    {"gift", QT_TRANSLATE_NOOP("History", "Free product"), FieldKind::Reference},
    {"minimum", QT_TRANSLATE_NOOP("History", "From"), FieldKind::Money},
    {"products", QT_TRANSLATE_NOOP("History", "Products"), FieldKind::Reference},
    {"categories", QT_TRANSLATE_NOOP("History", "Categories"), FieldKind::Reference},
    {"startsAt", QT_TRANSLATE_NOOP("History", "Starts"), FieldKind::Text},
    {"endsAt", QT_TRANSLATE_NOOP("History", "Ends"), FieldKind::Text},
    {"totalLimit", QT_TRANSLATE_NOOP("History", "Orders in all"), FieldKind::Text},
    {"memberLimit", QT_TRANSLATE_NOOP("History", "Limit of a member"), FieldKind::Text},
    {"membersOnly", QT_TRANSLATE_NOOP("History", "For members alone"), FieldKind::Flag},
    {"stackingGroup", QT_TRANSLATE_NOOP("History", "Group"), FieldKind::Text},
    {"position", QT_TRANSLATE_NOOP("History", "Order of taking off"), FieldKind::Text},
    {"releaseOnRefund", QT_TRANSLATE_NOOP("History", "Good again after a refund"), FieldKind::Flag},
    {"codes", QT_TRANSLATE_NOOP("History", "Codes"), FieldKind::Text},
    {"coupon", QT_TRANSLATE_NOOP("History", "Coupon"), FieldKind::Text},
    {"worth", QT_TRANSLATE_NOOP("History", "Worth"), FieldKind::Money},
    {"stock", QT_TRANSLATE_NOOP("History", "Stock"), FieldKind::Text},
    {"offer", QT_TRANSLATE_NOOP("History", "Offer"), FieldKind::Text},
    {"prizes", QT_TRANSLATE_NOOP("History", "Prizes"), FieldKind::Reference},
    {"prize", QT_TRANSLATE_NOOP("History", "Prize"), FieldKind::Text},
    {"ticket", QT_TRANSLATE_NOOP("History", "Ticket"), FieldKind::Text},
};

inline constexpr KnownOperation ticketOperations[] = {
    {"tickets.openTicket", QT_TRANSLATE_NOOP("History", "Opened"), "plus"},
    {"tickets.updateTicket", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.reply", QT_TRANSLATE_NOOP("History", "Answered"), "mail"},
    {"tickets.addNote", QT_TRANSLATE_NOOP("History", "Note for colleagues"), "edit"},
    {"tickets.customerWrote", QT_TRANSLATE_NOOP("History", "The customer wrote"), "person"},
    {"tickets.assign", QT_TRANSLATE_NOOP("History", "Given to somebody"), "staff"},
    {"tickets.nextTicket", QT_TRANSLATE_NOOP("History", "Taken as the next one"), "person"},
    {"tickets.takeBack", QT_TRANSLATE_NOOP("History", "Taken back from somebody"), "undo"},
    {"tickets.watch", QT_TRANSLATE_NOOP("History", "Watched"), "eye"},
    {"tickets.unwatch", QT_TRANSLATE_NOOP("History", "No longer watched"), "eye-off"},
    {"tickets.setPending", QT_TRANSLATE_NOOP("History", "Waits"), "stop"},
    {"tickets.takeUp", QT_TRANSLATE_NOOP("History", "Taken up"), "play"},
    {"tickets.wake", QT_TRANSLATE_NOOP("History", "Came back, its date was reached"), "calendar"},
    {"tickets.resolve", QT_TRANSLATE_NOOP("History", "Resolved"), "check"},
    {"tickets.close", QT_TRANSLATE_NOOP("History", "Closed"), "check"},
    {"tickets.closeAfterGrace", QT_TRANSLATE_NOOP("History", "Closed, the time to reopen it is over"), "check"},
    {"tickets.reopen", QT_TRANSLATE_NOOP("History", "Reopened"), "restore"},
    {"tickets.mergeTicket", QT_TRANSLATE_NOOP("History", "Merged into another"), "link"},
    {"tickets.takeIn", QT_TRANSLATE_NOOP("History", "Another was merged into it"), "link"},
    {"tickets.unmergeTicket", QT_TRANSLATE_NOOP("History", "Taken out again"), "undo"},
    {"tickets.splitTicket", QT_TRANSLATE_NOOP("History", "Split"), "copy"},
    {"tickets.createPolicy", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"tickets.updatePolicy", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.archivePolicy", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"tickets.restorePolicy", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"tickets.createCategory", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"tickets.updateCategory", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.archiveCategory", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"tickets.restoreCategory", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"tickets.createReply", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"tickets.updateReply", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.archiveReply", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"tickets.restoreReply", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"tickets.saveView", QT_TRANSLATE_NOOP("History", "View kept"), "save"},
    {"tickets.dropView", QT_TRANSLATE_NOOP("History", "View dropped"), "trash"},
    {"tickets.setAgent", QT_TRANSLATE_NOOP("History", "Routing edited"), "edit"},
    {"tickets.setGraceDays", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.setReturnMinutes", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.sendAgain", QT_TRANSLATE_NOOP("History", "Sent again"), "mail"},
    {"tickets.revealContact", QT_TRANSLATE_NOOP("History", "Address shown"), "eye"},
    {"tickets.runMacro", QT_TRANSLATE_NOOP("History", "Macro run"), "play"},
    {"tickets.createMacro", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"tickets.updateMacro", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"tickets.archiveMacro", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"channels.createMailbox", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"channels.updateMailbox", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"channels.archiveMailbox", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"channels.setDropFolder", QT_TRANSLATE_NOOP("History", "Folder of other channels chosen"), "folder"},
    {"channels.takeBounce", QT_TRANSLATE_NOOP("History", "A mail could not be delivered"), "warning"},
    {"tickets.rebuild", QT_TRANSLATE_NOOP("History", "Deadlines worked out anew"), "refresh"},
    {"calendar.create", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"calendar.update", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"calendar.archive", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"calendar.restore", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
};

inline constexpr KnownField ticketFields[] = {
    {"subject", QT_TRANSLATE_NOOP("History", "Subject"), FieldKind::Reference},
    {"ticketPriority", QT_TRANSLATE_NOOP("History", "Priority"), FieldKind::State},
    {"language", QT_TRANSLATE_NOOP("History", "Language"), FieldKind::Text},
    {"member", QT_TRANSLATE_NOOP("History", "Customer"), FieldKind::Reference},
    {"assignee", QT_TRANSLATE_NOOP("History", "Assigned to"), FieldKind::Text},
    {"mergedInto", QT_TRANSLATE_NOOP("History", "Merged into"), FieldKind::Text},
    {"ticket", QT_TRANSLATE_NOOP("History", "Ticket"), FieldKind::Text},
    {"messages", QT_TRANSLATE_NOOP("History", "Messages"), FieldKind::Text},
    {"body", QT_TRANSLATE_NOOP("History", "Words"), FieldKind::Text},
    {"skill", QT_TRANSLATE_NOOP("History", "Skill"), FieldKind::Text},
    {"skills", QT_TRANSLATE_NOOP("History", "Skills"), FieldKind::Text},
    {"languages", QT_TRANSLATE_NOOP("History", "Languages"), FieldKind::Text},
    {"takes", QT_TRANSLATE_NOOP("History", "Takes tickets"), FieldKind::Flag},
    {"mostOpen", QT_TRANSLATE_NOOP("History", "Most at once"), FieldKind::Text},
    {"firstMinutes", QT_TRANSLATE_NOOP("History", "First response (minutes)"), FieldKind::Text},
    {"nextMinutes", QT_TRANSLATE_NOOP("History", "Next response (minutes)"), FieldKind::Text},
    {"resolutionMinutes", QT_TRANSLATE_NOOP("History", "Resolution (minutes)"), FieldKind::Text},
    {"graceDays", QT_TRANSLATE_NOOP("History", "Days to reopen"), FieldKind::Text},
    {"returnMinutes", QT_TRANSLATE_NOOP("History", "Minutes until taken back"), FieldKind::Text},
    {"zone", QT_TRANSLATE_NOOP("History", "Time zone"), FieldKind::Text},
    {"monday", QT_TRANSLATE_NOOP("History", "Monday"), FieldKind::Text},
    {"tuesday", QT_TRANSLATE_NOOP("History", "Tuesday"), FieldKind::Text},
    {"wednesday", QT_TRANSLATE_NOOP("History", "Wednesday"), FieldKind::Text},
    {"thursday", QT_TRANSLATE_NOOP("History", "Thursday"), FieldKind::Text},
    {"friday", QT_TRANSLATE_NOOP("History", "Friday"), FieldKind::Text},
    {"saturday", QT_TRANSLATE_NOOP("History", "Saturday"), FieldKind::Text},
    {"sunday", QT_TRANSLATE_NOOP("History", "Sunday"), FieldKind::Text},
    {"specialDays", QT_TRANSLATE_NOOP("History", "Special days"), FieldKind::Text},
};

} // namespace shopdesk::ui
