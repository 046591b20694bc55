// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/InspectForm.h"

#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/returns/ReturnForms.h"
#include "ui/returns/ReturnWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace shopdesk::ui {

namespace {

const QString noteKey = QStringLiteral("note");
constexpr int comboLetters = 7;

} // namespace

InspectForm::InspectForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
    : TicketStep(workbench, tr("Inspect the goods"), tr("Book what was found"), parent), m_found(record.found)
{
    auto *table = new QWidget(this);
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(0, 0, 0, measure::gap2);
    m_grid->setHorizontalSpacing(measure::gap2);
    m_grid->setVerticalSpacing(measure::gap1);
    m_grid->setColumnStretch(2, 1);
    form()->addWide(table);
    for (size_t i = 0; i < m_found.lines.size(); ++i) {
        if (m_found.lines[i].received.value_or(0) > 0)
            addRow(i, *m_found.lines[i].received);
    }
    if (m_rows.empty())
        form()->addWide(new QLabel(tr("Nothing came: all of it is missing."), this));
    form()->addField(noteKey, tr("Note"), noteField(this));
    setJob([this]() -> Job {
        return [id = m_found.id, all = findings(), text = form()->text(noteKey),
                number = m_found.number](store::UnitOfWork &work) {
            return returns::inspect(work, id, all, text).map([&] { return tr("%1 inspected").arg(number); });
        };
    });
}

void InspectForm::addRow(size_t index, qint64 quantity)
{
    const returns::Line &line = m_found.lines[index];
    const int row = m_grid->rowCount();
    auto *title = new QLabel(line.description, this);
    title->setWordWrap(true);
    title->setFont(QFont(font().family(), font().pointSize(), QFont::DemiBold));
    m_grid->addWidget(title, row, 0, 1, 4);
    Row fields{index, new QSpinBox(this), new QComboBox(this), new QComboBox(this),
               new QCheckBox(tr("accepted"), this)};
    fields.pieces->setRange(1, static_cast<int>(quantity));
    fields.pieces->setValue(static_cast<int>(quantity));
    fields.pieces->setAccessibleName(tr("Pieces of %1").arg(line.description));
    fillConditions(*fields.condition);
    fields.condition->setAccessibleName(tr("Condition of %1").arg(line.description));
    fillDispositions(*fields.disposition);
    // Narrow enough for the drawer; the list that opens shows the words whole.
    for (QComboBox *combo : {fields.condition, fields.disposition}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(comboLetters);
    }
    fields.disposition->setAccessibleName(tr("What becomes of %1").arg(line.description));
    fields.accepted->setChecked(true);
    fields.accepted->setAccessibleName(tr("%1: money is given for it").arg(line.description));
    m_grid->addWidget(fields.pieces, row + 1, 0);
    m_grid->addWidget(fields.condition, row + 1, 1);
    m_grid->addWidget(fields.disposition, row + 1, 2);
    m_grid->addWidget(fields.accepted, row + 1, 3);
    const size_t number = m_rows.size();
    m_rows.push_back(fields);
    connect(fields.pieces, &QSpinBox::valueChanged, this, [this, number] { takeChange(number); });
    connect(fields.disposition, &QComboBox::currentIndexChanged, this, [this, number] { takeChange(number); });
}

void InspectForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().pieces->setFocus();
}

qint64 InspectForm::leftOf(size_t line) const
{
    qint64 left = m_found.lines[line].received.value_or(0);
    for (const Row &row : m_rows)
        left -= row.line == line ? row.pieces->value() : 0;
    return left;
}

void InspectForm::takeChange(size_t row)
{
    const Row fields = m_rows[row];
    const bool goesBack = fields.disposition->currentData() == returns::keyOf(returns::Disposition::ToCustomer);
    fields.accepted->setEnabled(!goesBack);
    if (goesBack)
        fields.accepted->setChecked(false);
    if (const qint64 left = leftOf(fields.line); left > 0)
        addRow(fields.line, left);
    form()->orderTabs();
}

std::vector<returns::FindingDraft> InspectForm::findings() const
{
    std::vector<returns::FindingDraft> all;
    for (const Row &row : m_rows) {
        all.push_back(
            {m_found.lines[row.line].id,
             row.pieces->value(),
             returns::conditionFrom(row.condition->currentData().toString()).value_or(returns::Condition::AsNew),
             returns::dispositionFrom(row.disposition->currentData().toString()).value_or(returns::Disposition::Resell),
             row.accepted->isChecked(),
             {}});
    }
    return all;
}

} // namespace shopdesk::ui
