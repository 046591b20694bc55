// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/PersonForm.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/Undo.h"
#include "ui/staff/ChosenPassword.h"
#include "ui/staff/StoresEdit.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString roleKey = QStringLiteral("role");
const QString storesKey = QStringLiteral("stores");

struct Choices
{
    std::vector<staff::Role> roles;
    std::vector<catalog::Premises> stores;
};

Result<Choices> readAllChoices(store::Connection &connection)
{
    auto roles = staff::roles(connection);
    if (!roles)
        return Failure(roles.error());
    auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    return Choices{std::move(*roles), std::move(*stores)};
}

} // namespace

PersonForm::PersonForm(Workbench &workbench, QWidget *parent)
    : RecordForm(workbench, QStringLiteral("person"), parent)
    , m_role(new GrowingCombo(this))
    , m_stores(new StoresEdit(this))
    , m_password(new ChosenPassword([this] { return recordName(); }, this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    form()->addField(nameKey, {}, name);
    form()->addField(roleKey, {}, m_role);
    form()->addField(storesKey, {}, m_stores);
    form()->setCheck(nameKey, [this] { return nameComplaint(); });
    form()->setCheck(roleKey, [this] { return roleComplaint(); });
    form()->setCheck(storesKey, [this] { return storesComplaint(); });
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_password);
    connect(this, &RecordForm::saved, m_password, &ChosenPassword::clear);
    retranslate();
}

void PersonForm::retranslate()
{
    form()->setLabel(nameKey, tr("Name"), tr("To sign in with, and what colleagues see."));
    form()->setLabel(roleKey, tr("Role"), tr("What the person may do. “Roles” shows what belongs to each."));
    form()->setLabel(storesKey, tr("Stores"));
    if (isActive())
        readChoices();
}

void PersonForm::startNew()
{
    load({});
}

void PersonForm::startEdit(const staff::Person &person)
{
    load(person);
}

void PersonForm::load(const staff::Person &person)
{
    m_before = person;
    m_password->clear();
    m_password->setVisible(!person.id);
    start(person.id.value, {{nameKey, person.name},
                            {roleKey, person.role ? person.role.text() : QString()},
                            {storesKey, StoresEdit::textOf(person.stores)}});
    readChoices();
}

void PersonForm::readChoices()
{
    workbench().store.read(readAllChoices).then(this, [this](const Result<Choices> &choices) {
        if (!choices) {
            form()->showError(choices.error());
            return;
        }
        std::vector<GrowingCombo::Choice> roles{{QString(), tr("Choose a role")}};
        for (const staff::Role &role : choices->roles)
            roles.push_back({role.id.text(), role.name});
        m_role->setChoices(roles);
        m_stores->setChoices(choices->stores);
        form()->orderTabs();
    });
}

staff::PersonDraft PersonForm::draft() const
{
    return {form()->text(nameKey), staff::RoleId::fromText(form()->text(roleKey)).value_or(staff::RoleId()),
            StoresEdit::storesOf(m_stores->stores())};
}

RecordForm::Saving PersonForm::saving()
{
    const staff::PersonDraft wanted = draft();
    const StaffId id = m_before.id;
    if (!id) {
        return {[wanted, password = m_password->password()](store::UnitOfWork &work) {
                    return staff::addPerson(work, wanted, password).map([](StaffId made) { return made.value; });
                },
                {}};
    }
    const staff::PersonDraft before{m_before.name, m_before.role, m_before.stores};
    return {
        [wanted, id](store::UnitOfWork &work) {
            return staff::updatePerson(work, id, wanted).map([id] { return id.value; });
        },
        undoBy(workbench(), [id, before](store::UnitOfWork &work) { return staff::updatePerson(work, id, before); })};
}

std::function<void()> PersonForm::undoOfNew(qint64 id)
{
    return undoBy(workbench(), [id](store::UnitOfWork &work) { return staff::archivePerson(work, {id}); });
}

QString PersonForm::recordName() const
{
    return form()->text(nameKey);
}

bool PersonForm::isWhole() const
{
    return nameComplaint().isEmpty() && roleComplaint().isEmpty() && storesComplaint().isEmpty();
}

bool PersonForm::validate()
{
    // Both say what is wrong with them.
    const bool person = RecordForm::validate();
    const bool password = m_before.id || m_password->validate();
    return person && password;
}

void PersonForm::showError(const Error &error)
{
    if (error.field == QLatin1String("password")) {
        m_password->showError(error);
        return;
    }
    Error shown = error;
    // Nobody gives more than they have: it is the role that gives too much.
    if (shown.field == QLatin1String("permissions"))
        shown.field = roleKey;
    RecordForm::showError(shown);
}

QString PersonForm::nameComplaint() const
{
    return form()->text(nameKey).isEmpty() ? tr("Enter the person's name.") : QString();
}

QString PersonForm::roleComplaint() const
{
    return form()->text(roleKey).isEmpty() ? tr("Choose what the person may do.") : QString();
}

QString PersonForm::storesComplaint() const
{
    return m_stores->stores().isEmpty() ? tr("Choose at least one store, or all of them.") : QString();
}

} // namespace shopdesk::ui
