// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Documents.h"
#include "company/Server.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/Connection.h"
#include "sync/ModelServer.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/shell/CreateShopForm.h"
#include "ui/shell/JoinCompanyForm.h"
#include "ui/shell/Language.h"
#include "ui/shell/SetUpWindow.h"
#include "ui/ShopWindow.h"
#include "ui/WidgetInspector.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace shopdesk;
using test::must;

namespace {
const QString password = QStringLiteral("a lantern and a leaf");
} // namespace

/// The first start: what is offered, and making a shop.
class SetUpTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void threeWaysAreOffered();
    void aComputerJoins();
    void aShopIsMade();
    void whatIsWrongStandsBesideTheField();
    void nothingIsLeftOfAShopThatCouldNotBeMade();
    void looksRight_data();
    void looksRight();

private:
    void fillIn(ui::SetUpWindow &window);
    QString file() const { return m_folder->filePath(QStringLiteral("shop.shopdesk")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SetUpTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SetUpTest::fillIn(ui::SetUpWindow &window)
{
    const ui::Form &form = *window.createForm()->form();
    for (const auto &[key, value] : {std::pair{"name", QStringLiteral("Corner shop")},
                                     {"store", QStringLiteral("Main")},
                                     {"file", file()},
                                     {"owner", QStringLiteral("Mei")},
                                     {"password", password},
                                     {"again", password}})
        test::fieldOf(form, key)->setText(value);
}

void SetUpTest::threeWaysAreOffered()
{
    ui::SetUpWindow window;
    window.show();
    QSignalSpy sample(&window, &ui::SetUpWindow::sampleRequested);
    test::buttonCalled(window, QStringLiteral("Open the sample shop"))->click();
    QCOMPARE(sample.size(), 1);
    QSignalSpy opened(&window, &ui::SetUpWindow::openRequested);
    window.askFile = [](QWidget *, const ui::FileQuestion &) { return QStringLiteral("/shops/mine.shopdesk"); };
    test::buttonCalled(window, QStringLiteral("Open a shop that is on this computer…"))->click();
    QCOMPARE(opened.front().front().toString(), QStringLiteral("/shops/mine.shopdesk"));
    test::buttonCalled(window, QStringLiteral("Create a shop"))->click();
    QVERIFY(window.createForm()->isVisible());
    test::buttonCalled(window, QStringLiteral("Back"))->click();
    QVERIFY(!window.createForm()->isVisible());
}

void SetUpTest::aComputerJoins()
{
    // A company on a server in memory, which lets this computer in.
    test::TestShop shop;
    test::ModelServer server;
    std::mutex mutex;
    const Actor owner = must(staff::signUpOwner(shop.store(), QStringLiteral("Mei"), password));
    must(company::connectShop(shop.store(), server,
                              {QStringLiteral("https://a"), QStringLiteral("S01"), QStringLiteral("x")}));
    const company::Enrolment enrolment = must(shop.write([&](store::UnitOfWork &work) {
        return company::prepareEnrolment(work, {{owner.id}, {}, {}});
    }));
    QVERIFY(company::put(server, company::enrolmentsDatabase(), enrolment.document));

    ui::SetUpWindow window;
    window.show();
    test::buttonCalled(window, QStringLiteral("Join a company"))->click();
    const ui::Form &form = *window.joinForm()->form();
    QAbstractButton *join = test::buttonCalled(window, QStringLiteral("Join"));
    join->click();
    for (const char *key : {"address", "account", "code"})
        QVERIFY2(!form.complaint(QString::fromLatin1(key)).isEmpty(), key);
    window.joinForm()->remote = [&](const QString &, const QString &, const QString &) {
        return std::make_unique<test::Connection>(server, mutex);
    };
    std::unique_ptr<store::Store> made;
    window.joinForm()->made = [&made](std::unique_ptr<store::Store> joined) { made = std::move(joined); };
    for (const auto &[key, value] : {std::pair{"address", QStringLiteral("http://shop.example.com")},
                                     {"account", QStringLiteral("S01")},
                                     {"password", QStringLiteral("secret")},
                                     {"code", QString(enrolment.code).replace(QLatin1Char('-'), QLatin1Char(' '))},
                                     {"file", file()}})
        test::fieldOf(form, key)->setText(value);
    join->click();
    QVERIFY(form.complaint(QStringLiteral("address")).contains(QStringLiteral("https")));
    test::fieldOf(form, "address")->setText(QStringLiteral("shop.example.com"));
    // Of what the server says, each stands where it can be put right.
    server.fault = [](const QString &) { return std::optional(test::Fault{sync::RemoteFailure::WrongPassword}); };
    join->click();
    QTRY_VERIFY_WITH_TIMEOUT(join->isEnabled(), 15'000);
    QVERIFY(!form.complaint(QStringLiteral("password")).isEmpty());
    QVERIFY(!QFile::exists(file()));
    server.fault = {};
    join->click();
    QTRY_VERIFY_WITH_TIMEOUT(made, 15'000);
    QCOMPARE(made->shop().uuid, shop.store().shop().uuid);
    QCOMPARE(made->thread(), thread());
    must(staff::signIn(*made, staff::Credentials::password(QStringLiteral("Mei"), password)));
}

void SetUpTest::aShopIsMade()
{
    ui::SetUpWindow window;
    window.show();
    window.showCreate();
    const ui::Form &form = *window.createForm()->form();
    // This computer's zone is chosen, and the file follows the name until somebody chose another one.
    QVERIFY(!form.value(QStringLiteral("zone")).toString().isEmpty());
    test::type(*test::fieldOf(form, "name"), QStringLiteral("Tea: and/cake"));
    QVERIFY(form.text(QStringLiteral("file")).endsWith(QStringLiteral("Tea andcake.shopdesk")));
    test::fieldOf(form, "file")->setText(file());
    test::type(*test::fieldOf(form, "name"), QStringLiteral("Tea"));
    QCOMPARE(form.text(QStringLiteral("file")), file());

    fillIn(window);
    auto *currency = static_cast<QComboBox *>(form.field(QStringLiteral("currency")));
    currency->setCurrentIndex(currency->findData(QStringLiteral("JPY")));
    auto *zone = static_cast<QComboBox *>(form.field(QStringLiteral("zone")));
    zone->setCurrentIndex(zone->findData(QStringLiteral("Asia/Tokyo")));
    std::unique_ptr<store::Store> made;
    window.createForm()->made = [&made](std::unique_ptr<store::Store> shop) { made = std::move(shop); };
    test::buttonCalled(window, QStringLiteral("Create the shop"))->click();
    QVERIFY(!window.createForm()->createButton()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(made, 15'000);
    QCOMPARE(made->shop().name, QStringLiteral("Corner shop"));
    QCOMPARE(made->shop().currency.code, QStringLiteral("JPY"));
    QCOMPARE(made->shop().zone.name(), QStringLiteral("Asia/Tokyo"));
    QCOMPARE(made->actor().name, QStringLiteral("Mei"));
    QCOMPARE(made->actor().permissions, allPermissions());
    QCOMPARE(made->thread(), thread());
    // From then on the password alone opens it.
    made.reset();
    made = must(store::Store::open(file()));
    QVERIFY(made->isLocked());
    // And, as it was recommended, the second factor, which is set up then.
    QCOMPARE(test::codeOf(staff::signIn(*made, staff::Credentials::password(QStringLiteral("Mei"), password))),
             QStringLiteral("staff.secondFactorNeeded"));
}

void SetUpTest::whatIsWrongStandsBesideTheField()
{
    ui::SetUpWindow window;
    window.show();
    window.showCreate();
    const ui::Form &form = *window.createForm()->form();
    QAbstractButton *create = test::buttonCalled(window, QStringLiteral("Create the shop"));
    create->click();
    for (const char *key : {"name", "owner", "password"})
        QVERIFY2(!form.complaint(QString::fromLatin1(key)).isEmpty(), key);
    fillIn(window);
    test::fieldOf(form, "again")->setText(QStringLiteral("something else"));
    create->click();
    QVERIFY(form.complaint(QStringLiteral("again")).contains(QStringLiteral("not the same")));
    fillIn(window);
    test::fieldOf(form, "file")->setText(m_folder->path());
    create->click();
    QVERIFY(form.complaint(QStringLiteral("file")).contains(QStringLiteral("already")));
    test::fieldOf(form, "file")->setText(QStringLiteral("shop.shopdesk"));
    create->click();
    QVERIFY(form.complaint(QStringLiteral("file")).contains(QStringLiteral("folder")));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void SetUpTest::nothingIsLeftOfAShopThatCouldNotBeMade()
{
    ui::SetUpWindow window;
    window.show();
    window.showCreate();
    fillIn(window);
    // A file where the folder would have to be.
    const ui::Form &form = *window.createForm()->form();
    QFile inTheWay(m_folder->filePath(QStringLiteral("folder")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    test::fieldOf(form, "file")->setText(inTheWay.fileName() + QStringLiteral("/shop.shopdesk"));
    test::buttonCalled(window, QStringLiteral("Create the shop"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(window.createForm()->createButton()->isEnabled(), 15'000);
    QVERIFY(!form.complaint(QStringLiteral("file")).isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(QStringLiteral("folder")));
}

void SetUpTest::looksRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const char *language : {"en", "zh_CN"})
        for (const bool dark : {false, true})
            QTest::addRow("%s %s", language, dark ? "dark" : "light") << QString::fromLatin1(language) << dark;
}

void SetUpTest::looksRight()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QSettings settings(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::Theme theme(*qApp, settings);
    ui::Language chosen(settings);
    theme.useOnce(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    chosen.useOnce(language);
    ui::SetUpWindow window;
    window.show();
    for (const QSize &size : {QSize(1366, 768), QSize(760, 480)}) {
        window.resize(size);
        for (void (ui::SetUpWindow::*show)() :
             {&ui::SetUpWindow::showChoice, &ui::SetUpWindow::showCreate, &ui::SetUpWindow::showJoin}) {
            (window.*show)();
            const QByteArray seen = test::inspected(window);
            QVERIFY2(seen.isEmpty(), seen.constData());
        }
    }
}

QTEST_MAIN(SetUpTest)
#include "SetUpTest.moc"
