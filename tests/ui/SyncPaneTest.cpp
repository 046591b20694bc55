// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/SyncPane.h"

#include "company/Documents.h"
#include "company/Joining.h"
#include "company/Server.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "sync/Conflicts.h"
#include "sync/Connection.h"
#include "sync/ModelServer.h"
#include "ui/parts/CheckList.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/shell/StatusArea.h"
#include "ui/ShopWindow.h"
#include "ui/sync/AccountDialog.h"
#include "ui/sync/ConflictsSection.h"
#include "ui/sync/ConnectDialog.h"
#include "ui/sync/DevicesSection.h"
#include "ui/sync/EnrolDialog.h"
#include "ui/sync/SyncWords.h"
#include "ui/WidgetInspector.h"

#include <QLineEdit>
#include <QToolButton>

using namespace shopdesk;
using test::must;

namespace {

const QString password = QStringLiteral("a lantern and a leaf");
constexpr int longEnough = 30'000;

} // namespace

/// The page that says how the exchange stands, in a real window, with a server in memory.
class SyncPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aShopThatWorksAloneIsConnected();
    void aWrongPasswordStandsBesideItsField();
    void aConflictIsSettledByChoosing_data();
    void aConflictIsSettledByChoosing();
    void whatWasSetAsideSaysWhy();
    void anotherComputerGetsAnAccount();
    void anotherComputerIsLetIn();
    void theStatusSaysItInOneGlance();
    void theDialogsLookRight_data();
    void theDialogsLookRight();
    void looksRight_data();
    void looksRight();

private:
    void connectShop();
    void noteConflict();
    QString storeName();
    void check(QWidget &widget, const QString &what);
    QString statusText() { return m_window->window.statusArea()->button(ui::StatusArea::Part::Sync)->text(); }
    bool becomesOnline()
    {
        return QTest::qWaitFor([&] { return m_keeper->state().kind == company::SyncState::Kind::Online; }, longEnough);
    }

    std::mutex m_mutex;
    std::unique_ptr<test::ModelServer> m_server;
    std::unique_ptr<test::TestShop> m_shop;
    std::unique_ptr<company::SyncKeeper> m_keeper;
    std::unique_ptr<test::ShopWindow> m_window;
    Actor m_owner;
    ui::SyncPane *m_pane = nullptr;
};

void SyncPaneTest::init()
{
    m_server = std::make_unique<test::ModelServer>();
    m_shop = std::make_unique<test::TestShop>();
    m_owner = must(staff::signUpOwner(m_shop->store(), QStringLiteral("Mei"), password));
    company::SyncKeeper::Options options;
    options.settleMs = 10;
    options.remote = [this](const QString &, const QString &, const QString &word, auto) {
        auto connection = std::make_unique<test::Connection>(*m_server, m_mutex);
        connection->refuse = [word] {
            return word == QLatin1String("right") ? std::nullopt : std::optional(sync::RemoteFailure::WrongPassword);
        };
        return connection;
    };
    m_keeper = std::make_unique<company::SyncKeeper>(m_shop->store(), nullptr, options);
    m_window = std::make_unique<test::ShopWindow>(m_shop->store(), m_shop->folder());
    m_keeper->refresh();
    m_pane = m_window->show<ui::SyncPane>("sync");
}

void SyncPaneTest::cleanup()
{
    m_window.reset();
    m_keeper.reset();
    m_shop.reset();
    m_server.reset();
}

void SyncPaneTest::connectShop()
{
    test::Connection connection(*m_server, m_mutex);
    must(company::connectShop(
        m_shop->store(), connection,
        {QStringLiteral("https://shop.example.com"), QStringLiteral("S01"), QStringLiteral("right")}));
    m_keeper->refresh();
    QVERIFY(becomesOnline());
    m_window->settle();
}

void SyncPaneTest::noteConflict()
{
    must(m_shop->write([](store::UnitOfWork &work) -> Result<void> {
        const auto store = work.connection().value<qint64>("SELECT id FROM stores").value_or(0);
        sync::noteConflict(work, {sync::replicatedTable(u"stores"), store},
                           {QStringLiteral("row/name"),
                            QStringLiteral("Main"),
                            QStringLiteral("By the river"),
                            {QStringLiteral("Mei"), 1'700'000'000'000},
                            {QStringLiteral("Ann"), 1'700'000'060'000}});
        return {};
    }));
}

