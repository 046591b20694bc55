// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

namespace shopdesk::ui {

class ArticleSearch;
class FactSheet;
class PiecesEdit;

/// Gives the money back, in whichever way, with every posting shown as it will be written, while somebody chooses.
class SettleForm : public TicketStep
{
    Q_OBJECT
public:
    SettleForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent = nullptr);
    bool takeScan(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void showPostings(const returns::Postings &postings);
    returns::SettleDraft draft() const;
    returns::Wish wish() const;

    Workbench &m_bench;
    returns::Return m_found;
    ArticleSearch *m_search;
    PiecesEdit *m_goods;
    FactSheet *m_sums;
    Money m_open;
    int m_question = 0;
};

} // namespace shopdesk::ui
