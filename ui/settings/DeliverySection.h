// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/TaxClasses.h"
#include "orders/DeliveryFee.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// What sending an order usually costs, from which total on it is free, and how the fee is taxed; with words that say what it
/// means. No fee: the shop asks for none.
class DeliverySection : public Section
{
    Q_OBJECT
public:
    explicit DeliverySection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    QPushButton *saveButton() const { return m_save; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Read
    {
        orders::DeliveryTerms terms;
        catalog::TaxClassId tax; ///< of the article, also where there is no fee now
        std::vector<catalog::TaxClass> taxes;
    };
    void retranslate();
    void read();
    void show(const Read &now);
    void explain();
    void save();
    orders::DeliveryTerms wanted() const;

    Workbench &m_workbench;
    catalog::VariantId m_article; ///< that stands for the fee
    Form *m_form;
    QComboBox *m_tax;
    QLabel *m_meaning;
    QPushButton *m_save;
};

} // namespace shopdesk::ui