QString SyncPaneTest::storeName()
{
    return must(m_shop->read([](store::Connection &connection) -> Result<QString> {
        return connection.value<QString>("SELECT name FROM stores").value_or(QString());
    }));
}

void SyncPaneTest::aShopThatWorksAloneIsConnected()
{
    QVERIFY(test::labelsOf(*m_pane).contains(QStringLiteral("works on this computer alone")));
    QCOMPARE(statusText(), QStringLiteral("Works on this computer"));
    test::buttonCalled(*m_pane, QStringLiteral("Connect this shop"))->click();
    auto *dialog = m_pane->findChild<ui::ConnectDialog *>();
    QVERIFY(dialog);
    QAbstractButton *go = test::buttonCalled(*dialog, QStringLiteral("Connect the shop"));
    test::fieldOf(*dialog->form(), "address")->setText(QStringLiteral("http://shop.example.com"));
    go->click();
    QVERIFY(dialog->form()->complaint(QStringLiteral("address")).contains(QStringLiteral("https")));
    QVERIFY(!dialog->form()->complaint(QStringLiteral("account")).isEmpty());
    test::fieldOf(*dialog->form(), "address")->setText(QStringLiteral("shop.example.com"));
    test::fieldOf(*dialog->form(), "account")->setText(QStringLiteral("admin"));
    test::fieldOf(*dialog->form(), "password")->setText(QStringLiteral("right"));
    go->click();
    QVERIFY(becomesOnline());
    QTRY_VERIFY_WITH_TIMEOUT(test::labelsOf(*m_pane).contains(QStringLiteral("https://shop.example.com")), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(statusText().startsWith(QStringLiteral("Online")), longEnough);
    QVERIFY(!m_server->databases().isEmpty());
    QVERIFY(m_pane->mainAction());
}

void SyncPaneTest::aWrongPasswordStandsBesideItsField()
{
    test::buttonCalled(*m_pane, QStringLiteral("Connect this shop"))->click();
    auto *dialog = m_pane->findChild<ui::ConnectDialog *>();
    for (const auto &[key, value] :
         {std::pair{"address", "shop.example.com"}, {"account", "admin"}, {"password", "wrong"}})
        test::fieldOf(*dialog->form(), key)->setText(QString::fromLatin1(value));
    QAbstractButton *go = test::buttonCalled(*dialog, QStringLiteral("Connect the shop"));
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), longEnough);
    QVERIFY(!dialog->form()->complaint(QStringLiteral("password")).isEmpty());
    QCOMPARE(m_keeper->state().kind, company::SyncState::Kind::Alone);
    QVERIFY(m_server->databases().isEmpty());
}

void SyncPaneTest::aConflictIsSettledByChoosing_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("name");
    QTest::newRow("left") << QStringLiteral("Leave it as it is") << QStringLiteral("Main");
    QTest::newRow("taken") << QStringLiteral("Take the other value") << QStringLiteral("By the river");
}

void SyncPaneTest::aConflictIsSettledByChoosing()
{
    QFETCH(QString, button);
    QFETCH(QString, name);
    connectShop();
    QVERIFY(test::labelsOf(*m_pane).contains(QStringLiteral("There are none.")));
    noteConflict();
    m_window->settle();
    ui::ListView *list = m_pane->conflicts()->list();
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, longEnough);
    QCOMPARE(m_pane->railCount(), 1);
    const auto text = [&](int column) { return list->model()->index(0, column).data().toString(); };
    QCOMPARE(text(0), QStringLiteral("Store Main"));
    QCOMPARE(text(1), QStringLiteral("Name"));
    QCOMPARE(text(2), QStringLiteral("Main"));
    QVERIFY(text(3).startsWith(QStringLiteral("Mei, ")));
    QCOMPARE(text(4), QStringLiteral("By the river"));
    QVERIFY(text(5).startsWith(QStringLiteral("Ann, ")));
    // By the keyboard alone.
    list->setFocus();
    list->selectRow(0);
    QAbstractButton *choose = test::buttonCalled(*m_pane, button);
    QVERIFY(choose->isEnabled());
    choose->setFocus();
    QTest::keyClick(choose, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, longEnough);
    QCOMPARE(storeName(), name);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->railCount(), 0, longEnough);
}

