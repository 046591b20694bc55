// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Password.h"

#include "vault/Aead.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <string_view>

namespace shopdesk::vault {

namespace {

/// What is tried first among passwords of ten characters and more, in lower case and without blanks.
constexpr std::array<std::u16string_view, 44> commonPasswords{
    u"1234567890",    u"0123456789",  u"0987654321",   u"9876543210",    u"12345678910", u"123456789a",
    u"1234567891",    u"1q2w3e4r5t",  u"1q2w3e4r5t6y", u"1qaz2wsx3edc",  u"q1w2e3r4t5",  u"qwertyuiop",
    u"qwerty1234",    u"qwerty12345", u"qwerty123456", u"qwertyuiop123", u"asdfghjkl1",  u"asdfghjkl;",
    u"zxcvbnm123",    u"abcdefghij",  u"abcdefghijk",  u"abcd123456",    u"abc1234567",  u"a123456789",
    u"aa12345678",    u"1111122222",  u"1212121212",   u"1122334455",    u"1234512345",  u"5201314520",
    u"password12",    u"password123", u"password1234", u"passw0rd123",   u"p@ssw0rd123", u"mypassword",
    u"iloveyou12",    u"iloveyou123", u"woaini1314",   u"woaini520",     u"letmein123",  u"welcome123",
    u"administrator", u"changeme123"};

constexpr int leastPinLength = 4;
constexpr int longestPinLength = 8;

// OWASP's least for Argon2id: 2 passes of 19 MiB. Part of each hash, so it may be raised at any time.
constexpr unsigned long long pinPasses = 2;
constexpr size_t pinMemory = size_t(19) << 20;

Failure weakPassword(const QString &message)
{
    return fail("staff.weakPassword", message, QStringLiteral("password"));
}

Failure weakPin(const QString &message)
{
    return fail("staff.weakPin", message, QStringLiteral("pin"));
}

QString normalised(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC);
}

/// For comparing: without case and blanks.
QString folded(const QString &typed)
{
    QString text = normalised(typed).toCaseFolded();
    text.removeIf([](QChar letter) { return letter.isSpace(); });
    return text;
}

bool isRepeated(const QList<uint> &characters)
{
    return std::all_of(characters.begin(), characters.end(), [&](uint one) { return one == characters.front(); });
}

/// Every digit one above, or every digit one below, the one before it; 9 and 0 are neighbours as on the keys.
bool isRun(const QString &digits)
{
    const auto stepsBy = [&digits](int step) {
        for (qsizetype i = 1; i < digits.size(); ++i) {
            if ((digits[i - 1].digitValue() + step + 10) % 10 != digits[i].digitValue())
                return false;
        }
        return true;
    };
    return stepsBy(1) || stepsBy(-1);
}

} // namespace

Result<void> checkNewPassword(const QString &password, const QString &personName)
{
    const auto length = normalised(password).toUcs4().size();
    if (length < leastPasswordLength) {
        return weakPassword(QCoreApplication::translate("Password", "Choose a password of at least %1 characters.")
                                .arg(leastPasswordLength));
    }
    if (length > longestPasswordLength) {
        return weakPassword(QCoreApplication::translate("Password", "Choose a password of at most %L1 characters.")
                                .arg(longestPasswordLength));
    }
    const QString plain = folded(password);
    if (plain.isEmpty() || isRepeated(plain.toUcs4())) {
        return weakPassword(
            QCoreApplication::translate("Password", "Choose a password of more than one repeated character."));
    }
    if (plain == folded(personName)) {
        return weakPassword(QCoreApplication::translate("Password", "Choose a password other than the name."));
    }
    const std::u16string_view searched(reinterpret_cast<const char16_t *>(plain.utf16()),
                                       static_cast<size_t>(plain.size()));
    if (std::find(commonPasswords.begin(), commonPasswords.end(), searched) != commonPasswords.end()) {
        return weakPassword(QCoreApplication::translate(
            "Password", "Many people use this password, so it is easy to guess. Choose another one."));
    }
    return {};
}

QByteArray secretOf(const QString &password)
{
    return normalised(password).toUtf8();
}

Result<void> checkNewPin(const QString &pin)
{
    const QString digits = normalised(pin);
    const bool allDigits = std::all_of(digits.begin(), digits.end(), [](QChar letter) {
        return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
    });
    if (!allDigits || digits.size() < leastPinLength || digits.size() > longestPinLength) {
        return weakPin(QCoreApplication::translate("Password", "Choose a PIN of %1 to %2 digits.")
                           .arg(leastPinLength)
                           .arg(longestPinLength));
    }
    if (isRepeated(digits.toUcs4())) {
        return weakPin(QCoreApplication::translate("Password", "Choose a PIN of more than one repeated digit."));
    }
    if (isRun(digits)) {
        return weakPin(QCoreApplication::translate(
            "Password", "Digits in a row are easy to guess. Choose a PIN that does not count up or down."));
    }
    return {};
}

QByteArray hashPin(const QString &pin)
{
    aead::prepare();
    const QByteArray secret = secretOf(pin);
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    if (crypto_pwhash_argon2id_str(text.data(), secret.constData(), static_cast<quint64>(secret.size()), pinPasses,
                                   pinMemory)
        != 0)
        throw std::bad_alloc();
    return QByteArray(text.data());
}

bool pinMatches(const QByteArray &hash, const QString &pin)
{
    aead::prepare();
    const QByteArray secret = secretOf(pin);
    return crypto_pwhash_argon2id_str_verify(hash.constData(), secret.constData(), static_cast<quint64>(secret.size()))
           == 0;
}

} // namespace shopdesk::vault
