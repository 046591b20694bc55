// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/LinkButton.h"
#include "ui/parts/Theme.h"
#include "ui/tickets/ReplyBox.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMimeDatabase>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

/// What goes with an answer: files, and macros.
namespace shopdesk::ui {

void ReplyBox::fillMacros(const std::vector<tickets::Macro> &macros)
{
    auto *menu = m_macros->menu() ? m_macros->menu() : new QMenu(m_macros);
    menu->clear();
    for (const tickets::Macro &macro : macros)
        connect(menu->addAction(macro.draft.name), &QAction::triggered, this, [this, id = macro.id] { runMacro(id); });
    m_macros->setMenu(menu);
    m_macros->setVisible(!menu->isEmpty());
}

void ReplyBox::runMacro(tickets::MacroId id)
{
    m_workbench
        .write(this, [id, ticket = m_ticket->id,
                      seen = m_last](store::UnitOfWork &work) { return tickets::runMacro(work, ticket, id, seen); })
        .then(this, [this, ticket = *m_ticket](const Result<void> &done) {
            if (!isShown(ticket.id)) {
                if (!done)
                    m_workbench.toast(QStringLiteral("%1: %2").arg(ticket.number, done.error().message), {});
                return;
            }
            showNote(done ? QString() : done.error().message);
            m_edit->setFocus();
        });
}

void ReplyBox::addFile()
{
    const QString path = m_workbench.askFile(this, {FileQuestion::Kind::Open, tr("Add a file")});
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > tickets::largestAttachment) {
        showNote(tr("“%1” cannot be read, or is too large: at most %2.")
                     .arg(QFileInfo(path).fileName(), locale().formattedDataSize(tickets::largestAttachment, 0)));
        return;
    }
    files().push_back({QFileInfo(path).fileName(), file.readAll(), QMimeDatabase().mimeTypeForFile(path).name()});
    showNote({});
    showFiles();
    m_edit->setFocus();
}

void ReplyBox::showFiles()
{
    while (QLayoutItem *item = m_fileRows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const std::vector<tickets::FileDraft> &shown = files();
    for (size_t i = 0; i < shown.size(); ++i) {
        const QString text =
            tr("%1 · %2 · remove").arg(shown[i].name, locale().formattedDataSize(shown[i].bytes.size(), 1));
        auto *link = new LinkButton(text, this);
        link->setAccessibleName(tr("Remove the file %1").arg(shown[i].name));
        connect(link, &LinkButton::clicked, this, [this, i] {
            files().erase(files().begin() + qsizetype(i));
            showFiles();
        });
        m_fileRows->addWidget(link, 0, Qt::AlignLeft);
    }
    refresh();
}

} // namespace shopdesk::ui
