// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/ProductsPane.h"

#include "catalog/ProductList.h"
#include "ui/catalog/ProductForm.h"
#include "ui/catalog/ProductSheet.h"
#include "ui/catalog/StockPage.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Undo.h"

namespace shopdesk::ui {

namespace {

const QString editTab = QStringLiteral("edit");
const QString overviewTab = QStringLiteral("overview");

Result<void> writeArchived(store::UnitOfWork &work, const QList<qint64> &ids, bool archived)
{
    for (const qint64 id : ids) {
        const catalog::ProductId product{id};
        if (auto done = archived ? catalog::archiveProduct(work, product) : catalog::restoreProduct(work, product); !done)
            return done;
    }
    return {};
}

} // namespace

ProductsPane::ProductsPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("products"), catalog::productList(), catalog::productsInUse(), parent)
{
    makeActions();
    retranslate();
}

QAction *ProductsPane::makeAction(const QString &iconName, const QKeySequence &shortcut, void (ProductsPane::*run)())
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, run);
    addCommand(action);
    return action;
}

void ProductsPane::makeActions()
{
    m_new = makeAction(QStringLiteral("plus"), QKeySequence::New, &ProductsPane::startNew);
    m_edit = makeAction(QStringLiteral("edit"), Qt::CTRL | Qt::Key_E, &ProductsPane::startEdit);
    m_book = makeAction(QStringLiteral("stock"), Qt::CTRL | Qt::Key_B, &ProductsPane::bookStock);
    m_archive = makeAction(QStringLiteral("archive"), {}, &ProductsPane::archiveOpened);
    m_restore = makeAction(QStringLiteral("restore"), {}, &ProductsPane::restoreOpened);
    m_save = makeAction(QStringLiteral("save"), QKeySequence::Save, &ProductsPane::save);
    m_discard = makeAction(QStringLiteral("undo"), {}, &ProductsPane::discard);
    m_archiveSelected = new QAction(icon(QStringLiteral("archive")), {}, this);
    connect(m_archiveSelected, &QAction::triggered, this, &ProductsPane::archiveSelected);
    m_new->setEnabled(workbench().may(Permission::EditCatalog));
    setMainAction(m_new);
    showActions();
}

void ProductsPane::retranslate()
{
    m_new->setText(tr("New product"));
    m_edit->setText(tr("Edit"));
    m_book->setText(tr("Book stock"));
    m_archive->setText(tr("Archive product"));
    m_restore->setText(tr("Take back from the archive"));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard changes"));
    m_archiveSelected->setText(tr("Archive"));
    if (!records())
        return;
    records()->list()->setAccessibleName(tr("Products"));
    records()->filterBar()->setSearchHint(tr("Find by name, SKU or barcode"));
    records()->drawer()->setTabTitle(editTab, tr("Product"));
    records()->setEmptyState(QStringLiteral("products"), tr("No products yet"),
                             tr("Everything that the shop sells stands here, with its prices, barcodes and stock."), m_new);
    m_sheet->retranslate();
    showHeading();
}

QString ProductsPane::helpText() const
{
    return tr("## Products\n\n"
              "Everything that the shop sells. Type to find a product by name, SKU or barcode; click it, or press Enter, to "
              "see its variants, its stock in each store and what was changed.\n\n"
              "A product that is no longer sold is **archived**: it leaves the lists, and its history stays. Select several "
              "with Space or Ctrl and archive them together. Each of these steps can be undone.\n\n"
              "What you type into a form is kept as a draft until you save or discard it.");
}

std::vector<JumpList> ProductsPane::jumpLists() const
{
    return {{catalog::productList(), {QStringLiteral("name"), QStringLiteral("sku"), QStringLiteral("price")}}};
}

QString ProductsPane::countWords(qint64 count) const
{
    return tr("%Ln product(s)", nullptr, static_cast<int>(count));
}

void ProductsPane::buildRecord()
{
    DetailDrawer *drawer = records()->drawer();
    m_sheet = new ProductSheet(workbench(), *drawer, this);
    m_form = new ProductForm(workbench());
    drawer->addTab(editTab, {}, m_form);
    drawer->setTabVisible(editTab, false);
    drawer->setMayClose([this] { return mayClose(); });
    records()->setSelectionActions({m_archiveSelected});

    connect(records(), &RecordView::recordClosed, this, [this] {
        m_record.reset();
        stopEditing();
    });
    connect(m_sheet, &ProductSheet::ordersWanted, this, &ProductsPane::showOrders);
    connect(m_form, &ProductForm::saved, this, &ProductsPane::showSaved);
    connect(m_form, &ProductForm::busyChanged, m_save, &QAction::setDisabled);
    connect(m_form, &ProductForm::draftKept, this, [this](const QString &name) {
        workbench().toast(name.isEmpty() ? tr("What you typed is kept as a draft.")
                                         : tr("What you typed for “%1” is kept as a draft.").arg(name),
                          {});
    });
    connect(records()->list(), &ListView::selectionCountChanged, this, [this](int count) {
        m_archiveSelected->setText(tr("Archive %Ln product(s)", nullptr, count));
    });
}

void ProductsPane::readRecord(qint64 id)
{
    if (m_form->isActive() && m_form->product().value != id) {
        m_form->leave();
        stopEditing();
    }
    workbench()
        .store.read([id](store::Connection &connection) { return readProductRecord(connection, {id}); })
        .then(this, [this, id](const Result<ProductRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                m_record.reset();
                showHeading();
                showActions();
                recordFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<ProductRecord>(*record);
            m_sheet->show(*m_record);
            if (!m_form->isActive()) {
                showHeading();
                showActions();
            }
            recordShown(id);
        });
}

