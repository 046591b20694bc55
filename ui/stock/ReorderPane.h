// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Products.h"
#include "catalog/Reorder.h"
#include "ui/shell/RecordPane.h"

class QPushButton;

namespace shopdesk::ui {

class FactSheet;
class Form;
class GoodsEntry;

/// What is to be ordered again, and when: a line for each variant and store that the shop watches.
class ReorderPane : public RecordPane
{
    Q_OBJECT
public:
    explicit ReorderPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Reorder"); }
    QString helpText() const override;
    bool takeScan(const QString &code) override;
    GoodsEntry *entry() const { return m_entry; }
    Form *form() const { return m_form; }

protected:
    void build() override;
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void watch(const catalog::VariantFound &goods);
    void showReorder(const catalog::Reorder &reorder);
    void showFacts();
    void save();
    void drop();

    QAction *m_drop;
    std::optional<catalog::Reorder> m_reorder; ///< what the drawer shows
    GoodsEntry *m_entry = nullptr;
    FactSheet *m_facts = nullptr;
    Form *m_form = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace shopdesk::ui
