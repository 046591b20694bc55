// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/ProductForm.h"

#include "base/Text.h"
#include "catalog/Bundles.h"
#include "catalog/Categories.h"
#include "catalog/Options.h"
#include "catalog/Products.h"
#include "catalog/Shelf.h"
#include "catalog/TaxClasses.h"
#include "ui/catalog/OptionsEdit.h"
#include "ui/catalog/VariantsEdit.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/States.h"
#include "ui/parts/Undo.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString kindKey = QStringLiteral("kind");
const QString categoryKey = QStringLiteral("category");
const QString taxClassKey = QStringLiteral("taxClass");
const QString shelfKey = QStringLiteral("onShelf");
const QString descriptionKey = QStringLiteral("description");
const QString variantsKey = QStringLiteral("variants");
const QString optionsKey = QStringLiteral("options");
const QString componentsKey = QStringLiteral("components");
const QString priceIsSumKey = QStringLiteral("priceIsSum");
const QString shelfFromKey = QStringLiteral("shelfFrom");
const QString shelfUntilKey = QStringLiteral("shelfUntil");
const QString attributesKey = QStringLiteral("attributes");
const QString warrantyKey = QStringLiteral("warrantyMonths");
const QString supplierKey = QStringLiteral("supplier");
constexpr int linesHeight = 64;

template<typename I>
QString textOf(I id)
{
    return id ? id.text() : QString();
}

template<typename I>
I idOf(const QVariant &text)
{
    const Result<I> id = I::fromText(text.toString());
    return id ? *id : I{};
}

QPlainTextEdit *makeLines(QWidget *parent, int height)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    return edit;
}

QString timeText(std::optional<Instant> instant, const ShopZone &zone)
{
    return instant ? catalog::shelfInstantText(*instant, zone) : QString();
}

QVariantMap valuesOf(const catalog::ProductDraft &draft, const ShopZone &zone)
{
    return {{nameKey, draft.name},
            {kindKey, catalog::keyOf(draft.kind)},
            {categoryKey, textOf(draft.category)},
            {taxClassKey, textOf(draft.taxClass)},
            {shelfKey, draft.onShelf},
            {descriptionKey, draft.description},
            {variantsKey, VariantsEdit::valuesOf(draft.variants)},
            {optionsKey, catalog::optionsText(draft.options)},
            {componentsKey, catalog::componentsText(draft.components)},
            {priceIsSumKey, draft.priceIsSum},
            {shelfFromKey, timeText(draft.shelfFrom, zone)},
            {shelfUntilKey, timeText(draft.shelfUntil, zone)},
            {warrantyKey, draft.warrantyMonths},
            {supplierKey, draft.supplier}};
}

/// What was filled in: the draft, and what is written in words and found in the catalogue only when it is saved.
struct Wanted
{
    catalog::ProductDraft draft;
    QString components;
    QString attributes;
    QString yes;
    QString no;
};

/// Makes or changes the product, and says its id.
Result<qint64> write(store::UnitOfWork &work, catalog::ProductId id, Wanted wanted)
{
    if (wanted.draft.kind == catalog::ProductKind::Bundle) {
        auto components = catalog::componentsFrom(work.connection(), wanted.components);
        if (!components)
            return Failure(components.error());
        wanted.draft.components = *std::move(components);
    }
    const auto attributes = catalog::attributesFrom(work.connection(), wanted.attributes, wanted.yes, wanted.no);
    if (!attributes)
        return Failure(attributes.error());
    if (!id) {
        const auto made = catalog::createProduct(work, wanted.draft);
        if (!made)
            return Failure(made.error());
        id = *made;
    } else if (auto done = catalog::updateProduct(work, id, wanted.draft); !done) {
        return Failure(done.error());
    }
    return catalog::setAttributes(work, id, *attributes).map([id] { return id.value; });
}

struct Choices
{
    std::vector<catalog::Category> categories;
    std::vector<catalog::TaxClass> taxClasses;
    QStringList suppliers;
};

