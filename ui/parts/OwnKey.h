// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"

#include <QSettings>

namespace shopdesk::ui {

// How somebody has arranged their work: kept for each person on each computer, for a screen at the till is not one in the office.
// Nothing of it is personal data: names of pages, columns and filters, and sizes.

/// The key of what is the person's own; that of the computer where nobody has to sign in.
inline QString ownKeyOf(const Actor &person, const QString &key)
{
    return person.id ? QStringLiteral("person/%1/%2").arg(person.id.text(), key) : key;
}

/// The person's own, else what was chosen on this computer before it was kept for each person.
inline QVariant ownValue(const QSettings &settings, const Actor &person, const QString &key)
{
    return settings.value(ownKeyOf(person, key), settings.value(key));
}

} // namespace shopdesk::ui
