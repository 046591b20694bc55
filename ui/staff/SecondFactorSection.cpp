// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/SecondFactorSection.h"

#include "staff/Secrets.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/QrCode.h"
#include "ui/parts/Theme.h"
#include "ui/staff/RecoveryCodesView.h"
#include "vault/Totp.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace shopdesk::ui {

namespace {

enum Step { off, setUp, codes, on };

const QString codeKey = QStringLiteral("code");

QHBoxLayout *rowOf(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap2);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    return row;
}

QVBoxLayout *columnIn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap2);
    return column;
}

QLabel *fixedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QString inGroups(const QString &text)
{
    QStringList groups;
    for (qsizetype at = 0; at < text.size(); at += 4)
        groups << text.mid(at, 4);
    return groups.join(QLatin1Char(' '));
}

} // namespace

SecondFactorSection::SecondFactorSection(Workbench &bench, QWidget *parent)
    : OwnSection(bench, parent), m_steps(new QStackedWidget(this)), m_codes(new RecoveryCodesView)
{
    m_steps->addWidget(buildOff());
    m_steps->addWidget(buildSetUp());
    m_steps->addWidget(m_codes);
    m_steps->addWidget(buildOn());
    body()->addWidget(m_steps);
    connect(m_begin, &QPushButton::clicked, this, &SecondFactorSection::begin);
    connect(m_turnOn, &QPushButton::clicked, this, &SecondFactorSection::turnOn);
    connect(m_code, &Form::saveRequested, this, &SecondFactorSection::turnOn);
    connect(m_cancel, &QPushButton::clicked, this, [this] { setStep(person().hasSecondFactor ? on : off); });
    connect(m_codes, &RecoveryCodesView::kept, this, [this] { setStep(on); });
    connect(m_otherPhone, &QPushButton::clicked, this, &SecondFactorSection::begin);
    connect(m_turnOff, &QPushButton::clicked, this, &SecondFactorSection::turnOff);
    connect(m_password, &Form::saveRequested, this, &SecondFactorSection::turnOff);
    setStep(off);
    retranslate();
}

QWidget *SecondFactorSection::buildOff()
{
    auto *page = new QWidget;
    m_begin = new QPushButton(page);
    columnIn(page)->addLayout(rowOf({m_begin}));
    return page;
}

QWidget *SecondFactorSection::buildSetUp()
{
    auto *page = new QWidget;
    m_setUpText = new QLabel(page);
    m_setUpText->setWordWrap(true);
    m_qr = new QrCode(page);
    m_qr->setFixedSize(232, 232);
    m_secretText = fixedLabel(page);
    m_code = new Form(page);
    addOwnPassword(*m_code);
    auto *code = new QLineEdit(page);
    code->setMaxLength(16);
    code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->addField(codeKey, {}, code);
    m_code->setCheck(codeKey, [this] {
        return m_code->text(codeKey).isEmpty() ? tr("Enter the 6 digits that the phone shows.") : QString();
    });
    m_code->layout()->setContentsMargins({});
    connect(code, &QLineEdit::returnPressed, this, &SecondFactorSection::turnOn);
    m_turnOn = new QPushButton(page);
    m_cancel = new QPushButton(page);
    QVBoxLayout *column = columnIn(page);
    column->addWidget(m_setUpText);
    column->addWidget(m_qr, 0, Qt::AlignLeft);
    column->addWidget(m_secretText);
    column->addWidget(m_code);
    column->addLayout(rowOf({m_turnOn, m_cancel}));
    return page;
}

QWidget *SecondFactorSection::buildOn()
{
    auto *page = new QWidget;
    m_password = new Form(page);
    addOwnPassword(*m_password);
    m_password->layout()->setContentsMargins({});
    m_turnOff = new QPushButton(page);
    m_otherPhone = new QPushButton(page);
    QVBoxLayout *column = columnIn(page);
    column->addWidget(m_password);
    column->addLayout(rowOf({m_turnOff, m_otherPhone}));
    return page;
}

