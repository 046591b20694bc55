// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ContactCheckPanel.h"

#include "members/Members.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int messageHeight = 76;
constexpr int longestCode = 16;

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::gap2);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

} // namespace

ContactCheckPanel::ContactCheckPanel(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , openUrl([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_workbench(workbench)
    , m_explanation(new QLabel(this))
    , m_message(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
    , m_mail(new QPushButton(this))
    , m_codeLabel(new QLabel(this))
    , m_code(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_confirm(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    build();
    retranslate();
    hide();
}

void ContactCheckPanel::build()
{
    m_explanation->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_message->setReadOnly(true);
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(messageHeight);
    m_code->setMaxLength(longestCode);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_codeLabel->setBuddy(m_code);
    makeMainButton(*m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_explanation);
    layout->addWidget(m_message);
    QHBoxLayout *sending = rowOf({m_copy, m_mail});
    sending->addStretch(1);
    layout->addLayout(sending);
    layout->addLayout(rowOf({m_codeLabel, m_code}));
    layout->addWidget(m_problem);
    QHBoxLayout *buttons = rowOf({});
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(message()); });
    connect(m_mail, &QPushButton::clicked, this, &ContactCheckPanel::openMail);
    connect(m_confirm, &QPushButton::clicked, this, &ContactCheckPanel::confirm);
    connect(m_code, &QLineEdit::returnPressed, this, &ContactCheckPanel::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ContactCheckPanel::close);
}

void ContactCheckPanel::retranslate()
{
    m_explanation->setText(
        m_kind == members::ContactKind::Phone
            ? tr("Shopdesk sends nothing by itself. Send this text to the member's number with your own phone, and "
                 "enter the code that the member tells you. It is good for 10 minutes and %Ln tries.",
                 nullptr, members::contactCheckTries)
            : tr("Shopdesk sends nothing by itself. Send this text to the member's address with your own mail program, "
                 "and enter the code that the member tells you. It is good for 10 minutes and %Ln tries.",
                 nullptr, members::contactCheckTries));
    m_message->setAccessibleName(tr("Text to send"));
    m_message->setPlainText(m_check.code.isEmpty() ? QString() : message());
    m_copy->setText(tr("Copy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_mail->setText(tr("Open in mail program"));
    m_mail->setIcon(icon(QStringLiteral("mail")));
    m_mail->setVisible(m_kind == members::ContactKind::Email);
    m_codeLabel->setText(tr("Code"));
    m_code->setAccessibleName(tr("Code"));
    m_confirm->setText(tr("Verify"));
    m_cancel->setText(tr("Cancel"));
    setInk(*m_explanation, Colours::of(palette()).muted);
    setInk(*m_problem, Colours::of(palette()).danger);
}

QString ContactCheckPanel::message() const
{
    return tr("Your code at %1 is %2. Please tell it to us within 10 minutes. If you did not ask for it, ignore this "
              "message.")
        .arg(m_workbench.store.shop().name, m_check.code);
}

void ContactCheckPanel::start(const members::Member &member, members::ContactKind kind)
{
    m_member = member;
    m_kind = kind;
    m_check = {};
    m_open = true;
    say({});
    m_code->clear();
    m_confirm->setEnabled(false);
    retranslate();
    show();
    m_workbench
        .write(this,
               [id = member.id, kind](store::UnitOfWork &work) { return members::startContactCheck(work, id, kind); })
        .then(this, [this, id = member.id, kind](const Result<members::ContactCheck> &check) {
            if (!m_open || id != m_member.id || kind != m_kind)
                return;
            check ? showCode(*check) : say(check.error().message);
        });
}

void ContactCheckPanel::showCode(const members::ContactCheck &check)
{
    m_check = check;
    m_confirm->setEnabled(true);
    retranslate();
    m_code->setFocus();
}

void ContactCheckPanel::close()
{
    m_open = false;
    m_check = {};
    m_code->clear();
    m_message->clear();
    hide();
    emit closed();
}

void ContactCheckPanel::openMail()
{
    if (m_check.code.isEmpty())
        return;
    // Who may not see the address types it in the mail program.
    if (!m_workbench.may(Permission::RevealPersonalData)) {
        openMailTo({});
        return;
    }
    m_workbench.write(this, [id = m_member.id](store::UnitOfWork &work) { return members::revealContact(work, id); })
        .then(this, [this, id = m_member.id](const Result<members::Contact> &contact) {
            if (m_open && id == m_member.id)
                openMailTo(contact ? contact->email : QString());
        });
}

void ContactCheckPanel::openMailTo(const QString &address)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("subject"), tr("Your code at %1").arg(m_workbench.store.shop().name));
    query.addQueryItem(QStringLiteral("body"), message());
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    url.setPath(address);
    url.setQuery(query);
    openUrl(url);
}

void ContactCheckPanel::confirm()
{
    if (m_check.code.isEmpty() || !m_confirm->isEnabled())
        return;
    m_confirm->setEnabled(false);
    m_workbench
        .write(this, [id = m_member.id, kind = m_kind, code = m_code->text()](
                         store::UnitOfWork &work) { return members::finishContactCheck(work, id, kind, code); })
        .then(this, [this, id = m_member.id](const Result<members::ContactCheckAnswer> &answer) {
            m_confirm->setEnabled(true);
            if (!m_open || id != m_member.id)
                return;
            answer ? take(*answer) : say(answer.error().message);
        });
}

void ContactCheckPanel::take(const members::ContactCheckAnswer &answer)
{
    if (answer.verified) {
        const bool phone = m_kind == members::ContactKind::Phone;
        close();
        m_workbench.toast(phone ? tr("Phone number of %1 verified").arg(m_member.name)
                                : tr("E-mail address of %1 verified").arg(m_member.name),
                          {});
        return;
    }
    say(answer.triesLeft > 0 ? tr("This is not the code. %Ln tries are left.", nullptr, answer.triesLeft)
                             : tr("This is not the code, and no tries are left. Close this and send a new code."));
    m_confirm->setEnabled(answer.triesLeft > 0);
    m_code->selectAll();
    m_code->setFocus();
}

void ContactCheckPanel::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ContactCheckPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
