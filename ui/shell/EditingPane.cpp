// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EditingPane.h"

#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordForm.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Undo.h"

namespace shopdesk::ui {

namespace {

const QString formTab = QStringLiteral("edit");
const QString overviewTab = QStringLiteral("overview");
constexpr int furtherButtons = 2; ///< beside Edit; more of them have no room in a drawer and stand in its menu

Result<void> archiveAll(EditingPane::Archive archive, store::UnitOfWork &work, const QList<qint64> &ids, bool archived)
{
    for (const qint64 id : ids)
        if (auto done = archive(work, id, archived); !done)
            return done;
    return {};
}

} // namespace

EditingPane::EditingPane(Workbench &workbench, const QString &iconName, tables::ListDefinition list,
                         tables::ListQuery first, Permission permission, Archive archive, QWidget *parent)
    : RecordPane(workbench, iconName, std::move(list), std::move(first), parent)
    , m_permission(permission)
    , m_archiveOperation(archive)
    , m_new(makeAction(QStringLiteral("plus"), QKeySequence::New, &EditingPane::startNew))
    , m_edit(makeAction(QStringLiteral("edit"), Qt::CTRL | Qt::Key_E, &EditingPane::startEdit))
    , m_archive(makeAction(QStringLiteral("archive"), {}, &EditingPane::archiveShown))
    , m_restore(makeAction(QStringLiteral("restore"), {}, &EditingPane::restoreShown))
    , m_save(makeAction(QStringLiteral("save"), QKeySequence::Save, &EditingPane::save))
    , m_discard(makeAction(QStringLiteral("undo"), {}, &EditingPane::discard))
    , m_archiveSelected(new QAction(icon(QStringLiteral("archive")), {}, this))
{
    connect(m_archiveSelected, &QAction::triggered, this, &EditingPane::archiveSelected);
    m_new->setEnabled(workbench.offers(permission));
    m_archiveSelected->setEnabled(workbench.offers(permission));
    if (!workbench.may(permission)) {
        for (QAction *action : {m_new, m_edit, m_archive, m_restore, m_archiveSelected})
            action->setIcon(icon(QStringLiteral("lock")));
    }
    setMainAction(m_new);
    for (QAction *action : {m_edit, m_archive, m_restore, m_save, m_discard})
        action->setEnabled(false);
}

QAction *EditingPane::makeAction(const QString &iconName, const QKeySequence &shortcut, void (EditingPane::*run)())
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, run);
    addCommand(action);
    return action;
}

QAction *EditingPane::addRecordAction(const QString &iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(shortcut);
    action->setEnabled(false);
    addCommand(action);
    m_recordActions << action;
    return action;
}

void EditingPane::retranslateActions()
{
    const Words said = words();
    m_new->setText(said.create);
    m_edit->setText(tr("Edit"));
    m_archive->setText(said.archive);
    m_restore->setText(tr("Take back from the archive"));
    m_save->setText(tr("Save"));
    m_discard->setText(tr("Discard changes"));
    m_archiveSelected->setText(tr("Archive"));
    if (workbench().may(m_permission))
        return;
    for (QAction *action : {m_new, m_edit, m_archive, m_restore})
        action->setToolTip(tr("%1 (needs approval)").arg(action->text()));
}

void EditingPane::retranslate()
{
    const Words said = words();
    records()->list()->setAccessibleName(title());
    records()->filterBar()->setSearchHint(said.searchHint);
    records()->drawer()->setTabTitle(formTab, said.formTab);
    records()->setEmptyState(iconName(), said.empty, said.emptyText, m_new);
    showHeading();
}

void EditingPane::buildRecord()
{
    DetailDrawer *drawer = records()->drawer();
    makePages();
    m_form = makeForm();
    drawer->addTab(formTab, {}, m_form);
    drawer->setTabVisible(formTab, false);
    drawer->setMayClose([this] {
        m_form->leave();
        return true;
    });
    records()->setSelectionActions(selectionActions() + QList{m_archiveSelected});
    connect(records(), &RecordView::recordClosed, this, [this] {
        forgetPages();
        stopEditing();
    });
    connect(records()->list(), &ListView::selectionCountChanged, this,
            [this](int count) { m_archiveSelected->setText(archiveManyText(count)); });
    connect(m_form, &RecordForm::saved, this, &EditingPane::tellSaved);
    connect(m_form, &RecordForm::busyChanged, m_save, &QAction::setDisabled);
    connect(m_form, &RecordForm::draftKept, this, [this](const QString &name) {
        workbench().toast(name.isEmpty() ? tr("What you typed is kept as a draft.")
                                         : tr("What you typed for “%1” is kept as a draft.").arg(name),
                          {});
    });
}

void EditingPane::readRecord(qint64 id)
{
    if (isEditing() && m_form->record() != id) {
        m_form->leave();
        stopEditing();
    }
    readPages(id);
}

void EditingPane::pagesShown(qint64 id)
{
    if (!isEditing()) {
        showHeading();
        showActions();
    }
    recordShown(id);
}

void EditingPane::pagesFailed(qint64 id, const Error &error)
{
    forgetPages();
    stopEditing();
    recordFailed(id, error);
}