Result<Choices> readAllChoices(store::Connection &connection)
{
    const auto categories = catalog::categories(connection);
    if (!categories)
        return Failure(categories.error());
    const auto taxClasses = catalog::taxClasses(connection);
    if (!taxClasses)
        return Failure(taxClasses.error());
    return Choices{*categories, *taxClasses, catalog::suppliers(connection)};
}

} // namespace

ProductForm::ProductForm(Workbench &workbench, QWidget *parent)
    : RecordForm(workbench, QStringLiteral("product"), parent)
    , m_category(new GrowingCombo(this))
    , m_taxClass(new GrowingCombo(this))
    , m_variants(new VariantsEdit(workbench.formats.currency(), workbench.may(Permission::SeeCosts), this))
    , m_options(new OptionsEdit(this))
    , m_supplier(new QLineEdit(this))
{
    build();
    retranslate();
}

void ProductForm::build()
{
    auto *kind = new QComboBox(this);
    for (const catalog::ProductKind value :
         {catalog::ProductKind::Goods, catalog::ProductKind::Service, catalog::ProductKind::Bundle})
        kind->addItem(QString(), catalog::keyOf(value));
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *warranty = new QSpinBox(this);
    warranty->setRange(0, catalog::longestWarranty);
    m_supplier->setMaxLength(longestName);

    form()->addField(nameKey, {}, name);
    form()->addField(variantsKey, {}, m_variants);
    form()->addField(optionsKey, {}, m_options);
    form()->addField(categoryKey, {}, m_category);
    form()->addField(kindKey, {}, kind);
    form()->addField(componentsKey, {}, makeLines(this, linesHeight));
    form()->addField(priceIsSumKey, {}, new QCheckBox(this));
    form()->addField(taxClassKey, {}, m_taxClass);
    form()->addField(shelfKey, {}, new QCheckBox(this));
    form()->addField(shelfFromKey, {}, new QLineEdit(this));
    form()->addField(shelfUntilKey, {}, new QLineEdit(this));
    form()->addField(warrantyKey, {}, warranty);
    form()->addField(supplierKey, {}, m_supplier);
    form()->addField(attributesKey, {}, makeLines(this, linesHeight));
    form()->addField(descriptionKey, {}, makeLines(this, 96));
    form()->setCheck(nameKey, [this] { return nameComplaint(); });
    form()->setCheck(variantsKey, [this] { return m_variants->complaint(); });
    form()->setCheck(optionsKey, [this] { return optionsComplaint(); });
    for (const QString &key : {shelfFromKey, shelfUntilKey})
        form()->setCheck(key, [this, key] { return timeComplaint(key); });
    connect(kind, &QComboBox::currentIndexChanged, this, &ProductForm::showFieldsOfKind);
    connect(m_options, &OptionsEdit::combineRequested, this, &ProductForm::addMissingVariants);
    connect(m_variants, &VariantsEdit::cardsChanged, form(), &Form::orderTabs);
    connect(m_category, &GrowingCombo::createRequested, this, &ProductForm::createCategory);
}

