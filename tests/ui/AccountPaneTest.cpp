// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/AccountPane.h"
#include "staff/Secrets.h"
#include "staff/SignIn.h"
#include "support/TestShop.h"
#include "ui/parts/Form.h"
#include "ui/ShopWindow.h"
#include "ui/staff/AbsencePage.h"
#include "ui/staff/PasswordSection.h"
#include "ui/staff/RecoverySheetSection.h"
#include "ui/staff/SecondFactorSection.h"
#include "vault/Password.h"
#include "vault/RecoveryCode.h"
#include "vault/Totp.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {
const QString ownersPassword = QStringLiteral("a calm blue harbour");
const QString nextPassword = QStringLiteral("seven quiet lanterns");
constexpr int patience = 10'000; // a password costs a quarter of a second, more on a busy machine
} // namespace

/// One's own account in a real window: every secret is changed against the password, and what is shown once is shown once.
class AccountPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void itSaysWhoOneIs();
    void thePasswordIsChangedAgainstTheOldOne();
    void aPinIsSetAndTakenAway();
    void theSecondFactorIsTurnedOnAndOff();
    void theRecoverySheetIsMadeOnceAndSaved();
    void onlyOwnersHaveARecoverySheet();
    void devicesAreForgotten();
    void onesOwnAbsence();
    void aShopWithoutPeopleOffersTheFirstStep();

private:
    void open();
    staff::Person self();
    bool opens(const char *kind, const QByteArray &secret);

    std::unique_ptr<TestShop> m_shop;
    std::unique_ptr<ShopWindow> m_window;
    ui::AccountPane *m_pane = nullptr;
};

void AccountPaneTest::init()
{
    m_shop = std::make_unique<TestShop>();
    if (QLatin1String(QTest::currentTestFunction()) != QLatin1String("aShopWithoutPeopleOffersTheFirstStep"))
        QVERIFY(staff::signUpOwner(m_shop->store(), QStringLiteral("Li Wei"), ownersPassword));
    open();
}

void AccountPaneTest::cleanup()
{
    m_window.reset();
    m_shop.reset();
}

void AccountPaneTest::open()
{
    m_window.reset();
    m_window = std::make_unique<ShopWindow>(m_shop->store(), m_shop->folder());
    m_pane = m_window->show<ui::AccountPane>("account");
}

staff::Person AccountPaneTest::self()
{
    return m_shop->read([](store::Connection &c) { return staff::person(c, c.actor().id); }).value();
}

bool AccountPaneTest::opens(const char *kind, const QByteArray &secret)
{
    return m_shop
        ->read([&](store::Connection &c) -> Result<bool> { return staff::opens(c, c.actor().id, kind, secret); })
        .value();
}

void AccountPaneTest::itSaysWhoOneIs()
{
    const QString said = labelsOf(*m_pane);
    QVERIFY(said.contains(QStringLiteral("Li Wei")));
    QVERIFY(said.contains(QStringLiteral("Owner")));
    QVERIFY(said.contains(QStringLiteral("All stores")));
    QVERIFY(said.contains(QStringLiteral("Manage people and roles")));
    QVERIFY(said.contains(QStringLiteral("No limit")));
}