bool EditingPane::isEditing() const
{
    return m_form && m_form->isActive();
}

void EditingPane::showHeading()
{
    const bool isNew = isEditing() && m_form->record() == 0;
    const Heading shown = isNew ? Heading{words().create, {}, {}} : shownRecord() != 0 ? heading() : Heading{};
    records()->drawer()->setHeading(shown.title, shown.subtitle, shown.state);
}

void EditingPane::showActions()
{
    const bool shown = shownRecord() != 0 && !isEditing();
    const bool inUse = shown && !isArchived();
    const bool canComeBack = shown && !inUse && !isFinal();
    const bool offered = workbench().offers(m_permission);
    m_edit->setEnabled(inUse && offered);
    m_archive->setEnabled(inUse && offered);
    m_restore->setEnabled(canComeBack && offered);
    m_save->setEnabled(isEditing());
    m_discard->setEnabled(isEditing());
    const QList<QAction *> further = inUse ? recordActions() : QList<QAction *>();
    for (QAction *action : m_recordActions)
        action->setEnabled(further.contains(action));
    DetailDrawer *drawer = records()->drawer();
    if (isEditing())
        drawer->setActions({m_save, m_discard});
    else if (inUse)
        drawer->setActions(QList{m_edit} + further.mid(0, furtherButtons),
                           further.mid(furtherButtons) + QList{m_archive});
    else if (canComeBack)
        drawer->setActions({m_restore});
    else
        drawer->setActions({});
}

void EditingPane::showEditing(bool editing)
{
    DetailDrawer *drawer = records()->drawer();
    drawer->setTabVisible(formTab, editing);
    setPagesVisible(!editing);
    drawer->showTab(editing ? formTab : overviewTab);
    showHeading();
    showActions();
}

void EditingPane::startNew()
{
    ensureBuilt();
    if (!isEditing() || m_form->record() != 0) {
        records()->closeRecord();
        startForm(true);
        showEditing(true);
        records()->drawer()->showContent();
        records()->drawer()->show();
    }
    m_form->form()->focusFirst();
}

void EditingPane::startEdit()
{
    if (shownRecord() == 0 || isEditing())
        return;
    startForm(false);
    showEditing(true);
    m_form->form()->focusFirst();
}

void EditingPane::save()
{
    m_form->save();
}

void EditingPane::discard()
{
    const bool dirty = m_form->isDirty();
    const qint64 id = m_form->record();
    const QVariantMap typed = m_form->discard();
    stopEditing();
    if (id == 0)
        records()->drawer()->close();
    if (!dirty)
        return;
    workbench().toast(tr("Changes discarded"), [this, typed, id] {
        // Only where nobody has gone on to something else by now.
        if (isEditing() || (id != 0 && shownRecord() != id))
            return;
        id == 0 ? startNew() : startEdit();
        m_form->putBack(typed);
    });
}

void EditingPane::stopEditing()
{
    if (isEditing())
        m_form->stop();
    showEditing(false);
}

void EditingPane::leave()
{
    if (m_form)
        m_form->leave();
}

bool EditingPane::takeScan(const QString &code)
{
    if (!isEditing())
        return false;
    m_form->takeScan(code);
    return true;
}

void EditingPane::tellSaved(qint64 id, const QString &name, bool isNew, const std::function<void()> &undo)
{
    if (!isEditing()) {
        showEditing(false);
        if (isNew)
            records()->openRecord(id);
        else if (isOpen(id))
            readPages(id);
    }
    workbench().toast(isNew ? tr("“%1” created").arg(name) : tr("“%1” saved").arg(name), undo);
}

void EditingPane::archiveShown()
{
    if (shownRecord() != 0)
        setArchived({shownRecord()}, true);
}

void EditingPane::restoreShown()
{
    if (shownRecord() == 0)
        return;
    if (restoresByItself())
        setArchived({shownRecord()}, false);
    else
        askToRestore();
}

void EditingPane::archiveSelected()
{
    setArchived(records()->selectedIds(), true);
}

void EditingPane::setArchived(const QList<qint64> &ids, bool archived)
{
    if (ids.isEmpty())
        return;
    workbench()
        .write(this, [archive = m_archiveOperation, ids,
                      archived](store::UnitOfWork &work) { return archiveAll(archive, work, ids, archived); })
        .then(this, [this, ids, archived](const Result<void> &done) {
            if (done)
                tellArchived(ids, archived);
            else
                workbench().toast(done.error().message, {});
        });
}

void EditingPane::tellArchived(const QList<qint64> &ids, bool archived)
{
    const bool shown = ids.size() == 1 && shownRecord() == ids.front();
    const QString name = shown ? heading().title : QString();
    QString text;
    if (!shown)
        text = archivedText(static_cast<int>(ids.size()), archived);
    else
        text = archived ? tr("“%1” archived").arg(name) : tr("“%1” taken back from the archive").arg(name);
    std::function<void()> undo;
    if (restoresByItself())
        undo = undoBy(workbench(), [archive = m_archiveOperation, ids, archived](store::UnitOfWork &work) {
            return archiveAll(archive, work, ids, !archived);
        });
    workbench().toast(text, undo);
}

} // namespace shopdesk::ui
