// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/SignIn.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "staff/SecondFactorRule.h"
#include "staff/Secrets.h"
#include "support/MemoryKeychain.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "ui/catalog/ProductForm.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/ProductsPane.h"
#include "ui/catalog/StockPage.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/ScanFilter.h"
#include "ui/shell/ApprovalDialog.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/CredentialsForm.h"
#include "ui/shell/EnrolSection.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/RecoverySection.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/SignUpDialog.h"
#include "ui/shell/StatusArea.h"
#include "ui/ShopWindow.h"
#include "ui/staff/RecoveryCodesView.h"
#include "ui/WidgetInspector.h"
#include "vault/RecoveryCode.h"
#include "vault/Totp.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

using namespace shopdesk;
using test::must;

namespace {

const QString mei = QStringLiteral("Mei");
const QString tom = QStringLiteral("Tom");
const QString meis = QStringLiteral("correct horse battery");
const QString toms = QStringLiteral("staple of the counter");
const QString meisPin = QStringLiteral("4711");

template<typename F>
auto by(store::Store &store, F change)
{
    return must(store.writeNow(std::move(change)));
}

} // namespace

/// A shop with the owner Mei, who has a PIN, the cashier Tom and the product Cup; in each test a window on it that nobody
/// has signed in to.
class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsThereBeforeSomebodyHasSignedIn();
    void triesHaveToWait();
    void aSecondFactorIsAskedFor();
    void anOwnerSetsTheirSecondFactorUp();
    void theRecoverySheetGivesANewPassword();
    void lockingKeepsWhatIsTypedAndHidesIt();
    void whatChangedUnderTheLockIsThere();
    void anIdleScreenLocksItself();
    void anotherPersonSeesWhatTheyMay();
    void aRoleThatChangesHoldsAtOnce();
    void draftsAreTheirPersons();
    void signingOutClosesTheShop();
    void somebodyElseAllowsABooking();
    void thisDeviceIsRemembered();
    void anOwnerSetsAPassword();
    void looksRight_data();
    void looksRight();

private:
    void signInAs(const QString &name, const QString &password);
    void typeIn(const QString &name, const QString &secret);
    QString complaint() const { return credentials().form()->complaint(QStringLiteral("secret")); }
    ui::SignInPage &page() const { return *m_window->window.signInPage(); }
    ui::CredentialsForm &credentials() const { return *page().credentials(); }
    bool isCovered() const { return m_window->window.entrance()->isCovered(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->window.windowHandle(), key, modifiers);
    }
    QStringList railEntries() const;
    ui::ProductsPane *products() { return m_window->show<ui::ProductsPane>("products"); }

    QTemporaryDir m_template;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<test::ShopWindow> m_window;
    catalog::ProductId m_cup;
};

void SignInTest::initTestCase()
{
    // Passwords are slow to make on purpose: once for all tests.
    auto made = must(store::Store::create(m_template.filePath(QStringLiteral("shop")),
                                          {QStringLiteral("Corner shop"), QStringLiteral("GBP"),
                                           QStringLiteral("Europe/London"), QStringLiteral("Main")}));
    must(staff::signUpOwner(*made, mei, meis));
    by(*made, [](store::UnitOfWork &work) -> Result<int> {
        const auto role =
            work.connection().value<staff::RoleId>("SELECT id FROM roles WHERE key = ?", QStringLiteral("cashier"));
        must(staff::addPerson(work, {tom, *role}, toms));
        must(staff::setOwnPin(work, meis, meisPin));
        return 0;
    });
    catalog::ProductDraft draft;
    draft.name = QStringLiteral("Cup");
    catalog::Variant variant;
    variant.sku = QStringLiteral("CUP");
    variant.price = {100};
    draft.variants = {variant};
    m_cup = by(*made, [draft](store::UnitOfWork &work) { return catalog::createProduct(work, draft); });
}

void SignInTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("shop"));
    QVERIFY(QFile::copy(m_template.filePath(QStringLiteral("shop")), path));
    m_store = must(store::Store::open(path));
    m_window = std::make_unique<test::ShopWindow>(*m_store, m_folder->path());
    QTRY_VERIFY(page().isReady());
}

void SignInTest::cleanup()
{
    m_window.reset();
    m_store.reset();
    m_folder.reset();
}

