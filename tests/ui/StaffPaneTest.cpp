// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/StaffPane.h"
#include "catalog/Premises.h"
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "support/TestShop.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/ShopWindow.h"
#include "ui/staff/AbsencePage.h"
#include "ui/staff/ChosenPassword.h"
#include "ui/staff/PersonForm.h"
#include "ui/staff/PersonSheet.h"
#include "ui/staff/RoleMatrix.h"
#include "ui/staff/RoleMatrixView.h"
#include "ui/staff/RolesPage.h"
#include "ui/staff/StoresEdit.h"
#include "vault/Password.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {
const QString ownersPassword = QStringLiteral("a calm blue harbour");
const QString otherPassword = QStringLiteral("seven quiet lanterns");
} // namespace

/// The people pane in a real window: nobody gives more than they have, a password is shown once, and a change of the roles
/// holds when it is saved and not before.
class StaffPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aPersonIsAddedWithASuggestedPassword();
    void aPasswordIsNeverADraft();
    void whatIsWrongStandsBesideTheField();
    void somebodyWorksInChosenStores();
    void nobodyGivesMoreThanTheyHave();
    void theLastOwnerStays();
    void aForgottenPasswordIsReplaced();
    void onesOwnPasswordIsChangedUnderMyAccount();
    void whoIsArchivedComesBackWithANewPassword();
    void anAbsenceIsExplainedAndEnded();
    void theMatrixIsAModel();
    void keysMoveAndTickInTheMatrix();
    void whatAPermissionNeedsComesWithIt();
    void theOwnersColumnIsLocked();
    void limitsAreTyped();
    void aRefusedRoleSaysSoAtItsColumn();
    void rolesAreAddedRenamedAndArchived();
    void aShopWithoutPeopleOffersTheFirstStep();

private:
    void open();
    StaffId add(const QString &name, const char *role);
    std::vector<staff::Role> roles();
    staff::Role role(const char *key);
    staff::Person stored(StaffId id);
    bool opens(StaffId id, const QString &password);
    void show(StaffId id);
    ui::Form &form() { return *m_form->form(); }
    ui::RoleMatrix &matrix() { return *m_pane->roles()->matrix(); }

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::StaffPane *m_pane = nullptr;
    ui::PersonForm *m_form = nullptr;
    StaffId m_owner;
};

void StaffPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    if (QLatin1String(QTest::currentTestFunction()) != QLatin1String("aShopWithoutPeopleOffersTheFirstStep"))
        m_owner = staff::signUpOwner(m_shop->store(), QStringLiteral("Li Wei"), ownersPassword).value().id;
    open();
}

void StaffPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void StaffPaneTest::open()
{
    m_window.reset();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::StaffPane>("staff");
    m_form = static_cast<ui::PersonForm *>(m_pane->form());
}

std::vector<staff::Role> StaffPaneTest::roles()
{
    return m_shop->write([](store::UnitOfWork &work) { return staff::roles(work.connection()); }).value();
}

staff::Role StaffPaneTest::role(const char *key)
{
    const auto all = roles();
    return *std::ranges::find(all, QString::fromLatin1(key), &staff::Role::key);
}

StaffId StaffPaneTest::add(const QString &name, const char *roleKey)
{
    const auto id = m_shop->write([name, role = role(roleKey).id](store::UnitOfWork &work) {
        return staff::addPerson(work, {name, role}, otherPassword);
    });
    m_window->settle();
    return id.value();
}

staff::Person StaffPaneTest::stored(StaffId id)
{
    return m_shop->read([id](store::Connection &connection) { return staff::person(connection, id); }).value();
}

bool StaffPaneTest::opens(StaffId id, const QString &password)
{
    return m_shop
        ->read([&](store::Connection &connection) -> Result<bool> {
            return staff::opens(connection, id, "password", vault::secretOf(password));
        })
        .value();
}

void StaffPaneTest::show(StaffId id)
{
    m_pane->showRecord(id.value);
    m_window->settle();
}

