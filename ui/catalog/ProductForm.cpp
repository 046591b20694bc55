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

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

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

/// What was sent to be saved, and from which state of the form.
struct ProductForm::Save
{
    int session;
    QString name;
    QString draftKey;
    std::optional<catalog::ProductDraft> before;
};

ProductForm::ProductForm(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_category(new GrowingCombo(this))
    , m_taxClass(new GrowingCombo(this))
    , m_variants(new VariantsEdit(workbench.formats.currency(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
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

    m_form->addField(nameKey, {}, name);
    m_form->addField(variantsKey, {}, m_variants);
    m_form->addField(categoryKey, {}, m_category);
    m_form->addField(kindKey, {}, kind);
    m_form->addField(taxClassKey, {}, m_taxClass);
    m_form->addField(shelfKey, {}, new QCheckBox(this));
    m_form->addField(descriptionKey, {}, description);
    m_form->setCheck(nameKey, [this] { return nameComplaint(); });
    m_form->setCheck(variantsKey, [this] { return m_variants->complaint(); });
    connect(m_form, &Form::saveRequested, this, &ProductForm::save);
    connect(m_category, &GrowingCombo::createRequested, this, &ProductForm::createCategory);
}

void ProductForm::retranslate()
{
    m_form->setLabel(nameKey, tr("Name"));
    m_form->setLabel(variantsKey, tr("SKU and price"));
    m_form->setLabel(categoryKey, tr("Category"));
    m_form->setLabel(kindKey, tr("Kind"), tr("Goods have stock; a service has none."));
    m_form->setLabel(taxClassKey, tr("Tax class"));
    m_form->setLabel(shelfKey, tr("On the shelf"), tr("Only what is on the shelf is offered for sale."));
    m_form->setLabel(descriptionKey, tr("Description"));
    auto *kind = static_cast<QComboBox *>(m_form->field(kindKey));
    for (int i = 0; i < kind->count(); ++i)
        kind->setItemText(i, stateLook(kind->itemData(i).toString()).word);
    m_category->setWords(tr("New category…"), tr("Name of the new category"), tr("Add"));
    m_taxClass->setWords({}, {}, {});
    if (m_active)
        readChoices();
}

void ProductForm::startNew()
{
    m_before.reset();
    catalog::ProductDraft fresh;
    fresh.variants.emplace_back();
    QVariantMap values = valuesOf(fresh);
    // A price of 0 is a price; a new product has none yet.
    QVariantMap variant = values.value(variantsKey).toList().value(0).toMap();
    variant.insert(QStringLiteral("price"), QVariant());
    values.insert(variantsKey, QVariantList{variant});
    m_active = true;
    ++m_session;
    readChoices();
    m_form->keepDraft(&m_workbench.drafts, draftKey());
    m_form->load(values);
    m_form->field(nameKey)->setFocus();
}

void ProductForm::startEdit(const catalog::Product &product)
{
    m_before = product;
    m_active = true;
    ++m_session;
    readChoices();
    m_form->keepDraft(&m_workbench.drafts, draftKey());
    m_form->load(valuesOf(catalog::draftOf(product)));
    m_form->field(nameKey)->setFocus();
}

void ProductForm::stop()
{
    m_active = false;
    m_saving = false;
    ++m_session;
    m_before.reset();
    m_form->clearErrors();
}

QString ProductForm::draftKey() const
{
    return QStringLiteral("product/") + (m_before ? m_before->id.text() : QStringLiteral("new"));
}

bool ProductForm::isDirty() const
{
    return m_active && m_form->isDirty();
}

void ProductForm::readChoices()
{
    m_workbench.store.read(readAllChoices).then(this, [this](const Result<Choices> &choices) {
        if (!choices) {
            m_form->showError(choices.error());
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
    m_workbench.store
        .write([name](store::UnitOfWork &work) { return catalog::createCategory(work, {name, {}, 0}); })
        .then(this, [this, name](const Result<catalog::CategoryId> &id) {
            if (id)
                m_category->added({id->text(), name});
            else
                m_category->showComplaint(id.error().message);
        });
}

bool ProductForm::validate()
{
    m_variants->showAll();
    return m_form->validate();
}

catalog::ProductDraft ProductForm::draft() const
{
    catalog::ProductDraft draft;
    draft.name = m_form->text(nameKey);
    draft.kind = catalog::productKindFrom(m_form->text(kindKey)).value_or(catalog::ProductKind::Goods);
    draft.category = idOf<catalog::CategoryId>(m_form->value(categoryKey));
    draft.taxClass = idOf<catalog::TaxClassId>(m_form->value(taxClassKey));
    draft.onShelf = m_form->value(shelfKey).toBool();
    draft.description = m_form->value(descriptionKey).toString();
    draft.variants = VariantsEdit::fromValues(m_variants->variants());
    return draft;
}

void ProductForm::save()
{
    if (!m_active || m_saving || !validate())
        return;
    m_saving = true;
    emit busyChanged(true);
    m_form->clearErrors();
    const catalog::ProductDraft wanted = draft();
    const catalog::ProductId id = product();
    const Save save{m_session, wanted.name, draftKey(), m_before ? std::optional(catalog::draftOf(*m_before)) : std::nullopt};
    m_workbench.store
        .write([wanted, id](store::UnitOfWork &work) -> Result<catalog::ProductId> {
            if (!id)
                return catalog::createProduct(work, wanted);
            return catalog::updateProduct(work, id, wanted).map([id] { return id; });
        })
        .then(this, [this, save](const Result<catalog::ProductId> &outcome) { finish(save, outcome); });
}

void ProductForm::finish(const Save &save, const Result<catalog::ProductId> &outcome)
{
    const bool stillHere = save.session == m_session;
    if (stillHere) {
        m_saving = false;
        emit busyChanged(false);
    }
    if (!outcome && stillHere) {
        show(outcome.error());
    } else if (!outcome) {
        emit draftKept(save.name);
    } else {
        if (stillHere) {
            m_form->markSaved();
            stop();
        } else {
            m_workbench.drafts.remove(save.draftKey);
        }
        emit saved(*outcome, save.name, save.before);
    }
}

void ProductForm::show(const Error &error)
{
    if (!m_variants->showError(error.field, error.message))
        m_form->showError(error);
}

void ProductForm::leave()
{
    if (!isDirty() || m_saving)
        return;
    const bool whole = m_before && nameComplaint().isEmpty() && m_variants->complaint().isEmpty();
    if (whole) {
        save();
        return;
    }
    m_workbench.drafts.flush();
    emit draftKept(m_form->text(nameKey));
}

QVariantMap ProductForm::discard()
{
    const QVariantMap typed = m_form->values();
    m_form->revert();
    return typed;
}

void ProductForm::putBack(const QVariantMap &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        m_form->setValue(value.key(), value.value());
}

void ProductForm::takeBarcode(const QString &code)
{
    m_variants->takeBarcode(code);
}

QString ProductForm::nameComplaint() const
{
    return m_form->text(nameKey).isEmpty() ? tr("Give the product a name.") : QString();
}

void ProductForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
