// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/SellingOperations.h"

#include "catalog/Answers.h"
#include "catalog/ProductJson.h"
#include "catalog/Scan.h"
#include "catalog/ScanPattern.h"

namespace shopdesk::catalog {

namespace {

QJsonObject toJson(const ScanCandidate &candidate)
{
    QJsonObject object = toJson(candidate.found);
    object.insert(QStringLiteral("quantity"), candidate.quantity);
    object.insert(QStringLiteral("labelPrice"), candidate.price ? QJsonValue(candidate.price->minor) : QJsonValue());
    object.insert(QStringLiteral("grams"), candidate.grams ? QJsonValue(*candidate.grams) : QJsonValue());
    return object;
}

Outcome runReadScan(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString text = input.text("text");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return readScan(work.connection(), text).map([](const ScanReading &reading) {
        QJsonArray candidates;
        for (const ScanCandidate &candidate : reading.candidates)
            candidates << toJson(candidate);
        return QJsonObject{
            {QStringLiteral("candidates"), candidates},
            {QStringLiteral("lot"), reading.lot},
            {QStringLiteral("serial"), reading.serial},
            {QStringLiteral("expiry"), reading.expiry ? QJsonValue(reading.expiry->text()) : QJsonValue()}};
    });
}

Outcome runScanPatterns(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return QJsonObject{{QStringLiteral("patterns"), QJsonArray::fromStringList(scanPatterns(work.connection()))}};
}

Outcome runSetScanPatterns(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QStringList patterns = input.texts("patterns");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setScanPatterns(work, patterns).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"catalog.readScan",
     "Gives what the scanned text may mean: candidates with variant, quantity, labelPrice and grams; lot, serial, expiry.",
     runReadScan, Permission::SeeProducts},
    {"catalog.scanPatterns", "Gives the patterns by which labels of scales are read.", runScanPatterns,
     Permission::SeeProducts},
    {"catalog.setScanPatterns", "Sets the patterns by which labels of scales are read, such as 20-24 IIIIIPPPPPC.",
     runSetScanPatterns, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> sellingOperations()
{
    return all;
}

} // namespace shopdesk::catalog
