// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "ui/shell/RecordPane.h"

namespace shopdesk::ui {

class ProductForm;
class ProductSheet;
struct ProductRecord;

/// The catalogue: every product with its variants, barcodes and stock; create, edit, archive.
class ProductsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit ProductsPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Products"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    bool takeScan(const QString &code) override;
    void leave() override;

    ProductForm *form() const { return m_form; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    QString countWords(qint64 count) const override;
    void retranslate() override;

private:
    QAction *makeAction(const QString &iconName, const QKeySequence &shortcut, void (ProductsPane::*run)());
    void makeActions();
    void startNew();
    void startEdit();
    void save();
    void discard();
    void stopEditing();
    bool mayClose();
    void archiveOpened();
    void restoreOpened();
    void archiveSelected();
    void setArchived(const QList<qint64> &ids, bool archived);
    void tellArchived(const QList<qint64> &ids, bool archived);
    void bookStock();
    void showOrders(catalog::ProductId id);
    void showSaved(catalog::ProductId id, const QString &name, const std::optional<catalog::ProductDraft> &before);
    void showHeading();
    void showActions();
    void showEditing(bool editing);

    std::unique_ptr<ProductRecord> m_record; ///< what the drawer shows
    ProductSheet *m_sheet = nullptr;
    ProductForm *m_form = nullptr;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_book;
    QAction *m_archive;
    QAction *m_restore;
    QAction *m_save;
    QAction *m_discard;
    QAction *m_archiveSelected;
};

} // namespace shopdesk::ui
