// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecoverySection.h"

#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/NewPassword.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
const QString secretKey = QStringLiteral("secret");
} // namespace

RecoverySection::RecoverySection(store::Store &store, QWidget *parent)
    : Section(parent)
    , m_store(store)
    , m_form(new Form(this))
    , m_otherwise(new QLabel(this))
    , m_set(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    m_form->addField(secretKey, {}, new QLineEdit);
    m_form->setCheck(secretKey, [this] {
        return m_form->text(secretKey).isEmpty() ? tr("Enter the secret that is printed on the sheet.") : QString();
    });
    addNewPassword(*m_form, [this] { return m_name; });
    m_otherwise->setWordWrap(true);
    makeMainButton(*m_set);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_set);
    body()->addWidget(m_form);
    body()->addLayout(buttons);
    body()->addWidget(m_otherwise);
    for (auto *field : m_form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, &RecoverySection::recover);
    connect(m_set, &QPushButton::clicked, this, &RecoverySection::recover);
    connect(m_back, &QPushButton::clicked, this, [this] {
        forget();
        emit backWanted();
    });
    retranslate();
}

void RecoverySection::begin(const QString &name)
{
    m_name = name;
    forget();
    retranslate();
    m_form->focusFirst();
}

void RecoverySection::forget()
{
    m_form->load({{secretKey, QString()}, {newPasswordKey, QString()}, {newPasswordAgainKey, QString()}});
}

void RecoverySection::recover()
{
    if (!isEnabled() || !m_form->validate())
        return;
    setEnabled(false);
    m_busy->begin(tr("Opening the shop…"));
    m_aside.run(
        this,
        [&store = m_store, name = m_name, secret = m_form->text(secretKey),
         password = m_form->value(newPasswordKey).toString()] { return staff::recover(store, name, secret, password); },
        [this](const Result<Actor> &actor) {
            m_busy->end();
            setEnabled(true);
            if (!actor) {
                m_form->showError(actor.error());
                return;
            }
            forget();
        });
}

void RecoverySection::retranslate()
{
    setTitle(tr("Use the recovery sheet"),
             tr("For %1. The sheet opens the shop once; print a new one afterwards.").arg(m_name));
    m_form->setLabel(secretKey, tr("Secret on the sheet"));
    labelNewPassword(*m_form);
    m_set->setText(tr("Set the new password"));
    m_back->setText(tr("Back"));
    m_otherwise->setText(tr("No sheet at hand? An owner of the shop can give you a new password."));
    setInk(*m_otherwise, Colours::of(palette()).muted);
}

void RecoverySection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
