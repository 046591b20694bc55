// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/EditingPane.h"

namespace shopdesk::ui {

class ProductForm;
class ProductSheet;
class Thumbnails;
struct ProductRecord;
struct ProductScope;

/// The catalogue: every product with its variants, barcodes and stock; create, edit, archive.
class ProductsPane : public EditingPane
{
    Q_OBJECT
public:
    explicit ProductsPane(Workbench &workbench, QWidget *parent = nullptr);
    ~ProductsPane() override;

    QString title() const override { return tr("Products"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    ProductSheet *sheet() const { return m_sheet; }

protected:
    Words words() const override;
    QString countWords(qint64 count) const override;
    QString archiveManyText(int count) const override;
    QString archivedText(int count, bool archived) const override;
    RecordForm *makeForm() override;
    void makePages() override;
    void setPagesVisible(bool visible) override;
    void startForm(bool isNew) override;
    void readPages(qint64 id) override;
    void forgetPages() override;
    bool concernsRecord(const store::Changes &changes) const override;
    qint64 shownRecord() const override;
    Heading heading() const override;
    bool isArchived() const override;
    QList<QAction *> recordActions() const override;
    QList<QAction *> selectionActions() const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void bookStock();
    ProductScope scope() const;
    void changeMany();
    void printLabels(const ProductScope &scope);
    void nameSelectionActions(int selected);
    void showThumbnails();
    void readStockValue();
    void showCount(const QString &words);

    std::unique_ptr<ProductRecord> m_record; ///< what the drawer shows
    ProductSheet *m_sheet = nullptr;
    ProductForm *m_productForm = nullptr;
    Thumbnails *m_thumbnails = nullptr;
    QAction *m_book;
    QAction *m_labels;     ///< of the record that is shown
    QAction *m_manyLabels; ///< of the selection, or of all
    QAction *m_changeMany;
    QTimer m_valueSoon; ///< many changes of the stock are followed by one look
    QString m_countWords;
    Money m_stockValue; ///< of all goods on hand, for those who may see costs
};

} // namespace shopdesk::ui
