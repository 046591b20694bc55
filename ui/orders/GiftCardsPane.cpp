// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/GiftCardsPane.h"

#include "base/Text.h"
#include "catalog/Premises.h"
#include "orders/GiftCardList.h"
#include "ui/counter/CounterPane.h"
#include "ui/orders/Receipt.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/States.h"
#include "ui/tickets/TicketStep.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString historyTab = QStringLiteral("history");
const QString noteKey = QStringLiteral("note");

} // namespace

Result<GiftCardRecord> readGiftCardRecord(store::Connection &connection, orders::GiftCardId id)
{
    auto card = orders::giftCard(connection, id);
    if (!card)
        return Failure(card.error());
    auto entries = orders::giftCardHistory(connection, id);
    if (!entries)
        return Failure(entries.error());
    auto history = store::auditTrail(connection, QStringLiteral("gift_cards"), id.value);
    if (!history)
        return Failure(history.error());
    GiftCardRecord record;
    if (const auto premises = catalog::storeById(connection, card->store))
        record.storeName = premises->name;
    record.state = card->state(connection.shop().zone.dayOf(Instant::now()));
    record.card = std::move(*card);
    record.entries = std::move(*entries);
    record.history = std::move(*history);
    // Which card it was matters in the trail alone.
    for (store::AuditEntry &entry : record.history)
        entry.changes.remove(QStringLiteral("tail"));
    return record;
}

GiftCardsPane::GiftCardsPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("gift"), orders::giftCardList(workbench.store.shop().zone), {}, parent)
    , m_sell(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_block(new QAction(icon(QStringLiteral("lock")), {}, this))
    , m_unblock(new QAction(icon(QStringLiteral("restore")), {}, this))
{
    m_sell->setShortcut(QKeySequence::New);
    addCommand(m_sell);
    setMainAction(m_sell);
    connect(m_sell, &QAction::triggered, this,
            [this] { this->workbench().openRecord(QStringLiteral("counter"), CounterPane::cardSale); });
    connect(m_block, &QAction::triggered, this, [this] { beginBlocking(true); });
    connect(m_unblock, &QAction::triggered, this, [this] { beginBlocking(false); });
}

GiftCardsPane::~GiftCardsPane() = default;

void GiftCardsPane::buildRecord()
{
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_facts = new FactSheet(page);
    m_ledger = new Receipt(page);
    m_column->addWidget(m_facts);
    m_column->addWidget(m_ledger);
    m_column->addStretch(1);
    m_history = new Timeline(workbench().formats);
    records()->drawer()->addTab(overviewTab, {}, page);
    records()->drawer()->addTab(historyTab, {}, m_history);
    connect(records(), &RecordView::recordClosed, this, [this] {
        endStep();
        m_record.reset();
    });
}

void GiftCardsPane::retranslateActions()
{
    m_sell->setText(tr("Sell a gift card"));
    m_block->setText(tr("Block card"));
    m_unblock->setText(tr("Let it pay again"));
}

void GiftCardsPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Gift cards"));
    records()->filterBar()->setSearchHint(tr("Find by the code or its last characters"));
    records()->drawer()->setTabTitle(overviewTab, tr("Overview"));
    records()->drawer()->setTabTitle(historyTab, tr("History"));
    records()->setEmptyState(QStringLiteral("gift"), tr("No gift cards yet"),
                             tr("Cards that are sold at the counter stand here with what is left on each."), m_sell);
    if (m_record)
        showCard();
}

QString GiftCardsPane::helpText() const
{
    return tr(
        "Every gift card that the shop has issued, what is left on it, and what it was spent on. Scan a card, or type its "
        "code, to see its balance. The shop keeps no code: only its last four characters are shown.\n\n"
        "Cards are sold at the counter. The sale of a card is no turnover yet; what is bought with it later is.\n\n"
        "**Block card** keeps a lost card from paying, and asks why. It can pay again later.");
}

QString GiftCardsPane::countWords(qint64 count) const
{
    return tr("%Ln gift card(s)", nullptr, static_cast<int>(count));
}

bool GiftCardsPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("gift_card_entries"));
}

void GiftCardsPane::readRecord(qint64 id)
{
    if (m_record && m_record->card.id.value != id)
        endStep();
    workbench()
        .store.read([id](store::Connection &connection) { return readGiftCardRecord(connection, {id}); })
        .then(this, [this, id](const Result<GiftCardRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                m_record.reset();
                recordFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<GiftCardRecord>(*record);
            showCard();
            recordShown(id);
        });
}

