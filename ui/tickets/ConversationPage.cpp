// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ConversationPage.h"

#include "tickets/Outbox.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"
#include "ui/tickets/ContactSide.h"
#include "ui/tickets/CustomerSide.h"
#include "ui/tickets/MessageCard.h"
#include "ui/tickets/ReplyBox.h"
#include "ui/tickets/TicketStep.h"

#include <QFrame>
#include <QLabel>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int sideWidth = 222;
constexpr int leastConversation = 120;

QScrollArea *quietArea(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    area->setWidget(content);
    return area;
}

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ConversationPage::ConversationPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_links(new QWidget(this))
    , m_linkRows(new QVBoxLayout(m_links))
    , m_messages(new QWidget)
    , m_rows(new QVBoxLayout(m_messages))
    , m_stepPlace(new QVBoxLayout)
    , m_reply(new ReplyBox(workbench, this))
    , m_contact(new ContactSide(workbench))
    , m_customer(new CustomerSide(workbench))
{
    m_linkRows->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, 0);
    m_linkRows->setSpacing(2);
    m_rows->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap3);
    m_rows->setSpacing(measure::gap2);
    m_area = quietArea(m_messages, this);
    m_area->setMinimumHeight(leastConversation);
    auto *who = new QWidget;
    auto *rows = new QVBoxLayout(who);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_contact);
    rows->addWidget(m_customer, 1);
    m_side = quietArea(who, this);
    m_side->setFixedWidth(sideWidth);
    // Arrow keys scroll what is read.
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_side->setFocusPolicy(Qt::NoFocus);

    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_links);
    left->addWidget(m_area, 1);
    left->addLayout(m_stepPlace);
    left->addWidget(m_reply);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(left, 1);
    layout->addWidget(line);
    layout->addWidget(m_side);
}

void ConversationPage::retranslate()
{
    m_area->setAccessibleName(tr("Conversation"));
    m_side->setAccessibleName(tr("Customer"));
    m_reply->retranslate();
}

void ConversationPage::showTicket(const TicketRecord &record)
{
    const bool another = m_shown != record.ticket.id;
    if (another)
        endStep();
    QStringList states;
    for (const tickets::Message &message : record.messages)
        states << message.sending + message.problem;
    const bool hasMore = another || states != m_states;
    m_shown = record.ticket.id;
    m_states = states;
    showLinks(record.ticket);
    if (hasMore)
        showMessages(record);
    m_reply->showTicket(record);
    m_mayReply = record.ticket.status != tickets::Status::Merged;
    m_reply->setVisible(m_mayReply && !m_step);
    m_contact->showContact(record.ticket.id, record.contact);
    m_customer->showCustomer(record.customer, record.ticket.orders);
}

void ConversationPage::showLinks(const tickets::Ticket &ticket)
{
    clear(*m_linkRows);
    const auto add = [this](const QString &text, qint64 id) {
        auto *link = new LinkButton(text, m_links);
        connect(link, &LinkButton::clicked, this,
                [this, id] { m_workbench.openRecord(QStringLiteral("tickets"), id); });
        m_linkRows->addWidget(link, 0, Qt::AlignLeft);
    };
    if (ticket.mergedInto.id != 0)
        add(tr("Merged into %1: replies go there").arg(ticket.mergedInto.name), ticket.mergedInto.id);
    if (ticket.followUpOf.id != 0)
        add(tr("Follow-up of %1").arg(ticket.followUpOf.name), ticket.followUpOf.id);
    if (ticket.splitFrom.id != 0)
        add(tr("Split off from %1").arg(ticket.splitFrom.name), ticket.splitFrom.id);
    QStringList watchers;
    for (const tickets::Named &watcher : ticket.watchers)
        watchers << watcher.name;
    if (!watchers.isEmpty()) {
        auto *line = new QLabel(tr("Watched by %1").arg(watchers.join(QStringLiteral(", "))), m_links);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        setInk(*line, Colours::of(palette()).muted);
        m_linkRows->addWidget(line);
    }
    m_links->setVisible(m_linkRows->count() > 0);
}

void ConversationPage::showMessages(const TicketRecord &record)
{
    clear(*m_rows);
    const QString customer = record.ticket.member.name.isEmpty() ? record.contact.name : record.ticket.member.name;
    for (const tickets::Message &message : record.messages) {
        auto *card = new MessageCard(message, customer, m_workbench.formats, m_messages);
        connect(card, &MessageCard::fileWanted, this, &ConversationPage::saveFile);
        connect(card, &MessageCard::sendAgainWanted, this, &ConversationPage::sendAgain);
        m_rows->addWidget(card);
    }
    if (record.messages.empty()) {
        auto *none = new QLabel(tr("Nothing has been written yet."), m_messages);
        setInk(*none, Colours::of(palette()).muted);
        m_rows->addWidget(none);
    }
    m_rows->addStretch(1);
    // The latest is what matters; it is laid out only after this.
    QTimer::singleShot(0, m_area, [area = m_area] {
        area->widget()->layout()->activate();
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    });
}

void ConversationPage::saveFile(tickets::AttachmentId id, const QString &name)
{
    const QString path = m_workbench.askFile(this, {FileQuestion::Kind::Save, tr("Save the file"), name});
    if (path.isEmpty())
        return;
    m_workbench
        .read(this,
              [id, path](store::Connection &connection) {
                  return tickets::attachmentFile(connection, id)
                      .and_then([&](const tickets::FileDraft &file) -> Result<void> {
                          QSaveFile out(path);
                          if (out.open(QIODevice::WriteOnly) && out.write(file.bytes) == file.bytes.size()
                              && out.commit())
                              return {};
                          return fail(
                              "ui.fileNotWritten",
                              ConversationPage::tr("The file could not be written there. Choose another folder."));
                      });
              })
        .then(this, [this, name](const Result<void> &done) {
            m_workbench.toast(done ? tr("“%1” saved").arg(name) : done.error().message, {});
        });
}

void ConversationPage::sendAgain(tickets::MessageId id)
{
    m_workbench.write(this, [id](store::UnitOfWork &work) { return tickets::sendAgain(work, id); })
        .then(this, [this](const Result<void> &done) {
            if (!done)
                m_workbench.toast(done.error().message, {});
        });
}

void ConversationPage::beginStep(TicketStep *step)
{
    endStep();
    m_step = step;
    m_stepPlace->addWidget(step);
    m_reply->hide(); // one thing at a time, and room for what is read
    connect(step, &TicketStep::done, this, &ConversationPage::endStep);
    connect(step, &TicketStep::left, this, &ConversationPage::endStep);
    step->begin();
}

void ConversationPage::endStep()
{
    if (!m_step)
        return;
    m_step->hide();
    m_step->deleteLater();
    m_step.clear();
    m_reply->setVisible(m_mayReply);
}

} // namespace shopdesk::ui
