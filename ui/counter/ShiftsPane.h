// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Shifts.h"
#include "ui/shell/RecordPane.h"

class QLabel;
class QVBoxLayout;

namespace shopdesk::ui {

class ReceiptIssue;
class ReceiptPreview;
class RecordHistory;

/// The shifts of the tills, those before included, each with its report as it is printed. Its entry in the rail is that of
/// the counter.
class ShiftsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit ShiftsPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Tills"); }
    QString railName() const override { return QStringLiteral("counter"); }
    QString helpText() const override;
    const ReceiptPreview *report() const { return m_report; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showReport(const orders::ShiftReport &report);
    void showMissing();
    void handOut(bool asPdf);

    QAction *m_print;
    QAction *m_save;
    ReceiptIssue *m_receipts;
    std::optional<orders::ShiftReport> m_shown;
    ReceiptPreview *m_report = nullptr;
    RecordHistory *m_history = nullptr;
    QLabel *m_missingTitle = nullptr;
    QWidget *m_missing = nullptr; ///< links to orders that are not paid in full
};

} // namespace shopdesk::ui