void AccountPaneTest::thePasswordIsChangedAgainstTheOldOne()
{
    ui::Form &form = *m_pane->password()->form();
    type(*fieldOf(form, "old"), QStringLiteral("not my password"));
    type(*fieldOf(form, "password"), nextPassword);
    type(*fieldOf(form, "again"), nextPassword.left(8));
    buttonCalled(*m_pane, QStringLiteral("Change password"))->click();
    QVERIFY(!form.complaint(QStringLiteral("again")).isEmpty()); // not asked yet whether the old one is right
    type(*fieldOf(form, "again"), nextPassword);
    buttonCalled(*m_pane, QStringLiteral("Change password"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(form.complaint(QStringLiteral("old")).contains(QStringLiteral("not your password")),
                             patience);
    type(*fieldOf(form, "old"), ownersPassword);
    buttonCalled(*m_pane, QStringLiteral("Change password"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->toast(), QStringLiteral("Password changed"), patience);
    QVERIFY(opens("password", vault::secretOf(nextPassword)));
    QVERIFY(!opens("password", vault::secretOf(ownersPassword)));
    for (const char *key : {"old", "password", "again"})
        QVERIFY(fieldOf(form, key)->text().isEmpty());
}

void AccountPaneTest::aPinIsSetAndTakenAway()
{
    ui::Form &form = *m_pane->pin()->form();
    type(*fieldOf(form, "old"), ownersPassword);
    type(*fieldOf(form, "pin"), QStringLiteral("12"));
    buttonCalled(*m_pane, QStringLiteral("Set PIN"))->click();
    QVERIFY(!form.complaint(QStringLiteral("pin")).isEmpty());
    type(*fieldOf(form, "pin"), QStringLiteral("739204"));
    buttonCalled(*m_pane, QStringLiteral("Set PIN"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(self().hasPin, patience);
    QTRY_VERIFY(hasButton(*m_pane, QStringLiteral("Change PIN")));
    QVERIFY(fieldOf(form, "pin")->text().isEmpty());
    type(*fieldOf(form, "old"), ownersPassword);
    buttonCalled(*m_pane, QStringLiteral("Take PIN away"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!self().hasPin, patience);
}

void AccountPaneTest::theSecondFactorIsTurnedOnAndOff()
{
    ui::SecondFactorSection *section = m_pane->secondFactor();
    buttonCalled(*section, QStringLiteral("Turn on"))->click();
    const auto secret = vault::totpSecretOf(section->secretText());
    QVERIFY(secret);
    const auto turnOn = [&](const QString &password, const QString &code) {
        type(*fieldOf(*section->codeForm(), "old"), password);
        type(*fieldOf(*section->codeForm(), "code"), code);
        buttonCalled(*section, QStringLiteral("Turn on"))->click();
    };
    const auto codeNow = [&] { return vault::totpCode(*secret, vault::totpStep(Instant::now().ms)); };
    turnOn({}, codeNow());
    QVERIFY(!section->codeForm()->complaint(QStringLiteral("old")).isEmpty());
    turnOn(QStringLiteral("not my password"), codeNow());
    QTRY_VERIFY_WITH_TIMEOUT(
        section->codeForm()->complaint(QStringLiteral("old")).contains(QStringLiteral("not your password")), patience);
    turnOn(ownersPassword, QStringLiteral("000000x"));
    QTRY_VERIFY_WITH_TIMEOUT(!section->codeForm()->complaint(QStringLiteral("code")).isEmpty(), patience);
    QVERIFY(!self().hasSecondFactor);
    turnOn(ownersPassword, codeNow());
    QTRY_VERIFY_WITH_TIMEOUT(self().hasSecondFactor, patience);
    QVERIFY(fieldOf(*section->codeForm(), "old")->text().isEmpty());
    QTRY_COMPARE(section->recoveryCodes().size(), 10);
    const QStringList codes = section->recoveryCodes();
    m_window->settle(); // the page is read again after the change, and the codes are still there
    QVERIFY(labelsOf(*section).contains(codes.last()));
    QVERIFY(section->secretText().isEmpty());
    buttonCalled(*section, QStringLiteral("Copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), codes.join(QLatin1Char('\n')));
    buttonCalled(*section, QStringLiteral("I have kept them"))->click();
    QVERIFY(!labelsOf(*section).contains(codes.last()));
    type(*fieldOf(*section->passwordForm(), "old"), QStringLiteral("not my password"));
    buttonCalled(*section, QStringLiteral("Turn off"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!section->passwordForm()->complaint(QStringLiteral("old")).isEmpty(), patience);
    type(*fieldOf(*section->passwordForm(), "old"), ownersPassword);
    buttonCalled(*section, QStringLiteral("Turn off"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!self().hasSecondFactor, patience);
    QTRY_VERIFY(hasButton(*section, QStringLiteral("Turn on")));
}

void AccountPaneTest::theRecoverySheetIsMadeOnceAndSaved()
{
    ui::RecoverySheetSection *section = m_pane->recovery();
    const auto make = [&](const QString &password) {
        type(*fieldOf(*section->form(), "old"), password);
        buttonCalled(*section, QStringLiteral("Make a new sheet"))->click();
    };
    make({});
    QVERIFY(!section->form()->complaint(QStringLiteral("old")).isEmpty());
    make(QStringLiteral("not my password"));
    QTRY_VERIFY_WITH_TIMEOUT(
        section->form()->complaint(QStringLiteral("old")).contains(QStringLiteral("not your password")), patience);
    QVERIFY(section->sheetText().isEmpty());
    make(ownersPassword);
    QTRY_VERIFY_WITH_TIMEOUT(!section->sheetText().isEmpty(), patience);
    QVERIFY(!section->form()->isVisible());
    const QString sheet = section->sheetText();
    QVERIFY(sheet.contains(QStringLiteral("Test shop")));
    QVERIFY(sheet.contains(QStringLiteral("Li Wei")));
    const auto secret = QRegularExpression(QStringLiteral("([0-9A-Z]{4}[- ]){7}[0-9A-Z]{4}")).match(sheet).captured();
    QVERIFY2(opens("recovery", vault::normalisedRecoveryCode(secret).toUtf8()), qPrintable(sheet));
    const QString path = m_shop->folder() + QStringLiteral("/sheet.pdf");
    m_window->files = {path};
    buttonCalled(*section, QStringLiteral("Save as PDF…"))->click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(!file.permissions().testFlag(QFile::ReadOther));
    buttonCalled(*section, QStringLiteral("Done"))->click();
    QVERIFY(section->sheetText().isEmpty());
}

void AccountPaneTest::onlyOwnersHaveARecoverySheet()
{
    const auto cashier = m_shop->write([](store::UnitOfWork &work) -> Result<StaffId> {
        const auto roles = staff::roles(work.connection());
        const auto role = std::ranges::find(*roles, QStringLiteral("cashier"), &staff::Role::key);
        return staff::addPerson(work, {QStringLiteral("Zhang San"), role->id}, nextPassword);
    });
    const auto actor = m_shop->read([&](store::Connection &c) { return staff::actorOf(c, *cashier); });
    m_shop->store().setActor(*actor);
    open();
    QVERIFY(labelsOf(*m_pane).contains(QStringLiteral("Zhang San")));
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Make a new sheet")));
    QVERIFY(hasButton(*m_pane, QStringLiteral("Change password")));
}

void AccountPaneTest::devicesAreForgotten()
{
    const auto secret = m_shop->write([](store::UnitOfWork &work) { return staff::rememberDevice(work); });
    QVERIFY(opens("device", *secret));
    buttonCalled(*m_pane, QStringLiteral("Forget all computers"))->click();
    QTRY_VERIFY(!opens("device", *secret));
}

void AccountPaneTest::onesOwnAbsence()
{
    buttonCalled(*m_pane->absence(), QStringLiteral("Save absence"))->click();
    QTRY_VERIFY(self().absence);
    QVERIFY(!self().absence->deputy);
    QTRY_VERIFY(m_pane->absence()->meaning().contains(QStringLiteral("waits")));
}

void AccountPaneTest::aShopWithoutPeopleOffersTheFirstStep()
{
    QVERIFY(hasButton(*m_pane, QStringLiteral("Set a password…")));
    QVERIFY(!hasButton(*m_pane, QStringLiteral("Change password")));
}

QTEST_MAIN(AccountPaneTest)
#include "AccountPaneTest.moc"
