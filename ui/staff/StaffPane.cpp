// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/StaffPane.h"

#include "staff/PeopleList.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Theme.h"
#include "ui/shell/SignUpDialog.h"
#include "ui/staff/PersonForm.h"
#include "ui/staff/PersonSheet.h"
#include "ui/staff/RolesPage.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

enum Page { peoplePage, rolesPage };

Result<void> archive(store::UnitOfWork &work, qint64 id, bool)
{
    return staff::archivePerson(work, {id}); // whoever comes back gets a password, see askToRestore
}

} // namespace

StaffPane::StaffPane(Workbench &workbench, QWidget *parent)
    : EditingPane(workbench, QStringLiteral("staff"), staff::peopleList(), tables::inUse(), Permission::ManageStaff,
                  archive, parent)
    , m_replacePassword(addRecordAction(QStringLiteral("lock"), {}))
    , m_showRoles(new QAction(icon(QStringLiteral("table")), {}, this))
{
    connect(m_replacePassword, &QAction::triggered, this, [this] { m_sheet->askForPassword(); });
    connect(m_showRoles, &QAction::triggered, this, [this] {
        this->workbench().openRecord(name(), 0);
        showRoles();
    });
    m_showRoles->setEnabled(workbench.may(Permission::ManageStaff));
    addCommand(m_showRoles);
    if (workbench.store.actor().id)
        return;
    // Roles come into the shop with its first owner.
    mainAction()->setEnabled(false);
    m_signUp = new QAction(icon(QStringLiteral("lock")), {}, this);
    m_signUp->setEnabled(workbench.may(Permission::ManageStaff));
    connect(m_signUp, &QAction::triggered, this, &StaffPane::signUp);
    setMainAction(m_signUp);
}

StaffPane::~StaffPane() = default;

void StaffPane::signUp()
{
    auto *dialog = new SignUpDialog(workbench().store, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void StaffPane::build()
{
    EditingPane::build();
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_roles = new RolesPage(workbench());
    m_pages = new QStackedWidget;
    layout()->removeWidget(records());
    m_pages->addWidget(records());
    m_pages->addWidget(m_roles);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::gap4, 0, measure::gap4, 0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    ListPresenter *presenter = records()->list()->presenter();
    const auto yesOrNo = [](const QVariant &value) {
        return value.toString() == QLatin1String("yes") ? tr("Yes") : tr("No");
    };
    presenter->setWords(QStringLiteral("pin"), yesOrNo);
    presenter->setWords(QStringLiteral("secondFactor"), yesOrNo);
    presenter->setWords(QStringLiteral("stores"), [](const QVariant &value) {
        return value.toString() == QLatin1String("*") ? tr("All stores") : value.toString();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        emit headingChanged();
    });
}

void StaffPane::showPeople()
{
    ensureBuilt();
    m_tabs->setCurrentIndex(peoplePage);
}

void StaffPane::showRoles()
{
    ensureBuilt();
    m_tabs->setCurrentIndex(rolesPage);
}

void StaffPane::showQuery(const tables::ListQuery &query)
{
    showPeople();
    EditingPane::showQuery(query);
}

void StaffPane::showRecord(qint64 id)
{
    if (id != 0)
        showPeople();
    EditingPane::showRecord(id);
}

void StaffPane::search(const QString &text)
{
    showPeople();
    EditingPane::search(text);
}

void StaffPane::retranslateActions()
{
    EditingPane::retranslateActions();
    m_replacePassword->setText(tr("Replace password"));
    m_showRoles->setText(tr("Roles and what they may do"));
    if (m_signUp)
        m_signUp->setText(tr("Set a password"));
}

void StaffPane::retranslate()
{
    EditingPane::retranslate();
    m_tabs->setTabText(peoplePage, tr("People"));
    m_tabs->setTabText(rolesPage, tr("Roles"));
    m_tabs->setAccessibleName(tr("People and roles"));
    m_sheet->retranslate();
    if (m_signUp)
        records()->setEmptyState(
            iconName(), tr("Nobody has signed up yet"),
            tr("Whoever opens this shop on this computer may do everything. Set a password to begin "
               "with; then you can add the people who work with you."),
            m_signUp);
}

EditingPane::Words StaffPane::words() const
{
    return {tr("New person"),
            tr("Person"),
            tr("Archive person"),
            tr("Nobody here yet"),
            tr("The people who work in the shop stand here, with what they may do and where."),
            tr("Find by name")};
}

QString StaffPane::countWords(qint64 count) const
{
    return tr("%Ln person(s)", nullptr, static_cast<int>(count));
}

QString StaffPane::archiveManyText(int count) const
{
    return tr("Archive %Ln person(s)", nullptr, count);
}

QString StaffPane::archivedText(int count, bool) const
{
    return tr("%Ln person(s) archived. They can no longer sign in.", nullptr, count);
}

QString StaffPane::helpText() const
{
    return tr(
        "## People\n\n"
        "Everybody who works in the shop signs in with a name and a password of their own. The **role** says what they "
        "may do, the **stores** where.\n\n"
        "Nobody gives more than they have: to make somebody a manager you must be allowed all that managers are.\n\n"
        "**Archive** takes a person's passwords and codes away at once. What they did stays in the trail.\n\n"
        "On the page **Roles**, arrow keys move through the table and Space ticks. What a permission needs is ticked with "
        "it. Nothing holds until you save.");
}

std::vector<JumpList> StaffPane::jumpLists() const
{
    return {{list(), {QStringLiteral("name"), QStringLiteral("role")}}};
}

RecordForm *StaffPane::makeForm()
{
    m_personForm = new PersonForm(workbench());
    return m_personForm;
}

void StaffPane::makePages()
{
    m_sheet = new PersonSheet(workbench(), *records()->drawer(), this);
}

void StaffPane::setPagesVisible(bool visible)
{
    m_sheet->setPagesVisible(visible);
}

void StaffPane::startForm(bool isNew)
{
    showPeople();
    if (isNew)
        m_personForm->startNew();
    else
        m_personForm->startEdit(m_record->person);
}

void StaffPane::readPages(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readPersonRecord(connection, {id}); })
        .then(this, [this, id](const Result<PersonRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                pagesFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<PersonRecord>(*record);
            m_sheet->show(*m_record);
            if (!isEditing())
                m_sheet->setPagesVisible(true);
            pagesShown(id);
        });
}

void StaffPane::forgetPages()
{
    m_record.reset();
}

bool StaffPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("roles")) || changes.touches(QStringLiteral("stores"));
}

qint64 StaffPane::shownRecord() const
{
    return m_record ? m_record->person.id.value : 0;
}

EditingPane::Heading StaffPane::heading() const
{
    const staff::Person &person = m_record->person;
    const BusinessDay today = workbench().formats.zone().dayOf(Instant::now());
    const bool isAway = person.absence && person.absence->from <= today && today <= person.absence->to;
    return {person.name, person.roleName,
            person.isArchived ? QStringLiteral("archived")
            : isAway          ? QStringLiteral("absent")
                              : QStringLiteral("active")};
}

bool StaffPane::isArchived() const
{
    return m_record->person.isArchived;
}

QList<QAction *> StaffPane::recordActions() const
{
    return {m_replacePassword};
}

void StaffPane::askToRestore()
{
    m_sheet->askForPassword();
}

} // namespace shopdesk::ui
