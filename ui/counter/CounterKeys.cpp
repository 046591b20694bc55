// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterKeys.h"

#include <QCoreApplication>

#include <array>

namespace shopdesk::ui {

namespace {

constexpr int selling = 1;
constexpr int paying = 2;
constexpr int done = 4;
constexpr int counting = 8;

struct KeyInfo
{
    CounterKey key;
    const char *title;
    const char *name; ///< in the settings, and of the action
    int stages;
    QKeyCombination keys;
};

constexpr QKeyCombination none{Qt::Key_unknown};

/// The same function key may mean one thing while the sale is rung up and another while it is paid: the strip shows which.
constexpr std::array infos{
    KeyInfo{CounterKey::Quantity, QT_TRANSLATE_NOOP("CounterKeys", "Quantity"), "quantity", selling, Qt::Key_F3},
    KeyInfo{CounterKey::Price, QT_TRANSLATE_NOOP("CounterKeys", "Price"), "price", selling, Qt::Key_F4},
    KeyInfo{CounterKey::LineDiscount, QT_TRANSLATE_NOOP("CounterKeys", "Discount on line"), "lineDiscount", selling,
            Qt::Key_F5},
    KeyInfo{CounterKey::SaleDiscount, QT_TRANSLATE_NOOP("CounterKeys", "Discount on sale"), "saleDiscount", selling,
            Qt::Key_F6},
    KeyInfo{CounterKey::Coupon, QT_TRANSLATE_NOOP("CounterKeys", "Coupon"), "coupon", selling, Qt::SHIFT | Qt::Key_F6},
    KeyInfo{CounterKey::Points, QT_TRANSLATE_NOOP("CounterKeys", "Redeem points"), "points", selling,
            Qt::SHIFT | Qt::Key_F9},
    KeyInfo{CounterKey::Remove, QT_TRANSLATE_NOOP("CounterKeys", "Remove line"), "remove", selling, Qt::Key_Delete},
    KeyInfo{CounterKey::Serials, QT_TRANSLATE_NOOP("CounterKeys", "Serial numbers"), "serials", selling,
            Qt::SHIFT | Qt::Key_F3},
    KeyInfo{CounterKey::Member, QT_TRANSLATE_NOOP("CounterKeys", "Member"), "member", selling, Qt::Key_F9},
    KeyInfo{CounterKey::Benefit, QT_TRANSLATE_NOOP("CounterKeys", "Benefits of the member"), "benefit",
            selling | paying | done, none},
    KeyInfo{CounterKey::Hold, QT_TRANSLATE_NOOP("CounterKeys", "Hold"), "hold", selling, Qt::Key_F7},
    KeyInfo{CounterKey::Recall, QT_TRANSLATE_NOOP("CounterKeys", "Recall"), "recall", selling, Qt::Key_F8},
    KeyInfo{CounterKey::HeldHistory, QT_TRANSLATE_NOOP("CounterKeys", "History of the sale on hold"), "heldHistory",
            selling, Qt::SHIFT | Qt::Key_F8},
    KeyInfo{CounterKey::Store, QT_TRANSLATE_NOOP("CounterKeys", "Sell in another store"), "store", selling, none},
    KeyInfo{CounterKey::Till, QT_TRANSLATE_NOOP("CounterKeys", "Open or close the till"), "till", selling, Qt::Key_F11},
    KeyInfo{CounterKey::PayIn, QT_TRANSLATE_NOOP("CounterKeys", "Put cash in"), "payIn", selling,
            Qt::SHIFT | Qt::Key_F11},
    KeyInfo{CounterKey::PayOut, QT_TRANSLATE_NOOP("CounterKeys", "Take cash out"), "payOut", selling,
            Qt::SHIFT | Qt::Key_F12},
    KeyInfo{CounterKey::SellGiftCard, QT_TRANSLATE_NOOP("CounterKeys", "Sell or check a gift card"), "sellGiftCard",
            selling, Qt::SHIFT | Qt::Key_F7},
    KeyInfo{CounterKey::Tills, QT_TRANSLATE_NOOP("CounterKeys", "Earlier tills"), "tills", selling,
            Qt::CTRL | Qt::Key_F11},
    KeyInfo{CounterKey::Pay, QT_TRANSLATE_NOOP("CounterKeys", "Pay"), "pay", selling, Qt::Key_F10},
    KeyInfo{CounterKey::Cash, QT_TRANSLATE_NOOP("CounterKeys", "Cash"), "cash", paying, Qt::Key_F3},
    KeyInfo{CounterKey::Card, QT_TRANSLATE_NOOP("CounterKeys", "Card"), "card", paying, Qt::Key_F4},
    KeyInfo{CounterKey::Wallet, QT_TRANSLATE_NOOP("CounterKeys", "Mobile wallet"), "wallet", paying, Qt::Key_F5},
    KeyInfo{CounterKey::BankTransfer, QT_TRANSLATE_NOOP("CounterKeys", "Bank transfer"), "bankTransfer", paying,
            Qt::Key_F6},
    KeyInfo{CounterKey::GiftCard, QT_TRANSLATE_NOOP("CounterKeys", "Gift card"), "giftCard", paying, Qt::Key_F9},
    KeyInfo{CounterKey::StoreCredit, QT_TRANSLATE_NOOP("CounterKeys", "Store credit"), "storeCredit", paying,
            Qt::Key_F11},
    KeyInfo{CounterKey::Split, QT_TRANSLATE_NOOP("CounterKeys", "Split"), "split", paying, Qt::Key_F7},
    KeyInfo{CounterKey::Back, QT_TRANSLATE_NOOP("CounterKeys", "Back"), "back", paying | counting, Qt::Key_F8},
    KeyInfo{CounterKey::PayExactly, QT_TRANSLATE_NOOP("CounterKeys", "Exactly in cash"), "payExactly", selling | paying,
            Qt::Key_F12},
    KeyInfo{CounterKey::Print, QT_TRANSLATE_NOOP("CounterKeys", "Print"), "print", done, Qt::CTRL | Qt::Key_P},
    KeyInfo{CounterKey::SavePdf, QT_TRANSLATE_NOOP("CounterKeys", "Save as PDF"), "savePdf", done, Qt::Key_F4},
    KeyInfo{CounterKey::Next, QT_TRANSLATE_NOOP("CounterKeys", "Next sale"), "next", done, Qt::Key_F10},
};

QString settingOf(CounterKey key)
{
    return QStringLiteral("keys/counter/") + QLatin1String(infos[static_cast<size_t>(key)].name);
}

int maskOf(CounterStage stage)
{
    switch (stage) {
    case CounterStage::Selling:
        return selling;
    case CounterStage::Paying:
        return paying;
    case CounterStage::Done:
        return done;
    case CounterStage::Counting:
        break;
    }
    return counting;
}

} // namespace

CounterKeys::CounterKeys(const QSettings &settings, QObject *parent) : QObject(parent)
{
    for (const KeyInfo &info : infos) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(info.name));
        action->setAutoRepeat(false);
        m_actions.push_back(action);
    }
    read(settings);
    retranslate();
}

