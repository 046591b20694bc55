// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Contact.h"

#include "support/Outcome.h"

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

class ContactData : public QObject
{
    Q_OBJECT
private slots:
    void phonesHaveOneForm_data();
    void phonesHaveOneForm();
    void refusesWhatIsNoPhone_data();
    void refusesWhatIsNoPhone();
    void emailsHaveOneForm();
    void refusesWhatIsNoEmail_data();
    void refusesWhatIsNoEmail();
    void masks_data();
    void masks();
};

void ContactData::phonesHaveOneForm_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normalised");
    const auto row = [](const char *zone, const char *typed, const char *normalised) {
        QTest::addRow("%s in %s", typed, zone)
            << QString::fromLatin1(zone) << QString::fromUtf8(typed) << QString::fromLatin1(normalised);
    };
    for (const char *zone : {"Asia/Shanghai", "Europe/London"}) {
        row(zone, "13800001234", "13800001234");
        row(zone, "+86 138 0000 1234", "13800001234");
        row(zone, "0086-138-0000-1234", "13800001234");
        row(zone, "8613800001234", "13800001234");
        row(zone, "１３８００００１２３４", "13800001234");
    }
    row("Asia/Shanghai", "010-8888 6666", "1088886666");
    row("Asia/Shanghai", "+86 (0)10 8888 6666", "1088886666");
    row("Asia/Shanghai", "+44 7700 900123", "+447700900123");
    row("Europe/London", "+44 7700 900123", "7700900123");
    row("Europe/London", "07700 900 123", "7700900123");
    row("Europe/London", "+44 (0)20 7946 0958", "2079460958");
    row("Europe/London", "+1 202-555-0123", "+12025550123");
    row("America/New_York", "(202) 555-0123", "2025550123");
    row("America/New_York", "1 202 555 0123", "2025550123");
    row("America/New_York", "+1 202.555.0123", "2025550123");
    row("America/New_York", "+86 138 0000 1234", "13800001234");
    row("Europe/Rome", "06 1234 5678", "0612345678");
    row("UTC", "0123 4567", "01234567");
    row("UTC", "+44 7700 900123", "+447700900123");
    row("Europe/London", "12345", "12345");
    row("Europe/London", "123456789012345", "123456789012345");
}

void ContactData::phonesHaveOneForm()
{
    QFETCH(QString, zone);
    QFETCH(QString, typed);
    QFETCH(QString, normalised);
    const ShopZone home = must(ShopZone::fromName(zone));
    QCOMPARE(must(normalisedPhone(typed, home)), normalised);
}

void ContactData::refusesWhatIsNoPhone_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "1234", "1234567890123456", "call me", "138x00001234", "138 0000 1234 ext 5",
                              "++4412345678", "12+345678", "0044 (0)", "١٢٣٤٥٦٧٨"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void ContactData::refusesWhatIsNoPhone()
{
    QFETCH(QString, typed);
    const auto refused = normalisedPhone(typed, must(ShopZone::fromName(QStringLiteral("Europe/London"))));
    QCOMPARE(codeOf(refused), QStringLiteral("members.badPhone"));
    QCOMPARE(fieldOf(refused), QStringLiteral("phone"));
}

void ContactData::emailsHaveOneForm()
{
    QCOMPARE(must(normalisedEmail(QStringLiteral("  Wang.Fang@Example.COM "))),
             QStringLiteral("wang.fang@example.com"));
    QCOMPARE(must(normalisedEmail(QStringLiteral("ｗａｎｇ＠example.com"))), QStringLiteral("wang@example.com"));
    QCOMPARE(must(normalisedEmail(QStringLiteral("用户@例子.公司"))), QStringLiteral("用户@例子.公司"));
}

void ContactData::refusesWhatIsNoEmail_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"", "wang", "@example.com", "wang@", "wang@example", "wang@@example.com",
                              "wa ng@example.com", "wang@example..com", "wang@.com"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
    QTest::newRow("long") << QString(QString(250, QLatin1Char('a')) + QStringLiteral("@b.c")) + QStringLiteral("d");
}

void ContactData::refusesWhatIsNoEmail()
{
    QFETCH(QString, typed);
    QCOMPARE(codeOf(normalisedEmail(typed)), QStringLiteral("members.badEmail"));
}

void ContactData::masks_data()
{
    QTest::addColumn<QString>("clear");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *clear, const char *masked) {
        QTest::newRow(clear) << QString::fromUtf8(clear) << QString::fromUtf8(masked);
    };
    row("13800001234", "138****1234");
    row("2079460958", "20****0958");
    row("+447700900123", "+447****0123");
    row("12345678", "****5678");
    row("1234567", "1****67");
    row("12345", "****5");
    row("wang@example.com", "w***@example.com");
    row("w@example.com", "w***@example.com");
    row("用户@例子.公司", "用***@例子.公司");
    row("𠮷野@example.com", "𠮷***@example.com");
}

void ContactData::masks()
{
    QFETCH(QString, clear);
    QFETCH(QString, masked);
    QCOMPARE(clear.contains(QLatin1Char('@')) ? maskedEmail(clear) : maskedPhone(clear), masked);
}

QTEST_GUILESS_MAIN(ContactData)
#include "ContactTest.moc"
