// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/TransfersPane.h"

#include "catalog/TransferList.h"
#include "store/AuditTrail.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Timeline.h"
#include "ui/stock/TransferSheet.h"

namespace shopdesk::ui {

namespace {

using catalog::TransferStatus;

const QString overviewTab = QStringLiteral("overview");
const QString historyTab = QStringLiteral("history");

/// A draft between the first two stores in which the person works and to which goods can go.
Result<catalog::TransferId> createDraft(store::UnitOfWork &work)
{
    const auto stores = catalog::stores(work.connection());
    if (!stores)
        return Failure(stores.error());
    catalog::TransferDraft draft;
    for (const catalog::Premises &store : *stores) {
        if (!draft.from && work.actor().mayIn(store.id))
            draft.from = store.id;
        else if (!draft.to)
            draft.to = store.id;
    }
    if (!draft.to) {
        return fail("catalog.storeNotFound",
                    TransfersPane::tr("There is only one store. Open another in the settings first."));
    }
    return catalog::createTransfer(work, draft);
}

} // namespace

TransfersPane::TransfersPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("stock"), catalog::transferList(), catalog::openTransfers(), parent)
    , m_new(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_send(new QAction(icon(QStringLiteral("stock")), {}, this))
    , m_receive(new QAction(icon(QStringLiteral("check")), {}, this))
    , m_cancel(new QAction(icon(QStringLiteral("close")), {}, this))
{
    m_new->setEnabled(workbench.may(Permission::AdjustStock));
    for (QAction *action : {m_send, m_receive, m_cancel})
        action->setEnabled(workbench.offers(Permission::AdjustStock));
    connect(m_new, &QAction::triggered, this, &TransfersPane::create);
    connect(m_send, &QAction::triggered, this, [this] { m_sheet->send(); });
    connect(m_receive, &QAction::triggered, this, [this] { m_sheet->receive(); });
    connect(m_cancel, &QAction::triggered, this, [this] { m_sheet->cancel(); });
    m_new->setShortcut(QKeySequence::New);
    addCommand(m_new);
    setMainAction(m_new);
}

void TransfersPane::buildRecord()
{
    m_sheet = new TransferSheet(workbench());
    m_history = new Timeline(workbench().formats);
    records()->drawer()->addTab(overviewTab, {}, m_sheet);
    records()->drawer()->addTab(historyTab, {}, m_history);
}

void TransfersPane::retranslateActions()
{
    m_new->setText(tr("New transfer"));
    m_send->setText(tr("Send"));
    m_receive->setText(tr("Receive"));
    m_cancel->setText(tr("Cancel transfer"));
}

void TransfersPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Transfers between stores"));
    records()->filterBar()->setSearchHint(tr("Find by number"));
    records()->drawer()->setTabTitle(overviewTab, tr("Overview"));
    records()->drawer()->setTabTitle(historyTab, tr("History"));
    records()->setEmptyState(QStringLiteral("stock"), tr("No transfers"),
                             tr("Goods that go from one store to another stand here until they have arrived."), m_new);
}

QString TransfersPane::helpText() const
{
    return tr(
        "Goods that go from one store to another.\n\n"
        "Write down what is to go: scan it, or type its barcode or SKU and how many. **Send** takes the goods out of the "
        "one store; until they arrive they are on the way and in neither. **Receive** brings them into the other: where "
        "another number came, enter it, and say whether the difference is damage or simply a difference.\n\n"
        "A transfer that is cancelled on the way comes back to where it came from.");
}

QString TransfersPane::countWords(qint64 count) const
{
    return tr("%Ln transfer(s)", nullptr, static_cast<int>(count));
}

bool TransfersPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("transfers"));
}

bool TransfersPane::takeScan(const QString &code)
{
    return m_sheet && records()->openedRecord() != 0 && m_sheet->takeScan(code);
}

void TransfersPane::create()
{
    workbench().write(this, createDraft).then(this, [this](const Result<catalog::TransferId> &id) {
        if (id)
            workbench().openRecord(name(), id->value);
        else
            workbench().toast(id.error().message, {});
    });
}

void TransfersPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readTransferRecord(connection, {id}); })
        .then(this, [this, id](const Result<TransferRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                recordFailed(id, record.error());
                return;
            }
            showTransfer(*record);
            recordShown(id);
            readHistory(id);
        });
}

void TransfersPane::showTransfer(const TransferRecord &record)
{
    const catalog::Transfer &transfer = record.transfer;
    DetailDrawer *drawer = records()->drawer();
    drawer->setHeading(transfer.number, tr("%1 → %2", "a store, then another").arg(transfer.fromName, transfer.toName),
                       catalog::keyOf(transfer.status));
    if (transfer.status == TransferStatus::Draft)
        drawer->setActions({m_send}, {m_cancel});
    else if (transfer.status == TransferStatus::Sent)
        drawer->setActions({m_receive}, {m_cancel});
    else
        drawer->setActions({});
    m_sheet->show(record);
}

void TransfersPane::readHistory(qint64 id)
{
    workbench()
        .store
        .read([id](store::Connection &connection) {
            return store::auditTrail(connection, QStringLiteral("transfers"), id);
        })
        .then(this, [this, id](const Result<std::vector<store::AuditEntry>> &entries) {
            if (isOpen(id) && entries)
                m_history->showEntries(inWords(*entries, workbench().formats));
        });
}

} // namespace shopdesk::ui
