// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/TrailList.h"

#include "base/IdSource.h"
#include "store/RecordKinds.h"
#include "store/Search.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace shopdesk::staff {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

/// What was done, sorted by what it is to the shop. The patterns are those of GLOB.
struct Group
{
    const char *key;
    const char *title; ///< context "List"
    std::vector<const char *> patterns;
};

const std::vector<Group> &groups()
{
    static const std::vector<Group> all{
        {"signIn", QT_TRANSLATE_NOOP("List", "Signing in"), {"staff.signIn*", "staff.approve", "staff.recover"}},
        {"secrets",
         QT_TRANSLATE_NOOP("List", "Passwords and codes"),
         {"staff.*Password", "staff.setPin", "staff.*SecondFactor", "staff.*Device*", "staff.*RecoverySheet"}},
        {"people", QT_TRANSLATE_NOOP("List", "People and roles"), {"staff.*Person", "staff.*Role", "staff.setAbsence"}},
        {"personalData",
         QT_TRANSLATE_NOOP("List", "Personal data"),
         {"*.reveal*", "members.export*", "members.erase*", "members.*Consent*", "members.*ContactCheck",
          "exchange.export*"}},
        {"members",
         QT_TRANSLATE_NOOP("List", "Members and points"),
         {"members.*Member", "members.*Members", "members.*Merge", "members.*Points", "members.*Tier", "members.*Tiers",
          "members.*TierRules", "members.recordScore", "members.*Household", "members.tellApart",
          "members.mayBeTheSame", "members.*Benefits", "members.reportBenefit", "points.*", "rewards.*"}},
        {"goods", QT_TRANSLATE_NOOP("List", "Products and stock"), {"catalog.*"}},
        {"selling", QT_TRANSLATE_NOOP("List", "Selling"), {"orders.*"}},
        {"returns", QT_TRANSLATE_NOOP("List", "Returns and repairs"), {"returns.*"}},
        {"service",
         QT_TRANSLATE_NOOP("List", "Tickets and help"),
         {"tickets.*", "channels.*", "knowledge.*", "surveys.*"}},
        {"shop",
         QT_TRANSLATE_NOOP("List", "Shop and data"),
         {"store.*", "calendar.*", "tasks.*", "exchange.*", "company.*", "sync.*", "*.rebuild"}},
    };
    return all;
}

QString nameOf(store::Connection &connection, const QString &table, qint64 row)
{
    const store::RecordKind *kind = store::recordKind(table);
    if (!kind || !kind->nameSql || !store::maySeeRecord(connection, table, row))
        return {};
    return connection.value<QString>(kind->nameSql, row).value_or(QString());
}

/// "table/row" and, after a further slash, the changes: what a decoder of a column is given.
struct Raw
{
    QString table;
    qint64 row = 0;
    QString changes;

    explicit Raw(const QVariant &raw)
    {
        const QString text = raw.toString();
        table = text.section(QLatin1Char('/'), 0, 0);
        row = text.section(QLatin1Char('/'), 1, 1).toLongLong();
        changes = text.section(QLatin1Char('/'), 2);
    }
};

QVariant recordColumn(store::Connection &connection, qint64, const QVariant &raw)
{
    const Raw of(raw);
    return nameOf(connection, of.table, of.row);
}

QVariant changesColumn(store::Connection &connection, qint64, const QVariant &raw)
{
    const Raw of(raw);
    if (!store::maySeeRecord(connection, of.table, of.row))
        return QString();
    const QJsonObject changes = store::readChanges(connection, of.changes);
    return changes.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact));
}

/// 0 stands for what was done while nobody had signed in.
Predicate byPeople(const QVariantList &values)
{
    QVariantList ids = values;
    const bool orNobody = ids.removeAll(QVariant(qint64(0))) > 0;
    if (orNobody)
        ids << QVariant();
    return tables::oneOf("a.staff_id")(ids);
}

