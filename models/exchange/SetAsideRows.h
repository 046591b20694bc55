// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "store/UnitOfWork.h"
#include "tables/List.h"

#include <QJsonArray>

#include <span>

namespace shopdesk::exchange {

/// A row of a file that an import could not take.
using SetAsideId = Id<struct SetAsideTag>;

/// Of the one format that knows customers by a number alone; rows of any other may hold whatever people wrote.
inline const QString onlineRetailSource = QStringLiteral("online-retail");

/// What a row was kept with, sealed (store/SealedWords.h): its fields, and the reason, which quotes them. Nothing where they do
/// not open. Parts of reading a list or an export, which ask who may see them.
QJsonArray setAsideFields(const store::Connection &connection, qint64 id, const QString &kept);
QString setAsideReason(const store::Connection &connection, qint64 id, const QString &kept);

/// "setAside": columns imported, line, reason, the fields of the row (invoice, code, description, quantity, date, price,
/// customer, country), file and state; what other rows hold is hidden (revealSetAside), and searched for those with
/// Permission::RevealPersonalData alone. Filters state (open, dismissed), reason (codes) and run (ImportRunId).
tables::ListDefinition setAsideList();

/// What stands in a row, and why it was set aside.
struct SetAsideWords
{
    QString reason;
    QJsonArray fields;
};
/// In clear; the trail tells who looked. Needs Permission::RevealPersonalData and Permission::ImportData. Error
/// "exchange.rowNotFound".
Result<SetAsideWords> revealSetAside(store::UnitOfWork &work, SetAsideId row);

/// What the list shows at first: rows that nobody has dealt with, newest first.
tables::ListQuery setAsideOpen();

/// Somebody has dealt with these rows: they leave the list of open ones. How many were open. Needs
/// Permission::ImportData. Error "exchange.rowNotFound".
Result<qint64> dismissSetAside(store::UnitOfWork &work, std::span<const SetAsideId> rows);
/// Undoes dismissSetAside.
Result<qint64> restoreSetAside(store::UnitOfWork &work, std::span<const SetAsideId> rows);

/// Writes the rows that a query of the list finds as a CSV file with the columns of the format they came in, and "Line" and
/// "Reason": somebody corrects it, and imports it again. What a row had beyond the columns of its file follows at the end.
/// How many rows were written. Needs Permission::ExportData, and of rows that may name people
/// Permission::RevealPersonalData. Errors as exportList, and "exchange.severalFormats".
Result<qint64> exportSetAside(store::Connection &connection, const tables::ListQuery &query, const QString &path,
                              const Progress &progress = {});

} // namespace shopdesk::exchange
