// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QSettings>

namespace shopdesk::ui {

/// Where a sale at the counter stands.
enum class CounterStage { Selling, Paying, Done, Counting };

enum class CounterKey {
    Quantity,
    Price,
    LineDiscount,
    SaleDiscount,
    Coupon,
    Points,
    Remove,
    Serials,
    Member,
    Benefit,
    Hold,
    Recall,
    HeldHistory,
    Store,
    Till,
    PayIn,
    PayOut,
    SellGiftCard,
    Tills,
    Pay,
    Cash,
    Card,
    Wallet,
    BankTransfer,
    GiftCard,
    StoreCredit,
    Split,
    Back,
    PayExactly,
    Print,
    SavePdf,
    Next,
};

/// The actions of the counter with their keys. A key may be another one on this computer: settings "keys/counter/<name>".
class CounterKeys : public QObject
{
    Q_OBJECT
public:
    CounterKeys(const QSettings &settings, QObject *parent);

    QAction *action(CounterKey key) const { return m_actions[static_cast<size_t>(key)]; }
    const std::vector<QAction *> &actions() const { return m_actions; }
    /// Those of the stage are shown, the others neither shown nor in force.
    void setStage(CounterStage stage);
    void retranslate();
    /// Takes the keys that this computer's settings say.
    void read(const QSettings &settings);

    /// The keys without a window, for where they are chosen. Of two actions that can be done at the same moment no two have
    /// the same key; then the name of the other is given.
    static size_t count();
    static QString titleOf(CounterKey key);
    static QKeySequence keysOf(CounterKey key, const QSettings &settings);
    static QKeySequence usualKeysOf(CounterKey key);
    static void keep(QSettings &settings, CounterKey key, const QKeySequence &keys);
    static std::optional<CounterKey> ownerOf(const QKeySequence &keys, CounterKey beside, const QSettings &settings);

private:
    std::vector<QAction *> m_actions;
};

} // namespace shopdesk::ui
