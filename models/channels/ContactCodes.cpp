// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/ContactCodes.h"

#include "channels/FetchMails.h"
#include "channels/TakeDrop.h"
#include "mail/OutgoingMail.h"
#include "mail/SendMail.h"
#include "members/SealedContact.h"
#include "store/Answers.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace shopdesk::channels {

namespace {

using members::ContactKind;
using members::MemberId;

constexpr qint64 msPerHour = 3'600'000;

struct WaitingCode
{
    MemberId member;
    ContactKind kind = ContactKind::Email;
    QByteArray sealed; ///< by which it is known again: another may take its place
    QString code;
    QString name;
    QString to;
    Instant expiresAt;
};

vault::Place placeOf(MemberId id, ContactKind kind)
{
    return {"contact_checks", kind == ContactKind::Phone ? "code_sealed/phone" : "code_sealed/email", id.value};
}

Result<void> requireChannel(store::Connection &connection, ContactKind kind)
{
    if (kind == ContactKind::Email) {
        if (connection.value<int>("SELECT 1 FROM mailboxes WHERE archived_at IS NULL"))
            return {};
        return fail("channels.cannotSend",
                    QCoreApplication::translate(
                        "Channels", "The shop has no mailbox from which a code could go out, so the address "
                                    "stays unverified. A mailbox is set up under “Settings”."),
                    keyOf(kind));
    }
    if (!dropFolder(connection).isEmpty())
        return {};
    return fail("channels.cannotSend",
                QCoreApplication::translate("Channels",
                                            "Nothing sends text messages for this shop, so the phone number stays "
                                            "unverified. A program that does looks after the folder of other channels, "
                                            "which is named under “Settings”."),
                keyOf(kind));
}

/// Each code may be tried a few times: whoever could send ever new ones would guess one in the end. By the trail, which
/// also knows of codes that were dropped with another contact.
Result<void> requireFewCodes(store::UnitOfWork &work, MemberId id, ContactKind kind)
{
    const auto sentSince = [&](qint64 ms) {
        return work.connection()
            .value<qint64>("SELECT count(*) FROM audit_entries WHERE table_name = 'members' AND row_id = ? AND "
                           "occurred_at > ? AND operation = 'members.startContactCheck' AND "
                           "json_extract(changes, '$.contact') = ?",
                           id, Instant{work.now().ms - ms}, keyOf(kind))
            .value_or(0);
    };
    if (sentSince(msPerHour) < codesPerHour && sentSince(24 * msPerHour) < codesPerDay)
        return {};
    return fail("channels.tooManyCodes",
                QCoreApplication::translate("Channels",
                                            "Enough codes were sent for now: at most %1 within an hour, and %2 "
                                            "within a day. Try again later.")
                    .arg(codesPerHour)
                    .arg(codesPerDay),
                keyOf(kind));
}

std::vector<WaitingCode> waitingCodes(store::Connection &connection, ContactKind kind)
{
    std::vector<WaitingCode> codes;
    store::Query row = connection.query(R"(
        SELECT c.member_id, c.code_sealed, c.expires_at, m.name, m.phone_sealed, m.email_sealed
        FROM contact_checks c JOIN members m ON m.id = c.member_id
        WHERE c.contact = ? AND c.code_sealed IS NOT NULL AND c.expires_at > ?)",
                                        keyOf(kind), Instant::now());
    while (row.next()) {
        WaitingCode code;
        code.member = row.get<MemberId>(0);
        code.kind = kind;
        code.sealed = row.get<QByteArray>(1);
        code.expiresAt = row.get<Instant>(2);
        code.name = row.get<QString>(3);
        const auto opened = connection.vault().open(placeOf(code.member, kind), code.sealed);
        const auto to = kind == ContactKind::Phone
                            ? members::openPhone(connection, code.member, row.get<QByteArray>(4))
                            : members::openEmail(connection, code.member, row.get<QByteArray>(5));
        if (!opened || !to || to->isEmpty())
            continue;
        code.code = *opened;
        code.to = *to;
        codes.push_back(std::move(code));
    }
    return codes;
}

std::vector<WaitingCode> waitingCodes(store::Store &store, ContactKind kind)
{
    return store
        .writeNow(
            [kind](store::UnitOfWork &work) -> Result<std::vector<WaitingCode>> {
                return waitingCodes(work.connection(), kind);
            },
            mailActor())
        .value_or(std::vector<WaitingCode>());
}

/// The window follows the members, not their codes.
void touch(store::UnitOfWork &work, MemberId id)
{
    work.execute("UPDATE members SET updated_at = ? WHERE id = ?", work.now(), id);
}

void setSent(store::Store &store, const WaitingCode &code)
{
    (void)store.writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            if (work.execute("UPDATE contact_checks SET code_sealed = NULL, sent_at = ?, problem = '' "
                             "WHERE member_id = ? AND contact = ? AND code_sealed = ?",
                             work.now(), code.member, keyOf(code.kind), code.sealed))
                touch(work, code.member);
            return {};
        },
        mailActor());
}

void setProblem(store::Store &store, const WaitingCode &code, const QString &problem, bool isFinal)
{
    (void)store.writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            const auto before = work.connection().value<QString>(
                "SELECT problem FROM contact_checks WHERE member_id = ? AND contact = ? AND code_sealed = ?",
                code.member, keyOf(code.kind), code.sealed);
            if (!before || (*before == problem && !isFinal))
                return {};
            work.execute("UPDATE contact_checks SET problem = ?4, code_sealed = CASE WHEN ?5 THEN NULL ELSE ?3 END "
                         "WHERE member_id = ?1 AND contact = ?2 AND code_sealed = ?3",
                         code.member, keyOf(code.kind), code.sealed, problem, isFinal);
            // Each change of a member calls for the next attempt: two mailboxes, neither of which can send, would otherwise
            // take turns until the code is no longer good.
            if (before->isEmpty() || isFinal)
                touch(work, code.member);
            return {};
        },
        mailActor());
}

