// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/PointsPage.h"

#include "base/Text.h"
#include "ui/members/PointsStatement.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString pointsKey = QStringLiteral("points");
const QString noteKey = QStringLiteral("note");
constexpr int mostPoints = 1'000'000;

std::vector<tables::Column> entryColumns()
{
    return {{"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Instant, ""},
            {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnKind::State, ""},
            {"points", QT_TRANSLATE_NOOP("List", "Points"), ColumnKind::Number, ""},
            {"note", QT_TRANSLATE_NOOP("List", "Why"), ColumnKind::Text, ""}};
}

std::vector<tables::Column> batchColumns()
{
    return {{"left", QT_TRANSLATE_NOOP("List", "Left"), ColumnKind::Number, ""},
            {"good", QT_TRANSLATE_NOOP("List", "Good"), ColumnKind::Text, ""},
            {"points", QT_TRANSLATE_NOOP("List", "Of"), ColumnKind::Number, ""},
            {"when", QT_TRANSLATE_NOOP("List", "Since"), ColumnKind::Instant, ""}};
}

} // namespace

Result<PointsRecord> readPoints(store::Connection &connection, members::MemberId id)
{
    PointsRecord record;
    auto entries = points::history(connection, id);
    if (!entries)
        return Failure(entries.error());
    record.entries = std::move(*entries);
    auto batches = points::batches(connection, id, Instant::now());
    if (!batches)
        return Failure(batches.error());
    record.batches = std::move(*batches);
    std::erase_if(record.batches, [](const points::Batch &batch) { return batch.remaining == 0; });
    record.wealth = points::wealthOf(connection, id, Instant::now());
    return record;
}

PointsPage::PointsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_balance(new QLabel(this))
    , m_wealth(new QLabel(this))
    , m_batchesTitle(new QLabel(this))
    , m_batches(new ListView(workbench.formats, this))
    , m_batchRows(new RowsModel(batchColumns(), this))
    , m_entriesTitle(new QLabel(this))
    , m_noEntries(new QLabel(this))
    , m_entries(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(entryColumns(), this))
    , m_adjusting(new QWidget(this))
    , m_form(new Form(m_adjusting))
    , m_statement(new QPushButton(this))
    , m_book(new QPushButton(m_adjusting))
    , m_cancel(new QPushButton(m_adjusting))
{
    build();
    retranslate();
}

void PointsPage::build()
{
    m_entries->show(m_rows->columns(), m_rows);
    m_entries->setSortable(false);
    m_entries->setFitsContents(true);
    m_entries->remember(m_workbench.settings, QStringLiteral("member-points"), m_workbench.store.actor());
    connect(m_entries, &ListView::opened, this, [this](qint64 order) {
        if (order != 0)
            emit orderWanted(order);
    });
    m_batches->show(m_batchRows->columns(), m_batchRows);
    m_batches->setSortable(false);
    m_batches->setFitsContents(true);
    m_batches->remember(m_workbench.settings, QStringLiteral("member-batches"), m_workbench.store.actor());
    for (QLabel *title : {m_balance, m_batchesTitle, m_entriesTitle})
        title->setFont(sectionFont());
    m_wealth->setWordWrap(true);
    m_noEntries->setWordWrap(true);
    connect(m_statement, &QPushButton::clicked, this, &PointsPage::writeStatement);
    makeMainButton(*m_book);

    auto *points = new QSpinBox(this);
    points->setRange(-mostPoints, mostPoints);
    points->setGroupSeparatorShown(true);
    auto *note = new QLineEdit(this);
    note->setMaxLength(longestName);
    m_form->addField(pointsKey, {}, points);
    m_form->addField(noteKey, {}, note);
    m_form->setCheck(pointsKey, [this] {
        return m_form->value(pointsKey).toLongLong() == 0 ? tr("Enter how many points to add, or to take with a minus.")
                                                          : QString();
    });
    m_form->setCheck(noteKey, [this] {
        return m_form->text(noteKey).isEmpty() ? tr("Say why the points are adjusted.") : QString();
    });
    connect(m_form, &Form::saveRequested, this, [this] { adjust(); });
    connect(m_book, &QPushButton::clicked, this, [this] { adjust(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_form->revert();
        m_adjusting->hide();
        m_entries->setFocus();
    });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_book);
    auto *column = new QVBoxLayout(m_adjusting);
    column->setContentsMargins(0, 0, 0, 0);
    m_form->layout()->setContentsMargins({});
    column->addWidget(m_form);
    column->addLayout(buttons);
    m_adjusting->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_adjusting);
    auto *head = new QHBoxLayout;
    head->addWidget(m_balance, 1);
    head->addWidget(m_statement);
    layout->addLayout(head);
    layout->addWidget(m_wealth);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_batchesTitle);
    layout->addWidget(m_batches);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_entriesTitle);
    layout->addWidget(m_noEntries);
    layout->addWidget(m_entries);
    layout->addStretch(1);
}