void SignInTest::signInAs(const QString &name, const QString &password)
{
    must(staff::signIn(*m_store, staff::Credentials::password(name, password)));
    QTRY_VERIFY(!isCovered());
    m_window->settle();
}

void SignInTest::typeIn(const QString &name, const QString &secret)
{
    QTRY_VERIFY(page().isReady() && !page().isBusy());
    auto *names = static_cast<QComboBox *>(credentials().form()->field(QStringLiteral("name")));
    QTRY_VERIFY(names->findText(name) >= 0);
    names->setCurrentIndex(names->findText(name));
    test::type(*test::fieldOf(*credentials().form(), "secret"), secret);
    QTest::keyClick(test::fieldOf(*credentials().form(), "secret"), Qt::Key_Return);
}

QStringList SignInTest::railEntries() const
{
    QStringList names;
    for (const auto *button : m_window->window.rail()->findChildren<QAbstractButton *>())
        if (button->isVisibleTo(m_window->window.rail()) && !button->objectName().isEmpty())
            names << button->objectName();
    return names;
}

void SignInTest::nothingIsThereBeforeSomebodyHasSignedIn()
{
    QVERIFY(isCovered());
    QVERIFY(m_window->window.panes().empty());
    QCOMPARE(page().mode(), ui::SignInPage::Mode::SignedOut);
    key(Qt::Key_K, Qt::ControlModifier);
    key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!m_window->window.commandPalette()->isOpen());
    QVERIFY(!m_window->window.currentPane());

    page().signInButton()->click();
    QCOMPARE(complaint(), QStringLiteral("Enter the password."));
    typeIn(mei, QStringLiteral("not the password"));
    QVERIFY(page().isBusy());
    QVERIFY(!page().signInButton()->isEnabled());
    QTRY_VERIFY(!page().isBusy());
    QVERIFY(complaint().contains(QStringLiteral("do not belong together")));
    QVERIFY(m_store->isLocked());
    QVERIFY(test::fieldOf(*credentials().form(), "secret")->text().isEmpty());

    typeIn(mei, meis);
    QTRY_VERIFY(!isCovered());
    m_window->settle();
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("today"));
    QCOMPARE(m_window->window.statusArea()->button(ui::StatusArea::Part::Person)->text(), mei);
    QVERIFY(!m_window->window.statusArea()->button(ui::StatusArea::Part::SignUp)->isVisible());
    QVERIFY(railEntries().contains(QStringLiteral("dashboard")));
    // The keyboard is at work, not at the list of pages.
    ui::ProductsPane *pane = products();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(pane->records()->list()));
}

