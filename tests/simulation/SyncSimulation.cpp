// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/SyncSimulation.h"

#include "app/ArrivalRules.h"
#include "app/Operations.h"
#include "app/Verification.h"
#include "sync/Conflicts.h"
#include "sync/SetAside.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::test {

using namespace store;
using namespace sync;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr int mostRounds = 30; // until everybody knows everything

const char anyProduct[] = "SELECT id FROM products ORDER BY id";
const char anyVariant[] = "SELECT id FROM variants ORDER BY id";
const char anyMember[] = "SELECT id FROM members WHERE archived_at IS NULL ORDER BY id";
const char anyTicket[] = "SELECT id FROM tickets ORDER BY id";

QString at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

} // namespace

SyncSimulation::SyncSimulation(quint32 seed, int devices) : m_random(seed), m_server(serverOfTheShop())
{
    TestDevice::rules = app::arrivalRules();
    m_server->shuffle = &m_random;
    m_server->fault = [this](const QString &request) { return fault(request); };
    for (int number = 1; number <= devices; ++number) {
        const qint64 skew = m_random.bounded(3) == 0 ? m_random.bounded(-5, 6) * hour : 0;
        m_desks.push_back({std::make_unique<TestDevice>(number, m_now, skew)});
    }
}

// What people do --------------------------------------------------------------------------------------------------

void SyncSimulation::run(int steps)
{
    for (int i = 0; i < steps; ++i)
        step();
}