void CounterKeys::read(const QSettings &settings)
{
    for (const KeyInfo &info : infos)
        action(info.key)->setShortcut(keysOf(info.key, settings));
}

size_t CounterKeys::count()
{
    return infos.size();
}

QKeySequence CounterKeys::usualKeysOf(CounterKey key)
{
    const QKeyCombination keys = infos[static_cast<size_t>(key)].keys;
    return keys.key() == Qt::Key_unknown ? QKeySequence() : QKeySequence(keys);
}

QKeySequence CounterKeys::keysOf(CounterKey key, const QSettings &settings)
{
    const QString chosen = settings.value(settingOf(key)).toString();
    return chosen.isEmpty() ? usualKeysOf(key) : QKeySequence::fromString(chosen, QKeySequence::PortableText);
}

void CounterKeys::keep(QSettings &settings, CounterKey key, const QKeySequence &keys)
{
    if (keys.isEmpty() || keys == usualKeysOf(key))
        settings.remove(settingOf(key));
    else
        settings.setValue(settingOf(key), keys.toString(QKeySequence::PortableText));
}

std::optional<CounterKey> CounterKeys::ownerOf(const QKeySequence &keys, CounterKey beside, const QSettings &settings)
{
    const int stages = infos[static_cast<size_t>(beside)].stages;
    for (const KeyInfo &info : infos) {
        if (info.key != beside && (info.stages & stages) && keysOf(info.key, settings) == keys)
            return info.key;
    }
    return std::nullopt;
}

void CounterKeys::setStage(CounterStage stage)
{
    for (const KeyInfo &info : infos) {
        action(info.key)->setVisible(info.stages & maskOf(stage));
        action(info.key)->setEnabled(info.stages & maskOf(stage));
    }
}

QString CounterKeys::titleOf(CounterKey key)
{
    return QCoreApplication::translate("CounterKeys", infos[static_cast<size_t>(key)].title);
}

void CounterKeys::retranslate()
{
    for (const KeyInfo &info : infos)
        action(info.key)->setText(titleOf(info.key));
}

} // namespace shopdesk::ui
