// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/ChosenPassword.h"

#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/NewPassword.h"
#include "vault/RecoveryCode.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shopdesk::ui {

ChosenPassword::ChosenPassword(std::function<QString()> personName, QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
    , m_suggest(new QPushButton(this))
    , m_suggested(new QWidget(this))
    , m_suggestedText(new QLabel(m_suggested))
    , m_suggestion(new QLabel(m_suggested))
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), {}, m_suggested))
{
    addNewPassword(*m_form, std::move(personName));
    m_form->setSavesByKey(false);
    m_suggestedText->setWordWrap(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(fixed.pointSizeF() * 1.3);
    m_suggestion->setFont(fixed);
    m_suggestion->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *line = new QHBoxLayout;
    line->addWidget(m_suggestion);
    line->addWidget(m_copy);
    line->addStretch(1);
    auto *suggested = new QVBoxLayout(m_suggested);
    suggested->setContentsMargins(0, 0, 0, 0);
    suggested->addWidget(m_suggestedText);
    suggested->addLayout(line);
    m_suggested->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(measure::gap4, 0, measure::gap4, 0);
    row->addWidget(m_suggest, 0, Qt::AlignTop);
    row->addStretch(1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(measure::gap4, 0, measure::gap4, 0);
    below->addWidget(m_suggested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_form);
    layout->addLayout(row);
    layout->addLayout(below);
    connect(m_suggest, &QPushButton::clicked, this, &ChosenPassword::suggest);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_suggestion->text()); });
    // Whoever types on has chosen another one.
    connect(m_form, &Form::edited, this, [this] {
        if (!m_suggesting)
            showSuggestion({});
    });
    retranslate();
}

void ChosenPassword::suggest()
{
    const QString password = vault::newRecoveryCodes(1).constFirst().toLower();
    m_suggesting = true;
    m_form->setValue(newPasswordKey, password);
    m_form->setValue(newPasswordAgainKey, password);
    m_suggesting = false;
    m_form->clearErrors();
    showSuggestion(password);
}

void ChosenPassword::showSuggestion(const QString &password)
{
    m_suggestion->setText(password);
    m_suggested->setVisible(!password.isEmpty());
}

QString ChosenPassword::password() const
{
    return m_form->value(newPasswordKey).toString();
}

QString ChosenPassword::suggestion() const
{
    return m_suggestion->text();
}

bool ChosenPassword::validate()
{
    return m_form->validate();
}

void ChosenPassword::showError(const Error &error)
{
    m_form->showError(error);
}

void ChosenPassword::clear()
{
    m_form->load({{newPasswordKey, QString()}, {newPasswordAgainKey, QString()}});
    showSuggestion({});
}

void ChosenPassword::retranslate()
{
    labelNewPassword(*m_form);
    m_suggest->setText(tr("Suggest one"));
    m_suggestedText->setText(tr("Write it down and hand it over. It is not shown again once it is saved."));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the password"));
}

void ChosenPassword::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
