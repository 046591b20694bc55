// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ReplyBox.h"

#include "store/Settings.h"
#include "tickets/TicketStates.h"
#include "ui/knowledge/ArticlePicker.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/DraftKey.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int editHeight = 88;
const QString bodyKey = QStringLiteral("body");
const QString modeKey = QStringLiteral("mode");
const QString seenKey = QStringLiteral("seen"); ///< as text: a number of JSON cannot hold it

QPushButton *modeButton(QButtonGroup &group, ReplyBox::Mode mode, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setCheckable(true);
    button->setAutoDefault(false);
    group.addButton(button, static_cast<int>(mode));
    return button;
}

} // namespace

ReplyBox::ReplyBox(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_modes(new QButtonGroup(this))
    , m_answer(modeButton(*m_modes, Mode::Answer, this))
    , m_note(modeButton(*m_modes, Mode::Note, this))
    , m_customer(modeButton(*m_modes, Mode::Customer, this))
    , m_channel(new QComboBox(this))
    , m_replies(iconButton(QStringLiteral("copy"), {}, this))
    , m_macros(iconButton(QStringLiteral("play"), {}, this))
    , m_attach(iconButton(QStringLiteral("file"), {}, this))
    , m_fileRows(new QVBoxLayout)
    , m_articles(new ArticlePicker(workbench, this))
    , m_edit(new QPlainTextEdit(this))
    , m_said(new QLabel(this))
    , m_send(new QPushButton(this))
    , m_sendAndResolve(new QPushButton(this))
{
    build();
    retranslate();
}

void ReplyBox::build()
{
    m_answer->setChecked(true);
    m_edit->setFixedHeight(editHeight);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_said->setWordWrap(true);
    m_said->hide();
    m_replies->setPopupMode(QToolButton::InstantPopup);
    m_macros->setPopupMode(QToolButton::InstantPopup);
    m_attach->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    connect(m_attach, &QToolButton::clicked, this, &ReplyBox::addFile);
    makeMainButton(*m_send);
    for (const char *channel : {"counter", "phone", "email", "chat", "social"})
        m_channel->addItem(QString(), QString::fromLatin1(channel));
    connect(m_modes, &QButtonGroup::idToggled, this, [this] {
        refresh();
        keepDraft();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_loading && !m_seen)
            m_seen = m_last;
        refresh();
        keepDraft();
    });
    connect(m_articles, &ArticlePicker::chosen, this, [this](const QString &words) {
        m_edit->insertPlainText(words);
        m_edit->setFocus();
    });
    connect(m_send, &QPushButton::clicked, this, [this] { send(false); });
    connect(m_sendAndResolve, &QPushButton::clicked, this, [this] { send(true); });

    auto *top = new QHBoxLayout;
    top->setSpacing(measure::gap1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_customer)})
        top->addWidget(widget);
    top->addStretch(1);
    top->addWidget(m_attach);
    top->addWidget(m_macros);
    top->addWidget(m_articles);
    top->addWidget(m_replies);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(measure::gap2);
    bottom->addWidget(m_channel);
    bottom->addStretch(1);
    bottom->addWidget(m_sendAndResolve);
    bottom->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, measure::gap3);
    layout->setSpacing(measure::gap2);
    layout->addLayout(top);
    layout->addWidget(m_edit);
    layout->addLayout(m_fileRows);
    layout->addWidget(m_said);
    layout->addLayout(bottom);
}

