// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/TaxClasses.h"

#include "base/Text.h"
#include "store/Difference.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr int highestRate = 10'000; // 100 %
constexpr size_t mostParts = 10;

std::vector<TaxPart> partsOf(store::Connection &connection, TaxClassId id)
{
    std::vector<TaxPart> parts;
    store::Query rows =
        connection.query("SELECT name, rate FROM tax_parts WHERE tax_class_id = ? ORDER BY position, id", id);
    while (rows.next())
        parts.push_back({rows.get<QString>(0), rows.get<int>(1)});
    return parts;
}

void writeParts(store::UnitOfWork &work, TaxClassId id, const std::vector<TaxPart> &parts)
{
    work.execute("DELETE FROM tax_parts WHERE tax_class_id = ?", id);
    int position = 0;
    for (const TaxPart &part : parts) {
        work.execute("INSERT INTO tax_parts (id, tax_class_id, name, rate, position) VALUES (?, ?, ?, ?, ?)",
                     work.newId<TaxPartId>(), id, part.name, part.rate, position++);
    }
}

std::optional<TaxClassDraft> find(store::Connection &connection, TaxClassId id)
{
    store::Query row = connection.query("SELECT name, rate, included FROM tax_classes WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return TaxClassDraft{row.get<QString>(0), row.get<int>(1), row.get<bool>(2), partsOf(connection, id)};
}

Failure taxClassNotFound()
{
    return fail("catalog.taxClassNotFound",
                QCoreApplication::translate("Catalog", "This tax class is gone. Choose another."));
}

Failure badRate(const QString &field)
{
    return fail("catalog.badRate", QCoreApplication::translate("Catalog", "Enter a rate from 0 to 100 %."), field);
}

/// Tidies the parts and makes the rate their sum.
Result<void> checkParts(TaxClassDraft &draft)
{
    if (draft.parts.size() > mostParts) {
        return fail(
            "catalog.badRate",
            QCoreApplication::translate("Catalog", "A tax class is made up of at most %1 taxes.").arg(mostParts),
            QStringLiteral("parts"));
    }
    int sum = 0;
    for (size_t i = 0; i < draft.parts.size(); ++i) {
        TaxPart &part = draft.parts[i];
        const auto fieldOf = [i](const char *field) {
            return QStringLiteral("parts[%1].%2").arg(i).arg(QLatin1String(field));
        };
        part.name = oneLine(part.name).left(longestName);
        if (part.name.isEmpty())
            return fail("catalog.nameMissing", QCoreApplication::translate("Catalog", "Give each tax a name."),
                        fieldOf("name"));
        const auto isSame = [&](const TaxPart &other) { return other.name == part.name; };
        if (std::ranges::count_if(draft.parts, isSame) > 1) {
            return fail("catalog.nameInUse",
                        QCoreApplication::translate("Catalog", "Two taxes are called “%1”. Give each its own name.")
                            .arg(part.name),
                        fieldOf("name"));
        }
        if (part.rate < 0 || part.rate > highestRate)
            return badRate(fieldOf("rate"));
        sum += part.rate;
    }
    if (draft.parts.empty())
        return {};
    draft.rate = sum;
    return sum > highestRate ? Result<void>(badRate(QStringLiteral("parts"))) : Result<void>();
}

Result<TaxClassDraft> checked(store::Connection &connection, TaxClassDraft draft, TaxClassId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("catalog.nameMissing", QCoreApplication::translate("Catalog", "Give the tax class a name."), field);
    if (connection.value<qint64>("SELECT 1 FROM tax_classes WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail(
            "catalog.nameInUse",
            QCoreApplication::translate("Catalog", "There is a tax class “%1”. Enter another name.").arg(draft.name),
            field);
    }
    if (auto good = checkParts(draft); !good)
        return Failure(good.error());
    if (draft.rate < 0 || draft.rate > highestRate)
        return badRate(QStringLiteral("rate"));
    return draft;
}

QJsonObject toJson(const TaxClassDraft &draft)
{
    QJsonArray parts;
    for (const TaxPart &part : draft.parts)
        parts << QJsonObject{{QStringLiteral("name"), part.name}, {QStringLiteral("rate"), part.rate}};
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("rate"), draft.rate},
            {QStringLiteral("included"), draft.included},
            {QStringLiteral("parts"), parts}};
}

} // namespace

