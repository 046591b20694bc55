// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/InspectForm.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/parts/ValueField.h"
#include "ui/returns/ReturnForms.h"
#include "ui/returns/ReturnPhotos.h"
#include "ui/returns/ReturnWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>

namespace shopdesk::ui {

namespace {

const QString noteKey = QStringLiteral("note");
const QString rowsKey = QStringLiteral("rows");
const QString lineKey = QStringLiteral("line");
const QString serialsKey = QStringLiteral("serials");
const QString piecesKey = QStringLiteral("pieces");
const QString conditionKey = QStringLiteral("condition");
const QString dispositionKey = QStringLiteral("disposition");
const QString acceptedKey = QStringLiteral("accepted");
constexpr int comboLetters = 7;

} // namespace

InspectForm::InspectForm(Workbench &workbench, const ReturnRecord &record, QWidget *parent)
    : TicketStep(workbench, tr("Inspect the goods"), tr("Book what was found"), parent)
    , m_bench(workbench)
    , m_found(record.found)
    , m_typed(new ValueField(this))
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
            addLine(i);
    }
    if (m_rows.empty())
        form()->addWide(new QLabel(tr("Nothing came: all of it is missing."), this));
    form()->addField(noteKey, tr("Note"), noteField(this));
    setAlsoCheck([this] { return isComplete(); });
    setJob([this]() -> Job {
        return [id = m_found.id, all = findings(), text = form()->text(noteKey),
                number = m_found.number](store::UnitOfWork &work) {
            return returns::inspect(work, id, all, text).map([&] { return tr("%1 inspected").arg(number); });
        };
    });
    keepDraft();
}

void InspectForm::keepDraft()
{
    form()->addField(rowsKey, {}, m_typed);
    form()->setFieldVisible(rowsKey, false);
    m_typed->take(rowsTyped());
    connect(m_typed, &ValueField::putBack, this, &InspectForm::putBack);
    connect(this, &TicketStep::done, form(), &Form::markSaved);
    form()->keepDraft(&m_bench.drafts, QStringLiteral("return/%1/inspect").arg(m_found.id.text()));
    form()->load(form()->values());
}

QVariantMap InspectForm::rowsTyped() const
{
    QVariantList rows;
    for (const Row &row : m_rows)
        rows << QVariantMap{{lineKey, m_found.lines[row.line].id.text()},
                            {serialsKey, QVariantList(row.serials.begin(), row.serials.end())},
                            {piecesKey, row.pieces->value()},
                            {conditionKey, row.condition->currentData()},
                            {dispositionKey, row.disposition->currentData()},
                            {acceptedKey, row.accepted->isChecked()}};
    return {{rowsKey, rows}};
}

/// A draft came back, or was thrown away.
void InspectForm::putBack(const QVariantMap &typed)
{
    QWidget *table = m_grid->parentWidget();
    const bool hadFocus = table->isAncestorOf(focusWidget());
    m_isPuttingBack = true;
    clearRows();
    for (const QVariant &each : typed.value(rowsKey).toList()) {
        if (!putBackRow(each.toMap())) {
            clearRows(); // the goods came in another way since: it is about others
            break;
        }
    }
    for (size_t i = 0; i < m_found.lines.size(); ++i) {
        const bool isWhole = std::ranges::none_of(m_rows, [i](const Row &row) { return row.line == i; });
        if (isWhole && leftOf(i) > 0)
            addLine(i);
        else if (leftOf(i) > 0)
            addRow(i, leftOf(i));
    }
    m_isPuttingBack = false;
    form()->orderTabs();
    m_typed->take(rowsTyped());
    if (hadFocus)
        focusFirst();
}

void InspectForm::clearRows()
{
    m_rows.clear();
    qDeleteAll(m_grid->parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

/// False where there are no such pieces any more.
bool InspectForm::putBackRow(const QVariantMap &saved)
{
    const auto line = std::ranges::find(m_found.lines, saved.value(lineKey).toString(),
                                        [](const returns::Line &each) { return each.id.text(); });
    if (line == m_found.lines.end())
        return false;
    const auto index = static_cast<size_t>(line - m_found.lines.begin());
    const QStringList serials = saved.value(serialsKey).toStringList();
    const qint64 left = leftOf(index);
    if (left < saved.value(piecesKey).toLongLong() || (!serials.isEmpty() && !line->serials.contains(serials.front())))
        return false;
    addRow(index, serials.isEmpty() ? left : 1, serials.value(0));
    const Row &row = m_rows.back();
    row.pieces->setValue(saved.value(piecesKey).toInt());
    row.condition->setCurrentIndex(std::max(0, row.condition->findData(saved.value(conditionKey))));
    row.disposition->setCurrentIndex(std::max(0, row.disposition->findData(saved.value(dispositionKey))));
    row.accepted->setChecked(saved.value(acceptedKey).toBool());
    showAccepted(row);
    return true;
}

/// Pieces that are told apart by their numbers are looked at one by one.
void InspectForm::addLine(size_t index)
{
    const returns::Line &line = m_found.lines[index];
    const qint64 came = *line.received;
    if (!line.needsSerials || line.serials.size() != came) {
        addRow(index, came);
        return;
    }
    for (const QString &serial : line.serials)
        addRow(index, 1, serial);
}

/// From a file, and by a camera.
QWidget *InspectForm::photoButtons(const returns::Line &line)
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::gap1);
    QToolButton *file = iconButton(QStringLiteral("image"), tr("Add a photo of %1").arg(line.description), buttons);
    connect(file, &QToolButton::clicked, this,
            [this, id = line.id] { addPhotoTo(m_bench, this, m_aside, m_found.id, id); });
    QToolButton *camera = iconButton(QStringLiteral("camera"), {}, buttons);
    nameCameraButton(*camera, tr("Add a photo of %1 by camera").arg(line.description));
    connect(camera, &QToolButton::clicked, this,
            [this, id = line.id] { addTakenTo(m_bench, this, m_aside, m_found.id, id); });
    row->addWidget(file);
    row->addWidget(camera);
    return buttons;
}

