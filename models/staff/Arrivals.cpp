// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Arrivals.h"

namespace shopdesk::staff {

namespace {

// Slots never leave the device on which they were made, so each device takes its own away.

void dropSlotsOfArchived(store::UnitOfWork &work, StaffId id)
{
    work.execute(R"(
        DELETE FROM key_slots WHERE staff_id = ?1
            AND (SELECT archived_at FROM staff WHERE id = ?1) IS NOT NULL
            AND EXISTS (SELECT 1 FROM key_slots other LEFT JOIN staff s ON s.id = other.staff_id
                        WHERE other.kind = 'file'
                            OR (other.kind = 'password' AND s.id <> ?1 AND s.archived_at IS NULL)))",
                 id);
}

/// The person whose password the entry says is void; nobody where this device was joined, or gave them another one, later.
std::optional<StaffId> whoseOldPasswordIsVoid(store::Connection &connection, qint64 entry)
{
    return connection.value<StaffId>(R"(
        SELECT e.row_id FROM audit_entries e
        WHERE e.id = ?1 AND e.table_name = 'staff' AND e.operation IN ('staff.replacePassword', 'staff.recover')
            AND e.occurred_at > coalesce((SELECT connected_at FROM company_link), 0)
            AND NOT EXISTS (
                SELECT 1 FROM audit_entries own
                WHERE own.table_name = 'staff' AND own.row_id = e.row_id AND own.device <> e.device
                    AND own.device = (SELECT number FROM device) AND own.occurred_at >= e.occurred_at
                    AND own.operation IN ('staff.addPerson', 'staff.changePassword', 'staff.replacePassword',
                                          'staff.restorePerson', 'staff.recover')))",
                                     entry);
}

void dropVoidSlots(store::UnitOfWork &work, StaffId id)
{
    work.execute(R"(
        DELETE FROM key_slots WHERE staff_id = ?1
            AND EXISTS (SELECT 1 FROM key_slots other JOIN staff s ON s.id = other.staff_id
                        JOIN roles r ON r.id = s.role_id
                        WHERE other.kind = 'password' AND s.id <> ?1 AND s.archived_at IS NULL
                            AND ' ' || r.permissions || ' ' LIKE '% ' || ?2 || ' %'))",
                 id, QLatin1String(infoOf(Permission::ManageStaff).key));
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    if (const auto people = rows.find(QStringLiteral("staff")); people != rows.end()) {
        for (const qint64 person : people->second)
            dropSlotsOfArchived(work, StaffId{person});
    }
    if (const auto entries = rows.find(QStringLiteral("audit_entries")); entries != rows.end()) {
        for (const qint64 entry : entries->second) {
            if (const auto person = whoseOldPasswordIsVoid(work.connection(), entry))
                dropVoidSlots(work, *person);
        }
    }
}

} // namespace shopdesk::staff
