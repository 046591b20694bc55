// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Bytes.h"
#include "sync/Engine.h"

namespace shopdesk::sync {

namespace {

/// Of each kind in one round, so that records do not wait behind a gallery. What is left follows in the next one.
constexpr int mostInOneRound = 50;

bool isRefusal(RemoteFailure failure)
{
    return failure == RemoteFailure::TooLarge || failure == RemoteFailure::Forbidden
           || failure == RemoteFailure::Refused;
}

} // namespace

/// After everything else: the records are there by then.
bool Engine::exchangeBytes()
{
    return eachDue(BytesJob::Send, [this](const BytesName &name) { return sendBytes(name); })
           && eachDue(BytesJob::Fetch, [this](const BytesName &name) { return fetchBytes(name); })
           && eachDue(BytesJob::TakeBack, [this](const BytesName &name) { return takeBackBytes(name); });
}

bool Engine::eachDue(BytesJob job, const std::function<bool(const BytesName &)> &move)
{
    bool has = false;
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        has = hasJobs(connection, job, m_databases);
        return {};
    });
    if (!told || !has)
        return told;
    std::vector<BytesName> due;
    const bool listed = write([&](store::UnitOfWork &work) -> Result<void> {
        due = dueBytes(work.connection(), job, m_databases, work.now(), mostInOneRound + 1);
        return {};
    });
    if (!listed)
        return false;
    if (due.size() > mostInOneRound) {
        m_report.hasMoreBytes = true;
        due.pop_back();
    }
    qint64 done = 0;
    for (const BytesName &name : due) {
        if (!move(name))
            return false;
        const auto step = job == BytesJob::Fetch ? RoundProgress::Step::Pulling : RoundProgress::Step::Pushing;
        ++done;
        if (!goesOn(step, name.database, done, qint64(due.size()) - done))
            return false;
    }
    return true;
}

bool Engine::sendBytes(const BytesName &name)
{
    const auto there = m_remote.document(name.database, bytesDocumentId(name));
    if (!there && there.error().failure != RemoteFailure::NotFound)
        return failed(there.error());
    std::optional<QJsonObject> document;
    if (!there) {
        const bool told = read([&](store::Connection &connection) -> Result<void> {
            document = bytesDocument(connection, name);
            return {};
        });
        if (!told)
            return false;
    }
    QString refused;
    if (document) {
        const auto outcomes = m_remote.write(name.database, {*document});
        if (!outcomes && !isRefusal(outcomes.error().failure))
            return failed(outcomes.error());
        if (!outcomes)
            refused = outcomes.error().message;
        else if (!outcomes->empty() && outcomes->front().failure
                 && *outcomes->front().failure != RemoteFailure::Conflict) // somebody else was quicker
            refused = outcomes->front().reason;
    }
    return write([&](store::UnitOfWork &work) -> Result<void> {
        if (refused.isEmpty())
            noteDone(work, BytesJob::Send, name);
        else
            noteRefused(work, BytesJob::Send, name, refused);
        return {};
    });
}

bool Engine::fetchBytes(const BytesName &name)
{
    const auto document = m_remote.document(name.database, bytesDocumentId(name));
    if (!document && document.error().failure != RemoteFailure::NotFound)
        return failed(document.error());
    RemoteAnswer<QByteArray> bytes = document
                                         ? m_remote.attachment(name.database, bytesDocumentId(name), bytesAttachment)
                                         : tl::unexpected(document.error());
    if (!bytes && bytes.error().failure != RemoteFailure::NotFound && !isRefusal(bytes.error().failure))
        return failed(bytes.error());
    return write([&](store::UnitOfWork &work) -> Result<void> {
        if (!bytes) {
            if (bytes.error().failure == RemoteFailure::NotFound)
                noteNotThere(work, name);
            else
                noteRefused(work, BytesJob::Fetch, name, bytes.error().message);
            return {};
        }
        if (const auto wrong = keepBytes(work, name, *document, *bytes))
            noteRefused(work, BytesJob::Fetch, name, *wrong);
        else
            noteDone(work, BytesJob::Fetch, name);
        return {};
    });
}

/// Nothing of what was erased stays on the server.
bool Engine::takeBackBytes(const BytesName &name)
{
    bool isWanted = false; // by now: a picture that was put back
    const bool told = read([&](store::Connection &connection) -> Result<void> {
        isWanted = isNamed(connection, name);
        return {};
    });
    if (!told)
        return false;
    for (const QString &database : isWanted ? QStringList() : std::as_const(m_databases)) {
        const auto document = m_remote.document(database, bytesDocumentId(name));
        if (!document && document.error().failure == RemoteFailure::NotFound)
            continue;
        if (!document)
            return failed(document.error());
        const QJsonObject gone{{QStringLiteral("_id"), bytesDocumentId(name)},
                               {QStringLiteral("_rev"), document->value(QStringLiteral("_rev"))},
                               {QStringLiteral("_deleted"), true}};
        const auto outcomes = m_remote.write(database, {gone});
        if (!outcomes)
            return failed(outcomes.error());
    }
    return write([&](store::UnitOfWork &work) -> Result<void> {
        noteDone(work, BytesJob::TakeBack, name);
        return {};
    });
}

} // namespace shopdesk::sync
