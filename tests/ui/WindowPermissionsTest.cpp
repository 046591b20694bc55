// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Products.h"
#include "members/Members.h"
#include "orders/Orders.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tickets/OpenTicket.h"
#include "ui/parts/RecordView.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/RecordPane.h"
#include "ui/ShopWindow.h"

#include <QAbstractButton>
#include <QListWidget>

using namespace shopdesk;
using test::must;

/// What a person may not see is not there in the window, permission by permission: no page, no entry in the rail, no hit and no
/// count in the palette, no way by a shortcut or a link, and no word of it on the pages that everybody has. The shop has one
/// product, one member, one order and one ticket, each with a name of its own.
class WindowPermissionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatMayNotBeSeenIsNotThere_data();
    void whatMayNotBeSeenIsNotThere();
    void everyPageNamesWhatItNeeds();

private:
    void lookAs(const Actor &actor);
    /// All that the palette shows for a text.
    QStringList foundBy(const QString &typed);
    QStringList railEntries() const;
    /// The pages that need the permission, @p known among them.
    QStringList pagesThatNeed(Permission permission, const QStringList &known) const;

    test::TestShop m_shop;
    std::unique_ptr<test::ShopWindow> m_window;
};

void WindowPermissionsTest::initTestCase()
{
    must(m_shop.write([](store::UnitOfWork &work) -> Result<void> {
        catalog::ProductDraft cup;
        cup.name = QStringLiteral("Xylophone cup");
        cup.variants.resize(1);
        cup.variants.front().sku = QStringLiteral("XYL-1");
        cup.variants.front().price = {100};
        const auto product = must(catalog::createProduct(work, cup));
        members::MemberDraft fang;
        fang.name = QStringLiteral("Xylia Fang");
        orders::OrderDraft order;
        order.member = must(members::createMember(work, fang));
        order.store = *work.connection().value<StoreId>("SELECT id FROM stores");
        order.lines = {
            {.variant = must(catalog::product(work.connection(), product)).variants.front().id, .quantity = 1}};
        order.payments = {{orders::PaymentKind::Card, Money{100}}};
        must(orders::place(work, order));
        tickets::TicketDraft ticket;
        ticket.store = order.store;
        ticket.fields.subject = QStringLiteral("Tuning of a glockenspiel");
        must(tickets::openTicket(work, ticket));
        return {};
    }));
}

void WindowPermissionsTest::lookAs(const Actor &actor)
{
    m_window.reset();
    m_shop.store().setActor(actor);
    m_window = std::make_unique<test::ShopWindow>(m_shop.store(), m_shop.folder());
}

QStringList WindowPermissionsTest::foundBy(const QString &typed)
{
    ui::CommandPalette *palette = m_window->window.commandPalette();
    m_window->window.openPalette(typed);
    if (!QTest::qWaitFor([&] { return palette->isSettled(); }))
        qFatal("the palette does not settle");
    QStringList texts;
    for (int row = 0; row < palette->results()->count(); ++row)
        texts << palette->results()->item(row)->data(Qt::AccessibleTextRole).toString()
                     + palette->results()->item(row)->text();
    palette->dismiss();
    return texts;
}

QStringList WindowPermissionsTest::railEntries() const
{
    QStringList names;
    for (const auto *button : m_window->window.rail()->findChildren<QAbstractButton *>())
        if (!button->objectName().isEmpty())
            names << button->objectName();
    return names;
}

void WindowPermissionsTest::whatMayNotBeSeenIsNotThere_data()
{
    QTest::addColumn<int>("permission");
    QTest::addColumn<QStringList>("panes");
    QTest::addColumn<QString>("typed"); ///< what finds a record there
    QTest::addColumn<QString>("hit");
    struct Known
    {
        Permission permission;
        QStringList panes;
        QString typed = {};
        QString hit = {};
    };
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    const std::vector<Known> all{
        {Permission::SeeProducts,
         {text("products"), text("coupons"), text("transfers"), text("stocktakes"), text("reorder")},
         text("xylo"),
         text("Xylophone cup")},
        {Permission::SeeOrders, {text("orders"), text("lines"), text("returns")}, text("S01-"), text("S01-")},
        {Permission::SeeMembers, {text("members")}, text("xylia"), text("Xylia Fang")},
        {Permission::SeeTickets,
         {text("tickets"), text("articles"), text("surveys")},
         text("glocken"),
         text("Tuning of a glockenspiel")},
        {Permission::PlaceOrders, {text("counter"), text("shifts"), text("giftCards")}},
        {Permission::SeeFigures, {text("dashboard"), text("service")}},
        {Permission::ImportData, {text("imports")}},
        {Permission::ManageShop, {text("sync")}},
        {Permission::ManageStaff, {text("staff")}},
        {Permission::SeeTrail, {text("trail")}},
    };
    for (const PermissionInfo &info : permissionInfos()) {
        const auto known = std::ranges::find(all, info.permission, &Known::permission);
        const Known expected = known == all.end() ? Known{info.permission, {}} : *known;
        QTest::newRow(info.key) << static_cast<int>(info.permission) << expected.panes << expected.typed
                                << expected.hit;
    }
}

