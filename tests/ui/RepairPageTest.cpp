// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/PickUpForm.h"

#include "returns/RepairShop.h"
#include "ui/ReturnsDesk.h"

#include <QComboBox>
#include <QLineEdit>

using namespace shopdesk;
using namespace shopdesk::test;
using returns::RepairStatus;

/// A repair in a real window, beyond its warranty: quoted, answered, and paid when it is fetched.
class RepairPageTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void itIsPaidInCashWithChange();
    void theTaxOfTheServiceIsOnTop();
    void aGiftCardNeedsItsCode();
    void withoutAServiceItSaysSo();
    void whatIsDeclinedIsFree();

private:
    /// It is quoted, at 75.00.
    void quote()
    {
        m_return = m_shop->approved(m_shop->draftOf(m_shop->sale));
        m_repair = must(m_shop->takeIn(QStringLiteral("P1"), m_return));
        must(m_shop->write([this](store::UnitOfWork &work) { return returns::quote(work, m_repair, Money{7'500}); }));
    }
    /// It is done, and the form to pick it up is open.
    void fetch()
    {
        quote();
        must(m_shop->write([this](store::UnitOfWork &work) { return returns::approveQuote(work, m_repair); }));
        must(m_shop->write([this](store::UnitOfWork &work) { return returns::finishRepair(work, m_repair); }));
        m_desk->open(m_return);
        m_desk->go(QStringLiteral("Repair"));
    }
    void choose(const char *key, const QVariant &value)
    {
        m_desk->form().setValue(QString::fromLatin1(key), value);
        m_desk->settle();
    }
    QString complaint(const char *key) { return m_desk->form().complaint(QString::fromLatin1(key)); }
    returns::Repair repair() { return m_shop->repair(m_repair); }

    std::unique_ptr<RepairShop> m_shop;
    std::unique_ptr<ReturnsDesk> m_desk;
    returns::ReturnId m_return;
    returns::RepairId m_repair;
};

void RepairPageTest::init()
{
    m_shop = std::make_unique<RepairShop>(400);
    m_desk = std::make_unique<ReturnsDesk>(*m_shop);
}

void RepairPageTest::cleanup()
{
    m_desk.reset();
    m_shop.reset();
}

void RepairPageTest::itIsPaidInCashWithChange()
{
    fetch();
    const QString take = QStringLiteral("Hand it over, take £75.00");
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), take));
    QCOMPARE(static_cast<QComboBox *>(m_desk->form().field(QStringLiteral("service")))->currentText(),
             QStringLiteral("Repair"));
    type(*fieldOf(m_desk->form(), "tendered"), QStringLiteral("74.99"));
    m_desk->confirm(take);
    QCOMPARE(complaint("tendered"), QStringLiteral("This is less than the £75.00 that are due."));
    QVERIFY(m_desk->words().contains(complaint("tendered")));
    QCOMPARE(repair().status, RepairStatus::Ready);
    type(*fieldOf(m_desk->form(), "tendered"), QStringLiteral("100"));
    QVERIFY(m_desk->words().contains(QStringLiteral("Change: £25.00")));
    QTest::keyClick(fieldOf(m_desk->form(), "tendered"), Qt::Key_Return);
    m_desk->settle();
    QVERIFY(m_desk->toast().endsWith(QStringLiteral("picked up, £75.00 taken. Change: £25.00")));
    QCOMPARE(repair().status, RepairStatus::PickedUp);
    const orders::Order sale = m_shop->order(repair().charged);
    QCOMPARE(sale.total, Money{7'500});
    QCOMPARE(sale.lines.front().variant, m_shop->service);
    QCOMPARE(m_shop->number("SELECT tendered FROM payments ORDER BY id DESC LIMIT 1"), 10'000);
    QVERIFY(!m_desk->pane->sheet()->step());
    QCOMPARE(m_shop->allComplaints(), QStringList());
}

void RepairPageTest::theTaxOfTheServiceIsOnTop()
{
    const auto taxed =
        m_shop->addProduct(QStringLiteral("Workshop"), 0, m_shop->addTax(QStringLiteral("VAT"), 2'000, false),
                           catalog::ProductKind::Service);
    fetch();
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Hand it over, take £75.00")));
    choose("service", taxed.value);
    choose("kind", orders::keyOf(orders::PaymentKind::Card));
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Hand it over, take £90.00")));
    QVERIFY(m_desk->words().contains(QStringLiteral("with tax: £90.00")));
    m_desk->confirm(QStringLiteral("Hand it over, take £90.00"));
    QCOMPARE(m_shop->order(repair().charged).total, Money{9'000});
    // The next repair begins with the same service.
    QCOMPARE(m_desk->settings.value(QStringLiteral("returns/service")).toLongLong(), taxed.value);
}

void RepairPageTest::aGiftCardNeedsItsCode()
{
    fetch();
    choose("kind", orders::keyOf(orders::PaymentKind::GiftCard));
    QTRY_VERIFY(hasButton(*m_desk->pane->sheet()->step(), QStringLiteral("Hand it over, take £75.00")));
    m_desk->confirm(QStringLiteral("Hand it over, take £75.00"));
    QVERIFY(m_desk->words().contains(QStringLiteral("Scan or type the code of the gift card.")));
    m_desk->pane->takeScan(QStringLiteral("NOCARD"));
    QCOMPARE(m_desk->form().text(QStringLiteral("giftCard")), QStringLiteral("NOCARD"));
    m_desk->confirm(QStringLiteral("Hand it over, take £75.00"));
    QVERIFY(!complaint("giftCard").isEmpty()); // nobody knows it: said beside the field
    QCOMPARE(repair().status, RepairStatus::Ready);
    QCOMPARE(m_shop->number("SELECT count(*) FROM orders"), 1);
}

void RepairPageTest::withoutAServiceItSaysSo()
{
    m_shop->change("UPDATE products SET archived_at = 1 WHERE kind = 'service'");
    fetch();
    m_desk->confirm(QStringLiteral("The customer has it again"));
    QVERIFY(m_desk->words().contains(
        QStringLiteral("There is no service yet: add one to the products, such as “Repair”.")));
    QCOMPARE(repair().status, RepairStatus::Ready);
}

void RepairPageTest::whatIsDeclinedIsFree()
{
    quote();
    m_desk->open(m_return);
    m_desk->go(QStringLiteral("Repair"));
    choose("answer", QStringLiteral("decline"));
    m_desk->confirm(QStringLiteral("The customer declines"));
    QCOMPARE(repair().status, RepairStatus::Declined);
    QTRY_VERIFY(!m_desk->pane->sheet()->step());
    m_desk->go(QStringLiteral("Repair"));
    m_desk->confirm(QStringLiteral("The customer has it again"));
    QCOMPARE(repair().status, RepairStatus::PickedUp);
    QCOMPARE(m_shop->number("SELECT count(*) FROM orders"), 1);
}

QTEST_MAIN(RepairPageTest)
#include "RepairPageTest.moc"
