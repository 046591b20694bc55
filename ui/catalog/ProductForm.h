// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

namespace shopdesk::ui {

class Form;
class GrowingCombo;
class VariantsEdit;

/// The form in which a product is made and changed. It checks while typing, keeps a draft, and saves by the operation;
/// what the operation says comes back beside the field.
class ProductForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProductForm(Workbench &workbench, QWidget *parent = nullptr);

    void startNew();
    void startEdit(const catalog::Product &product);
    void stop();
    /// A product is being made or changed.
    bool isActive() const { return m_active; }
    /// None for a new one.
    catalog::ProductId product() const { return m_before ? m_before->id : catalog::ProductId{}; }
    bool isDirty() const;

    void save();
    /// On the way to somewhere else: saves an edit that is whole, keeps anything else as a draft.
    void leave();
    /// Throws away what was typed; what it was, to put it back.
    QVariantMap discard();
    void putBack(const QVariantMap &values);
    /// A scanned code becomes a barcode.
    void takeBarcode(const QString &code);
    Form *form() const { return m_form; }

signals:
    /// @p before is what an edited product was; a new product has none.
    void saved(shopdesk::catalog::ProductId id, const QString &name, std::optional<shopdesk::catalog::ProductDraft> before);
    void draftKept(const QString &name);
    void busyChanged(bool busy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void readChoices();
    void createCategory(const QString &name);
    bool validate();
    catalog::ProductDraft draft() const;
    void show(const Error &error);
    struct Save;
    void finish(const Save &save, const Result<catalog::ProductId> &outcome);
    QString draftKey() const;
    QString nameComplaint() const;

    Workbench &m_workbench;
    Form *m_form;
    GrowingCombo *m_category;
    GrowingCombo *m_taxClass;
    VariantsEdit *m_variants;
    std::optional<catalog::Product> m_before;
    bool m_active = false;
    bool m_saving = false;
    int m_session = 0; ///< an answer to an earlier one must not touch what is in the fields now
};

} // namespace shopdesk::ui
