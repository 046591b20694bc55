// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterLookup.h"
#include "orders/HeldSales.h"
#include "ui/parts/Workbench.h"

#include <deque>

namespace shopdesk::ui {

/// The sale that is rung up at this counter, and what is done to it. Each step is made on a copy in the background, with
/// what the sale comes to then, and counts only where it succeeded; steps follow one another in the order in which they
/// were asked for. The sale is kept as a draft of the person who works, so that nothing of it is lost.
class CounterDesk : public QObject
{
    Q_OBJECT
public:
    /// Changes the copy; runs on a reader.
    using Edit = std::function<Result<void>(store::Connection &connection, orders::CounterSale &sale)>;
    template<typename T>
    using Then = std::function<void(const Result<T> &)>;

    explicit CounterDesk(Workbench &workbench, QObject *parent = nullptr);

    /// Reads in which store this counter stands, and the sale that was not finished.
    void start();
    const orders::CounterSale &sale() const { return m_sale; }
    const orders::CounterSums &sums() const { return m_sums; }
    StoreId store() const { return m_sale.store; }
    QString storeName() const { return m_storeName; }
    int heldCount() const { return m_heldCount; }

    void change(Edit edit, Then<void> then = {});
    /// The same for what takes off the price: only within what the person may give, or what was allowed on the spot.
    void reduce(Edit edit, Then<void> then);
    /// Somebody allowed the reductions of this sale; the next change to one asks anew.
    void allow(const Actor &approved, Edit edit, Then<void> then);

    /// Adds what a scanned code means. More than one meaning, or one that is off the shelf and not in the sale yet, adds
    /// nothing: `ambiguous` gets them.
    /// A member's card and a coupon are taken for what they are.
    void scan(const QString &code, qint64 times,
              std::function<void(std::vector<catalog::ScanCandidate>, const QString &serial)> ambiguous,
              Then<void> then);
    /// @p serial: that of the piece, where the scan says it. @p approved: who allowed it, where somebody had to.
    void add(const catalog::ScanCandidate &candidate, qint64 times, Then<void> then, const QString &serial = {},
             const std::optional<Actor> &approved = {});
    void removeLine(size_t line);
    /// Once all that was asked for before is done.
    void afterwards(std::function<void()> run);

    /// Makes the sale an order. It is in the file before `then` is called; where it failed, nothing is lost.
    void place(const std::vector<orders::PaymentDraft> &payments, std::optional<Actor> instead,
               Then<orders::OrderId> then);
    void hold(const QString &label, Then<void> then);
    /// Takes up a held sale; what is being rung up is put on hold for it.
    void recall(orders::HeldSaleId id, Then<void> then);
    void readHeldCount();
    /// Sells in another store from now on.
    void setStore(StoreId store, const QString &name);

signals:
    void started();
    void changed();
    /// The line that a step was about.
    void lineTouched(int line);
    void heldCountChanged();
    /// What a person should know and need not answer.
    void noticed(const QString &text);

private:
    static const QString draftKey;
    QString ownDraftKey() const;
    /// A sale, and what it comes to.
    struct Outcome
    {
        orders::CounterSale sale;
        orders::CounterSums sums;
    };
    static Result<Outcome> outcomeOf(store::Connection &connection, orders::CounterSale sale);

    using Job = std::function<void()>; ///< ends with runNext
    void enqueue(Job job);
    void runNext();
    void edit(const Edit &edit, bool checks, const Then<void> &then);
    void placeNow(const std::vector<orders::PaymentDraft> &payments, const std::optional<Actor> &instead,
                  const Then<orders::OrderId> &then);
    void holdNow(const QString &label, const Then<void> &then);
    void recallNow(orders::HeldSaleId id, const Then<void> &then);
    void take(const orders::CounterSale &sale, const orders::CounterSums &sums);
    void keep();
    void clear();
    void restore(const QVariantMap &draft);

    Workbench &m_workbench;
    orders::CounterSale m_sale;
    orders::CounterSums m_sums;
    std::optional<Actor> m_approved; ///< for what this sale takes off, and for what is off the shelf
    QString m_storeName;
    std::deque<Job> m_jobs;
    bool m_isRunning = false;
    int m_heldCount = 0;
};

} // namespace shopdesk::ui
