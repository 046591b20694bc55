// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/SetAsideRows.h"
#include "ui/parts/Reveal.h"

class QLabel;

namespace shopdesk::ui {

/// What stands in a row that was set aside, where it may name people: hidden. Not there for other rows.
class SetAsideReveal : public Reveal<exchange::SetAsideWords>
{
    Q_OBJECT
public:
    explicit SetAsideReveal(Workbench &workbench, QWidget *parent = nullptr);
    /// Hides what was shown of another row.
    void showRow(qint64 id, bool mayNamePeople);

protected:
    Attempt<Result<exchange::SetAsideWords>> look(qint64 subject) override;
    void refresh() override;
    void showProblem(const QString &problem) override;

private:
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_problem;
};

} // namespace shopdesk::ui