void StaffPaneTest::aPersonIsAddedWithASuggestedPassword()
{
    m_pane->mainAction()->trigger();
    m_window->settle();
    type(*fieldOf(form(), "name"), QStringLiteral("Zhang San"));
    form().setValue(QStringLiteral("role"), role("cashier").id.text());
    buttonCalled(*m_form, QStringLiteral("Suggest one"))->click();
    const QString password = m_form->password()->suggestion();
    QVERIFY(password.size() >= vault::leastPasswordLength);
    QVERIFY(labelsOf(*m_form).contains(password));
    pressSave(*fieldOf(form(), "name"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_form->isActive(), 10'000);
    m_window->settle();
    const StaffId made{m_pane->records()->openedRecord()};
    QCOMPARE(stored(made).name, QStringLiteral("Zhang San"));
    QCOMPARE(stored(made).roleName, QStringLiteral("Cashier"));
    QVERIFY(!stored(made).stores); // all of them
    QVERIFY(opens(made, password));
    QVERIFY(!labelsOf(*m_pane).contains(password)); // shown once
    QVERIFY(m_form->password()->password().isEmpty());
    QCOMPARE(m_pane->records()->model()->rowCount(), 2);
}

void StaffPaneTest::aPasswordIsNeverADraft()
{
    m_pane->mainAction()->trigger();
    m_window->settle();
    type(*fieldOf(form(), "name"), QStringLiteral("Zhang San"));
    type(*fieldOf(*m_form->password()->form(), "password"), otherPassword);
    m_pane->leave();
    m_window->settle();
    open();
    m_pane->mainAction()->trigger();
    m_window->settle();
    QTRY_COMPARE(form().text(QStringLiteral("name")), QStringLiteral("Zhang San"));
    QCOMPARE(m_form->password()->password(), QString());
}

void StaffPaneTest::whatIsWrongStandsBesideTheField()
{
    m_pane->mainAction()->trigger();
    m_window->settle();
    pressSave(*fieldOf(form(), "name"));
    QVERIFY(!form().complaint(QStringLiteral("name")).isEmpty());
    QVERIFY(!form().complaint(QStringLiteral("role")).isEmpty());
    QVERIFY(!m_form->password()->form()->complaint(QStringLiteral("password")).isEmpty());
    // A name that is taken is told by the operation, beside the name.
    type(*fieldOf(form(), "name"), QStringLiteral("li wei"));
    form().setValue(QStringLiteral("role"), role("cashier").id.text());
    buttonCalled(*m_form, QStringLiteral("Suggest one"))->click();
    pressSave(*fieldOf(form(), "name"));
    QTRY_VERIFY_WITH_TIMEOUT(form().complaint(QStringLiteral("name")).contains(QStringLiteral("li wei")), 10'000);
    QVERIFY(m_form->isActive());
}

void StaffPaneTest::somebodyWorksInChosenStores()
{
    const auto branch =
        m_shop->write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); });
    const StaffId id = add(QStringLiteral("Zhang San"), "cashier");
    show(id);
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    m_window->settle();
    auto *stores = static_cast<ui::StoresEdit *>(form().field(QStringLiteral("stores")));
    stores->findChild<QCheckBox *>()->click(); // no longer all of them
    pressSave(*fieldOf(form(), "name"));
    QVERIFY(!form().complaint(QStringLiteral("stores")).isEmpty()); // none chosen yet
    for (auto *box : stores->findChildren<QCheckBox *>())
        if (box->text() == QLatin1String("Harbour"))
            box->click();
    pressSave(*fieldOf(form(), "name"));
    QTRY_VERIFY(!m_form->isActive());
    QCOMPARE(stored(id).stores.value(), QSet<StoreId>{branch.value()});
    m_window->settle();
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Harbour")));
    m_window->undo();
    QVERIFY(!stored(id).stores);
}

void StaffPaneTest::nobodyGivesMoreThanTheyHave()
{
    const StaffId manager = add(QStringLiteral("Wang Fang"), "manager");
    const staff::RoleId owners = role("owner").id;
    const auto actor = m_shop->read([manager](store::Connection &c) { return staff::actorOf(c, manager); });
    m_shop->store().setActor(*actor);
    open();
    m_pane->mainAction()->trigger();
    m_window->settle();
    type(*fieldOf(form(), "name"), QStringLiteral("Zhang San"));
    form().setValue(QStringLiteral("role"), owners.text());
    buttonCalled(*m_form, QStringLiteral("Suggest one"))->click();
    pressSave(*fieldOf(form(), "name"));
    QTRY_VERIFY2(form().complaint(QStringLiteral("role")).contains(QStringLiteral("more than you may do yourself")),
                 qPrintable(form().complaint(QStringLiteral("role"))));
    QVERIFY(m_form->isActive());
}

void StaffPaneTest::theLastOwnerStays()
{
    show(m_owner);
    buttonCalled(*m_pane, QStringLiteral("Edit"))->click();
    m_window->settle();
    form().setValue(QStringLiteral("role"), role("cashier").id.text());
    pressSave(*fieldOf(form(), "name"));
    QTRY_VERIFY(form().complaint(QStringLiteral("role")).contains(QStringLiteral("must remain")));
    QVERIFY(stored(m_owner).isOwner);
}

