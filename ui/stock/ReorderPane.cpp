// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/ReorderPane.h"

#include "catalog/Premises.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Theme.h"
#include "ui/stock/GoodsEntry.h"

#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString leadKey = QStringLiteral("leadDays");
const QString safetyKey = QStringLiteral("safety");
const QString coverKey = QStringLiteral("coverDays");

QSpinBox *numberField(int least, int most)
{
    auto *field = new QSpinBox;
    field->setRange(least, most);
    field->setGroupSeparatorShown(true);
    return field;
}

/// Watches the goods in all stores in which the person works; what is watched already stays as it is.
Result<int> watchGoods(store::UnitOfWork &work, const catalog::VariantFound &goods)
{
    const auto stores = catalog::stores(work.connection());
    const auto rules = stores ? catalog::reorderRules(work.connection(), goods.product) : Failure(stores.error());
    if (!rules)
        return Failure(rules.error());
    int added = 0;
    for (const catalog::Premises &store : *stores) {
        const bool isWatched = std::ranges::any_of(*rules, [&](const catalog::ReorderRule &rule) {
            return rule.variant == goods.variant && rule.store == store.id;
        });
        if (isWatched || !work.actor().mayIn(store.id))
            continue;
        if (auto set = catalog::setReorderRule(work, {goods.variant, store.id}); !set)
            return Failure(set.error());
        ++added;
    }
    return added;
}

} // namespace

ReorderPane::ReorderPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("bell"), catalog::reorderList(), {}, parent)
    , m_drop(new QAction(icon(QStringLiteral("close")), {}, this))
{
    m_drop->setEnabled(workbench.may(Permission::AdjustStock));
    connect(m_drop, &QAction::triggered, this, &ReorderPane::drop);
}

void ReorderPane::build()
{
    RecordPane::build();
    m_entry = new GoodsEntry(workbench(), this);
    m_entry->quantityField()->hide();
    m_entry->setVisible(workbench().may(Permission::AdjustStock));
    m_entry->setMaximumWidth(480);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, 0);
    row->addWidget(m_entry, 1);
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->insertLayout(0, row);
    connect(m_entry, &GoodsEntry::entered, this, [this](const catalog::VariantFound &goods, qint64) { watch(goods); });
}

void ReorderPane::buildRecord()
{
    auto *page = new QWidget;
    m_facts = new FactSheet(page);
    m_form = new Form(page);
    m_form->addField(leadKey, {}, numberField(0, 365));
    m_form->addField(safetyKey, {}, numberField(0, 1'000'000));
    m_form->addField(coverKey, {}, numberField(1, 365));
    m_form->setEnabled(workbench().may(Permission::AdjustStock));
    m_save = new QPushButton(page);
    m_save->setEnabled(false);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, measure::gap4, measure::gap4);
    column->addWidget(m_facts);
    column->addWidget(m_form);
    column->addWidget(m_save, 0, Qt::AlignRight);
    column->addStretch(1);
    records()->drawer()->addTab(overviewTab, {}, page);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &ReorderPane::save);
    connect(m_save, &QPushButton::clicked, this, &ReorderPane::save);
}

void ReorderPane::retranslateActions()
{
    m_drop->setText(tr("Watch no longer"));
}

void ReorderPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Goods that are watched"));
    records()->filterBar()->setSearchHint(tr("Find by name, SKU or barcode"));
    records()->drawer()->setTabTitle(overviewTab, tr("Reorder"));
    records()->setEmptyState(QStringLiteral("bell"), tr("Nothing is watched yet"),
                             tr("Scan goods, or type their barcode or SKU above. The list then says when to order them "
                                "again, and how many."));
    m_form->setLabel(leadKey, tr("Days to arrive"), tr("From the order until the goods are here."));
    m_form->setLabel(safetyKey, tr("Safety stock"), tr("Pieces kept for what nobody foresees."));
    m_form->setLabel(coverKey, tr("Order for days"), tr("For how long what is ordered is to last."));
    m_save->setText(tr("Save"));
    if (m_reorder)
        showReorder(*m_reorder);
}

