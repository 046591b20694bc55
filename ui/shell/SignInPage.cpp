// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SignInPage.h"

#include "staff/Secrets.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Middle.h"
#include "ui/parts/Theme.h"
#include "ui/shell/CredentialsForm.h"
#include "ui/shell/EnrolSection.h"
#include "ui/shell/RecoverySection.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int cardWidth = 420;
constexpr int signSize = 40;
const QString latestSetting = QStringLiteral("signIn/latest");

} // namespace

SignInPage::SignInPage(store::Store &store, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_settings(settings)
    , m_keychain(vault::Keychain::ofSystem())
    , m_hasKeychain(vault::Keychain::isAvailable())
    , m_card(new Section)
    , m_recovery(new RecoverySection(store))
    , m_enrolment(new EnrolSection(store))
    , m_sign(new QLabel(this))
    , m_credentials(new CredentialsForm)
    , m_remember(new QCheckBox)
    , m_noKeychain(new QLabel)
    , m_noteLabel(new QLabel)
    , m_signIn(new QPushButton)
    , m_cancel(new QPushButton)
    , m_forgot(new LinkButton)
    , m_busy(new BusyLine(m_card))
{
    build();
    retranslate();
    connect(m_credentials, &CredentialsForm::submitted, this, &SignInPage::submit);
    connect(m_credentials, &CredentialsForm::personChosen, this, &SignInPage::retranslate);
    connect(m_credentials, &CredentialsForm::waitChanged, this, &SignInPage::showButton);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, &SignInPage::cancelled);
    connect(m_forgot, &QPushButton::clicked, this, &SignInPage::showRecovery);
    const auto comeBack = [this] {
        showCard();
        m_credentials->focusSecret();
    };
    connect(m_recovery, &RecoverySection::backWanted, this, comeBack);
    connect(m_enrolment, &EnrolSection::backWanted, this, comeBack);
    connect(m_enrolment, &EnrolSection::enrolled, this, &SignInPage::enrolled);
    m_credentials->setMayBeEmpty([this](StaffId id) {
        return m_mode == Mode::SignedOut && isRemembered(id)
                   ? tr("The keychain of this computer knows you: just sign in.")
                   : QString();
    });
}

void SignInPage::build()
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    for (QLabel *text : {m_noKeychain, m_noteLabel})
        text->setWordWrap(true);
    makeMainButton(*m_signIn);
    m_sign->setAlignment(Qt::AlignCenter);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_forgot);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_signIn);
    m_card->body()->addWidget(m_credentials);
    m_card->body()->addWidget(m_remember);
    m_card->body()->addWidget(m_noKeychain);
    m_card->body()->addWidget(m_noteLabel);
    m_card->body()->addLayout(buttons);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(measure::gap4);
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addWidget(m_card);
    column->addWidget(m_recovery);
    column->addWidget(m_enrolment);
    m_recovery->hide();
    m_enrolment->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(inMiddle(content, cardWidth));
}

void SignInPage::showCard()
{
    m_recovery->hide();
    m_enrolment->hide();
    m_card->show();
}

void SignInPage::setKeychain(std::unique_ptr<vault::Keychain> keychain, bool available)
{
    m_keychain = std::move(keychain);
    m_hasKeychain = available;
    retranslate();
}

void SignInPage::setNote(const QString &note)
{
    m_note = note;
    retranslate();
}

void SignInPage::setLikely(const QString &name)
{
    m_likely = name;
    if (m_mode == Mode::SignedOut)
        readNames();
}

void SignInPage::ask(Mode mode, const Actor &before)
{
    m_mode = mode;
    m_before = before;
    ++m_asked;
    m_credentials->clear();
    m_remember->setChecked(false);
    showCard();
    setBusy(false);
    m_credentials->setTakesPins(mode != Mode::SignedOut);
    retranslate();
    readNames();
    m_credentials->focusSecret();
}

void SignInPage::readNames()
{
    m_store.read(staff::signInNames)
        .then(this, [this, asked = m_asked](const Result<std::vector<staff::SignInName>> &names) {
            if (asked != m_asked)
                return;
            m_ready = true;
            if (!names) {
                m_credentials->showError(names.error());
                return;
            }
            StaffId likely{m_settings.value(latestSetting + QLatin1Char('/') + m_store.shop().uuid).toLongLong()};
            for (const staff::SignInName &each : *names)
                if (!likely && each.name == m_likely)
                    likely = each.id;
            m_credentials->setPeople(*names, m_before.id ? m_before.id : likely);
            m_credentials->focusSecret();
        });
}

void SignInPage::showRecovery()
{
    const auto person = m_credentials->person();
    m_card->hide();
    m_recovery->show();
    m_recovery->begin(person ? person->name : QString());
}

void SignInPage::submit()
{
    if (m_isBusy || !m_credentials->mayTry())
        return;
    const staff::SignInName person = *m_credentials->person();
    if (m_credentials->isEmpty())
        submitRemembered(person);
    else
        send(m_credentials->credentials(), m_remember->isChecked() && !m_credentials->isPin());
}

void SignInPage::submitRemembered(const staff::SignInName &person)
{
    setBusy(true);
    staff::Credentials credentials = m_credentials->credentials();
    credentials.kind = staff::Credentials::Kind::Device;
    m_keychain->read(keyOf(person.id), this,
                     [this, credentials, asked = m_asked](const Result<QByteArray> &secret) mutable {
                         if (asked != m_asked)
                             return;
                         setBusy(false);
                         if (!secret) {
                             m_credentials->showError(secret.error());
                             return;
                         }
                         credentials.secret = *secret;
                         send(credentials, false);
                     });
}

