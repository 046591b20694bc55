// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/AttributeValues.h"

#include "base/Text.h"
#include "catalog/Products.h"
#include "store/Difference.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr int numberDecimals = 4;
const QString yesKey = QStringLiteral("yes");
const QString noKey = QStringLiteral("no");
const QString field = QStringLiteral("attributes");

Failure badAttribute(const QString &message)
{
    return fail("catalog.badAttribute", message, field);
}

/// "1.50" and "1,5" come out as "1.5".
std::optional<QString> plainNumber(const QString &typed)
{
    QString text = typed;
    if (text.count(QLatin1Char(',')) == 1 && !text.contains(QLatin1Char('.')))
        text.replace(QLatin1Char(','), QLatin1Char('.'));
    const auto units = parseDecimal(text, numberDecimals);
    if (!units)
        return std::nullopt;
    QString plain = QString::number(std::abs(*units)).rightJustified(numberDecimals + 1, QLatin1Char('0'));
    plain.insert(plain.size() - numberDecimals, QLatin1Char('.'));
    while (plain.endsWith(QLatin1Char('0')))
        plain.chop(1);
    if (plain.endsWith(QLatin1Char('.')))
        plain.chop(1);
    return *units < 0 ? QLatin1Char('-') + plain : plain;
}

/// For the trail: name → value.
QJsonObject toJson(const std::vector<AttributeValue> &values)
{
    QJsonObject object;
    for (const AttributeValue &each : values)
        object.insert(each.name, each.value);
    return object;
}

/// "7:porcelain": an attribute and its value as one choice of the filter.
QString filterKey(AttributeId id, const QString &value)
{
    return QStringLiteral("%1:%2").arg(id.value).arg(value);
}

std::vector<tables::FilterChoice> filterChoices(store::Connection &connection)
{
    std::vector<tables::FilterChoice> choices;
    const auto known = attributes(connection);
    for (const Attribute &attribute : known ? *known : std::vector<Attribute>()) {
        const auto add = [&](const QString &value, const QString &word) {
            choices.push_back(
                {filterKey(attribute.id, value), QStringLiteral("%1: %2").arg(attribute.rules.name, word)});
        };
        if (attribute.rules.kind == AttributeKind::YesNo) {
            add(yesKey, QCoreApplication::translate("Catalog", "yes"));
            add(noKey, QCoreApplication::translate("Catalog", "no"));
        }
        for (const QString &choice : attribute.rules.choices)
            add(choice, choice);
    }
    return choices;
}

tables::Predicate withAttributes(const QVariantList &values)
{
    QMap<qint64, QVariantList> byAttribute;
    for (const QVariant &value : values) {
        const QString key = value.toString();
        byAttribute[key.section(QLatin1Char(':'), 0, 0).toLongLong()] << key.section(QLatin1Char(':'), 1);
    }
    tables::Predicate predicate;
    QStringList parts;
    for (auto each = byAttribute.cbegin(); each != byAttribute.cend(); ++each) {
        const QString marks = QStringList(each.value().size(), QStringLiteral("?")).join(QLatin1Char(','));
        parts << QStringLiteral(
                     "p.id IN (SELECT product_id FROM product_attributes WHERE attribute_id = ? AND value IN (%1))")
                     .arg(marks);
        predicate.values << each.key();
        predicate.values += each.value();
    }
    predicate.sql = parts.isEmpty() ? QStringLiteral("0") : parts.join(QStringLiteral(" AND "));
    return predicate;
}

} // namespace

