// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/StockPage.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString storeKey = QStringLiteral("store");
const QString variantKey = QStringLiteral("variant");
const QString reasonKey = QStringLiteral("reason");
const QString quantityKey = QStringLiteral("quantity");
const QString costKey = QStringLiteral("cost");
const QString noteKey = QStringLiteral("note");
constexpr int mostPieces = 1'000'000;

std::vector<tables::Column> levelColumns()
{
    return {{"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, ""},
            {"variant", QT_TRANSLATE_NOOP("List", "Variant"), ColumnKind::Text, ""},
            {"onHand", QT_TRANSLATE_NOOP("List", "On hand"), ColumnKind::Number, ""},
            {"allocated", QT_TRANSLATE_NOOP("List", "Allocated"), ColumnKind::Number, ""},
            {"available", QT_TRANSLATE_NOOP("List", "Available"), ColumnKind::Number, ""},
            {"onTheWay", QT_TRANSLATE_NOOP("List", "On the way"), ColumnKind::Number, ""},
            {"averageCost", QT_TRANSLATE_NOOP("List", "Average cost"), ColumnKind::Money, ""},
            {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnKind::Money, ""}};
}

enum LevelColumn { variantColumn = 1, onTheWayColumn = 5, averageCostColumn, valueColumn };

QVariant orNone(std::optional<Money> amount)
{
    return amount ? QVariant(amount->minor) : QVariant();
}

std::vector<tables::Column> entryColumns()
{
    return {{"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Day, ""},
            {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnKind::State, ""},
            {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Number, ""},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, ""},
            {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, ""},
            {"note", QT_TRANSLATE_NOOP("List", "Order or note"), ColumnKind::Text, ""}};
}

ListView *makeTable(Workbench &workbench, RowsModel *rows, const QString &name, QWidget *parent)
{
    auto *table = new ListView(workbench.formats, parent);
    table->show(rows->columns(), rows);
    table->setSortable(false);
    table->setFitsContents(true);
    table->remember(workbench.settings, name, workbench.store.actor());
    return table;
}

} // namespace

StockPage::StockPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_noStock(new QLabel(this))
    , m_levelsTitle(new QLabel(this))
    , m_entriesTitle(new QLabel(this))
    , m_noEntries(new QLabel(this))
    , m_levelRows(new RowsModel(levelColumns(), this))
    , m_entryRows(new RowsModel(entryColumns(), this))
    , m_booking(new QWidget(this))
    , m_form(new Form(m_booking))
    , m_book(new QPushButton(m_booking))
    , m_cancel(new QPushButton(m_booking))
{
    m_levels = makeTable(workbench, m_levelRows, QStringLiteral("product-levels"), this);
    m_entries = makeTable(workbench, m_entryRows, QStringLiteral("product-entries"), this);
    for (const int column : {averageCostColumn, valueColumn})
        m_levels->setColumnHidden(column, !workbench.may(Permission::SeeCosts));
    build();
    buildForm();
    retranslate();
}

void StockPage::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_noStock);
    layout->addWidget(m_booking);
    layout->addWidget(m_levelsTitle);
    layout->addWidget(m_levels);
    layout->addSpacing(measure::gap3);
    layout->addWidget(m_entriesTitle);
    layout->addWidget(m_noEntries);
    layout->addWidget(m_entries);
    layout->addStretch(1);
    for (QLabel *title : {m_levelsTitle, m_entriesTitle})
        title->setFont(sectionFont());
    for (QLabel *text : {m_noStock, m_noEntries})
        text->setWordWrap(true);
}

