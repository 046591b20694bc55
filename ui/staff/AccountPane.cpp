// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/AccountPane.h"

#include "staff/Secrets.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Section.h"
#include "ui/parts/Theme.h"
#include "ui/shell/SignUpDialog.h"
#include "ui/staff/AbsencePage.h"
#include "ui/staff/PasswordSection.h"
#include "ui/staff/PersonSheet.h"
#include "ui/staff/RecoverySheetSection.h"
#include "ui/staff/SecondFactorSection.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int widest = 760;
} // namespace

AccountPane::AccountPane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("account"), QStringLiteral("person"), parent)
    , m_open(new QAction(icon(QStringLiteral("person")), {}, this))
{
    connect(m_open, &QAction::triggered, this, [this] { this->workbench().openRecord(name(), 0); });
    addCommand(m_open);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (isBuilt() && (changes.touches(QStringLiteral("staff")) || changes.touches(QStringLiteral("roles"))))
            read();
    });
}

AccountPane::~AccountPane() = default;

void AccountPane::build()
{
    m_area = new QScrollArea;
    m_area->setWidget(buildSections());
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    connect(m_signUp, &QPushButton::clicked, this, [this] {
        auto *dialog = new SignUpDialog(workbench().store, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_forget, &QPushButton::clicked, this, &AccountPane::forgetDevices);
    read();
}

QWidget *AccountPane::buildSections()
{
    m_nobody = new Section;
    m_signUp = new QPushButton;
    m_nobody->body()->addWidget(m_signUp, 0, Qt::AlignLeft);
    m_self = new Section;
    m_facts = new FactSheet;
    m_facts->layout()->setContentsMargins({});
    m_self->body()->addWidget(m_facts);
    m_password = new PasswordSection(workbench());
    m_pin = new PinSection(workbench());
    m_secondFactor = new SecondFactorSection(workbench());
    m_recovery = new RecoverySheetSection(workbench());
    m_devices = new Section;
    m_forget = new QPushButton;
    m_devices->body()->addWidget(m_forget, 0, Qt::AlignLeft);
    m_away = new Section;
    m_absence = new AbsencePage(workbench());
    m_away->body()->addWidget(m_absence);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(measure::gap4);
    for (QWidget *section : std::initializer_list<QWidget *>{m_nobody, m_self, m_password, m_pin, m_secondFactor,
                                                             m_devices, m_away, m_recovery}) {
        section->setMaximumWidth(widest);
        section->hide();
        column->addWidget(section);
    }
    column->addStretch(1);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap6);
    row->addLayout(column, 1);
    row->addStretch(0);
    return page;
}

void AccountPane::read()
{
    const StaffId self = workbench().store.actor().id;
    if (!self) {
        m_nobody->show();
        setLoaded();
        return;
    }
    workbench()
        .store.read([self](store::Connection &connection) { return readPersonRecord(connection, self); })
        .then(this, [this](const Result<PersonRecord> &record) {
            if (record) {
                m_record = std::make_unique<PersonRecord>(*record);
                showPerson();
            } else {
                workbench().toast(record.error().message, {});
            }
            setLoaded();
        });
}

void AccountPane::showPerson()
{
    const staff::Person &person = m_record->person;
    const Actor actor = workbench().store.actor();
    m_self->setTitle(person.name);
    m_facts->clear();
    m_facts->addFact(tr("Role"), person.roleName);
    m_facts->addFact(tr("Stores"), storesInWords(person.stores, m_record->storeNames));
    addPowers(*m_facts, actor.permissions, actor.limits, workbench().formats);
    for (QWidget *section :
         std::initializer_list<QWidget *>{m_self, m_password, m_pin, m_secondFactor, m_devices, m_away})
        section->show();
    m_password->showPerson(person);
    m_pin->showPerson(person);
    m_secondFactor->showPerson(person);
    m_recovery->showPerson(person);
    m_absence->showPerson(person);
}

void AccountPane::forgetDevices()
{
    m_forget->setEnabled(false);
    workbench()
        .store.write([](store::UnitOfWork &work) { return staff::forgetDevices(work); })
        .then(this, [this](const Result<void> &done) {
            m_forget->setEnabled(true);
            workbench().toast(done ? tr("Every computer asks for your password again") : done.error().message, {});
        });
}

void AccountPane::retranslateActions()
{
    m_open->setText(tr("My account"));
}

void AccountPane::retranslate()
{
    m_nobody->setTitle(
        tr("Nobody has signed up yet"),
        tr("Whoever opens this shop on this computer may do everything, as its owner. With a password of your "
           "own, phone numbers and addresses are safe even from somebody who copies the file."));
    m_signUp->setText(tr("Set a password…"));
    m_devices->setTitle(
        tr("Remembered computers"),
        tr("Where you chose “Remember this device”, the keychain signs you in. If a computer is lost or "
           "sold, make all of them ask for the password again."));
    m_forget->setText(tr("Forget all computers"));
    m_away->setTitle(tr("Absence"), tr("Days on which you are not there, and who takes what would come to you."));
    if (m_record)
        showPerson();
}

QString AccountPane::helpText() const
{
    return tr(
        "## My account\n\n"
        "Who you are here, what you may do, and what you sign in with.\n\n"
        "A **PIN** is enough to switch between people at a shared counter while the shop is open. The **second factor** asks "
        "for a code from your phone as well. **Recovery codes** and, for owners, the **recovery sheet** are for the day when "
        "phone or password are gone: keep them on paper, locked away.");
}

} // namespace shopdesk::ui
