// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/SatisfactionPage.h"

#include "surveys/Asking.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

SatisfactionPage::SatisfactionPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_facts(new FactSheet(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_facts, 1);
}

void SatisfactionPage::showTicket(const TicketRecord &record)
{
    m_facts->clear();
    m_facts->addSection(tr("What the customer said"));
    for (const surveys::Ask &ask : record.asks)
        showAsk(ask);
    if (record.asks.empty()) {
        auto *none = new QLabel(tr("Nobody has asked yet. Once the ticket is resolved, ask how it was."), m_facts);
        none->setWordWrap(true);
        setInk(*none, Colours::of(palette()).muted);
        m_facts->addWide(none);
    }
    if (!record.articles.empty())
        m_facts->addSection(tr("Articles in answers: did they help?"));
    for (const knowledge::UsedArticle &article : record.articles)
        showArticle(article, record.ticket.id);
}

void SatisfactionPage::showAsk(const surveys::Ask &ask)
{
    const Formats &formats = m_workbench.formats;
    const QString state = !ask.outcome                                 ? QStringLiteral("survey_waiting")
                          : *ask.outcome == surveys::Outcome::Answered ? QStringLiteral("survey_answered")
                                                                       : QStringLiteral("survey_declined");
    m_facts->addState(tr("Asked %1").arg(formats.relative(ask.askedAt)), state);
    if (ask.score)
        m_facts->addFact(tr("Score"), tr("%1 of 5").arg(*ask.score));
    if (!ask.comment.isEmpty())
        m_facts->addFact(tr("Words"), ask.comment);
    if (ask.outcome == surveys::Outcome::Answered && !ask.score)
        m_facts->addFact(tr("Score"), tr("anonymous: in totals alone"));
    if (ask.outcome)
        return;
    m_facts->addFact(tr("Code"), ask.code, tr("Good until %1").arg(formats.instant(ask.expiresAt)));
    auto *copy = new LinkButton(tr("Copy the words to send"), m_facts);
    connect(copy, &LinkButton::clicked, this, [this, id = ask.id] { copyWords(id); });
    m_facts->addWidget({}, copy);
}

void SatisfactionPage::showArticle(const knowledge::UsedArticle &article, tickets::TicketId ticket)
{
    auto *row = new QWidget(m_facts);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap3);
    for (const bool helped : {true, false}) {
        const bool isSaid = article.helped == helped;
        const QString word = helped ? tr("It helped") : tr("It did not");
        auto *button = new LinkButton(isSaid ? QStringLiteral("✓ ") + word : word, row);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(article.title, word));
        connect(button, &LinkButton::clicked, this, [this, id = article.id, helped, ticket] {
            m_workbench
                .write(this,
                       [=](store::UnitOfWork &work) {
                           return knowledge::sayHelped(work, id, helped, ticket).map([&] {
                               tickets::touch(work, ticket);
                           });
                       })
                .then(this, [this](const Result<void> &done) {
                    m_workbench.toast(done ? tr("Kept") : done.error().message, {});
                });
        });
        layout->addWidget(button);
    }
    layout->addStretch(1);
    m_facts->addWidget(article.title, row);
}

void SatisfactionPage::copyWords(surveys::AskId id)
{
    m_workbench.store.read([id](store::Connection &connection) { return surveys::wordsToSend(connection, id); })
        .then(this, [this](const Result<QString> &words) {
            if (words)
                QGuiApplication::clipboard()->setText(*words);
            m_workbench.toast(words ? tr("Copied. Paste it into a message.") : words.error().message, {});
        });
}

} // namespace shopdesk::ui
