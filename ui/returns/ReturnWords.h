// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/SettleReturn.h"
#include "ui/parts/Formats.h"

class QComboBox;

namespace shopdesk::ui {

// What the keys of returns are called: the states of States.cpp, under these.

QString shown(returns::Wish wish); ///< "wish_refund"
QString wordOf(returns::Reason reason);
QString wordOf(returns::Condition condition);
QString wordOf(returns::Disposition disposition);
QString wordOf(returns::Wish wish);
QString wordOf(returns::Step step);

/// The choices of a combo box, whose data are the keys; what was chosen stays.
/// Where @p any is given, it is the first choice, without a key.
void fillReasons(QComboBox &combo, const QString &any = {});
void fillWishes(QComboBox &combo, bool hasReceipt);
void fillConditions(QComboBox &combo);
void fillDispositions(QComboBox &combo, const QString &any = {});

/// Every posting in a line: what is given back, how, the points, the coupons, the stock.
struct PostingLine
{
    QString what;
    QString amount;
    bool isStrong = false;
};
std::vector<PostingLine> inLines(const returns::Postings &postings, const Formats &formats);

} // namespace shopdesk::ui
