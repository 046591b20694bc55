// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/SetAsideSection.h"

#include "ui/parts/AuditWords.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

std::vector<tables::Column> setAsideColumns()
{
    return {{"since", QT_TRANSLATE_NOOP("List", "Set aside"), ColumnKind::Instant, ""},
            {"way", QT_TRANSLATE_NOOP("List", "Way"), ColumnKind::Text, ""},
            {"record", QT_TRANSLATE_NOOP("List", "Record"), ColumnKind::Text, ""},
            {"reason", QT_TRANSLATE_NOOP("List", "Why"), ColumnKind::Text, ""}};
}

} // namespace

SetAsideSection::SetAsideSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_list(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(setAsideColumns(), this))
    , m_retry(new QPushButton(this))
{
    m_list->show(m_rows->columns(), m_rows);
    m_list->setSortable(false);
    m_list->setFitsContents(true);
    m_list->remember(workbench.settings, QStringLiteral("setAside"), workbench.store.actor());
    body()->addWidget(m_list);
    body()->addWidget(m_retry, 0, Qt::AlignLeft);
    connect(m_retry, &QPushButton::clicked, this, &SetAsideSection::retry);
    hide();
    retranslate();
}

void SetAsideSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return sync::setAsideDocuments(connection); })
        .then(this, [this](const Result<std::vector<sync::SetAsideDocument>> &documents) {
            std::vector<tables::Row> rows;
            for (const sync::SetAsideDocument &each : documents.value_or(std::vector<sync::SetAsideDocument>())) {
                const QString kind = recordKindWords(each.id.section(QLatin1Char(':'), 0, 0));
                rows.push_back(
                    {each.at.ms, each.isOutgoing ? tr("To the server") : tr("From the server"),
                     tr("%1 %2", "a kind of record and its id").arg(kind, each.id.section(QLatin1Char(':'), 1)),
                     each.detail.isEmpty() ? each.reason : each.detail});
            }
            setVisible(!rows.empty());
            m_rows->setRows(std::move(rows));
        });
}

void SetAsideSection::retry()
{
    m_workbench.write(this, [](store::UnitOfWork &work) { return sync::retrySetAside(work); })
        .then(this, [this](const Result<int> &documents) {
            if (!documents)
                m_workbench.toast(documents.error().message, {});
            else
                emit retried();
            read();
        });
}

void SetAsideSection::retranslate()
{
    setTitle(tr("Set aside"),
             tr("These could not be taken, or the server refused them. They stop nothing else, and are kept."));
    m_retry->setText(tr("Try again"));
    m_list->setAccessibleName(tr("What was set aside, the newest first"));
}

void SetAsideSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
