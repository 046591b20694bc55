// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/knowledge/ArticlePicker.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

using knowledge::FoundArticle;
using knowledge::Way;

namespace {

constexpr int pauseMs = 120;
constexpr int popupWidth = 420;
constexpr int listHeight = 168;
constexpr int beginningRole = Qt::UserRole + 1;

} // namespace

ArticlePicker::ArticlePicker(Workbench &workbench, QWidget *parent)
    : QToolButton(parent)
    , m_workbench(workbench)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_edit(new QLineEdit(m_popup))
    , m_list(new QListWidget(m_popup))
    , m_beginning(new QLabel(m_popup))
    , m_words(new QPushButton(m_popup))
    , m_link(new QPushButton(m_popup))
{
    build();
    retranslate();
}

void ArticlePicker::build()
{
    setIcon(ui::icon(QStringLiteral("help")));
    setAutoRaise(true);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setFixedWidth(popupWidth);
    m_list->setFixedHeight(listHeight);
    m_beginning->setWordWrap(true);
    m_beginning->setTextFormat(Qt::PlainText);
    m_edit->installEventFilter(this);
    m_list->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(this, &QToolButton::clicked, this, &ArticlePicker::open);
    connect(&m_pause, &QTimer::timeout, this, &ArticlePicker::look);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { take(Way::Text); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_beginning->setText(item ? item->data(beginningRole).toString() : QString());
        m_words->setEnabled(item != nullptr);
        m_link->setEnabled(item != nullptr);
    });
    connect(m_words, &QPushButton::clicked, this, [this] { take(Way::Text); });
    connect(m_link, &QPushButton::clicked, this, [this] { take(Way::Link); });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_link);
    buttons->addWidget(m_words);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(measure::gap2, measure::gap2, measure::gap2, measure::gap2);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    layout->addWidget(m_beginning);
    layout->addLayout(buttons);
}

void ArticlePicker::retranslate()
{
    nameButton(*this, tr("Insert an article"), Qt::CTRL | Qt::Key_H);
    m_edit->setPlaceholderText(tr("Search the knowledge base"));
    m_edit->setAccessibleName(tr("Search the knowledge base"));
    m_list->setAccessibleName(tr("Articles found"));
    m_words->setText(tr("Insert words"));
    m_words->setToolTip(tr("Enter"));
    m_link->setText(tr("Insert link"));
    m_link->setToolTip(tr("Ctrl+Enter"));
}

void ArticlePicker::setTicket(tickets::TicketId ticket, knowledge::Audience audience)
{
    m_ticket = ticket;
    m_audience = audience;
}

void ArticlePicker::open()
{
    if (!m_ticket || !isEnabled())
        return;
    m_edit->clear();
    m_list->clear();
    look();
    m_popup->adjustSize();
    // Above the button, where the conversation is: what is typed stays in sight below it.
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), -m_popup->height() - measure::gap1)));
    m_popup->show();
    m_edit->setFocus();
}

void ArticlePicker::look()
{
    const QString typed = m_edit->text().trimmed();
    const int question = ++m_question;
    m_workbench.store
        .read([typed, ticket = m_ticket, audience = m_audience](store::Connection &connection) {
            return typed.isEmpty() ? knowledge::suggestArticles(connection, ticket, audience)
                                   : knowledge::searchArticles(connection, typed, audience);
        })
        .then(this, [this, question](const Result<std::vector<FoundArticle>> &articles) {
            if (question != m_question)
                return;
            if (articles)
                showFound(*articles);
            else
                m_workbench.toast(articles.error().message, {});
        });
}

void ArticlePicker::showFound(const std::vector<FoundArticle> &articles)
{
    m_list->clear();
    for (const FoundArticle &article : articles) {
        const bool isInternal = article.visibility == knowledge::Visibility::Internal;
        auto *item = new QListWidgetItem(isInternal ? tr("%1 (for colleagues)").arg(article.title) : article.title);
        item->setData(Qt::UserRole, article.id.value);
        item->setData(beginningRole, article.beginning);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    if (articles.empty())
        m_beginning->setText(m_edit->text().trimmed().isEmpty()
                                 ? tr("No article goes with the customer's words. Search.")
                                 : tr("No article holds all these words."));
    m_words->setEnabled(!articles.empty());
    m_link->setEnabled(!articles.empty());
    emit found();
}

void ArticlePicker::take(Way way)
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const knowledge::ArticleId id{item->data(Qt::UserRole).toLongLong()};
    m_popup->hide();
    m_workbench
        .write(this, [id, way, ticket = m_ticket, audience = m_audience](
                         store::UnitOfWork &work) { return knowledge::insertArticle(work, id, ticket, audience, way); })
        .then(this, [this](const Result<QString> &words) {
            if (words)
                emit chosen(*words);
            else
                m_workbench.toast(words.error().message, {});
        });
}

bool ArticlePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QToolButton::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        take(key->modifiers().testFlag(Qt::ControlModifier) ? Way::Link : Way::Text);
        return true;
    }
    // Up and down go through the list while one types.
    if (watched == m_edit && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
        return true;
    }
    return QToolButton::eventFilter(watched, event);
}

} // namespace shopdesk::ui
