// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "catalog/Serials.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class ListView;
class RowsModel;

/// The single pieces of a product by their serial numbers: where each is, what it was sold with, until when it is under
/// warranty; and a form to enter more, by scanning one after the other.
class SerialsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SerialsPage(Workbench &workbench, QWidget *parent = nullptr);
    void showSerials(const catalog::Product &product, const std::vector<catalog::Serial> &serials,
                     const std::vector<catalog::Premises> &stores);
    Form *form() const { return m_form; }
    void startEntering();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillChoices(const std::vector<catalog::Premises> &stores);
    void save();

    Workbench &m_workbench;
    catalog::Product m_product;
    QLabel *m_none;
    ListView *m_table;
    RowsModel *m_rows;
    QPushButton *m_enter;
    QWidget *m_entering;
    Form *m_form;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

/// Whether pieces of the product are told apart by serial numbers.
bool hasSerials(const catalog::Product &product);

} // namespace shopdesk::ui