void SyncPaneTest::whatWasSetAsideSaysWhy()
{
    connectShop();
    const QString title = QStringLiteral("Set aside");
    QVERIFY(!test::labelsOf(*m_pane).contains(title));
    {
        const std::lock_guard guard(m_mutex);
        m_server->put(sync::companyDatabase(m_shop->store().shop().uuid), QStringLiteral("products:0000000000001"),
                      {{QStringLiteral("nonsense"), true}});
    }
    m_keeper->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(!m_keeper->events().empty()
                                 && m_keeper->events().front().words.contains(QStringLiteral("set aside")),
                             longEnough);
    m_window->window.renewPanes(false);
    m_pane = m_window->show<ui::SyncPane>("sync");
    QTRY_VERIFY_WITH_TIMEOUT(test::labelsOf(*m_pane).contains(title), longEnough);
    QVERIFY(test::hasButton(*m_pane, QStringLiteral("Try again")));
}

void SyncPaneTest::anotherComputerGetsAnAccount()
{
    connectShop();
    {
        const std::lock_guard guard(m_mutex);
        QVERIFY(m_server->createDatabase(QStringLiteral("_users")));
    }
    test::buttonCalled(*m_pane, QStringLiteral("Account for a computer…"))->click();
    auto *dialog = m_pane->findChild<ui::AccountDialog *>();
    QVERIFY(dialog);
    auto *stores = dialog->form()->findChild<QComboBox *>();
    QTRY_COMPARE_WITH_TIMEOUT(stores->count(), 2, longEnough);
    stores->setCurrentIndex(1);
    QAbstractButton *go = test::buttonCalled(*dialog, QStringLiteral("Make an account"));
    go->click();
    QVERIFY(!dialog->form()->complaint(QStringLiteral("account")).isEmpty());
    test::fieldOf(*dialog->form(), "account")->setText(QStringLiteral("admin"));
    test::fieldOf(*dialog->form(), "password")->setText(QStringLiteral("wrong"));
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->form()->complaint(QStringLiteral("password")).isEmpty(), longEnough);
    test::fieldOf(*dialog->form(), "password")->setText(QStringLiteral("right"));
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->account().name.isEmpty(), longEnough);
    QVERIFY(dialog->account().name.endsWith(QStringLiteral("-s01")));
    QVERIFY(test::labelsOf(*dialog).contains(dialog->account().password));
    const std::lock_guard guard(m_mutex);
    const QString id = QStringLiteral("org.couchdb.user:") + dialog->account().name;
    QCOMPARE(m_server->body(QStringLiteral("_users"), id)[u"password"].toString(), dialog->account().password);
}