void InspectForm::addRow(size_t index, qint64 quantity, const QString &serial)
{
    const returns::Line &line = m_found.lines[index];
    const int row = m_grid->rowCount();
    auto *title = new QLabel(serial.isEmpty() ? line.description
                                              : tr("%1 · %2", "goods and serial number").arg(line.description, serial),
                             this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(QFont(font().family(), font().pointSize(), QFont::DemiBold));
    m_grid->addWidget(title, row, 0, 1, 3);
    m_grid->addWidget(photoButtons(line), row, 3, Qt::AlignRight);
    Row fields{index,
               serial.isEmpty() ? QStringList() : QStringList(serial),
               new QLabel(this),
               new QSpinBox(this),
               new QComboBox(this),
               new QComboBox(this),
               new QCheckBox(tr("accepted"), this)};
    fields.note->setWordWrap(true);
    fields.note->hide();
    fields.pieces->setRange(1, static_cast<int>(quantity));
    fields.pieces->setValue(static_cast<int>(quantity));
    fields.pieces->setAccessibleName(tr("Pieces of %1").arg(line.description));
    fillConditions(*fields.condition);
    fields.condition->setAccessibleName(tr("Condition of %1").arg(line.description));
    fillDispositions(*fields.disposition, tr("Choose…"));
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
    m_grid->addWidget(fields.note, row + 2, 0, 1, 4);
    const size_t number = m_rows.size();
    m_rows.push_back(fields);
    connect(fields.pieces, &QSpinBox::valueChanged, this, [this, number] { takeChange(number); });
    connect(fields.condition, &QComboBox::currentIndexChanged, this, &InspectForm::keepTyped);
    connect(fields.accepted, &QCheckBox::toggled, this, &InspectForm::keepTyped);
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
    if (m_isPuttingBack)
        return;
    const Row fields = m_rows[row];
    complain(row, {});
    showAccepted(fields);
    if (const qint64 left = leftOf(fields.line); left > 0)
        addRow(fields.line, left);
    form()->orderTabs();
    keepTyped();
}

void InspectForm::keepTyped()
{
    if (!m_isPuttingBack)
        m_typed->take(rowsTyped());
}

/// For what goes back to the customer nothing is given.
void InspectForm::showAccepted(const Row &row)
{
    const bool goesBack = row.disposition->currentData() == returns::keyOf(returns::Disposition::ToCustomer);
    row.accepted->setEnabled(!goesBack);
    if (goesBack)
        row.accepted->setChecked(false);
}

void InspectForm::complain(size_t row, const QString &text)
{
    QLabel *note = m_rows[row].note;
    note->setText(text);
    note->setVisible(!text.isEmpty());
    setInk(*note, Colours::of(palette()).danger);
    m_rows[row].disposition->setAccessibleDescription(text);
}

/// Nobody books goods as fit for sale because it stood there.
bool InspectForm::isComplete()
{
    QComboBox *first = nullptr;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool isChosen = !m_rows[i].disposition->currentData().toString().isEmpty();
        complain(i, isChosen ? QString() : tr("Choose what becomes of it."));
        if (!isChosen && first == nullptr)
            first = m_rows[i].disposition;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
    return first == nullptr;
}

void InspectForm::showError(const Error &error)
{
    static const QRegularExpression ofFinding(QStringLiteral("^findings\\[(\\d+)\\]"));
    const auto match = ofFinding.match(error.field);
    const size_t row = match.hasMatch() ? match.captured(1).toULongLong() : m_rows.size();
    if (row < m_rows.size())
        complain(row, error.message);
    else
        TicketStep::showError(error);
}

std::vector<returns::FindingDraft> InspectForm::findings() const
{
    std::vector<returns::FindingDraft> all;
    for (const Row &row : m_rows) {
        all.push_back(
            {m_found.lines[row.line].id, row.pieces->value(),
             returns::conditionFrom(row.condition->currentData().toString()).value_or(returns::Condition::AsNew),
             // One that was not chosen is one that is refused.
             returns::dispositionFrom(row.disposition->currentData().toString())
                 .value_or(returns::Disposition::Missing),
             row.accepted->isChecked(), row.serials});
    }
    return all;
}

} // namespace shopdesk::ui