QString wordsFor(const store::ShopInfo &shop, const QString &code)
{
    return QCoreApplication::translate("Channels",
                                       "Your code at %1 is %2. Please tell it to us within 10 minutes. If you did not "
                                       "ask for it, ignore this message.")
        .arg(shop.name, code);
}

mail::OutgoingMail mailOf(const store::ShopInfo &shop, const MailboxDraft &from, const WaitingCode &code)
{
    mail::OutgoingMail mail{{from.sender.isEmpty() ? shop.name : from.sender, from.address},
                            {code.name, code.to},
                            QCoreApplication::translate("Channels", "Your code at %1").arg(shop.name),
                            wordsFor(shop, code.code),
                            mail::newMessageId(from.address)};
    mail.at = Instant::now();
    mail.isAutomatic = true;
    mail.loopMark = loopMarkOf(shop);
    return mail;
}

/// What nobody took away in time is of no use any more, and names a phone number.
void removeExpired(const QDir &folder)
{
    for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("code-*.json")}, QDir::Files)) {
        bool isTime = false;
        const qint64 expiresAt = file.baseName().section(QLatin1Char('-'), -1).toLongLong(&isTime);
        if (isTime && Instant{expiresAt} <= Instant::now())
            QFile::remove(file.filePath());
    }
}

bool writeFile(const QDir &folder, const store::ShopInfo &shop, const WaitingCode &code)
{
    const QJsonObject message{{QStringLiteral("version"), 1},
                              {QStringLiteral("channel"), QStringLiteral("sms")},
                              {QStringLiteral("to"), code.to},
                              {QStringLiteral("text"), wordsFor(shop, code.code)},
                              {QStringLiteral("expiresAt"), store::toText(code.expiresAt)}};
    QSaveFile file(folder.filePath(QStringLiteral("code-%1-%2.json").arg(code.member.text()).arg(code.expiresAt.ms)));
    const QByteArray bytes = QJsonDocument(message).toJson();
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

Result<ContactCode> sendContactCode(store::UnitOfWork &work, MemberId id, ContactKind kind)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    if (auto possible = requireChannel(work.connection(), kind); !possible)
        return Failure(possible.error());
    if (auto few = requireFewCodes(work, id, kind); !few)
        return Failure(few.error());
    const auto check = members::startContactCheck(work, id, kind);
    if (!check)
        return Failure(check.error());
    work.execute("UPDATE contact_checks SET code_sealed = ?, sent_at = NULL, problem = '' "
                 "WHERE member_id = ? AND contact = ?",
                 work.vault().seal(placeOf(id, kind), check->code), id, keyOf(kind));
    touch(work, id);
    return ContactCode{check->expiresAt, {}, {}};
}

Result<std::optional<ContactCode>> contactCode(store::Connection &connection, MemberId id, ContactKind kind)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(
        "SELECT expires_at, sent_at, problem FROM contact_checks WHERE member_id = ? AND contact = ?", id, keyOf(kind));
    if (!row.next())
        return std::optional<ContactCode>();
    return std::optional(ContactCode{row.get<Instant>(0), row.get<std::optional<Instant>>(1), row.get<QString>(2)});
}

bool isAnyCodeWaiting(store::Connection &connection)
{
    return connection
        .value<int>("SELECT 1 FROM contact_checks WHERE code_sealed IS NOT NULL AND expires_at > ?", Instant::now())
        .has_value();
}

int sendCodes(store::Store &store, MailboxId id, const QString &password, const mail::Cancel &cancel,
              mail::Patience patience)
{
    const std::vector<WaitingCode> waiting = waitingCodes(store, ContactKind::Email);
    if (waiting.empty())
        return 0;
    const Result<MailboxInfo> from =
        store.writeNow([&](store::UnitOfWork &work) { return mailbox(work.connection(), id); }, mailActor());
    if (!from)
        return 0;
    int sent = 0;
    for (const WaitingCode &code : waiting) {
        const auto mail = mail::written(mailOf(store.shop(), from->draft, code));
        const auto done =
            mail::sendMail(outgoingOf(from->draft, password), from->draft.address, code.to, mail, {}, cancel, patience);
        if (done) {
            setSent(store, code);
            ++sent;
        } else {
            setProblem(store, code, done.error().message, done.error().code == QLatin1String("mail.refused"));
        }
    }
    return sent;
}

int writeCodes(store::Store &store, const QString &folder)
{
    if (QDir before(folder); before.cd(QStringLiteral("out")))
        removeExpired(before);
    const std::vector<WaitingCode> waiting = waitingCodes(store, ContactKind::Phone);
    if (waiting.empty())
        return 0;
    QDir out(folder);
    const bool isThere = out.mkpath(QStringLiteral("out")) && out.cd(QStringLiteral("out"));
    int written = 0;
    for (const WaitingCode &code : waiting) {
        if (isThere && writeFile(out, store.shop(), code)) {
            setSent(store, code);
            ++written;
        } else {
            setProblem(store, code,
                       QCoreApplication::translate("Channels", "The folder of other channels cannot be written to."),
                       false);
        }
    }
    return written;
}

void tellCodesStay(store::Store &store)
{
    for (const WaitingCode &code : waitingCodes(store, ContactKind::Email)) {
        setProblem(store, code,
                   QCoreApplication::translate("Channels",
                                               "This computer does not have the password of a mailbox. Enter it under "
                                               "“Settings”, or verify at a computer that has it."),
                   false);
    }
}

} // namespace shopdesk::channels
