// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/ReceiveReturn.h"
#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

class QPlainTextEdit;

namespace shopdesk::ui {

/// A field for a few lines of words.
QPlainTextEdit *noteField(QWidget *parent = nullptr);

/// A step that needs no more than a few words.
TicketStep *noteStep(Workbench &workbench, const ReturnRecord &record, returns::Step step, QWidget *parent);

/// The goods are here: how many of each line, in which store. A scan of an article counts one more, and one of a serial number
/// goes to its line.
class ReceiveForm : public TicketStep
{
    Q_OBJECT
public:
    ReceiveForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent = nullptr);
    bool takeScan(const QString &code);

private:
    std::vector<returns::Arrival> arrivals() const;
    void addOne(const returns::Line &line);

    Workbench &m_bench;
    returns::Return m_found;
    bool m_hasScanned = false;
};

} // namespace shopdesk::ui
