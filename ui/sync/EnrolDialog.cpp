// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/EnrolDialog.h"

#include "company/Documents.h"
#include "staff/People.h"
#include "ui/parts/CheckList.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int listHeight = 180;
const QString peopleKey = QStringLiteral("people");

Result<void> putOnServer(const company::SyncKeeper::Connect &connect, const company::Enrolment &enrolment)
{
    const std::unique_ptr<sync::Remote> remote = connect();
    const auto written = company::put(*remote, company::enrolmentsDatabase(), enrolment.document);
    return written ? Result<void>() : Failure(company::toError(written.error()));
}

} // namespace

EnrolDialog::EnrolDialog(Workbench &workbench, QWidget *parent)
    : ServerDialog(parent)
    , m_workbench(workbench)
    , m_people(new CheckList)
    , m_told(new QWidget(this))
    , m_code(new QLabel)
    , m_note(new QLabel)
    , m_copy(new QPushButton)
    , m_file(new QPushButton)
{
    m_note->setWordWrap(true);
    m_code->setWordWrap(true);
    m_people->setFixedHeight(listHeight);
    m_form->addField(peopleKey, {}, m_people);
    QFont codeFont = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    codeFont.setPointSizeF(titleFont().pointSizeF());
    m_code->setFont(codeFont);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_file);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_told);
    column->setContentsMargins({});
    column->setSpacing(measure::gap3);
    column->addWidget(m_code);
    column->addLayout(buttons);
    column->addWidget(m_note);
    m_body->addWidget(m_told);
    m_told->hide();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(code()); });
    connect(m_file, &QPushButton::clicked, this, &EnrolDialog::saveFile);
    m_workbench.store.read([](store::Connection &connection) { return staff::people(connection); })
        .then(this, [this](const Result<std::vector<staff::Person>> &people) {
            std::vector<CheckList::Choice> choices;
            for (const staff::Person &person : people.value_or(std::vector<staff::Person>()))
                if (!person.isArchived)
                    choices.push_back(
                        {person.id.text(), tr("%1, %2", "a person and their role").arg(person.name, person.roleName)});
            m_people->setChoices(choices);
        });
    retranslate();
}

void EnrolDialog::submit()
{
    if (m_enrolment) {
        accept();
        return;
    }
    company::EnrolmentDraft draft;
    for (const QString &key : m_people->keys())
        draft.people.push_back(StaffId::fromText(key).value_or(StaffId()));
    m_form->clearErrors();
    m_workbench.write(this, [draft](store::UnitOfWork &work) { return company::prepareEnrolment(work, draft); })
        .then(this, [this](const Result<company::Enrolment> &enrolment) {
            if (!enrolment) {
                m_form->showError(enrolment.error());
                return;
            }
            const auto connect = company::SyncKeeper::connectionOf(m_workbench.store);
            if (!connect) {
                showCode(*enrolment); // a file needs no server
                return;
            }
            beginWaiting(tr("Telling the server…"));
            m_aside.run(
                this, [connect, made = *enrolment] { return putOnServer(connect, made); },
                [this, made = *enrolment](const Result<void> &put) {
                    endWaiting();
                    if (put)
                        showCode(made);
                    else
                        m_form->showError(put.error());
                });
        });
}

void EnrolDialog::showCode(const company::Enrolment &enrolment)
{
    m_enrolment = enrolment;
    m_form->hide();
    m_told->show();
    retranslate();
    fit();
    m_copy->setFocus(Qt::OtherFocusReason);
}

void EnrolDialog::saveFile()
{
    const QString path =
        m_workbench.askFile(this, {FileQuestion::Kind::Save, tr("Save a file for joining"),
                                   QStringLiteral("join.shopdesk-join"), tr("Files for joining (*.shopdesk-join)")});
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(company::toFile(*m_enrolment)) > 0 && file.commit();
    m_note->setText(
        written ? tr("The file is saved. Without the code it opens nothing; hand the two over by different ways.")
                : tr("The file could not be written. Choose another folder."));
}

void EnrolDialog::retranslate()
{
    setWords(tr("Let another computer in"),
             m_enrolment
                 ? tr("At the other computer choose “Join a company” and enter the server's address, an account "
                      "on it, and this code. “Account for a computer…” makes one for it.")
                 : tr("Whoever you choose signs in there with the password that they have here."),
             m_enrolment ? tr("Done") : tr("Make a code"));
    m_form->setLabel(peopleKey, tr("Who works at it"));
    m_code->setText(code());
    m_code->setAccessibleName(tr("Code for the other computer"));
    m_note->setText(m_enrolment
                        ? tr("It is good for one computer, until %1. Tell it to nobody else: it opens the shop's data.")
                              .arg(m_workbench.formats.instant(m_enrolment->expiresAt))
                        : QString());
    m_copy->setText(tr("Copy"));
    m_file->setText(tr("Save as a file…"));
    m_cancel->setVisible(!m_enrolment);
}

} // namespace shopdesk::ui
