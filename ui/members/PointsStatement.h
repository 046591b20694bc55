// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Statement.h"
#include "ui/parts/Formats.h"

#include <QCoreApplication>

namespace shopdesk::ui {

/// A member's statement of points on pages of A4, as it is handed out or sent.
class PointsStatement
{
    Q_DECLARE_TR_FUNCTIONS(shopdesk::ui::PointsStatement)
public:
    PointsStatement(const points::Statement &statement, const Formats &formats);

    /// What stands on it, for tests and screen readers.
    QString text() const;
    /// Error "points.notWritten".
    Result<void> writePdf(const QString &path) const;

    /// Why there is an entry, in words: the order and how its points were reckoned, the rule, the note.
    static QString reason(const points::Entry &entry);
    /// From when on or until when a batch can be spent.
    static QString validity(const points::Batch &batch, const Formats &formats);

private:
    QString m_html;
};

} // namespace shopdesk::ui
