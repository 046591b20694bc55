// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JsonInput.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QStringList>

#include <deque>

namespace shopdesk::store {

struct JsonInput::Node
{
    QJsonObject object;
    QString path; ///< "lines[2]." inside a list
    QSet<QString> known;
};

struct JsonInput::Shared
{
    std::deque<Node> nodes; // a deque, so that nodes stay where they are
    std::optional<Error> error;
};

JsonInput::JsonInput(const QJsonObject &object)
    : m_shared(std::make_shared<Shared>()), m_node(&m_shared->nodes.emplace_back(Node{object, {}, {}}))
{
}

JsonInput::JsonInput(std::shared_ptr<Shared> shared, Node *node) : m_shared(std::move(shared)), m_node(node) {}

QJsonValue JsonInput::take(const char *field)
{
    const QString name = QString::fromLatin1(field);
    m_node->known.insert(name);
    const QJsonValue value = m_node->object.value(name);
    return value.isUndefined() ? QJsonValue() : value;
}

void JsonInput::refuse(const char *field, const QString &message)
{
    if (!m_shared->error)
        m_shared->error =
            Error{QStringLiteral("operation.badInput"), message, m_node->path + QString::fromLatin1(field)};
}

void JsonInput::refuseWord(const char *field, const QString &word)
{
    refuse(field, QCoreApplication::translate("JsonInput", "“%1” is not one of the words that can stand here.")
                      .arg(word.left(40)));
}

bool JsonInput::has(const char *field)
{
    return !take(field).isNull();
}

bool JsonInput::names(const char *field)
{
    take(field);
    return m_node->object.contains(QString::fromLatin1(field));
}

QString JsonInput::text(const char *field, const QString &otherwise)
{
    return optionalText(field).value_or(otherwise);
}

std::optional<QString> JsonInput::optionalText(const char *field)
{
    const QJsonValue value = take(field);
    if (value.isNull())
        return std::nullopt;
    if (value.isString())
        return value.toString();
    refuse(field, QCoreApplication::translate("JsonInput", "This must be a text in quotation marks."));
    return std::nullopt;
}

qint64 JsonInput::integer(const char *field, qint64 otherwise)
{
    const QJsonValue value = take(field);
    if (value.isNull())
        return otherwise;
    // A number that is not whole, or does not fit, comes back as the default, whichever it is.
    if (value.isDouble() && value.toInteger(0) == value.toInteger(1))
        return value.toInteger();
    refuse(field, QCoreApplication::translate("JsonInput", "This must be a whole number."));
    return otherwise;
}

std::optional<Money> JsonInput::optionalMoney(const char *field)
{
    return has(field) ? std::optional(money(field)) : std::nullopt;
}

bool JsonInput::flag(const char *field, bool otherwise)
{
    const QJsonValue value = take(field);
    if (value.isNull())
        return otherwise;
    if (value.isBool())
        return value.toBool();
    refuse(field, QCoreApplication::translate("JsonInput", "This must be true or false."));
    return otherwise;
}

std::optional<Instant> JsonInput::instant(const char *field)
{
    const std::optional<QString> typed = optionalText(field);
    if (!typed)
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(*typed, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() != Qt::LocalTime)
        return Instant{time.toMSecsSinceEpoch()};
    refuse(field, QCoreApplication::translate("JsonInput", "This must be a time such as 2026-11-22T14:02:11Z."));
    return std::nullopt;
}

std::optional<BusinessDay> JsonInput::day(const char *field)
{
    const std::optional<QString> typed = optionalText(field);
    if (!typed)
        return std::nullopt;
    const Result<BusinessDay> read = BusinessDay::fromText(*typed);
    if (read)
        return *read;
    refuse(field, read.error().message);
    return std::nullopt;
}

QStringList JsonInput::texts(const char *field)
{
    const QJsonValue value = take(field);
    QStringList list;
    bool good = value.isNull() || value.isArray();
    for (const QJsonValue &item : value.toArray()) {
        good = good && item.isString();
        list << item.toString();
    }
    if (!good)
        refuse(field, QCoreApplication::translate("JsonInput", "This must be a list of texts."));
    return list;
}

std::vector<JsonInput> JsonInput::objects(const char *field)
{
    const QJsonValue value = take(field);
    std::vector<JsonInput> list;
    bool good = value.isNull() || value.isArray();
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        good = good && items[i].isObject();
        const QString path = QStringLiteral("%1%2[%3].").arg(m_node->path, QString::fromLatin1(field)).arg(i);
        Node &node = m_shared->nodes.emplace_back(Node{items[i].toObject(), path, {}});
        list.push_back(JsonInput(m_shared, &node));
    }
    if (!good)
        refuse(field, QCoreApplication::translate("JsonInput", "This must be a list of objects."));
    return list;
}

qint64 JsonInput::rawId(const char *field, qint64 otherwise)
{
    const std::optional<QString> typed = optionalText(field);
    if (!typed)
        return otherwise;
    const Result<qint64> id = idFromText(*typed);
    if (id)
        return *id;
    refuse(field, id.error().message);
    return otherwise;
}

Result<void> JsonInput::finish() const
{
    if (m_shared->error)
        return Failure(*m_shared->error);
    for (const Node &node : m_shared->nodes) {
        for (const QString &field : node.object.keys()) {
            if (!node.known.contains(field)) {
                return fail(
                    "operation.badInput",
                    QCoreApplication::translate("JsonInput", "There is no field “%1” here. Check how it is spelt.")
                        .arg(field.left(40)),
                    node.path + field);
            }
        }
    }
    return {};
}

QString toText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace shopdesk::store
