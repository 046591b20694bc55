// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecordPane.h"

#include "ui/parts/DetailDrawer.h"
#include "ui/parts/ListExport.h"
#include "ui/parts/RecordView.h"

#include <QVBoxLayout>

namespace shopdesk::ui {

RecordPane::RecordPane(Workbench &workbench, const QString &iconName, tables::ListDefinition list,
                       tables::ListQuery first, QWidget *parent)
    : Pane(workbench, QString::fromLatin1(list.name), iconName, parent)
    , m_list(std::move(list))
    , m_first(std::move(first))
{
}

void RecordPane::build()
{
    m_records = new RecordView(workbench(), m_list, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_records);

    m_records->setCountWords([this](qint64 count) { return countWords(count); });
    connect(m_records, &RecordView::countTextChanged, this, &Pane::setCountText);
    connect(m_records, &RecordView::loaded, this, [this] { setLoaded(); });
    connect(m_records, &RecordView::recordOpened, this, &RecordPane::openRecord);
    connect(m_records, &RecordView::exportRequested, this, [this](const tables::ListQuery &query) {
        exportList(workbench(), this, m_list, query, [this](qint64 count) { return countWords(count); });
    });
    connect(&workbench().store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (m_records->openedRecord() != 0 && workbench().somebodyWorks() && concernsRecord(changes))
            readRecord(m_records->openedRecord());
    });
    buildRecord();
    m_records->setDefaultQuery(m_first);
}

void RecordPane::showQuery(const tables::ListQuery &query)
{
    ensureBuilt();
    m_records->setQuery(query);
}

void RecordPane::showRecord(qint64 id)
{
    ensureBuilt();
    if (id != 0)
        m_records->openRecord(id);
}

void RecordPane::search(const QString &text)
{
    ensureBuilt();
    tables::ListQuery query = m_first;
    query.search = text;
    m_records->setQuery(query);
}

bool RecordPane::isOpen(qint64 id) const
{
    return m_records && m_records->openedRecord() == id;
}

void RecordPane::recordShown(qint64 id)
{
    if (!isOpen(id))
        return;
    m_records->drawer()->showContent();
    setLoaded();
}

void RecordPane::recordFailed(qint64 id, const Error &error)
{
    if (!isOpen(id))
        return;
    m_records->drawer()->showError(error, [this, id] { openRecord(id); });
    setLoaded();
}

void RecordPane::openRecord(qint64 id)
{
    setLoaded(false);
    m_records->drawer()->showBusy();
    readRecord(id);
}

} // namespace shopdesk::ui
