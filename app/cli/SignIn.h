// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace shopdesk::cli {

/// The options of every command that say who acts.
QList<QCommandLineOption> signInOptions();

/// Signs in as --as says: with the password of --password-file, or with what this computer's keychain remembers. Errors as
/// staff::signIn, "staff.signInNeeded".
Result<void> signIn(const Call &call, store::Store &shop);

/// Under which a keychain remembers a person, as the window writes it.
QString keychainKey(const store::Store &shop, StaffId person);

} // namespace shopdesk::cli