void SignInPage::send(const staff::Credentials &credentials, bool remember)
{
    setBusy(true);
    m_aside.run(
        this, [&store = m_store, credentials] { return staff::signIn(store, credentials); },
        [this, credentials, remember](const Result<Actor> &actor) { finish(actor, credentials, remember); });
}

void SignInPage::finish(const Result<Actor> &actor, const staff::Credentials &credentials, bool remember)
{
    setBusy(false);
    if (actor) {
        m_credentials->clear();
        m_settings.setValue(latestSetting + QLatin1Char('/') + m_store.shop().uuid, actor->id.value);
        if (remember)
            this->remember(*actor);
        return;
    }
    if (actor.error().code == QLatin1String("staff.secondFactorNeeded")) {
        showEnrolment(credentials);
        return;
    }
    const auto person = m_credentials->person();
    const bool isOver = credentials.kind == staff::Credentials::Kind::Device
                        && actor.error().code == QLatin1String("staff.wrongPassword");
    if (isOver && person) {
        // Every device was forgotten, or the password replaced.
        setRemembered(person->id, false);
        m_keychain->remove(keyOf(person->id), this, [](const Result<void> &) {});
        m_credentials->retranslate();
        m_credentials->showError({QStringLiteral("ui.notRemembered"),
                                  tr("This computer does not know you any more. Enter your password."),
                                  QStringLiteral("secret")});
        return;
    }
    if (m_store.isLocked())
        m_credentials->setTakesPins(false); // after too many wrong PINs
    m_credentials->showError(actor.error());
}

void SignInPage::showEnrolment(const staff::Credentials &credentials)
{
    m_credentials->clear();
    m_card->hide();
    m_enrolment->show();
    m_enrolment->begin(credentials);
}

void SignInPage::remember(const Actor &actor)
{
    const auto tell = [this](const Error &error) { emit said(error.message); };
    m_store.write([](store::UnitOfWork &work) { return staff::rememberDevice(work); }, actor)
        .then(this, [this, id = actor.id, tell](const Result<QByteArray> &secret) {
            if (!secret)
                return tell(secret.error());
            m_keychain->write(keyOf(id), *secret, this, [this, id, tell](const Result<void> &kept) {
                if (!kept)
                    return tell(kept.error());
                setRemembered(id, true);
            });
        });
}

QString SignInPage::keyOf(StaffId person) const
{
    return m_store.shop().uuid + QLatin1Char('/') + person.text();
}

QString SignInPage::rememberedSetting() const
{
    return QStringLiteral("signIn/remembered/") + m_store.shop().uuid;
}

bool SignInPage::isRemembered(StaffId person) const
{
    return m_hasKeychain && m_settings.value(rememberedSetting()).toStringList().contains(person.text());
}

void SignInPage::setRemembered(StaffId person, bool remembered)
{
    QStringList people = m_settings.value(rememberedSetting()).toStringList();
    people.removeAll(person.text());
    if (remembered)
        people << person.text();
    m_settings.setValue(rememberedSetting(), people);
}

void SignInPage::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    if (busy)
        m_busy->begin();
    else
        m_busy->end();
    for (QWidget *part : {static_cast<QWidget *>(m_credentials), static_cast<QWidget *>(m_remember),
                          static_cast<QWidget *>(m_forgot), static_cast<QWidget *>(m_cancel)})
        part->setEnabled(!busy);
    showButton();
}

void SignInPage::showButton()
{
    const int wait = m_credentials->secondsToWait();
    m_signIn->setEnabled(!m_isBusy && wait == 0);
    m_signIn->setText(m_isBusy ? tr("Signing in…") : m_mode == Mode::Locked ? tr("Unlock") : tr("Sign in"));
}

void SignInPage::retranslate()
{
    const QString shop = m_store.shop().name;
    switch (m_mode) {
    case Mode::SignedOut:
        m_card->setTitle(shop, tr("Sign in to open the shop."));
        break;
    case Mode::Locked:
        m_card->setTitle(tr("%1 is locked").arg(shop),
                         tr("%1 was at work here. What was on the screen is kept.").arg(m_before.name));
        break;
    case Mode::Switching:
        m_card->setTitle(tr("Who takes over?"), tr("What %1 has typed so far is kept.").arg(m_before.name));
        break;
    }
    m_remember->setText(tr("Remember this device"));
    m_remember->setToolTip(tr("Your keychain on this computer signs you in from then on."));
    m_noKeychain->setText(vault::Keychain::noKeychain().message);
    m_noteLabel->setText(m_note);
    m_forgot->setText(tr("Forgot your password?"));
    m_cancel->setText(tr("Cancel"));
    const auto person = m_credentials->person();
    m_remember->setVisible(m_mode == Mode::SignedOut && m_hasKeychain && !(person && isRemembered(person->id)));
    m_noKeychain->setVisible(m_mode == Mode::SignedOut && !m_hasKeychain);
    m_noteLabel->setVisible(!m_note.isEmpty());
    m_cancel->setVisible(m_mode == Mode::Switching);
    for (QLabel *text : {m_noKeychain, m_noteLabel})
        setInk(*text, Colours::of(palette()).muted);
    m_sign->setPixmap(icon(m_mode == Mode::Locked ? QStringLiteral("lock") : QStringLiteral("shopdesk"),
                           Colours::of(palette()).accent)
                          .pixmap(signSize, signSize));
    showButton();
}

void SignInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