void SyncPaneTest::anotherComputerIsLetIn()
{
    connectShop();
    test::buttonCalled(*m_pane, QStringLiteral("Let another computer in…"))->click();
    auto *dialog = m_pane->findChild<ui::EnrolDialog *>();
    QVERIFY(dialog);
    QAbstractButton *go = test::buttonCalled(*dialog, QStringLiteral("Make a code"));
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(test::labelsOf(*dialog).contains(QStringLiteral("Choose who works")), longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->people()->count(), 1, longEnough);
    dialog->people()->setKeys({m_owner.id.text()});
    go->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->code().size(), 39, longEnough);
    // With a file for whoever has no network to fetch it.
    m_window->files << m_shop->folder() + QStringLiteral("/j.shopdesk-join");
    test::buttonCalled(*dialog, QStringLiteral("Save as a file…"))->click();
    QFile file(m_shop->folder() + QStringLiteral("/j.shopdesk-join"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    must(company::openEnrolment(must(company::fromFile(file.readAll())), dialog->code(), Instant::now())
             .map([](const auto &) {}));
    test::Connection connection(*m_server, m_mutex);
    const QTemporaryDir folder;
    auto joined = must(company::joinCompany(connection, {folder.filePath(QStringLiteral("j.shopdesk")),
                                                         dialog->code(),
                                                         QStringLiteral("https://a"),
                                                         QStringLiteral("S01"),
                                                         {}}));
    must(staff::signIn(*joined, staff::Credentials::password(QStringLiteral("Mei"), password)));
}

void SyncPaneTest::theStatusSaysItInOneGlance()
{
    const ui::Formats &formats = m_window->window.workbench().formats;
    company::SyncState state;
    using Kind = company::SyncState::Kind;
    QCOMPARE(ui::syncWords(state, formats), QString());
    state.kind = Kind::Online;
    QCOMPARE(ui::syncWords(state, formats), QStringLiteral("Online"));
    state.waiting = 3;
    QCOMPARE(ui::syncWords(state, formats), QStringLiteral("Online, 3 waiting to send"));
    QCOMPARE(ui::syncIcon(state), QStringLiteral("sync"));
    state.closedStores = {QStringLiteral("Harbour")};
    QVERIFY(ui::syncTip(state, formats).contains(QStringLiteral("Harbour")));
    QCOMPARE(ui::syncIcon(state), QStringLiteral("warning"));
    state.kind = Kind::Offline;
    state.since = {1'700'000'000'000};
    QVERIFY(
        ui::syncWords(state, formats).startsWith(QStringLiteral("Working offline since ") + formats.time(state.since)));
    state.kind = Kind::Stopped;
    state.error = Error{QStringLiteral("x"), QStringLiteral("The server does not know this account.")};
    QVERIFY(ui::syncTip(state, formats).contains(state.error->message));
    QCOMPARE(ui::syncIcon(state), QStringLiteral("warning"));
}

void SyncPaneTest::looksRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    for (const char *language : {"en", "zh_CN"})
        for (const bool dark : {false, true})
            QTest::addRow("%s %s", language, dark ? "dark" : "light") << QString::fromLatin1(language) << dark;
}

void SyncPaneTest::looksRight()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    connectShop();
    noteConflict();
    m_window->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_window->language.setCode(language);
    for (const QSize &size : {QSize(1366, 768), QSize(900, 600)}) {
        m_window->window.resize(size);
        check(m_window->window, QStringLiteral("sync-%1").arg(size.width()));
    }
}

void SyncPaneTest::theDialogsLookRight_data()
{
    looksRight_data();
}

void SyncPaneTest::theDialogsLookRight()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    connectShop();
    m_window->theme.setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_window->language.setCode(language);
    m_window->settle();
    const auto open = [&](const QString &button) {
        test::buttonCalled(*m_pane, button)->click();
        auto *dialog = m_pane->findChild<ui::ServerDialog *>();
        check(*dialog, QString::fromLatin1(dialog->metaObject()->className()).section(QLatin1Char(':'), -1));
        return dialog;
    };
    delete open(ui::SyncPane::tr("Change the account…"));
    delete open(ui::DevicesSection::tr("Account for a computer…"));
    auto *enrolment = static_cast<ui::EnrolDialog *>(open(ui::DevicesSection::tr("Let another computer in…")));
    QTRY_COMPARE_WITH_TIMEOUT(enrolment->people()->count(), 1, longEnough);
    enrolment->people()->setKeys({m_owner.id.text()});
    test::buttonCalled(*enrolment, ui::EnrolDialog::tr("Make a code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!enrolment->code().isEmpty(), longEnough);
    check(*enrolment, QStringLiteral("code"));
}

void SyncPaneTest::check(QWidget &widget, const QString &what)
{
    m_window->settle();
    test::keepPicture(widget, what);
    const QByteArray seen = test::inspected(widget);
    QVERIFY2(seen.isEmpty(), qPrintable(what + QStringLiteral(": ") + QString::fromUtf8(seen)));
}

QTEST_MAIN(SyncPaneTest)
#include "SyncPaneTest.moc"
