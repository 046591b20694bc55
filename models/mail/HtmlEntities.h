// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace shopdesk::mail {

/// Text with its entities resolved: numbers, and the names that mails use. What is no entity stays as it is.
QString withEntities(QStringView text);

} // namespace shopdesk::mail
