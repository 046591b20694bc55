// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RecordHistory.h"

#include "store/AuditTrail.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Workbench.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace shopdesk::ui {

namespace {

constexpr QSize dialogSize{460, 360};

} // namespace

RecordHistory::RecordHistory(Workbench &workbench, const char *table, QWidget *parent)
    : Timeline(workbench.formats, parent), m_workbench(workbench), m_table(QString::fromLatin1(table))
{
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (m_id != 0 && changes.touches(QStringLiteral("audit_entries")))
            read();
    });
}

void RecordHistory::showRecord(qint64 id)
{
    if (id != m_id)
        showEntries({});
    m_id = id;
    if (id != 0)
        read();
}

void RecordHistory::read()
{
    m_workbench.store
        .read([table = m_table, id = m_id](store::Connection &connection) {
            return store::auditTrail(connection, table, id);
        })
        .then(this, [this, id = m_id](const Result<std::vector<store::AuditEntry>> &entries) {
            if (id != m_id)
                return;
            if (entries)
                showEntries(inWords(*entries, m_workbench.formats), tr("Nothing has been changed here yet."));
            else
                showEntries({}, entries.error().message);
        });
}

void openHistory(Workbench &workbench, const char *table, qint64 id, const QString &name, QWidget *parent)
{
    auto *dialog = new QDialog(parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(RecordHistory::tr("History of %1").arg(name));
    auto *history = new RecordHistory(workbench, table);
    history->setObjectName(QStringLiteral("historyOfOne"));
    auto *area = new QScrollArea(dialog);
    area->setWidget(history);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(dialog->windowTitle());
    auto *close = new QPushButton(RecordHistory::tr("Close"), dialog);
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    dialog->resize(dialogSize);
    history->showRecord(id);
    dialog->open();
}

} // namespace shopdesk::ui