void SyncSimulation::step()
{
    m_now += m_random.bounded(1, 90'000);
    Desk &desk = m_desks[size_t(m_random.bounded(int(m_desks.size())))];
    switch (m_random.bounded(20)) {
    case 0:
        desk.isApart = !desk.isApart;
        return;
    case 1:
        if (m_random.bounded(10) == 0)
            m_server->recreate(m_random.bounded(2) == 0 ? companyName() : storeName());
        return;
    case 2:
    case 3:
    case 4:
    case 5:
        return synchronise(desk);
    default:
        return work(desk);
    }
}

void SyncSimulation::work(Desk &desk)
{
    switch (m_random.bounded(12)) {
    case 0:
        return createProduct(desk);
    case 1:
    case 2:
        return renameProduct(desk);
    case 3:
        return createMember(desk);
    case 4:
    case 5:
        return changeMember(desk);
    case 6:
        return bookStock(desk);
    case 7:
        return adjustPoints(desk);
    case 8:
        return openTicket(desk);
    case 9:
        return answerTicket(desk);
    case 10:
        return takeBack(desk);
    default:
        return placeSale(desk);
    }
}

QJsonObject SyncSimulation::call(Desk &desk, const char *name, const QJsonObject &input)
{
    const Operation *operation = app::findOperation(QString::fromLatin1(name));
    QJsonObject output;
    const Result<void> done = desk.device->write([&](UnitOfWork &work) -> Result<void> {
        auto outcome = operation->run(work, input);
        if (!outcome)
            return Failure(outcome.error());
        output = *outcome;
        return {};
    });
    if (!done) {
        if (done.error().code == QLatin1String("store.failed"))
            qFatal("%s: %s %s", name, qPrintable(done.error().message), qPrintable(done.error().detail));
        return {};
    }
    ++m_done;
    if (const auto entry = desk.device->value<qint64>("SELECT max(id) FROM audit_entries WHERE device = "
                                                      "(SELECT number FROM device)"))
        m_made.insert(QStringLiteral("audit_entries:") + idToText(entry));
    return output;
}

QString SyncSimulation::any(Desk &desk, const char *sql)
{
    QStringList ids;
    Query rows = desk.device->connection().query(sql);
    while (rows.next())
        ids << idToText(rows.get<qint64>(0));
    return ids.isEmpty() ? QString() : ids[m_random.bounded(int(ids.size()))];
}

QString SyncSimulation::newText(const char *what)
{
    return QStringLiteral("%1 no. %2").arg(QLatin1String(what)).arg(++m_texts);
}

void SyncSimulation::noteWritten(const QString &before, const QString &text)
{
    m_written.insert(text);
    m_overwritten.insert(before);
}

void SyncSimulation::createProduct(Desk &desk)
{
    const int number = m_random.bounded(60); // so that codes collide now and then
    const QString name = newText("Tea");
    const QJsonObject made = call(desk, "catalog.createProduct",
                                  {{QStringLiteral("name"), name},
                                   {QStringLiteral("sku"), QStringLiteral("SKU-%1").arg(number)},
                                   {QStringLiteral("price"), 100 + number},
                                   {QStringLiteral("barcodes"), QJsonArray{QStringLiteral("B%1").arg(number / 2)}}});
    if (!made.isEmpty())
        noteWritten({}, name);
}

void SyncSimulation::renameProduct(Desk &desk)
{
    const QString product = any(desk, anyProduct);
    if (product.isEmpty())
        return;
    const QString before = desk.device->value<QString>("SELECT name FROM products WHERE id = ?", *idFromText(product));
    const QString name = newText("Tea");
    if (!call(desk, "catalog.product", {{QStringLiteral("id"), product}}).isEmpty()) {
        call(desk, "catalog.updateProduct", {{QStringLiteral("id"), product}, {QStringLiteral("name"), name}});
        noteWritten(before, name);
    }
}

void SyncSimulation::createMember(Desk &desk)
{
    const QString note = newText("Note");
    if (!call(desk, "members.createMember",
              {{QStringLiteral("name"), QStringLiteral("Member %1").arg(m_random.bounded(50))},
               {QStringLiteral("note"), note}})
             .isEmpty())
        noteWritten({}, note);
}

void SyncSimulation::changeMember(Desk &desk)
{
    const QString member = any(desk, anyMember);
    if (member.isEmpty())
        return;
    const QString before = desk.device->value<QString>("SELECT note FROM members WHERE id = ?", *idFromText(member));
    const QString note = newText("Note");
    call(desk, "members.updateMember",
         {{QStringLiteral("id"), member},
          {QStringLiteral("note"), note},
          {QStringLiteral("tags"), QJsonArray{QStringLiteral("tag %1").arg(m_random.bounded(6))}}});
    noteWritten(before, note);
}

void SyncSimulation::bookStock(Desk &desk)
{
    call(desk, "catalog.bookStock",
         {{QStringLiteral("store"), idToText(theStore)},
          {QStringLiteral("variant"), any(desk, anyVariant)},
          {QStringLiteral("quantity"), m_random.bounded(1, 4)},
          {QStringLiteral("cost"), m_random.bounded(10, 90)},
          {QStringLiteral("reason"), QStringLiteral("receipt")}});
}

void SyncSimulation::adjustPoints(Desk &desk)
{
    call(desk, "points.adjust",
         {{QStringLiteral("id"), any(desk, anyMember)},
          {QStringLiteral("points"), m_random.bounded(-150, 200)},
          {QStringLiteral("note"), QStringLiteral("goodwill")}});
}

void SyncSimulation::placeSale(Desk &desk)
{
    QJsonObject draft{
        {QStringLiteral("kind"), QStringLiteral("sale")},
        {QStringLiteral("store"), idToText(theStore)},
        {QStringLiteral("placedAt"), at(m_now)},
        {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("variant"), any(desk, anyVariant)},
                                                         {QStringLiteral("quantity"), m_random.bounded(1, 3)}}}}};
    if (m_random.bounded(2) == 0)
        draft.insert(QStringLiteral("member"), any(desk, anyMember));
    const QJsonObject totals = call(desk, "orders.totals", draft);
    draft.insert(QStringLiteral("payments"),
                 QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                        {QStringLiteral("amount"), totals[QStringLiteral("total")]}}});
    const QJsonObject placed = call(desk, "orders.place", draft);
    if (!placed.isEmpty())
        m_made.insert(QStringLiteral("orders:") + placed[QStringLiteral("id")].toString());
}

/// Of orders of this device alone: who takes an order back twice on two devices gets a task, and `verify` says so.
void SyncSimulation::takeBack(Desk &desk)
{
    const QByteArray own = "SELECT id FROM orders WHERE kind = 'sale' AND (id >> 6) & 65535 = "
                           + QByteArray::number(desk.device->number()) + " ORDER BY id";
    const QString sale = any(desk, own.constData());
    if (sale.isEmpty())
        return;
    const QJsonObject line = call(desk, "orders.order", {{QStringLiteral("id"), sale}})[QStringLiteral("lines")]
                                 .toArray()
                                 .first()
                                 .toObject();
    QJsonObject draft{
        {QStringLiteral("kind"), QStringLiteral("credit")},
        {QStringLiteral("store"), idToText(theStore)},
        {QStringLiteral("creditOf"), sale},
        {QStringLiteral("placedAt"), at(m_now)},
        {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("variant"), line[QStringLiteral("variant")]},
                                                         {QStringLiteral("quantity"), 1}}}}};
    const QJsonObject totals = call(desk, "orders.totals", draft);
    draft.insert(QStringLiteral("payments"),
                 QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("cash")},
                                        {QStringLiteral("amount"), totals[QStringLiteral("total")]}}});
    const QJsonObject placed = call(desk, "orders.place", draft);
    if (!placed.isEmpty())
        m_made.insert(QStringLiteral("orders:") + placed[QStringLiteral("id")].toString());
}