void PointsPage::retranslate()
{
    m_noEntries->setText(tr("No points have been earned or used yet."));
    m_book->setText(tr("Book"));
    m_cancel->setText(tr("Cancel"));
    m_entries->setAccessibleName(tr("Points entries, the newest first"));
    m_form->setLabel(pointsKey, tr("Points"), tr("Below 0 takes points away."));
    m_form->setLabel(noteKey, tr("Reason"));
    m_statement->setText(tr("Statement as PDF…"));
    m_batchesTitle->setText(tr("What is left, the first to be spent first"));
    m_batches->setAccessibleName(tr("What is left of the points, the first to be spent first"));
    m_entriesTitle->setText(tr("What happened, the newest first"));
    m_balance->setText(tr("%Ln point(s)", nullptr, static_cast<int>(m_member.points)));
    m_wealth->setText(wealthText());
    showBatches();
    showEntries();
}

QString PointsPage::wealthText() const
{
    const points::Wealth &wealth = m_record.wealth;
    const Formats &formats = m_workbench.formats;
    QStringList parts{tr("%1 can be spent").arg(formats.number(wealth.available))};
    if (wealth.pending > 0)
        parts << tr("%1 wait for the end of the return window").arg(formats.number(wealth.pending));
    if (wealth.debt > 0)
        parts << tr("%1 are owed and set off against the next").arg(formats.number(wealth.debt));
    return parts.join(QStringLiteral(" · "));
}

void PointsPage::showBatches()
{
    m_batches->setVisible(!m_record.batches.empty());
    m_batchesTitle->setVisible(!m_record.batches.empty());
    std::vector<tables::Row> rows;
    for (const points::Batch &batch : m_record.batches)
        rows.push_back(
            {batch.remaining, PointsStatement::validity(batch, m_workbench.formats), batch.points, batch.earnedAt.ms});
    m_batchRows->setRows(std::move(rows));
}

void PointsPage::showEntries()
{
    const bool none = m_record.entries.empty();
    m_entries->setVisible(!none);
    m_entriesTitle->setVisible(!none);
    m_statement->setVisible(!none);
    m_wealth->setVisible(!none);
    m_noEntries->setVisible(none);
    std::vector<tables::Row> rows;
    std::vector<qint64> orders;
    for (const points::Entry &entry : m_record.entries) {
        rows.push_back(
            {entry.occurredAt.ms, points::keyOf(entry.reason), entry.points, PointsStatement::reason(entry)});
        orders.push_back(entry.order);
    }
    m_rows->setRows(std::move(rows), std::move(orders));
}

void PointsPage::showPoints(const members::Member &member, const PointsRecord &record)
{
    if (member.id != m_member.id)
        m_adjusting->hide();
    m_member = member;
    m_record = record;
    retranslate();
}

void PointsPage::writeStatement()
{
    const QString path =
        m_workbench.askFile(this, {FileQuestion::Kind::Save, tr("Statement of points"),
                                   QStringLiteral("%1.pdf").arg(m_member.number), tr("PDF files (*.pdf)")});
    if (path.isEmpty())
        return;
    m_workbench.store
        .read([id = m_member.id](store::Connection &connection) {
            const Instant now = Instant::now();
            const BusinessDay today = connection.shop().zone.dayOf(now);
            return points::statementOf(connection, id, BusinessDay::fromDate(today.toDate().addYears(-1)), today, now);
        })
        .then(this, [this, path](const Result<points::Statement> &statement) {
            const Result<void> done = statement ? PointsStatement(*statement, m_workbench.formats).writePdf(path)
                                                : Result<void>(Failure(statement.error()));
            m_workbench.toast(
                done ? tr("The statement is in %1").arg(QFileInfo(path).fileName()) : done.error().message, {});
        });
}

void PointsPage::startAdjusting()
{
    m_form->keepDraft(&m_workbench.drafts, QStringLiteral("points/") + m_member.id.text());
    m_form->load({{pointsKey, 0}, {noteKey, QString()}});
    m_adjusting->show();
    m_form->field(pointsKey)->setFocus();
    static_cast<QSpinBox *>(m_form->field(pointsKey))->selectAll();
}

void PointsPage::adjust()
{
    if (!m_form->validate())
        return;
    const members::MemberId id = m_member.id;
    const qint64 points = m_form->value(pointsKey).toLongLong();
    const QString note = m_form->text(noteKey);
    m_book->setEnabled(false);
    m_workbench
        .write(this, [id, points, note](store::UnitOfWork &work) { return points::adjust(work, id, points, note); })
        .then(this, [this, id, points](const Result<points::EntryId> &entry) {
            m_book->setEnabled(true);
            if (entry)
                adjusted(id, points);
            else
                m_form->showError(entry.error());
        });
}

void PointsPage::adjusted(members::MemberId id, qint64 points)
{
    m_form->markSaved();
    m_adjusting->hide();
    m_entries->setFocus();
    // A ledger is never changed: what is taken back is booked the other way round.
    const QString note = tr("Takes back an adjustment made by mistake");
    const auto undo = undoBy(
        m_workbench, [id, points, note](store::UnitOfWork &work) { return points::adjust(work, id, -points, note); });
    m_workbench.toast(tr("Points of %1 adjusted: %2").arg(m_member.name, m_workbench.formats.number(points)), undo);
}

void PointsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
