// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Documents.h"

#include <QJsonDocument>

namespace shopdesk::company {

namespace {

/// JavaScript that the server runs on each document before it takes it. %1: an object with the kinds of ledgers as keys.
constexpr char validation[] = R"js(function (newDoc, oldDoc, userCtx) {
  var ledgers = %1;
  if (newDoc._id.indexOf('_design/') === 0) {
    if (userCtx.roles.indexOf('_admin') === -1) { throw({forbidden: 'design documents are the administrator\'s'}); }
    return;
  }
  var kind = newDoc._id.split(':')[0];
  if (!oldDoc || oldDoc._deleted || !Object.prototype.hasOwnProperty.call(ledgers, kind)) { return; }
  if (newDoc._deleted) { throw({forbidden: 'an entry of a ledger is never removed'}); }
  // The entry itself. What hangs on it, a note about somebody, has to be able to go.
  var before = oldDoc.row || {}, after = newDoc.row || {};
  Object.keys(before).forEach(function (name) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) {
      throw({forbidden: 'an entry of a ledger never changes'});
    }
  });
})js";

} // namespace

QString enrolmentsDatabase()
{
    return QStringLiteral("shopdesk-enrolments");
}

sync::RemoteAnswer<void> put(sync::Remote &remote, const QString &database, const QJsonObject &document)
{
    const auto outcomes = remote.write(database, {document});
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    const sync::WriteOutcome &outcome = outcomes->front();
    if (!outcome.failure)
        return {};
    return tl::unexpected(sync::RemoteError{*outcome.failure, outcome.reason, outcome.reason, std::nullopt});
}

QJsonObject designDocument()
{
    QJsonObject kinds;
    for (const sync::ReplicatedTable &each : sync::replicatedTables())
        if (each.rule == sync::MergeRule::Ledger)
            kinds.insert(QString::fromLatin1(each.table), true);
    const QString json = QString::fromUtf8(QJsonDocument(kinds).toJson(QJsonDocument::Compact));
    return {{QStringLiteral("_id"), QStringLiteral("_design/shopdesk")},
            {QStringLiteral("language"), QStringLiteral("javascript")},
            {QStringLiteral("validate_doc_update"), QString::fromLatin1(validation).arg(json)}};
}

QString companyRole(const QString &company)
{
    return companyDatabase(company);
}

QString storeRole(const QString &company, StoreId store)
{
    return storeDatabase(company, store);
}

QString officeRole(const QString &company)
{
    return companyDatabase(company) + QStringLiteral("-office");
}

QJsonObject securityFor(const QStringList &roles)
{
    const QJsonObject administrators{{QStringLiteral("names"), QJsonArray()},
                                     {QStringLiteral("roles"), QJsonArray{QStringLiteral("_admin")}}};
    const QJsonObject members{{QStringLiteral("names"), QJsonArray()},
                              {QStringLiteral("roles"), QJsonArray::fromStringList(roles)}};
    return {{QStringLiteral("admins"), administrators}, {QStringLiteral("members"), members}};
}

} // namespace shopdesk::company
