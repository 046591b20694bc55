// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ContactCheckPanel.h"

#include "members/Members.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int longestCode = 16;
} // namespace

ContactCheckPanel::ContactCheckPanel(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_course(new QLabel(this))
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
    for (QLabel *text : {m_course, m_problem})
        text->setWordWrap(true);
    m_problem->hide();
    m_code->setMaxLength(longestCode);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly);
    m_codeLabel->setBuddy(m_code);
    makeMainButton(*m_confirm);
    auto *typing = new QHBoxLayout;
    typing->setSpacing(measure::gap2);
    typing->addWidget(m_codeLabel);
    typing->addWidget(m_code, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_course);
    layout->addLayout(typing);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &ContactCheckPanel::confirm);
    connect(m_code, &QLineEdit::returnPressed, this, &ContactCheckPanel::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ContactCheckPanel::close);
    connect(&m_workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (m_open && m_sent && changes.touches(QStringLiteral("members")))
            follow();
    });
}

void ContactCheckPanel::retranslate()
{
    m_course->setText(courseOf());
    m_codeLabel->setText(tr("Code"));
    m_code->setAccessibleName(tr("Code"));
    m_confirm->setText(tr("Verify"));
    m_cancel->setText(tr("Cancel"));
    setInk(*m_course, Colours::of(palette()).muted);
    setInk(*m_problem, Colours::of(palette()).danger);
}

QString ContactCheckPanel::courseOf() const
{
    if (!m_sent)
        return {};
    const QString to = m_kind == members::ContactKind::Phone ? m_member.phoneMasked : m_member.emailMasked;
    if (!m_sent->problem.isEmpty())
        return tr("The code for %1 has not been sent: %2").arg(to, m_sent->problem);
    if (!m_sent->sentAt)
        return tr("A code is on its way to %1…").arg(to);
    return tr("A code was sent to %1. Enter what the member reads out to you. It is good for 10 minutes and %Ln tries.",
              nullptr, members::contactCheckTries)
        .arg(to);
}

void ContactCheckPanel::start(const members::Member &member, members::ContactKind kind)
{
    m_member = member;
    m_kind = kind;
    m_open = true;
    m_code->clear();
    say({});
    showCode({});
    show();
    m_workbench
        .write(this,
               [id = member.id, kind](store::UnitOfWork &work) { return channels::sendContactCode(work, id, kind); })
        .then(this, [this, id = member.id, kind](const Result<channels::ContactCode> &code) {
            if (!m_open || id != m_member.id || kind != m_kind)
                return;
            if (!code) {
                say(code.error().message);
                return;
            }
            showCode(*code);
            m_code->setFocus();
            follow(); // it may have gone out meanwhile
        });
}

/// The code goes out by itself, in the background.
void ContactCheckPanel::follow()
{
    m_workbench.store
        .read([id = m_member.id, kind = m_kind](store::Connection &connection) {
            return channels::contactCode(connection, id, kind);
        })
        .then(this, [this, id = m_member.id, kind = m_kind](const Result<std::optional<channels::ContactCode>> &code) {
            if (m_open && code && *code && id == m_member.id && kind == m_kind)
                showCode(*code);
        });
}

void ContactCheckPanel::showCode(const std::optional<channels::ContactCode> &code)
{
    m_sent = code;
    // Where nothing can be sent, there is nothing to enter either.
    for (QWidget *part : {static_cast<QWidget *>(m_course), static_cast<QWidget *>(m_codeLabel),
                          static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_confirm)})
        part->setVisible(code.has_value());
    m_confirm->setEnabled(code.has_value());
    retranslate();
}

void ContactCheckPanel::close()
{
    m_open = false;
    m_sent.reset();
    m_code->clear();
    hide();
    emit closed();
}

void ContactCheckPanel::confirm()
{
    if (!m_sent || !m_confirm->isEnabled())
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
