// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The fields of CouponForm.
namespace shopdesk::ui::couponFields {

inline const QString nameKey = QStringLiteral("name");
inline const QString codeKey = QStringLiteral("code");
inline const QString kindKey = QStringLiteral("kind");
inline const QString amountKey = QStringLiteral("amount");
inline const QString shareKey = QStringLiteral("share");
inline const QString giftKey = QStringLiteral("gift");
inline const QString minimumKey = QStringLiteral("minimum");
inline const QString productsKey = QStringLiteral("products");
inline const QString categoriesKey = QStringLiteral("categories");
inline const QString startKey = QStringLiteral("startsAt");
inline const QString endKey = QStringLiteral("endsAt");
inline const QString channelsKey = QStringLiteral("channels");
inline const QString storesKey = QStringLiteral("stores");
inline const QString totalKey = QStringLiteral("totalLimit");
inline const QString memberKey = QStringLiteral("memberLimit");
inline const QString membersOnlyKey = QStringLiteral("membersOnly");
inline const QString groupKey = QStringLiteral("stackingGroup");
inline const QString positionKey = QStringLiteral("position");
inline const QString releaseKey = QStringLiteral("releaseOnRefund");

/// Of a limit as it is typed; empty: none.
inline std::optional<qint64> countIn(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

} // namespace shopdesk::ui::couponFields
