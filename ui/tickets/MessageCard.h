// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/Messages.h"
#include "ui/parts/Formats.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace shopdesk::ui {

/// One message of a conversation: who, when and by which channel, and the words. The customer's stand left, ours right; a
/// note for colleagues has a ground of its own and says so in words. Below stand the files that came with it, whether a mail has
/// gone out, and, folded, what stood below the words of a mail and how it was laid out.
class MessageCard : public QWidget
{
    Q_OBJECT
public:
    MessageCard(const tickets::Message &message, const QString &customer, const Formats &formats,
                QWidget *parent = nullptr);

signals:
    void fileWanted(shopdesk::tickets::AttachmentId id, const QString &name);
    void sendAgainWanted(shopdesk::tickets::MessageId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addSending(QVBoxLayout &layout);
    void addFiles(QVBoxLayout &layout);
    /// A link that unfolds a text.
    void addFolded(QVBoxLayout &layout, const QString &title, const QString &text, Qt::TextFormat format);
    QString headText(const QString &customer) const;
    QColor ground() const;
    void tint();

    tickets::Message m_message;
    const Formats &m_formats;
    QLabel *m_head;
    QLabel *m_body;
};

} // namespace shopdesk::ui
