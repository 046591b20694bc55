// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/ReceiveReturn.h"
#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;

namespace shopdesk::ui {

/// What the pieces that came are like, and what becomes of each. A row says it of some pieces of a line; while pieces are left, the
/// next row is there for them.
class InspectForm : public TicketStep
{
    Q_OBJECT
public:
    InspectForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent = nullptr);
    std::vector<returns::FindingDraft> findings() const;
    /// Puts the keyboard on the first piece.
    void focusFirst();

private:
    struct Row
    {
        size_t line = 0;
        QSpinBox *pieces = nullptr;
        QComboBox *condition = nullptr;
        QComboBox *disposition = nullptr;
        QCheckBox *accepted = nullptr;
    };
    void addRow(size_t line, qint64 quantity);
    void takeChange(size_t row);
    qint64 leftOf(size_t line) const;

    returns::Return m_found;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
};

} // namespace shopdesk::ui
