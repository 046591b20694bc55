// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderStates.h"
#include "ui/shell/RecordPane.h"

#include <map>

class QStackedWidget;

namespace shopdesk::ui {

class HiddenFilterWords;
class NewOrderPage;
class OrderSheet;
class ReceiptIssue;
struct OrderRecord;

/// Every order and credit, to find, to read, and to take on: what can be done with an order stands above it as buttons that
/// say what they do.
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
    void showRecord(qint64 id) override;
    QWidget *firstFocus() const override;
    bool takeScan(const QString &code) override;
    void leave() override;
    OrderSheet *sheet() const { return m_sheet; }
    NewOrderPage *newPage() const { return m_new; }
    /// A new order, or @p draft to go on with.
    void startNew(orders::OrderId draft = {});

protected:
    void build() override;
    void buildRecord() override;
    void readRecord(qint64 id) override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showHeading();
    QAction *addReceiptAction(const QString &iconName, const QKeySequence &shortcut, bool asPdf);
    void showSteps();
    QString wordsOf(const orders::StepState &state) const;
    void reportBenefit();
    bool isInNew() const;
    void leaveNew();

    std::unique_ptr<OrderRecord> m_record; ///< what the drawer shows
    OrderSheet *m_sheet = nullptr;
    QStackedWidget *m_stack = nullptr;
    NewOrderPage *m_new = nullptr;
    QAction *m_create;
    QAction *m_continue; ///< with the draft in the drawer
    QAction *m_import;
    QAction *m_return;  ///< begins one of the order in the drawer
    QAction *m_late;    ///< what its member gets for it
    QAction *m_benefit; ///< whether its member got what was promised
    std::map<orders::Step, QAction *> m_steps;
    ReceiptIssue *m_receipts;
    QAction *m_printReceipt;
    QAction *m_saveReceipt;
    HiddenFilterWords *m_words = nullptr;
};

} // namespace shopdesk::ui
