// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "catalog/Stocktakes.h"
#include "catalog/Transfers.h"
#include "members/Members.h"
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "ui/catalog/ProductForm.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/members/ContactEdit.h"
#include "ui/members/EraseDialog.h"
#include "ui/members/MemberSheet.h"
#include "ui/members/MembersPane.h"
#include "ui/members/PersonalDataPage.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/RecordView.h"
#include "ui/settings/SettingsPane.h"
#include "ui/settings/ShopSection.h"
#include "ui/shell/ApprovalDialog.h"
#include "ui/shell/CredentialsForm.h"
#include "ui/shell/Entrance.h"
#include "ui/ShopWindow.h"
#include "ui/stock/StocktakesPane.h"
#include "ui/stock/TransfersPane.h"

#include <QLineEdit>
#include <QPushButton>

using namespace shopdesk;
using test::must;

namespace {

const QString mei = QStringLiteral("Mei");
const QString tom = QStringLiteral("Tom");
const QString meis = QStringLiteral("correct horse battery");
const QString toms = QStringLiteral("staple of the counter");
const QString meisPin = QStringLiteral("4711");

} // namespace

/// Whatever a person may not do, another one can allow on the spot, in the same way everywhere. The owner Mei, who has a
/// PIN, the cashier Tom, who has signed in; the product Cup and the member Wang Fang.
class ApprovalTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aMemberIsErased();
    void aListIsExported();
    void aMembersDataNeedsTwoPermissions();
    void anotherPhoneNumberIsConfirmed();
    void aProductIsEditedAndArchived();
    void settingsAreChanged();
    void aStocktakeIsPosted();
    void aTransferIsSentAndReceived();
    void whatNobodyAllowsIsNotDone();
    void lockingTheScreenEndsTheQuestion();
    void whereNobodySignsInNobodyIsAsked();

private:
    /// Mei types her PIN into the dialog that has come.
    void allow();
    ui::ApprovalDialog *dialog() const;
    /// The trail's newest entries, "operation person approvedBy", which somebody allowed.
    QStringList allowed();
    ui::PersonalDataPage *personalData();
    /// As from the menu of the record, or from Ctrl+K.
    static void run(const ui::Pane &pane, const QString &command);

    QTemporaryDir m_template;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<test::ShopWindow> m_window;
    catalog::ProductId m_cup;
    members::MemberId m_wang;
};

void ApprovalTest::initTestCase()
{
    // Passwords are slow to make on purpose: once for all tests.
    auto made = must(store::Store::create(m_template.filePath(QStringLiteral("shop")),
                                          {QStringLiteral("Corner shop"), QStringLiteral("GBP"),
                                           QStringLiteral("Europe/London"), QStringLiteral("Main")}));
    must(staff::signUpOwner(*made, mei, meis));
    must(made->writeNow([this](store::UnitOfWork &work) -> Result<void> {
        const auto role =
            work.connection().value<staff::RoleId>("SELECT id FROM roles WHERE key = ?", QStringLiteral("cashier"));
        must(staff::addPerson(work, {tom, *role}, toms));
        must(staff::setOwnPin(work, meis, meisPin));
        catalog::ProductDraft cup;
        cup.name = QStringLiteral("Cup");
        cup.variants.resize(1);
        cup.variants.front().sku = QStringLiteral("CUP");
        cup.variants.front().price = {100};
        m_cup = must(catalog::createProduct(work, cup));
        members::MemberDraft wang;
        wang.name = QStringLiteral("Wang Fang");
        wang.phone = QStringLiteral("138 0000 1234");
        m_wang = must(members::createMember(work, wang));
        return {};
    }));
}

void ApprovalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("shop"));
    QVERIFY(QFile::copy(m_template.filePath(QStringLiteral("shop")), path));
    m_store = must(store::Store::open(path));
    must(staff::signIn(*m_store, staff::Credentials::password(tom, toms)));
    m_window = std::make_unique<test::ShopWindow>(*m_store, m_folder->path());
}

void ApprovalTest::cleanup()
{
    m_window.reset();
    m_store.reset();
    m_folder.reset();
}

ui::ApprovalDialog *ApprovalTest::dialog() const
{
    for (auto *each : m_window->window.findChildren<ui::ApprovalDialog *>())
        if (each->isVisible())
            return each;
    return nullptr;
}

