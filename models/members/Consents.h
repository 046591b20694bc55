// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

#include <array>

/// What a member has agreed to, per purpose and way of reaching them. It is a ledger: the newest entry of a purpose and a
/// channel holds, and taking consent back is an entry of its own.
namespace shopdesk::members {

using ConsentId = Id<struct ConsentTag>;

enum class ConsentPurpose {
    Service,   ///< about orders, repairs, appointments
    Marketing, ///< offers and news
    Profiling, ///< offers chosen by what was bought
    Sharing    ///< giving data to partners
};
enum class ConsentChannel { Phone, Sms, Email, Post, Chat };

inline constexpr std::array consentPurposes{ConsentPurpose::Service, ConsentPurpose::Marketing,
                                            ConsentPurpose::Profiling, ConsentPurpose::Sharing};
inline constexpr std::array consentChannels{ConsentChannel::Phone, ConsentChannel::Sms, ConsentChannel::Email,
                                            ConsentChannel::Post, ConsentChannel::Chat};

/// As the file and JSON write them: "marketing", "email".
QString keyOf(ConsentPurpose purpose);
QString keyOf(ConsentChannel channel);
std::optional<ConsentPurpose> consentPurposeFrom(const QString &key);
std::optional<ConsentChannel> consentChannelFrom(const QString &key);

struct ConsentDraft
{
    ConsentPurpose purpose = ConsentPurpose::Marketing;
    ConsentChannel channel = ConsentChannel::Email;
    bool granted = false;
    QString source;                         ///< where the person said so: "form at the counter"
    std::optional<Instant> occurredAt = {}; ///< now, if not given
};

struct Consent
{
    ConsentId id;
    ConsentPurpose purpose = ConsentPurpose::Marketing;
    ConsentChannel channel = ConsentChannel::Email;
    bool granted = false;
    QString source; ///< empty where the member was erased
    Instant occurredAt;
};

struct Consents
{
    /// At most one for a purpose and a channel. What is not here was never asked, and so is not granted.
    std::vector<Consent> present;
    std::vector<Consent> history; ///< all of them, the newest first

    const Consent *find(ConsentPurpose purpose, ConsentChannel channel) const;
};

/// Needs Permission::EditMembers. Errors "members.sourceMissing", "members.textTooLong", "members.badTime" (in the
/// future, or before 1900), "members.notFound", "members.erased".
Result<ConsentId> recordConsent(store::UnitOfWork &work, MemberId id, const ConsentDraft &draft);

/// Needs Permission::SeeMembers.
Result<Consents> consents(store::Connection &connection, MemberId id);
/// What the member said last, as a part of another operation; nothing: was never asked.
std::optional<bool> consentTo(store::Connection &connection, MemberId id, ConsentPurpose purpose,
                              ConsentChannel channel);

} // namespace shopdesk::members