void StaffPaneTest::aForgottenPasswordIsReplaced()
{
    const StaffId id = add(QStringLiteral("Zhang San"), "cashier");
    show(id);
    buttonCalled(*m_pane->records()->drawer(), QStringLiteral("Replace password"))->click();
    QCOMPARE(m_pane->records()->drawer()->currentTab(), QStringLiteral("password"));
    ui::ChosenPassword *password = m_pane->sheet()->password();
    // The name of the person is no password.
    type(*fieldOf(*password->form(), "password"), QStringLiteral("Zhang San"));
    type(*fieldOf(*password->form(), "again"), QStringLiteral("Zhang San"));
    QVERIFY(!password->validate());
    const QString next = QStringLiteral("nine slow ferries home");
    type(*fieldOf(*password->form(), "password"), next);
    type(*fieldOf(*password->form(), "again"), next);
    for (auto *button : m_pane->records()->drawer()->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == QLatin1String("Replace password"))
            button->click(); // the page's own button is the last one; the action above only leads here
    QTRY_VERIFY_WITH_TIMEOUT(m_window->toast().contains(QStringLiteral("has a new password")), 10'000);
    QVERIFY(opens(id, next));
    QVERIFY(!opens(id, otherPassword));
    QVERIFY(password->password().isEmpty());
}

void StaffPaneTest::onesOwnPasswordIsChangedUnderMyAccount()
{
    show(m_owner);
    buttonCalled(*m_pane->records()->drawer(), QStringLiteral("Replace password"))->click();
    QCOMPARE(m_pane->records()->drawer()->currentTab(), QStringLiteral("password"));
    QVERIFY(!m_pane->sheet()->password()->isVisible());
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("with the old one")));
    buttonCalled(*m_pane->records()->drawer(), QStringLiteral("Open “My account”"))->click();
    QTRY_COMPARE(m_window->window.currentPane()->name(), QStringLiteral("account"));
}

