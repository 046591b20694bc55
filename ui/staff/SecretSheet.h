// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

#include <memory>

class QTextDocument;
class QWidget;

namespace shopdesk::ui {

/// Who a sheet is for.
struct SheetOwner
{
    QString shop;
    QString person;
    QString day; ///< on which it was made, as people write it
};

/// What an owner prints and locks away: the secret that opens the shop when the password is forgotten.
std::unique_ptr<QTextDocument> recoverySheet(const SheetOwner &owner, const QString &secret);
/// The recovery codes of a second factor.
std::unique_ptr<QTextDocument> recoveryCodesSheet(const SheetOwner &owner, const QStringList &codes);

/// Asks for a printer and prints. False where the person thought better of it.
bool printSheet(const QTextDocument &sheet, QWidget *parent);
/// Error "staff.sheetNotWritten".
Result<void> writeSheetAsPdf(const QTextDocument &sheet, const QString &path);

} // namespace shopdesk::ui
