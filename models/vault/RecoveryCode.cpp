// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/RecoveryCode.h"

#include "vault/Aead.h"
#include "vault/Base32.h"

#include <sodium.h>

namespace shopdesk::vault {

namespace {

constexpr int codeLength = 10;
constexpr int codeGroup = 5;
constexpr int secretLength = 32;
constexpr int secretGroup = 4;
constexpr qsizetype longestTyped = 200;

/// Five random bits in each character.
QString randomCharacters(int length)
{
    aead::prepare();
    QByteArray bytes((length * 5 + 7) / 8, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    const QString text = crockfordBase32.encoded(bytes).left(length);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return text;
}

QString inGroups(const QString &characters, int size)
{
    QStringList groups;
    for (qsizetype i = 0; i < characters.size(); i += size)
        groups.append(characters.mid(i, size));
    return groups.join(QLatin1Char('-'));
}

/// What parts the groups: blanks and every kind of dash, the minus sign too.
bool isBetweenGroups(QChar letter)
{
    return letter.isSpace() || letter.category() == QChar::Punctuation_Dash || letter == QChar(0x2212);
}

QChar characterOf(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == QLatin1Char('O'))
        return QLatin1Char('0');
    if (upper == QLatin1Char('I') || upper == QLatin1Char('L'))
        return QLatin1Char('1');
    return upper;
}

} // namespace

QStringList newRecoveryCodes(int count)
{
    QStringList codes;
    while (codes.size() < count) {
        const QString code = inGroups(randomCharacters(codeLength), codeGroup);
        if (!codes.contains(code))
            codes.append(code);
    }
    return codes;
}

QString newRecoverySecret()
{
    return inGroups(randomCharacters(secretLength), secretGroup);
}

QString normalisedRecoveryCode(const QString &typed)
{
    if (typed.size() > longestTyped)
        return {};
    const QLatin1String known(crockfordBase32.alphabet, 32);
    QString code;
    for (const QChar letter : typed.normalized(QString::NormalizationForm_KC)) {
        if (isBetweenGroups(letter))
            continue;
        const QChar character = characterOf(letter);
        if (!known.contains(character))
            return {};
        code.append(character);
    }
    return code;
}

} // namespace shopdesk::vault