void SyncSimulation::openTicket(Desk &desk)
{
    const QJsonObject opened = call(desk, "tickets.openTicket",
                                    {{QStringLiteral("store"), idToText(theStore)},
                                     {QStringLiteral("channel"), QStringLiteral("phone")},
                                     {QStringLiteral("kind"), QStringLiteral("question")},
                                     {QStringLiteral("subject"), newText("Question")},
                                     {QStringLiteral("message"), QStringLiteral("When do you open?")}});
    if (!opened.isEmpty())
        m_made.insert(QStringLiteral("tickets:") + opened[QStringLiteral("id")].toString());
}

void SyncSimulation::answerTicket(Desk &desk)
{
    const QJsonObject added = call(desk, "tickets.addMessage",
                                   {{QStringLiteral("id"), any(desk, anyTicket)},
                                    {QStringLiteral("author"), QStringLiteral("staff")},
                                    {QStringLiteral("visibility"), QStringLiteral("internal")},
                                    {QStringLiteral("body"), QStringLiteral("Nobody knows.")}});
    if (!added.isEmpty())
        m_made.insert(QStringLiteral("ticket_messages:") + added[QStringLiteral("id")].toString());
}

// What goes wrong -------------------------------------------------------------------------------------------------

std::optional<Fault> SyncSimulation::fault(const QString &)
{
    if (m_isCalm)
        return std::nullopt;
    if (m_online->isApart)
        return Fault{RemoteFailure::Unreachable, false, false};
    switch (m_random.bounded(25)) {
    case 0:
        ++m_faults;
        return Fault{RemoteFailure::NoAnswer, false, false};
    case 1:
        ++m_faults;
        return Fault{RemoteFailure::NoAnswer, true, false};
    case 2:
        ++m_faults;
        return Fault{RemoteFailure::ServerFailed, false, true};
    default:
        return std::nullopt;
    }
}

void SyncSimulation::synchronise(Desk &desk)
{
    m_online = &desk;
    const bool crashes = !m_isCalm && m_random.bounded(5) == 0;
    if (crashes)
        desk.device->crashAfter(m_random.bounded(1, 3'000));
    const RoundReport report = desk.device->sync(*m_server, {m_random.bounded(1, 40), m_random.bounded(1, 40)});
    if (crashes)
        desk.device->crashAfter(0);
    if (report.shopError && !crashes)
        qFatal("%s %s", qPrintable(report.shopError->message), qPrintable(report.shopError->detail));
}

// Afterwards ------------------------------------------------------------------------------------------------------

std::optional<QString> SyncSimulation::settle()
{
    m_isCalm = true;
    for (int round = 0; round < mostRounds; ++round) {
        bool isQuiet = true;
        for (Desk &desk : m_desks) {
            desk.isApart = false;
            m_online = &desk;
            const RoundReport report = desk.device->sync(*m_server);
            if (!report.isWhole())
                return report.shopError ? report.shopError->message + report.shopError->detail
                                        : report.remoteError->message;
            isQuiet = isQuiet && report.pulled == 0 && report.pushed == 0
                      && desk.device->value<int>("SELECT count(*) FROM outbox") == 0;
        }
        if (isQuiet)
            return std::nullopt;
    }
    QStringList restless;
    for (Desk &desk : m_desks) {
        Query rows = desk.device->connection().query("SELECT table_name, row_id FROM outbox LIMIT 5");
        while (rows.next())
            restless << rows.get<QString>(0) + QLatin1Char(':') + idToText(rows.get<qint64>(1));
    }
    return QStringLiteral("the devices do not come to rest: ") + restless.join(QLatin1Char(' '));
}

QStringList SyncSimulation::problems()
{
    QStringList wrong;
    compareDevices(wrong);
    compareWithServer(wrong);
    verifyEach(wrong);
    lookForLostChanges(wrong);
    return wrong.mid(0, 10);
}

void SyncSimulation::compareDevices(QStringList &wrong)
{
    const auto first = m_desks.front().device->everything();
    for (size_t i = 1; i < m_desks.size(); ++i) {
        const auto other = m_desks[i].device->everything();
        for (const auto &[id, content] : first) {
            const auto found = other.find(id);
            if (found == other.end())
                wrong << QStringLiteral("%1 is not on device %2").arg(id).arg(i + 1);
            else if (found->second != content)
                wrong << QStringLiteral("%1 differs on device %2: %3 … %4")
                             .arg(id)
                             .arg(i + 1)
                             .arg(QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)),
                                  QString::fromUtf8(QJsonDocument(found->second).toJson(QJsonDocument::Compact)));
        }
        for (const auto &[id, content] : other) {
            if (!first.contains(id))
                wrong << QStringLiteral("%1 is only on device %2").arg(id).arg(i + 1);
        }
        for (
            const char *derived :
            {"SELECT group_concat(variant_id || ' ' || on_hand || ' ' || ifnull(average_cost, '-'), ';') FROM stock_levels",
             "SELECT group_concat(member_id || ' ' || balance || ' ' || debt, ';') FROM points_balances"}) {
            const QString own = m_desks.front().device->value<QString>(derived);
            const QString others = m_desks[i].device->value<QString>(derived);
            if (own != others)
                wrong << QStringLiteral("device %1 derives otherwise: %2 … %3").arg(i + 1).arg(own, others);
        }
    }
}

