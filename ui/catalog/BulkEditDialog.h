// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/BulkEdit.h"
#include "ui/catalog/ProductScope.h"
#include "ui/parts/Workbench.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class BusyLine;
class ListView;
class MoneyEdit;
class RowsModel;

/// Asks what to change of many products, and shows before and after of the first ones and the counts of all while somebody
/// chooses. Accepted: `products` and `change` say what to do.
class BulkEditDialog : public QDialog
{
    Q_OBJECT
public:
    BulkEditDialog(Workbench &workbench, const ProductScope &scope, QWidget *parent = nullptr);
    ~BulkEditDialog() override;

    std::vector<catalog::ProductId> products() const { return m_products; }
    catalog::BulkChange change() const;
    /// The preview belongs to what is chosen at this moment.
    bool isSettled() const { return m_settled; }

    QComboBox *scopeChoice() const { return m_scopeChoice; }
    QComboBox *category() const { return m_category; }
    QComboBox *taxClass() const { return m_taxClass; }
    QComboBox *shelf() const { return m_shelf; }
    QComboBox *archive() const { return m_archive; }
    QComboBox *price() const { return m_price; }
    QComboBox *ending() const { return m_ending; }
    QDoubleSpinBox *percent() const { return m_percent; }
    MoneyEdit *amount() const { return m_amount; }
    QPushButton *applyButton() const { return m_apply; }
    QString summary() const;

private:
    void build();
    QWidget *makeChoices();
    void readChoices();
    void fillPrices();
    void readProducts();
    void showPriceFields();
    void previewSoon();
    void preview();
    void showPreview(const Result<catalog::BulkPreview> &preview);
    void showRows(const catalog::BulkPreview &preview);
    void showSummary(const QString &text, bool isWrong);

    Workbench &m_workbench;
    ProductScope m_scope;
    std::vector<catalog::ProductId> m_products;
    QComboBox *m_scopeChoice;
    QComboBox *m_category;
    QComboBox *m_taxClass;
    QComboBox *m_shelf;
    QComboBox *m_archive;
    QComboBox *m_price;
    QDoubleSpinBox *m_percent;
    MoneyEdit *m_amount;
    QComboBox *m_ending;
    QLabel *m_summary;
    QLabel *m_reasons;
    ListView *m_list;
    RowsModel *m_rows;
    QPushButton *m_apply;
    BusyLine *m_busy;
    QTimer m_soon;
    store::CancelFlag m_cancelled;
    bool m_settled = false;
};

} // namespace shopdesk::ui
