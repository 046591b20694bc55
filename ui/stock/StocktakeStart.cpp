// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/StocktakeStart.h"

#include "base/Text.h"
#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/stock/GoodsEntry.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString storeKey = QStringLiteral("store");
const QString categoryKey = QStringLiteral("category");
const QString noteKey = QStringLiteral("note");
const QString chosenWord = QStringLiteral("chosen");
constexpr int chosenHeight = 120;

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
    : QDialog(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_entry(new GoodsEntry(workbench, this))
    , m_chosen(new QListWidget(this))
{
    setWindowTitle(tr("New stocktake"));
    auto *note = new QLineEdit;
    note->setMaxLength(longestName);
    m_form->addField(storeKey, tr("Store"), new QComboBox);
    m_form->addField(categoryKey, tr("Count"), new QComboBox,
                     tr("Goods can be sold meanwhile: a difference is what it was when it was counted."));
    m_form->addField(noteKey, tr("Note"), note);
    m_form->setCheck(categoryKey, [this] {
        return choosesGoods() && m_variants.empty() ? tr("Scan or type what is to be counted.") : QString();
    });
    m_entry->quantityField()->hide();
    m_chosen->setAccessibleName(tr("Goods to be counted"));
    m_chosen->setToolTip(tr("Delete takes a line out again."));
    m_chosen->setFixedHeight(chosenHeight);
    m_chosen->installEventFilter(this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *go = new QPushButton(tr("Start counting"), this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_entry);
    column->addWidget(m_chosen);
    column->addStretch(1);
    column->addLayout(dialogButtons(*cancel, *go));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &StocktakeStart::start);
    connect(m_form, &Form::saveRequested, this, &StocktakeStart::start);
    connect(m_form, &Form::edited, this, [this](const QString &key) {
        if (key == categoryKey)
            showChosen();
    });
    connect(m_entry, &GoodsEntry::entered, this, [this](const catalog::VariantFound &goods, qint64) { choose(goods); });
    // Enter in the field adds goods, and begins nothing yet.
    go->setAutoDefault(false);
    cancel->setAutoDefault(false);
    showChosen();
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
        categories->addItem(tr("Chosen goods"), chosenWord);
        for (const catalog::Category &category : choices->categories)
            categories->addItem(category.path, category.id.text());
        emit loaded();
    });
}

bool StocktakeStart::choosesGoods() const
{
    return m_form->text(categoryKey) == chosenWord;
}

void StocktakeStart::showChosen()
{
    m_entry->setVisible(choosesGoods());
    m_chosen->setVisible(choosesGoods());
    if (choosesGoods())
        m_entry->setFocus();
}

void StocktakeStart::choose(const catalog::VariantFound &goods)
{
    const auto row = std::ranges::find(m_variants, goods.variant) - m_variants.begin();
    if (row == static_cast<std::ptrdiff_t>(m_variants.size())) {
        m_variants.push_back(goods.variant);
        m_chosen->addItem(tr("%1 · %2", "goods and their SKU").arg(goods.title, goods.sku));
        m_form->clearErrors();
    }
    m_chosen->setCurrentRow(static_cast<int>(row));
}

bool StocktakeStart::takeScan(const QString &code)
{
    if (choosesGoods())
        m_entry->takeScan(code);
    return choosesGoods();
}

bool StocktakeStart::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDelete = watched == m_chosen && event->type() == QEvent::KeyPress
                          && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete;
    const int row = m_chosen->currentRow();
    if (!isDelete || row < 0)
        return QDialog::eventFilter(watched, event);
    m_variants.erase(m_variants.begin() + row);
    delete m_chosen->takeItem(row);
    return true;
}

void StocktakeStart::start()
{
    if (!m_form->validate())
        return;
    catalog::StocktakeDraft draft;
    draft.store = StoreId::fromText(m_form->text(storeKey)).value_or(StoreId());
    if (const auto category = catalog::CategoryId::fromText(m_form->text(categoryKey))) {
        draft.scope = catalog::StocktakeScope::Category;
        draft.category = *category;
    } else if (choosesGoods()) {
        draft.scope = catalog::StocktakeScope::Chosen;
        draft.variants = m_variants;
    }
    draft.note = m_form->text(noteKey);
    m_workbench.write(this, [draft](store::UnitOfWork &work) { return catalog::startStocktake(work, draft); })
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
