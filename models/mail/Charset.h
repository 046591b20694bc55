// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace shopdesk::mail {

/// Text in the character set that a mail names, which is often none, or the wrong one. What cannot be read as named is
/// read as UTF-8, then as GB18030 where it looks like Chinese, then as Windows-1252, which reads everything.
QString decoded(const QByteArray &bytes, const QString &charset);

} // namespace shopdesk::mail
