// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JsonInput.h"
#include "store/UnitOfWork.h"

#include <QJsonArray>

namespace shopdesk::store {

// What operations of `call` answer with, whatever their area.

using Outcome = Result<QJsonObject>;

template<typename I>
QJsonObject idObject(I id)
{
    return {{QStringLiteral("id"), id.text()}};
}

template<typename T, typename F>
Outcome listObject(const char *name, const Result<std::vector<T>> &items, F toObject)
{
    if (!items)
        return Failure(items.error());
    QJsonArray array;
    for (const T &item : *items)
        array << toObject(item);
    return QJsonObject{{QString::fromLatin1(name), array}};
}

/// An operation whose input is an id alone and whose answer is empty.
template<typename I, Result<void> (*change)(UnitOfWork &, I)>
Outcome onId(UnitOfWork &work, const QJsonObject &object)
{
    JsonInput input(object);
    const I id = input.id<I>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change(work, id).map([] { return QJsonObject(); });
}

} // namespace shopdesk::store
