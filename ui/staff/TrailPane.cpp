// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/TrailPane.h"

#include "staff/TrailList.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLabel>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");

/// The pane that shows the records of a table; empty where there is none.
QString paneOf(const QString &table)
{
    // A pane is called as its list, and that as its table.
    static const QSet<QString> shown{
        QStringLiteral("products"),  QStringLiteral("orders"),    QStringLiteral("members"), QStringLiteral("staff"),
        QStringLiteral("coupons"),   QStringLiteral("tickets"),   QStringLiteral("returns"), QStringLiteral("articles"),
        QStringLiteral("transfers"), QStringLiteral("stocktakes")};
    return shown.contains(table) ? table : QString();
}

QString changesLine(const QVariant &json, const Formats &formats)
{
    QStringList lines;
    for (const ChangeWords &change :
         changesInWords(QJsonDocument::fromJson(json.toString().toUtf8()).object(), formats))
        lines << (change.wasNothing ? QCoreApplication::translate("History", "%1: %2").arg(change.label, change.to)
                                    : change.line());
    return lines.join(QStringLiteral(" · "));
}

} // namespace

TrailPane::TrailPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("history"), staff::trailList(workbench.store.shop().zone), {}, parent)
{
}

TrailPane::~TrailPane() = default;

QString TrailPane::helpText() const
{
    return tr(
        "## Trail\n\n"
        "Who did what, when, and what it changed. Nothing in it can be changed or taken out: each entry is sealed "
        "to the one before it, and **Check the shop** in the settings names the first that was tampered with.\n\n"
        "Phone numbers, addresses and the like are never written here; the trail says that they changed, not what they were.\n\n"
        "Filter by person, kind of record, day, or what was done. **Export** writes the rows as a file.");
}

QString TrailPane::countWords(qint64 count) const
{
    return tr("%Ln entries", nullptr, static_cast<int>(count));
}

void TrailPane::buildRecord()
{
    ListPresenter *presenter = records()->list()->presenter();
    presenter->setWords(QStringLiteral("operation"),
                        [](const QVariant &key) { return operationWords(key.toString()); });
    presenter->setWords(QStringLiteral("kind"), [](const QVariant &key) { return recordKindWords(key.toString()); });
    presenter->setWords(QStringLiteral("changes"),
                        [this](const QVariant &json) { return changesLine(json, workbench().formats); });
    m_facts = new FactSheet;
    records()->drawer()->addTab(overviewTab, {}, m_facts);
    connect(records(), &RecordView::recordClosed, this, [this] { m_entry.reset(); });
}

void TrailPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return staff::trailEntry(connection, id); })
        .then(this, [this, id](const Result<staff::TrailEntry> &entry) {
            if (!isOpen(id))
                return;
            if (!entry) {
                m_entry.reset();
                records()->drawer()->setHeading({});
                recordFailed(id, entry.error());
                return;
            }
            m_entry = std::make_unique<staff::TrailEntry>(*entry);
            showEntry();
            recordShown(id);
        });
}

void TrailPane::showEntry()
{
    const store::AuditEntry &entry = m_entry->entry;
    const Formats &formats = workbench().formats;
    const QString kind = recordKindWords(entry.table);
    records()->drawer()->setHeading(operationWords(entry.operation),
                                    m_entry->recordName.isEmpty() ? kind : tr("%1: %2").arg(kind, m_entry->recordName));
    m_facts->clear();
    m_facts->addFact(tr("When"), formats.instant(entry.occurredAt), formats.relative(entry.occurredAt));
    m_facts->addFact(tr("Who"), entry.person);
    if (!entry.approvedBy.isEmpty())
        m_facts->addFact(tr("Allowed by"), entry.approvedBy);
    addRecord();
    m_facts->addFact(tr("Device"), formats.number(m_entry->device));
    m_facts->addFact(tr("Entry"), idToText(entry.id));
    showChanges();
}

void TrailPane::addRecord()
{
    const store::AuditEntry &entry = m_entry->entry;
    const QString pane = paneOf(entry.table);
    const QString name = m_entry->recordName;
    if (pane.isEmpty() || name.isEmpty()) {
        m_facts->addFact(recordKindWords(entry.table), name);
        return;
    }
    auto *link = new LinkButton(name);
    link->setAccessibleName(tr("Open %1").arg(name));
    connect(link, &LinkButton::clicked, this, [this, pane, row = entry.row] { workbench().openRecord(pane, row); });
    m_facts->addWidget(recordKindWords(entry.table), link);
}

void TrailPane::showChanges()
{
    m_facts->addSection(tr("What changed"));
    const auto wide = [this](const QString &text) {
        auto *label = new QLabel(text);
        label->setWordWrap(true);
        m_facts->addWide(label);
    };
    if (!m_entry->isWhole) {
        wide(tr("You may not see records of this kind, so what changed in it is not shown."));
        return;
    }
    const auto changes = changesInWords(m_entry->entry.changes, workbench().formats, TextLength::Whole);
    for (const ChangeWords &change : changes) {
        if (!change.told)
            m_facts->addFact(change.label, tr("changed"));
        else if (change.from.isEmpty() || change.wasNothing)
            m_facts->addFact(change.label, change.to);
        else
            m_facts->addFact(change.label, tr("%1 → %2").arg(change.from, change.to));
    }
    if (changes.empty())
        wide(tr("Nothing was written into the record."));
}

void TrailPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Trail"));
    records()->filterBar()->setSearchHint(tr("Find by person"));
    records()->drawer()->setTabTitle(overviewTab, tr("Overview"));
    records()->setEmptyState(QStringLiteral("history"), tr("Nothing has been done yet"),
                             tr("Everything that people do in the shop is noted here, with who did it and when."));
    if (m_entry)
        showEntry();
}

} // namespace shopdesk::ui
