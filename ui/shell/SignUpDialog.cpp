// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SignUpDialog.h"

#include "base/Text.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/NewPassword.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int dialogWidth = 480;
const QString nameKey = QStringLiteral("name");
} // namespace

SignUpDialog::SignUpDialog(store::Store &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_form(new Form(this))
    , m_set(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    m_title->setFont(sectionFont());
    m_text->setWordWrap(true);
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    auto *name = new QLineEdit;
    name->setMaxLength(longestName);
    m_form->addField(nameKey, {}, name);
    m_form->setCheck(nameKey, [this] {
        return m_form->text(nameKey).isEmpty() ? tr("Enter the name that you sign in with.") : QString();
    });
    addNewPassword(*m_form, [this] { return m_form->text(nameKey); });
    makeMainButton(*m_set);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_form);
    layout->addLayout(dialogButtons(*m_cancel, *m_set));
    for (auto *field : m_form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &SignUpDialog::submit);
    connect(m_set, &QPushButton::clicked, this, &SignUpDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    m_form->focusFirst();
}

void SignUpDialog::submit()
{
    if (!m_form->isEnabled() || !m_form->validate())
        return;
    m_form->setEnabled(false);
    m_set->setEnabled(false);
    m_busy->begin(tr("Locking the shop with your password…"));
    m_aside.run(
        this,
        [&store = m_store, name = m_form->text(nameKey), password = m_form->value(newPasswordKey).toString()] {
            return staff::signUpOwner(store, name, password);
        },
        [this](const Result<Actor> &owner) {
            m_busy->end();
            m_form->setEnabled(true);
            m_set->setEnabled(true);
            if (owner)
                accept();
            else
                m_form->showError(owner.error());
        });
}

void SignUpDialog::retranslate()
{
    setWindowTitle(tr("Set a password"));
    m_title->setText(tr("Set a password"));
    m_text->setText(
        tr("From then on the shop opens with your name and password alone. Without them nobody can read phone "
           "numbers, e-mails and addresses; print a recovery sheet afterwards."));
    setInk(*m_text, Colours::of(palette()).muted);
    m_form->setLabel(nameKey, tr("Your name"));
    labelNewPassword(*m_form);
    m_set->setText(tr("Set the password"));
    m_cancel->setText(tr("Cancel"));
}

void SignUpDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