Result<QString> allowedValue(const AttributeDraft &rules, const QString &typed)
{
    const QString value = oneLine(typed);
    if (value.size() > longestName) {
        return fail("catalog.textTooLong",
                    QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    switch (rules.kind) {
    case AttributeKind::Text:
        return value;
    case AttributeKind::Number:
        if (const auto number = plainNumber(value))
            return *number;
        return badAttribute(
            QCoreApplication::translate("Catalog", "“%1” is a number. Write it like 12.5.").arg(rules.name));
    case AttributeKind::YesNo:
        if (value == yesKey || value == noKey)
            return value;
        return badAttribute(QCoreApplication::translate("Catalog", "“%1” is either yes or no.").arg(rules.name));
    case AttributeKind::Choice:
        if (rules.choices.contains(value))
            return value;
        return badAttribute(QCoreApplication::translate("Catalog", "“%1” is one of: %2.")
                                .arg(rules.name, rules.choices.join(QStringLiteral(", "))));
    }
    Q_UNREACHABLE();
}

Result<std::vector<AttributeValue>> attributesOf(store::Connection &connection, ProductId id)
{
    if (const auto found = product(connection, id); !found)
        return Failure(found.error());
    std::vector<AttributeValue> values;
    store::Query rows = connection.query(R"(
        SELECT a.id, v.value, a.name, a.kind FROM product_attributes v JOIN attributes a ON a.id = v.attribute_id
        WHERE v.product_id = ? ORDER BY a.name, a.id)",
                                         id);
    while (rows.next()) {
        values.push_back({rows.get<AttributeId>(0), rows.get<QString>(1), rows.get<QString>(2),
                          attributeKindFrom(rows.get<QString>(3)).value_or(AttributeKind::Text)});
    }
    return values;
}

Result<void> setAttributes(store::UnitOfWork &work, ProductId id, const std::vector<AttributeValue> &values)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const auto before = attributesOf(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const auto known = attributes(work.connection(), true);
    if (!known)
        return Failure(known.error());
    std::vector<AttributeValue> wanted;
    for (const AttributeValue &each : values) {
        const auto attribute = std::ranges::find(*known, each.attribute, &Attribute::id);
        if (attribute == known->end()) {
            return fail("catalog.attributeNotFound",
                        QCoreApplication::translate("Catalog", "This attribute is gone. Choose another."), field);
        }
        if (oneLine(each.value).isEmpty())
            continue;
        const Result<QString> value = allowedValue(attribute->rules, each.value);
        if (!value)
            return Failure(value.error());
        std::erase_if(wanted, [&](const AttributeValue &other) { return other.attribute == each.attribute; });
        wanted.push_back({each.attribute, *value, attribute->rules.name, attribute->rules.kind});
    }
    const QJsonObject changes = store::difference(toJson(*before), toJson(wanted));
    if (changes.isEmpty())
        return {};
    work.execute("DELETE FROM product_attributes WHERE product_id = ?", id);
    for (const AttributeValue &each : wanted) {
        work.execute("INSERT INTO product_attributes (product_id, attribute_id, value) VALUES (?, ?, ?)", id,
                     each.attribute, each.value);
    }
    work.execute("UPDATE products SET updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("catalog.setAttributes", "products", id.value,
               {{QStringLiteral("attributes"), QJsonArray{toJson(*before), toJson(wanted)}}});
    return {};
}

QString attributesText(const std::vector<AttributeValue> &values, const QString &yes, const QString &no)
{
    QStringList lines;
    for (const AttributeValue &each : values) {
        const bool isFlag = each.kind == AttributeKind::YesNo;
        const QString word = !isFlag ? each.value : each.value == yesKey ? yes : no;
        lines << QStringLiteral("%1: %2").arg(each.name, word);
    }
    return lines.join(QLatin1Char('\n'));
}

Result<std::vector<AttributeValue>> attributesFrom(store::Connection &connection, const QString &text,
                                                   const QString &yes, const QString &no)
{
    std::vector<AttributeValue> values;
    const auto known = attributes(connection, true);
    if (!known)
        return Failure(known.error());
    for (QString line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        line.replace(QChar(0xFF1A), QLatin1Char(':')); // the colon of Chinese
        const QString name = oneLine(line.section(QLatin1Char(':'), 0, 0));
        if (name.isEmpty() && line.trimmed().isEmpty())
            continue;
        if (!line.contains(QLatin1Char(':'))) {
            return badAttribute(QCoreApplication::translate(
                "Catalog", "Write a name and a value in each line, such as Material: porcelain."));
        }
        const auto found = std::ranges::find_if(*known, [&](const Attribute &attribute) {
            return attribute.rules.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == known->end()) {
            return fail(
                "catalog.attributeNotFound",
                QCoreApplication::translate("Catalog", "There is no attribute “%1”. Settings has the list.").arg(name),
                field);
        }
        QString value = oneLine(line.section(QLatin1Char(':'), 1));
        if (found->rules.kind == AttributeKind::YesNo)
            value = value.compare(yes, Qt::CaseInsensitive) == 0  ? yesKey
                    : value.compare(no, Qt::CaseInsensitive) == 0 ? noKey
                                                                  : value.toLower();
        values.push_back({found->id, value, found->rules.name, found->rules.kind});
    }
    return values;
}

tables::Filter attributeFilter()
{
    return {"attribute", QT_TRANSLATE_NOOP("List", "Attribute"), tables::FilterKind::Choices, withAttributes,
            filterChoices};
}

} // namespace shopdesk::catalog
