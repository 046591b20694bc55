// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/GiftCards.h"
#include "store/AuditTrail.h"
#include "ui/shell/RecordPane.h"

class QVBoxLayout;

namespace shopdesk::ui {

class FactSheet;
class Receipt;
class TicketStep;
class Timeline;

/// A gift card with all that its pages tell.
struct GiftCardRecord
{
    orders::GiftCard card;
    orders::GiftCardState state = orders::GiftCardState::Good;
    QString storeName;
    std::vector<orders::GiftCardEntry> entries; ///< the newest first
    std::vector<store::AuditEntry> history;
};
Result<GiftCardRecord> readGiftCardRecord(store::Connection &connection, orders::GiftCardId id);

/// The gift cards that the shop has issued: what is left on each, and what it was spent on. A scan of a card finds it. Cards
/// are sold at the counter; here a lost one is blocked.
class GiftCardsPane : public RecordPane
{
    Q_OBJECT
public:
    explicit GiftCardsPane(Workbench &workbench, QWidget *parent = nullptr);
    ~GiftCardsPane() override;

    QString title() const override { return tr("Gift cards"); }
    QString helpText() const override;
    bool takeScan(const QString &code) override;
    const Receipt *ledger() const { return m_ledger; }
    /// Null while no step is being taken.
    TicketStep *step() const { return m_step; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showCard();
    void showLedger();
    void beginBlocking(bool block);
    void endStep();

    std::unique_ptr<GiftCardRecord> m_record; ///< what the drawer shows
    QAction *m_sell;
    QAction *m_block;
    QAction *m_unblock;
    QVBoxLayout *m_column = nullptr;
    FactSheet *m_facts = nullptr;
    Receipt *m_ledger = nullptr;
    Timeline *m_history = nullptr;
    TicketStep *m_step = nullptr;
};

} // namespace shopdesk::ui
