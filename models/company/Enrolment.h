// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Link.h"
#include "vault/KeySlot.h"

namespace shopdesk::company {

/// What another computer needs to work in a company: the key of its data, who works there, and where the server is. Sealed with
/// a code, which whoever enrols it hands over by another way: as a document on the server that the code finds, or as a file.
///
/// The named people sign in on the new computer with the passwords that they have; the code opens the rest once, and is void
/// after that.
struct EnrolmentDraft
{
    std::vector<StaffId> people;
    /// For a file alone: the account on the server that the new computer uses.
    QString account;
    QString password;
};

struct Enrolment
{
    QString code;         ///< "7K3Q-…", 8 groups of 4: the first finds the document, the others open it
    QJsonObject document; ///< of the database of enrolments
    Instant expiresAt;
};

inline constexpr qint64 enrolmentLastsMs = qint64(7) * 24 * 60 * 60 * 1000;

/// Needs Permission::ManageShop and Permission::ManageStaff, and the second factor of whoever has one. Errors
/// "staff.proofNeeded", "company.alone", "company.noPeople" (field "people"), "company.noPassword" (somebody who cannot sign in
/// here either, field "people").
Result<Enrolment> prepareEnrolment(store::UnitOfWork &work, const EnrolmentDraft &draft);

/// An enrolment as a file, and back: what it was, or error "company.badFile" (field "file").
QByteArray toFile(const Enrolment &enrolment);
Result<QJsonObject> fromFile(const QByteArray &bytes);

/// The document that belongs to a code; error "company.badCode" (field "code") for what is none.
Result<QString> enrolmentIdOf(const QString &code);

/// What was sealed, and the key.
struct OpenedEnrolment
{
    vault::SecretKey dataKey;
    QJsonObject payload; ///< checked: everything that joinCompany reads is there and of its kind
};
/// Errors "company.badCode", "company.expired" (field "code"), "company.badFile".
Result<OpenedEnrolment> openEnrolment(const QJsonObject &document, const QString &code, Instant now);

} // namespace shopdesk::company
