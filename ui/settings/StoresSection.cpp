// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/StoresSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
const QString nameKey = QStringLiteral("name");
} // namespace

StoresSection::StoresSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    m_rows->form()->addField(nameKey, {}, name);
    m_rows->form()->setCheck(
        nameKey, [this] { return m_rows->form()->text(nameKey).isEmpty() ? tr("Give the store a name.") : QString(); });
    m_rows->setEditable(workbench.offers(Permission::ManageShop));
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "stores");
    connect(m_rows, &EditableRows::loadRequested, this, &StoresSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &StoresSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("stores")))
            read();
    });
    retranslate();
    read();
}

void StoresSection::retranslate()
{
    setTitle(tr("Stores"),
             tr("Where goods lie and orders are placed. A store's code begins the numbers of its orders."));
    m_rows->setWords(tr("Open another store"));
    m_rows->form()->setLabel(nameKey, tr("Name"));
}

void StoresSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return catalog::stores(connection); })
        .then(this, [this](const Result<std::vector<catalog::Premises>> &stores) {
            if (!stores) {
                m_workbench.toast(stores.error().message, {});
                emit loaded();
                return;
            }
            m_stores = *stores;
            std::vector<EditableRows::Row> rows;
            for (const catalog::Premises &store : m_stores)
                rows.push_back({store.id.value, store.name, store.code});
            m_rows->setRows(rows);
            emit loaded();
        });
}

void StoresSection::load(qint64 id)
{
    const auto store = std::ranges::find(m_stores, StoreId{id}, &catalog::Premises::id);
    m_rows->form()->load({{nameKey, store == m_stores.end() ? QString() : store->name}});
}

void StoresSection::save(qint64 id)
{
    const QString name = m_rows->form()->text(nameKey);
    const auto before = std::ranges::find(m_stores, StoreId{id}, &catalog::Premises::id);
    std::function<void()> undo;
    if (before != m_stores.end()) {
        undo = undoBy(m_workbench, [id, old = before->name](store::UnitOfWork &work) {
            return catalog::renameStore(work, {id}, old);
        });
    }
    m_workbench
        .write(this,
               [id, name](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return catalog::renameStore(work, {id}, name);
                   return catalog::openStore(work, name).map([](StoreId) {});
               })
        .then(this, [this, id, name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(id == 0 ? tr("Store “%1” opened").arg(name) : tr("Store “%1” saved").arg(name), undo);
        });
}

void StoresSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
