// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/PersonSheet.h"

#include "catalog/Premises.h"
#include "staff/Secrets.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/staff/AbsencePage.h"
#include "ui/staff/ChosenPassword.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString absenceTab = QStringLiteral("absence");
const QString passwordTab = QStringLiteral("password");
const QString historyTab = QStringLiteral("history");

QString sheetText(const char *text)
{
    return QCoreApplication::translate("PersonSheet", text);
}

QString noLimit()
{
    return sheetText(QT_TRANSLATE_NOOP("PersonSheet", "No limit"));
}

} // namespace

Result<PersonRecord> readPersonRecord(store::Connection &connection, StaffId id)
{
    const auto person = staff::person(connection, id);
    if (!person)
        return Failure(person.error());
    PersonRecord record{*person, {}, {}, {}};
    // Oneself is read by everybody; what belongs to the roles of others is not.
    if (const auto roles = staff::roles(connection)) {
        const auto role = std::ranges::find(*roles, person->role, &staff::Role::id);
        if (role != roles->end())
            record.role = *role;
    }
    const auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    for (const catalog::Premises &store : *stores) {
        if (person->stores && person->stores->contains(store.id))
            record.storeNames << store.name;
    }
    auto history = store::auditTrail(connection, QStringLiteral("staff"), id.value);
    if (!history)
        return Failure(history.error());
    record.history = std::move(*history);
    return record;
}

QString storesInWords(const std::optional<QSet<StoreId>> &stores, const QStringList &names)
{
    return stores ? names.join(QStringLiteral(", ")) : sheetText(QT_TRANSLATE_NOOP("PersonSheet", "All stores"));
}

void addPowers(FactSheet &facts, const Permissions &permissions, const Limits &limits, const Formats &formats)
{
    facts.addSection(sheetText(QT_TRANSLATE_NOOP("PersonSheet", "May")));
    QString group;
    QStringList titles;
    const auto add = [&] {
        if (!titles.isEmpty())
            facts.addFact(group, titles.join(QStringLiteral(" · ")));
        titles.clear();
    };
    for (const PermissionInfo &info : permissionInfos()) {
        if (const QString next = QCoreApplication::translate("Permission", info.group); next != group) {
            add();
            group = next;
        }
        if (permissions.contains(info.permission))
            titles << titleOf(info.permission);
    }
    add();
    if (permissions.contains(Permission::GiveRefunds))
        facts.addFact(sheetText(QT_TRANSLATE_NOOP("PersonSheet", "Largest refund")),
                      limits.largestRefund ? formats.moneyWithSymbol(*limits.largestRefund) : noLimit());
    if (permissions.contains(Permission::GiveDiscounts))
        facts.addFact(sheetText(QT_TRANSLATE_NOOP("PersonSheet", "Largest discount")),
                      limits.largestDiscount ? sheetText(QT_TRANSLATE_NOOP("PersonSheet", "%1 %"))
                                                   .arg(QLocale().toString(*limits.largestDiscount / 100.0))
                                             : noLimit());
    if (permissions.contains(Permission::AdjustPoints))
        facts.addFact(sheetText(QT_TRANSLATE_NOOP("PersonSheet", "Largest points adjustment")),
                      limits.largestPoints ? formats.number(*limits.largestPoints) : noLimit());
}

PersonSheet::PersonSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_facts(new FactSheet)
    , m_absence(new AbsencePage(workbench))
    , m_password(new ChosenPassword([this] { return m_record ? m_record->person.name : QString(); }))
    , m_passwordText(new QLabel)
    , m_give(new QPushButton)
    , m_history(new Timeline(workbench.formats))
{
    drawer.addTab(overviewTab, {}, m_facts);
    drawer.addTab(absenceTab, {}, m_absence);
    drawer.addTab(passwordTab, {}, buildPassword());
    drawer.addTab(historyTab, {}, m_history);
    connect(m_give, &QPushButton::clicked, this, [this] {
        if (isOneself())
            m_workbench.openRecord(QStringLiteral("account"), 0);
        else
            givePassword();
    });
}

QWidget *PersonSheet::buildPassword()
{
    m_passwordText->setWordWrap(true);
    m_passwordText->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, 0);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_passwordText);
    layout->addWidget(m_password);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, measure::gap4);
    row->addWidget(m_give);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(1);
    return page;
}