void ApprovalTest::allow()
{
    QTRY_VERIFY(dialog() && dialog()->isReady());
    QPointer<ui::ApprovalDialog> asking = dialog();
    test::type(*test::fieldOf(*asking->credentials()->form(), "secret"), meisPin);
    asking->allowButton()->click();
    QTRY_VERIFY(!asking || !asking->isVisible());
    m_window->settle();
}

QStringList ApprovalTest::allowed()
{
    return must(m_store->readNow([](store::Connection &connection) -> Result<QStringList> {
        QStringList entries;
        store::Query row = connection.query("SELECT operation, staff_name, approved_by_name FROM audit_entries "
                                            "WHERE approved_by_id IS NOT NULL ORDER BY id");
        while (row.next())
            entries << row.get<QString>(0) + QLatin1Char(' ') + row.get<QString>(1) + QLatin1Char(' ')
                           + row.get<QString>(2);
        return entries;
    }));
}

ui::PersonalDataPage *ApprovalTest::personalData()
{
    auto *pane = m_window->show<ui::MembersPane>("members");
    pane->showRecord(m_wang.value);
    m_window->settle();
    pane->records()->drawer()->showTab(QStringLiteral("personal"));
    return pane->sheet()->personal();
}

void ApprovalTest::run(const ui::Pane &pane, const QString &command)
{
    for (QAction *action : pane.commands()) {
        if (action->text() == command) {
            QVERIFY(action->isEnabled());
            action->trigger();
        }
    }
}

void ApprovalTest::aMemberIsErased()
{
    ui::PersonalDataPage *page = personalData();
    QVERIFY(page->eraseButton()->isEnabled());
    page->eraseButton()->click();
    auto *question = m_window->window.findChild<ui::EraseDialog *>();
    QVERIFY(question);
    test::type(*question->number(), QStringLiteral("M000001"));
    question->eraseButton()->click();
    QTRY_VERIFY(dialog());
    QVERIFY(test::labelsOf(*dialog()).contains(QStringLiteral("Erase members' personal data")));
    allow();
    QTRY_COMPARE(m_window->toast(), QStringLiteral("Member M000001 is erased"));
    QCOMPARE(allowed(), QStringList(QStringLiteral("members.eraseMember Tom Mei")));
    QCOMPARE(m_store->actor().name, tom);
    QVERIFY(!m_store->actor().may(Permission::EraseMembers));
}

void ApprovalTest::aListIsExported()
{
    auto *pane = m_window->show<ui::ProductsPane>("products");
    const QString path = m_folder->filePath(QStringLiteral("products.csv"));
    m_window->files = {path};
    pane->records()->filterBar()->exportButton()->click();
    allow();
    QTRY_VERIFY2(m_window->toast().contains(QStringLiteral("exported")), qPrintable(m_window->toast()));
    QVERIFY(QFile::exists(path));
    // An export changes nothing; that it was allowed stands in the trail by itself.
    const auto said = must(m_store->readNow([](store::Connection &connection) -> Result<QString> {
        return connection
            .value<QString>("SELECT staff_name || ' ' || changes FROM audit_entries WHERE operation = 'staff.approve'")
            .value_or(QString());
    }));
    QCOMPARE(said, QStringLiteral("Mei {\"askedBy\":[null,\"Tom\"],\"permissions\":[\"\",\"data.export\"]}"));
}

