// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Options.h"

#include "base/Text.h"
#include "catalog/Products.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace shopdesk::catalog {

namespace {

constexpr size_t mostOptions = 5;
constexpr qsizetype mostValues = 50;
constexpr int longestValue = 50;

Failure badOptions(const QString &message)
{
    return fail("catalog.badOptions", message, QStringLiteral("options"));
}

Failure tooManyVariants()
{
    return fail("catalog.tooManyVariants",
                QCoreApplication::translate("Catalog", "A product has at most %1 variants. Take out values or options.")
                    .arg(mostVariants),
                QStringLiteral("variants"));
}

/// Tidied: no name and no value twice, none empty.
Result<std::vector<ProductOption>> checked(std::vector<ProductOption> options)
{
    if (options.size() > mostOptions) {
        return badOptions(QCoreApplication::translate("Catalog", "A product has at most %1 options.").arg(mostOptions));
    }
    QSet<QString> names;
    for (ProductOption &option : options) {
        option.name = oneLine(option.name);
        QStringList values;
        for (const QString &typed : option.values) {
            if (const QString value = oneLine(typed); !value.isEmpty() && !values.contains(value))
                values << value;
        }
        option.values = values;
        const bool tooLong = option.name.size() > longestValue || std::ranges::any_of(values, [](const QString &value) {
                                 return value.size() > longestValue;
                             });
        if (option.name.isEmpty() || values.isEmpty() || values.size() > mostValues || tooLong) {
            return badOptions(QCoreApplication::translate("Catalog",
                                                          "Give each option a name and 1 to %1 short values, "
                                                          "such as Size: S, M, L.")
                                  .arg(mostValues));
        }
        if (names.contains(option.name)) {
            return badOptions(QCoreApplication::translate("Catalog", "Two options are called “%1”. Put their values "
                                                                     "together.")
                                  .arg(option.name));
        }
        names.insert(option.name);
    }
    return options;
}

bool isCombination(const std::vector<ProductOption> &options, const QStringList &choices)
{
    if (choices.size() != static_cast<qsizetype>(options.size()))
        return false;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (!options[static_cast<size_t>(i)].values.contains(choices[i]))
            return false;
    }
    return true;
}

QString nameOf(const QStringList &choices)
{
    return choices.join(QStringLiteral(", "));
}

size_t numberOfCombinations(const std::vector<ProductOption> &options)
{
    size_t number = options.empty() ? 0 : 1;
    for (const ProductOption &option : options) {
        number *= static_cast<size_t>(option.values.size());
        if (number > mostVariants) // and it stays so: no option is empty
            return number;
    }
    return number;
}

/// Every combination, the last option changing fastest.
std::vector<QStringList> combinations(const std::vector<ProductOption> &options)
{
    std::vector<QStringList> all{QStringList()};
    for (const ProductOption &option : options) {
        std::vector<QStringList> longer;
        for (const QStringList &begun : all) {
            for (const QString &value : option.values)
                longer.push_back(begun + QStringList{value});
        }
        all = std::move(longer);
    }
    return all;
}

/// "CUP-S-RED", with a number behind it where another variant has that.
QString skuFor(const QString &base, const QStringList &choices, const QSet<QString> &taken)
{
    static const QRegularExpression notOfACode(QStringLiteral("[^\\p{L}\\p{N}.]+"));
    QStringList parts{base};
    for (QString choice : choices)
        parts << choice.remove(notOfACode).toUpper();
    parts.removeAll(QString());
    const QString sku = parts.join(QLatin1Char('-')).left(longestCode - 4);
    QString free = sku;
    for (int n = 2; taken.contains(free); ++n)
        free = QStringLiteral("%1-%2").arg(sku).arg(n);
    return free;
}

/// Finds out which combinations those are that have not said it.
void recognise(std::vector<Variant> &variants, const std::vector<QStringList> &all)
{
    for (Variant &variant : variants) {
        const auto same =
            std::ranges::find_if(all, [&](const QStringList &each) { return nameOf(each) == variant.name; });
        if (variant.choices.isEmpty() && same != all.end())
            variant.choices = *same;
    }
    if (variants.size() == 1 && variants.front().choices.isEmpty() && !all.empty()) {
        variants.front().choices = all.front();
        variants.front().name = nameOf(all.front());
    }
}

} // namespace

