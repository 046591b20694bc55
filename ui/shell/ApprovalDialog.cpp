// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ApprovalDialog.h"

#include "store/FreshProof.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/CredentialsForm.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int dialogWidth = 440;
} // namespace

ApprovalDialog::ApprovalDialog(store::Store &store, const Error &refused, const std::optional<Actor> &acting,
                               QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_store(store)
    , m_permission(*permissionFrom(refused.permission))
    , m_asking(acting.value_or(store.actor()))
    , m_refused(refused)
    , m_isProof(store::isProofNeeded(refused))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_credentials(new CredentialsForm(this))
    , m_allow(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_busy(new BusyLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    m_title->setFont(sectionFont());
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_credentials->setTakesPins(true);
    makeMainButton(*m_allow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_credentials);
    layout->addLayout(dialogButtons(*m_cancel, *m_allow));
    connect(m_credentials, &CredentialsForm::submitted, this, &ApprovalDialog::submit);
    connect(m_credentials, &CredentialsForm::waitChanged, this, &ApprovalDialog::showButton);
    connect(m_allow, &QPushButton::clicked, this, &ApprovalDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] { emit decided(m_allowed); });
    retranslate();
    readNames();
}

void ApprovalDialog::readNames()
{
    const auto read = [asking = m_asking, permission = m_permission,
                       isProof = m_isProof](store::Connection &connection) {
        return staff::signInNames(connection).map([&](std::vector<staff::SignInName> names) {
            const auto may = [&](const staff::SignInName &name) {
                const auto actor = staff::actorOf(connection, name.id);
                return actor && actor->may(permission);
            };
            // Oneself only where one came in by a PIN that was not enough: then the password is.
            std::erase_if(names, [&](const staff::SignInName &name) {
                return name.id == asking.id && ((asking.may(permission) && !isProof) || !may(name));
            });
            std::ranges::stable_partition(names, may);
            return names;
        });
    };
    m_store.read(read).then(this, [this](const Result<std::vector<staff::SignInName>> &names) {
        m_ready = true;
        if (!names) {
            m_credentials->showError(names.error());
            return;
        }
        m_credentials->setPeople(*names, m_asking.id);
        m_credentials->focusSecret();
    });
}

void ApprovalDialog::submit()
{
    if (m_isBusy || !m_credentials->mayTry())
        return;
    setBusy(true);
    m_aside.run(
        this,
        [&store = m_store, credentials = m_credentials->credentials(), permission = m_permission, isProof = m_isProof] {
            return isProof ? staff::prove(store, credentials, permission)
                           : staff::approver(store, credentials, permission);
        },
        [this](const Result<Actor> &approver) {
            setBusy(false);
            if (!approver) {
                m_credentials->showError(approver.error());
                return;
            }
            // Whoever asked may have locked the screen meanwhile.
            if (m_store.actor().id == m_asking.id)
                m_allowed = m_asking.approved(*approver, m_permission);
            accept();
        });
}

void ApprovalDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    if (busy)
        m_busy->begin();
    else
        m_busy->end();
    m_credentials->setEnabled(!busy);
    showButton();
}

void ApprovalDialog::showButton()
{
    m_allow->setEnabled(!m_isBusy && m_credentials->secondsToWait() == 0);
}

void ApprovalDialog::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    setInk(*m_text, Colours::of(palette()).muted);
    if (m_isProof) {
        setWindowTitle(tr("Confirm it is you"));
        m_title->setText(tr("Confirm it is you"));
        m_text->setText(m_refused.message);
        m_allow->setText(tr("Confirm"));
        return;
    }
    const QString what = titleOf(m_permission);
    setWindowTitle(tr("Ask someone"));
    m_title->setText(tr("“%1” needs someone who may").arg(what));
    const QString how =
        tr("They enter their password or PIN. It counts for this one time, and the history keeps both names.");
    // That it is not allowed at all says the title; a limit is told as it is.
    m_text->setText(
        m_refused.code == QLatin1String("staff.notAllowed") ? how : m_refused.message + QLatin1String("\n\n") + how);
    m_allow->setText(tr("Allow this once"));
}

void ApprovalDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
