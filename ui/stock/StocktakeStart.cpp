// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/StocktakeStart.h"

#include "base/Text.h"
#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString storeKey = QStringLiteral("store");
const QString categoryKey = QStringLiteral("category");
const QString noteKey = QStringLiteral("note");

struct Choices
{
    std::vector<catalog::Premises> stores; ///< in which the person works
    std::vector<catalog::Category> categories;
};

Result<Choices> readChoices(store::Connection &connection)
{
    const auto stores = catalog::stores(connection);
    const auto categories = stores ? catalog::categories(connection) : Failure(stores.error());
    if (!categories)
        return Failure(categories.error());
    Choices choices{{}, *categories};
    std::ranges::copy_if(*stores, std::back_inserter(choices.stores),
                         [&](const catalog::Premises &store) { return connection.actor().mayIn(store.id); });
    return choices;
}

} // namespace

StocktakeStart::StocktakeStart(Workbench &workbench, QWidget *parent)
    : QDialog(parent), m_workbench(workbench), m_form(new Form(this))
{
    setWindowTitle(tr("New stocktake"));
    auto *note = new QLineEdit;
    note->setMaxLength(longestName);
    m_form->addField(storeKey, tr("Store"), new QComboBox);
    m_form->addField(categoryKey, tr("Count"), new QComboBox,
                     tr("Goods can be sold meanwhile: a difference is what it was when it was counted."));
    m_form->addField(noteKey, tr("Note"), note);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *go = new QPushButton(tr("Start counting"), this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addStretch(1);
    column->addLayout(dialogButtons(*cancel, *go));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &StocktakeStart::start);
    connect(m_form, &Form::saveRequested, this, &StocktakeStart::start);
    setMinimumWidth(440);
    read();
}

void StocktakeStart::read()
{
    m_workbench.store.read(readChoices).then(this, [this](const Result<Choices> &choices) {
        if (!choices) {
            m_form->showError(choices.error());
            return;
        }
        auto *stores = static_cast<QComboBox *>(m_form->field(storeKey));
        auto *categories = static_cast<QComboBox *>(m_form->field(categoryKey));
        for (const catalog::Premises &store : choices->stores)
            stores->addItem(store.name, store.id.text());
        categories->addItem(tr("All goods"), QString());
        for (const catalog::Category &category : choices->categories)
            categories->addItem(category.path, category.id.text());
        emit loaded();
    });
}

void StocktakeStart::start()
{
    catalog::StocktakeDraft draft;
    draft.store = StoreId::fromText(m_form->text(storeKey)).value_or(StoreId());
    if (const auto category = catalog::CategoryId::fromText(m_form->text(categoryKey))) {
        draft.scope = catalog::StocktakeScope::Category;
        draft.category = *category;
    }
    draft.note = m_form->text(noteKey);
    m_workbench.store.write([draft](store::UnitOfWork &work) { return catalog::startStocktake(work, draft); })
        .then(this, [this](const Result<catalog::StocktakeId> &id) {
            if (!id) {
                m_form->showError(id.error());
                return;
            }
            emit started(*id);
            accept();
        });
}

} // namespace shopdesk::ui
