// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Form.h"

namespace shopdesk::ui {

inline const QString newPasswordKey = QStringLiteral("password");
inline const QString newPasswordAgainKey = QStringLiteral("again");

/// The two fields of a form in which somebody chooses a new password, with what is asked of one.
/// @p personName gives who it is for: a name is no password.
void addNewPassword(Form &form, std::function<QString()> personName);
/// After a change of language.
void labelNewPassword(Form &form);

} // namespace shopdesk::ui
