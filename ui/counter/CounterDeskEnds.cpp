// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a sale leaves the desk, each time in one transaction with its draft: after a crash it is in one place, never in two and
// never in none.
#include "ui/counter/CounterDesk.h"

#include "store/Settings.h"
#include "ui/parts/DraftKey.h"

namespace shopdesk::ui {

QString CounterDesk::ownDraftKey() const
{
    return draftKeyOf(m_workbench.store.actor(), draftKey);
}

void CounterDesk::place(const std::vector<orders::PaymentDraft> &payments, std::optional<Actor> instead,
                        Then<orders::OrderId> then)
{
    enqueue(
        [this, payments, instead = std::move(instead), then = std::move(then)] { placeNow(payments, instead, then); });
}

void CounterDesk::placeNow(const std::vector<orders::PaymentDraft> &payments, const std::optional<Actor> &instead,
                           const Then<orders::OrderId> &then)
{
    // What waits to be kept is older than the order.
    m_workbench.drafts.flush();
    m_workbench.store
        .write(
            [sale = orders::withRewards(m_sale, m_sums.rewards), payments,
             key = ownDraftKey()](store::UnitOfWork &work) -> Result<orders::OrderId> {
                auto draft = orders::orderDraftOf(work.connection(), sale);
                if (!draft)
                    return Failure(draft.error());
                draft->payments = payments;
                const auto placed = orders::place(work, *draft);
                if (placed) {
                    if (auto dropped = store::dropDraft(work, key); !dropped)
                        return Failure(dropped.error());
                }
                return placed;
            },
            instead ? instead : m_approved)
        .then(this, [this, then](const Result<orders::OrderId> &placed) {
            if (placed)
                clear();
            then(placed);
            runNext();
        });
}

void CounterDesk::hold(const QString &label, Then<void> then)
{
    enqueue([this, label, then = std::move(then)] { holdNow(label, then); });
}

void CounterDesk::holdNow(const QString &label, const Then<void> &then)
{
    m_workbench.drafts.flush();
    m_workbench.store
        .write([sale = m_sale, label, key = ownDraftKey()](store::UnitOfWork &work) -> Result<void> {
            if (const auto held = orders::holdSale(work, sale, label); !held)
                return Failure(held.error());
            return store::dropDraft(work, key);
        })
        .then(this, [this, then](const Result<void> &done) {
            if (done) {
                clear();
                readHeldCount();
            }
            then(done);
            runNext();
        });
}

void CounterDesk::recall(orders::HeldSaleId id, Then<void> then)
{
    enqueue([this, id, then = std::move(then)] { recallNow(id, then); });
}

void CounterDesk::recallNow(orders::HeldSaleId id, const Then<void> &then)
{
    struct Recalled
    {
        Outcome outcome;
        QStringList leftOut;
    };
    m_workbench.drafts.flush();
    m_workbench.store
        .write([sale = m_sale, id, key = ownDraftKey()](store::UnitOfWork &work) -> Result<Recalled> {
            if (!sale.lines.empty()) {
                if (const auto held = orders::holdSale(work, sale, {}); !held)
                    return Failure(held.error());
            }
            const auto recalled = orders::recallSale(work, id);
            if (!recalled)
                return Failure(recalled.error());
            auto outcome = outcomeOf(work.connection(), recalled->sale);
            if (!outcome)
                return Failure(outcome.error());
            if (auto kept = store::keepDraft(work, key, orders::toJson(recalled->sale)); !kept)
                return Failure(kept.error());
            return Recalled{std::move(*outcome), recalled->leftOut};
        })
        .then(this, [this, then, hadLines = !m_sale.lines.empty()](const Result<Recalled> &done) {
            if (done) {
                m_approved.reset();
                take(done->outcome.sale, done->outcome.sums);
                readHeldCount();
                QStringList notices = done->leftOut;
                if (hadLines)
                    notices.prepend(tr("The sale before it was put on hold."));
                if (!notices.isEmpty())
                    emit noticed(notices.join(QLatin1Char('\n')));
            }
            then(done.map([](const Recalled &) {}));
            runNext();
        });
}

} // namespace shopdesk::ui
