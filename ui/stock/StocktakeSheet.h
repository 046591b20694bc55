// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Products.h"
#include "catalog/Stocktakes.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QRadioButton;

namespace shopdesk::ui {

class FactSheet;
class GoodsEntry;
class ListView;
class RowsModel;

/// A stocktake and the lines that matter now: counted last, to be counted again, or different.
struct StocktakeRecord
{
    catalog::Stocktake stocktake;
    std::vector<catalog::StocktakeLine> lines;
};
Result<StocktakeRecord> readStocktakeRecord(store::Connection &connection, catalog::StocktakeId id);

/// One stocktake: counting with scanner and keyboard, blind; later, what differed.
class StocktakeSheet : public QWidget
{
    Q_OBJECT
public:
    explicit StocktakeSheet(Workbench &workbench, QWidget *parent = nullptr);
    void show(const StocktakeRecord &record);
    using QWidget::show;
    bool takeScan(const QString &code);
    void finish();
    void post();
    void cancel();
    GoodsEntry *entry() const { return m_entry; }
    ListView *lines() const { return m_lines; }
    QString progress() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFacts();
    void showLines();
    bool isCounting() const;
    void count(const catalog::VariantFound &goods, qint64 quantity);
    void say(const Error &error);

    Workbench &m_workbench;
    std::optional<StocktakeRecord> m_record;
    FactSheet *m_facts;
    GoodsEntry *m_entry;
    QRadioButton *m_add;
    QRadioButton *m_set;
    QCheckBox *m_missingAreGone;
    QLabel *m_progress;
    QLabel *m_linesTitle;
    ListView *m_lines;
    RowsModel *m_lineRows;
};

} // namespace shopdesk::ui
