// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/ReceiveReturn.h"
#include "ui/parts/Aside.h"
#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace shopdesk::ui {

class ValueField;

/// What the pieces that came are like, and what becomes of each, which somebody has to choose. A row says it of some pieces of a
/// line; while pieces are left, the next row is there for them. Pieces with serial numbers have a row each. Photos are added to the
/// line that they show. What was said of the rows is kept until it is booked, also over a restart.
class InspectForm : public TicketStep
{
    Q_OBJECT
public:
    InspectForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent = nullptr);
    std::vector<returns::FindingDraft> findings() const;
    /// Puts the keyboard on the first piece.
    void focusFirst();

protected:
    void showError(const Error &error) override;

private:
    struct Row
    {
        size_t line = 0;
        QStringList serials = {};
        QLabel *note = nullptr; ///< what is wrong with the row
        QSpinBox *pieces = nullptr;
        QComboBox *condition = nullptr;
        QComboBox *disposition = nullptr;
        QCheckBox *accepted = nullptr;
    };
    void addLine(size_t line);
    void addRow(size_t line, qint64 quantity, const QString &serial = {});
    QWidget *photoButtons(const returns::Line &line);
    void takeChange(size_t row);
    void complain(size_t row, const QString &text);
    bool isComplete();
    qint64 leftOf(size_t line) const;
    void keepDraft();
    void keepTyped();
    QVariantMap rowsTyped() const;
    void putBack(const QVariantMap &typed);
    bool putBackRow(const QVariantMap &saved);
    void clearRows();
    void showAccepted(const Row &row);

    Workbench &m_bench;
    returns::Return m_found;
    QGridLayout *m_grid;
    ValueField *m_typed; ///< the rows, for the draft
    std::vector<Row> m_rows;
    bool m_isPuttingBack = false;
    Aside m_aside;
};

} // namespace shopdesk::ui