std::vector<FilterChoice> peopleChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    for (store::Query row = connection.query("SELECT id, name FROM staff ORDER BY name COLLATE NOCASE"); row.next();)
        choices.push_back({row.get<qint64>(0), row.get<QString>(1)});
    choices.push_back({qint64(0), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Nobody signed in")), true});
    return choices;
}

std::vector<FilterChoice> kindChoices(store::Connection &)
{
    std::vector<FilterChoice> choices;
    for (const store::RecordKind &kind : store::recordKinds())
        choices.push_back({QString::fromLatin1(kind.table), QString::fromLatin1(kind.title), true});
    return choices;
}

Predicate inGroups(const QVariantList &values)
{
    QStringList parts;
    QVariantList patterns;
    for (const Group &group : groups()) {
        if (!values.contains(QString::fromLatin1(group.key)))
            continue;
        for (const char *pattern : group.patterns) {
            parts << QStringLiteral("a.operation GLOB ?");
            patterns << QString::fromLatin1(pattern);
        }
    }
    if (parts.isEmpty())
        return {QStringLiteral("0"), {}};
    return {QLatin1Char('(') + parts.join(QLatin1String(" OR ")) + QLatin1Char(')'), patterns};
}

std::vector<FilterChoice> groupChoices(store::Connection &)
{
    std::vector<FilterChoice> choices;
    for (const Group &group : groups())
        choices.push_back({QString::fromLatin1(group.key), QString::fromLatin1(group.title), true});
    return choices;
}

std::function<Predicate(const QVariantList &)> onDaysOf(const ShopZone &zone)
{
    return [zone](const QVariantList &values) {
        const auto startOf = [&](int index, int plus) {
            const QVariant day = values.value(index);
            return day.isValid() ? QVariant(zone.startOf(BusinessDay{qint32(day.toLongLong())}.plus(plus)).ms - plus)
                                 : QVariant();
        };
        return tables::between("a.occurred_at")({startOf(0, 0), startOf(1, 1)});
    };
}

/// By who did it or allowed it, under the name that they had then or have now. There are few names and many entries: the
/// names are gone through one after the other along their index, and the entries of those that fit are found by it.
Predicate found(store::Connection &, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return {};
    const QString pattern = store::likePattern(typed.trimmed());
    return {QStringLiteral(R"(
                SELECT id FROM audit_entries WHERE staff_name IN (
                    WITH RECURSIVE names (name) AS (
                        SELECT min(staff_name) FROM audit_entries
                        UNION ALL SELECT (SELECT min(e.staff_name) FROM audit_entries e WHERE e.staff_name > n.name)
                        FROM names n WHERE n.name IS NOT NULL)
                    SELECT name FROM names WHERE name LIKE ? ESCAPE '\')
                UNION ALL SELECT id FROM audit_entries
                WHERE approved_by_name <> '' AND approved_by_name LIKE ? ESCAPE '\'
                UNION ALL SELECT id FROM audit_entries
                WHERE staff_id IN (SELECT id FROM staff WHERE name LIKE ? ESCAPE '\'))"),
            {pattern, pattern, pattern}};
}

} // namespace

tables::ListDefinition trailList(const ShopZone &zone)
{
    tables::ListDefinition list;
    list.name = "trail";
    list.table = "audit_entries";
    list.from = "audit_entries a";
    list.idFrom = "audit_entries a";
    list.id = "a.id";
    tables::Column record{"record", QT_TRANSLATE_NOOP("List", "Record"), ColumnKind::Text,
                          "a.table_name || '/' || a.row_id"};
    record.decode = recordColumn;
    tables::Column changes{"changes", QT_TRANSLATE_NOOP("List", "What changed"), ColumnKind::Text,
                           "a.table_name || '/' || a.row_id || '/' || a.changes"};
    changes.decode = changesColumn;
    list.columns = {
        {"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Instant, "a.occurred_at", "a.occurred_at"},
        {"person", QT_TRANSLATE_NOOP("List", "Person"), ColumnKind::Text, "a.staff_name"},
        {"operation", QT_TRANSLATE_NOOP("List", "What was done"), ColumnKind::Text, "a.operation"},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::Text, "a.table_name"},
        record,
        changes,
        {"approvedBy", QT_TRANSLATE_NOOP("List", "Allowed by"), ColumnKind::Text, "a.approved_by_name"},
        {"device", QT_TRANSLATE_NOOP("List", "Device"), ColumnKind::Number, "a.device", nullptr, false},
    };
    list.filters = {
        {"person", QT_TRANSLATE_NOOP("List", "Person"), FilterKind::Choices, byPeople, peopleChoices},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), FilterKind::Choices, tables::oneOf("a.table_name"), kindChoices},
        {"group", QT_TRANSLATE_NOOP("List", "What was done"), FilterKind::Choices, inGroups, groupChoices},
        {"days", QT_TRANSLATE_NOOP("List", "Date"), FilterKind::DayRange, onDaysOf(zone)},
    };
    list.search = found;
    list.defaultSort = "when";
    list.defaultDescending = true;
    list.permission = Permission::SeeTrail;
    return list;
}

Result<TrailEntry> trailEntry(store::Connection &connection, qint64 id)
{
    if (auto allowed = connection.require(Permission::SeeTrail); !allowed)
        return Failure(allowed.error());
    const auto entry = store::auditEntry(connection, id);
    if (!entry) {
        return fail("staff.entryNotFound",
                    QCoreApplication::translate("Staff", "This entry is not in the trail of this shop."));
    }
    TrailEntry found{.entry = *entry,
                     .recordName = nameOf(connection, entry->table, entry->row),
                     .isWhole = store::maySeeRecord(connection, entry->table, entry->row),
                     .device = IdSource::deviceOf(id)};
    if (!found.isWhole)
        found.entry.changes = {};
    return found;
}

} // namespace shopdesk::staff
