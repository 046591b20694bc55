// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Scan.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace shopdesk::ui {

/// A line to say which goods and how many: by scanner, or by typing a barcode or a SKU and a number. A code means what it
/// means at the counter (catalog/Scan.h): that of a case counts for all its pieces, a weighed label or a serial number for
/// one; where it means several things, they stand below to choose from.
class GoodsEntry : public QWidget
{
    Q_OBJECT
public:
    explicit GoodsEntry(Workbench &workbench, QWidget *parent = nullptr);
    /// Looks the code up, as a scanner brings it: once.
    void takeScan(const QString &code);
    /// Says under the line what is wrong with what was entered.
    void complain(const QString &text);
    QLineEdit *codeField() const { return m_code; }
    QSpinBox *quantityField() const { return m_quantity; }
    QListWidget *choices() const { return m_choices; }

signals:
    void entered(const shopdesk::catalog::VariantFound &goods, qint64 quantity);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void enter();
    void find(const QString &code, qint64 times);
    void ask(std::vector<catalog::ScanCandidate> found, qint64 times);
    void choose(int row);
    void take(const catalog::ScanCandidate &goods, qint64 times);
    void closeChoices();

    Workbench &m_workbench;
    QLineEdit *m_code;
    QSpinBox *m_quantity;
    QPushButton *m_add;
    QLabel *m_complaint;
    QListWidget *m_choices;
    std::vector<catalog::ScanCandidate> m_found; ///< those to choose from
    qint64 m_times = 1;
    int m_lookNumber = 0;
};

} // namespace shopdesk::ui