void ProductsPane::showHeading()
{
    DetailDrawer *drawer = records()->drawer();
    if (m_form->isActive() && !m_form->product())
        drawer->setHeading(tr("New product"));
    else if (m_record)
        drawer->setHeading(m_record->product.name,
                           m_record->product.variants.empty() ? QString() : m_record->product.variants.front().sku,
                           stateOf(m_record->product));
    else
        drawer->setHeading({});
}

void ProductsPane::showActions()
{
    const bool editing = m_form && m_form->isActive();
    const bool shown = m_record && !editing;
    const bool archived = shown && m_record->product.archivedAt;
    const bool may = workbench().may(Permission::EditCatalog);
    m_edit->setEnabled(shown && may && !archived);
    m_book->setEnabled(shown && !archived && workbench().may(Permission::AdjustStock)
                       && m_record->product.kind == catalog::ProductKind::Goods);
    m_archive->setEnabled(shown && may && !archived);
    m_restore->setEnabled(archived && may);
    m_save->setEnabled(editing);
    m_discard->setEnabled(editing);
    if (!records())
        return;
    if (editing)
        records()->drawer()->setActions({m_save, m_discard});
    else if (!m_record)
        records()->drawer()->setActions({});
    else if (archived)
        records()->drawer()->setActions({m_restore});
    else
        records()->drawer()->setActions({m_edit, m_book}, {m_archive});
}

void ProductsPane::showEditing(bool editing)
{
    DetailDrawer *drawer = records()->drawer();
    drawer->setTabVisible(editTab, editing);
    m_sheet->setPagesVisible(!editing);
    drawer->showTab(editing ? editTab : overviewTab);
    showHeading();
    showActions();
}

void ProductsPane::startNew()
{
    ensureBuilt();
    if (m_form->isActive() && !m_form->product()) {
        m_form->setFocus();
        return;
    }
    records()->closeRecord();
    records()->drawer()->showContent();
    records()->drawer()->show();
    m_form->startNew();
    showEditing(true);
}

void ProductsPane::startEdit()
{
    if (!m_record || m_form->isActive())
        return;
    m_form->startEdit(m_record->product);
    showEditing(true);
}

void ProductsPane::save()
{
    m_form->save();
}

void ProductsPane::discard()
{
    const bool dirty = m_form->isDirty();
    const auto product = m_record ? std::optional(m_record->product) : std::nullopt;
    const bool isNew = !m_form->product();
    const QVariantMap typed = m_form->discard();
    stopEditing();
    if (isNew)
        records()->drawer()->close();
    if (!dirty)
        return;
    workbench().toast(tr("Changes discarded"), [this, typed, product, isNew] {
        if (isNew) {
            startNew();
        } else {
            records()->openRecord(product->id.value);
            m_form->startEdit(*product);
            showEditing(true);
        }
        m_form->putBack(typed);
    });
}

void ProductsPane::stopEditing()
{
    if (m_form->isActive())
        m_form->stop();
    showEditing(false);
}

bool ProductsPane::mayClose()
{
    m_form->leave();
    return true;
}

void ProductsPane::leave()
{
    if (m_form)
        m_form->leave();
}

void ProductsPane::showSaved(catalog::ProductId id, const QString &name, const std::optional<catalog::ProductDraft> &before)
{
    if (!m_form->isActive()) {
        showEditing(false);
        if (!before)
            records()->openRecord(id.value);
    }
    if (isOpen(id.value))
        readRecord(id.value);
    if (before) {
        workbench().toast(tr("“%1” saved").arg(name), undoBy(workbench(), [id, draft = *before](store::UnitOfWork &work) {
                              return catalog::updateProduct(work, id, draft);
                          }));
    } else {
        workbench().toast(tr("“%1” created").arg(name), undoBy(workbench(), [id](store::UnitOfWork &work) {
                              return catalog::archiveProduct(work, id);
                          }));
    }
}

void ProductsPane::archiveOpened()
{
    if (m_record)
        setArchived({m_record->product.id.value}, true);
}

void ProductsPane::restoreOpened()
{
    if (m_record)
        setArchived({m_record->product.id.value}, false);
}

void ProductsPane::archiveSelected()
{
    setArchived(records()->selectedIds(), true);
}

void ProductsPane::setArchived(const QList<qint64> &ids, bool archived)
{
    if (ids.isEmpty())
        return;
    workbench()
        .store.write([ids, archived](store::UnitOfWork &work) { return writeArchived(work, ids, archived); })
        .then(this, [this, ids, archived](const Result<void> &done) {
            if (done)
                tellArchived(ids, archived);
            else
                workbench().toast(done.error().message, {});
        });
}

void ProductsPane::tellArchived(const QList<qint64> &ids, bool archived)
{
    const int count = static_cast<int>(ids.size());
    const bool one = count == 1 && m_record && m_record->product.id.value == ids.front();
    QString text;
    if (one)
        text = archived ? tr("“%1” archived").arg(m_record->product.name)
                        : tr("“%1” taken back from the archive").arg(m_record->product.name);
    else
        text = archived ? tr("%Ln product(s) archived", nullptr, count)
                        : tr("%Ln product(s) taken back from the archive", nullptr, count);
    workbench().toast(text, undoBy(workbench(), [ids, archived](store::UnitOfWork &work) {
                          return writeArchived(work, ids, !archived);
                      }));
}

void ProductsPane::bookStock()
{
    records()->drawer()->showTab(QStringLiteral("stock"));
    m_sheet->stock()->startBooking();
}

void ProductsPane::showOrders(catalog::ProductId id)
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("product"), {id.value});
    workbench().openList(QStringLiteral("orders"), query);
}

bool ProductsPane::takeScan(const QString &code)
{
    if (!m_form || !m_form->isActive())
        return false;
    m_form->takeBarcode(code);
    return true;
}

} // namespace shopdesk::ui
