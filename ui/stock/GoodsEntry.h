// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Products.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace shopdesk::ui {

/// A line to say which goods and how many: by scanner, or by typing a barcode or a SKU and a number.
class GoodsEntry : public QWidget
{
    Q_OBJECT
public:
    explicit GoodsEntry(Workbench &workbench, QWidget *parent = nullptr);
    /// Looks the code up, as a scanner brings it: one piece.
    void takeScan(const QString &code);
    /// Says under the line what is wrong with what was entered.
    void complain(const QString &text);
    QLineEdit *codeField() const { return m_code; }
    QSpinBox *quantityField() const { return m_quantity; }

signals:
    void entered(const shopdesk::catalog::VariantFound &goods, qint64 quantity);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void enter();
    void find(const QString &code, qint64 quantity);

    Workbench &m_workbench;
    QLineEdit *m_code;
    QSpinBox *m_quantity;
    QPushButton *m_add;
    QLabel *m_complaint;
};

} // namespace shopdesk::ui
