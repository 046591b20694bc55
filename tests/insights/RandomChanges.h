// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Rollups.h"
#include "support/SketchedShop.h"

#include <QTest>

namespace shopdesk::test {

/// Lets @p changer change the shop at random, refreshes the rollups now and then, and has @p verify compare scopes; at the end
/// also after a rebuild, which may not change the @p contents. @p lastScopes are compared at the end.
template<typename Changer>
void changeAndVerify(SketchedShop &shop, Changer &changer,
                     void (*verify)(SketchedShop &, const std::vector<insights::Scope> &),
                     QStringList (*contents)(SketchedShop &),
                     const std::function<std::vector<insights::Scope>()> &lastScopes)
{
    for (int round = 0; round < 150; ++round) {
        changer.change();
        if (changer.oneIn(4))
            QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return insights::refresh(work); }));
        if (round % 10 == 0)
            verify(shop, {changer.anyScope(), changer.anyScope()});
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return insights::refresh(work); }));
    verify(shop, lastScopes());
    const QStringList incremental = contents(shop);
    QVERIFY(!incremental.isEmpty());
    QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return insights::rebuild(work); }));
    QCOMPARE(contents(shop), incremental);
    verify(shop, lastScopes());
}

} // namespace shopdesk::test
