// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/Enrolment.h"
#include "store/Store.h"
#include "sync/Remote.h"

namespace shopdesk::company {

struct JoinPlan
{
    QString path; ///< of the shop file that is made here
    QString code;
    QString address; ///< of the server, and the account that this computer uses on it
    QString account;
    QString keptPassword; ///< kept sealed in the file where this computer has no keychain, else empty
};

/// What an enrolment file says of the server, once its code has opened it; an account may be missing.
struct FiledServer
{
    QString address;
    QString account;
    QString password;
};
Result<FiledServer> serverIn(const QJsonObject &document, const QString &code, Instant now);

/// Makes the shop's file on this computer: the company's key, the people who were let in, a device number that nobody else
/// has. It is empty else, and fills as it exchanges; whoever was let in signs in with the password that they have. The
/// code is void from then on. All of it or nothing: where it fails, no file is left.
///
/// Errors of openEnrolment and toError, "company.codeUsed" (field "code": nobody has it, or another computer was faster), those
/// of store::Store::create. Waits for the network.
Result<std::unique_ptr<store::Store>> joinCompany(sync::Remote &remote, const JoinPlan &plan);
/// With an enrolment that came as a file. It is void after a week, not after its first use.
Result<std::unique_ptr<store::Store>> joinCompany(sync::Remote &remote, const JoinPlan &plan,
                                                  const QJsonObject &document);

} // namespace shopdesk::company
