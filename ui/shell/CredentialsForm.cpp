// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CredentialsForm.h"

#include "ui/parts/Form.h"

#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString secretKey = QStringLiteral("secret");
const QString codeKey = QStringLiteral("code");
constexpr int secondMs = 1'000;
constexpr int leastPin = 4;
constexpr int longestPin = 8;

/// Without the form taking it for something that was typed, which would wipe what is said beside the field.
void empty(QLineEdit &field)
{
    const QSignalBlocker quiet(&field);
    field.clear();
}

} // namespace

CredentialsForm::CredentialsForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
    , m_names(new QComboBox(this))
    , m_secret(new QLineEdit(this))
    , m_code(new QLineEdit(this))
{
    m_secret->setEchoMode(QLineEdit::Password);
    m_code->setMaxLength(40);
    m_form->layout()->setContentsMargins({});
    m_form->addField(nameKey, {}, m_names);
    m_form->addField(secretKey, {}, m_secret);
    m_form->addField(codeKey, {}, m_code);
    m_form->setSavesByKey(false);
    // What was said stays until something else is typed, not until the field is left.
    for (const QString &key : {nameKey, secretKey, codeKey})
        m_form->setCheck(key, [this, key] { return m_said.value(key); });
    connect(m_secret, &QLineEdit::textEdited, this, [this] { m_said.remove(secretKey); });
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_said.remove(codeKey); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_form);
    connect(m_names, &QComboBox::currentIndexChanged, this, &CredentialsForm::choosePerson);
    connect(m_secret, &QLineEdit::returnPressed, this, &CredentialsForm::submitted);
    connect(m_code, &QLineEdit::returnPressed, this, &CredentialsForm::submitted);
    m_clock.setInterval(secondMs / 4);
    connect(&m_clock, &QTimer::timeout, this, &CredentialsForm::countDown);
    showCode(false);
    retranslate();
}

void CredentialsForm::setPeople(const std::vector<staff::SignInName> &people, StaffId chosen)
{
    const StaffId before = chosen ? chosen : person() ? person()->id : StaffId{};
    const QSignalBlocker quiet(m_names);
    m_people = people;
    m_names->clear();
    for (const staff::SignInName &each : people)
        m_names->addItem(each.name, each.id.value);
    m_names->setCurrentIndex(std::max(0, m_names->findData(before.value)));
    if (people.empty())
        m_names->setCurrentIndex(-1);
    retranslate();
    emit personChosen();
}

void CredentialsForm::setTakesPins(bool takes)
{
    m_takesPins = takes;
    retranslate();
}

void CredentialsForm::setMayBeEmpty(std::function<QString(StaffId)> hint)
{
    m_hintOf = std::move(hint);
    retranslate();
}

std::optional<staff::SignInName> CredentialsForm::person() const
{
    const int at = m_names->currentIndex();
    return at >= 0 && size_t(at) < m_people.size() ? std::optional(m_people[size_t(at)]) : std::nullopt;
}

bool CredentialsForm::isEmpty() const
{
    return m_secret->text().isEmpty();
}

bool CredentialsForm::isPin() const
{
    const QString typed = m_secret->text();
    return m_takesPins && person() && person()->hasPin && typed.size() >= leastPin && typed.size() <= longestPin
           && std::ranges::all_of(typed, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

staff::Credentials CredentialsForm::credentials() const
{
    const QString name = person() ? person()->name : QString();
    return isPin() ? staff::Credentials::pin(name, m_secret->text())
                   : staff::Credentials::password(name, m_secret->text(), m_codeShown ? m_code->text() : QString());
}

bool CredentialsForm::mayTry()
{
    if (m_wait > 0 || !person())
        return false;
    if (isEmpty() && (!m_hintOf || m_hintOf(person()->id).isEmpty())) {
        say({QStringLiteral("ui.empty"), tr("Enter the password."), secretKey});
        return false;
    }
    return true;
}

void CredentialsForm::showError(const Error &error)
{
    const bool needsCode = error.code == QLatin1String("staff.codeNeeded");
    if (needsCode || error.code == QLatin1String("staff.wrongCode")) {
        showCode(true);
        empty(*m_code);
        m_code->setFocus(Qt::OtherFocusReason);
        if (needsCode)
            return; // its hint says the same
    } else {
        empty(*m_secret);
    }
    if (error.code == QLatin1String("staff.wait")) {
        m_waitUntil = QDateTime::currentMSecsSinceEpoch() + error.detail.toLongLong() * secondMs;
        m_clock.start();
        countDown();
        m_secret->setFocus(Qt::OtherFocusReason);
        return;
    }
    say(error);
    if (error.field.isEmpty())
        m_secret->setFocus(Qt::OtherFocusReason);
}

void CredentialsForm::say(const Error &error)
{
    m_said.insert(error.field, error.message);
    m_form->showError(error);
}

void CredentialsForm::countDown()
{
    const qint64 left = m_waitUntil - QDateTime::currentMSecsSinceEpoch();
    const int seconds = static_cast<int>(std::max<qint64>(0, (left + secondMs - 1) / secondMs));
    if (seconds == m_wait)
        return;
    m_wait = seconds;
    if (seconds == 0) {
        m_clock.stop();
        m_said.clear();
        m_form->clearErrors();
    } else {
        QWidget *before = QApplication::focusWidget();
        say({QStringLiteral("staff.wait"),
             QCoreApplication::translate("Staff", "Too many tries went wrong. Try again in %Ln second(s).", nullptr,
                                         seconds),
             secretKey});
        if (before && before->window() == window())
            before->setFocus(Qt::OtherFocusReason);
    }
    emit waitChanged(seconds);
}

void CredentialsForm::clear()
{
    m_clock.stop();
    m_waitUntil = 0;
    empty(*m_secret);
    empty(*m_code);
    showCode(false);
    m_said.clear();
    m_form->clearErrors();
    if (std::exchange(m_wait, 0) > 0)
        emit waitChanged(0);
}

void CredentialsForm::focusSecret()
{
    m_secret->setFocus(Qt::OtherFocusReason);
}

void CredentialsForm::choosePerson()
{
    // What was typed, and what has to be waited for, belongs to the other one.
    clear();
    retranslate();
    emit personChosen();
}

void CredentialsForm::showCode(bool shown)
{
    m_codeShown = shown;
    m_form->setFieldVisible(codeKey, shown);
}

void CredentialsForm::retranslate()
{
    const auto chosen = person();
    const bool pin = m_takesPins && chosen && chosen->hasPin;
    m_form->setLabel(nameKey, tr("Name"));
    m_form->setLabel(secretKey, pin ? tr("Password or PIN") : tr("Password"),
                     m_hintOf && chosen ? m_hintOf(chosen->id) : QString());
    m_form->setLabel(codeKey, tr("Code"), tr("From the app on your phone, or a recovery code."));
    showCode(m_codeShown);
}

void CredentialsForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
