// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "catalog/Transfers.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class FactSheet;
class Form;
class GoodsEntry;
class ListView;
class PiecesEdit;
class RowsModel;

/// A transfer and the shop's stores, read in one go.
struct TransferRecord
{
    catalog::Transfer transfer;
    std::vector<catalog::Premises> stores;
};
Result<TransferRecord> readTransferRecord(store::Connection &connection, catalog::TransferId id);

/// One transfer: while it is written down, a form and what is to be sent; on the way, what came of it; later, what it was.
class TransferSheet : public QWidget
{
    Q_OBJECT
public:
    explicit TransferSheet(Workbench &workbench, QWidget *parent = nullptr);
    void show(const TransferRecord &record);
    using QWidget::show;
    bool takeScan(const QString &code);
    void send();
    void receive();
    void cancel();
    GoodsEntry *entry() const { return m_entry; }
    PiecesEdit *pieces() const { return m_pieces; }
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showDraft();
    void showFacts();
    void showLines();
    void addGoods(const catalog::VariantFound &goods, qint64 quantity);
    void save();
    catalog::TransferDraft draft() const;
    bool is(catalog::TransferStatus status) const;
    template<typename F>
    void change(F operation, const QString &done);

    Workbench &m_workbench;
    std::optional<TransferRecord> m_record;
    FactSheet *m_facts;
    Form *m_form;
    GoodsEntry *m_entry;
    PiecesEdit *m_pieces;
    ListView *m_lines;
    RowsModel *m_lineRows;
    catalog::TransferId m_draftShown;
    bool m_filling = false;
};

} // namespace shopdesk::ui
