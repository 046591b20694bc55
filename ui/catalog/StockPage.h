// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class ListView;
class MoneyEdit;
class RowsModel;

/// The stock of one product: what is on hand, allocated and available in each store and, for those who see costs, what it
/// is worth; a form to book more or less, and the entries that it is the sum of.
class StockPage : public QWidget
{
    Q_OBJECT
public:
    explicit StockPage(Workbench &workbench, QWidget *parent = nullptr);
    void showStock(const catalog::Product &product, const std::vector<catalog::StockLevel> &levels,
                   const std::vector<catalog::StockEntry> &entries);
    /// Opens the form to book stock.
    void startBooking();
    bool isBooking() const;
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildForm();
    void retranslate();
    void showFields();
    void fillChoices(const std::vector<catalog::StockLevel> &levels);
    void book();
    void booked(const catalog::StockDraft &draft);
    QString quantityComplaint() const;
    QString noteComplaint() const;

    Workbench &m_workbench;
    catalog::Product m_product;
    QLabel *m_noStock;
    QLabel *m_levelsTitle;
    QLabel *m_entriesTitle;
    QLabel *m_noEntries;
    ListView *m_levels;
    ListView *m_entries;
    RowsModel *m_levelRows;
    RowsModel *m_entryRows;
    QWidget *m_booking;
    Form *m_form;
    MoneyEdit *m_cost = nullptr;
    QPushButton *m_book;
    QPushButton *m_cancel;
};

} // namespace shopdesk::ui
