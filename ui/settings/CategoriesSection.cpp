// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CategoriesSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int lastPlace = 9'999;
const QString nameKey = QStringLiteral("name");
const QString parentKey = QStringLiteral("parent");
const QString positionKey = QStringLiteral("position");
const QString inUseKey = QStringLiteral("inUse");

/// What the category is, and whether it is in use. One that comes back stands in its place before it is looked at.
Result<void> write(store::UnitOfWork &work, catalog::CategoryId id, const catalog::CategoryDraft &draft, bool wasInUse,
                   bool inUse)
{
    if (auto saved = catalog::updateCategory(work, id, draft); !saved || wasInUse == inUse)
        return saved;
    return inUse ? catalog::restoreCategory(work, id) : catalog::archiveCategory(work, id);
}

} // namespace

CategoriesSection::CategoriesSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *position = new QSpinBox(this);
    position->setRange(0, lastPlace);
    Form *form = m_rows->form();
    form->addField(nameKey, {}, name);
    form->addField(parentKey, {}, new QComboBox(this));
    form->addField(positionKey, {}, position);
    form->addField(inUseKey, {}, new QCheckBox(this));
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the category a name.") : QString(); });
    m_rows->setEditable(workbench.offers(Permission::EditCatalog));
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "categories");
    connect(m_rows, &EditableRows::loadRequested, this, &CategoriesSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &CategoriesSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("categories")))
            read();
    });
    retranslate();
    read();
}

void CategoriesSection::retranslate()
{
    setTitle(tr("Categories"), tr("Products stand in a tree of categories: cups in tableware, tableware at the top."));
    m_rows->setWords(tr("Add a category"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(parentKey, tr("Stands in"));
    form->setLabel(positionKey, tr("Place"), tr("Small numbers come first; names decide where they are equal."));
    form->setLabel(inUseKey, tr("In use"), tr("Off: no product can be put in it any more."));
    showRows();
}

void CategoriesSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return catalog::categories(connection, true); })
        .then(this, [this](const Result<std::vector<catalog::Category>> &categories) {
            if (!categories) {
                m_workbench.toast(categories.error().message, {});
                return;
            }
            m_categories = *categories;
            showRows();
        });
}

void CategoriesSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const catalog::Category &each : m_categories)
        rows.push_back({each.id.value, each.path, each.archivedAt ? tr("not in use") : QString()});
    m_rows->setRows(rows);
}

const catalog::Category *CategoriesSection::find(catalog::CategoryId id) const
{
    const auto found = std::ranges::find(m_categories, id, &catalog::Category::id);
    return found == m_categories.end() ? nullptr : &*found;
}

bool CategoriesSection::isIn(const catalog::Category &category, catalog::CategoryId other) const
{
    // A tree that two computers made is never deeper than it has categories.
    const catalog::Category *above = &category;
    for (size_t steps = 0; above && steps <= m_categories.size(); ++steps) {
        if (above->id == other)
            return true;
        above = find(above->parent);
    }
    return false;
}

void CategoriesSection::offerPlaces(catalog::CategoryId of)
{
    auto *places = static_cast<QComboBox *>(m_rows->form()->field(parentKey));
    places->clear();
    places->addItem(tr("None: at the top"), catalog::CategoryId().text());
    const catalog::Category *category = find(of);
    for (const catalog::Category &each : m_categories) {
        const bool isItsPlace = category && each.id == category->parent;
        if ((!each.archivedAt || isItsPlace) && !(category && isIn(each, of)))
            places->addItem(each.path, each.id.text());
    }
}

void CategoriesSection::load(qint64 id)
{
    offerPlaces({id});
    const catalog::Category *category = find({id});
    const catalog::Category shown = category ? *category : catalog::Category();
    m_rows->form()->load({{nameKey, shown.name},
                          {parentKey, shown.parent.text()},
                          {positionKey, shown.position},
                          {inUseKey, !shown.archivedAt}});
    m_rows->form()->setFieldVisible(inUseKey, bool(shown.id));
}

void CategoriesSection::save(qint64 id)
{
    const Form *form = m_rows->form();
    const catalog::CategoryDraft draft{
        form->text(nameKey), catalog::CategoryId::fromText(form->text(parentKey)).value_or(catalog::CategoryId()),
        form->value(positionKey).toInt()};
    const catalog::Category *before = find({id});
    const bool wasInUse = !before || !before->archivedAt;
    const bool inUse = !before || form->value(inUseKey).toBool();
    std::function<void()> undo;
    if (before) {
        const catalog::CategoryDraft old{before->name, before->parent, before->position};
        undo = undoBy(m_workbench, [id, old, wasInUse, inUse](store::UnitOfWork &work) {
            return write(work, {id}, old, inUse, wasInUse);
        });
    }
    m_workbench
        .write(this,
               [id, draft, isNew = !before, wasInUse, inUse](store::UnitOfWork &work) -> Result<void> {
                   if (!isNew)
                       return write(work, {id}, draft, wasInUse, inUse);
                   return catalog::createCategory(work, draft).map([](catalog::CategoryId) {});
               })
        .then(this, [this, name = draft.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Category “%1” saved").arg(name), undo);
        });
}

void CategoriesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
