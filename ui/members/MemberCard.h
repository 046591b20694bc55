// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QRectF>
#include <QString>

class QPainter;
class QPrinter;

namespace shopdesk::ui {

/// What stands on a member's card. A scanner reads the number from bars or from a QR code.
struct MemberCard
{
    QString shop;
    QString name;
    QString number;
    QString tier; ///< may be empty
};

/// Of a bank card (ISO/IEC 7810 ID-1).
inline constexpr double cardWidthMm = 85.6;
inline constexpr double cardHeightMm = 54.0;

/// Paints the card into the place, ink on white whatever the window's colours are. Error "ui.codeNotPrintable": the number has
/// characters that bars cannot hold.
Result<void> paintCard(QPainter &painter, const MemberCard &card, const QRectF &place);

/// One card in the upper left of a sheet, with a thin line to cut along.
Result<void> printCard(QPrinter &printer, const MemberCard &card);
/// A page of the size of the card. Errors also "ui.cardNotWritten".
Result<void> writeCardAsPdf(const MemberCard &card, const QString &path);

} // namespace shopdesk::ui
