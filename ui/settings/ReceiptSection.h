// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/ReceiptPrinter.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// Receipts: the printer and the paper of this computer, with a test page; and, for those who manage the shop, what stands
/// on every receipt.
class ReceiptSection : public Section
{
    Q_OBJECT
public:
    explicit ReceiptSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    void leave();

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildDevice();
    void retranslate();
    void fillPrinters();
    void keepDevice();
    void read();
    void save();
    void printTestPage();
    void saveTestPage();
    void say(const Result<void> &printed, const QString &done);
    ReceiptPaper testPage() const;

    Workbench &m_workbench;
    QLabel *m_printerLabel;
    QComboBox *m_printer;
    QLabel *m_widthLabel;
    QComboBox *m_width;
    QPushButton *m_test;
    QPushButton *m_testPdf;
    QLabel *m_said;
    Form *m_form = nullptr; ///< null for whoever does not manage the shop
    QPushButton *m_save = nullptr;
};

} // namespace shopdesk::ui
