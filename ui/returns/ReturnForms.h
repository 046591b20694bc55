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

/// The serial numbers that stand in such a field, apart by lines, blanks or commas.
QStringList serialsIn(const QString &text);

/// A step that needs no more than a few words.
TicketStep *noteStep(Workbench &workbench, const ReturnRecord &record, returns::Step step, QWidget *parent);

/// The goods are here: how many of each line, in which store. A scan of an article counts one more, and so does one of a serial
/// number, which goes to the line that its piece was sold with.
class ReceiveForm : public TicketStep
{
    Q_OBJECT
public:
    ReceiveForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent = nullptr);
    bool takeScan(const QString &code);

protected:
    void showError(const Error &error) override;

private:
    std::vector<returns::Arrival> arrivals() const;
    bool addOne(const returns::Line &line);
    void addPiece(const returns::Line &line, const QString &serial);
    const returns::Line *lineOf(const QString &serial, orders::OrderLineId soldWith) const;

    Workbench &m_bench;
    returns::Return m_found;
    struct Scanned;
    bool m_hasScanned = false;
    QStringList m_scanned; ///< serial numbers
};

} // namespace shopdesk::ui
