// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/PriceLists.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;
class GrowingCombo;

/// The price lists: for whom, where and when each holds, and what it takes off in general. Prices of single products are set
/// on the product's own page.
class PriceListsSection : public Section
{
    Q_OBJECT
public:
    explicit PriceListsSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choices;
    void build();
    void retranslate();
    void read();
    void showChoices(const Choices &choices);
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    catalog::PriceListDraft draft() const;
    const catalog::PriceList *find(qint64 id) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    GrowingCombo *m_tier;
    GrowingCombo *m_channel;
    GrowingCombo *m_store;
    GrowingCombo *m_category;
    std::vector<catalog::PriceList> m_lists;
};

} // namespace shopdesk::ui
