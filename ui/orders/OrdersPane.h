// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"

namespace shopdesk::ui {

class HiddenFilterWords;
class OrderSheet;
class ReceiptIssue;
struct OrderRecord;

/// Every order and credit, to find and to read. Nothing is changed here.
class OrdersPane : public RecordPane
{
    Q_OBJECT
public:
    explicit OrdersPane(Workbench &workbench, QWidget *parent = nullptr);
    ~OrdersPane() override;

    QString title() const override { return tr("Orders"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    void showQuery(const tables::ListQuery &query) override;
    OrderSheet *sheet() const { return m_sheet; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showHeading();
    QAction *addReceiptAction(const QString &iconName, const QKeySequence &shortcut, bool asPdf);

    std::unique_ptr<OrderRecord> m_record; ///< what the drawer shows
    OrderSheet *m_sheet = nullptr;
    QAction *m_import;
    ReceiptIssue *m_receipts;
    QAction *m_printReceipt;
    QAction *m_saveReceipt;
    HiddenFilterWords *m_words = nullptr;
};

} // namespace shopdesk::ui