QStringList WindowPermissionsTest::pagesThatNeed(Permission permission, const QStringList &known) const
{
    QStringList names = known;
    for (const ui::Pane *pane : m_window->window.panes())
        if (pane->permission() == permission && !names.contains(pane->name()))
            names << pane->name();
    return names;
}

void WindowPermissionsTest::whatMayNotBeSeenIsNotThere()
{
    QFETCH(int, permission);
    QFETCH(QStringList, panes);
    QFETCH(QString, typed);
    QFETCH(QString, hit);
    // Not "Find “…” in …", which repeats what was typed.
    const auto hits = [&] {
        const QStringList texts = typed.isEmpty() ? QStringList() : foundBy(typed);
        // Nor a ticket, whose number names its store as an order's does.
        return std::ranges::count_if(texts, [&](const QString &text) {
            return text.contains(hit) && !text.contains(QStringLiteral("Find “"))
                   && (hit == QLatin1String("Tuning of a glockenspiel") || !text.contains(QStringLiteral("TK-")));
        });
    };
    Actor actor{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    lookAs(actor);
    panes = pagesThatNeed(static_cast<Permission>(permission), panes);
    QStringList titles;
    for (const QString &name : panes) {
        ui::Pane *pane = m_window->window.pane(name);
        QVERIFY2(pane, qPrintable(name));
        QVERIFY2(pane->permission() == static_cast<Permission>(permission), qPrintable(name));
        QVERIFY(m_window->window.showPane(name));
        m_window->settle();
        titles << pane->title();
        QVERIFY(!foundBy(pane->title()).isEmpty());
    }
    if (!typed.isEmpty())
        QVERIFY(hits() > 0);

    actor.permissions.remove(static_cast<Permission>(permission));
    lookAs(actor);
    for (const QString &name : panes) {
        QVERIFY2(!m_window->window.pane(name), qPrintable(name));
        QVERIFY(!railEntries().contains(name));
        QVERIFY(!m_window->window.showPane(name));
        m_window->window.workbench().openList(name, {});
        m_window->window.workbench().openRecord(name, 1);
        QVERIFY(!m_window->window.currentPane() || m_window->window.currentPane()->name() != name);
    }
    for (const QString &title : titles)
        for (const QString &text : foundBy(title))
            QVERIFY2(!text.startsWith(title + QLatin1String(", ")), qPrintable(text));
    QCOMPARE(hits(), 0);
    for (const char *everybodys : {"today", "tasks"}) {
        QVERIFY(m_window->window.showPane(QString::fromLatin1(everybodys)));
        m_window->settle();
        for (const QString &line : test::labelsOf(*m_window->window.currentPane()).split(QLatin1Char('\n')))
            QVERIFY2(hit.isEmpty() || !line.contains(hit) || line.contains(QLatin1String("TK-")), qPrintable(line));
    }
    for (int number = 1; number <= 9; ++number) {
        QTest::keyClick(m_window->window.windowHandle(), static_cast<Qt::Key>(Qt::Key_0 + number), Qt::ControlModifier);
        if (const ui::Pane *front = m_window->window.currentPane())
            QVERIFY2(!panes.contains(front->name()), qPrintable(front->name()));
    }
}

/// A page that needs nothing is one about the person, the program, the day or what is to do; each of these shows what one may
/// see.
void WindowPermissionsTest::everyPageNamesWhatItNeeds()
{
    lookAs({StaffId{1}, QStringLiteral("Tom"), allPermissions()});
    QStringList open;
    for (const ui::Pane *pane : m_window->window.panes()) {
        if (!pane->permission())
            open << pane->name();
        // What the palette finds it finds in lists, which ask again.
        for (const ui::JumpList &jump : pane->jumpLists())
            QVERIFY2(jump.list.permission, jump.list.name);
    }
    open.sort();
    QCOMPARE(open.join(QLatin1Char(' ')), QStringLiteral("account settings tasks today"));
}

QTEST_MAIN(WindowPermissionsTest)
#include "WindowPermissionsTest.moc"
