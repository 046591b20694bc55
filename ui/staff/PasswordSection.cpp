// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/PasswordSection.h"

#include "staff/Secrets.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"
#include "ui/shell/NewPassword.h"
#include "vault/Password.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace shopdesk::ui {

namespace {

const QString pinKey = QStringLiteral("pin");

QHBoxLayout *rowOf(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap2);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    return row;
}

} // namespace

PasswordSection::PasswordSection(Workbench &bench, QWidget *parent)
    : OwnSection(bench, parent), m_form(new Form(this)), m_save(new QPushButton(this))
{
    addOwnPassword(*m_form);
    addNewPassword(*m_form, [this] { return person().name; });
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    body()->addLayout(rowOf({m_save}));
    connect(m_form, &Form::saveRequested, this, &PasswordSection::save);
    connect(m_save, &QPushButton::clicked, this, &PasswordSection::save);
    retranslate();
}

void PasswordSection::retranslate()
{
    setTitle(tr("Password"), tr("It opens the shop. Nobody can look it up; an owner can give you a new one."));
    m_form->setLabel(ownPasswordKey, tr("Old password"));
    labelNewPassword(*m_form);
    m_save->setText(tr("Change password"));
}

void PasswordSection::save()
{
    if (!m_save->isEnabled() || !m_form->validate())
        return;
    m_save->setEnabled(false);
    workbench()
        .store
        .write([old = m_form->value(ownPasswordKey).toString(), password = m_form->value(newPasswordKey).toString()](
                   store::UnitOfWork &work) { return staff::changeOwnPassword(work, old, password); })
        .then(this, [this](const Result<void> &done) {
            m_save->setEnabled(true);
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            forget();
            workbench().toast(tr("Password changed"), {});
        });
}

void PasswordSection::forget()
{
    m_form->load({{ownPasswordKey, QString()}, {newPasswordKey, QString()}, {newPasswordAgainKey, QString()}});
}

PinSection::PinSection(Workbench &bench, QWidget *parent)
    : OwnSection(bench, parent), m_form(new Form(this)), m_set(new QPushButton(this)), m_takeAway(new QPushButton(this))
{
    addOwnPassword(*m_form);
    auto *pin = new QLineEdit;
    pin->setEchoMode(QLineEdit::Password);
    pin->setMaxLength(vault::longestPasswordLength);
    m_form->addField(pinKey, {}, pin);
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    body()->addLayout(rowOf({m_set, m_takeAway}));
    const auto set = [this] {
        const QString typed = m_form->text(pinKey);
        const auto good = vault::checkNewPin(typed);
        if (m_form->validate() && !good)
            m_form->showError(good.error());
        else if (good && m_form->validate())
            save(typed);
    };
    connect(m_form, &Form::saveRequested, this, set);
    connect(m_set, &QPushButton::clicked, this, set);
    connect(m_takeAway, &QPushButton::clicked, this, [this] {
        if (m_form->validate())
            save({});
    });
    retranslate();
}

void PinSection::retranslate()
{
    setTitle(tr("PIN"),
             person().hasPin
                 ? tr("You have one. At a shared counter it is enough to switch to you, while the shop is open.")
                 : tr("4 to 8 digits for switching quickly at a shared counter, while the shop is open."));
    m_form->setLabel(ownPasswordKey, tr("Password"));
    m_form->setLabel(pinKey, tr("New PIN"));
    m_set->setText(person().hasPin ? tr("Change PIN") : tr("Set PIN"));
    m_takeAway->setText(tr("Take PIN away"));
    m_takeAway->setVisible(person().hasPin);
}

void PinSection::save(const QString &pin)
{
    if (!m_set->isEnabled())
        return;
    m_set->setEnabled(false);
    workbench()
        .store
        .write([password = m_form->value(ownPasswordKey).toString(), pin](store::UnitOfWork &work) {
            return staff::setOwnPin(work, password, pin);
        })
        .then(this, [this, pin](const Result<void> &done) {
            m_set->setEnabled(true);
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            forget();
            workbench().toast(pin.isEmpty() ? tr("PIN taken away") : tr("PIN set"), {});
        });
}

void PinSection::forget()
{
    m_form->load({{ownPasswordKey, QString()}, {pinKey, QString()}});
}

} // namespace shopdesk::ui
