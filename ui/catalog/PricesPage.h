// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Prices.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class ListView;
class RowsModel;

/// Which price of a product holds for whom, where and when, by the price lists; and a form that sets the price of a variant
/// on one of them.
class PricesPage : public QWidget
{
    Q_OBJECT
public:
    explicit PricesPage(Workbench &workbench, QWidget *parent = nullptr);
    void showPrices(const catalog::Product &product, const std::vector<catalog::HeldPrice> &prices,
                    const std::vector<catalog::PriceList> &lists);
    Form *form() const { return m_form; }
    /// Opens the form for the variant's price on a list that has one, or for a new one.
    void startSetting();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillChoices(const std::vector<catalog::PriceList> &lists);
    void showPresent();
    void save();
    catalog::ListPrice draft() const;
    QString amountComplaint() const;

    Workbench &m_workbench;
    catalog::Product m_product;
    std::vector<catalog::HeldPrice> m_prices;
    QLabel *m_none;
    ListView *m_table;
    RowsModel *m_rows;
    QPushButton *m_set;
    QWidget *m_setting;
    Form *m_form;
    QPushButton *m_save;
    QPushButton *m_cancel;
    bool m_hasLists = false;
};

/// For whom and where a list holds: "Gold, web, Main"; everybody where it names nobody.
QString scopeText(const catalog::PriceList &list);
/// From when to when: "1 Dec 2026 – 24 Dec 2026"; empty for always.
QString daysText(const catalog::PriceListDraft &rules, const Formats &formats);

} // namespace shopdesk::ui
