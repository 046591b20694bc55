// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Lists.h"
#include "base/Id.h"
#include "support/TestShop.h"
#include "vault/Totp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QString errorCode() const
    {
        return QJsonDocument::fromJson(err)
            .object()[QStringLiteral("error")]
            .toObject()[QStringLiteral("code")]
            .toString();
    }
};

} // namespace

/// The command line as a person and a program call it: the real program, on real files.
class CliTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_shop;
    QStringList m_signIn; ///< options that say who acts

    Answer run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(SHOPDESK_CLI), arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(240'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer onShop(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{QStringLiteral("--shop"), m_shop, QStringLiteral("--json")} + m_signIn + arguments,
                   input);
    }
    QJsonObject call(const char *operation, const QJsonObject &input) const
    {
        return onShop({QStringLiteral("call"), QString::fromLatin1(operation)}, QJsonDocument(input).toJson()).object();
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString passwordFile(const QString &name, const QByteArray &password) const
    {
        QFile written(file(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(password + '\n') < 0)
            qFatal("the password file cannot be written");
        return written.fileName();
    }
    static QStringList as(const QString &name, const QString &password)
    {
        return {QStringLiteral("--as"), name, QStringLiteral("--password-file"), password};
    }

    /// A shop with a product, a member and Eve, whose role allows nothing; made once.
    QString guestsShop()
    {
        m_shop = file(QStringLiteral("guests.shopdesk"));
        if (QFile::exists(m_shop))
            return m_shop;
        const QString meis = passwordFile(QStringLiteral("mei"), "correct horse battery");
        const QString mei = QStringLiteral("Mei");
        onShop({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Shop"), QStringLiteral("--currency"),
                QStringLiteral("GBP"), QStringLiteral("--time-zone"), QStringLiteral("Europe/London"),
                QStringLiteral("--owner"), mei, QStringLiteral("--password-file"), meis});
        m_signIn = as(mei, meis);
        call("members.createMember", {{QStringLiteral("name"), QStringLiteral("Wang Fang")}});
        call("catalog.createProduct",
             {{QStringLiteral("name"), QStringLiteral("Tea")},
              {QStringLiteral("variants"), QJsonArray{QJsonObject{{QStringLiteral("sku"), QStringLiteral("TEA")},
                                                                  {QStringLiteral("price"), 500}}}}});
        const QJsonObject guest = call("staff.createRole", {{QStringLiteral("name"), QStringLiteral("Guest")},
                                                            {QStringLiteral("permissions"), QJsonArray()}});
        const QJsonObject eve =
            call("staff.addPerson", {{QStringLiteral("name"), QStringLiteral("Eve")},
                                     {QStringLiteral("role"), guest[QStringLiteral("id")]},
                                     {QStringLiteral("password"), QStringLiteral("staple of the counter")}});
        if (!eve.contains(QStringLiteral("id")))
            qFatal("Eve could not be added");
        return m_shop;
    }

private slots:
    /// With what stands on paper, when nobody can open a window.
    void anOwnerRecoversByTheSheet()
    {
        m_signIn.clear();
        m_shop = file(QStringLiteral("sheet.shopdesk"));
        const QString mei = QStringLiteral("Mei");
        const QString old = passwordFile(QStringLiteral("old"), "correct horse battery");
        onShop({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Shop"), QStringLiteral("--currency"),
                QStringLiteral("GBP"), QStringLiteral("--time-zone"), QStringLiteral("Europe/London"),
                QStringLiteral("--owner"), mei, QStringLiteral("--password-file"), old});
        m_signIn = as(mei, old);
        const QString sheet =
            call("staff.newRecoverySheet", {{QStringLiteral("password"), QStringLiteral("correct horse battery")}})
                .value(QStringLiteral("secret"))
                .toString();
        QVERIFY(!sheet.isEmpty());
        // Where there is no keychain, that is said, and nothing is remembered.
        if (const Answer kept = onShop({QStringLiteral("keychain"), QStringLiteral("remember")}); kept.status != 0)
            QVERIFY2(kept.errorCode().startsWith(QStringLiteral("vault.")), kept.err.constData());
        else
            QCOMPARE(onShop({QStringLiteral("keychain"), QStringLiteral("forget")}).status, 0);
        m_signIn.clear();
        const QStringList recover{QStringLiteral("recover"),         mei,
                                  QStringLiteral("--sheet-file"),    QStringLiteral("-"),
                                  QStringLiteral("--password-file"), QStringLiteral("-")};
        QCOMPARE(onShop(recover, "ABCD-EFGH\nfound it in the safe\n").errorCode(),
                 QStringLiteral("staff.wrongRecovery"));
        QCOMPARE(onShop(recover, sheet.toUtf8() + "\nshort\n").errorCode(), QStringLiteral("staff.weakPassword"));
        const Answer done = onShop(recover, sheet.toUtf8() + "\nfound it in the safe\n");
        QVERIFY2(done.status == 0, done.err.constData());
        const QStringList list{QStringLiteral("list"), QStringLiteral("members")};
        QCOMPARE(onShop(as(mei, old) + list).errorCode(), QStringLiteral("staff.wrongPassword"));
        QCOMPARE(onShop(as(mei, passwordFile(QStringLiteral("new"), "found it in the safe")) + list).status, 0);
    }

    /// An owner who has to set up a second factor is told so, and where.
    void anOwnerWithoutTheirSecondFactorIsToldSo()
    {
        m_signIn.clear();
        m_shop = file(QStringLiteral("factor.shopdesk"));
        const QString mei = QStringLiteral("Mei");
        const QString meis = passwordFile(QStringLiteral("meis"), "correct horse battery");
        onShop({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Shop"), QStringLiteral("--currency"),
                QStringLiteral("GBP"), QStringLiteral("--time-zone"), QStringLiteral("Europe/London"),
                QStringLiteral("--owner"), mei, QStringLiteral("--password-file"), meis});
        m_signIn = as(mei, meis);
        call("staff.setSecondFactorRule", {{QStringLiteral("ownersNeedSecondFactor"), true}});
        const Answer told = onShop({QStringLiteral("list"), QStringLiteral("members")});
        QCOMPARE(told.errorCode(), QStringLiteral("staff.secondFactorNeeded"));
        QVERIFY(told.err.contains("in Shopdesk's window"));
        QVERIFY(told.err.contains("second-factor"));
    }

    /// Without a window: the secret comes out, the code goes in, neither stands on a command line.
    void aSecondFactorIsSetUp_data()
    {
        QTest::addColumn<bool>("isNeeded");
        QTest::newRow("because one wants it") << false;
        QTest::newRow("before the shop lets an owner in") << true;
    }

    void aSecondFactorIsSetUp()
    {
        QFETCH(bool, isNeeded);
        m_signIn.clear();
        m_shop = file(QStringLiteral("second%1.shopdesk").arg(isNeeded));
        const QString mei = QStringLiteral("Mei");
        const QString meis = passwordFile(QStringLiteral("meis"), "correct horse battery");
        onShop({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Shop"), QStringLiteral("--currency"),
                QStringLiteral("GBP"), QStringLiteral("--time-zone"), QStringLiteral("Europe/London"),
                QStringLiteral("--owner"), mei, QStringLiteral("--password-file"), meis});
        m_signIn = as(mei, meis);
        if (isNeeded)
            call("staff.setSecondFactorRule", {{QStringLiteral("ownersNeedSecondFactor"), true}});
        const QStringList setUp{QStringLiteral("second-factor")};
        // Who does not know the password learns no secret.
        m_signIn = as(mei, passwordFile(QStringLiteral("wrong"), "battery horse"));
        const Answer refused = onShop(setUp, "123456\n");
        QCOMPARE(refused.errorCode(), QStringLiteral("staff.wrongPassword"));
        QVERIFY(refused.out.isEmpty());
        m_signIn = as(mei, meis);
        QCOMPARE(onShop(setUp, "no code\n").errorCode(), QStringLiteral("staff.wrongCode"));

        QProcess process;
        process.start(QStringLiteral(SHOPDESK_CLI),
                      QStringList{QStringLiteral("--shop"), m_shop, QStringLiteral("--json")}
                          + as(mei, QStringLiteral("-")) + setUp);
        process.write("correct horse battery\n");
        while (!process.canReadLine())
            QVERIFY2(process.waitForReadyRead(60'000), process.readAllStandardError().constData());
        const QJsonObject told = QJsonDocument::fromJson(process.readLine()).object();
        QVERIFY(told[QStringLiteral("uri")].toString().startsWith(QStringLiteral("otpauth://totp/")));
        const auto secret = vault::totpSecretOf(told[QStringLiteral("secret")].toString());
        QVERIFY(secret);
        const auto codeOfPhone = [&](int ahead) {
            return vault::totpCode(*secret, vault::totpStep(QDateTime::currentMSecsSinceEpoch()) + ahead);
        };
        process.write(codeOfPhone(0).toLatin1() + '\n');
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const QJsonArray codes = QJsonDocument::fromJson(process.readAllStandardOutput())
                                     .object()[QStringLiteral("recoveryCodes")]
                                     .toArray();
        QCOMPARE(codes.size(), 10);
        const QStringList list{QStringLiteral("list"), QStringLiteral("members")};
        QCOMPARE(onShop(list).errorCode(), QStringLiteral("staff.codeNeeded"));
        QCOMPARE(onShop(QStringList{QStringLiteral("--code"), codeOfPhone(1)} + list).status, 0);
        // A recovery code is good once, which reading alone could not note.
        const QStringList byRecovery{QStringLiteral("--code"), codes[0].toString(), QStringLiteral("call"),
                                     QStringLiteral("staff.secondFactorRule")};
        QCOMPARE(onShop(byRecovery, "{}").status, 0);
        QCOMPARE(onShop(byRecovery, "{}").errorCode(), QStringLiteral("staff.wrongCode"));
    }

    void init()
    {
        static int number = 0;
        m_signIn.clear();
        m_shop = file(QStringLiteral("shop%1.shopdesk").arg(++number));
        const Answer made =
            onShop({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Tea & Co"),
                    QStringLiteral("--currency"), QStringLiteral("GBP"), QStringLiteral("--time-zone"),
                    QStringLiteral("Europe/London"), QStringLiteral("--store"), QStringLiteral("Main")});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.object()[QStringLiteral("name")].toString(), QStringLiteral("Tea & Co"));
    }

    void helpEverywhere()
    {
        const Answer help = run({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        for (const char *command :
             {"init", "sample", "import", "export", "kpi", "list", "show", "call", "verify", "backup", "restore"}) {
            QVERIFY2(help.out.contains(QByteArray("  ") + command), command);
            const Answer own = run({QString::fromLatin1(command), QStringLiteral("--help")});
            QCOMPARE(own.status, 0);
            QVERIFY(own.out.startsWith(QByteArray("Usage: shopdesk-cli --shop FILE ") + command));
        }
    }

    void filesGoIntoACall()
    {
        const QJsonObject cup = call("catalog.createProduct", {{QStringLiteral("name"), QStringLiteral("Cup")},
                                                               {QStringLiteral("sku"), QStringLiteral("CUP")},
                                                               {QStringLiteral("price"), 100}});
        const QByteArray png = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf"
                                                      "DwAChwGA60e6kgAAAABJRU5ErkJggg==");
        QFile picture(file(QStringLiteral("cup.png")));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write(png);
        picture.close();
        const QJsonObject input{{QStringLiteral("product"), cup[QStringLiteral("id")]}};
        const auto add = [&](const QString &given) {
            return onShop(
                {QStringLiteral("call"), QStringLiteral("catalog.addPicture"), QStringLiteral("--file"), given},
                QJsonDocument(input).toJson());
        };
        QCOMPARE(add(QStringLiteral("bytes=") + picture.fileName()).status, 0);
        const QJsonObject told = call("catalog.pictures", input);
        const QJsonObject first = told[QStringLiteral("pictures")].toArray().first().toObject();
        QCOMPARE(first[QStringLiteral("mediaType")].toString(), QStringLiteral("image/png"));
        QCOMPARE(first[QStringLiteral("size")].toInt(), png.size());
        QCOMPARE(add(QStringLiteral("bytes=/no/such/file")).errorCode(), QStringLiteral("cli.usage"));
        QCOMPARE(add(QStringLiteral("bytes")).errorCode(), QStringLiteral("cli.usage"));
        QCOMPARE(onShop({QStringLiteral("verify")}).status, 0);
    }

    void errorsAreTextOrJson()
    {
        const Answer text = run({QStringLiteral("--shop"), file(QStringLiteral("none")), QStringLiteral("kpi")});
        QCOMPARE(text.status, 1);
        QVERIFY(text.err.startsWith("error: There is no shop file"));
        QVERIFY(text.out.isEmpty());
        const Answer json = run(
            {QStringLiteral("--json"), QStringLiteral("--shop"), file(QStringLiteral("none")), QStringLiteral("kpi")});
        QCOMPARE(json.status, 1);
        QCOMPARE(json.errorCode(), QStringLiteral("store.notFound"));
    }

    void usageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{QStringLiteral("dance")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("kpi"), QStringLiteral("--bogus")};
        QTest::newRow("unknown list") << QStringList{QStringLiteral("list"), QStringLiteral("bogus")};
        QTest::newRow("bad limit") << QStringList{QStringLiteral("list"), QStringLiteral("orders"),
                                                  QStringLiteral("--limit"), QStringLiteral("0")};
        QTest::newRow("bad filter") << QStringList{QStringLiteral("list"), QStringLiteral("orders"),
                                                   QStringLiteral("--filter"), QStringLiteral("web")};
        QTest::newRow("bad split") << QStringList{QStringLiteral("kpi"), QStringLiteral("--by"),
                                                  QStringLiteral("mood")};
        QTest::newRow("show what") << QStringList{QStringLiteral("show"), QStringLiteral("order")};
        QTest::newRow("unknown operation") << QStringList{QStringLiteral("call"), QStringLiteral("shop.burn")};
    }

    void usageErrors()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = onShop(arguments);
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.errorCode(), QStringLiteral("cli.usage"));
    }

    void aSaleThroughOperations()
    {
        const QJsonObject product = call(
            "catalog.createProduct",
            {{QStringLiteral("name"), QStringLiteral("Celadon tea cup 青瓷茶杯")},
             {QStringLiteral("variants"),
              QJsonArray{QJsonObject{{QStringLiteral("sku"), QStringLiteral("CUP-1")},
                                     {QStringLiteral("price"), 2390},
                                     {QStringLiteral("barcodes"), QJsonArray{QStringLiteral("4006381333931")}}}}}});
        QVERIFY2(product.contains(QStringLiteral("id")), QJsonDocument(product).toJson().constData());
        const QJsonObject member =
            call("members.createMember", {{QStringLiteral("name"), QStringLiteral("王芳")},
                                          {QStringLiteral("phone"), QStringLiteral("+86 138 0000 1234")}});
        QVERIFY2(member.contains(QStringLiteral("id")), QJsonDocument(member).toJson().constData());

        const QJsonObject shown =
            onShop({QStringLiteral("show"), QStringLiteral("product"), QStringLiteral("CUP-1")}).object();
        QCOMPARE(shown[QStringLiteral("id")], product[QStringLiteral("id")]);
        const QJsonArray found = onShop({QStringLiteral("list"), QStringLiteral("members"), QStringLiteral("--search"),
                                         QStringLiteral("1234")})
                                     .object()[QStringLiteral("rows")]
                                     .toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].toObject()[QStringLiteral("phone")].toString(), QStringLiteral("138****1234"));
        // What is exported as a list is masked, too.
        QCOMPARE(
            onShop({QStringLiteral("export"), QStringLiteral("members"), file(QStringLiteral("masked.csv"))}).status,
            0);
        QFile masked(file(QStringLiteral("masked.csv")));
        QVERIFY(masked.open(QIODevice::ReadOnly));
        const QByteArray exported = masked.readAll();
        QVERIFY(exported.contains("138****1234") && !exported.contains("00001234") && !exported.contains("0000 1234"));
        QCOMPARE(onShop({QStringLiteral("list"), QStringLiteral("products"), QStringLiteral("--search"),
                         QStringLiteral("茶杯")})
                     .object()[QStringLiteral("count")]
                     .toInt(),
                 1);
        QCOMPARE(onShop({QStringLiteral("list"), QStringLiteral("products"), QStringLiteral("--search"),
                         QStringLiteral("茶壶")})
                     .object()[QStringLiteral("count")]
                     .toInt(),
                 0);

        const Answer again = onShop({QStringLiteral("call"), QStringLiteral("catalog.createProduct")},
                                    R"({"name": "Other", "variants": [{"sku": "CUP-1", "price": 1}]})");
        QCOMPARE(again.status, 1);
        QCOMPARE(again.errorCode(), QStringLiteral("catalog.skuInUse"));
        QCOMPARE(onShop({QStringLiteral("call"), QStringLiteral("catalog.createProduct")}, "not json").errorCode(),
                 QStringLiteral("operation.badInput"));
        const Answer sound = onShop({QStringLiteral("verify")});
        QVERIFY2(sound.status == 0, sound.out.constData());
    }

    void backupAndRestore()
    {
        const QString backup = file(QStringLiteral("backup.shopdesk"));
        QCOMPARE(onShop({QStringLiteral("backup"), backup}).status, 0);
        QVERIFY(call("members.createMember", {{QStringLiteral("name"), QStringLiteral("Li Wei")}})
                    .contains(QStringLiteral("id")));
        const auto members = [&] {
            return onShop({QStringLiteral("list"), QStringLiteral("members")})
                .object()[QStringLiteral("count")]
                .toInt(-1);
        };
        QCOMPARE(members(), 1);
        const Answer restored = onShop({QStringLiteral("restore"), backup});
        QVERIFY2(restored.status == 0, restored.err.constData());
        QCOMPARE(members(), 0);
        QVERIFY(QFile::exists(restored.object()[QStringLiteral("kept")].toString()));
        QCOMPARE(onShop({QStringLiteral("restore"), m_shop + QStringLiteral(".key")}).errorCode(),
                 QStringLiteral("store.notAShop"));
    }

    void peopleSignIn()
    {
        m_shop = file(QStringLiteral("people.shopdesk"));
        const QString meis = passwordFile(QStringLiteral("mei"), "correct horse battery");
        const QString toms = passwordFile(QStringLiteral("tom"), "staple of the counter");
        const QString mei = QStringLiteral("Mei");
        const QString tom = QStringLiteral("Tom");
        const QStringList init{
            QStringLiteral("init"),          QStringLiteral("--name"),  QStringLiteral("Tea"),
            QStringLiteral("--currency"),    QStringLiteral("GBP"),     QStringLiteral("--time-zone"),
            QStringLiteral("Europe/London"), QStringLiteral("--owner"), mei};
        const QString weak = passwordFile(QStringLiteral("weak"), "12345");
        QCOMPARE(onShop(init + QStringList{QStringLiteral("--password-file"), weak}).errorCode(),
                 QStringLiteral("staff.weakPassword"));
        QVERIFY(!QFile::exists(m_shop)); // no half shop
        QCOMPARE(onShop(init + QStringList{QStringLiteral("--password-file"), meis}).status, 0);
        QVERIFY(!QFile::exists(m_shop + QStringLiteral(".key")));

        const QStringList list{QStringLiteral("list"), QStringLiteral("members")};
        QCOMPARE(onShop(list).errorCode(), QStringLiteral("staff.signInNeeded"));
        QCOMPARE(onShop(QStringList{QStringLiteral("--as"), mei} + list).errorCode(),
                 QStringLiteral("staff.signInNeeded"));
        QCOMPARE(onShop(as(mei, toms) + list).errorCode(), QStringLiteral("staff.wrongPassword"));
        m_signIn = as(mei, meis);
        QCOMPARE(onShop(list).status, 0);
        const QJsonObject added =
            call("staff.addPerson", {{QStringLiteral("name"), tom},
                                     {QStringLiteral("role"), QStringLiteral("cashier")},
                                     {QStringLiteral("password"), QStringLiteral("staple of the counter")}});
        QVERIFY(added.contains(QStringLiteral("id")));

        // The password may be the first line of standard input, before the operation's object.
        m_signIn = as(tom, QStringLiteral("-"));
        const QByteArray input = "staple of the counter\n{\"name\": \"Coffee\"}";
        const QStringList rename{QStringLiteral("call"), QStringLiteral("store.renameShop")};
        QCOMPARE(onShop(rename, input).errorCode(), QStringLiteral("staff.notAllowed"));
        const QStringList approved{QStringLiteral("--approved-by"), mei, QStringLiteral("--approver-password-file"),
                                   meis};
        QCOMPARE(onShop(approved + rename, input).status, 0);
        // Also an export, of which the trail then knows that it was allowed, and by whom.
        m_signIn = as(tom, toms);
        const QStringList exporting{QStringLiteral("export"), QStringLiteral("members"),
                                    file(QStringLiteral("members.csv"))};
        QCOMPARE(onShop(exporting).errorCode(), QStringLiteral("staff.notAllowed"));
        QVERIFY(!QFile::exists(exporting.last()));
        QCOMPARE(onShop(approved + exporting).status, 0);
        QVERIFY(QFile::exists(exporting.last()));
        m_signIn = as(mei, meis);
        const QStringList found{QStringLiteral("export"), QStringLiteral("members"), file(QStringLiteral("few.csv")),
                                QStringLiteral("--search"), QStringLiteral("Wang")};
        QCOMPARE(onShop(found).status, 0);
        const QByteArray noted =
            QJsonDocument(onShop({QStringLiteral("list"), QStringLiteral("trail")}).object()).toJson();
        QCOMPARE(noted.count("exchange.exportList"), 2);
        QVERIFY(noted.contains("\\\"filters\\\":[null,\\\"search\\\"]") && !noted.contains("Wang"));
        m_signIn = as(tom, toms);
        // Nobody allows themselves anything, and who may not cannot allow it.
        const QStringList byHimself{QStringLiteral("--approved-by"), tom, QStringLiteral("--approver-password-file"),
                                    toms};
        QCOMPARE(onShop(byHimself + exporting).errorCode(), QStringLiteral("staff.selfApproval"));
        // A phone number is changed with the password that was given for it, not with what a keychain remembers.
        m_signIn = as(mei, meis);
        const QJsonObject wang =
            call("members.createMember", {{QStringLiteral("name"), QStringLiteral("Wang Fang")},
                                          {QStringLiteral("phone"), QStringLiteral("138 0000 1234")}});
        m_signIn = as(tom, toms);
        call("members.updateMember", {{QStringLiteral("id"), wang[QStringLiteral("id")]},
                                      {QStringLiteral("phone"), QStringLiteral("138 0000 9999")}});
        QCOMPARE(call("members.member", wang)[QStringLiteral("phone")].toString(), QStringLiteral("138****9999"));
        // Nor does he take the file, put another in its place, or read what is wrong with members.
        const QString backup = file(QStringLiteral("people.backup"));
        for (const QStringList &refused : {QStringList{QStringLiteral("backup"), backup},
                                           {QStringLiteral("restore"), m_shop},
                                           {QStringLiteral("verify")}}) {
            m_signIn = as(tom, toms);
            QCOMPARE(onShop(refused).errorCode(), QStringLiteral("staff.notAllowed"));
            m_signIn.clear();
            QCOMPARE(onShop(refused).errorCode(), QStringLiteral("staff.signInNeeded"));
        }
        QVERIFY(!QFile::exists(backup));
        m_signIn = as(mei, meis);
        QCOMPARE(onShop({QStringLiteral("backup"), backup}).status, 0);
        QCOMPARE(onShop({QStringLiteral("restore"), backup}).status, 0);
        // Where the shop is gone, the people of the backup say who they are.
        QVERIFY(QFile::remove(m_shop));
        m_signIn.clear();
        QCOMPARE(onShop({QStringLiteral("restore"), backup}).errorCode(), QStringLiteral("staff.signInNeeded"));
        m_signIn = as(tom, toms);
        QCOMPARE(onShop({QStringLiteral("restore"), backup}).errorCode(), QStringLiteral("staff.notAllowed"));
        m_signIn = as(mei, meis);
        QCOMPARE(onShop({QStringLiteral("restore"), backup}).status, 0);
        const QJsonObject trail = onShop({QStringLiteral("list"), QStringLiteral("trail")}).object();
        QVERIFY(QJsonDocument(trail).toJson().contains("store.restore"));
        QCOMPARE(onShop({QStringLiteral("verify")}).status, 0);
    }

    /// Whoever changes the trail with another program is found out, at the entry.
    void aTamperedTrailIsNamed()
    {
        call("members.createMember", {{QStringLiteral("name"), QStringLiteral("Li Wei")}});
        call("store.renameShop", {{QStringLiteral("name"), QStringLiteral("Coffee")}});
        call("members.createMember", {{QStringLiteral("name"), QStringLiteral("Wang Fang")}});
        QCOMPARE(onShop({QStringLiteral("verify")}).status, 0);
        QString id;
        {
            SQLite::Database trail(m_shop.toUtf8().toStdString(), SQLite::OPEN_READWRITE);
            SQLite::Statement entry(trail, "SELECT id FROM audit_entries WHERE operation = 'store.renameShop'");
            QVERIFY(entry.executeStep());
            id = idToText(entry.getColumn(0).getInt64());
            trail.exec("DROP TRIGGER audit_entries_no_update");
            trail.exec("UPDATE audit_entries SET changes = '{}' WHERE operation = 'store.renameShop'");
        }
        const Answer told = onShop({QStringLiteral("verify")});
        QVERIFY(told.status != 0);
        QCOMPARE(told.errorCode(), QStringLiteral("verify.problems"));
        const QJsonArray problems = told.object()[QStringLiteral("problems")].toArray();
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().toString().contains(id)
                     && problems.first().toString().contains(QStringLiteral("store.renameShop")),
                 qPrintable(problems.first().toString()));
    }

    void whoMayDoNothingGetsNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const tables::ListDefinition &list : app::lists(*ShopZone::fromName(QStringLiteral("Europe/London")))) {
            if (!list.permission)
                continue; // of tasks each kind has its own
            for (const char *verb : {"list", "export"}) {
                QStringList command{QLatin1String(verb), QLatin1String(list.name)};
                if (command.front() == QLatin1String("export"))
                    command << file(QStringLiteral("nothing.csv"));
                QTest::newRow(qPrintable(command.mid(0, 2).join(QLatin1Char(' ')))) << command;
            }
        }
        for (const char *command : {"list members --search Wang", "show product TEA", "show member M000001",
                                    "show order S01-1", "kpi", "verify", "verify --rebuild"})
            QTest::newRow(command) << QString::fromLatin1(command).split(QLatin1Char(' '));
        QTest::newRow("mail") << QStringList{QStringLiteral("mail"), QStringLiteral("--folder"),
                                             file(QStringLiteral("messages"))};
        QTest::newRow("import") << QStringList{QStringLiteral("import"), QStringLiteral("online-retail"),
                                               testData(QStringLiteral("online-retail-slice.csv"))};
    }

    void whoMayDoNothingGetsNothing()
    {
        QFETCH(QStringList, command);
        m_shop = guestsShop();
        m_signIn = as(QStringLiteral("Eve"), passwordFile(QStringLiteral("eve"), "staple of the counter"));
        const Answer answer = onShop(command);
        QVERIFY2(answer.errorCode() == QLatin1String("staff.notAllowed"), (answer.err + answer.out).constData());
        QVERIFY(!answer.out.contains("Wang") && !answer.out.contains("Tea"));
        QVERIFY(!QFile::exists(file(QStringLiteral("nothing.csv"))));
        QVERIFY(!QFile::exists(file(QStringLiteral("messages"))));
    }

    void theSampleShopIsAliveAndSound()
    {
        m_shop = file(QStringLiteral("sample.shopdesk"));
        const Answer made = onShop({QStringLiteral("sample")});
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(onShop({QStringLiteral("list"), QStringLiteral("orders")}).errorCode(),
                 QStringLiteral("staff.signInNeeded"));
        m_signIn = as(QStringLiteral("Lin Yue 林月"), passwordFile(QStringLiteral("sample"), "lantern-and-leaf"));
        QSet<QString> roles;
        for (const QJsonValue &person : call("staff.people", {})[QStringLiteral("people")].toArray())
            roles.insert(person.toObject()[QStringLiteral("roleName")].toString());
        QCOMPARE(roles.size(), 7); // a person of each
        for (const char *list : {"products", "members", "orders"})
            QVERIFY(
                onShop({QStringLiteral("list"), QString::fromLatin1(list)}).object()[QStringLiteral("count")].toInt()
                > 100);
        const QJsonObject year =
            onShop({QStringLiteral("kpi"), QStringLiteral("--by"), QStringLiteral("month")}).object();
        qint64 sum = 0;
        for (const QJsonValue &month : year[QStringLiteral("parts")].toArray())
            sum += month.toObject()[QStringLiteral("gross")].toInteger();
        QCOMPARE(sum, year[QStringLiteral("total")].toObject()[QStringLiteral("gross")].toInteger());
        QVERIFY(sum > 0);
        const Answer sound = onShop({QStringLiteral("verify")});
        QVERIFY2(sound.status == 0, sound.out.constData());
        const Answer rebuilt = onShop({QStringLiteral("verify"), QStringLiteral("--rebuild")});
        QVERIFY2(rebuilt.status == 0, rebuilt.out.constData());
        QCOMPARE(onShop({QStringLiteral("kpi"), QStringLiteral("--by"), QStringLiteral("month")}).object(), year);
    }

    /// The figures that a real year of business must come to; `shopdesk-cli import` and `kpi` say them to anyone.
    void aRealYear()
    {
        const QString real = realData(QStringLiteral("online-retail/online-retail.csv.xz"));
        if (real.isEmpty())
            QSKIP("online-retail/online-retail.csv.xz is not on this computer");
        const Answer imported = onShop({QStringLiteral("import"), QStringLiteral("online-retail"), real});
        QVERIFY2(imported.status == 0, imported.err.constData());
        const auto counts = [](const QJsonObject &report, std::initializer_list<const char *> keys) {
            QList<qint64> values;
            for (const char *key : keys)
                values << report[QString::fromLatin1(key)].toInteger(-1);
            return values;
        };
        const std::initializer_list<const char *> keys{"rows",        "orderLines",   "creditLines", "stockAdjustments",
                                                       "setAside",    "alreadyThere", "newOrders",   "newCredits",
                                                       "newProducts", "newMembers"};
        QCOMPARE(counts(imported.object(), keys),
                 QList<qint64>({541'909, 530'103, 9'288, 2'515, 3, 0, 19'959, 3'836, 4'069, 4'372}));

        const std::initializer_list<const char *> figures{"gross", "credits", "net", "orders"};
        const QJsonObject all = onShop({QStringLiteral("kpi")}).object();
        QCOMPARE(counts(all[QStringLiteral("total")].toObject(), figures),
                 QList<qint64>({1'065'562'248, -89'681'249, 975'880'999, 19'959}));
        const QJsonObject december =
            onShop({QStringLiteral("kpi"), QStringLiteral("--from"), QStringLiteral("2010-12-01"),
                    QStringLiteral("--to"), QStringLiteral("2010-12-31")})
                .object()[QStringLiteral("total")]
                .toObject();
        QCOMPARE(counts(december, {"gross", "net", "orders", "buyers"}),
                 QList<qint64>({82'374'614, 74'895'702, 1'559, 885}));

        const Answer again = onShop({QStringLiteral("import"), QStringLiteral("online-retail"), real});
        QCOMPARE(counts(again.object(), keys), QList<qint64>({541'909, 0, 0, 0, 0, 541'909, 0, 0, 0, 0}));
        const Answer sound = onShop({QStringLiteral("verify")});
        QVERIFY2(sound.status == 0, sound.out.constData());
        const QJsonObject orders = onShop({QStringLiteral("list"), QStringLiteral("orders"), QStringLiteral("--filter"),
                                           QStringLiteral("kind=sale")})
                                       .object();
        QCOMPARE(orders[QStringLiteral("count")].toInteger(), 19'959);
        QCOMPARE(orders[QStringLiteral("sums")].toObject()[QStringLiteral("total")].toInteger(), 1'065'562'248);
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "CliTest.moc"
