// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/States.h"

#include "ui/parts/Theme.h"

#include <QCoreApplication>
#include <QHash>
#include <QPalette>

namespace shopdesk::ui {

namespace {

struct KnownState
{
    const char *key;
    const char *word;
    Tone tone;
    Shape shape;
};

// Orders, kinds, channels, payments, products, stock and points. The same key means the same everywhere.
constexpr KnownState knownStates[] = {
    {"draft", QT_TRANSLATE_NOOP("State", "Draft"), Tone::Quiet, Shape::Ring},
    {"placed", QT_TRANSLATE_NOOP("State", "Placed"), Tone::Info, Shape::Ring},
    {"partially_paid", QT_TRANSLATE_NOOP("State", "Partly paid"), Tone::Warning, Shape::HalfDot},
    {"paid", QT_TRANSLATE_NOOP("State", "Paid"), Tone::Success, Shape::Dot},
    {"partially_shipped", QT_TRANSLATE_NOOP("State", "Partly shipped"), Tone::Info, Shape::HalfDot},
    {"shipped", QT_TRANSLATE_NOOP("State", "Shipped"), Tone::Info, Shape::Dot},
    {"partially_delivered", QT_TRANSLATE_NOOP("State", "Partly delivered"), Tone::Success, Shape::HalfDot},
    {"delivered", QT_TRANSLATE_NOOP("State", "Delivered"), Tone::Success, Shape::Check},
    {"modifying", QT_TRANSLATE_NOOP("State", "Being changed"), Tone::Warning, Shape::Triangle},
    {"cancelled", QT_TRANSLATE_NOOP("State", "Cancelled"), Tone::Quiet, Shape::Cross},
    {"sale", QT_TRANSLATE_NOOP("State", "Sale"), Tone::Quiet, Shape::Dot},
    {"credit", QT_TRANSLATE_NOOP("State", "Credit"), Tone::Warning, Shape::Bar},
    {"counter", QT_TRANSLATE_NOOP("State", "Counter"), Tone::Quiet, Shape::Dot},
    {"web", QT_TRANSLATE_NOOP("State", "Web"), Tone::Quiet, Shape::Ring},
    {"phone", QT_TRANSLATE_NOOP("State", "Phone"), Tone::Quiet, Shape::HalfDot},
    {"marketplace", QT_TRANSLATE_NOOP("State", "Marketplace"), Tone::Quiet, Shape::Triangle},
    {"imported", QT_TRANSLATE_NOOP("State", "Imported"), Tone::Quiet, Shape::Bar},
    {"goods", QT_TRANSLATE_NOOP("State", "Goods"), Tone::Quiet, Shape::Dot},
    {"service", QT_TRANSLATE_NOOP("State", "Service"), Tone::Quiet, Shape::Ring},
    {"bundle", QT_TRANSLATE_NOOP("State", "Bundle"), Tone::Quiet, Shape::Ring},
    {"active", QT_TRANSLATE_NOOP("State", "Active"), Tone::Success, Shape::Dot},
    {"absent", QT_TRANSLATE_NOOP("State", "Away"), Tone::Warning, Shape::HalfDot},
    {"archived", QT_TRANSLATE_NOOP("State", "Archived"), Tone::Quiet, Shape::Bar},
    {"erased", QT_TRANSLATE_NOOP("State", "Erased"), Tone::Quiet, Shape::Bar},
    {"on", QT_TRANSLATE_NOOP("State", "On the shelf"), Tone::Success, Shape::Dot},
    {"off", QT_TRANSLATE_NOOP("State", "Off the shelf"), Tone::Quiet, Shape::Ring},
    {"off_shelf", QT_TRANSLATE_NOOP("State", "Off the shelf"), Tone::Quiet, Shape::Ring},
    {"low", QT_TRANSLATE_NOOP("State", "Low"), Tone::Warning, Shape::Triangle},
    {"in_stock", QT_TRANSLATE_NOOP("State", "In stock"), Tone::Success, Shape::Dot},
    {"sold", QT_TRANSLATE_NOOP("State", "Sold"), Tone::Quiet, Shape::Ring},
    {"returned", QT_TRANSLATE_NOOP("State", "Returned"), Tone::Info, Shape::HalfDot},
    {"return", QT_TRANSLATE_NOOP("State", "Return"), Tone::Info, Shape::Dot},
    {"receipt", QT_TRANSLATE_NOOP("State", "Receipt"), Tone::Success, Shape::Dot},
    {"adjustment", QT_TRANSLATE_NOOP("State", "Adjustment"), Tone::Warning, Shape::HalfDot},
    {"transfer_out", QT_TRANSLATE_NOOP("State", "Transfer out"), Tone::Info, Shape::HalfDot},
    {"transfer_in", QT_TRANSLATE_NOOP("State", "Transfer in"), Tone::Info, Shape::HalfDot},
    {"damage", QT_TRANSLATE_NOOP("State", "Damage"), Tone::Warning, Shape::HalfDot},
    {"stocktake", QT_TRANSLATE_NOOP("State", "Stocktake"), Tone::Quiet, Shape::Check},
    {"sent", QT_TRANSLATE_NOOP("State", "On the way"), Tone::Info, Shape::HalfDot},
    {"received", QT_TRANSLATE_NOOP("State", "Received"), Tone::Success, Shape::Check},
    {"counting", QT_TRANSLATE_NOOP("State", "Being counted"), Tone::Info, Shape::Ring},
    {"recounting", QT_TRANSLATE_NOOP("State", "Second count"), Tone::Warning, Shape::HalfDot},
    {"counted", QT_TRANSLATE_NOOP("State", "Counted"), Tone::Info, Shape::Dot},
    {"posted", QT_TRANSLATE_NOOP("State", "Posted"), Tone::Success, Shape::Check},
    {"settled", QT_TRANSLATE_NOOP("State", "Settled"), Tone::Success, Shape::Check},
    {"purchase", QT_TRANSLATE_NOOP("State", "Purchase"), Tone::Success, Shape::Dot},
    {"redemption", QT_TRANSLATE_NOOP("State", "Redemption"), Tone::Info, Shape::HalfDot},
    {"refund", QT_TRANSLATE_NOOP("State", "Refund"), Tone::Warning, Shape::Bar},
    {"expiry", QT_TRANSLATE_NOOP("State", "Expiry"), Tone::Quiet, Shape::Cross},
    {"bonus", QT_TRANSLATE_NOOP("State", "Bonus"), Tone::Success, Shape::Triangle},
    {"activity", QT_TRANSLATE_NOOP("State", "Activity"), Tone::Success, Shape::Ring},
    {"review", QT_TRANSLATE_NOOP("State", "Review"), Tone::Success, Shape::Ring},
    {"event", QT_TRANSLATE_NOOP("State", "Event"), Tone::Success, Shape::Ring},
    {"share", QT_TRANSLATE_NOOP("State", "Shared"), Tone::Success, Shape::Ring},
    {"referral", QT_TRANSLATE_NOOP("State", "Referral"), Tone::Success, Shape::HalfDot},
    {"lottery", QT_TRANSLATE_NOOP("State", "Lottery"), Tone::Info, Shape::Triangle},
    {"merge", QT_TRANSLATE_NOOP("State", "Merged"), Tone::Quiet, Shape::HalfDot},
    {"cash", QT_TRANSLATE_NOOP("State", "Cash"), Tone::Quiet, Shape::Dot},
    {"card", QT_TRANSLATE_NOOP("State", "Card"), Tone::Quiet, Shape::Bar},
    {"wallet", QT_TRANSLATE_NOOP("State", "Mobile wallet"), Tone::Quiet, Shape::Ring},
    {"bank_transfer", QT_TRANSLATE_NOOP("State", "Bank transfer"), Tone::Quiet, Shape::HalfDot},
    {"store_credit", QT_TRANSLATE_NOOP("State", "Store credit"), Tone::Quiet, Shape::Triangle},
    {"gift_card", QT_TRANSLATE_NOOP("State", "Gift card"), Tone::Quiet, Shape::Check},
    {"external", QT_TRANSLATE_NOOP("State", "Settled elsewhere"), Tone::Quiet, Shape::Ring},
    {"rounding", QT_TRANSLATE_NOOP("State", "Rounding"), Tone::Quiet, Shape::Ring},
    {"exchange", QT_TRANSLATE_NOOP("State", "Set off in an exchange"), Tone::Quiet, Shape::HalfDot},
    {"pending", QT_TRANSLATE_NOOP("State", "Packed"), Tone::Warning, Shape::HalfDot},
    {"returned", QT_TRANSLATE_NOOP("State", "Came back"), Tone::Warning, Shape::Bar},
    {"amount", QT_TRANSLATE_NOOP("State", "Amount off"), Tone::Quiet, Shape::Dot},
    {"percentage", QT_TRANSLATE_NOOP("State", "Percentage off"), Tone::Quiet, Shape::HalfDot},
    {"gift", QT_TRANSLATE_NOOP("State", "Free product"), Tone::Quiet, Shape::Triangle},
    {"free_delivery", QT_TRANSLATE_NOOP("State", "Free delivery"), Tone::Quiet, Shape::Ring},
    {"issued", QT_TRANSLATE_NOOP("State", "Issued"), Tone::Info, Shape::Ring},
    {"reserved", QT_TRANSLATE_NOOP("State", "Reserved"), Tone::Warning, Shape::HalfDot},
    {"used", QT_TRANSLATE_NOOP("State", "Used"), Tone::Success, Shape::Check},
    {"expired", QT_TRANSLATE_NOOP("State", "Expired"), Tone::Quiet, Shape::Cross},
    {"issue", QT_TRANSLATE_NOOP("State", "Issued"), Tone::Info, Shape::Dot},
    {"card_good", QT_TRANSLATE_NOOP("State", "Good"), Tone::Success, Shape::Dot},
    {"card_spent", QT_TRANSLATE_NOOP("State", "Used up"), Tone::Quiet, Shape::Check},
    {"blocked", QT_TRANSLATE_NOOP("State", "Blocked"), Tone::Danger, Shape::Bar},
    {"void", QT_TRANSLATE_NOOP("State", "Void"), Tone::Quiet, Shape::Bar},
    {"manual", QT_TRANSLATE_NOOP("State", "Discount"), Tone::Quiet, Shape::Ring},
    {"coupon", QT_TRANSLATE_NOOP("State", "Coupon"), Tone::Quiet, Shape::Dot},
    {"points", QT_TRANSLATE_NOOP("State", "Points"), Tone::Quiet, Shape::HalfDot},
    {"promotion", QT_TRANSLATE_NOOP("State", "Promotion"), Tone::Quiet, Shape::Triangle},
    {"open", QT_TRANSLATE_NOOP("State", "Open"), Tone::Info, Shape::Ring},
    {"ticket_new", QT_TRANSLATE_NOOP("State", "New"), Tone::Info, Shape::Dot},
    {"ticket_open", QT_TRANSLATE_NOOP("State", "Open"), Tone::Info, Shape::Ring},
    {"waits_customer", QT_TRANSLATE_NOOP("State", "Waits for customer"), Tone::Warning, Shape::HalfDot},
    {"waits_internal", QT_TRANSLATE_NOOP("State", "Waits for colleagues"), Tone::Warning, Shape::HalfDot},
    {"waits_date", QT_TRANSLATE_NOOP("State", "Waits for a date"), Tone::Quiet, Shape::HalfDot},
    {"ticket_resolved", QT_TRANSLATE_NOOP("State", "Resolved"), Tone::Success, Shape::Check},
    {"ticket_closed", QT_TRANSLATE_NOOP("State", "Closed"), Tone::Quiet, Shape::Check},
    {"ticket_merged", QT_TRANSLATE_NOOP("State", "Merged"), Tone::Quiet, Shape::Bar},
    {"priority_low", QT_TRANSLATE_NOOP("State", "Low"), Tone::Quiet, Shape::Bar},
    {"priority_normal", QT_TRANSLATE_NOOP("State", "Normal"), Tone::Quiet, Shape::Dot},
    {"priority_high", QT_TRANSLATE_NOOP("State", "High"), Tone::Warning, Shape::Triangle},
    {"priority_urgent", QT_TRANSLATE_NOOP("State", "Urgent"), Tone::Danger, Shape::Triangle},
    {"question", QT_TRANSLATE_NOOP("State", "Question"), Tone::Quiet, Shape::Ring},
    {"complaint", QT_TRANSLATE_NOOP("State", "Complaint"), Tone::Warning, Shape::Triangle},
    {"after_sales", QT_TRANSLATE_NOOP("State", "After-sales"), Tone::Info, Shape::HalfDot},
    {"benefit", QT_TRANSLATE_NOOP("State", "Benefit not honoured"), Tone::Warning, Shape::Bar},
    {"benefit_given", QT_TRANSLATE_NOOP("State", "Given"), Tone::Success, Shape::Check},
    {"benefit_missed", QT_TRANSLATE_NOOP("State", "Not given"), Tone::Warning, Shape::Cross},
    {"praise", QT_TRANSLATE_NOOP("State", "Praise"), Tone::Success, Shape::Dot},
    {"email", QT_TRANSLATE_NOOP("State", "E-mail"), Tone::Quiet, Shape::Bar},
    {"chat", QT_TRANSLATE_NOOP("State", "Chat"), Tone::Quiet, Shape::Check},
    {"social", QT_TRANSLATE_NOOP("State", "Social media"), Tone::Quiet, Shape::Cross},
    {"running", QT_TRANSLATE_NOOP("State", "In time"), Tone::Quiet, Shape::Ring},
    {"due_soon", QT_TRANSLATE_NOOP("State", "Due soon"), Tone::Warning, Shape::HalfDot},
    {"overdue", QT_TRANSLATE_NOOP("State", "Overdue"), Tone::Danger, Shape::Triangle},
    {"paused", QT_TRANSLATE_NOOP("State", "Stands still"), Tone::Quiet, Shape::HalfDot},
    {"kept", QT_TRANSLATE_NOOP("State", "Kept"), Tone::Success, Shape::Check},
    {"broken", QT_TRANSLATE_NOOP("State", "Broken"), Tone::Danger, Shape::Cross},
    {"article_draft", QT_TRANSLATE_NOOP("State", "Draft"), Tone::Quiet, Shape::Ring},
    {"article_published", QT_TRANSLATE_NOOP("State", "Published"), Tone::Success, Shape::Check},
    {"article_news", QT_TRANSLATE_NOOP("State", "Edited since"), Tone::Warning, Shape::HalfDot},
    {"article_archived", QT_TRANSLATE_NOOP("State", "Archived"), Tone::Quiet, Shape::Bar},
    {"article_public", QT_TRANSLATE_NOOP("State", "For customers"), Tone::Info, Shape::Dot},
    {"article_internal", QT_TRANSLATE_NOOP("State", "For colleagues"), Tone::Quiet, Shape::HalfDot},
    {"survey_waiting", QT_TRANSLATE_NOOP("State", "Not answered yet"), Tone::Quiet, Shape::Ring},
    {"survey_answered", QT_TRANSLATE_NOOP("State", "Answered"), Tone::Success, Shape::Check},
    {"survey_declined", QT_TRANSLATE_NOOP("State", "Declined"), Tone::Quiet, Shape::Bar},
    {"dismissed", QT_TRANSLATE_NOOP("State", "Dismissed"), Tone::Quiet, Shape::Cross},
    {"done", QT_TRANSLATE_NOOP("State", "Done"), Tone::Success, Shape::Check},
    {"failed", QT_TRANSLATE_NOOP("State", "Failed"), Tone::Danger, Shape::Cross},
    {"return_requested", QT_TRANSLATE_NOOP("State", "Asked for"), Tone::Warning, Shape::Ring},
    {"return_approved", QT_TRANSLATE_NOOP("State", "Approved"), Tone::Info, Shape::Ring},
    {"return_declined", QT_TRANSLATE_NOOP("State", "Declined"), Tone::Danger, Shape::Cross},
    {"return_received", QT_TRANSLATE_NOOP("State", "Received"), Tone::Warning, Shape::HalfDot},
    {"return_inspected", QT_TRANSLATE_NOOP("State", "Inspected"), Tone::Warning, Shape::Dot},
    {"return_settled", QT_TRANSLATE_NOOP("State", "Settled"), Tone::Success, Shape::Dot},
    {"return_closed", QT_TRANSLATE_NOOP("State", "Closed"), Tone::Quiet, Shape::Check},
    {"return_cancelled", QT_TRANSLATE_NOOP("State", "Cancelled"), Tone::Quiet, Shape::Cross},
    {"wish_refund", QT_TRANSLATE_NOOP("State", "Refund"), Tone::Quiet, Shape::Dot},
    {"wish_store_credit", QT_TRANSLATE_NOOP("State", "Store credit"), Tone::Quiet, Shape::Triangle},
    {"wish_gift_card", QT_TRANSLATE_NOOP("State", "Gift card"), Tone::Quiet, Shape::Check},
    {"wish_exchange", QT_TRANSLATE_NOOP("State", "Exchange"), Tone::Quiet, Shape::HalfDot},
    {"wish_repair", QT_TRANSLATE_NOOP("State", "Repair"), Tone::Quiet, Shape::Ring},
    {"reason_unwanted", QT_TRANSLATE_NOOP("State", "Not wanted"), Tone::Quiet, Shape::Ring},
    {"reason_wrong_size", QT_TRANSLATE_NOOP("State", "Wrong size"), Tone::Quiet, Shape::HalfDot},
    {"reason_wrong_item", QT_TRANSLATE_NOOP("State", "Wrong goods"), Tone::Warning, Shape::Triangle},
    {"reason_not_as_described", QT_TRANSLATE_NOOP("State", "Not as described"), Tone::Warning, Shape::HalfDot},
    {"reason_damaged", QT_TRANSLATE_NOOP("State", "Damaged"), Tone::Warning, Shape::Cross},
    {"reason_faulty", QT_TRANSLATE_NOOP("State", "Faulty"), Tone::Warning, Shape::Bar},
    {"reason_late", QT_TRANSLATE_NOOP("State", "Too late"), Tone::Warning, Shape::Ring},
    {"reason_other", QT_TRANSLATE_NOOP("State", "Other"), Tone::Quiet, Shape::Dot},
    {"condition_as_new", QT_TRANSLATE_NOOP("State", "As new"), Tone::Success, Shape::Dot},
    {"condition_opened", QT_TRANSLATE_NOOP("State", "Opened"), Tone::Info, Shape::HalfDot},
    {"condition_used", QT_TRANSLATE_NOOP("State", "Worn"), Tone::Warning, Shape::HalfDot},
    {"condition_damaged", QT_TRANSLATE_NOOP("State", "Damaged"), Tone::Danger, Shape::Cross},
    {"condition_missing", QT_TRANSLATE_NOOP("State", "Missing"), Tone::Danger, Shape::Triangle},
    {"goods_resell", QT_TRANSLATE_NOOP("State", "Sell again"), Tone::Success, Shape::Check},
    {"goods_refurbish", QT_TRANSLATE_NOOP("State", "Refurbish"), Tone::Warning, Shape::HalfDot},
    {"goods_scrap", QT_TRANSLATE_NOOP("State", "Scrap"), Tone::Danger, Shape::Cross},
    {"goods_supplier", QT_TRANSLATE_NOOP("State", "Back to the supplier"), Tone::Info, Shape::Bar},
    {"goods_missing", QT_TRANSLATE_NOOP("State", "Missing"), Tone::Danger, Shape::Triangle},
    {"goods_to_customer", QT_TRANSLATE_NOOP("State", "Back to the customer"), Tone::Quiet, Shape::Ring},
    {"claim_open", QT_TRANSLATE_NOOP("State", "To be sent"), Tone::Warning, Shape::Ring},
    {"claim_sent", QT_TRANSLATE_NOOP("State", "Sent"), Tone::Info, Shape::HalfDot},
    {"claim_credited", QT_TRANSLATE_NOOP("State", "Credited"), Tone::Success, Shape::Check},
    {"claim_refused", QT_TRANSLATE_NOOP("State", "Refused"), Tone::Danger, Shape::Cross},
    {"repair_taken_in", QT_TRANSLATE_NOOP("State", "Taken in"), Tone::Warning, Shape::Ring},
    {"repair_quoted", QT_TRANSLATE_NOOP("State", "Quoted"), Tone::Info, Shape::HalfDot},
    {"repair_approved", QT_TRANSLATE_NOOP("State", "Being repaired"), Tone::Info, Shape::Dot},
    {"repair_declined", QT_TRANSLATE_NOOP("State", "Not to be repaired"), Tone::Quiet, Shape::Cross},
    {"repair_ready", QT_TRANSLATE_NOOP("State", "Ready"), Tone::Success, Shape::Dot},
    {"repair_picked_up", QT_TRANSLATE_NOOP("State", "Picked up"), Tone::Quiet, Shape::Check},
};

const QHash<QString, const KnownState *> &stateTable()
{
    static const QHash<QString, const KnownState *> table = [] {
        QHash<QString, const KnownState *> known;
        for (const KnownState &state : knownStates)
            known.insert(QString::fromLatin1(state.key), &state);
        return known;
    }();
    return table;
}

} // namespace

StateLook stateLook(const QString &key)
{
    if (const KnownState *known = stateTable().value(key))
        return {QCoreApplication::translate("State", known->word), known->tone, known->shape};
    return {key, Tone::Quiet, Shape::Ring};
}

QStringList stateKeys()
{
    return stateTable().keys();
}

PillColours pillColours(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Info:
        return dark ? PillColours{QColor(0xBFDBFE), QColor(0x1E3A5F)} : PillColours{QColor(0x1D4ED8), QColor(0xE3ECFD)};
    case Tone::Success:
        return dark ? PillColours{QColor(0xBBF7D0), QColor(0x14432A)} : PillColours{QColor(0x166534), QColor(0xDFF5E6)};
    case Tone::Warning:
        return dark ? PillColours{QColor(0xFDE68A), QColor(0x4A3412)} : PillColours{QColor(0x92400E), QColor(0xFDF0D5)};
    case Tone::Danger:
        return dark ? PillColours{QColor(0xFECACA), QColor(0x5A1D1D)} : PillColours{QColor(0xB91C1C), QColor(0xFDE5E5)};
    case Tone::Quiet:
        break;
    }
    return dark ? PillColours{QColor(0xD1D5DB), QColor(0x334155)} : PillColours{QColor(0x475569), QColor(0xEBEFF4)};
}

} // namespace shopdesk::ui