void PersonSheet::retranslate()
{
    m_drawer.setTabTitle(overviewTab, tr("Overview"));
    m_drawer.setTabTitle(absenceTab, tr("Absence"));
    m_drawer.setTabTitle(passwordTab, tr("Password"));
    m_drawer.setTabTitle(historyTab, tr("History"));
    if (m_record)
        show(*m_record);
}

void PersonSheet::setPagesVisible(bool visible)
{
    for (const QString &tab : {overviewTab, passwordTab, historyTab})
        m_drawer.setTabVisible(tab, visible);
    m_drawer.setTabVisible(absenceTab, visible && m_record && !m_record->person.isArchived);
}

void PersonSheet::show(const PersonRecord &record)
{
    // What was typed for one person is not for another.
    if (!m_record || m_record->person.id != record.person.id)
        m_password->clear();
    m_record = record;
    showFacts();
    m_absence->showPerson(record.person);
    labelPassword();
    m_history->showEntries(inWords(record.history, m_workbench.formats), tr("Nothing has been changed here yet."));
}

void PersonSheet::showFacts()
{
    const staff::Person &person = m_record->person;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("Role"), person.roleName);
    m_facts->addFact(tr("Stores"), storesInWords(person.stores, m_record->storeNames));
    if (person.absence)
        m_facts->addFact(tr("Away"),
                         tr("%1 to %2").arg(formats.day(person.absence->from), formats.day(person.absence->to)));
    if (person.absence)
        m_facts->addFact(tr("Deputy"), person.deputyName.isEmpty() ? tr("Nobody") : person.deputyName);
    m_facts->addFact(tr("PIN"), person.hasPin ? tr("Set") : tr("Not set"));
    m_facts->addFact(tr("Second factor"), person.hasSecondFactor ? tr("On") : tr("Off"));
    if (m_record->role)
        addPowers(*m_facts, m_record->role->permissions, m_record->role->limits, formats);
}

bool PersonSheet::isOneself() const
{
    return m_record && m_record->person.id == m_workbench.store.actor().id;
}

void PersonSheet::labelPassword()
{
    const staff::Person &person = m_record->person;
    m_password->setVisible(!isOneself());
    if (isOneself()) {
        m_passwordText->setText(tr("You change your own password under “My account”, with the old one."));
        m_give->setText(tr("Open “My account”"));
        return;
    }
    if (person.isArchived) {
        m_passwordText->setText(
            tr("%1 is in the archive and cannot sign in. Whoever comes back gets a new password.").arg(person.name));
        m_give->setText(tr("Take %1 back").arg(person.name));
        return;
    }
    m_passwordText->setText(tr("For when %1 has forgotten the password. The PIN, the second factor, remembered devices "
                               "and a recovery sheet go with the old one.")
                                .arg(person.name));
    m_give->setText(tr("Replace password"));
}

void PersonSheet::askForPassword()
{
    m_drawer.showTab(passwordTab);
    if (isOneself())
        m_give->setFocus();
    else
        m_password->form()->focusFirst();
}

void PersonSheet::givePassword()
{
    if (!m_record || !m_password->validate())
        return;
    const StaffId id = m_record->person.id;
    const bool comesBack = m_record->person.isArchived;
    m_give->setEnabled(false);
    m_workbench
        .write(this,
               [id, comesBack, password = m_password->password()](store::UnitOfWork &work) {
                   return comesBack ? staff::restorePerson(work, id, password)
                                    : staff::replacePassword(work, id, password);
               })
        .then(this, [this, id, comesBack, name = m_record->person.name](const Result<void> &done) {
            m_give->setEnabled(true);
            const bool stillHere = m_record && m_record->person.id == id;
            if (!done && stillHere)
                m_password->showError(done.error());
            else if (!done)
                m_workbench.toast(done.error().message, {});
            if (!done)
                return;
            if (stillHere)
                m_password->clear();
            m_workbench.toast(comesBack ? tr("“%1” taken back from the archive").arg(name)
                                        : tr("“%1” has a new password").arg(name),
                              {});
        });
}

} // namespace shopdesk::ui