/// A cashier may edit members, but changes a phone number with the own password, entered for it.
void ApprovalTest::anotherPhoneNumberIsConfirmed()
{
    auto *pane = m_window->show<ui::MembersPane>("members");
    const auto edit = [&](const QString &phone) {
        pane->showRecord(m_wang.value);
        m_window->settle();
        run(*pane, QStringLiteral("Edit"));
        m_window->settle();
        const ui::Form &form = *pane->form()->form();
        test::type(*static_cast<ui::ContactEdit *>(form.field(QStringLiteral("phone")))->edit(), phone);
        test::pressSave(*test::fieldOf(form, "name"));
        QTRY_VERIFY(dialog() && dialog()->isReady());
    };
    const auto phone = [&] {
        return must(
                   m_store->readNow([&](store::Connection &connection) { return members::member(connection, m_wang); }))
            .phoneMasked;
    };
    edit(QStringLiteral("138 0000 9999"));
    QPointer<ui::ApprovalDialog> asking = dialog();
    QVERIFY(test::labelsOf(*asking).contains(QStringLiteral("needs your password or PIN")));
    const ui::Form &credentials = *asking->credentials()->form();
    test::type(*test::fieldOf(credentials, "secret"), meis);
    asking->allowButton()->click();
    QTRY_VERIFY(!credentials.complaint(QStringLiteral("secret")).isEmpty()); // Tom is asked first, and that is not his
    QCOMPARE(phone(), QStringLiteral("138****1234"));
    test::type(*test::fieldOf(credentials, "secret"), toms);
    asking->allowButton()->click();
    QTRY_VERIFY(!asking || !asking->isVisible());
    m_window->settle();
    QTRY_COMPARE(phone(), QStringLiteral("138****9999"));
    QCOMPARE(allowed(), QStringList(QStringLiteral("members.updateMember Tom Tom")));
}

void ApprovalTest::aMembersDataNeedsTwoPermissions()
{
    ui::PersonalDataPage *page = personalData();
    const QString path = m_folder->filePath(QStringLiteral("wang.json"));
    m_window->files = {path};
    page->exportButton()->click();
    QTRY_VERIFY(dialog());
    QVERIFY(test::labelsOf(*dialog()).contains(QStringLiteral("“Export data”")));
    allow();
    QTRY_VERIFY(dialog());
    QVERIFY(test::labelsOf(*dialog()).contains(QStringLiteral("Reveal phone numbers")));
    QVERIFY(!QFile::exists(path));
    allow();
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(allowed(), QStringList(QStringLiteral("members.exportMember Tom Mei")));
}

void ApprovalTest::aProductIsEditedAndArchived()
{
    auto *pane = m_window->show<ui::ProductsPane>("products");
    pane->showRecord(m_cup.value);
    m_window->settle();
    QAbstractButton *edit = test::buttonCalled(*pane, QStringLiteral("Edit"));
    QVERIFY(edit->isEnabled());
    edit->click();
    test::type(*test::fieldOf(*pane->form()->form(), "name"), QStringLiteral("Beaker"));
    test::pressSave(*pane->form());
    allow();
    QTRY_VERIFY(m_window->toast().contains(QStringLiteral("Beaker")));
    run(*pane, QStringLiteral("Archive product"));
    allow();
    QTRY_VERIFY(m_window->toast().contains(QStringLiteral("archived")));
    QCOMPARE(allowed(), QStringList({QStringLiteral("catalog.updateProduct Tom Mei"),
                                     QStringLiteral("catalog.archiveProduct Tom Mei")}));
    // Taking it back is another action, which is allowed for itself.
    m_window->undo();
    allow();
    QTRY_COMPARE(allowed().last(), QStringLiteral("catalog.restoreProduct Tom Mei"));
}

void ApprovalTest::settingsAreChanged()
{
    auto *pane = m_window->show<ui::SettingsPane>("settings");
    auto *section = pane->findChild<ui::ShopSection *>();
    QVERIFY(section);
    test::type(*test::fieldOf(*section->form(), "name"), QStringLiteral("Corner shop and tea"));
    test::buttonCalled(*section, QStringLiteral("Save"))->click();
    allow();
    QTRY_COMPARE(m_store->shop().name, QStringLiteral("Corner shop and tea"));
    QVERIFY(allowed().contains(QStringLiteral("store.renameShop Tom Mei")));
}

void ApprovalTest::aStocktakeIsPosted()
{
    const auto counted = must(m_store->writeNow(
        [this](store::UnitOfWork &work) -> Result<catalog::StocktakeId> {
            const StoreId main = must(catalog::stores(work.connection())).front().id;
            const catalog::VariantId cup = must(catalog::product(work.connection(), m_cup)).variants.front().id;
            must(catalog::bookStock(work, {main, cup, 10, catalog::StockReason::Receipt}));
            const auto id = must(catalog::startStocktake(work, {.store = main}));
            for (int round = 0; round < 2; ++round) {
                must(catalog::countStock(work, id, cup, 9, catalog::Counting::Set));
                must(catalog::finishCount(work, id, false));
            }
            return id;
        },
        Actor::owner()));
    auto *pane = m_window->show<ui::StocktakesPane>("stocktakes");
    pane->showRecord(counted.value);
    m_window->settle();
    test::buttonCalled(*pane, QStringLiteral("Post differences"))->click();
    allow();
    QTRY_VERIFY2(m_window->toast().contains(QStringLiteral("1 difference booked")), qPrintable(m_window->toast()));
    QCOMPARE(allowed(), QStringList(QStringLiteral("catalog.postStocktake Tom Mei")));
}