void StaffPaneTest::whoIsArchivedComesBackWithANewPassword()
{
    const StaffId id = add(QStringLiteral("Zhang San"), "cashier");
    show(id);
    for (QAction *action : m_pane->commands())
        if (action->text() == QLatin1String("Archive person"))
            action->trigger();
    QTRY_VERIFY(stored(id).isArchived);
    m_window->settle();
    QVERIFY(!opens(id, otherPassword));
    buttonCalled(*m_pane->records()->drawer(), QStringLiteral("Take back from the archive"))->click();
    QVERIFY(stored(id).isArchived); // a password comes first
    const QString next = QStringLiteral("nine slow ferries home");
    type(*fieldOf(*m_pane->sheet()->password()->form(), "password"), next);
    type(*fieldOf(*m_pane->sheet()->password()->form(), "again"), next);
    buttonCalled(*m_pane->records()->drawer(), QStringLiteral("Take Zhang San back"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!stored(id).isArchived, 10'000);
    QVERIFY(opens(id, next));
}

void StaffPaneTest::anAbsenceIsExplainedAndEnded()
{
    const StaffId deputy = add(QStringLiteral("Wang Fang"), "cashier");
    const StaffId id = add(QStringLiteral("Zhang San"), "cashier");
    show(id);
    m_pane->records()->drawer()->showTab(QStringLiteral("absence"));
    ui::AbsencePage *page = m_pane->sheet()->absence();
    auto *from = static_cast<QDateEdit *>(page->form()->field(QStringLiteral("from")));
    auto *to = static_cast<QDateEdit *>(page->form()->field(QStringLiteral("to")));
    const QDate today = m_shop->store().shop().zone.dayOf(Instant::now()).toDate();
    from->setDate(today.addDays(2));
    QVERIFY(to->date() < from->date());
    buttonCalled(*page, QStringLiteral("Save absence"))->click();
    QVERIFY(!page->form()->complaint(QStringLiteral("to")).isEmpty());
    from->setDate(today);
    to->setDate(today.addDays(6));
    page->form()->setValue(QStringLiteral("deputy"), deputy.text());
    QVERIFY2(page->meaning().contains(QStringLiteral("Zhang San goes to Wang Fang")), qPrintable(page->meaning()));
    buttonCalled(*page, QStringLiteral("Save absence"))->click();
    QTRY_VERIFY(stored(id).absence);
    QCOMPARE(stored(id).absence->to.toDate(), today.addDays(6));
    QCOMPARE(stored(id).absence->deputy, deputy);
    m_window->settle();
    m_pane->records()->drawer()->showTab(QStringLiteral("overview"));
    QVERIFY(labelsOf(*m_pane->records()->drawer()).contains(QStringLiteral("Away\n")));
    m_pane->records()->drawer()->showTab(QStringLiteral("absence"));
    buttonCalled(*page, QStringLiteral("End absence"))->click();
    QTRY_VERIFY(!stored(id).absence);
    m_window->settle();
    m_window->undo();
    QVERIFY(stored(id).absence);
}

void StaffPaneTest::theMatrixIsAModel()
{
    QAbstractItemModelTester tester(&matrix());
    m_pane->showRoles();
    matrix().setData(matrix().cell(role("cashier").id, Permission::SeeFigures), Qt::Checked, Qt::CheckStateRole);
    add(QStringLiteral("Zhang San"), "cashier");
    matrix().discard();
    QCOMPARE(matrix().columnCount(), 7);
    const auto made = m_shop->write([](store::UnitOfWork &work) {
        return staff::createRole(work, {QStringLiteral("Trainee"), {}});
    });
    QVERIFY(made);
    m_window->settle();
    QCOMPARE(matrix().columnCount(), 8);
}

void StaffPaneTest::keysMoveAndTickInTheMatrix()
{
    m_pane->showRoles();
    m_window->settle();
    ui::RoleMatrixView *view = m_pane->roles()->view();
    const staff::Role cashier = role("cashier");
    const QModelIndex discounts = matrix().cell(cashier.id, Permission::GiveDiscounts);
    QCOMPARE(discounts.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Cashier: Give discounts"));
    view->setFocus();
    view->setCurrentIndex(discounts.siblingAtColumn(discounts.column() - 1));
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->currentIndex(), discounts);
    QTest::keyClick(view, Qt::Key_Space);
    QCOMPARE(discounts.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(role("cashier").permissions.contains(Permission::GiveDiscounts)); // nothing holds until it is saved
    // Down over the heading of the next group.
    const QModelIndex refunds = matrix().cell(cashier.id, Permission::GiveRefunds);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex(), refunds);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex(), matrix().cell(cashier.id, Permission::SeeMembers));
    buttonCalled(*m_pane, QStringLiteral("Save roles"))->click();
    QTRY_VERIFY(!role("cashier").permissions.contains(Permission::GiveDiscounts));
    m_window->settle();
    QVERIFY(matrix().edits().empty());
    m_window->undo();
    QVERIFY(role("cashier").permissions.contains(Permission::GiveDiscounts));
}

void StaffPaneTest::whatAPermissionNeedsComesWithIt()
{
    m_pane->showRoles();
    m_window->settle();
    const staff::RoleId marketer = role("marketer").id;
    const QModelIndex place = matrix().cell(marketer, Permission::PlaceOrders);
    const QModelIndex see = matrix().cell(marketer, Permission::SeeOrders);
    QVERIFY(matrix().setData(see, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(matrix().setData(place, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(see.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(!see.flags().testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(see.data(Qt::ToolTipRole).toString(), QStringLiteral("Needed for: Place orders"));
    QVERIFY(!matrix().setData(see, Qt::Unchecked, Qt::CheckStateRole));
    // When it goes, what it needed stays, and is free again.
    QVERIFY(matrix().setData(place, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(see.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(see.flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(matrix().edits().empty()); // back to where it began
}

void StaffPaneTest::theOwnersColumnIsLocked()
{
    m_pane->showRoles();
    m_window->settle();
    const QModelIndex cell = matrix().cell(role("owner").id, Permission::EraseMembers);
    QVERIFY(!matrix().setData(cell, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("cannot be changed")));
    QVERIFY(labelsOf(*m_pane->roles()).contains(QStringLiteral("locked")));
    QTest::mouseClick(m_pane->roles()->view()->viewport(), Qt::LeftButton, {},
                      m_pane->roles()->view()->visualRect(cell).center());
    QCOMPARE(cell.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void StaffPaneTest::limitsAreTyped()
{
    m_pane->showRoles();
    m_window->settle();
    const staff::RoleId cashier = role("cashier").id;
    const QModelIndex first = matrix().cell(cashier, Permission::ManageShop);
    const QModelIndex refund = first.siblingAtRow(matrix().rowCount() - 3);
    QCOMPARE(refund.data().toString(), QStringLiteral("50.00"));
    QVERIFY(matrix().setData(refund, QStringLiteral("75.5")));
    const QModelIndex discount = refund.siblingAtRow(refund.row() + 1);
    QCOMPARE(discount.data().toString(), QStringLiteral("10"));
    QVERIFY(!matrix().setData(discount, QStringLiteral("101")));
    QVERIFY(labelsOf(*m_pane->roles()).contains(QStringLiteral("at most 100 %")));
    QVERIFY(matrix().setData(discount, QStringLiteral("12.5 %")));
    const QModelIndex points = refund.siblingAtRow(refund.row() + 2);
    QVERIFY(!matrix().setData(points, QStringLiteral("-1")));
    QVERIFY(matrix().setData(points, QString()));
    buttonCalled(*m_pane, QStringLiteral("Save roles"))->click();
    const Limits wanted{Money{7550}, 1250, std::nullopt};
    QTRY_VERIFY(role("cashier").limits == wanted);
}

void StaffPaneTest::aRefusedRoleSaysSoAtItsColumn()
{
    const StaffId manager = add(QStringLiteral("Wang Fang"), "manager");
    const auto actor = m_shop->read([manager](store::Connection &c) { return staff::actorOf(c, manager); });
    const staff::RoleId cashier = role("cashier").id;
    const staff::RoleId marketer = role("marketer").id;
    m_shop->store().setActor(*actor);
    open();
    m_pane->showRoles();
    m_window->settle();
    QVERIFY(matrix().setData(matrix().cell(cashier, Permission::EraseMembers), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(matrix().setData(matrix().cell(marketer, Permission::SeeCosts), Qt::Checked, Qt::CheckStateRole));
    buttonCalled(*m_pane, QStringLiteral("Save roles"))->click();
    // What may be saved is saved; what may not stays, with the reason.
    QTRY_VERIFY(role("marketer").permissions.contains(Permission::SeeCosts));
    m_window->settle();
    QVERIFY(!role("cashier").permissions.contains(Permission::EraseMembers));
    QCOMPARE(matrix().edits().size(), size_t(1));
    const int column = matrix().cell(cashier, Permission::EraseMembers).column();
    QVERIFY(matrix()
                .headerData(column, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("more than you may do yourself")));
    QVERIFY(labelsOf(*m_pane->roles()).contains(QStringLiteral("Cashier: You cannot give more")));
    m_pane->roles()->discard();
    QVERIFY(matrix().complaintOf(column).isEmpty());
}

void StaffPaneTest::rolesAreAddedRenamedAndArchived()
{
    m_pane->showRoles();
    m_window->settle();
    ui::RolesPage *page = m_pane->roles();
    buttonCalled(*page, QStringLiteral("New role"))->click();
    type(*fieldOf(*page->form(), "name"), QStringLiteral("cashier"));
    page->form()->setValue(QStringLiteral("like"), role("cashier").id.text());
    buttonCalled(*page, QStringLiteral("Add role"))->click();
    QTRY_VERIFY(page->form()->complaint(QStringLiteral("name")).contains(QStringLiteral("cashier"))); // there is one
    type(*fieldOf(*page->form(), "name"), QStringLiteral("Trainee"));
    buttonCalled(*page, QStringLiteral("Add role"))->click();
    QTRY_COMPARE(roles().size(), size_t(8));
    m_window->settle();
    QCOMPARE(roles().back().permissions, role("cashier").permissions);
    const staff::RoleId made = roles().back().id;
    page->view()->setCurrentIndex(matrix().cell(made, Permission::SeeOrders));
    buttonCalled(*page, QStringLiteral("Rename “Trainee”"))->click();
    type(*fieldOf(*page->form(), "name"), QStringLiteral("Apprentice"));
    buttonCalled(*page, QStringLiteral("Rename"))->click();
    QTRY_COMPARE(roles().back().name, QStringLiteral("Apprentice"));
    m_window->settle();
    page->view()->setCurrentIndex(matrix().cell(made, Permission::SeeOrders));
    buttonCalled(*page, QStringLiteral("Archive “Apprentice”"))->click();
    QTRY_COMPARE(roles().size(), size_t(7));
}

void StaffPaneTest::aShopWithoutPeopleOffersTheFirstStep()
{
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Nobody has signed up yet")));
    QVERIFY(hasButton(*m_pane, QStringLiteral("Set a password")));
    QVERIFY(m_pane->mainAction()->isEnabled());
}

QTEST_MAIN(StaffPaneTest)
#include "StaffPaneTest.moc"