Result<TaxClassId> createTaxClass(store::UnitOfWork &work, const TaxClassDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<TaxClassDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<TaxClassId>();
    work.execute("INSERT INTO tax_classes (id, name, rate, included, updated_at) VALUES (?, ?, ?, ?, ?)", id,
                 good->name, good->rate, good->included, work.now());
    writeParts(work, id, good->parts);
    work.audit("catalog.createTaxClass", "tax_classes", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateTaxClass(store::UnitOfWork &work, TaxClassId id, const TaxClassDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<TaxClassDraft> before = find(work.connection(), id);
    if (!before)
        return taxClassNotFound();
    const Result<TaxClassDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute("UPDATE tax_classes SET name = ?, rate = ?, included = ?, updated_at = ? WHERE id = ?", good->name,
                 good->rate, good->included, work.now(), id);
    writeParts(work, id, good->parts);
    work.audit("catalog.updateTaxClass", "tax_classes", id.value, store::difference(toJson(*before), toJson(*good)));
    return {};
}

namespace {

/// "“Cup”, “Pot” and 3 others have this tax class."
Result<void> refuseWhereInUse(store::Connection &connection, TaxClassId id)
{
    constexpr int mostNamed = 3;
    QStringList names;
    store::Query products = connection.query("SELECT name FROM products WHERE tax_class_id = ? AND archived_at IS NULL "
                                             "ORDER BY name COLLATE NOCASE, id LIMIT ?",
                                             id, mostNamed);
    while (products.next())
        names << QCoreApplication::translate("Catalog", "“%1”", "a name").arg(products.get<QString>(0));
    if (names.isEmpty())
        return {};
    const auto all =
        connection.value<qint64>("SELECT count(*) FROM products WHERE tax_class_id = ? AND archived_at IS NULL", id);
    const int others = static_cast<int>(all.value_or(0) - names.size());
    const QString named = names.join(QCoreApplication::translate("Catalog", ", ", "between names"));
    return fail(
        "catalog.taxClassInUse",
        others == 0
            ? QCoreApplication::translate("Catalog", "Products have this tax class: %1. Give them another one first.")
                  .arg(named)
            : QCoreApplication::translate("Catalog",
                                          "Products have this tax class: %1 and %n more. Give them another one first.",
                                          nullptr, others)
                  .arg(named));
}

} // namespace

Result<void> archiveTaxClass(store::UnitOfWork &work, TaxClassId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return taxClassNotFound();
    if (auto unused = refuseWhereInUse(work.connection(), id); !unused)
        return unused;
    work.execute("UPDATE tax_classes SET archived_at = ?, updated_at = ? WHERE id = ? AND archived_at IS NULL",
                 work.now(), work.now(), id);
    work.audit("catalog.archiveTaxClass", "tax_classes", id.value);
    return {};
}

Result<void> restoreTaxClass(store::UnitOfWork &work, TaxClassId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return taxClassNotFound();
    work.execute("UPDATE tax_classes SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("catalog.restoreTaxClass", "tax_classes", id.value);
    return {};
}

Result<std::vector<TaxClass>> taxClasses(store::Connection &connection, bool withArchived)
{
    std::vector<TaxClass> classes;
    store::Query rows = connection.query(R"(
        SELECT id, name, rate, included, archived_at FROM tax_classes WHERE archived_at IS NULL OR ?
        ORDER BY name COLLATE NOCASE, id)",
                                         withArchived);
    while (rows.next()) {
        classes.push_back({rows.get<TaxClassId>(0), rows.get<QString>(1), rows.get<int>(2), rows.get<bool>(3),
                           rows.get<std::optional<Instant>>(4)});
    }
    for (TaxClass &each : classes)
        each.parts = partsOf(connection, each.id);
    return classes;
}

std::vector<TaxPart> taxPartsOf(store::Connection &connection, TaxClassId id)
{
    const std::optional<TaxClassDraft> found = find(connection, id);
    if (!found)
        return {};
    return found->parts.empty() ? std::vector<TaxPart>{{found->name, found->rate}} : found->parts;
}

std::vector<Money> taxParts(Money tax, const std::vector<TaxPart> &parts)
{
    std::vector<qint64> weights;
    for (const TaxPart &part : parts)
        weights.push_back(part.rate);
    // Where no part has a rate there is no tax either; should there be one, the first part has it.
    if (!weights.empty() && std::ranges::all_of(weights, [](qint64 weight) { return weight == 0; }))
        weights.front() = 1;
    return split(tax, weights);
}

} // namespace shopdesk::catalog