void SyncSimulation::compareWithServer(QStringList &wrong)
{
    const auto ours = m_desks.front().device->everything();
    size_t found = 0;
    for (const QString &database : {companyName(), storeName()}) {
        for (const QString &id : m_server->ids(database)) {
            if (isOwnDocument(id))
                continue;
            ++found;
            const QJsonObject body = m_server->body(database, id);
            const auto own = ours.find(id);
            if (own == ours.end() || own->second.value(rowField) != body.value(rowField)
                || own->second.value(childrenField) != body.value(childrenField))
                wrong << QStringLiteral("the server has another %1").arg(id);
        }
    }
    if (found != ours.size())
        wrong << QStringLiteral("the server has %1 documents, the devices %2").arg(found).arg(ours.size());
}

void SyncSimulation::verifyEach(QStringList &wrong)
{
    for (Desk &desk : m_desks) {
        const auto told = app::verify(desk.device->connection());
        for (const QString &sentence : told ? *told : std::vector<QString>{told.error().message})
            wrong << QStringLiteral("device %1: %2").arg(desk.device->number()).arg(sentence);
        Query rows =
            desk.device->connection().query("SELECT id, direction, reason, detail FROM sync_set_aside LIMIT 5");
        while (rows.next())
            wrong << QStringLiteral("device %1 set aside %2 (%3): %4 %5")
                         .arg(desk.device->number())
                         .arg(rows.get<QString>(0), rows.get<QString>(1), rows.get<QString>(2), rows.get<QString>(3));
    }
}

/// Each acknowledged change is in the state, in the list of conflicts, or was overwritten by somebody who saw it.
void SyncSimulation::lookForLostChanges(QStringList &wrong)
{
    TestDevice &device = *m_desks.front().device;
    const auto all = device.everything();
    for (const QString &made : std::as_const(m_made)) {
        if (!all.contains(made))
            wrong << made + QStringLiteral(" is lost");
    }
    QSet<QString> kept;
    for (const char *sql : {"SELECT name FROM products", "SELECT note FROM members"}) {
        Query rows = device.connection().query(sql);
        while (rows.next())
            kept.insert(rows.get<QString>(0));
    }
    QString conflicts;
    Query rows = device.connection().query("SELECT kept || other FROM sync_conflicts");
    while (rows.next())
        conflicts += rows.get<QString>(0);
    for (const QString &text : std::as_const(m_written)) {
        if (!kept.contains(text) && !m_overwritten.contains(text)
            && !conflicts.contains(QLatin1Char('"') + text + QLatin1Char('"')))
            wrong << QStringLiteral("“%1” is lost").arg(text);
    }
}

QByteArray SyncSimulation::fingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (Desk &desk : m_desks) {
        for (const auto &[id, content] : desk.device->everything())
            hash.addData(id.toUtf8() + QJsonDocument(content).toJson(QJsonDocument::Compact));
    }
    return hash.result().toHex();
}

} // namespace shopdesk::test
