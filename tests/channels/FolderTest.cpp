// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ChannelShop.h"
#include "channels/TakeDrop.h"
#include "loyalty/MemberTimeline.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace shopdesk;
using namespace shopdesk::channels;
using namespace shopdesk::test;

class FolderTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<ChannelShop>();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        QCOMPARE(m_shop->wrong(), std::vector<QString>());
        m_shop.reset();
    }

    void aFileIsTakenOnce()
    {
        drop("1.json", message("m1", "Where is my tea?"));
        QCOMPARE(look().taken, 1);
        QCOMPARE(files("done"), QStringList{QStringLiteral("1.json")});
        QCOMPARE(files("."), QStringList());
        // Written again, under another name.
        drop("2.json", message("m1", "Where is my tea?"));
        drop("1.json", message("m1", "Where is my tea?"));
        const Dropped again = look();
        QCOMPARE(again.taken, 0);
        QCOMPARE(again.known, 2);
        QCOMPARE(files("done").size(), 3);
        QCOMPARE(m_shop->number("SELECT count(*) FROM ticket_messages"), 1);
    }

    void aConversationIsOneTicket()
    {
        drop("1.json", message("m1", "One", {{QStringLiteral("thread"), QStringLiteral("t1")}}));
        drop("2.json", message("m2", "Two", {{QStringLiteral("thread"), QStringLiteral("t1")}}));
        drop("3.json", message("m3", "Other", {{QStringLiteral("thread"), QStringLiteral("t2")}}));
        drop("4.json", message("m2", "Two elsewhere",
                               {{QStringLiteral("thread"), QStringLiteral("t1")},
                                {QStringLiteral("channel"), QStringLiteral("social")}}));
        QCOMPARE(look().taken, 4);
        QCOMPARE(m_shop->number("SELECT count(*) FROM tickets"), 3);
        QCOMPARE(m_shop->number("SELECT count(*) FROM tickets WHERE channel = 'social'"), 1);
    }

    /// The clock of the next answer begins when the customer wrote, however late the file comes.
    void aMessageIsOfTheTimeWhenItWasWritten()
    {
        const QJsonObject thread{{QStringLiteral("thread"), QStringLiteral("t1")}};
        const auto at = [&](qint64 ms) {
            QJsonObject more = thread;
            more.insert(QStringLiteral("at"), QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
            return more;
        };
        const qint64 now = Instant::now().ms;
        drop("1.json", message("m1", "One", at(now - 5 * 3'600'000)));
        QCOMPARE(look().taken, 1);
        const auto id = must(m_shop->read([](store::Connection &c) -> Result<tickets::TicketId> {
            return c.value<tickets::TicketId>("SELECT min(id) FROM tickets").value();
        }));
        tickets::MessageDraft answer{id, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Chat,
                                     QStringLiteral("Yes?")};
        answer.at = Instant{now - 4 * 3'600'000};
        must(m_shop->run(tickets::addMessage, answer));
        drop("2.json", message("m2", "Two", at(now - 2 * 3'600'000)));
        QCOMPARE(look().taken, 1);
        QCOMPARE(m_shop->ticket(id).waitingSince, std::optional(Instant{now - 2 * 3'600'000}));
        // A clock that is ahead is not believed.
        drop("3.json", message("m3", "Three", at(now + 3'600'000)));
        QCOMPARE(look().taken, 1);
        QVERIFY(m_shop->messages(id).back().at.ms < now + 60'000);
    }

    void aBadFileIsSetAsideAndStopsNoOther_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, const char *reason) {
            QTest::newRow(name) << bytes << QString::fromLatin1(reason);
        };
        row("no JSON", "{", "no JSON");
        row("empty", "", "no JSON");
        row("a list", "[]", "no JSON object");
        row("no version", json(QJsonObject{{QStringLiteral("id"), QStringLiteral("x")}}), "version");
        row("no id", json(message("", "a")), "id");
        row("no words", json(message("a", "")), "Say in a few words");
        row("another channel", json(message("a", "b", {{QStringLiteral("channel"), QStringLiteral("fax")}})),
            "channel");
        row("unknown field", json(message("a", "b", {{QStringLiteral("colour"), 1}})), "colour");
        row("unknown store", json(message("a", "b", {{QStringLiteral("store"), QStringLiteral("S99")}})), "S99");
        row("bad file",
            json(message("a", "b",
                         {{QStringLiteral("files"),
                           QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x")},
                                                  {QStringLiteral("base64"), QStringLiteral("%%")}}}}})),
            "Base64");
    }

    void aBadFileIsSetAsideAndStopsNoOther()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        write("1.json", bytes);
        drop("2.json", message("good", "Hello"));
        const Dropped dropped = look();
        QCOMPARE(dropped.rejected, 1);
        QCOMPARE(dropped.taken, 1);
        QCOMPARE(files("rejected"), (QStringList{QStringLiteral("1.json"), QStringLiteral("1.json.reason.txt")}));
        QFile told(m_folder->filePath(QStringLiteral("rejected/1.json.reason.txt")));
        QVERIFY(told.open(QIODevice::ReadOnly));
        const QString said = QString::fromUtf8(told.readAll());
        QVERIFY2(said.contains(reason), qPrintable(said));
        const auto open = m_shop->openTasks("arrivalSetAside");
        QCOMPARE(open.size(), size_t(1));
        QVERIFY2(open[0].text.startsWith(QStringLiteral("1.json")), qPrintable(open[0].text));
    }

    /// S2: three contacts of one customer by three channels stand in one timeline, each with its channel.
    void threeChannelsOfOneCustomerAreOneTimeline()
    {
        const auto member = m_shop->memberWith(QStringLiteral("Wei Lin"), QStringLiteral("wei.lin@example.com"),
                                               QStringLiteral("13800001234"));
        m_shop->take("plain.eml");
        drop("1.json", message("c1", "Any news?", {{QStringLiteral("phone"), QStringLiteral("+86 138 0000 1234")}}));
        drop("2.json", message("s1", "Still waiting!",
                               {{QStringLiteral("channel"), QStringLiteral("social")},
                                {QStringLiteral("handle"), QStringLiteral("@wei")},
                                {QStringLiteral("email"), QStringLiteral("WEI.LIN@example.com")}}));
        QCOMPARE(look().taken, 2);
        QStringList channels;
        const auto page = must(m_shop->read([&](store::Connection &c) { return loyalty::memberEvents(c, member); }));
        for (const loyalty::MemberEvent &event : page.events) {
            if (event.kind == loyalty::EventKind::Message)
                channels.prepend(event.what + QLatin1Char(' ') + event.channel);
        }
        QCOMPARE(channels, (QStringList{QStringLiteral("customer email"), QStringLiteral("customer chat"),
                                        QStringLiteral("customer social")}));
    }

    /// S2: three contacts by mail, chat and phone are one timeline with three channel marks.
    void threeContactsAreOneTimeline()
    {
        const auto member = m_shop->memberWith(QStringLiteral("Wei Lin"), QStringLiteral("wei.lin@example.com"),
                                               QStringLiteral("13800001234"));
        const auto byMail = m_shop->take("plain.eml").ticket;
        drop("1.json", message("c1", "Any news?", {{QStringLiteral("phone"), QStringLiteral("13800001234")}}));
        QCOMPARE(look().taken, 1);
        tickets::TicketDraft call = m_shop->draft(QStringLiteral("Still nothing!"));
        call.fields.member = member;
        const auto byPhone = m_shop->open(call);
        m_shop->answer(byMail);
        must(m_shop->say(byPhone, tickets::Author::Staff, QStringLiteral("An angry one."),
                         tickets::Visibility::Internal));
        const auto events = [&] {
            return must(m_shop->read([&](store::Connection &c) { return loyalty::memberEvents(c, member); })).events;
        };
        const auto channelsOf = [&](loyalty::EventKind kind, const char *what) {
            QSet<QString> channels;
            for (const loyalty::MemberEvent &event : events()) {
                if (event.kind == kind && (*what == '\0' || event.what == QLatin1String(what)))
                    channels.insert(event.channel);
            }
            return channels;
        };
        const QSet<QString> three{QStringLiteral("email"), QStringLiteral("chat"), QStringLiteral("phone")};
        QCOMPARE(channelsOf(loyalty::EventKind::Ticket, ""), three);
        QCOMPARE(channelsOf(loyalty::EventKind::Message, "customer"), three);
        QCOMPARE(channelsOf(loyalty::EventKind::Message, "staff"), QSet<QString>{QStringLiteral("email")});
        const auto all = events();
        QCOMPARE(std::ranges::count(all, loyalty::EventKind::Message, &loyalty::MemberEvent::kind), 4); // no note
        const auto ofMail = std::ranges::find_if(all, [&](const loyalty::MemberEvent &event) {
            return event.kind == loyalty::EventKind::Ticket && event.ticket == byMail.value;
        });
        QVERIFY(ofMail != all.end());
        QCOMPARE(ofMail->text, QStringLiteral("Where is my parcel?"));
        // Whoever may not see tickets, or those of that store, sees none.
        for (const Actor &actor : {Actor{StaffId{1}, QStringLiteral("Tom"), {Permission::SeeMembers}},
                                   Actor{StaffId{1},
                                         QStringLiteral("Ann"),
                                         {Permission::SeeMembers, Permission::SeeTickets},
                                         Limits(),
                                         QSet<StoreId>{StoreId{77}}}}) {
            m_shop->store().setActor(actor);
            QVERIFY(channelsOf(loyalty::EventKind::Ticket, "").isEmpty());
            QVERIFY(channelsOf(loyalty::EventKind::Message, "").isEmpty());
        }
        m_shop->store().setActor(Actor::owner());
    }

    void filesComeAlong()
    {
        const QJsonObject file{{QStringLiteral("name"), QStringLiteral("../a.png")},
                               {QStringLiteral("type"), QStringLiteral("image/png")},
                               {QStringLiteral("base64"), QStringLiteral("cG5n")}};
        drop("1.json", message("m1", "", {{QStringLiteral("files"), QJsonArray{file}}}));
        QCOMPARE(look().taken, 1);
        const auto id = must(m_shop->read([](store::Connection &c) -> Result<tickets::TicketId> {
            return c.value<tickets::TicketId>("SELECT min(id) FROM tickets").value();
        }));
        const tickets::Message message = m_shop->messages(id)[0];
        QCOMPARE(message.body, QStringLiteral("a.png"));
        QCOMPARE(m_shop->look(tickets::attachmentFile, message.files[0].id).bytes, QByteArray("png"));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        QCOMPARE(codeOf(takeFolder(m_shop->store(), m_folder->filePath(QStringLiteral("none")))),
                 QStringLiteral("channels.noFolder"));
        QCOMPARE(codeOf(m_shop->run(setDropFolder, m_folder->filePath(QStringLiteral("none")))),
                 QStringLiteral("channels.noFolder"));
        must(m_shop->run(setDropFolder, m_folder->path()));
        QCOMPARE(must(m_shop->read([](store::Connection &c) -> Result<QString> { return dropFolder(c); })),
                 m_folder->path());
    }

private:
    static QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(); }
    static QJsonObject message(const char *id, const char *text, const QJsonObject &more = {})
    {
        QJsonObject object{{QStringLiteral("version"), 1},
                           {QStringLiteral("channel"), QStringLiteral("chat")},
                           {QStringLiteral("id"), QString::fromUtf8(id)},
                           {QStringLiteral("text"), QString::fromUtf8(text)}};
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
        return object;
    }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void drop(const char *name, const QJsonObject &object) { write(name, json(object)); }
    Dropped look() { return must(takeFolder(m_shop->store(), m_folder->path())); }
    QStringList files(const char *below)
    {
        return QDir(m_folder->filePath(QString::fromUtf8(below))).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<ChannelShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(FolderTest)
#include "FolderTest.moc"
