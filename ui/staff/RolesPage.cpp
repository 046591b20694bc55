// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/RolesPage.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Undo.h"
#include "ui/staff/RoleMatrix.h"
#include "ui/staff/RoleMatrixView.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace shopdesk::ui {

namespace {
const QString nameKey = QStringLiteral("name");
const QString likeKey = QStringLiteral("like");
constexpr int historyHeight = 200;
} // namespace

RolesPage::RolesPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_matrix(new RoleMatrix(workbench.formats, this))
    , m_view(new RoleMatrixView(*m_matrix, this))
    , m_text(new QLabel(this))
    , m_new(new QPushButton(this))
    , m_rename(new QPushButton(this))
    , m_archive(new QPushButton(this))
    , m_showHistory(new QPushButton(icon(QStringLiteral("history")), {}, this))
    , m_historyArea(new QScrollArea(this))
    , m_history(new RecordHistory(workbench, "roles"))
    , m_naming(buildNaming())
    , m_note(new QLabel(this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_note->setWordWrap(true);
    m_state->setWordWrap(true);
    makeMainButton(*m_save);
    auto *above = new QHBoxLayout;
    above->setSpacing(measure::gap2);
    above->addWidget(m_text, 1);
    for (QPushButton *button : {m_new, m_rename, m_archive, m_showHistory})
        above->addWidget(button, 0, Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setSpacing(measure::gap2);
    below->addWidget(m_state, 1);
    below->addWidget(m_discard);
    below->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap3);
    layout->setSpacing(measure::gap3);
    layout->addLayout(above);
    layout->addWidget(m_naming);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_historyArea);
    layout->addWidget(m_note);
    layout->addLayout(below);
    m_naming->hide();
    m_showHistory->setCheckable(true);
    m_historyArea->setWidget(m_history);
    m_historyArea->setWidgetResizable(true);
    m_historyArea->setFrameShape(QFrame::NoFrame);
    m_historyArea->setFixedHeight(historyHeight);
    m_historyArea->hide();
    connect(m_showHistory, &QPushButton::toggled, m_historyArea, &QWidget::setVisible);
    connect(m_matrix, &RoleMatrix::edited, this, [this] {
        m_refused.clear();
        showState();
    });
    connect(m_matrix, &RoleMatrix::limitRefused, this, [this](const QString &complaint) {
        m_refused = complaint;
        showState();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RolesPage::showChosen);
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &RolesPage::showChosen);
    connect(m_new, &QPushButton::clicked, this, [this] { startNaming(true); });
    connect(m_rename, &QPushButton::clicked, this, [this] { startNaming(false); });
    connect(m_archive, &QPushButton::clicked, this, &RolesPage::archive);
    connect(m_save, &QPushButton::clicked, this, &RolesPage::save);
    connect(m_discard, &QPushButton::clicked, this, &RolesPage::discard);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("roles")) || changes.touches(QStringLiteral("staff")))
            read();
    });
    retranslate();
    read();
}

QWidget *RolesPage::buildNaming()
{
    auto *frame = new QWidget(this);
    m_form = new Form(frame);
    auto *name = new QLineEdit(frame);
    name->setMaxLength(longestName);
    m_like = new QComboBox(frame);
    m_form->addField(nameKey, {}, name);
    m_form->addField(likeKey, {}, m_like);
    m_form->setCheck(nameKey,
                     [this] { return m_form->text(nameKey).isEmpty() ? tr("Give the role a name.") : QString(); });
    m_form->layout()->setContentsMargins({});
    m_form->setMaximumWidth(480);
    m_saveName = new QPushButton(frame);
    m_cancelName = new QPushButton(frame);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_saveName);
    buttons->addWidget(m_cancelName);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    connect(m_form, &Form::saveRequested, this, &RolesPage::saveName);
    connect(name, &QLineEdit::returnPressed, this, &RolesPage::saveName);
    connect(m_saveName, &QPushButton::clicked, this, &RolesPage::saveName);
    connect(m_cancelName, &QPushButton::clicked, this, &RolesPage::stopNaming);
    return frame;
}

void RolesPage::read()
{
    m_workbench.store.read([](store::Connection &connection) { return staff::roles(connection); })
        .then(this, [this](const Result<std::vector<staff::Role>> &roles) {
            if (!roles) {
                m_refused = roles.error().message;
                showState();
                return;
            }
            m_roles = *roles;
            m_matrix->setRoles(m_roles);
            showChosen();
        });
}

const staff::Role *RolesPage::chosen() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? &m_matrix->roleAt(current.column()) : nullptr;
}

void RolesPage::showChosen()
{
    const staff::Role *role = chosen();
    // Those that every shop begins with stay; only what they may do is the shop's to say.
    const bool isOwn = role && role->key.isEmpty();
    m_rename->setEnabled(isOwn);
    m_archive->setEnabled(isOwn);
    m_rename->setText(isOwn ? tr("Rename “%1”").arg(role->name) : tr("Rename"));
    m_archive->setText(isOwn ? tr("Archive “%1”").arg(role->name) : tr("Archive"));
    m_showHistory->setEnabled(role);
    m_showHistory->setText(tr("History"));
    m_showHistory->setAccessibleName(role ? tr("History of “%1”").arg(role->name) : tr("History"));
    m_historyArea->setAccessibleName(m_showHistory->accessibleName());
    m_history->showRecord(role ? role->id.value : 0);
}

