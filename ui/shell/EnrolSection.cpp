// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EnrolSection.h"

#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/QrCode.h"
#include "ui/parts/Theme.h"
#include "vault/Totp.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHideEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString codeKey = QStringLiteral("code");
constexpr int qrSize = 232;

QString inGroups(const QString &text)
{
    QStringList groups;
    for (qsizetype at = 0; at < text.size(); at += 4)
        groups << text.mid(at, 4);
    return groups.join(QLatin1Char(' '));
}

} // namespace

EnrolSection::EnrolSection(store::Store &store, QWidget *parent)
    : Section(parent)
    , m_store(store)
    , m_qr(new QrCode(this))
    , m_secretText(new QLabel(this))
    , m_form(new Form(this))
    , m_turnOn(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    m_qr->setFixedSize(qrSize, qrSize);
    m_secretText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_secretText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_secretText->setWordWrap(true);
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    auto *code = new QLineEdit;
    code->setMaxLength(16);
    code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_form->addField(codeKey, {}, code);
    m_form->setCheck(codeKey, [this] {
        return m_form->text(codeKey).isEmpty() ? tr("Enter the 6 digits that the phone shows.") : QString();
    });
    makeMainButton(*m_turnOn);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_turnOn);
    body()->addWidget(m_qr, 0, Qt::AlignLeft);
    body()->addWidget(m_secretText);
    body()->addWidget(m_form);
    body()->addLayout(buttons);
    connect(code, &QLineEdit::returnPressed, this, &EnrolSection::enrol);
    connect(m_turnOn, &QPushButton::clicked, this, &EnrolSection::enrol);
    connect(m_back, &QPushButton::clicked, this, [this] {
        forget();
        emit backWanted();
    });
    retranslate();
}

void EnrolSection::begin(const staff::Credentials &credentials)
{
    forget();
    m_credentials = credentials;
    m_secret = vault::newTotpSecret();
    m_qr->setText(vault::totpUri(m_store.shop().name, credentials.name, m_secret));
    m_secretText->setText(inGroups(vault::totpSecretText(m_secret)));
    m_form->focusFirst();
}

QString EnrolSection::secretText() const
{
    return m_secretText->text();
}

/// Secrets stay no longer than they are looked at.
void EnrolSection::forget()
{
    m_credentials = {};
    m_secret.clear();
    m_qr->setText({});
    m_secretText->clear();
    m_form->load({{codeKey, QString()}});
}

void EnrolSection::enrol()
{
    if (!isEnabled() || !m_form->validate())
        return;
    setEnabled(false);
    m_busy->begin(tr("Opening the shop…"));
    staff::Credentials credentials = m_credentials;
    credentials.code = m_form->text(codeKey);
    m_aside.run(
        this, [&store = m_store, credentials, secret = m_secret] { return staff::enrol(store, credentials, secret); },
        [this](const Result<QStringList> &codes) {
            m_busy->end();
            setEnabled(true);
            if (!codes) {
                m_form->showError(codes.error());
                return;
            }
            forget();
            emit enrolled(*codes);
        });
}

void EnrolSection::retranslate()
{
    setTitle(tr("Set up your second factor"),
             tr("Owners of this shop need one: whoever learns your password then still needs your phone. Open an "
                "authenticator app on it and scan this code, or type the letters and digits below it. Then enter the "
                "code that the phone shows."));
    m_qr->setAccessibleName(tr("QR code for the phone"));
    m_secretText->setAccessibleName(tr("Secret for the phone"));
    m_form->setLabel(codeKey, tr("Code from the phone"));
    m_turnOn->setText(tr("Turn on and sign in"));
    m_back->setText(tr("Back"));
}

void EnrolSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// However the page is left: by Back, or because another signs in or the shop is locked.
void EnrolSection::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // only the window is out of sight
        forget();
    Section::hideEvent(event);
}

} // namespace shopdesk::ui
