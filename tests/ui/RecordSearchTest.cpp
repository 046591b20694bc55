// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecordSearch.h"

#include "catalog/ProductList.h"
#include "members/MemberList.h"
#include "members/Members.h"
#include "ui/TestWindow.h"

#include <QtTest>

using namespace shopdesk;

namespace {

std::vector<ui::SearchPlace> places()
{
    return {{QStringLiteral("products"), {catalog::productList(), {QStringLiteral("name"), QStringLiteral("sku")}}},
            {QStringLiteral("members"), {members::memberList(), {QStringLiteral("number"), QStringLiteral("name")}}}};
}

void addMember(test::TestShop &shop, const QString &name, const QString &phone)
{
    const auto added = shop.write([&](store::UnitOfWork &work) {
        members::MemberDraft draft;
        draft.name = name;
        draft.phone = phone;
        return members::createMember(work, draft);
    });
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
}

QStringList found(test::TestShop &shop, const QString &typed, int most = 6)
{
    QStringList texts;
    bool answered = false;
    QObject context;
    ui::findRecordsEverywhere(shop.store(), places(), typed, most, {}, &context,
                              [&](const std::vector<ui::FoundRecord> &all) {
                                  answered = true;
                                  for (const ui::FoundRecord &record : all)
                                      texts << record.pane + QLatin1Char(' ') + record.values.at(0).second.toString()
                                                   + QLatin1Char(' ') + record.values.at(1).second.toString();
                              });
    if (!QTest::qWaitFor([&answered] { return answered; }))
        return {QStringLiteral("no answer")};
    return texts;
}

} // namespace

class RecordSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void findsByNameSkuBarcodeNumberAndPhoneTail()
    {
        test::TestShop shop;
        test::addProducts(shop, 20);
        addMember(shop, QStringLiteral("王芳"), QStringLiteral("+8613800001234"));
        addMember(shop, QStringLiteral("Ann Cupfield"), QStringLiteral("+447700900555"));
        const QString cup7 = QStringLiteral("products Cup 7 CUP-0007");
        QCOMPARE(found(shop, QStringLiteral("cup-0007")), QStringList(cup7));
        QCOMPARE(found(shop, QStringLiteral("SCAN000007")), QStringList(cup7));
        QCOMPARE(found(shop, QStringLiteral("王芳")).size(), 1);
        QVERIFY(found(shop, QStringLiteral("1234")).front().endsWith(QStringLiteral("王芳")));
        QVERIFY(found(shop, QStringLiteral("cupf")).front().endsWith(QStringLiteral("Ann Cupfield")));
        QCOMPARE(found(shop, QStringLiteral("nothing like it")), QStringList());
    }

    void whatWasTypedToTheLetterComesFirst()
    {
        test::TestShop shop;
        test::addProducts(shop, 20);
        addMember(shop, QStringLiteral("Cup 1"), {});
        const QStringList all = found(shop, QStringLiteral("Cup 1"));
        QCOMPARE(all.front(), QStringLiteral("products Cup 1 CUP-0001"));
        QCOMPARE(all.at(1), QStringLiteral("products Cup 10 CUP-0010"));
        // A few of each kind, so that none crowds out the others.
        QCOMPARE(found(shop, QStringLiteral("cup"), 2).size(), 3);
    }
};

QTEST_MAIN(RecordSearchTest)
#include "RecordSearchTest.moc"
