// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnWords.h"

#include "ui/parts/Choices.h"
#include "ui/parts/States.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("ReturnWords", text);
}

template<typename E>
void fill(QComboBox &combo, std::initializer_list<E> choices, const QString &any = {})
{
    Choices<QString> all;
    if (!any.isEmpty())
        all.emplace_back(QString(), any);
    for (const E choice : choices)
        all.emplace_back(returns::keyOf(choice), wordOf(choice));
    setChoices(combo, all);
}

} // namespace

QString shown(returns::Wish wish)
{
    return QStringLiteral("wish_") + returns::keyOf(wish);
}

QString wordOf(returns::Reason reason)
{
    return stateLook(QStringLiteral("reason_") + returns::keyOf(reason)).word;
}

QString wordOf(returns::Condition condition)
{
    return stateLook(QStringLiteral("condition_") + returns::keyOf(condition)).word;
}

QString wordOf(returns::Disposition disposition)
{
    return stateLook(QStringLiteral("goods_") + returns::keyOf(disposition)).word;
}

QString wordOf(returns::Wish wish)
{
    return stateLook(shown(wish)).word;
}

QString wordOf(returns::Step step)
{
    switch (step) {
    case returns::Step::Request:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Asked for"));
    case returns::Step::Approve:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Approved"));
    case returns::Step::Decline:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Declined"));
    case returns::Step::Receive:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Goods received"));
    case returns::Step::Inspect:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Goods inspected"));
    case returns::Step::Settle:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Settled"));
    case returns::Step::Close:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Closed"));
    case returns::Step::Cancel:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Cancelled"));
    case returns::Step::Reopen:
        return word(QT_TRANSLATE_NOOP("ReturnWords", "Looked at again"));
    }
    return {};
}

void fillReasons(QComboBox &combo, const QString &any)
{
    using enum returns::Reason;
    fill(combo, {Unwanted, WrongSize, WrongItem, NotAsDescribed, Damaged, Faulty, Late, Other}, any);
}

void fillWishes(QComboBox &combo, bool hasReceipt)
{
    using enum returns::Wish;
    if (hasReceipt)
        fill(combo, {Refund, StoreCredit, GiftCard, Exchange, Repair});
    else
        fill(combo, {StoreCredit, GiftCard, Exchange});
}

void fillConditions(QComboBox &combo)
{
    using enum returns::Condition;
    fill(combo, {AsNew, Opened, Used, Damaged});
}

void fillDispositions(QComboBox &combo, const QString &any)
{
    using enum returns::Disposition;
    fill(combo, {Resell, Refurbish, Scrap, Supplier, ToCustomer}, any);
}

std::vector<PostingLine> inLines(const returns::Postings &postings, const Formats &formats)
{
    std::vector<PostingLine> lines;
    if (postings.fee > Money{})
        lines.push_back({word(QT_TRANSLATE_NOOP("ReturnWords", "Fee that is kept")), formats.money(postings.fee)});
    if (postings.delivery > Money{}) {
        lines.push_back({word(QT_TRANSLATE_NOOP("ReturnWords", "Delivery, in what is given back")),
                         formats.money(postings.delivery)});
    }
    lines.push_back(
        {word(QT_TRANSLATE_NOOP("ReturnWords", "Given back")), formats.moneyWithSymbol(postings.givenBack), true});
    if (postings.taken > Money{})
        lines.push_back(
            {word(QT_TRANSLATE_NOOP("ReturnWords", "Taken instead")), formats.moneyWithSymbol(postings.taken), true});
    for (const returns::MoneyPosting &posting : postings.money)
        lines.push_back({stateLook(orders::keyOf(posting.kind)).word, formats.money(posting.amount)});
    if (postings.open > Money{})
        lines.push_back({word(QT_TRANSLATE_NOOP("ReturnWords", "Still to pay")), formats.money(postings.open), true});
    if (postings.pointsRestored > 0)
        lines.push_back(
            {word(QT_TRANSLATE_NOOP("ReturnWords", "Points given back")), formats.number(postings.pointsRestored)});
    if (postings.pointsReversed > 0)
        lines.push_back(
            {word(QT_TRANSLATE_NOOP("ReturnWords", "Points taken back")), formats.number(-postings.pointsReversed)});
    if (postings.pointsEarned > 0)
        lines.push_back(
            {word(QT_TRANSLATE_NOOP("ReturnWords", "Points earned")), formats.number(postings.pointsEarned)});
    for (const QString &code : postings.coupons)
        lines.push_back({word(QT_TRANSLATE_NOOP("ReturnWords", "Coupon can be used again")), code});
    for (const returns::StockPosting &posting : postings.stock)
        lines.push_back({QCoreApplication::translate("ReturnWords", "%1, %2: %3", "goods, store, kind of movement")
                             .arg(posting.description, posting.storeName, stateLook(posting.reason).word),
                         formats.number(posting.quantity)});
    return lines;
}

} // namespace shopdesk::ui
