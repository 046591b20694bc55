// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Repairs.h"
#include "returns/ReturnShop.h"

namespace shopdesk::test {

/// A phone with a year of warranty, sold so many days ago.
class RepairShop : public ReturnShop
{
public:
    explicit RepairShop(int soldDaysAgo = 10)
    {
        constexpr qint64 msPerDay = 86'400'000;
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Phone");
        draft.warrantyMonths = 12;
        draft.variants.push_back({{}, {}, QStringLiteral("PH"), Money{50'000}, {}, {}});
        draft.variants.front().serialised = true;
        const auto id = must(write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
        phone = must(read([&](store::Connection &c) { return catalog::product(c, id); })).variants.front().id;
        service = addProduct(QStringLiteral("Repair"), 0, {}, catalog::ProductKind::Service);
        orders::LineDraft line{phone, 2};
        line.serials << QStringLiteral("P1") << QStringLiteral("P2");
        sale = place(paid({.store = firstStore(), .lines = {line}}));
        const QByteArray sql =
            "UPDATE serial_numbers SET sold_at = " + QByteArray::number(Instant::now().ms - soldDaysAgo * msPerDay);
        change(sql.constData());
    }
    Result<returns::RepairId> takeIn(const QString &serial, returns::ReturnId of = {})
    {
        return write([&](store::UnitOfWork &work) {
            return returns::takeIn(work, {firstStore(), serial, QStringLiteral("does not charge"), of});
        });
    }
    returns::Repair repair(returns::RepairId id)
    {
        return must(read([&](store::Connection &c) { return returns::repair(c, id); }));
    }
    template<typename F>
    QString step(F operation)
    {
        return codeOf(write([&](store::UnitOfWork &work) { return operation(work); }));
    }

    catalog::VariantId phone;
    catalog::VariantId service;
    orders::Order sale;
};

} // namespace shopdesk::test
