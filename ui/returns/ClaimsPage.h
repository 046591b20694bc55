// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/SupplierClaims.h"
#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketStep.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class FactSheet;
class RecordView;

/// What suppliers owe for goods that went back to them: to be sent, sent, and how they answered. Each claim opens in the drawer, with
/// the way to its return.
class ClaimsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ClaimsPage(Workbench &workbench, QWidget *parent = nullptr);
    /// Those that nobody has answered, or all of one return.
    void begin(returns::ReturnId of = {});
    void retranslate();
    RecordView *records() const { return m_records; }
    /// Null while no answer is being noted.
    TicketStep *step() const { return m_step; }
    QAction *sendAction() const { return m_send; }
    QAction *answerAction() const { return m_answer; }

signals:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void readClaim(qint64 id);
    void showClaim();
    /// Those that are selected, or the one that is open.
    void send();
    void noteAnswer();
    void endStep();

    Workbench &m_workbench;
    RecordView *m_records;
    QLabel *m_title;
    QPushButton *m_back;
    QAction *m_send;
    QAction *m_answer;
    QWidget *m_overview;
    QVBoxLayout *m_column;
    FactSheet *m_facts;
    TicketStep *m_step = nullptr;
    std::optional<returns::SupplierClaim> m_claim;
};

} // namespace shopdesk::ui