void SignInTest::triesHaveToWait()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!staff::signIn(*m_store, staff::Credentials::password(mei, QStringLiteral("wrong %1").arg(i))));
    typeIn(mei, meis);
    QTRY_VERIFY(credentials().secondsToWait() > 0);
    QVERIFY(credentials().secondsToWait() <= 5);
    QVERIFY(complaint().startsWith(QStringLiteral("Too many tries went wrong.")));
    QVERIFY(!page().signInButton()->isEnabled());
    const QString first = complaint();
    QTRY_VERIFY(complaint() != first);
    // Nobody else has to wait for her.
    auto *names = static_cast<QComboBox *>(credentials().form()->field(QStringLiteral("name")));
    names->setCurrentIndex(names->findText(tom));
    QVERIFY(page().signInButton()->isEnabled());
    typeIn(mei, meis);
    QTRY_VERIFY(credentials().secondsToWait() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(page().signInButton()->isEnabled(), 7'000);
    QVERIFY(complaint().isEmpty());
    typeIn(mei, meis);
    QTRY_VERIFY(!isCovered());
}

void SignInTest::aSecondFactorIsAskedFor()
{
    signInAs(mei, meis);
    const QByteArray secret = vault::newTotpSecret();
    const QString code = vault::totpCode(secret, vault::totpStep(Instant::now().ms));
    const QStringList recovery =
        by(*m_store, [&](store::UnitOfWork &work) { return staff::enableSecondFactor(work, meis, secret, code); });
    m_window->window.entrance()->signOut();
    QLineEdit *field = test::fieldOf(*credentials().form(), "code");
    QVERIFY(!field->isVisible());
    typeIn(mei, meis);
    QTRY_VERIFY(field->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(field));
    // The password need not be typed again.
    test::type(*field, QStringLiteral("000000"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(credentials().form()->complaint(QStringLiteral("code")).contains(QStringLiteral("not right")));
    test::type(*field, recovery.front());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(!isCovered());
}

void SignInTest::anOwnerSetsTheirSecondFactorUp()
{
    signInAs(mei, meis);
    by(*m_store, [](store::UnitOfWork &work) { return staff::setOwnersNeedSecondFactor(work, true); });
    m_window->window.entrance()->signOut();
    typeIn(mei, meis);
    ui::EnrolSection &enrolment = *page().enrolment();
    QTRY_VERIFY(enrolment.isVisible());
    QVERIFY(m_store->isLocked());
    auto secret = vault::totpSecretOf(enrolment.secretText());
    QVERIFY(secret);
    const QByteArray seen = test::inspected(m_window->window);
    QVERIFY2(seen.isEmpty(), seen.constData());
    // However the page is left, nothing of it stays.
    page().ask(ui::SignInPage::Mode::SignedOut);
    QVERIFY(!enrolment.isVisible());
    QVERIFY(enrolment.secretText().isEmpty());
    typeIn(mei, meis);
    QTRY_VERIFY(enrolment.isVisible());
    secret = vault::totpSecretOf(enrolment.secretText());
    QVERIFY(secret);
    QAbstractButton *turnOn = test::buttonCalled(enrolment, QStringLiteral("Turn on and sign in"));
    turnOn->click();
    QVERIFY(!enrolment.form()->complaint(QStringLiteral("code")).isEmpty());
    QLineEdit *code = test::fieldOf(*enrolment.form(), "code");
    test::type(*code, QStringLiteral("00000x"));
    turnOn->click();
    QTRY_VERIFY(enrolment.form()->complaint(QStringLiteral("code")).contains(QStringLiteral("not right")));
    test::type(*code, vault::totpCode(*secret, vault::totpStep(Instant::now().ms)));
    turnOn->click();
    QTRY_VERIFY_WITH_TIMEOUT(!isCovered(), 15'000);
    QVERIFY(enrolment.secretText().isEmpty());
    // The recovery codes are shown once.
    QTRY_VERIFY(m_window->window.findChild<ui::RecoveryCodesView *>());
    auto *codes = m_window->window.findChild<ui::RecoveryCodesView *>();
    QCOMPARE(codes->codes().size(), 10);
    test::buttonCalled(*codes, QStringLiteral("I have kept them"))->click();
    QTRY_VERIFY(!m_window->window.findChild<ui::RecoveryCodesView *>());
}

void SignInTest::theRecoverySheetGivesANewPassword()
{
    signInAs(mei, meis);
    const QString sheet = by(*m_store, [](store::UnitOfWork &work) { return staff::newRecoverySheet(work, meis); });
    m_window->window.entrance()->signOut();
    QTRY_VERIFY(page().isReady());
    test::buttonCalled(page(), QStringLiteral("Forgot your password?"))->click();
    const ui::Form &form = *page().recovery()->form();
    QVERIFY(test::labelsOf(page()).contains(QStringLiteral("An owner of the shop can give you a new password")));
    test::type(*test::fieldOf(form, "secret"), QStringLiteral("ABCD-EFGH"));
    test::type(*test::fieldOf(form, "password"), QStringLiteral("short"));
    test::type(*test::fieldOf(form, "again"), QStringLiteral("other"));
    QAbstractButton *set = test::buttonCalled(page(), QStringLiteral("Set the new password"));
    set->click();
    QVERIFY(!form.complaint(QStringLiteral("password")).isEmpty());
    QVERIFY(!form.complaint(QStringLiteral("again")).isEmpty());
    const QString fresh = QStringLiteral("a lantern and a leaf");
    test::type(*test::fieldOf(form, "password"), fresh);
    test::type(*test::fieldOf(form, "again"), fresh);
    set->click();
    QTRY_VERIFY(form.complaint(QStringLiteral("secret")).contains(QStringLiteral("recovery sheet")));
    test::type(*test::fieldOf(form, "secret"), sheet);
    set->click();
    QTRY_VERIFY_WITH_TIMEOUT(!isCovered(), 15'000);
    QCOMPARE(m_store->actor().name, mei);
    QTRY_VERIFY(test::fieldOf(form, "password")->text().isEmpty());
    m_store->lock();
    QVERIFY(!staff::signIn(*m_store, staff::Credentials::password(mei, meis)));
    must(staff::signIn(*m_store, staff::Credentials::password(mei, fresh)));
}

void SignInTest::lockingKeepsWhatIsTypedAndHidesIt()
{
    signInAs(mei, meis);
    ui::ProductsPane *pane = products();
    pane->mainAction()->trigger();
    QLineEdit *name = test::fieldOf(*pane->form()->form(), "name");
    test::type(*name, QStringLiteral("Teapot"));
    key(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isCovered());
    QCOMPARE(page().mode(), ui::SignInPage::Mode::Locked);
    QVERIFY(!m_store->isLocked());
    QCOMPARE(m_store->actor().permissions, Permissions());

    // Nothing beneath can be reached, by whatever way.
    for (const auto *widget : m_window->window.findChildren<QWidget *>()) {
        if (page().isAncestorOf(widget) || widget == &page() || widget->isAncestorOf(&page()) || widget->isWindow())
            continue;
        QVERIFY2(!widget->isVisible(),
                 qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        QVERIFY(!pane->isAncestorOf(widget) || !widget->isEnabled());
    }
    for (const auto &[pressed, modifiers] : {std::pair{Qt::Key_K, Qt::ControlModifier},
                                             {Qt::Key_1, Qt::ControlModifier},
                                             {Qt::Key_N, Qt::ControlModifier},
                                             {Qt::Key_S, Qt::ControlModifier},
                                             {Qt::Key_B, Qt::ControlModifier},
                                             {Qt::Key_F1, Qt::NoModifier}})
        key(pressed, modifiers);
    emit m_window->window.scans()->scanned(QStringLiteral("CUP"));
    for (int i = 0; i < 12; ++i) {
        key(Qt::Key_Tab);
        QVERIFY(page().isAncestorOf(QApplication::focusWidget()));
    }
    QVERIFY(!m_window->window.commandPalette()->isOpen());
    QCOMPARE(m_window->window.currentPane(), static_cast<ui::Pane *>(pane));
    for (const QAction *action : m_window->window.entrance()->actions())
        QVERIFY(!action->isEnabled());

    typeIn(mei, QStringLiteral("1234"));
    QTRY_VERIFY(complaint().contains(QStringLiteral("PIN")));
    typeIn(mei, meisPin);
    QTRY_VERIFY(!isCovered());
    QCOMPARE(m_window->window.currentPane(), static_cast<ui::Pane *>(pane));
    QVERIFY(pane->form()->isActive());
    QCOMPARE(name->text(), QStringLiteral("Teapot"));
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(name));
}

void SignInTest::whatChangedUnderTheLockIsThere()
{
    signInAs(mei, meis);
    ui::ProductsPane *pane = products();
    const Actor before = m_store->actor();
    pane->showRecord(m_cup.value);
    m_window->settle();
    m_window->window.entrance()->lock();
    must(m_store->writeNow(
        [this](store::UnitOfWork &work) -> Result<void> {
            auto product = must(catalog::product(work.connection(), m_cup));
            catalog::ProductDraft draft;
            draft.name = QStringLiteral("Mug");
            draft.variants = product.variants;
            return catalog::updateProduct(work, m_cup, draft);
        },
        before));
    QTest::qWait(300);
    m_store->setActor(before);
    QTRY_VERIFY(!isCovered());
    m_window->settle();
    QTRY_VERIFY(test::labelsOf(*pane).contains(QStringLiteral("Mug")));
    QVERIFY(!test::labelsOf(*pane).contains(QStringLiteral("may not")));
}

void SignInTest::anIdleScreenLocksItself()
{
    signInAs(mei, meis);
    ui::Entrance &entrance = *m_window->window.entrance();
    entrance.idleFor(10 * 60'000 - 1);
    QVERIFY(!isCovered());
    entrance.idleFor(10 * 60'000);
    QVERIFY(isCovered());
    must(staff::signIn(*m_store, staff::Credentials::pin(mei, meisPin)));
    QTRY_VERIFY(!isCovered());
    m_window->settings.setValue(ui::Entrance::idleSetting(), 0);
    entrance.idleFor(24 * 3'600'000);
    QVERIFY(!isCovered());
    m_window->settings.setValue(ui::Entrance::idleSetting(), 2);
    // Also while somebody else was to take over, and did not.
    entrance.startSwitching();
    QCOMPARE(page().mode(), ui::SignInPage::Mode::Switching);
    entrance.idleFor(2 * 60'000);
    QCOMPARE(page().mode(), ui::SignInPage::Mode::Locked);
    QVERIFY(!test::hasButton(page(), QStringLiteral("Cancel")));
}

void SignInTest::anotherPersonSeesWhatTheyMay()
{
    signInAs(mei, meis);
    QVERIFY(m_window->window.showPane(QStringLiteral("dashboard")));
    m_window->settle();
    m_window->window.entrance()->startSwitching();
    QVERIFY(isCovered());
    test::buttonCalled(page(), QStringLiteral("Cancel"))->click();
    QVERIFY(!isCovered());
    QCOMPARE(m_store->actor().name, mei);

    m_window->window.entrance()->startSwitching();
    typeIn(tom, toms);
    QTRY_COMPARE(m_store->actor().name, tom);
    QTRY_VERIFY(!isCovered());
    m_window->settle();
    const Actor cashier = m_store->actor();
    QVERIFY(!cashier.may(Permission::SeeFigures));
    QVERIFY(!m_window->window.pane(QStringLiteral("dashboard")));
    QVERIFY(!m_window->window.showPane(QStringLiteral("imports")));
    QVERIFY(m_window->window.currentPane()->name() != QStringLiteral("dashboard"));
    for (const QString &name : railEntries()) {
        const auto needed = m_window->window.pane(name)->permission();
        QVERIFY2(!needed || cashier.may(*needed), qPrintable(name));
    }
    for (int number = 1; number <= 9; ++number) {
        key(static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        const auto needed = m_window->window.currentPane()->permission();
        QVERIFY(!needed || cashier.may(*needed));
    }
    m_window->window.openPalette(QStringLiteral("dashboard"));
    QTRY_VERIFY(m_window->window.commandPalette()->isSettled());
    const QListWidget &found = *m_window->window.commandPalette()->results();
    for (int row = 0; row < found.count(); ++row)
        QVERIFY2(!found.item(row)->text().startsWith(QStringLiteral("Dashboard")), qPrintable(found.item(row)->text()));
    m_window->window.commandPalette()->dismiss();
    QVERIFY(m_window->window.showPane(QStringLiteral("today")));
    m_window->settle();
    QVERIFY(!test::labelsOf(*m_window->window.currentPane()).contains(QStringLiteral("Net sales")));
    QVERIFY(m_window->window.showPane(QStringLiteral("settings")));
    m_window->settle();
    QVERIFY(!test::labelsOf(*m_window->window.currentPane()).contains(QStringLiteral("Backups")));
}

void SignInTest::aRoleThatChangesHoldsAtOnce()
{
    signInAs(mei, meis);
    ui::ProductsPane *pane = products();
    Actor same = m_store->actor();
    m_store->setActor(same);
    QCOMPARE(m_window->window.currentPane(), static_cast<ui::Pane *>(pane));
    m_window->window.workbench().toast(QStringLiteral("Done."), [] { QFAIL("it is not theirs any more"); });
    same.permissions = {Permission::SeeMembers};
    m_store->setActor(same);
    m_window->settle();
    QVERIFY(!isCovered());
    QVERIFY(!m_window->window.pane(QStringLiteral("products")));
    QVERIFY(m_window->window.pane(QStringLiteral("members")));
    QCOMPARE(m_window->window.currentPane()->name(), QStringLiteral("today"));
    m_window->undo();
}

void SignInTest::draftsAreTheirPersons()
{
    signInAs(mei, meis);
    products()->mainAction()->trigger();
    test::type(*test::fieldOf(*products()->form()->form(), "name"), QStringLiteral("Secret plans"));
    m_window->window.entrance()->startSwitching();
    typeIn(tom, toms);
    QTRY_VERIFY(!isCovered());
    m_window->settle();
    // The page is another one, and knows nothing of it.
    QVERIFY(!products()->form() || !products()->form()->isActive());
    m_window->window.entrance()->startSwitching();
    typeIn(mei, meisPin);
    QTRY_VERIFY(!isCovered());
    m_window->settle();
    products()->mainAction()->trigger();
    QTRY_COMPARE(test::fieldOf(*products()->form()->form(), "name")->text(), QStringLiteral("Secret plans"));
}

void SignInTest::signingOutClosesTheShop()
{
    signInAs(mei, meis);
    QMenu *menu = m_window->window.statusArea()->button(ui::StatusArea::Part::Person)->menu();
    emit menu->aboutToShow();
    QAction *signOut = menu->actions().back();
    QCOMPARE(signOut->text(), QStringLiteral("Sign out"));
    signOut->trigger();
    QVERIFY(isCovered());
    QVERIFY(m_store->isLocked());
    QVERIFY(m_window->window.panes().empty());
    QCOMPARE(page().mode(), ui::SignInPage::Mode::SignedOut);
    // The PIN opens nothing any more.
    typeIn(mei, meisPin);
    QTRY_VERIFY(complaint().contains(QStringLiteral("do not belong together")));
    QVERIFY(m_store->isLocked());
}

void SignInTest::somebodyElseAllowsABooking()
{
    signInAs(tom, toms);
    ui::ProductsPane *pane = products();
    pane->showRecord(m_cup.value);
    m_window->settle();
    QAbstractButton *begin = test::buttonCalled(*pane, QStringLiteral("Book stock"));
    QVERIFY(begin->isEnabled());
    QVERIFY(begin->toolTip().contains(QStringLiteral("needs approval")));
    begin->click();
    ui::StockPage *stock = pane->sheet()->stock();
    static_cast<QSpinBox *>(stock->form()->field(QStringLiteral("quantity")))->setValue(12);
    test::buttonCalled(*stock, QStringLiteral("Book"))->click();
    QTRY_VERIFY(m_window->window.findChild<ui::ApprovalDialog *>());
    auto *dialog = m_window->window.findChild<ui::ApprovalDialog *>();
    QTRY_VERIFY(dialog->isReady());
    QVERIFY(test::labelsOf(*dialog).contains(QStringLiteral("“Adjust stock” needs someone who may")));
    const auto *names = static_cast<QComboBox *>(dialog->credentials()->form()->field(QStringLiteral("name")));
    QCOMPARE(names->findText(tom), -1);
    QVERIFY2(test::inspected(*dialog).isEmpty(), test::inspected(*dialog).constData());
    test::type(*test::fieldOf(*dialog->credentials()->form(), "secret"), QStringLiteral("1234"));
    dialog->allowButton()->click();
    QTRY_VERIFY(!dialog->credentials()->form()->complaint(QStringLiteral("secret")).isEmpty());
    test::type(*test::fieldOf(*dialog->credentials()->form(), "secret"), meisPin);
    dialog->allowButton()->click();
    QTRY_VERIFY(!stock->isBooking());
    m_window->settle();
    QCOMPARE(m_store->actor().name, tom);
    QVERIFY(!m_store->actor().may(Permission::AdjustStock));
    const auto names2 = must(m_store->readNow([](store::Connection &connection) -> Result<QStringList> {
        store::Query row =
            connection.query("SELECT staff_name, approved_by_name FROM audit_entries WHERE approved_by_id "
                             "IS NOT NULL");
        return row.next() ? QStringList{row.get<QString>(0), row.get<QString>(1)} : QStringList();
    }));
    QCOMPARE(names2, QStringList({tom, mei}));
    // It counted once.
    QVERIFY(!m_store->writeNow([this](store::UnitOfWork &work) {
        catalog::StockDraft draft;
        draft.variant = must(catalog::product(work.connection(), m_cup)).variants.front().id;
        draft.quantity = 1;
        return catalog::bookStock(work, draft);
    }));
}

void SignInTest::thisDeviceIsRemembered()
{
    auto keychain = std::make_unique<test::MemoryKeychain>();
    test::MemoryKeychain &kept = *keychain;
    page().setKeychain(std::move(keychain), true);
    auto *box = page().findChild<QCheckBox *>();
    QVERIFY(box->isVisible());
    QTRY_VERIFY(page().isReady());
    box->setChecked(true);
    typeIn(mei, meis);
    QTRY_VERIFY(!isCovered());
    QTRY_COMPARE(kept.secrets.size(), 1);
    QVERIFY(!kept.secrets.cbegin().value().contains(meis.toUtf8()));
    m_window->settle();
    m_window->window.entrance()->signOut();
    QTRY_VERIFY(!box->isVisible());
    page().signInButton()->click();
    QTRY_COMPARE(m_store->actor().name, mei);
    QTRY_VERIFY(!isCovered());
    m_window->settle();
    // Where the owner forgets all devices, the password is asked for again.
    by(*m_store, [](store::UnitOfWork &work) -> Result<int> {
        must(staff::forgetDevices(work));
        return 0;
    });
    m_window->window.entrance()->signOut();
    QTRY_VERIFY(page().isReady());
    page().signInButton()->click();
    QTRY_VERIFY(complaint().contains(QStringLiteral("does not know you any more")));
    QTRY_VERIFY(kept.secrets.isEmpty());
    page().setKeychain(std::make_unique<test::MemoryKeychain>(), false);
    QVERIFY(!box->isVisible());
    QVERIFY(test::labelsOf(page()).contains(QStringLiteral("This computer has no keychain")));
}

void SignInTest::anOwnerSetsAPassword()
{
    test::TestShop shop;
    test::ShopWindow window(shop.store(), shop.folder());
    window.show<ui::Pane>("today");
    QVERIFY(!window.window.entrance()->isCovered());
    QVERIFY(!window.window.entrance()->hasPeople());
    window.window.entrance()->idleFor(24 * 3'600'000);
    QVERIFY(!window.window.entrance()->isCovered());
    ui::Pane *pane = window.window.currentPane();
    QToolButton *reminder = window.window.statusArea()->button(ui::StatusArea::Part::SignUp);
    QVERIFY(reminder->isVisible());
    reminder->click();
    auto *dialog = window.window.findChild<ui::SignUpDialog *>();
    QVERIFY2(test::inspected(*dialog).isEmpty(), test::inspected(*dialog).constData());
    test::type(*test::fieldOf(*dialog->form(), "name"), mei);
    test::type(*test::fieldOf(*dialog->form(), "password"), meis);
    test::type(*test::fieldOf(*dialog->form(), "again"), toms);
    test::buttonCalled(*dialog, QStringLiteral("Set the password"))->click();
    QVERIFY(dialog->form()->complaint(QStringLiteral("again")).contains(QStringLiteral("not the same")));
    test::type(*test::fieldOf(*dialog->form(), "again"), meis);
    test::buttonCalled(*dialog, QStringLiteral("Set the password"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!reminder->isVisible(), 15'000);
    QCOMPARE(shop.store().actor().name, mei);
    QCOMPARE(window.window.statusArea()->button(ui::StatusArea::Part::Person)->text(), mei);
    // Whatever was on the screen still is.
    QCOMPARE(window.window.currentPane(), pane);
}

void SignInTest::looksRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const char *language : {"en", "zh_CN"})
        for (const bool dark : {false, true})
            QTest::addRow("%s %s", language, dark ? "dark" : "light") << QString::fromLatin1(language) << dark;
}

void SignInTest::looksRight()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    m_window->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_window->language.setCode(language);
    page().setNote(QStringLiteral("The password of everybody is “lantern”."));
    for (const QSize &size : {QSize(1366, 768), QSize(760, 480)}) {
        m_window->window.resize(size);
        QVERIFY2(test::inspected(page()).isEmpty(), test::inspected(page()).constData());
        page().showRecovery();
        QVERIFY2(test::inspected(page()).isEmpty(), test::inspected(page()).constData());
        page().ask(ui::SignInPage::Mode::SignedOut);
    }
    typeIn(mei, QStringLiteral("not the password"));
    QTRY_VERIFY(!complaint().isEmpty());
    QVERIFY2(test::inspected(page()).isEmpty(), test::inspected(page()).constData());
}

QTEST_MAIN(SignInTest)
#include "SignInTest.moc"