void ProductForm::retranslate()
{
    form()->setLabel(nameKey, tr("Name"));
    form()->setLabel(variantsKey, tr("SKU and price"));
    form()->setLabel(categoryKey, tr("Category"));
    form()->setLabel(kindKey, tr("Kind"),
                     tr("Goods have stock; a service has none; a bundle is taken from what it holds."));
    form()->setLabel(taxClassKey, tr("Tax class"), tr("Settings has the list of tax classes."));
    form()->setLabel(shelfKey, tr("On the shelf"), tr("Only what is on the shelf is offered for sale."));
    form()->setLabel(descriptionKey, tr("Description"));
    form()->setLabel(componentsKey, tr("The bundle holds"),
                     tr("A line each: pieces and SKU or barcode, such as 4 × CUP."));
    form()->setLabel(priceIsSumKey, tr("Price is the sum"), tr("The price follows those of what the bundle holds."));
    form()->setLabel(optionsKey, tr("Options"), tr("A line each, such as Size: S, M, L."));
    form()->setLabel(shelfFromKey, tr("From"), tr("Day and time, such as 2026-12-01 09:00. Empty: at once."));
    form()->setLabel(shelfUntilKey, tr("Until"), tr("From this time on it is no longer offered. Empty: no end."));
    form()->setLabel(warrantyKey, tr("Warranty in months"));
    form()->setLabel(supplierKey, tr("Supplier"), tr("Whom the shop buys it from."));
    form()->setLabel(attributesKey, tr("Attributes"),
                     tr("A line each, such as Material: porcelain. Settings has the list."));
    auto *kind = static_cast<QComboBox *>(form()->field(kindKey));
    for (int i = 0; i < kind->count(); ++i)
        kind->setItemText(i, stateLook(kind->itemData(i).toString()).word);
    m_category->setWords(tr("New category…"), tr("Name of the new category"), tr("Add"));
    m_taxClass->setWords({}, {}, {});
    if (isActive())
        readChoices();
}

void ProductForm::startNew()
{
    catalog::ProductDraft fresh;
    fresh.variants.emplace_back();
    QVariantMap values = valuesOf(fresh, workbench().formats.zone());
    // A price of 0 is a price; a new product has none yet.
    QVariantMap variant = values.value(variantsKey).toList().value(0).toMap();
    variant.insert(QStringLiteral("price"), QVariant());
    values.insert(variantsKey, QVariantList{variant});
    values.insert(attributesKey, QString());
    m_attributesBefore.clear();
    start(0, values);
    showFieldsOfKind();
    readChoices();
}

void ProductForm::startEdit(const catalog::Product &product, const std::vector<catalog::AttributeValue> &attributes)
{
    m_before = catalog::draftOf(product);
    m_attributesBefore = attributes;
    QVariantMap values = valuesOf(m_before, workbench().formats.zone());
    values.insert(attributesKey, catalog::attributesText(attributes, tr("yes"), tr("no")));
    start(product.id.value, values);
    showFieldsOfKind();
    readChoices();
}

void ProductForm::readChoices()
{
    workbench().store.read(readAllChoices).then(this, [this](const Result<Choices> &choices) {
        if (!choices) {
            form()->showError(choices.error());
            return;
        }
        std::vector<GrowingCombo::Choice> categories{{QString(), tr("None")}};
        for (const catalog::Category &category : choices->categories)
            categories.push_back({category.id.text(), category.path});
        std::vector<GrowingCombo::Choice> taxClasses{{QString(), tr("No tax")}};
        for (const catalog::TaxClass &taxClass : choices->taxClasses)
            taxClasses.push_back({taxClass.id.text(), taxClass.name});
        m_category->setChoices(categories);
        m_taxClass->setChoices(taxClasses);
        auto *known = new QCompleter(choices->suppliers, m_supplier);
        known->setCaseSensitivity(Qt::CaseInsensitive);
        m_supplier->setCompleter(known); // deletes the one before, which is its own
    });
}

void ProductForm::createCategory(const QString &name)
{
    workbench()
        .write(this,
               [name](store::UnitOfWork &work) {
                   return catalog::createCategory(work, {name, {}, 0});
               })
        .then(this, [this, name](const Result<catalog::CategoryId> &id) {
            if (id)
                m_category->added({id->text(), name});
            else
                m_category->showComplaint(id.error().message);
        });
}

