// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JsonInput.h"

#include "store/Difference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;

namespace {

using StrangeId = Id<struct StrangeTag>;

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

enum class Colour { Red, Green };

std::optional<Colour> colourFrom(const QString &key)
{
    if (key == QLatin1String("red"))
        return Colour::Red;
    return key == QLatin1String("green") ? std::optional(Colour::Green) : std::nullopt;
}

QString fieldRefused(const JsonInput &input)
{
    const Result<void> finished = input.finish();
    return finished ? QString() : finished.error().field;
}

} // namespace

class JsonInputs : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryKind();
    void missingAndNullGiveDefaults();
    void refusesTheWrongKind_data();
    void refusesTheWrongKind();
    void namesTheFirstWrongField();
    void refusesUnknownFieldsAtAnyDepth();
    void keepsTheDigitsOfLargeNumbers();
    void tellsDifferences();
};

void JsonInputs::readsEveryKind()
{
    JsonInput input(
        json(R"({"text": "a", "number": -5, "flag": true, "money": 1250, "id": "000000000000A", "word": "green",
                             "at": "2026-03-02T14:05:00.250Z", "shifted": "2026-03-02T15:05:00+01:00",
                             "day": "2026-03-02",
                             "texts": ["a", "b"], "list": [{"n": 1}, {"n": 2}]})"));
    QCOMPARE(input.text("text"), QStringLiteral("a"));
    QCOMPARE(input.integer("number"), -5);
    QCOMPARE(input.flag("flag"), true);
    QCOMPARE(input.money("money"), Money{1250});
    QCOMPARE(input.id<StrangeId>("id"), StrangeId{10});
    QCOMPARE(input.word("word", colourFrom, Colour::Red), Colour::Green);
    QCOMPARE(input.instant("at"), std::optional(Instant{1'772'460'300'250}));
    QCOMPARE(input.instant("shifted"), std::optional(Instant{1'772'460'300'000}));
    QCOMPARE(input.day("day")->text(), QStringLiteral("2026-03-02"));
    QCOMPARE(input.texts("texts"), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    qint64 sum = 0;
    for (JsonInput &item : input.objects("list"))
        sum += item.integer("n");
    QCOMPARE(sum, 3);
    QVERIFY(input.finish());
    QCOMPARE(toText(Instant{1'772'460'300'250}), QStringLiteral("2026-03-02T14:05:00.250Z"));
}

void JsonInputs::missingAndNullGiveDefaults()
{
    JsonInput input(json(R"({"text": null, "number": null, "money": null, "word": null})"));
    QCOMPARE(input.text("text", QStringLiteral("x")), QStringLiteral("x"));
    QCOMPARE(input.integer("number", 7), 7);
    QCOMPARE(input.optionalMoney("money"), std::nullopt);
    QCOMPARE(input.word("word", colourFrom, Colour::Green), Colour::Green);
    QCOMPARE(input.id<StrangeId>("id", StrangeId{3}), StrangeId{3});
    QCOMPARE(input.optionalText("gone"), std::nullopt);
    QCOMPARE(input.instant("gone"), std::nullopt);
    QVERIFY(input.texts("gone").isEmpty());
    QVERIFY(input.objects("gone").empty());
    QVERIFY(input.finish());
}

void JsonInputs::refusesTheWrongKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *kind, const char *value) {
        QTest::addRow("%s %s", kind, value) << QString::fromLatin1(kind) << QString::fromLatin1(value);
    };
    row("text", "5");
    row("integer", "\"5\"");
    row("integer", "5.5");
    row("integer", "1e19");
    row("integer", "-1e19");
    row("integer", "1e300");
    row("flag", "1");
    row("id", "\"short\"");
    row("id", "\"ZZZZZZZZZZZZZ\"");
    row("id", "10");
    row("word", "\"blue\"");
    row("instant", "\"2026-03-02\"");
    row("instant", "\"2026-03-02T14:05:00\"");
    row("instant", "\"2026-02-30T14:05:00Z\"");
    row("day", "\"2026-02-30\"");
    row("texts", "\"a\"");
    row("texts", "[1]");
    row("objects", "{}");
    row("objects", "[1]");
}

void JsonInputs::refusesTheWrongKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, value);
    JsonInput input(json(QStringLiteral("{\"f\": %1}").arg(value).toUtf8().constData()));
    if (kind == QLatin1String("text"))
        input.text("f");
    else if (kind == QLatin1String("integer"))
        QCOMPARE(input.integer("f", 7), 7);
    else if (kind == QLatin1String("flag"))
        input.flag("f");
    else if (kind == QLatin1String("id"))
        input.id<StrangeId>("f");
    else if (kind == QLatin1String("word"))
        input.word("f", colourFrom, Colour::Red);
    else if (kind == QLatin1String("instant"))
        input.instant("f");
    else if (kind == QLatin1String("day"))
        input.day("f");
    else if (kind == QLatin1String("texts"))
        input.texts("f");
    else
        input.objects("f");
    const Result<void> finished = input.finish();
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, QStringLiteral("operation.badInput"));
    QCOMPARE(finished.error().field, QStringLiteral("f"));
    QVERIFY(!finished.error().message.isEmpty());
}

void JsonInputs::namesTheFirstWrongField()
{
    JsonInput input(json(R"({"a": 1, "b": 2})"));
    input.text("b");
    input.text("a");
    QCOMPARE(fieldRefused(input), QStringLiteral("b"));
}

void JsonInputs::refusesUnknownFieldsAtAnyDepth()
{
    JsonInput top(json(R"({"a": "x", "stray": 1})"));
    top.text("a");
    QCOMPARE(fieldRefused(top), QStringLiteral("stray"));
    JsonInput nested(json(R"({"list": [{"a": "x"}, {"a": "y", "stray": [{}]}]})"));
    for (JsonInput &item : nested.objects("list"))
        item.text("a");
    QCOMPARE(fieldRefused(nested), QStringLiteral("list[1].stray"));
}

void JsonInputs::keepsTheDigitsOfLargeNumbers()
{
    JsonInput input(json(R"({"n": 9007199254740993, "least": -9223372036854775808, "most": 9223372036854775807})"));
    QCOMPARE(input.integer("n"), 9007199254740993);
    QCOMPARE(input.integer("most"), std::numeric_limits<qint64>::max());
    QCOMPARE(input.integer("least"), std::numeric_limits<qint64>::min());
    QVERIFY(input.finish());
}

void JsonInputs::tellsDifferences()
{
    const QJsonObject changes = difference(json(R"({"same": 1, "name": "old", "gone": true, "nested": {"a": 1}})"),
                                           json(R"({"same": 1, "name": "new", "came": [2], "nested": {"a": 2}})"));
    QCOMPARE(changes, json(R"({"name": ["old", "new"], "gone": [true, null], "came": [null, [2]],
                               "nested": [{"a": 1}, {"a": 2}]})"));
    QVERIFY(difference(json(R"({"a": 1})"), json(R"({"a": 1})")).isEmpty());
}

QTEST_GUILESS_MAIN(JsonInputs)
#include "JsonInputTest.moc"
