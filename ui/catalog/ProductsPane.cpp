// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/ProductsPane.h"

#include "catalog/ProductList.h"
#include "catalog/Stock.h"
#include "tables/WindowedModel.h"
#include "ui/catalog/BulkEditDialog.h"
#include "ui/catalog/BulkEditing.h"
#include "ui/catalog/LabelsDialog.h"
#include "ui/catalog/ProductForm.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/StockPage.h"
#include "ui/catalog/Thumbnails.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"

namespace shopdesk::ui {

namespace {

constexpr int valueAfterMs = 500;

Result<void> archive(store::UnitOfWork &work, qint64 id, bool archived)
{
    return archived ? catalog::archiveProduct(work, {id}) : catalog::restoreProduct(work, {id});
}

} // namespace

ProductsPane::ProductsPane(Workbench &workbench, QWidget *parent)
    : EditingPane(workbench, QStringLiteral("products"), catalog::productList(), tables::inUse(),
                  Permission::EditCatalog, archive, parent)
    , m_book(addRecordAction(workbench.may(Permission::AdjustStock) ? QStringLiteral("stock") : QStringLiteral("lock"),
                             Qt::CTRL | Qt::SHIFT | Qt::Key_B))
    , m_labels(addRecordAction(QStringLiteral("tag"), Qt::CTRL | Qt::SHIFT | Qt::Key_L))
    , m_manyLabels(new QAction(icon(QStringLiteral("tag")), {}, this))
    , m_changeMany(new QAction(icon(QStringLiteral("edit")), {}, this))
{
    connect(m_book, &QAction::triggered, this, &ProductsPane::bookStock);
    connect(m_labels, &QAction::triggered, this, [this] { printLabels({{shownRecord()}, {}, 1}); });
    connect(m_manyLabels, &QAction::triggered, this, [this] { printLabels(scope()); });
    connect(m_changeMany, &QAction::triggered, this, &ProductsPane::changeMany);
    m_manyLabels->setObjectName(QStringLiteral("labels"));
    m_changeMany->setObjectName(QStringLiteral("bulk"));
    m_changeMany->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_changeMany->setEnabled(workbench.may(Permission::EditCatalog));
    addCommand(m_manyLabels);
    addCommand(m_changeMany);
}

ProductsPane::~ProductsPane() = default;

void ProductsPane::retranslateActions()
{
    EditingPane::retranslateActions();
    m_book->setText(tr("Book stock"));
    m_labels->setText(tr("Print labels"));
    nameSelectionActions(records() ? static_cast<int>(records()->selectedIds().size()) : 0);
    m_book->setToolTip(workbench().may(Permission::AdjustStock) ? QString() : tr("Book stock (needs approval)"));
}

void ProductsPane::retranslate()
{
    EditingPane::retranslate();
    m_sheet->retranslate();
}

EditingPane::Words ProductsPane::words() const
{
    return {tr("New product"),
            tr("Product"),
            tr("Archive product"),
            tr("No products yet"),
            tr("Everything that the shop sells stands here, with its prices, barcodes and stock."),
            tr("Find by name, SKU or barcode")};
}

QString ProductsPane::countWords(qint64 count) const
{
    return tr("%Ln product(s)", nullptr, static_cast<int>(count));
}

QString ProductsPane::archiveManyText(int count) const
{
    return tr("Archive %Ln product(s)", nullptr, count);
}

QString ProductsPane::archivedText(int count, bool archived) const
{
    return archived ? tr("%Ln product(s) archived", nullptr, count)
                    : tr("%Ln product(s) taken back from the archive", nullptr, count);
}

QString ProductsPane::helpText() const
{
    return tr(
        "Everything that the shop sells. Type to find a product by name, SKU or barcode; click it, or press Enter, to "
        "see its variants, its stock in each store and what was changed.\n\n"
        "A product that is no longer sold is **archived**: it leaves the lists, and its history stays. Select several "
        "with Space or Ctrl and archive them, change their prices, category or tax class, or print their labels "
        "together; without a selection, Ctrl+K does the same with all that the list shows. Each of these steps can be "
        "undone.\n\n"
        "**Pictures** are added by dropping files onto the right-hand side, or by pasting them there.\n\n"
        "What you type into a form is kept as a draft until you save or discard it. A barcode that you scan there is "
        "added to the variant you are at.");
}

std::vector<JumpList> ProductsPane::jumpLists() const
{
    return {{list(), {QStringLiteral("name"), QStringLiteral("sku"), QStringLiteral("price")}}};
}

RecordForm *ProductsPane::makeForm()
{
    m_productForm = new ProductForm(workbench());
    return m_productForm;
}

void ProductsPane::makePages()
{
    m_sheet = new ProductSheet(workbench(), *records()->drawer(), this);
    m_thumbnails = new Thumbnails(workbench().store, this);
    connect(m_thumbnails, &Thumbnails::areThereChanged, this, &ProductsPane::showThumbnails);
    connect(m_thumbnails, &Thumbnails::arrived, records()->list()->viewport(), qOverload<>(&QWidget::update));
    connect(records()->list(), &ListView::selectionCountChanged, this, &ProductsPane::nameSelectionActions);
    connect(records(), &RecordView::countTextChanged, this, &ProductsPane::showCount);
    if (workbench().may(Permission::SeeCosts)) {
        m_valueSoon.setSingleShot(true);
        m_valueSoon.setInterval(valueAfterMs);
        connect(&m_valueSoon, &QTimer::timeout, this, &ProductsPane::readStockValue);
        connect(&workbench().store, &store::Store::changed, this, [this](const store::Changes &changes) {
            if (changes.touches(QStringLiteral("stock_entries")))
                m_valueSoon.start();
        });
        readStockValue();
    }
    connect(m_sheet, &ProductSheet::ordersWanted, this, [this](catalog::ProductId id) {
        tables::ListQuery query;
        query.filters.insert(QStringLiteral("product"), {id.value});
        workbench().openList(QStringLiteral("orders"), query);
    });
}

void ProductsPane::readStockValue()
{
    if (!workbench().somebodyWorks())
        return;
    workbench()
        .store.read([](store::Connection &connection) { return catalog::stockValue(connection); })
        .then(this, [this](const Result<Money> &value) {
            if (!value)
                return;
            m_stockValue = *value;
            showCount(m_countWords);
        });
}

/// How many there are, and what all goods on hand have cost.
void ProductsPane::showCount(const QString &words)
{
    m_countWords = words;
    setCountText(m_stockValue > Money{} && !words.isEmpty()
                     ? tr("%1 · stock worth %2", "how many products, and what the goods on hand have cost")
                           .arg(words, workbench().formats.moneyWithSymbol(m_stockValue))
                     : words);
}

void ProductsPane::setPagesVisible(bool visible)
{
    m_sheet->setPagesVisible(visible);
}

void ProductsPane::startForm(bool isNew)
{
    if (isNew)
        m_productForm->startNew();
    else
        m_productForm->startEdit(m_record->product, m_record->attributes);
}

void ProductsPane::readPages(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readProductRecord(connection, {id}); })
        .then(this, [this, id](const Result<ProductRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                pagesFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<ProductRecord>(*record);
            m_sheet->show(*m_record);
            pagesShown(id);
        });
}