void SecondFactorSection::setStep(int step)
{
    // Secrets stay no longer than they are looked at.
    if (step != setUp) {
        m_secret.clear();
        m_qr->setText({});
        m_secretText->clear();
        m_code->load({{ownPasswordKey, QString()}, {codeKey, QString()}});
    }
    if (step != codes)
        m_codes->setCodes({});
    m_steps->setCurrentIndex(step);
    // Only the page that is seen takes room.
    for (int page = 0; page < m_steps->count(); ++page)
        m_steps->widget(page)->setSizePolicy(QSizePolicy::Preferred,
                                             page == step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_steps->adjustSize();
}

void SecondFactorSection::showPerson(const staff::Person &now)
{
    OwnSection::showPerson(now);
    const int step = m_steps->currentIndex();
    if (step == off || step == on)
        setStep(now.hasSecondFactor ? on : off);
}

void SecondFactorSection::begin()
{
    m_secret = vault::newTotpSecret();
    m_code->load({{ownPasswordKey, QString()}, {codeKey, QString()}});
    m_qr->setText(vault::totpUri(workbench().store.shop().name, person().name, m_secret));
    m_secretText->setText(inGroups(vault::totpSecretText(m_secret)));
    setStep(setUp);
    m_code->focusFirst();
}

QStringList SecondFactorSection::recoveryCodes() const
{
    return m_codes->codes();
}

QString SecondFactorSection::secretText() const
{
    return m_secretText->text();
}

void SecondFactorSection::turnOn()
{
    if (!m_turnOn->isEnabled() || !m_code->validate())
        return;
    m_turnOn->setEnabled(false);
    workbench()
        .store
        .write([password = m_code->value(ownPasswordKey).toString(), secret = m_secret, code = m_code->text(codeKey)](
                   store::UnitOfWork &work) { return staff::enableSecondFactor(work, password, secret, code); })
        .then(this, [this](const Result<QStringList> &given) {
            m_turnOn->setEnabled(true);
            if (!given) {
                m_code->showError(given.error());
                return;
            }
            setStep(codes);
            const Formats &formats = workbench().formats;
            m_codes->setCodes(*given, {workbench().store.shop().name, person().name,
                                       formats.day(formats.zone().dayOf(Instant::now()))});
            workbench().toast(tr("Second factor turned on"), {});
        });
}

void SecondFactorSection::turnOff()
{
    if (!m_turnOff->isEnabled() || !m_password->validate())
        return;
    m_turnOff->setEnabled(false);
    workbench()
        .store
        .write([password = m_password->value(ownPasswordKey).toString()](store::UnitOfWork &work) {
            return staff::disableSecondFactor(work, password);
        })
        .then(this, [this](const Result<void> &done) {
            m_turnOff->setEnabled(true);
            if (!done) {
                m_password->showError(done.error());
                return;
            }
            m_password->load({{ownPasswordKey, QString()}});
            setStep(off);
            workbench().toast(tr("Second factor turned off"), {});
        });
}

void SecondFactorSection::retranslate()
{
    setTitle(tr("Second factor"), person().hasSecondFactor
                                      ? tr("On. Signing in asks for a code from your phone after the password.")
                                      : tr("Off. With it, whoever learns your password still needs your phone."));
    m_begin->setText(tr("Turn on"));
    m_setUpText->setText(
        tr("1. Open an authenticator app on your phone and scan this code, or type the letters and digits "
           "below it.\n2. Enter your password and the code that the phone shows then."));
    m_qr->setAccessibleName(tr("QR code for the phone"));
    m_code->setLabel(ownPasswordKey, tr("Password"));
    m_code->setLabel(codeKey, tr("Code from the phone"));
    m_turnOn->setText(tr("Turn on"));
    m_cancel->setText(tr("Cancel"));
    m_password->setLabel(ownPasswordKey, tr("Password"));
    m_turnOff->setText(tr("Turn off"));
    m_otherPhone->setText(tr("Use another phone"));
}

} // namespace shopdesk::ui