void StockPage::buildForm()
{
    auto *quantity = new QSpinBox(this);
    quantity->setRange(-mostPieces, mostPieces);
    quantity->setGroupSeparatorShown(true);
    auto *note = new QLineEdit(this);
    note->setMaxLength(longestName);
    auto *reason = new QComboBox(this);
    for (const auto each :
         {catalog::StockReason::Receipt, catalog::StockReason::Adjustment, catalog::StockReason::Damage})
        reason->addItem(QString(), catalog::keyOf(each));
    m_cost = new MoneyEdit(m_workbench.formats.currency(), this);

    m_form->addField(reasonKey, {}, reason);
    m_form->addField(storeKey, {}, new QComboBox(this));
    m_form->addField(variantKey, {}, new QComboBox(this));
    m_form->addField(quantityKey, {}, quantity);
    m_form->addField(costKey, {}, m_cost);
    m_form->addField(noteKey, {}, note);
    m_form->setCheck(quantityKey, [this] { return quantityComplaint(); });
    m_form->setCheck(costKey, [this] { return m_cost->complaint(); });
    m_form->setCheck(noteKey, [this] { return noteComplaint(); });
    connect(reason, &QComboBox::currentIndexChanged, this, &StockPage::showFields);
    connect(m_form, &Form::saveRequested, this, [this] { book(); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_book);
    makeMainButton(*m_book);
    auto *column = new QVBoxLayout(m_booking);
    column->setContentsMargins(0, 0, 0, 0);
    m_form->layout()->setContentsMargins({});
    column->addWidget(m_form);
    column->addLayout(buttons);
    m_booking->hide();
    connect(m_book, &QPushButton::clicked, this, [this] { book(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_form->revert();
        m_booking->hide();
        m_levels->setFocus();
    });
}

void StockPage::retranslate()
{
    m_noStock->setText(
        tr("No stock is kept of a service or a bundle. A bundle is taken from the stock of what it holds."));
    m_levelsTitle->setText(tr("Stock"));
    m_entriesTitle->setText(tr("Entries"));
    m_noEntries->setText(tr("Nothing has come in or gone out yet."));
    m_book->setText(tr("Book"));
    m_cancel->setText(tr("Cancel"));
    m_levels->setAccessibleName(tr("Stock in each store"));
    m_entries->setAccessibleName(tr("Stock entries, the newest first"));
    m_form->setLabel(reasonKey, tr("Reason"));
    m_form->setLabel(storeKey, tr("Store"));
    m_form->setLabel(variantKey, tr("Variant"));
    m_form->setLabel(quantityKey, tr("Quantity"), tr("Below 0 takes stock away."));
    m_form->setLabel(costKey, tr("Cost of one"), tr("Left empty, it is what the catalogue says."));
    m_form->setLabel(noteKey, tr("Note"), tr("An adjustment says why."));
    auto *reason = static_cast<QComboBox *>(m_form->field(reasonKey));
    for (int i = 0; i < reason->count(); ++i)
        reason->setItemText(i, stateLook(reason->itemData(i).toString()).word);
}

void StockPage::showStock(const catalog::Product &product, const std::vector<catalog::StockLevel> &levels,
                          const std::vector<catalog::StockEntry> &entries)
{
    const bool another = product.id != m_product.id;
    m_product = product;
    const bool keepsStock = product.kind == catalog::ProductKind::Goods;
    m_noStock->setVisible(!keepsStock);
    for (QWidget *part : {static_cast<QWidget *>(m_levelsTitle), static_cast<QWidget *>(m_levels),
                          static_cast<QWidget *>(m_entriesTitle)})
        part->setVisible(keepsStock);
    m_entries->setVisible(keepsStock && !entries.empty());
    m_noEntries->setVisible(keepsStock && entries.empty());
    if (another)
        m_booking->hide();

    const bool several = product.variants.size() > 1;
    m_levels->setColumnHidden(variantColumn, !several);
    const bool anyOnTheWay =
        std::ranges::any_of(levels, [](const catalog::StockLevel &level) { return level.onTheWay != 0; });
    m_levels->setColumnHidden(onTheWayColumn, !anyOnTheWay);
    m_entries->setColumnHidden(3, !several);
    std::vector<tables::Row> levelRows;
    for (const catalog::StockLevel &level : levels) {
        const QString variant = level.variantName.isEmpty() ? level.sku : level.variantName;
        const auto cost = level.averageCost ? std::optional(level.averageCost->rounded()) : std::nullopt;
        levelRows.push_back({level.storeName, variant, level.onHand, level.allocated, level.available(), level.onTheWay,
                             orNone(cost), orNone(level.value())});
    }
    m_levelRows->setRows(std::move(levelRows));
    std::vector<tables::Row> entryRows;
    for (const catalog::StockEntry &entry : entries) {
        const QString note = entry.orderNumber.isEmpty() ? entry.note : entry.orderNumber;
        const BusinessDay day = m_workbench.formats.zone().dayOf(entry.occurredAt);
        entryRows.push_back({qint64(day.days), catalog::keyOf(entry.reason), entry.quantity, entry.sku, entry.storeName,
                             entry.historic ? tr("%1 (before stock was kept here)").arg(note).trimmed() : note});
    }
    m_entryRows->setRows(std::move(entryRows));
    if (another)
        fillChoices(levels);
}

void StockPage::fillChoices(const std::vector<catalog::StockLevel> &levels)
{
    auto *stores = static_cast<QComboBox *>(m_form->field(storeKey));
    auto *variants = static_cast<QComboBox *>(m_form->field(variantKey));
    stores->clear();
    variants->clear();
    for (const catalog::StockLevel &level : levels) {
        if (stores->findData(level.store.text()) < 0)
            stores->addItem(level.storeName, level.store.text());
    }
    for (const catalog::Variant &variant : m_product.variants)
        variants->addItem(variant.name.isEmpty() ? variant.sku : variant.name, variant.id.text());
    m_form->setFieldVisible(storeKey, stores->count() > 1);
    m_form->setFieldVisible(variantKey, variants->count() > 1);
}

void StockPage::startBooking()
{
    if (m_product.kind != catalog::ProductKind::Goods)
        return;
    auto *stores = static_cast<QComboBox *>(m_form->field(storeKey));
    auto *variants = static_cast<QComboBox *>(m_form->field(variantKey));
    m_form->keepDraft(&m_workbench.drafts, QStringLiteral("stock/") + m_product.id.text());
    m_form->load({{reasonKey, catalog::keyOf(catalog::StockReason::Receipt)},
                  {storeKey, stores->itemData(0)},
                  {variantKey, variants->itemData(0)},
                  {quantityKey, 0},
                  {costKey, QVariant()},
                  {noteKey, QString()}});
    showFields();
    m_booking->show();
    m_form->field(quantityKey)->setFocus();
    static_cast<QSpinBox *>(m_form->field(quantityKey))->selectAll();
}

/// A cost is asked for where goods come in from outside, of those who may see it.
void StockPage::showFields()
{
    const bool isReceipt = m_form->text(reasonKey) == catalog::keyOf(catalog::StockReason::Receipt);
    m_form->setFieldVisible(costKey, isReceipt && m_workbench.may(Permission::SeeCosts));
}

bool StockPage::isBooking() const
{
    return !m_booking->isHidden();
}

void StockPage::book()
{
    if (!m_form->validate())
        return;
    catalog::StockDraft draft;
    if (const auto store = StoreId::fromText(m_form->text(storeKey)))
        draft.store = *store;
    if (const auto variant = catalog::VariantId::fromText(m_form->text(variantKey)))
        draft.variant = *variant;
    draft.quantity = m_form->value(quantityKey).toLongLong();
    draft.reason = catalog::stockReasonFrom(m_form->text(reasonKey)).value_or(catalog::StockReason::Receipt);
    draft.note = m_form->text(noteKey);
    if (const auto cost = m_cost->money(); cost && draft.reason == catalog::StockReason::Receipt)
        draft.unitCost = catalog::UnitCost::of(*cost);
    m_book->setEnabled(false);
    m_workbench.write(this, [draft](store::UnitOfWork &work) { return catalog::bookStock(work, draft); })
        .then(this, [this, draft](const Result<catalog::StockEntryId> &entry) {
            m_book->setEnabled(true);
            if (entry)
                booked(draft);
            else
                m_form->showError(entry.error());
        });
}

void StockPage::booked(const catalog::StockDraft &draft)
{
    m_form->markSaved();
    m_booking->hide();
    m_levels->setFocus();
    // A ledger is never changed: what is taken back is booked the other way round.
    catalog::StockDraft opposite = draft;
    opposite.quantity = -draft.quantity;
    opposite.reason = catalog::StockReason::Adjustment;
    opposite.unitCost.reset();
    opposite.note = tr("Takes back an entry that was booked by mistake");
    const auto undo =
        undoBy(m_workbench, [opposite](store::UnitOfWork &work) { return catalog::bookStock(work, opposite); });
    m_workbench.toast(tr("Stock of “%1” booked: %2").arg(m_product.name, m_workbench.formats.number(draft.quantity)),
                      undo);
}

QString StockPage::quantityComplaint() const
{
    const qint64 quantity = m_form->value(quantityKey).toLongLong();
    const auto reason = catalog::stockReasonFrom(m_form->text(reasonKey));
    if (quantity == 0)
        return tr("Enter how many pieces came in, or went out with a minus.");
    if (reason == catalog::StockReason::Damage && quantity > 0)
        return tr("Damage takes goods away: enter a number below 0.");
    if (reason == catalog::StockReason::Receipt && quantity < 0)
        return tr("A receipt brings goods in. Choose another reason for what goes out.");
    return {};
}

QString StockPage::noteComplaint() const
{
    const bool adjusts = m_form->text(reasonKey) == catalog::keyOf(catalog::StockReason::Adjustment);
    return adjusts && m_form->text(noteKey).isEmpty() ? tr("Say why the stock is adjusted.") : QString();
}

void StockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
