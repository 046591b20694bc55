// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/TaxClasses.h"

#include "base/Text.h"
#include "store/Difference.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

constexpr int highestRate = 10'000; // 100 %

std::optional<TaxClassDraft> find(store::Connection &connection, TaxClassId id)
{
    store::Query row = connection.query("SELECT name, rate, included FROM tax_classes WHERE id = ?", id);
    if (!row.next())
        return std::nullopt;
    return TaxClassDraft{row.get<QString>(0), row.get<int>(1), row.get<bool>(2)};
}

Failure taxClassNotFound()
{
    return fail("catalog.taxClassNotFound",
                QCoreApplication::translate("Catalog", "This tax class is gone. Choose another."));
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
    if (draft.rate < 0 || draft.rate > highestRate) {
        return fail("catalog.badRate", QCoreApplication::translate("Catalog", "Enter a rate from 0 to 100 %."),
                    QStringLiteral("rate"));
    }
    return draft;
}

QJsonObject toJson(const TaxClassDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("rate"), draft.rate},
            {QStringLiteral("included"), draft.included}};
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
    work.audit("catalog.updateTaxClass", "tax_classes", id.value, store::difference(toJson(*before), toJson(*good)));
    return {};
}

Result<void> archiveTaxClass(store::UnitOfWork &work, TaxClassId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    if (!find(work.connection(), id))
        return taxClassNotFound();
    if (work.connection().value<qint64>("SELECT 1 FROM products WHERE tax_class_id = ? AND archived_at IS NULL LIMIT 1",
                                        id)) {
        return fail(
            "catalog.taxClassInUse",
            QCoreApplication::translate("Catalog", "Products have this tax class. Give them another one first."));
    }
    work.execute("UPDATE tax_classes SET archived_at = ?, updated_at = ? WHERE id = ? AND archived_at IS NULL",
                 work.now(), work.now(), id);
    work.audit("catalog.archiveTaxClass", "tax_classes", id.value);
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
    return classes;
}

} // namespace shopdesk::catalog
