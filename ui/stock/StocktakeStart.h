// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/FindVariant.h"
#include "catalog/Stocktakes.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QListWidget;

namespace shopdesk::ui {

class Form;
class GoodsEntry;

/// Asks what is to be counted: which store, all of it, one category, or goods that are scanned or typed one by one.
class StocktakeStart : public QDialog
{
    Q_OBJECT
public:
    explicit StocktakeStart(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    GoodsEntry *entry() const { return m_entry; }
    const QListWidget *chosen() const { return m_chosen; }
    void start();
    /// Chooses the goods with this code, where goods are chosen.
    bool takeScan(const QString &code);

signals:
    void started(shopdesk::catalog::StocktakeId id);
    /// Stores and categories are there to choose from.
    void loaded();

private:
    void read();
    void showChosen();
    void choose(const catalog::VariantFound &goods);
    bool choosesGoods() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Workbench &m_workbench;
    Form *m_form;
    GoodsEntry *m_entry;
    QListWidget *m_chosen;
    std::vector<catalog::VariantId> m_variants; ///< those in the list, in its order
};

} // namespace shopdesk::ui
