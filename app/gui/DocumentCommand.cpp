// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/DocumentCommand.h"

#include "members/Members.h"
#include "members/Tiers.h"
#include "orders/Delivery.h"
#include "orders/Shifts.h"
#include "ui/counter/ReceiptPrinter.h"
#include "ui/members/MemberCard.h"
#include "ui/members/PointsStatement.h"
#include "ui/orders/DeliverySlip.h"
#include "ui/returns/ReturnPaper.h"
#include "ui/returns/ReturnRecord.h"
#include "ui/rewards/CouponPaper.h"
#include "ui/settings/BenefitsSheet.h"

#include <QTextDocument>

namespace shopdesk::app {

namespace {

using Writer = Result<void> (*)(store::Store &store, const DocumentRequest &request);

ui::Formats formatsOf(store::Store &store)
{
    const store::ShopInfo shop = store.shop();
    return {shop.currency, shop.zone};
}

Result<void> writeReceipt(store::Store &store, const DocumentRequest &request)
{
    const auto receipt = store.readNow([&](store::Connection &connection) {
        return orders::findByNumber(connection, request.of).and_then([&](orders::OrderId id) {
            return orders::receiptOf(connection, id);
        });
    });
    if (!receipt)
        return Failure(receipt.error());
    const ui::ReceiptPaper paper(*receipt, formatsOf(store), ui::PaperWidth::Mm80);
    if (auto written = ui::writePdf(paper, request.file, receipt->order.number); !written)
        return written;
    // Counted once it is there: the next one is a copy.
    return store.writeNow([id = receipt->order.id](store::UnitOfWork &work) { return orders::issueReceipt(work, id); })
        .map([](const orders::ReceiptData &) {});
}

/// What a parcel takes along.
struct Parcel
{
    orders::Order order;
    orders::Shipment shipment;
};

Result<Parcel> parcelOf(store::Connection &connection, const QString &wish)
{
    const auto order = orders::findByNumber(connection, wish.section(QLatin1Char('/'), 0, 0)).and_then([&](auto id) {
        return orders::order(connection, id);
    });
    if (!order)
        return Failure(order.error());
    const QString which = wish.section(QLatin1Char('/'), 1);
    const auto count = static_cast<int>(order->shipments.size());
    const int place = which.isEmpty() ? count : which.toInt();
    if (count == 0)
        return fail("cli.usage", QStringLiteral("Nothing of this order has been packed yet."));
    if (place < 1 || place > count)
        return fail("cli.usage", QStringLiteral("There is no such parcel. Name one from 1 to %1.").arg(count));
    return Parcel{*order, order->shipments[static_cast<size_t>(place - 1)]};
}

Result<void> writeDeliverySlip(store::Store &store, const DocumentRequest &request)
{
    const auto parcel = store.readNow([&](store::Connection &connection) { return parcelOf(connection, request.of); });
    if (!parcel)
        return Failure(parcel.error());
    orders::DeliveryAddress address;
    if (!parcel->order.delivery.isEmpty()) {
        const auto revealed = store.writeNow(
            [id = parcel->order.id](store::UnitOfWork &work) { return orders::revealDelivery(work, id); });
        if (!revealed)
            return Failure(revealed.error());
        address = *revealed;
    }
    return ui::deliverySlip(parcel->order, parcel->shipment, address, store.shop().name, formatsOf(store))
        .writePdf(request.file);
}

Result<BusinessDay> dayFrom(const QString &text, BusinessDay otherwise)
{
    if (text.isEmpty())
        return otherwise;
    const auto day = BusinessDay::fromText(text);
    return day ? Result<BusinessDay>(*day)
               : fail("cli.usage", QStringLiteral("“%1” is no day. Write it as 2026-08-01.").arg(text));
}

Result<points::Statement> statementFor(store::Connection &connection, const DocumentRequest &request)
{
    const Instant now = Instant::now();
    const auto last = dayFrom(request.to, connection.shop().zone.dayOf(now));
    if (!last)
        return Failure(last.error());
    const auto first = dayFrom(request.from, BusinessDay::fromDate(last->toDate().addYears(-1)));
    if (!first)
        return Failure(first.error());
    return members::findByNumber(connection, request.of).and_then([&](members::MemberId id) {
        return points::statementOf(connection, id, *first, *last, now);
    });
}

Result<void> writeStatement(store::Store &store, const DocumentRequest &request)
{
    const auto statement =
        store.readNow([&](store::Connection &connection) { return statementFor(connection, request); });
    return statement ? ui::PointsStatement(*statement, formatsOf(store)).writePdf(request.file)
                     : Result<void>(Failure(statement.error()));
}

Result<void> writeMemberCard(store::Store &store, const DocumentRequest &request)
{
    const auto member = store.readNow([&](store::Connection &connection) {
        return members::findByNumber(connection, request.of).and_then([&](members::MemberId id) {
            return members::member(connection, id);
        });
    });
    if (!member)
        return Failure(member.error());
    return ui::writeCardAsPdf({store.shop().name, member->name, member->number, member->tierName}, request.file);
}

Result<void> writeTillReport(store::Store &store, const DocumentRequest &request)
{
    const auto id = orders::ShiftId::fromText(request.of);
    if (!id)
        return fail("cli.usage", QStringLiteral("“%1” is no id of a till.").arg(request.of));
    const auto report =
        store.readNow([&](store::Connection &connection) { return orders::shiftReport(connection, *id); });
    if (!report)
        return Failure(report.error());
    return ui::writePdf(ui::ReceiptPaper::shiftReport(*report, formatsOf(store), ui::PaperWidth::Mm80), request.file,
                        QStringLiteral("Report of the till"));
}

Result<void> writeCoupon(store::Store &store, const DocumentRequest &request)
{
    const auto data =
        store.readNow([&](store::Connection &connection) { return ui::readCouponPaper(connection, request.of); });
    return data ? ui::couponPaper(*data, store.shop().name, formatsOf(store)).writePdf(request.file)
                : Result<void>(Failure(data.error()));
}

/// Those in force, else the next ones.
Result<void> writeBenefits(store::Store &store, const DocumentRequest &request)
{
    struct Found
    {
        std::optional<members::BenefitVersion> version;
        std::vector<members::Tier> tiers;
    };
    const auto found = store.readNow([](store::Connection &connection) -> Result<Found> {
        const auto now = members::benefitsOn(connection, connection.shop().zone.dayOf(Instant::now()));
        const auto all = members::benefitVersions(connection);
        const auto tiers = members::tiers(connection);
        if (!now || !all || !tiers)
            return Failure(!now ? now.error() : !all ? all.error() : tiers.error());
        return Found{*now || all->empty() ? *now : std::optional(all->front()), *tiers};
    });
    if (!found)
        return Failure(found.error());
    if (!found->version)
        return fail("cli.usage", QStringLiteral("No benefits have been published yet."));
    const auto sheet = ui::benefitsSheet(store.shop().name, *found->version, found->tiers, formatsOf(store));
    return ui::writeBenefitsAsPdf(*sheet, request.file);
}

template<ui::ReturnPaperKind kind>
Result<void> writeReturnPaper(store::Store &store, const DocumentRequest &request)
{
    const auto record = store.readNow([&](store::Connection &connection) {
        return returns::findByNumber(connection, request.of).and_then([&](returns::ReturnId id) {
            return ui::readReturnRecord(connection, id);
        });
    });
    if (!record)
        return Failure(record.error());
    return ui::ReturnPaper(kind, {record->found, record->postings, record->credit, store.shop().name}, formatsOf(store))
        .writePdf(request.file);
}

struct Kind
{
    const char *key;
    Writer write;
    bool isOfSomething = true;
};

constexpr Kind kinds[] = {{"receipt", writeReceipt},
                          {"delivery-slip", writeDeliverySlip},
                          {"statement", writeStatement},
                          {"benefits", writeBenefits, false},
                          {"coupon", writeCoupon},
                          {"member-card", writeMemberCard},
                          {"till-report", writeTillReport},
                          {"return-slip", writeReturnPaper<ui::ReturnPaperKind::Slip>},
                          {"inspection-sheet", writeReturnPaper<ui::ReturnPaperKind::InspectionSheet>},
                          {"credit-note", writeReturnPaper<ui::ReturnPaperKind::CreditNote>}};

Result<const Kind *> kindOf(const DocumentRequest &request)
{
    const auto kind =
        std::ranges::find_if(kinds, [&](const Kind &each) { return request.kind == QLatin1String(each.key); });
    if (kind == std::end(kinds))
        return fail("cli.usage", QStringLiteral("There is no document “%1”. There are: %2.")
                                     .arg(request.kind, documentKinds().join(QStringLiteral(", "))));
    if (kind->isOfSomething && request.of.isEmpty())
        return fail("cli.usage", QStringLiteral("Say of what it is: --of NUMBER"));
    return kind;
}

} // namespace

QStringList documentKinds()
{
    QStringList keys;
    for (const Kind &kind : kinds)
        keys << QString::fromLatin1(kind.key);
    return keys;
}

Result<void> check(const DocumentRequest &request)
{
    return kindOf(request).map([](const Kind *) {});
}

Result<void> writeDocument(store::Store &store, const DocumentRequest &request)
{
    const auto kind = kindOf(request);
    return kind ? (*kind)->write(store, request) : Result<void>(Failure(kind.error()));
}

} // namespace shopdesk::app
