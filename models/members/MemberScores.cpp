// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberScores.h"

#include "base/EnumKeys.h"
#include "base/SharedId.h"
#include "base/Text.h"
#include "members/ContactData.h"
#include "members/Members.h"
#include "members/TierMoves.h"
#include "tasks/Tasks.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<2> kindKeys{"activity", "review"};

Result<ScoreDraft> checked(const store::UnitOfWork &work, ScoreDraft draft)
{
    if (draft.points == 0 || draft.points > mostScore || draft.points < -mostScore) {
        return fail("members.badPoints",
                    QCoreApplication::translate("Members", "Enter points other than 0, up to %1.").arg(mostScore),
                    QStringLiteral("points"));
    }
    draft.cause = oneLine(draft.cause);
    if (draft.cause.isEmpty()) {
        return fail(
            "members.causeMissing",
            QCoreApplication::translate("Members", "Say what brought the score, such as the number of a review."),
            QStringLiteral("cause"));
    }
    if (draft.cause.size() > longestName)
        return tooLong(longestName, "cause");
    draft.note = manyLines(draft.note);
    if (draft.note.size() > longestNote)
        return tooLong(longestNote, "note");
    if (!draft.occurredAt)
        draft.occurredAt = work.now();
    if (*draft.occurredAt > work.now() || draft.occurredAt->ms < 0) {
        return fail("members.badTime", QCoreApplication::translate("Members", "Enter a time that is not to come."),
                    QStringLiteral("occurredAt"));
    }
    return draft;
}

/// A cause as its device wrote it: one that came later got a suffix made of its id (sync/Clashes.h).
QString withoutSuffix(const QString &cause, ScoreId id)
{
    const qsizetype suffix = cause.lastIndexOf(QLatin1String(" ~"));
    return suffix > 0 && id.text().endsWith(cause.mid(suffix + 2)) ? cause.left(suffix) : cause;
}

/// Everything that it says follows from the twin, so that every device writes the same.
void takeBackTwin(store::UnitOfWork &work, ScoreId twin)
{
    const QString cause = QStringLiteral("twin/") + twin.text();
    if (work.connection().value<int>("SELECT 1 FROM member_scores WHERE cause = ?", cause))
        return;
    MemberId member;
    Instant at;
    {
        store::Query row =
            work.connection().query("SELECT member_id, occurred_at FROM member_scores WHERE id = ?", twin);
        row.next();
        member = row.get<MemberId>(0);
        at = row.get<Instant>(1);
    }
    const ScoreId shared{sharedId({cause}, at)};
    const bool isTaken = work.connection().value<int>("SELECT 1 FROM member_scores WHERE id = ?", shared).has_value();
    work.execute("INSERT INTO member_scores (id, member_id, kind, points, cause, business_day, occurred_at) "
                 "SELECT ?, member_id, kind, -points, ?, business_day, occurred_at FROM member_scores WHERE id = ?",
                 isTaken ? work.newId<ScoreId>() : shared, cause, twin);
    reviewTier(work, member);
}

} // namespace

QString keyOf(ScoreKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<ScoreKind> scoreKindFrom(const QString &key)
{
    return enumFrom<ScoreKind>(kindKeys, key);
}

Result<ScoreId> recordScore(store::UnitOfWork &work, MemberId given, const ScoreDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const Result<ScoreDraft> good = checked(work, draft);
    if (!good)
        return Failure(good.error());
    if (const auto before =
            work.connection().value<ScoreId>("SELECT id FROM member_scores WHERE cause = ?", good->cause))
        return *before;
    const Result<Member> found = member(work.connection(), headOf(work.connection(), given));
    if (!found)
        return Failure(found.error());
    if (found->erasedAt)
        return memberErased();
    const auto id = work.newId<ScoreId>();
    work.execute(R"(
        INSERT INTO member_scores (id, member_id, kind, points, cause, business_day, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?))",
                 id, found->id, keyOf(good->kind), good->points, good->cause, work.shop().zone.dayOf(*good->occurredAt),
                 *good->occurredAt);
    // Beside the ledger, which nobody may change, so that it can be erased with the member.
    if (!good->note.isEmpty())
        work.execute("INSERT INTO member_score_notes (score_id, note) VALUES (?, ?)", id, good->note);
    work.execute("UPDATE members SET updated_at = ? WHERE id = ?", work.now(), found->id);
    reviewTier(work, found->id);
    work.audit("members.recordScore", "members", found->id.value,
               {{keyOf(good->kind), QJsonArray{QJsonValue(), good->points}}});
    return id;
}

void takeTwinScoresBack(store::UnitOfWork &work, ScoreId id)
{
    const auto written = work.connection().value<QString>("SELECT cause FROM member_scores WHERE id = ?", id);
    if (!written)
        return;
    std::vector<ScoreId> family;
    {
        // The suffixes are digits and letters, which come before '~'.
        store::Query rows = work.connection().query(
            "SELECT id FROM member_scores WHERE cause = ?1 UNION ALL "
            "SELECT id FROM member_scores WHERE cause > ?1 || ' ~' AND cause < ?1 || ' ~~' ORDER BY id",
            withoutSuffix(*written, id));
        while (rows.next())
            family.push_back(rows.get<ScoreId>(0));
    }
    for (size_t i = 1; i < family.size(); ++i) {
        takeBackTwin(work, family[i]);
        // Nobody has to look after what counts once.
        tasks::settleItself(work, "duplicateValue", QLatin1String("member_scores/cause/") + family[i].text());
    }
}

} // namespace shopdesk::members