void ApprovalTest::aTransferIsSentAndReceived()
{
    const auto draft = must(m_store->writeNow(
        [this](store::UnitOfWork &work) -> Result<catalog::TransferId> {
            const StoreId main = must(catalog::stores(work.connection())).front().id;
            const StoreId harbour = must(catalog::openStore(work, QStringLiteral("Harbour")));
            const catalog::VariantId cup = must(catalog::product(work.connection(), m_cup)).variants.front().id;
            must(catalog::bookStock(work, {main, cup, 10, catalog::StockReason::Receipt}));
            return catalog::createTransfer(work, {main, harbour, {}, {{cup, 4}}});
        },
        Actor::owner()));
    auto *pane = m_window->show<ui::TransfersPane>("transfers");
    pane->showRecord(draft.value);
    m_window->settle();
    test::buttonCalled(*pane, QStringLiteral("Send"))->click();
    allow();
    QTRY_VERIFY(test::hasButton(*pane, QStringLiteral("Receive")));
    test::buttonCalled(*pane, QStringLiteral("Receive"))->click();
    allow();
    QTRY_VERIFY(m_window->toast().endsWith(QStringLiteral("received in Harbour")));
    QCOMPARE(allowed(), QStringList({QStringLiteral("catalog.sendTransfer Tom Mei"),
                                     QStringLiteral("catalog.receiveTransfer Tom Mei")}));
}

void ApprovalTest::whatNobodyAllowsIsNotDone()
{
    auto *pane = m_window->show<ui::ProductsPane>("products");
    pane->showRecord(m_cup.value);
    m_window->settle();
    test::buttonCalled(*pane, QStringLiteral("Edit"))->click();
    test::type(*test::fieldOf(*pane->form()->form(), "name"), QStringLiteral("Beaker"));
    test::pressSave(*pane->form());
    QTRY_VERIFY(dialog() && dialog()->isReady());
    dialog()->reject();
    m_window->settle();
    // What was typed is still there, with what was said about it.
    QVERIFY(pane->form()->isActive());
    QCOMPARE(test::fieldOf(*pane->form()->form(), "name")->text(), QStringLiteral("Beaker"));
    QVERIFY2(test::labelsOf(*pane->form()).contains(QStringLiteral("Tom may not do this")),
             qPrintable(test::labelsOf(*pane->form())));
    QVERIFY(allowed().isEmpty());
    QCOMPARE(must(m_store->readNow([this](store::Connection &c) { return catalog::product(c, m_cup); })).name,
             QStringLiteral("Cup"));
}

void ApprovalTest::lockingTheScreenEndsTheQuestion()
{
    auto *pane = m_window->show<ui::ProductsPane>("products");
    pane->showRecord(m_cup.value);
    m_window->settle();
    run(*pane, QStringLiteral("Archive product"));
    QTRY_VERIFY(dialog());
    m_window->window.entrance()->lock();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->window.entrance()->isCovered());
    QVERIFY(allowed().isEmpty());
}

void ApprovalTest::whereNobodySignsInNobodyIsAsked()
{
    // Somebody without a person, as in a shop that a key file opens.
    m_store->setActor({{}, QStringLiteral("Clerk"), {Permission::SeeProducts}});
    m_window->settle();
    auto *pane = m_window->show<ui::ProductsPane>("products");
    pane->showRecord(m_cup.value);
    m_window->settle();
    QVERIFY(!m_window->window.workbench().offers(Permission::EditCatalog));
    QVERIFY(!test::buttonCalled(*pane, QStringLiteral("Edit"))->isEnabled());
}

QTEST_MAIN(ApprovalTest)
#include "ApprovalTest.moc"
