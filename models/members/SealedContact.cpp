// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/SealedContact.h"

#include "base/Text.h"
#include "members/Contact.h"

namespace shopdesk::members {

namespace {

constexpr int tailLength = 4;

vault::Place phonePlace(MemberId id)
{
    return {"members", "phone_sealed", id.value};
}

vault::Place emailPlace(MemberId id)
{
    return {"members", "email_sealed", id.value};
}

vault::Place addressPlace(MemberId id)
{
    return {"members", "address_sealed", id.value};
}

} // namespace

Result<SealedPhone> sealPhone(const store::Connection &connection, MemberId id, const QString &phone)
{
    const QString typed = oneLine(phone);
    if (typed.isEmpty())
        return SealedPhone();
    const Result<QString> normalised = normalisedPhone(typed, connection.shop().zone);
    if (!normalised)
        return Failure(normalised.error());
    const vault::Vault &vault = connection.vault();
    return SealedPhone{vault.seal(phonePlace(id), typed), vault.token(phonePurpose, *normalised),
                       vault.token(phoneTailPurpose, normalised->right(tailLength))};
}

Result<SealedEmail> sealEmail(const store::Connection &connection, MemberId id, const QString &email)
{
    const QString typed = oneLine(email);
    if (typed.isEmpty())
        return SealedEmail();
    const Result<QString> normalised = normalisedEmail(typed);
    if (!normalised)
        return Failure(normalised.error());
    return SealedEmail{connection.vault().seal(emailPlace(id), typed),
                       connection.vault().token(emailPurpose, *normalised)};
}

std::optional<QByteArray> sealAddress(const store::Connection &connection, MemberId id, const QString &address)
{
    return address.isEmpty() ? std::nullopt : std::optional(connection.vault().seal(addressPlace(id), address));
}

Result<QString> openPhone(const store::Connection &connection, MemberId id, const QByteArray &sealed)
{
    return sealed.isEmpty() ? Result<QString>(QString()) : connection.vault().open(phonePlace(id), sealed);
}

Result<QString> openEmail(const store::Connection &connection, MemberId id, const QByteArray &sealed)
{
    return sealed.isEmpty() ? Result<QString>(QString()) : connection.vault().open(emailPlace(id), sealed);
}

Result<QString> openAddress(const store::Connection &connection, MemberId id, const QByteArray &sealed)
{
    return sealed.isEmpty() ? Result<QString>(QString()) : connection.vault().open(addressPlace(id), sealed);
}

QString maskedPhoneOf(const store::Connection &connection, MemberId id, const QByteArray &sealed)
{
    const QString phone = openPhone(connection, id, sealed).value_or(QString());
    return phone.isEmpty() ? phone : maskedPhone(normalisedPhone(phone, connection.shop().zone).value_or(phone));
}

QString maskedEmailOf(const store::Connection &connection, MemberId id, const QByteArray &sealed)
{
    const QString email = openEmail(connection, id, sealed).value_or(QString());
    return email.isEmpty() ? email : maskedEmail(email);
}

} // namespace shopdesk::members
