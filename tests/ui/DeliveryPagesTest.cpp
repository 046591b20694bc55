// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Delivery.h"
#include "orders/DraftOrders.h"
#include "orders/OrderList.h"
#include "store/AuditTrail.h"
#include "tables/ListReader.h"
#include "ui/orders/DeliveryReveal.h"
#include "ui/orders/DeliverySlip.h"
#include "ui/orders/NewOrderPage.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/OrdersPane.h"
#include "ui/orders/PriceExplained.h"
#include "ui/orders/StepForm.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/ReturnsDesk.h"
#include "ui/settings/DeliverySection.h"
#include "ui/settings/SettingsPane.h"

#include <QCheckBox>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

const orders::DeliveryAddress office{QStringLiteral("Wilhelmina Quartermaine"),
                                     QStringLiteral("42 Harbourside Terrace"), QStringLiteral("020 7946 0958")};

} // namespace

/// Where orders go and what that costs, in a real window: typed in, masked, looked at, changed, on the slip of a parcel, set in
/// Settings, and given back.
class DeliveryPagesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReturnShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::OrdersPane *m_pane = nullptr;
    catalog::VariantId m_cup;

    void setTerms(const orders::DeliveryTerms &terms)
    {
        must(m_shop->write([&](store::UnitOfWork &work) { return orders::setDeliveryTerms(work, terms); }));
    }
    /// But for the article.
    orders::DeliveryTerms terms()
    {
        return must(m_shop->read([](store::Connection &c) -> Result<orders::DeliveryTerms> {
            orders::DeliveryTerms all = orders::deliveryTerms(c);
            all.article = {};
            return all;
        }));
    }
    void settle()
    {
        m_window->settle();
        m_window->settle();
    }
    orders::Order newest()
    {
        settle();
        const auto ids =
            must(m_shop->read([](store::Connection &c) { return tables::readIds(c, orders::orderList(), {}); }));
        return m_shop->order({*std::ranges::max_element(ids)});
    }
    /// Two cups that are sent, opened in the drawer.
    orders::Order opened()
    {
        orders::OrderDraft draft = m_shop->webOrder({{m_cup, 2}});
        draft.deliverTo = office;
        const orders::Order order = m_shop->place(draft);
        m_pane->showRecord(order.id.value);
        settle();
        return order;
    }
    int looks(orders::OrderId id)
    {
        const auto trail = must(m_shop->read(
            [&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("orders"), id.value); }));
        return static_cast<int>(
            std::ranges::count(trail, QStringLiteral("orders.revealDelivery"), &store::AuditEntry::operation));
    }
    orders::DeliveryAddress addressOf(orders::OrderId id)
    {
        return must(m_shop->read([&](store::Connection &c) { return orders::openDelivery(c, id); }));
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<ReturnShop>();
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 1'000);
        m_shop->receive(m_cup, 20);
        m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
        m_pane = m_window->show<ui::OrdersPane>("orders");
    }
    void cleanup()
    {
        m_window.reset();
        m_shop.reset();
    }

    void aNewOrderSaysWhereItGoesAndWhatThatCosts()
    {
        setTerms({Money{500}, Money{5'000}, {}});
        m_pane->mainAction()->trigger();
        settle();
        ui::NewOrderPage *page = m_pane->newPage();
        ui::Form &form = *page->form();
        QVERIFY(labelsOf(form).contains(QStringLiteral("Left empty, it is the usual £5.00, and free from £50.00 on.")));
        m_pane->takeScan(QStringLiteral("Cup"));
        settle();
        QTRY_COMPARE(page->placeButton()->text(), QStringLiteral("Place order £15.00"));
        QVERIFY(page->price()->text().contains(QStringLiteral("Delivery\t5.00")));
        type(*fieldOf(form, "deliveryFee"), QStringLiteral("3"));
        QTRY_COMPARE(page->placeButton()->text(), QStringLiteral("Place order £13.00"));
        // Whoever fetches the goods neither pays for it nor has an address.
        form.setValue(QStringLiteral("collectIn"), m_shop->firstStore().value);
        QTRY_COMPARE(page->placeButton()->text(), QStringLiteral("Place order £10.00"));
        QVERIFY(!form.field(QStringLiteral("deliveryAddress"))->isVisible());
        form.setValue(QStringLiteral("collectIn"), qint64(0));
        QTRY_COMPARE(page->placeButton()->text(), QStringLiteral("Place order £15.00"));
        type(*fieldOf(form, "deliveryName"), office.name);
        form.setValue(QStringLiteral("deliveryAddress"), office.address);
        type(*fieldOf(form, "deliveryPhone"), QStringLiteral("none"));
        page->placeButton()->click();
        settle();
        QVERIFY(!form.complaint(QStringLiteral("deliveryPhone")).isEmpty());
        type(*fieldOf(form, "deliveryPhone"), office.phone);
        QTRY_VERIFY(page->placeButton()->isEnabled());
        page->placeButton()->click();
        const orders::Order order = newest();
        QCOMPARE(order.total, Money{1'500});
        QCOMPARE(addressOf(order.id), office);
        QVERIFY(labelsOf(*m_pane->sheet()->delivery()).contains(QStringLiteral("W***")));
        QVERIFY(!labelsOf(*m_pane).contains(QStringLiteral("Quartermaine")));
    }

    void aDraftKeepsItsAddressSealed()
    {
        orders::OrderDraft draft = m_shop->webOrder({{m_cup, 1}});
        draft.deliverTo = office;
        const auto id = must(m_shop->write([&](store::UnitOfWork &work) { return orders::saveDraft(work, draft); }));
        m_pane->startNew(id);
        settle();
        ui::Form &form = *m_pane->newPage()->form();
        QCOMPARE(form.text(QStringLiteral("deliveryName")), QString());
        QVERIFY(labelsOf(form).contains(QStringLiteral("Left empty, it stays W***.")));
        QVERIFY(!labelsOf(form).contains(QStringLiteral("Harbourside")));
        QTRY_VERIFY(m_pane->newPage()->placeButton()->isEnabled());
        m_pane->newPage()->placeButton()->click();
        settle();
        QCOMPARE(addressOf(id), office);
        QCOMPARE(m_shop->order(id).status, orders::OrderStatus::Placed);
    }

    void theDrawerShowsItMaskedAndReveals()
    {
        const orders::Order order = opened();
        ui::DeliveryReveal *delivery = m_pane->sheet()->delivery();
        QVERIFY(labelsOf(*delivery).contains(QStringLiteral("20****0958")));
        QVERIFY(!labelsOf(*delivery).contains(QStringLiteral("Harbourside")));
        delivery->revealButton()->click();
        QTRY_VERIFY(labelsOf(*delivery).contains(office.address));
        QCOMPARE(looks(order.id), 1);
        delivery->revealButton()->click();
        QVERIFY(!labelsOf(*delivery).contains(QStringLiteral("Harbourside")));
        // At the counter there is nothing to say.
        const orders::Order sale = m_shop->place(m_shop->sale({{m_cup, 1}}));
        m_pane->showRecord(sale.id.value);
        settle();
        QVERIFY(!delivery->isVisible());
    }

    void itIsChangedInTheDrawer()
    {
        const orders::Order order = opened();
        ui::DeliveryReveal *delivery = m_pane->sheet()->delivery();
        delivery->reveal();
        QTRY_VERIFY(delivery->isRevealed());
        delivery->changeButton()->click();
        settle();
        ui::StepForm *step = m_pane->sheet()->stepForm();
        QVERIFY(step);
        step->form()->setValue(QStringLiteral("deliveryAddress"), QStringLiteral("1 Other Street"));
        buttonCalled(*step, QStringLiteral("Save address"))->click();
        settle();
        QCOMPARE(m_window->toast().contains(QStringLiteral("Delivery address saved")), true);
        QCOMPARE(addressOf(order.id), orders::DeliveryAddress{.address = QStringLiteral("1 Other Street")});
        QVERIFY(!delivery->isRevealed()); // the one before is no longer where it goes
        m_shop->ship(order.id);
        settle();
        QTRY_VERIFY(!delivery->changeButton()->isVisible());
    }

    void aSlipGoesWithTheParcel()
    {
        const orders::Order order = opened();
        m_shop->ship(order.id, {{order.lines.front().id, 1}});
        settle();
        m_pane->records()->drawer()->showTab(QStringLiteral("shipments"));
        const QString file = m_shop->folder() + QStringLiteral("/slip.pdf");
        m_window->files << file;
        QTRY_VERIFY(hasButton(*m_pane, QStringLiteral("Delivery slip as PDF")));
        buttonCalled(*m_pane, QStringLiteral("Delivery slip as PDF"))->click();
        QTRY_VERIFY(QFile::exists(file));
        QCOMPARE(looks(order.id), 1);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
        const orders::Order sent = m_shop->order(order.id);
        const ui::PaperPages slip = ui::deliverySlip(sent, sent.shipments.front(), office, QStringLiteral("Test shop"),
                                                     m_window->window.workbench().formats);
        QCOMPARE(slip.code, sent.number);
        QStringList words;
        for (const ui::PaperPages::Row &row : slip.rows)
            words << row.words + QLatin1Char('|') + row.figure;
        QVERIFY(words.contains(office.address + QLatin1Char('|')));
        QVERIFY(words.contains(QStringLiteral("Cup|1")));
        QVERIFY(words.contains(QStringLiteral("The order has more than this parcel holds.|")));
        QVERIFY(!words.join(QLatin1Char('\n')).contains(QStringLiteral("10.00"))); // it may be a gift
    }

    void theFeeIsSetInSettings()
    {
        ui::DeliverySection *section = m_window->show<ui::SettingsPane>("settings")->delivery();
        QVERIFY(section);
        settle();
        QVERIFY(labelsOf(*section).contains(QStringLiteral("Orders are sent without a fee.")));
        ui::Form &form = *section->form();
        type(*fieldOf(form, "fee"), QStringLiteral("0"));
        section->saveButton()->click();
        QVERIFY(!form.complaint(QStringLiteral("fee")).isEmpty());
        type(*fieldOf(form, "fee"), QStringLiteral("4.95"));
        type(*fieldOf(form, "freeFrom"), QStringLiteral("40"));
        QVERIFY(labelsOf(*section).contains(
            QStringLiteral("Sending an order costs £4.95, and nothing where its goods come to £40.00 or more.")));
        section->saveButton()->click();
        settle();
        QCOMPARE(terms(), (orders::DeliveryTerms{Money{495}, Money{4'000}, {}}));
        m_window->undo();
        settle();
        QCOMPARE(terms(), orders::DeliveryTerms());
    }

    void aFeeThatComesAgainHasItsTax()
    {
        const auto tax = m_shop->addTax(QStringLiteral("VAT"), 2'000, true);
        setTerms({Money{500}, {}, tax});
        setTerms({});
        ui::DeliverySection *section = m_window->show<ui::SettingsPane>("settings")->delivery();
        settle();
        ui::Form &form = *section->form();
        QTRY_COMPARE(form.value(QStringLiteral("taxClass")).toLongLong(), tax.value);
        type(*fieldOf(form, "fee"), QStringLiteral("4.95"));
        section->saveButton()->click();
        settle();
        QCOMPARE(terms(), (orders::DeliveryTerms{Money{495}, {}, tax}));
    }

    void takingAllBackGivesItBack()
    {
        setTerms({Money{500}, {}, {}});
        orders::OrderDraft draft = m_shop->webOrder({{m_cup, 2}});
        draft.usualDelivery = true;
        const auto id = must(m_shop->tryPlace(draft));
        m_shop->pay(id, {{orders::PaymentKind::Card, Money{2'500}}});
        const auto shipment = m_shop->ship(id);
        must(m_shop->write([&](store::UnitOfWork &work) { return orders::deliverShipment(work, shipment); }));
        m_pane->showRecord(id.value);
        settle();
        m_pane->sheet()->beginStep(orders::Step::TakeBack);
        ui::StepForm *step = m_pane->sheet()->stepForm();
        const QList<QSpinBox *> pieces = step->findChildren<QSpinBox *>();
        QCOMPARE(pieces.size(), 2); // the cups, and the delivery
        pieces.front()->setValue(1);
        QTRY_VERIFY(hasButton(*step, QStringLiteral("Give back £10.00")));
        pieces.front()->setValue(2);
        QTRY_VERIFY(hasButton(*step, QStringLiteral("Give back £25.00")));
        QCOMPARE(pieces.back()->value(), 1);
        pieces.back()->setValue(0); // and otherwise where somebody says so
        QTRY_VERIFY(hasButton(*step, QStringLiteral("Give back £20.00")));
    }

    void theClerkTicksItWithAPart()
    {
        setTerms({Money{500}, {}, {}});
        orders::OrderDraft draft = m_shop->webOrder({{m_cup, 2}});
        draft.usualDelivery = true;
        const auto id = must(m_shop->tryPlace(draft));
        m_shop->pay(id, {{orders::PaymentKind::Card, Money{2'500}}});
        const auto shipment = m_shop->ship(id);
        must(m_shop->write([&](store::UnitOfWork &work) { return orders::deliverShipment(work, shipment); }));
        const auto back = m_shop->approved(m_shop->draftOf(m_shop->order(id), 1));
        must(m_shop->receive(back));
        must(m_shop->inspect(back));
        m_window.reset();
        auto desk = std::make_unique<ReturnsDesk>(*m_shop);
        desk->open(back);
        desk->go(QStringLiteral("Settle"));
        QTRY_VERIFY(hasButton(*desk->pane->sheet()->step(), QStringLiteral("Give back £10.00")));
        desk->form().setValue(QStringLiteral("givesDelivery"), true);
        QTRY_VERIFY(hasButton(*desk->pane->sheet()->step(), QStringLiteral("Give back £15.00")));
        QVERIFY(desk->words().contains(QStringLiteral("Delivery, in what is given back")));
        desk->confirm(QStringLiteral("Give back £15.00"));
        QTRY_COMPARE(m_shop->found(back).givenBack, Money{1'500});
    }
};

QTEST_MAIN(DeliveryPagesTest)
#include "DeliveryPagesTest.moc"