void RolesPage::showState()
{
    const auto edits = m_matrix->edits();
    QStringList said;
    if (!m_refused.isEmpty())
        said << m_refused;
    for (int column = 0; column < m_matrix->columnCount(); ++column) {
        if (const QString complaint = m_matrix->complaintOf(column); !complaint.isEmpty())
            said << tr("%1: %2").arg(m_matrix->roleAt(column).name, complaint);
    }
    const bool isBad = !said.isEmpty();
    if (!isBad && !edits.empty())
        said << tr("%Ln role(s) changed, not saved yet", nullptr, static_cast<int>(edits.size()));
    m_state->setText(said.join(QLatin1Char('\n')));
    const Colours &colours = Colours::of(palette());
    setInk(*m_state, isBad ? colours.danger : colours.muted);
    m_save->setEnabled(!edits.empty() && m_waiting == 0);
    m_discard->setEnabled(!edits.empty() && m_waiting == 0);
}

void RolesPage::save()
{
    const auto edits = m_matrix->edits();
    if (m_waiting > 0 || edits.empty())
        return;
    struct Answers
    {
        std::vector<staff::RoleId> saved;
        std::vector<std::function<void()>> undos;
    };
    auto answers = std::make_shared<Answers>();
    m_waiting = static_cast<int>(edits.size());
    showState();
    // One by one: a role that is refused does not keep the others from being saved.
    for (const RoleMatrix::Edit &edit : edits) {
        m_workbench
            .write(this, [edit](store::UnitOfWork &work) { return staff::updateRole(work, edit.id, edit.wanted); })
            .then(this, [this, edit, answers](const Result<void> &done) {
                m_matrix->setComplaint(edit.id, done ? QString() : done.error().message);
                if (done) {
                    answers->saved.push_back(edit.id);
                    answers->undos.push_back(undoBy(m_workbench, [edit](store::UnitOfWork &work) {
                        return staff::updateRole(work, edit.id, edit.before);
                    }));
                }
                if (--m_waiting > 0)
                    return;
                showState();
                if (!answers->saved.empty())
                    tellSaved(answers->saved, [undos = answers->undos] {
                        for (const auto &undo : undos)
                            undo();
                    });
            });
    }
}

void RolesPage::tellSaved(const std::vector<staff::RoleId> &saved, const std::function<void()> &undo)
{
    m_workbench.toast(tr("%Ln role(s) saved", nullptr, static_cast<int>(saved.size())), undo);
}

void RolesPage::discard()
{
    m_matrix->discard();
}

void RolesPage::startNaming(bool isNew)
{
    const staff::Role *role = chosen();
    if (!isNew && !role)
        return;
    m_named = isNew ? staff::RoleId() : role->id;
    m_like->clear();
    m_like->addItem(tr("Nothing at first"), QString());
    for (const staff::Role &each : m_roles)
        m_like->addItem(each.name, each.id.text());
    m_form->setFieldVisible(likeKey, isNew);
    m_form->load({{nameKey, isNew ? QString() : role->name}, {likeKey, isNew && role ? role->id.text() : QString()}});
    m_saveName->setText(isNew ? tr("Add role") : tr("Rename"));
    m_naming->show();
    m_form->focusFirst();
}

void RolesPage::stopNaming()
{
    m_naming->hide();
    m_view->setFocus();
}

void RolesPage::saveName()
{
    if (!m_form->validate())
        return;
    const staff::RoleId id = m_named;
    const QString like = m_form->text(likeKey);
    const auto from = std::ranges::find_if(
        m_roles, [&](const staff::Role &role) { return id ? role.id == id : role.id.text() == like; });
    staff::RoleDraft draft{m_form->text(nameKey), {}, {Money{}, 0, 0}};
    if (from != m_roles.end()) {
        draft.permissions = from->permissions;
        draft.limits = from->limits;
    }
    m_workbench
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<staff::RoleId> {
                   if (id)
                       return staff::updateRole(work, id, draft).map([id] { return id; });
                   return staff::createRole(work, draft);
               })
        .then(this, [this, id, draft, before = id ? from->name : QString()](const Result<staff::RoleId> &done) {
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            m_form->markSaved();
            stopNaming();
            const auto undo = undoBy(m_workbench, [made = *done, draft, before](store::UnitOfWork &work) {
                staff::RoleDraft old = draft;
                old.name = before;
                return before.isEmpty() ? staff::archiveRole(work, made) : staff::updateRole(work, made, old);
            });
            m_workbench.toast(id ? tr("Role renamed to “%1”").arg(draft.name) : tr("Role “%1” added").arg(draft.name),
                              undo);
        });
}

void RolesPage::archive()
{
    const staff::Role *role = chosen();
    if (!role)
        return;
    m_workbench.write(this, [id = role->id](store::UnitOfWork &work) { return staff::archiveRole(work, id); })
        .then(this, [this, id = role->id, name = role->name](const Result<void> &done) {
            if (done)
                m_workbench.toast(tr("Role “%1” archived").arg(name), {});
            else
                m_matrix->setComplaint(id, done.error().message);
        });
}

void RolesPage::retranslate()
{
    m_text->setText(tr("What people may do, by their role. What a permission needs is ticked with it."));
    m_new->setText(tr("New role"));
    m_cancelName->setText(tr("Cancel"));
    m_form->setLabel(nameKey, tr("Name"));
    m_form->setLabel(likeKey, tr("May the same as"));
    m_note->setText(
        tr("The owners' column is locked: owners may do everything. Where a role's limit is in the way, somebody "
           "with more can allow it on the spot."));
    m_save->setText(tr("Save roles"));
    m_discard->setText(tr("Discard changes"));
    m_view->setAccessibleName(tr("Permissions of the roles"));
    m_matrix->retranslate();
    setInk(*m_note, Colours::of(palette()).muted);
    showChosen();
    showState();
}

void RolesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