Result<void> checkOptions(ProductDraft &draft)
{
    if (draft.variants.size() > mostVariants)
        return tooManyVariants();
    Result<std::vector<ProductOption>> options = checked(draft.options);
    if (!options)
        return Failure(options.error());
    draft.options = *std::move(options);
    QSet<QString> seen;
    for (size_t i = 0; i < draft.variants.size(); ++i) {
        Variant &variant = draft.variants[i];
        if (draft.options.empty())
            variant.choices.clear();
        if (variant.choices.isEmpty())
            continue;
        const QString name = nameOf(variant.choices);
        if (!isCombination(draft.options, variant.choices) || seen.contains(name)) {
            return fail("catalog.badChoice",
                        seen.contains(name)
                            ? QCoreApplication::translate("Catalog", "There are two variants “%1”. Keep one.").arg(name)
                            : QCoreApplication::translate("Catalog", "“%1” is not one value of each option.").arg(name),
                        QStringLiteral("variants[%1].name").arg(i));
        }
        seen.insert(name);
        variant.name = name;
    }
    return {};
}

Result<std::vector<Variant>> withAllCombinations(const std::vector<ProductOption> &typed, std::vector<Variant> present,
                                                 const QString &baseSku)
{
    const Result<std::vector<ProductOption>> options = checked(typed);
    if (!options)
        return Failure(options.error());
    if (numberOfCombinations(*options) > mostVariants)
        return tooManyVariants();
    const std::vector<QStringList> all = options->empty() ? std::vector<QStringList>() : combinations(*options);
    recognise(present, all);
    QSet<QString> taken;
    for (const Variant &variant : present)
        taken.insert(variant.sku);
    const Variant first = present.empty() ? Variant() : present.front();
    for (const QStringList &choices : all) {
        if (std::ranges::find(present, choices, &Variant::choices) != present.end())
            continue;
        Variant fresh;
        fresh.name = nameOf(choices);
        fresh.choices = choices;
        fresh.sku = skuFor(baseSku, choices, taken);
        fresh.price = first.price;
        fresh.cost = first.cost;
        fresh.serialised = first.serialised;
        taken.insert(fresh.sku);
        present.push_back(std::move(fresh));
    }
    if (present.size() > mostVariants)
        return tooManyVariants();
    return present;
}

Result<qint64> addMissingVariants(store::UnitOfWork &work, ProductId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Product> found = product(work.connection(), id);
    if (!found)
        return Failure(found.error());
    ProductDraft draft = draftOf(*found);
    auto all = withAllCombinations(draft.options, draft.variants, draft.variants.front().sku);
    if (!all)
        return Failure(all.error());
    draft.variants = *std::move(all);
    const auto added = static_cast<qint64>(draft.variants.size() - found->variants.size());
    return updateProduct(work, id, draft).map([added] { return added; });
}

std::optional<std::vector<ProductOption>> optionsFrom(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,;，；、]"));
    std::vector<ProductOption> options;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(QRegularExpression(QStringLiteral("[:：]")));
        if (colon < 1)
            return std::nullopt;
        options.push_back({line.left(colon).trimmed(), line.mid(colon + 1).split(separators, Qt::SkipEmptyParts)});
    }
    const auto tidy = checked(options);
    return tidy ? std::optional(*tidy) : std::nullopt;
}

QString optionsText(const std::vector<ProductOption> &options)
{
    QStringList lines;
    for (const ProductOption &option : options)
        lines << QStringLiteral("%1: %2").arg(option.name, option.values.join(QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

QString toStored(const std::vector<ProductOption> &options)
{
    QJsonArray array;
    for (const ProductOption &option : options) {
        array << QJsonObject{{QStringLiteral("name"), option.name},
                             {QStringLiteral("values"), QJsonArray::fromStringList(option.values)}};
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<ProductOption> optionsFromStored(const QString &stored)
{
    std::vector<ProductOption> options;
    for (const QJsonValue &each : QJsonDocument::fromJson(stored.toUtf8()).array())
        options.push_back(
            {each[QStringLiteral("name")].toString(), each[QStringLiteral("values")].toVariant().toStringList()});
    return options;
}

QString toStored(const QStringList &choices)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(choices)).toJson(QJsonDocument::Compact));
}

QStringList choicesFromStored(const QString &stored)
{
    return QJsonDocument::fromJson(stored.toUtf8()).toVariant().toStringList();
}

} // namespace shopdesk::catalog
