// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"
#include "ui/tickets/TicketRecord.h"

#include <QSet>
#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace shopdesk::ui {

class ArticlePicker;

/// Where an agent writes: an answer, a note for colleagues, or what the customer says while they talk. What is typed is kept
/// as a draft of the ticket, and goes in the same transaction that sends it. Ctrl+Enter sends, Ctrl+Shift+Enter sends and
/// resolves. Where a message has come since the person began to type, also before the program was last ended, sending stops once
/// and says so. Ctrl+Shift+A adds files, which go with the message; those are kept for each ticket while the program runs. An
/// answer that comes only when another ticket is shown already changes nothing there.
class ReplyBox : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Answer, Note, Customer };

    explicit ReplyBox(Workbench &workbench, QWidget *parent = nullptr);
    void showTicket(const TicketRecord &record);
    void begin(Mode mode);
    void send(bool resolves);
    void retranslate();
    QPlainTextEdit *edit() const { return m_edit; }
    ArticlePicker *articles() const { return m_articles; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    Mode mode() const;
    QString draftKey() const;
    void loadDraft();
    void keepDraft();
    void addFile();
    void showFiles();
    void runMacro(tickets::MacroId id);
    void fillMacros(const std::vector<tickets::Macro> &macros);
    void insertReply(tickets::CannedReplyId id);
    void sent(const tickets::Ticket &ticket, const Result<tickets::Posted> &posted, bool resolves);
    bool isShown(tickets::TicketId id) const { return m_ticket && m_ticket->id == id; }
    bool isSending() const { return m_ticket && m_sending.contains(m_ticket->id.value); }
    /// That go with the answer to the ticket that is shown.
    std::vector<tickets::FileDraft> &files() { return m_files[m_ticket ? m_ticket->id.value : 0]; }
    void warnOfNewer();
    void refresh();
    void fillReplies(const std::vector<tickets::CannedReply> &replies);
    void showNote(const QString &text);

    Workbench &m_workbench;
    QButtonGroup *m_modes;
    QPushButton *m_answer;
    QPushButton *m_note;
    QPushButton *m_customer;
    QComboBox *m_channel;
    QToolButton *m_replies;
    QToolButton *m_macros;
    QToolButton *m_attach;
    QVBoxLayout *m_fileRows;
    std::map<qint64, std::vector<tickets::FileDraft>> m_files; ///< by ticket
    ArticlePicker *m_articles;
    QPlainTextEdit *m_edit;
    QLabel *m_said; ///< what stopped the message
    QPushButton *m_send;
    QPushButton *m_sendAndResolve;
    std::optional<tickets::Ticket> m_ticket;
    tickets::MessageId m_last;                ///< the last message in sight
    std::optional<tickets::MessageId> m_seen; ///< the last one when the person began to type
    QSet<qint64> m_sending;                   ///< tickets whose message is on its way
    bool m_loading = false;
};

} // namespace shopdesk::ui
