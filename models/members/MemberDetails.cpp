// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberDetails.h"

#include "base/Text.h"
#include "members/ContactData.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace shopdesk::members {

namespace {

Result<QStringList> checkedTags(const QStringList &typed)
{
    QStringList tags;
    for (const QString &each : typed) {
        const QString tag = oneLine(each);
        if (tag.isEmpty() || tags.contains(tag, Qt::CaseInsensitive))
            continue;
        if (tag.size() > longestCode || tag.contains(QLatin1Char(','))) {
            return fail(
                "members.badTag",
                QCoreApplication::translate("Members", "A tag has up to %1 characters and no comma.").arg(longestCode),
                QStringLiteral("tags"));
        }
        tags << tag;
    }
    if (tags.size() > mostTags) {
        return fail(
            "members.badTag",
            QCoreApplication::translate("Members", "A member has at most %1 tags. Take some away.").arg(mostTags),
            QStringLiteral("tags"));
    }
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

Failure referrerNotFound()
{
    return fail("members.referrerNotFound",
                QCoreApplication::translate("Members", "This member is gone. Choose who recommended the shop anew."),
                QStringLiteral("referrer"));
}

Result<QString> checkedLanguage(const QString &typed)
{
    const QString code = oneLine(typed).toLower();
    if (code.isEmpty() || QLocale::codeToLanguage(code) != QLocale::AnyLanguage)
        return code;
    return fail("members.badLanguage",
                QCoreApplication::translate("Members", "Enter a language by its code, such as en or zh."),
                QStringLiteral("language"));
}

} // namespace

Result<MemberDraft> checkedDetails(store::UnitOfWork &work, MemberDraft draft)
{
    draft.number = oneLine(draft.number);
    draft.name = oneLine(draft.name);
    draft.country = oneLine(draft.country);
    draft.note = manyLines(draft.note);
    if (draft.name.isEmpty()) {
        return fail("members.nameMissing", QCoreApplication::translate("Members", "Give the member a name."),
                    QStringLiteral("name"));
    }
    if (draft.name.size() > longestName)
        return tooLong(longestName, "name");
    if (draft.number.size() > longestCode)
        return tooLong(longestCode, "number");
    if (draft.country.size() > longestName)
        return tooLong(longestName, "country");
    if (draft.note.size() > longestNote)
        return tooLong(longestNote, "note");
    const TierId tier = draft.tier.value_or(TierId{});
    if (tier && !work.connection().value<qint64>("SELECT 1 FROM tiers WHERE id = ? AND archived_at IS NULL", tier)) {
        return fail("members.tierNotFound",
                    QCoreApplication::translate("Members", "This tier is gone. Choose another."),
                    QStringLiteral("tier"));
    }
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    if (draft.birthday && (*draft.birthday > today || draft.birthday->toDate().year() < 1900)) {
        return fail("members.badBirthday",
                    QCoreApplication::translate("Members", "Enter a birthday from 1900 to today."),
                    QStringLiteral("birthday"));
    }
    if (draft.referrer && !work.connection().value<qint64>("SELECT 1 FROM members WHERE id = ?", draft.referrer))
        return referrerNotFound();
    const Result<QString> language = checkedLanguage(draft.language);
    if (!language)
        return Failure(language.error());
    draft.language = *language;
    const Result<QStringList> tags = checkedTags(draft.tags);
    if (!tags)
        return Failure(tags.error());
    draft.tags = *tags;
    return draft;
}

Failure selfReferral(const QString &number)
{
    return fail("members.selfReferral",
                QCoreApplication::translate("Members",
                                            "Members cannot recommend the shop to themselves: %1 has the same "
                                            "phone number or e-mail address.")
                    .arg(number),
                QStringLiteral("referrer"));
}

Result<void> checkReferrer(store::Connection &connection, MemberId id, MemberId referrer)
{
    if (!referrer)
        return {};
    store::Query row = connection.query(R"(
        SELECT r.erased_at IS NOT NULL OR r.merged_into IS NOT NULL,
               r.id = m.id OR r.phone_token IS m.phone_token AND m.phone_token IS NOT NULL
                   OR r.email_token IS m.email_token AND m.email_token IS NOT NULL,
               r.referrer_id IS m.id, r.number
        FROM members r, members m WHERE r.id = ? AND m.id = ?)",
                                        referrer, id);
    if (!row.next() || row.get<bool>(0))
        return referrerNotFound();
    if (row.get<bool>(1))
        return selfReferral(row.get<QString>(3));
    if (row.get<bool>(2)) {
        return fail("members.selfReferral",
                    QCoreApplication::translate("Members", "%1 came to the shop through this member, and not the other "
                                                           "way round.")
                        .arg(row.get<QString>(3)),
                    QStringLiteral("referrer"));
    }
    return {};
}

void writeTags(store::UnitOfWork &work, MemberId id, const QStringList &tags)
{
    work.execute("DELETE FROM member_tags WHERE member_id = ?", id);
    for (const QString &tag : tags)
        work.execute("INSERT INTO member_tags (member_id, tag) VALUES (?, ?)", id, tag);
}

QStringList tagsOf(store::Connection &connection, MemberId id)
{
    QStringList tags;
    store::Query rows =
        connection.query("SELECT tag FROM member_tags WHERE member_id = ? ORDER BY tag COLLATE NOCASE", id);
    while (rows.next())
        tags << rows.get<QString>(0);
    return tags;
}

QJsonObject detailsAudit(const MemberDraft &before, const MemberDraft &after)
{
    const QString changed = QStringLiteral("changed");
    QJsonObject entry;
    if (before.number != after.number)
        entry.insert(QStringLiteral("number"), QJsonArray{before.number, after.number});
    if (after.tier && before.tier.value_or(TierId{}) != *after.tier) {
        const auto text = [](TierId id) { return id ? QJsonValue(id.text()) : QJsonValue(); };
        entry.insert(QStringLiteral("tier"), QJsonArray{text(before.tier.value_or(TierId{})), text(*after.tier)});
    }
    if (before.country != after.country)
        entry.insert(QStringLiteral("country"), QJsonArray{before.country, after.country});
    if (before.referrer != after.referrer)
        entry.insert(QStringLiteral("referrer"), changed);
    if (before.language != after.language)
        entry.insert(QStringLiteral("language"), changed);
    if (before.tags != after.tags)
        entry.insert(QStringLiteral("tags"), changed);
    if (before.name != after.name)
        entry.insert(QStringLiteral("name"), changed);
    if (before.birthday != after.birthday)
        entry.insert(QStringLiteral("birthday"), changed);
    if (before.note != after.note)
        entry.insert(QStringLiteral("note"), changed);
    if (after.phone)
        entry.insert(QStringLiteral("phone"), changed);
    if (after.email)
        entry.insert(QStringLiteral("email"), changed);
    if (after.address)
        entry.insert(QStringLiteral("address"), changed);
    return entry;
}

} // namespace shopdesk::members
