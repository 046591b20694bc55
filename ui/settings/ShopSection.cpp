// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShopSection.h"

#include "base/Text.h"
#include "catalog/LowStock.h"
#include "store/ShopSettings.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Undo.h"

#include <QDir>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString lowStockKey = QStringLiteral("lowStock");

Result<void> write(store::UnitOfWork &work, const QString &name, int lowStock)
{
    if (auto renamed = store::renameShop(work, name); !renamed)
        return renamed;
    return lowStock == catalog::lowStock(work.connection()) ? Result<void>() : catalog::setLowStock(work, lowStock);
}

} // namespace

ShopSection::ShopSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_facts(new FactSheet(this))
    , m_save(new QPushButton(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *lowStock = new QSpinBox(this);
    lowStock->setRange(0, catalog::highestLowStock);
    lowStock->setGroupSeparatorShown(true);
    m_form->addField(nameKey, {}, name);
    m_form->addField(lowStockKey, {}, lowStock);
    m_form->setCheck(nameKey, [this] { return nameComplaint(); });
    m_form->setEnabled(workbench.offers(Permission::ManageShop));
    m_form->keepDraft(&workbench.drafts, QStringLiteral("settings/shop"));
    m_save->setEnabled(false);
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    m_facts->layout()->setContentsMargins({});
    body()->addWidget(m_facts);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &ShopSection::save);
    connect(m_save, &QPushButton::clicked, this, &ShopSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")) && !m_form->isDirty())
            read();
    });
    retranslate();
    read();
}

void ShopSection::retranslate()
{
    setTitle(tr("Shop"));
    m_form->setLabel(nameKey, tr("Name"));
    m_form->setLabel(lowStockKey, tr("Few left"), tr("From this many pieces down, Today reminds you."));
    m_save->setText(tr("Save"));
    if (!m_workbench.may(Permission::ManageShop))
        m_save->setIcon(icon(QStringLiteral("lock")));
    const store::ShopInfo shop = m_workbench.store.shop();
    m_facts->clear();
    m_facts->addFact(tr("Currency"), shop.currency.code);
    m_facts->addFact(tr("Time zone"), shop.zone.name());
    m_facts->addFact(tr("File"), QDir::toNativeSeparators(m_workbench.store.path()));
}

void ShopSection::read()
{
    m_workbench.store.read([](store::Connection &connection) -> Result<int> { return catalog::lowStock(connection); })
        .then(this, [this](const Result<int> &lowStock) {
            if (lowStock)
                m_form->load({{nameKey, m_workbench.store.shop().name}, {lowStockKey, *lowStock}});
            else
                m_form->showError(lowStock.error());
            emit loaded();
        });
}

void ShopSection::save()
{
    if (!m_form->isDirty() || !m_form->validate())
        return;
    const QString name = m_form->text(nameKey);
    const int lowStock = m_form->value(lowStockKey).toInt();
    const QString oldName = m_workbench.store.shop().name;
    m_workbench
        .write(this,
               [name, lowStock](store::UnitOfWork &work) -> Result<int> {
                   const int before = catalog::lowStock(work.connection());
                   return write(work, name, lowStock).map([before] { return before; });
               })
        .then(this, [this, oldName](const Result<int> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Settings of the shop saved"),
                              undoBy(m_workbench, [oldName, lowStock = *before](store::UnitOfWork &work) {
                                  return write(work, oldName, lowStock);
                              }));
        });
}

void ShopSection::leave()
{
    // Nobody is asked for who has turned to something else.
    if (m_form->isDirty() && nameComplaint().isEmpty() && m_workbench.may(Permission::ManageShop))
        save();
}

QString ShopSection::nameComplaint() const
{
    return m_form->text(nameKey).isEmpty() ? tr("Give the shop a name.") : QString();
}

void ShopSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
