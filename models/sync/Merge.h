// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace shopdesk::sync {

/// Who brought a version about, and when (milliseconds since 1970 by that device's clock).
struct Author
{
    QString name;
    qint64 at = 0;
};

struct Version
{
    QJsonObject content; ///< as in Content.h
    Author author;
};

/// What both sides changed, and not to the same. Undefined values say that the field or the row is not there.
struct MergeConflict
{
    QString path; ///< "row/name", "children/variants/0C2J4QF8M1A00/price", "children/variants/0C2J4QF8M1A00"
    QJsonValue kept;
    QJsonValue other;
    Author keptBy;
    Author otherBy;
};

struct Merged
{
    QJsonObject content;
    std::vector<MergeConflict> conflicts;
};

/// Makes one content of two that came from @p base, field by field and child by child:
///  - what one side changed is taken; what both changed to the same is no conflict;
///  - what both changed otherwise is a conflict; the later version's value is in force, of equally late ones that whose
///    text is greater: the same on every device, and whichever side is called mine;
///  - a child that one side deleted is gone, also where the other side changed it: that is a conflict as well;
///  - `updated_at` is the later one.
/// Without a common version (@p base empty) every field that differs was changed by both, and no child is deleted.
Merged merge(const QJsonObject &base, const Version &mine, const Version &theirs);

} // namespace shopdesk::sync
