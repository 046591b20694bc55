// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/ReceiptPaper.h"

#include <QSettings>

namespace shopdesk::ui {

/// What this computer prints receipts on; kept on it alone.
struct ReceiptDevice
{
    QString printer; ///< its name in the system; empty: none was chosen
    PaperWidth width = PaperWidth::Mm80;

    static ReceiptDevice of(const QSettings &settings);
    void keep(QSettings &settings) const;
};

QStringList printerNames();

/// Sends the receipt to a printer, on a page of its own length. Errors "ui.noPrinter", "ui.printerAbsent",
/// "ui.notPrinted".
Result<void> print(const ReceiptPaper &paper, const QString &printer, const QString &title);
/// Error "ui.notPrinted".
Result<void> writePdf(const ReceiptPaper &paper, const QString &file, const QString &title);

} // namespace shopdesk::ui