void GiftCardsPane::showCard()
{
    const orders::GiftCard &card = m_record->card;
    const Formats &formats = workbench().formats;
    DetailDrawer *drawer = records()->drawer();
    drawer->setHeading(tr("•••• %1").arg(card.tail), formats.moneyWithSymbol(card.balance),
                       orders::keyOf(m_record->state));
    const bool offered = workbench().offers(Permission::GiveRefunds);
    for (QAction *action : {m_block, m_unblock})
        action->setEnabled(offered);
    drawer->setActions({card.blocked ? m_unblock : m_block});
    m_facts->clear();
    m_facts->addFact(tr("Issued"), formats.instant(card.issuedAt), formats.relative(card.issuedAt));
    m_facts->addFact(tr("Store"), m_record->storeName);
    m_facts->addFact(tr("Good until"), card.expiresOn ? formats.day(*card.expiresOn) : tr("no end"));
    if (!card.note.isEmpty())
        m_facts->addFact(tr("Note"), card.note);
    showLedger();
    m_history->showEntries(inWords(m_record->history, formats), tr("Nothing has been changed here yet."));
}

void GiftCardsPane::showLedger()
{
    const Formats &formats = workbench().formats;
    m_ledger->clear();
    m_ledger->addRule();
    for (const orders::GiftCardEntry &entry : m_record->entries) {
        m_ledger->addLine(
            tr("%1 · %2").arg(stateLook(orders::keyOf(entry.reason)).word, formats.instant(entry.occurredAt)),
            formats.money(entry.amount));
        if (!entry.order || entry.orderNumber.isEmpty())
            continue;
        auto *order = new LinkButton(entry.orderNumber, m_ledger);
        connect(order, &LinkButton::clicked, this,
                [this, id = entry.order.value] { workbench().openRecord(QStringLiteral("orders"), id); });
        m_ledger->addWidget(order);
    }
    m_ledger->addRule();
    m_ledger->addTotal(tr("Balance"), formats.moneyWithSymbol(m_record->card.balance));
}

void GiftCardsPane::beginBlocking(bool block)
{
    if (!m_record)
        return;
    endStep();
    m_step = new TicketStep(workbench(), block ? tr("Block card") : tr("Let it pay again"),
                            block ? tr("Block card") : tr("Let it pay again"), m_facts->parentWidget());
    auto *note = new QLineEdit;
    note->setMaxLength(longestName);
    m_step->form()->addField(noteKey, tr("Reason"), note,
                             block ? tr("Such as: lost, the customer has called.") : tr("It stands on the card."));
    if (block) {
        m_step->form()->setCheck(noteKey, [step = m_step] {
            return step->form()->text(noteKey).isEmpty() ? tr("Say why the card is blocked.") : QString();
        });
    }
    m_step->setJob([this, block]() -> TicketStep::Job {
        return [id = m_record->card.id, tail = m_record->card.tail, block,
                note = m_step->form()->text(noteKey)](store::UnitOfWork &work) {
            return (block ? orders::blockGiftCard(work, id, note) : orders::unblockGiftCard(work, id, note)).map([&] {
                return block ? tr("Card •••• %1 blocked").arg(tail) : tr("Card •••• %1 pays again").arg(tail);
            });
        };
    });
    m_column->insertWidget(0, m_step);
    connect(m_step, &TicketStep::left, this, &GiftCardsPane::endStep);
    connect(m_step, &TicketStep::done, this, &GiftCardsPane::endStep);
    records()->drawer()->showTab(overviewTab);
    m_step->begin();
}

void GiftCardsPane::endStep()
{
    if (!m_step)
        return;
    m_step->deleteLater();
    m_step->hide();
    m_step = nullptr;
    records()->drawer()->setFocus();
}

/// The card itself, wherever in the page somebody is.
bool GiftCardsPane::takeScan(const QString &code)
{
    workbench()
        .store.read([code](store::Connection &connection) { return orders::findGiftCard(connection, code); })
        .then(this, [this](const Result<orders::GiftCard> &card) {
            if (card)
                records()->openRecord(card->id.value);
            else
                workbench().toast(card.error().message, {});
        });
    return true;
}

} // namespace shopdesk::ui
