// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace shopdesk::test {

/// The mails of tests/mail/corpus, all written for these tests.
QStringList corpusNames();
QByteArray corpusMail(const char *name);

} // namespace shopdesk::test