catalog::ProductDraft ProductForm::draft() const
{
    catalog::ProductDraft draft;
    draft.name = form()->text(nameKey);
    draft.kind = catalog::productKindFrom(form()->text(kindKey)).value_or(catalog::ProductKind::Goods);
    draft.category = idOf<catalog::CategoryId>(form()->value(categoryKey));
    draft.taxClass = idOf<catalog::TaxClassId>(form()->value(taxClassKey));
    draft.onShelf = form()->value(shelfKey).toBool();
    draft.description = form()->value(descriptionKey).toString();
    draft.variants = VariantsEdit::fromValues(m_variants->variants());
    draft.options = catalog::optionsFrom(form()->text(optionsKey)).value_or(std::vector<catalog::ProductOption>());
    draft.priceIsSum = form()->value(priceIsSumKey).toBool();
    draft.warrantyMonths = form()->value(warrantyKey).toInt();
    draft.supplier = form()->text(supplierKey);
    const ShopZone &zone = workbench().formats.zone();
    if (const auto from = catalog::shelfInstantFrom(form()->text(shelfFromKey), zone))
        draft.shelfFrom = *from;
    if (const auto until = catalog::shelfInstantFrom(form()->text(shelfUntilKey), zone))
        draft.shelfUntil = *until;
    return draft;
}

void ProductForm::showFieldsOfKind()
{
    const bool isBundle = form()->text(kindKey) == catalog::keyOf(catalog::ProductKind::Bundle);
    form()->setFieldVisible(componentsKey, isBundle);
    form()->setFieldVisible(priceIsSumKey, isBundle);
    form()->setFieldVisible(optionsKey, !isBundle);
}

void ProductForm::addMissingVariants()
{
    const catalog::ProductDraft now = draft();
    const auto all = catalog::withAllCombinations(now.options, now.variants, now.variants.front().sku);
    if (!all)
        form()->showError({all.error().code, all.error().message, optionsKey});
    else
        m_variants->setVariants(VariantsEdit::valuesOf(*all));
}

RecordForm::Saving ProductForm::saving()
{
    const Wanted wanted{draft(), form()->text(componentsKey), form()->text(attributesKey), tr("yes"), tr("no")};
    const catalog::ProductId id{record()};
    std::function<void()> undo;
    if (id) {
        undo = undoBy(workbench(), [id, before = m_before, attributes = m_attributesBefore](store::UnitOfWork &work) {
            const auto done = catalog::updateProduct(work, id, before);
            return done ? catalog::setAttributes(work, id, attributes) : done;
        });
    }
    return {[wanted, id](store::UnitOfWork &work) { return write(work, id, wanted); }, undo};
}

std::function<void()> ProductForm::undoOfNew(qint64 id)
{
    return undoBy(workbench(), [id](store::UnitOfWork &work) { return catalog::archiveProduct(work, {id}); });
}

QString ProductForm::recordName() const
{
    return form()->text(nameKey);
}

bool ProductForm::isWhole() const
{
    return nameComplaint().isEmpty() && m_variants->complaint().isEmpty() && optionsComplaint().isEmpty()
           && timeComplaint(shelfFromKey).isEmpty() && timeComplaint(shelfUntilKey).isEmpty();
}

bool ProductForm::validate()
{
    m_variants->showAll();
    return RecordForm::validate();
}

void ProductForm::showError(const Error &error)
{
    if (!m_variants->showError(error.field, error.message))
        RecordForm::showError(error);
}

void ProductForm::takeScan(const QString &code)
{
    auto *components = static_cast<QPlainTextEdit *>(form()->field(componentsKey));
    if (components->hasFocus()) {
        components->appendPlainText(code);
        return;
    }
    m_variants->takeBarcode(code);
}

QString ProductForm::nameComplaint() const
{
    return form()->text(nameKey).isEmpty() ? tr("Give the product a name.") : QString();
}

QString ProductForm::optionsComplaint() const
{
    return catalog::optionsFrom(form()->text(optionsKey))
               ? QString()
               : tr("Write a name and its values in each line, such as Size: S, M, L.");
}

QString ProductForm::timeComplaint(const QString &key) const
{
    const QString typed = form()->text(key);
    if (typed.isEmpty())
        return {};
    const auto instant = catalog::shelfInstantFrom(typed, workbench().formats.zone());
    return instant ? QString() : instant.error().message;
}

} // namespace shopdesk::ui
