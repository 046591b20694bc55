// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/ArticleSearch.h"
#include "ui/parts/Workbench.h"

#include <QFrame>
#include <QTimer>
#include <QToolButton>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace shopdesk::ui {

/// Finds an article for the answer to a ticket: at first those that go with the customer's words, then what is typed. Enter
/// takes its words, Ctrl+Enter a link to it.
class ArticlePicker : public QToolButton
{
    Q_OBJECT
public:
    explicit ArticlePicker(Workbench &workbench, QWidget *parent = nullptr);

    void setTicket(tickets::TicketId ticket, knowledge::Audience audience);
    void open();
    void retranslate();
    QLineEdit *edit() const { return m_edit; }
    QListWidget *list() const { return m_list; }

signals:
    void chosen(const QString &words);
    /// What is there was looked for, and is shown.
    void found();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void look();
    void showFound(const std::vector<knowledge::FoundArticle> &articles);
    void take(knowledge::Way way);

    Workbench &m_workbench;
    QFrame *m_popup;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_beginning; ///< of the one that the keyboard is on
    QPushButton *m_words;
    QPushButton *m_link;
    QTimer m_pause;
    tickets::TicketId m_ticket;
    knowledge::Audience m_audience = knowledge::Audience::Customer;
    int m_question = 0; ///< an answer to an earlier one is not wanted
};

} // namespace shopdesk::ui