QString ReorderPane::helpText() const
{
    return tr(
        "Goods that are watched are proposed for reordering when what is available, and on its way, has come down to the "
        "**reorder point**: what is sold until an order arrives, and the safety stock. Of 4 a day, 5 days and 6 pieces that "
        "is 26.\n\n"
        "Demand is what was sold in the last 28 days, less what came back. The proposal brings the stock up to the reorder "
        "point and the demand of the days that you want the order to last.\n\n"
        "Export the list to send it to a supplier.");
}

QString ReorderPane::countWords(qint64 count) const
{
    return tr("%Ln line(s)", nullptr, static_cast<int>(count));
}

bool ReorderPane::takeScan(const QString &code)
{
    if (!m_entry || m_entry->isHidden())
        return false;
    m_entry->takeScan(code);
    return true;
}

void ReorderPane::watch(const catalog::VariantFound &goods)
{
    workbench()
        .store.write([goods](store::UnitOfWork &work) { return watchGoods(work, goods); })
        .then(this, [this, goods](const Result<int> &added) {
            if (!added)
                m_entry->complain(added.error().message);
            else
                workbench().toast(*added > 0 ? tr("“%1” is watched now").arg(goods.title)
                                             : tr("“%1” is watched already").arg(goods.title),
                                  {});
        });
}

bool ReorderPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("products")) || changes.touches(QStringLiteral("stock_entries"))
           || changes.touches(QStringLiteral("orders")) || changes.touches(QStringLiteral("transfers"));
}

void ReorderPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return catalog::reorder(connection, id); })
        .then(this, [this, id](const Result<catalog::Reorder> &reorder) {
            if (!isOpen(id))
                return;
            if (!reorder) {
                recordFailed(id, reorder.error());
                return;
            }
            showReorder(*reorder);
            recordShown(id);
        });
}

void ReorderPane::showReorder(const catalog::Reorder &reorder)
{
    const bool another =
        !m_reorder || m_reorder->rule.variant != reorder.rule.variant || m_reorder->rule.store != reorder.rule.store;
    m_reorder = reorder;
    records()->drawer()->setHeading(reorder.title, reorder.storeName);
    records()->drawer()->setActions({m_drop});
    showFacts();
    if (another || !m_form->isDirty()) {
        m_form->load(
            {{leadKey, reorder.rule.leadDays}, {safetyKey, reorder.rule.safety}, {coverKey, reorder.rule.coverDays}});
    }
}

void ReorderPane::showFacts()
{
    const Formats &formats = workbench().formats;
    m_facts->clear();
    m_facts->addFact(tr("To order"), m_reorder->proposal > 0 ? formats.number(m_reorder->proposal) : tr("nothing yet"));
    m_facts->addFact(tr("Reorder point"), formats.number(m_reorder->point));
    m_facts->addFact(tr("Available"), formats.number(m_reorder->available));
    m_facts->addFact(tr("On the way"), formats.number(m_reorder->onTheWay));
    m_facts->addFact(tr("Sold in 28 days"), formats.number(m_reorder->sold));
    auto *product = new LinkButton(tr("Show the product"), m_facts);
    connect(product, &LinkButton::clicked, this,
            [this, id = m_reorder->product] { workbench().openRecord(QStringLiteral("products"), id.value); });
    m_facts->addWide(product);
}

void ReorderPane::save()
{
    if (!m_reorder || !m_form->isDirty())
        return;
    catalog::ReorderRule rule = m_reorder->rule;
    rule.leadDays = m_form->value(leadKey).toInt();
    rule.safety = m_form->value(safetyKey).toLongLong();
    rule.coverDays = m_form->value(coverKey).toInt();
    workbench()
        .store.write([rule](store::UnitOfWork &work) { return catalog::setReorderRule(work, rule); })
        .then(this, [this](const Result<void> &saved) {
            if (!saved) {
                m_form->showError(saved.error());
                return;
            }
            m_form->markSaved();
            workbench().toast(tr("Reordering of “%1” saved").arg(m_reorder->title), {});
        });
}

void ReorderPane::drop()
{
    workbench()
        .store
        .write([rule = m_reorder->rule](store::UnitOfWork &work) {
            return catalog::dropReorderRule(work, rule.variant, rule.store);
        })
        .then(this, [this](const Result<void> &dropped) {
            if (!dropped) {
                workbench().toast(dropped.error().message, {});
                return;
            }
            records()->closeRecord();
            workbench().toast(tr("“%1” is watched no longer").arg(m_reorder->title), {});
        });
}

} // namespace shopdesk::ui