void ProductsPane::forgetPages()
{
    m_record.reset();
}

bool ProductsPane::concernsRecord(const store::Changes &changes) const
{
    // What is allocated to orders changes with them.
    return changes.touches(QStringLiteral("stock_entries")) || changes.touches(QStringLiteral("orders"))
           || changes.touches(QStringLiteral("categories")) || changes.touches(QStringLiteral("tax_classes"))
           || changes.touches(QStringLiteral("price_lists")) || changes.touches(QStringLiteral("attributes"))
           || changes.touches(QStringLiteral("serial_numbers")) || changes.touches(QStringLiteral("stores"));
}

qint64 ProductsPane::shownRecord() const
{
    return m_record ? m_record->product.id.value : 0;
}

EditingPane::Heading ProductsPane::heading() const
{
    const catalog::Product &product = m_record->product;
    return {product.name, product.variants.empty() ? QString() : product.variants.front().sku, stateOf(product)};
}

bool ProductsPane::isArchived() const
{
    return m_record->product.archivedAt.has_value();
}

QList<QAction *> ProductsPane::recordActions() const
{
    const bool keepsStock = m_record->product.kind == catalog::ProductKind::Goods;
    return keepsStock ? QList{m_book, m_labels} : QList{m_labels};
}

QList<QAction *> ProductsPane::selectionActions() const
{
    return {m_changeMany, m_manyLabels};
}

ProductScope ProductsPane::scope() const
{
    const QList<qint64> selected = records()->list()->selectionCount() > 0 ? records()->selectedIds() : QList<qint64>();
    return {selected, records()->query(), records()->model()->rowCount()};
}

void ProductsPane::nameSelectionActions(int selected)
{
    // Without a selection the commands are about all that the list shows.
    m_changeMany->setText(selected > 1 ? tr("Change %Ln product(s)…", nullptr, selected) : tr("Change many products…"));
    m_manyLabels->setText(selected > 1 ? tr("Print labels…") : tr("Print labels of many products…"));
}

void ProductsPane::changeMany()
{
    ensureBuilt();
    auto *dialog = new BulkEditDialog(workbench(), scope(), this);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { editInBulk(workbench(), dialog->products(), dialog->change()); });
    dialog->open();
}

void ProductsPane::printLabels(const ProductScope &scope)
{
    ensureBuilt();
    (new LabelsDialog(workbench(), scope, this))->open();
}

void ProductsPane::showThumbnails()
{
    ListView::PictureOf pictureOf;
    if (m_thumbnails->areThere())
        pictureOf = [this](qint64 id) { return m_thumbnails->of(id); };
    records()->list()->setPictures(QStringLiteral("name"), pictureOf);
}

void ProductsPane::bookStock()
{
    records()->drawer()->showTab(QStringLiteral("stock"));
    m_sheet->stock()->startBooking();
}

} // namespace shopdesk::ui