void ReplyBox::retranslate()
{
    m_answer->setText(tr("Answer"));
    m_note->setText(tr("Note"));
    m_customer->setText(tr("Customer says"));
    m_answer->setToolTip(tr("The customer reads it (Ctrl+R)"));
    m_note->setToolTip(tr("For colleagues alone (Ctrl+I)"));
    m_customer->setToolTip(tr("What the customer says, written down for them"));
    nameButton(*m_replies, tr("Insert a canned reply"));
    nameButton(*m_macros, tr("Run a macro"));
    nameButton(*m_attach, tr("Add a file"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_articles->retranslate();
    m_channel->setAccessibleName(tr("Channel"));
    for (int i = 0; i < m_channel->count(); ++i)
        m_channel->setItemText(i, stateLook(m_channel->itemData(i).toString()).word);
    m_sendAndResolve->setText(tr("Send and resolve"));
    m_sendAndResolve->setToolTip(QStringLiteral("Ctrl+Shift+Enter"));
    m_send->setToolTip(QStringLiteral("Ctrl+Enter"));
    refresh();
}

ReplyBox::Mode ReplyBox::mode() const
{
    return static_cast<Mode>(m_modes->checkedId());
}

void ReplyBox::refresh()
{
    const bool mayWrite = m_ticket && m_workbench.offers(Permission::AnswerTickets) && !isSending();
    const bool isOver = m_ticket && m_ticket->status == tickets::Status::Closed;
    const bool hasWords = !m_edit->toPlainText().trimmed().isEmpty() || !files().empty();
    const QString words[] = {tr("Write an answer"), tr("Write a note that only colleagues see"),
                             tr("Write down what the customer says")};
    const QString names[] = {tr("Send"), tr("Keep note"), tr("Write down")};
    m_edit->setPlaceholderText(words[static_cast<int>(mode())]);
    m_edit->setAccessibleName(words[static_cast<int>(mode())]);
    m_send->setText(names[static_cast<int>(mode())]);
    m_edit->setReadOnly(!mayWrite);
    m_articles->setVisible(mode() != Mode::Customer);
    m_articles->setEnabled(mayWrite);
    if (m_ticket)
        m_articles->setTicket(m_ticket->id,
                              mode() == Mode::Note ? knowledge::Audience::Colleague : knowledge::Audience::Customer);
    m_send->setEnabled(mayWrite && hasWords && !(isOver && mode() == Mode::Answer));
    m_sendAndResolve->setVisible(mode() == Mode::Answer);
    m_sendAndResolve->setEnabled(m_send->isEnabled() && m_ticket && !m_ticket->isOver());
    m_channel->setVisible(mode() != Mode::Note);
    m_attach->setEnabled(mayWrite);
    m_macros->setEnabled(mayWrite);
}

QString ReplyBox::draftKey() const
{
    return QStringLiteral("ticket/") + m_ticket->id.text();
}

void ReplyBox::showTicket(const TicketRecord &record)
{
    const bool another = !m_ticket || m_ticket->id != record.ticket.id;
    m_ticket = record.ticket;
    m_last = record.messages.empty() ? tickets::MessageId() : record.messages.back().id;
    for (const tickets::Message &message : record.messages)
        m_last = std::max(m_last, message.id);
    fillReplies(record.replies);
    fillMacros(record.macros);
    if (another) {
        m_channel->setCurrentIndex(m_channel->findData(tickets::keyOf(record.ticket.channel)));
        loadDraft();
    } else {
        warnOfNewer();
    }
    refresh();
}

void ReplyBox::warnOfNewer()
{
    if (m_seen && m_last > *m_seen && !isSending())
        showNote(tr("There is a newer message above. Read it before you send yours."));
}

void ReplyBox::loadDraft()
{
    m_loading = true;
    m_edit->clear();
    showFiles();
    m_answer->setChecked(true);
    m_seen.reset();
    showNote({});
    m_loading = false;
    m_workbench.drafts.find(draftKey()).then(this, [this, id = m_ticket->id](const Result<QVariantMap> &draft) {
        if (!draft || draft->isEmpty() || !m_ticket || m_ticket->id != id || !m_edit->toPlainText().isEmpty())
            return;
        m_loading = true;
        m_edit->setPlainText(draft->value(bodyKey).toString());
        if (auto *button = m_modes->button(draft->value(modeKey).toInt()))
            button->setChecked(true);
        m_edit->moveCursor(QTextCursor::End);
        // What has come since it was typed has not been read.
        const auto seen = idFromText(draft->value(seenKey).toString());
        m_seen = seen ? tickets::MessageId{*seen} : m_last;
        m_loading = false;
        warnOfNewer();
        refresh();
    });
}

void ReplyBox::keepDraft()
{
    if (m_loading || isSending() || !m_ticket)
        return;
    const QString body = m_edit->toPlainText();
    if (body.trimmed().isEmpty()) {
        m_workbench.drafts.remove(draftKey());
        m_seen.reset();
    } else {
        m_workbench.drafts.keep(
            draftKey(), {{bodyKey, body}, {modeKey, m_modes->checkedId()}, {seenKey, m_seen.value_or(m_last).text()}});
    }
}

void ReplyBox::fillReplies(const std::vector<tickets::CannedReply> &replies)
{
    auto *menu = m_replies->menu() ? m_replies->menu() : new QMenu(m_replies);
    menu->clear();
    for (const tickets::CannedReply &reply : replies) {
        const bool fits = reply.draft.language.isEmpty() || m_ticket->fields.language.isEmpty()
                          || reply.draft.language.startsWith(m_ticket->fields.language);
        if (fits)
            connect(menu->addAction(reply.draft.name), &QAction::triggered, this,
                    [this, id = reply.id] { insertReply(id); });
    }
    m_replies->setMenu(menu);
    m_replies->setVisible(!menu->isEmpty());
}

void ReplyBox::insertReply(tickets::CannedReplyId id)
{
    m_workbench.store
        .read([id, ticket = m_ticket->id](store::Connection &connection) {
            return tickets::filledReply(connection, id, ticket);
        })
        .then(this, [this, ticket = m_ticket->id](const Result<QString> &filled) {
            if (!isShown(ticket))
                return;
            if (!filled) {
                m_workbench.toast(filled.error().message, {});
                return;
            }
            m_edit->insertPlainText(*filled);
            m_edit->setFocus();
        });
}

void ReplyBox::begin(Mode mode)
{
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void ReplyBox::send(bool resolves)
{
    if (!m_send->isEnabled() || (resolves && !m_sendAndResolve->isEnabled()))
        return;
    const Mode now = mode();
    tickets::MessageDraft draft{
        m_ticket->id, now == Mode::Customer ? tickets::Author::Customer : tickets::Author::Staff,
        now == Mode::Note ? tickets::Visibility::Internal : tickets::Visibility::Public,
        tickets::channelFrom(m_channel->currentData().toString()).value_or(m_ticket->channel), m_edit->toPlainText()};
    draft.files = files();
    if (now == Mode::Answer)
        draft.seen = m_seen;
    keepDraft(); // with what has been read meanwhile
    // What still waits to be kept would come back after it was sent.
    m_workbench.drafts.flush();
    m_sending.insert(m_ticket->id.value);
    refresh();
    m_workbench
        .write(this,
               [draft, resolves, key = draftKey()](store::UnitOfWork &work) {
                   return tickets::addMessage(work, draft).and_then([&](const tickets::Posted &posted) {
                       Result<tickets::Posted> outcome = posted;
                       if (resolves) {
                           if (auto done = tickets::resolve(work, posted.ticket); !done)
                               outcome = Failure(done.error());
                       }
                       if (outcome) {
                           if (auto dropped = store::dropDraft(work, draftKeyOf(work.actor(), key)); !dropped)
                               outcome = Failure(dropped.error());
                       }
                       return outcome;
                   });
               })
        .then(this, [this, resolves, ticket = *m_ticket](const Result<tickets::Posted> &posted) {
            sent(ticket, posted, resolves);
        });
}

void ReplyBox::sent(const tickets::Ticket &ticket, const Result<tickets::Posted> &posted, bool resolves)
{
    m_sending.remove(ticket.id.value);
    if (posted)
        m_files.erase(ticket.id.value);
    if (posted && resolves)
        m_workbench.toast(tr("%1 answered and resolved").arg(ticket.number), {});
    if (!isShown(ticket.id)) {
        // What was not sent is kept there as it was typed.
        if (!posted)
            m_workbench.toast(tr("The answer to %1 was not sent: %2").arg(ticket.number, posted.error().message), {});
        return;
    }
    if (!posted) {
        showNote(posted.error().message);
        m_seen = m_last; // once read, it may be sent
        keepDraft();
        refresh();
        m_edit->setFocus();
        return;
    }
    m_loading = true;
    m_edit->clear();
    m_loading = false;
    showFiles();
    m_seen.reset();
    showNote({});
    if (posted->ticket != ticket.id)
        m_workbench.openRecord(QStringLiteral("tickets"), posted->ticket.value);
}

void ReplyBox::showNote(const QString &text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    setInk(*m_said, Colours::of(palette()).warning);
}

bool ReplyBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReplyBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setInk(*m_said, Colours::of(palette()).warning);
}

} // namespace shopdesk::ui
