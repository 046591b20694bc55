// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/ProductForm.h"

#include "base/Text.h"
#include "catalog/Categories.h"
#include "catalog/Products.h"
#include "catalog/TaxClasses.h"
#include "ui/catalog/VariantsEdit.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/States.h"
#include "ui/parts/Undo.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString kindKey = QStringLiteral("kind");
const QString categoryKey = QStringLiteral("category");
const QString taxClassKey = QStringLiteral("taxClass");
const QString shelfKey = QStringLiteral("onShelf");
const QString descriptionKey = QStringLiteral("description");
const QString variantsKey = QStringLiteral("variants");

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

QVariantMap valuesOf(const catalog::ProductDraft &draft)
{
    return {{nameKey, draft.name},
            {kindKey, catalog::keyOf(draft.kind)},
            {categoryKey, textOf(draft.category)},
            {taxClassKey, textOf(draft.taxClass)},
            {shelfKey, draft.onShelf},
            {descriptionKey, draft.description},
            {variantsKey, VariantsEdit::valuesOf(draft.variants)}};
}

struct Choices
{
    std::vector<catalog::Category> categories;
    std::vector<catalog::TaxClass> taxClasses;
};

Result<Choices> readAllChoices(store::Connection &connection)
{
    const auto categories = catalog::categories(connection);
    if (!categories)
        return Failure(categories.error());
    const auto taxClasses = catalog::taxClasses(connection);
    if (!taxClasses)
        return Failure(taxClasses.error());
    return Choices{*categories, *taxClasses};
}

} // namespace

ProductForm::ProductForm(Workbench &workbench, QWidget *parent)
    : RecordForm(workbench, QStringLiteral("product"), parent)
    , m_category(new GrowingCombo(this))
    , m_taxClass(new GrowingCombo(this))
    , m_variants(new VariantsEdit(workbench.formats.currency(), workbench.may(Permission::SeeCosts), this))
{
    build();
    retranslate();
}

void ProductForm::build()
{
    auto *kind = new QComboBox(this);
    for (const catalog::ProductKind value : {catalog::ProductKind::Goods, catalog::ProductKind::Service})
        kind->addItem(QString(), catalog::keyOf(value));
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *description = new QPlainTextEdit(this);
    description->setTabChangesFocus(true);
    description->setFixedHeight(96);

    form()->addField(nameKey, {}, name);
    form()->addField(variantsKey, {}, m_variants);
    form()->addField(categoryKey, {}, m_category);
    form()->addField(kindKey, {}, kind);
    form()->addField(taxClassKey, {}, m_taxClass);
    form()->addField(shelfKey, {}, new QCheckBox(this));
    form()->addField(descriptionKey, {}, description);
    form()->setCheck(nameKey, [this] { return nameComplaint(); });
    form()->setCheck(variantsKey, [this] { return m_variants->complaint(); });
    connect(m_variants, &VariantsEdit::cardsChanged, form(), &Form::orderTabs);
    connect(m_category, &GrowingCombo::createRequested, this, &ProductForm::createCategory);
}

void ProductForm::retranslate()
{
    form()->setLabel(nameKey, tr("Name"));
    form()->setLabel(variantsKey, tr("SKU and price"));
    form()->setLabel(categoryKey, tr("Category"));
    form()->setLabel(kindKey, tr("Kind"), tr("Goods have stock; a service has none."));
    form()->setLabel(taxClassKey, tr("Tax class"), tr("Settings has the list of tax classes."));
    form()->setLabel(shelfKey, tr("On the shelf"), tr("Only what is on the shelf is offered for sale."));
    form()->setLabel(descriptionKey, tr("Description"));
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
    QVariantMap values = valuesOf(fresh);
    // A price of 0 is a price; a new product has none yet.
    QVariantMap variant = values.value(variantsKey).toList().value(0).toMap();
    variant.insert(QStringLiteral("price"), QVariant());
    values.insert(variantsKey, QVariantList{variant});
    start(0, values);
    readChoices();
}

void ProductForm::startEdit(const catalog::Product &product)
{
    m_before = catalog::draftOf(product);
    start(product.id.value, valuesOf(m_before));
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
    return draft;
}

RecordForm::Saving ProductForm::saving()
{
    const catalog::ProductDraft wanted = draft();
    const catalog::ProductId id{record()};
    if (!id) {
        return {[wanted](store::UnitOfWork &work) {
                    return catalog::createProduct(work, wanted).map([](catalog::ProductId made) { return made.value; });
                },
                {}};
    }
    return {[wanted, id](store::UnitOfWork &work) {
                return catalog::updateProduct(work, id, wanted).map([id] { return id.value; });
            },
            undoBy(workbench(), [id, before = m_before](store::UnitOfWork &work) {
                return catalog::updateProduct(work, id, before);
            })};
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
    return nameComplaint().isEmpty() && m_variants->complaint().isEmpty();
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
    m_variants->takeBarcode(code);
}

QString ProductForm::nameComplaint() const
{
    return form()->text(nameKey).isEmpty() ? tr("Give the product a name.") : QString();
}

} // namespace shopdesk::ui
