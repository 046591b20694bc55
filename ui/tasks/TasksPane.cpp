// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/TasksPane.h"

#include "base/Text.h"
#include "tasks/TaskList.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Theme.h"
#include "ui/tasks/TaskSubject.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString historyTab = QStringLiteral("history");
const QString noteKey = QStringLiteral("note");

} // namespace

TasksPane::TasksPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("tasks"), tasks::taskList(), tasks::openTaskQuery(), parent)
    , m_show(new QAction(icon(QStringLiteral("tasks")), {}, this))
{
    connect(m_show, &QAction::triggered, this, [this] { this->workbench().openRecord(name(), 0); });
    addCommand(m_show);
}

void TasksPane::buildRecord()
{
    auto *page = new QWidget;
    m_facts = new FactSheet(page);
    m_settling = new QWidget(page);
    m_form = new Form(m_settling);
    auto *note = new QLineEdit;
    note->setMaxLength(longestName);
    m_form->addField(noteKey, {}, note);
    m_settle = new QPushButton(m_settling);
    makeMainButton(*m_settle);
    auto *settling = new QVBoxLayout(m_settling);
    settling->setContentsMargins(0, 0, 0, 0);
    settling->addWidget(m_form);
    settling->addWidget(m_settle, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, measure::gap4, measure::gap4);
    column->addWidget(m_facts);
    column->addWidget(m_settling);
    column->addStretch(1);
    records()->drawer()->addTab(overviewTab, {}, page);
    m_history = new RecordHistory(workbench(), "tasks");
    records()->drawer()->addTab(historyTab, {}, m_history);
    records()->drawer()->setTabVisible(historyTab, workbench().may(Permission::SeeTrail));
    connect(m_settle, &QPushButton::clicked, this, &TasksPane::settle);
    connect(m_form, &Form::saveRequested, this, &TasksPane::settle);
}

void TasksPane::retranslateActions()
{
    m_show->setText(tr("Open tasks"));
}

void TasksPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Tasks"));
    records()->drawer()->setTabTitle(overviewTab, tr("Task"));
    records()->drawer()->setTabTitle(historyTab, tr("History"));
    records()->setEmptyState(QStringLiteral("check"), tr("Nothing is waiting"),
                             tr("What somebody has to look after stands here: goods of which more was sold than there "
                                "were, and the like. Much of it settles by itself once it has come right."));
    m_form->setLabel(noteKey, tr("Note"), tr("What was done about it."));
    m_settle->setText(tr("Settle"));
    if (m_task)
        showTask(*m_task);
}

QString TasksPane::helpText() const
{
    return tr(
        "A task tells of something that a person has to look after. It leads to the record that it is about.\n\n"
        "Goods that are short settle by themselves when they are back at 0: receive them, or count them and book the "
        "difference. **Settle** says that nothing more has to be done, with a note for whoever asks later.");
}

QString TasksPane::countWords(qint64 count) const
{
    return tr("%Ln task(s)", nullptr, static_cast<int>(count));
}

bool TasksPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("tasks"));
}

void TasksPane::readRecord(qint64 id)
{
    if (workbench().may(Permission::SeeTrail))
        m_history->showRecord(id);
    workbench()
        .store.read([id](store::Connection &connection) { return tasks::task(connection, {id}); })
        .then(this, [this, id](const Result<tasks::Task> &task) {
            if (!isOpen(id))
                return;
            if (!task) {
                recordFailed(id, task.error());
                return;
            }
            showTask(*task);
            recordShown(id);
        });
}

void TasksPane::showTask(const tasks::Task &task)
{
    const bool another = !m_task || m_task->id != task.id;
    m_task = task;
    records()->drawer()->setHeading(task.title, task.storeName,
                                    task.settledAt ? QStringLiteral("done") : QStringLiteral("open"));
    const Formats &formats = workbench().formats;
    m_facts->clear();
    m_facts->addFact(tr("Task"), task.text);
    m_facts->addFact(tr("Raised"), formats.relative(task.raisedAt), formats.instant(task.raisedAt));
    if (task.settledAt) {
        m_facts->addFact(tr("Settled"), formats.relative(*task.settledAt), formats.instant(*task.settledAt));
        m_facts->addFact(tr("Settled by"), task.settledBy.isEmpty() ? tr("by itself") : task.settledBy);
        m_facts->addFact(tr("Note"), task.note);
    }
    auto *subject = new LinkButton(tr("Show what it is about"), m_facts);
    connect(subject, &LinkButton::clicked, this, [this, task] { openSubject(workbench(), task); });
    m_facts->addWide(subject);
    m_settling->setVisible(!task.settledAt);
    m_settling->setEnabled(task.maySettle);
    if (another) {
        m_form->keepDraft(&workbench().drafts, QStringLiteral("tasks/") + task.id.text());
        m_form->load({{noteKey, QString()}});
    }
}

void TasksPane::settle()
{
    if (!m_task || m_task->settledAt)
        return;
    m_settle->setEnabled(false);
    workbench()
        .store
        .write([id = m_task->id, note = m_form->text(noteKey)](store::UnitOfWork &work) {
            return tasks::settle(work, id, note);
        })
        .then(this, [this, title = m_task->title](const Result<void> &settled) {
            m_settle->setEnabled(true);
            if (!settled) {
                m_form->showError(settled.error());
                return;
            }
            m_form->markSaved();
            workbench().toast(tr("“%1” settled").arg(title), {});
        });
}

} // namespace shopdesk::ui
