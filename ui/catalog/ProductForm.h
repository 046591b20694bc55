// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/AttributeValues.h"
#include "ui/parts/RecordForm.h"

namespace shopdesk::ui {

class GrowingCombo;
class OptionsEdit;
class VariantsEdit;

/// The form in which a product is made and changed, with a card for each variant. Options, and what a bundle holds, are
/// written as text, a line each, so that they can be scanned and pasted.
class ProductForm : public RecordForm
{
    Q_OBJECT
public:
    explicit ProductForm(Workbench &workbench, QWidget *parent = nullptr);

    void startNew();
    void startEdit(const catalog::Product &product, const std::vector<catalog::AttributeValue> &attributes);
    /// A scanned code becomes a barcode.
    void takeScan(const QString &code) override;
    VariantsEdit *variants() const { return m_variants; }

protected:
    Saving saving() override;
    std::function<void()> undoOfNew(qint64 id) override;
    QString recordName() const override;
    bool isWhole() const override;
    bool validate() override;
    void showError(const Error &error) override;
    void retranslate() override;

private:
    void build();
    void readChoices();
    void createCategory(const QString &name);
    /// What belongs to a bundle alone stands there for a bundle alone.
    void showFieldsOfKind();
    void addMissingVariants();
    /// The draft, and what the bundle holds as it was written.
    catalog::ProductDraft draft() const;
    QString nameComplaint() const;
    QString optionsComplaint() const;
    QString timeComplaint(const QString &key) const;

    GrowingCombo *m_category;
    GrowingCombo *m_taxClass;
    VariantsEdit *m_variants;
    OptionsEdit *m_options;
    QLineEdit *m_supplier;
    catalog::ProductDraft m_before;
    std::vector<catalog::AttributeValue> m_attributesBefore;
};

} // namespace shopdesk::ui
