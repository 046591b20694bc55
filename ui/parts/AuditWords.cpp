// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/AuditWords.h"

#include "store/RecordKinds.h"
#include "ui/parts/AuditTables.h"
#include "ui/parts/VariantChanges.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <span>

namespace shopdesk::ui {

namespace {

QString inHistory(const char *text)
{
    return QCoreApplication::translate("History", text);
}

constexpr KnownOperation knownOperations[] = {
    {"catalog.createProduct", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updateProduct", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.archiveProduct", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"catalog.restoreProduct", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"catalog.addPicture", QT_TRANSLATE_NOOP("History", "Picture added"), "image"},
    {"catalog.describePicture", QT_TRANSLATE_NOOP("History", "Picture described"), "image"},
    {"catalog.movePicture", QT_TRANSLATE_NOOP("History", "Picture moved"), "image"},
    {"catalog.removePicture", QT_TRANSLATE_NOOP("History", "Picture removed"), "image"},
    {"catalog.bulkEdit", QT_TRANSLATE_NOOP("History", "Changed together with others"), "edit"},
    {"catalog.undoBulkEdit", QT_TRANSLATE_NOOP("History", "Change together with others undone"), "undo"},
    {"catalog.createCategory", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updateCategory", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.archiveCategory", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"catalog.restoreCategory", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"catalog.createTaxClass", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updateTaxClass", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.archiveTaxClass", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"catalog.restoreTaxClass", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"catalog.createAttribute", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updateAttribute", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.archiveAttribute", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"catalog.restoreAttribute", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"catalog.setAttributes", QT_TRANSLATE_NOOP("History", "Attributes edited"), "edit"},
    {"catalog.createPriceList", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updatePriceList", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.archivePriceList", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"catalog.restorePriceList", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"catalog.setListPrices", QT_TRANSLATE_NOOP("History", "Prices set"), "tag"},
    {"catalog.registerSerials", QT_TRANSLATE_NOOP("History", "Serial numbers entered"), "barcode"},
    {"catalog.openStore", QT_TRANSLATE_NOOP("History", "Opened"), "plus"},
    {"catalog.renameStore", QT_TRANSLATE_NOOP("History", "Renamed"), "edit"},
    {"catalog.bookStock", QT_TRANSLATE_NOOP("History", "Stock booked"), "stock"},
    {"catalog.releaseExpired", QT_TRANSLATE_NOOP("History", "Reserved goods let go, their time was over"), "stock"},
    {"catalog.createTransfer", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updateTransfer", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.sendTransfer", QT_TRANSLATE_NOOP("History", "Sent"), "stock"},
    {"catalog.receiveTransfer", QT_TRANSLATE_NOOP("History", "Received"), "check"},
    {"catalog.cancelTransfer", QT_TRANSLATE_NOOP("History", "Cancelled"), "close"},
    {"catalog.startStocktake", QT_TRANSLATE_NOOP("History", "Started"), "plus"},
    {"catalog.countStock", QT_TRANSLATE_NOOP("History", "Counted"), "barcode"},
    {"catalog.finishCount", QT_TRANSLATE_NOOP("History", "Count finished"), "check"},
    {"catalog.postStocktake", QT_TRANSLATE_NOOP("History", "Differences booked"), "stock"},
    {"catalog.cancelStocktake", QT_TRANSLATE_NOOP("History", "Cancelled"), "close"},
    {"catalog.setReorderRule", QT_TRANSLATE_NOOP("History", "Reordering changed"), "edit"},
    {"catalog.dropReorderRule", QT_TRANSLATE_NOOP("History", "No longer proposed for reordering"), "close"},
    {"tasks.settle", QT_TRANSLATE_NOOP("History", "Task settled"), "check"},
    {"members.createMember", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"members.updateMember", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"members.archiveMember", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"members.restoreMember", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"members.revealContact", QT_TRANSLATE_NOOP("History", "Contact data looked at"), "eye"},
    {"members.startContactCheck", QT_TRANSLATE_NOOP("History", "Code made to verify contact data"), "lock"},
    {"members.finishContactCheck", QT_TRANSLATE_NOOP("History", "Contact data verified"), "check"},
    {"members.recordConsent", QT_TRANSLATE_NOOP("History", "Consent recorded"), "check"},
    {"members.exportMember", QT_TRANSLATE_NOOP("History", "All that is held exported"), "export"},
    {"members.eraseMember", QT_TRANSLATE_NOOP("History", "Erased for good"), "trash"},
    {"members.adjustPoints", QT_TRANSLATE_NOOP("History", "Points adjusted"), "points"}, // until schema 3
    {"points.adjust", QT_TRANSLATE_NOOP("History", "Points adjusted"), "points"},
    {"members.createTier", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"members.updateTier", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"members.archiveTier", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"members.restoreTier", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"exchange.importOnlineRetail", QT_TRANSLATE_NOOP("History", "Imported"), "imports"},
    {"exchange.dismissSetAside", QT_TRANSLATE_NOOP("History", "Put out of the list"), "archive"},
    {"exchange.revealSetAside", QT_TRANSLATE_NOOP("History", "Row looked at"), "eye"},
    {"exchange.restoreSetAside", QT_TRANSLATE_NOOP("History", "Put back into the list"), "restore"},
    {"exchange.exportList", QT_TRANSLATE_NOOP("History", "List exported"), "export"},
    {"exchange.importIncidentLog", QT_TRANSLATE_NOOP("History", "Tickets imported"), "imports"},
    {"exchange.importSupportTickets", QT_TRANSLATE_NOOP("History", "Tickets imported"), "imports"},
    {"catalog.rebuild", QT_TRANSLATE_NOOP("History", "Stock levels counted anew"), "refresh"},
    {"members.rebuild", QT_TRANSLATE_NOOP("History", "Search of members made anew"), "refresh"},
    {"points.createRule", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"points.updateRule", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"points.archiveRule", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"points.restoreRule", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"points.createBonusEvent", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"points.updateBonusEvent", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"points.archiveBonusEvent", QT_TRANSLATE_NOOP("History", "Called off"), "close"},
    {"points.restoreBonusEvent", QT_TRANSLATE_NOOP("History", "Takes place after all"), "restore"},
    {"points.recordActivity", QT_TRANSLATE_NOOP("History", "Activity recorded"), "points"},
    {"points.tellExpiring", QT_TRANSLATE_NOOP("History", "Members told of points that expire"), "mail"},
    {"points.expire", QT_TRANSLATE_NOOP("History", "Expired points booked off"), "points"},
    {"points.rebuild", QT_TRANSLATE_NOOP("History", "Points balances counted anew"), "refresh"},
    {"orders.rebuild", QT_TRANSLATE_NOOP("History", "Totals counted anew"), "refresh"},
    {"rewards.rebuild", QT_TRANSLATE_NOOP("History", "Uses of coupons counted anew"), "refresh"},
    {"insights.rebuild", QT_TRANSLATE_NOOP("History", "Figures counted anew"), "refresh"},
    {"store.renameShop", QT_TRANSLATE_NOOP("History", "Renamed"), "edit"},
    {"store.backUp", QT_TRANSLATE_NOOP("History", "Backed up to a file"), "backup"},
    {"store.restore", QT_TRANSLATE_NOOP("History", "Restored from a backup"), "restore"},
    {"store.setSetting", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"company.connect", QT_TRANSLATE_NOOP("History", "Connected to a server"), "sync"},
    {"company.disconnect", QT_TRANSLATE_NOOP("History", "Parted from the server"), "close"},
    {"company.pause", QT_TRANSLATE_NOOP("History", "Exchange paused"), "stop"},
    {"company.resume", QT_TRANSLATE_NOOP("History", "Exchange taken up again"), "play"},
    {"company.changeAccount", QT_TRANSLATE_NOOP("History", "Account at the server changed"), "lock"},
    {"company.enrol", QT_TRANSLATE_NOOP("History", "Let into the company with another computer"), "computer"},
    {"company.newDeviceNumber", QT_TRANSLATE_NOOP("History", "This computer got another number"), "computer"},
    {"company.removeDevice", QT_TRANSLATE_NOOP("History", "Computer removed"), "computer"},
    {"sync.settle", QT_TRANSLATE_NOOP("History", "Chosen between two versions"), "check"},
    {"sync.retry", QT_TRANSLATE_NOOP("History", "What was set aside tried again"), "refresh"},
    {"staff.addPerson", QT_TRANSLATE_NOOP("History", "Added"), "plus"},
    {"staff.updatePerson", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"staff.archivePerson", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"staff.restorePerson", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"staff.setAbsence", QT_TRANSLATE_NOOP("History", "Absence changed"), "calendar"},
    {"staff.createRole", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"staff.updateRole", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"staff.archiveRole", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"staff.signIn", QT_TRANSLATE_NOOP("History", "Signed in"), "person"},
    {"staff.signInFailed", QT_TRANSLATE_NOOP("History", "Sign-in failed"), "warning"},
    {"staff.approve", QT_TRANSLATE_NOOP("History", "Allowed an action"), "check"},
    {"staff.recover", QT_TRANSLATE_NOOP("History", "Signed in with the recovery sheet"), "lock"},
    {"staff.changePassword", QT_TRANSLATE_NOOP("History", "Password changed"), "lock"},
    {"staff.replacePassword", QT_TRANSLATE_NOOP("History", "Password replaced"), "lock"},
    {"staff.setPin", QT_TRANSLATE_NOOP("History", "PIN changed"), "lock"},
    {"staff.enableSecondFactor", QT_TRANSLATE_NOOP("History", "Second factor turned on"), "lock"},
    {"staff.disableSecondFactor", QT_TRANSLATE_NOOP("History", "Second factor turned off"), "lock"},
    {"staff.newRecoverySheet", QT_TRANSLATE_NOOP("History", "New recovery sheet"), "print"},
    {"staff.rememberDevice", QT_TRANSLATE_NOOP("History", "Device remembered"), "computer"},
    {"staff.forgetDevices", QT_TRANSLATE_NOOP("History", "Devices forgotten"), "computer"},
};

constexpr KnownField knownFields[] = {
    {"name", QT_TRANSLATE_NOOP("History", "Name"), FieldKind::Text},
    {"number", QT_TRANSLATE_NOOP("History", "Number"), FieldKind::Text},
    {"kind", QT_TRANSLATE_NOOP("History", "Kind"), FieldKind::State},
    {"category", QT_TRANSLATE_NOOP("History", "Category"), FieldKind::Reference},
    {"taxClass", QT_TRANSLATE_NOOP("History", "Tax class"), FieldKind::Reference},
    {"description", QT_TRANSLATE_NOOP("History", "Description"), FieldKind::Text},
    {"onShelf", QT_TRANSLATE_NOOP("History", "On the shelf"), FieldKind::Flag},
    {"archived", QT_TRANSLATE_NOOP("History", "Archived"), FieldKind::Flag},
    {"picture", QT_TRANSLATE_NOOP("History", "Picture"), FieldKind::Text},
    {"picturePlace", QT_TRANSLATE_NOOP("History", "Place of the picture"), FieldKind::Text},
    {"altText", QT_TRANSLATE_NOOP("History", "Description of the picture"), FieldKind::Text},
    {"tier", QT_TRANSLATE_NOOP("History", "Tier"), FieldKind::Reference},
    {"phone", QT_TRANSLATE_NOOP("History", "Phone"), FieldKind::Reference},
    {"email", QT_TRANSLATE_NOOP("History", "E-mail"), FieldKind::Reference},
    {"address", QT_TRANSLATE_NOOP("History", "Address"), FieldKind::Reference},
    {"granted", QT_TRANSLATE_NOOP("History", "Agrees"), FieldKind::Flag},
    {"country", QT_TRANSLATE_NOOP("History", "Country"), FieldKind::Text},
    {"birthday", QT_TRANSLATE_NOOP("History", "Birthday"), FieldKind::Text},
    {"note", QT_TRANSLATE_NOOP("History", "Note"), FieldKind::Text},
    {"points", QT_TRANSLATE_NOOP("History", "Points"), FieldKind::Text},
    {"multiplier", QT_TRANSLATE_NOOP("History", "Multiplier in hundredths"), FieldKind::Text},
    {"unit", QT_TRANSLATE_NOOP("History", "For each"), FieldKind::Money},
    {"perDay", QT_TRANSLATE_NOOP("History", "Times a day"), FieldKind::Text},
    {"starts", QT_TRANSLATE_NOOP("History", "From"), FieldKind::Text},
    {"ends", QT_TRANSLATE_NOOP("History", "Until"), FieldKind::Text},
    {"sku", QT_TRANSLATE_NOOP("History", "SKU"), FieldKind::Text},
    {"price", QT_TRANSLATE_NOOP("History", "Price"), FieldKind::Money},
    {"cost", QT_TRANSLATE_NOOP("History", "Cost"), FieldKind::Money},
    {"total", QT_TRANSLATE_NOOP("History", "Total"), FieldKind::Money},
    {"barcodes", QT_TRANSLATE_NOOP("History", "Barcodes"), FieldKind::Text},
    {"shelfFrom", QT_TRANSLATE_NOOP("History", "On the shelf from"), FieldKind::Instant},
    {"shelfUntil", QT_TRANSLATE_NOOP("History", "On the shelf until"), FieldKind::Instant},
    {"components", QT_TRANSLATE_NOOP("History", "Components"), FieldKind::Components},
    {"priceIsSum", QT_TRANSLATE_NOOP("History", "Price is the sum"), FieldKind::Flag},
    {"warrantyMonths", QT_TRANSLATE_NOOP("History", "Months of warranty"), FieldKind::Text},
    {"supplier", QT_TRANSLATE_NOOP("History", "Supplier"), FieldKind::Text},
    {"serialised", QT_TRANSLATE_NOOP("History", "Has serial numbers"), FieldKind::Flag},
    {"serials", QT_TRANSLATE_NOOP("History", "Serial numbers"), FieldKind::Text},
    {"options", QT_TRANSLATE_NOOP("History", "Options"), FieldKind::Options},
    {"file", QT_TRANSLATE_NOOP("History", "File"), FieldKind::Text},
    {"keptAs", QT_TRANSLATE_NOOP("History", "The shop as it was"), FieldKind::Text},
    {"list", QT_TRANSLATE_NOOP("History", "List"), FieldKind::Text},
    {"rows", QT_TRANSLATE_NOOP("History", "Rows"), FieldKind::Text},
    {"filters", QT_TRANSLATE_NOOP("History", "Filtered by"), FieldKind::Text},
    {"attributes", QT_TRANSLATE_NOOP("History", "Attributes"), FieldKind::Pairs},
    {"choices", QT_TRANSLATE_NOOP("History", "Choices"), FieldKind::Text},
    {"packs", QT_TRANSLATE_NOOP("History", "Cases"), FieldKind::Packs},
    {"channel", QT_TRANSLATE_NOOP("History", "Channel"), FieldKind::State},
    {"firstDay", QT_TRANSLATE_NOOP("History", "First day"), FieldKind::Text},
    {"lastDay", QT_TRANSLATE_NOOP("History", "Last day"), FieldKind::Text},
    {"priority", QT_TRANSLATE_NOOP("History", "Priority"), FieldKind::Text},
    {"percentOff", QT_TRANSLATE_NOOP("History", "Discount"), FieldKind::PercentLimit},
    {"quantity", QT_TRANSLATE_NOOP("History", "Quantity"), FieldKind::Text},
    {"copies", QT_TRANSLATE_NOOP("History", "Receipts handed out"), FieldKind::Text},
    {"reason", QT_TRANSLATE_NOOP("History", "Reason"), FieldKind::State},
    {"status", QT_TRANSLATE_NOOP("History", "Status"), FieldKind::State},
    {"counted", QT_TRANSLATE_NOOP("History", "Counted"), FieldKind::Text},
    {"reorder", QT_TRANSLATE_NOOP("History", "Reorder"), FieldKind::Text},
    {"reserved", QT_TRANSLATE_NOOP("History", "Reserved"), FieldKind::Text},
    {"task", QT_TRANSLATE_NOOP("History", "Task"), FieldKind::Text},
    {"rate", QT_TRANSLATE_NOOP("History", "Rate"), FieldKind::PercentLimit},
    {"parts", QT_TRANSLATE_NOOP("History", "Made up of"), FieldKind::Rates},
    {"included", QT_TRANSLATE_NOOP("History", "Contained in prices"), FieldKind::Flag},
    {"rank", QT_TRANSLATE_NOOP("History", "Rank"), FieldKind::Text},
    {"parent", QT_TRANSLATE_NOOP("History", "Category above"), FieldKind::Reference},
    {"role", QT_TRANSLATE_NOOP("History", "Role"), FieldKind::Text},
    {"stores", QT_TRANSLATE_NOOP("History", "Stores"), FieldKind::Stores},
    {"absentFrom", QT_TRANSLATE_NOOP("History", "Away from"), FieldKind::Text},
    {"absentTo", QT_TRANSLATE_NOOP("History", "Away until"), FieldKind::Text},
    {"deputy", QT_TRANSLATE_NOOP("History", "Deputy"), FieldKind::Text},
    {"permissions", QT_TRANSLATE_NOOP("History", "Permissions"), FieldKind::Permissions},
    {"largestRefund", QT_TRANSLATE_NOOP("History", "Largest refund"), FieldKind::MoneyLimit},
    {"largestDiscount", QT_TRANSLATE_NOOP("History", "Largest discount"), FieldKind::PercentLimit},
    {"largestPoints", QT_TRANSLATE_NOOP("History", "Largest points adjustment"), FieldKind::Limit},
    {"password", QT_TRANSLATE_NOOP("History", "Password"), FieldKind::Reference},
    {"pin", QT_TRANSLATE_NOOP("History", "PIN"), FieldKind::Reference},
    {"secondFactor", QT_TRANSLATE_NOOP("History", "Second factor"), FieldKind::Reference},
    {"recoverySheet", QT_TRANSLATE_NOOP("History", "Recovery sheet"), FieldKind::Reference},
    {"devices", QT_TRANSLATE_NOOP("History", "Remembered devices"), FieldKind::Reference},
    {"askedBy", QT_TRANSLATE_NOOP("History", "Asked by"), FieldKind::Text},
    {"failures", QT_TRANSLATE_NOOP("History", "Wrong tries in a row"), FieldKind::Text},
};

std::vector<KnownField> allFields()
{
    std::vector<KnownField> fields(std::begin(knownFields), std::end(knownFields));
    fields.insert(fields.end(), std::begin(orderFields), std::end(orderFields));
    fields.insert(fields.end(), std::begin(memberFields), std::end(memberFields));
    fields.insert(fields.end(), std::begin(rewardFields), std::end(rewardFields));
    fields.insert(fields.end(), std::begin(ticketFields), std::end(ticketFields));
    fields.insert(fields.end(), std::begin(returnFields), std::end(returnFields));
    return fields;
}

const KnownField *fieldFor(const QString &key)
{
    static const std::vector<KnownField> fields = allFields();
    const auto found =
        std::ranges::find_if(fields, [&](const KnownField &field) { return key == QLatin1String(field.key); });
    return found == fields.end() ? nullptr : &*found;
}

ChangeWords changeOf(const KnownField &field, const QString &owner, const QJsonValue &old, const QJsonValue &now,
                     const Formats &formats, TextLength length)
{
    const QString name = inHistory(field.label);
    const QString label = owner.isEmpty() ? name : QCoreApplication::translate("History", "%1 of %2").arg(name, owner);
    if (field.kind == FieldKind::Reference)
        return {label, false};
    const QString from = valueInWords(old, field.kind, formats, length);
    return {label, true, from, valueInWords(now, field.kind, formats, length), from == noValue()};
}

QString titlesOf(const Permissions &permissions)
{
    QStringList titles;
    for (const PermissionInfo &info : permissionInfos()) {
        if (permissions.contains(info.permission))
            titles << titleOf(info.permission);
    }
    return titles.join(QStringLiteral(", "));
}

/// What came and what went; the rest of a long list is as it was.
void addPermissions(std::vector<ChangeWords> &words, const QJsonValue &old, const QJsonValue &now)
{
    const Permissions before = permissionsFrom(old.toString());
    const Permissions after = permissionsFrom(now.toString());
    if (const Permissions given = Permissions(after) - before; !given.isEmpty())
        words.push_back({QCoreApplication::translate("History", "May now"), true, {}, titlesOf(given)});
    if (const Permissions taken = Permissions(before) - after; !taken.isEmpty())
        words.push_back({QCoreApplication::translate("History", "May no longer"), true, {}, titlesOf(taken)});
}

const KnownOperation *operationFor(const QString &name)
{
    using Table = std::span<const KnownOperation>;
    for (const Table table : {Table(knownOperations), Table(memberOperations), Table(orderOperations),
                              Table(rewardOperations), Table(ticketOperations), Table(returnOperations)}) {
        const auto found = std::ranges::find_if(
            table, [&](const KnownOperation &operation) { return name == QLatin1String(operation.name); });
        if (found != table.end())
            return &*found;
    }
    return nullptr;
}

} // namespace

ChangeWords changeInWords(const QString &key, const QString &owner, const QJsonValue &old, const QJsonValue &now,
                          const Formats &formats, TextLength length)
{
    return changeOf(*fieldFor(key), owner, old, now, formats, length);
}

QString ChangeWords::line() const
{
    if (!told)
        return QCoreApplication::translate("History", "%1 changed").arg(label);
    if (from.isEmpty())
        return QCoreApplication::translate("History", "%1: %2").arg(label, to);
    return QCoreApplication::translate("History", "%1: %2 → %3").arg(label, from, to);
}

std::vector<ChangeWords> changesInWords(const QJsonObject &changes, const Formats &formats, TextLength length)
{
    std::vector<ChangeWords> words;
    for (const KnownField &field : allFields()) {
        const QJsonValue change = changes.value(QLatin1String(field.key));
        if (change.isUndefined())
            continue;
        const QJsonArray pair = change.toArray();
        if (pair.size() == 2 && pair.at(0) == pair.at(1))
            continue;
        if (pair.size() == 2 && field.kind == FieldKind::Permissions)
            addPermissions(words, pair.at(0), pair.at(1));
        else if (pair.size() == 2)
            words.push_back(changeOf(field, {}, pair.at(0), pair.at(1), formats, length));
        else if (change.isDouble())
            words.push_back({inHistory(field.label), true, {}, formats.number(change.toInteger())});
        else
            words.push_back({inHistory(field.label), false});
    }
    const QJsonArray variants = changes.value(QStringLiteral("variants")).toArray();
    if (variants.size() == 2)
        addVariantChanges(words, variants.at(0).toArray(), variants.at(1).toArray(), formats, length);
    const QJsonArray prices = changes.value(QStringLiteral("prices")).toArray();
    if (prices.size() == 2)
        addListPriceChanges(words, prices.at(0).toArray(), prices.at(1).toArray(), formats);
    return words;
}

QString operationWords(const QString &operation)
{
    const KnownOperation *known = operationFor(operation);
    return known ? inHistory(known->title) : QCoreApplication::translate("History", "Changed");
}

QString recordKindWords(const QString &table)
{
    const store::RecordKind *kind = store::recordKind(table);
    return kind ? QCoreApplication::translate("List", kind->title) : table;
}

std::vector<TimelineEntry> inWords(const std::vector<store::AuditEntry> &entries, const Formats &formats)
{
    std::vector<TimelineEntry> words;
    words.reserve(entries.size());
    for (const store::AuditEntry &entry : entries) {
        TimelineEntry told{entry.occurredAt, operationWords(entry.operation), {}, entry.person};
        if (const KnownOperation *known = operationFor(entry.operation))
            told.iconName = QString::fromLatin1(known->iconName);
        // What a record was created with is on the page beside.
        const bool created = told.iconName == QLatin1String("plus") || told.iconName == QLatin1String("orders");
        if (!created) {
            for (const ChangeWords &change : changesInWords(entry.changes, formats))
                told.details << change.line();
        }
        if (!entry.approvedBy.isEmpty())
            told.person =
                QCoreApplication::translate("History", "%1, allowed by %2").arg(entry.person, entry.approvedBy);
        words.push_back(std::move(told));
    }
    return words;
}

} // namespace shopdesk::ui
