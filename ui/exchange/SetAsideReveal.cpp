// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/SetAsideReveal.h"

#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QLabel>

namespace shopdesk::ui {

SetAsideReveal::SetAsideReveal(Workbench &workbench, QWidget *parent)
    : Reveal(workbench, parent), m_title(new QLabel(this)), m_words(new QLabel(this)), m_problem(new QLabel(this))
{
    for (QLabel *label : {m_words, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_problem->hide();
    auto *grid = new QGridLayout(this);
    // The measures of a fact sheet, above which it stands.
    grid->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, 0);
    grid->setHorizontalSpacing(measure::gap4);
    grid->setVerticalSpacing(measure::gap2);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, Qt::AlignTop);
    grid->addWidget(m_words, 0, 1, Qt::AlignTop);
    grid->addWidget(revealButton(), 0, 2, Qt::AlignTop);
    grid->addWidget(m_problem, 1, 0, 1, 3);
    refresh();
}

void SetAsideReveal::showRow(qint64 id, bool mayNamePeople)
{
    setSubject(id);
    setVisible(mayNamePeople);
    refresh();
}

Attempt<Result<exchange::SetAsideWords>> SetAsideReveal::look(qint64 subject)
{
    return workbench().write(this, [id = exchange::SetAsideId{subject}](store::UnitOfWork &work) {
        return exchange::revealSetAside(work, id);
    });
}

void SetAsideReveal::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SetAsideReveal::refresh()
{
    QStringList lines;
    if (revealed()) {
        lines << revealed()->reason;
        for (const QJsonValue &field : revealed()->fields)
            lines << field.toString();
        lines.removeAll(QString());
    }
    setInk(*m_title, Colours::of(palette()).muted);
    m_title->setText(tr("Row"));
    m_words->setText(revealed() ? lines.join(QLatin1Char('\n')) : tr("Sealed"));
    m_words->setAccessibleName(tr("Row: %1").arg(m_words->text()));
    refreshButton(true, {.hide = tr("Hide"),
                         .reveal = tr("Reveal"),
                         .mayReveal = tr("Shows it for half a minute. The history keeps who looked."),
                         .mayAsk = tr("Shows it for half a minute (needs approval). The history keeps who looked.")});
}

} // namespace shopdesk::ui
