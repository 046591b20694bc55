// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RecordHistory.h"

#include "store/AuditTrail.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

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

} // namespace shopdesk::ui
