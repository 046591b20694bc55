// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/BenefitReportList.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

class QLabel;

namespace shopdesk::ui {

class FactSheet;
class ListView;
class RecordView;
class RowsModel;

/// How well the shop keeps its word: the rate for each benefit in each store, over the days that the list below is filtered
/// by, and what was reported, with the way to its ticket.
class BenefitReportsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BenefitReportsDialog(Workbench &workbench, QWidget *parent = nullptr);
    RecordView *records() const { return m_records; }
    RowsModel *rates() const { return m_rates; }
    QLabel *summary() const { return m_summary; }

private:
    void build();
    void readRates();
    void showRates(const members::HonouredRates &rates);
    void readReport(qint64 id);
    void showReport(const tables::Row &row, const loyalty::BenefitReportLinks &links);
    void addLink(const QString &label, const QString &text, const char *pane, qint64 id);

    Workbench &m_workbench;
    tables::ListDefinition m_list;
    QLabel *m_summary;
    RowsModel *m_rates;
    ListView *m_rateList;
    RecordView *m_records;
    FactSheet *m_facts;
    int m_reading = 0;
};

} // namespace shopdesk::ui
