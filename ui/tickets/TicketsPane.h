// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"
#include "ui/tickets/ReplyBox.h"
#include "ui/tickets/TicketRecord.h"

class QStackedWidget;

namespace shopdesk::ui {

class ConversationPage;
class DeadlinesPage;
class NewTicketPage;
class SatisfactionPage;
class TicketFieldsForm;
class Timeline;
class ViewBar;

/// Customer service: the views with their counts, the list, and the agent's workspace beside it. A new ticket is typed in on
/// a page of its own while talking.
class TicketsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit TicketsPane(Workbench &workbench, QWidget *parent = nullptr);
    ~TicketsPane() override;

    QString title() const override { return tr("Tickets"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    void showQuery(const tables::ListQuery &query) override;
    void showRecord(qint64 id) override;
    QWidget *firstFocus() const override;

    ConversationPage *conversation() const { return m_conversation; }
    NewTicketPage *newTicket() const { return m_new; }
    ViewBar *viewBar() const { return m_views; }

protected:
    void build() override;
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    enum class Step {
        Resolve,
        Wait,
        TakeUp,
        Take,
        Assign,
        Reopen,
        FollowUp,
        Close,
        Watch,
        Merge,
        Unmerge,
        Split,
        Survey,
        Return
    };
    using Change = std::function<Result<QString>(store::UnitOfWork &)>;

    QAction *addAction(const QString &iconName, const QKeySequence &shortcut, std::function<void()> run);
    void addStep(Step step, const QString &iconName, const QKeySequence &shortcut = {});
    void run(Step step);
    void change(const Change &change);
    void takeNext();
    void routeWaiting();
    void startFollowUp();
    void write(ReplyBox::Mode mode);
    void findArticle();
    void showFigureWords();
    void startNew();
    void leaveNew();
    void showHeading();
    void showSteps();
    bool isOffered(Step step) const;
    bool isWatched() const;

    std::unique_ptr<TicketRecord> m_record; ///< what the drawer shows
    std::map<Step, QAction *> m_steps;
    QAction *m_create;
    QAction *m_next;
    QAction *m_route;
    QAction *m_answer;
    QAction *m_note;
    QAction *m_article;
    QStackedWidget *m_stack = nullptr;
    ViewBar *m_views = nullptr;
    NewTicketPage *m_new = nullptr;
    ConversationPage *m_conversation = nullptr;
    DeadlinesPage *m_deadlines = nullptr;
    SatisfactionPage *m_satisfaction = nullptr;
    TicketFieldsForm *m_fields = nullptr;
    Timeline *m_history = nullptr;
};

} // namespace shopdesk::ui
