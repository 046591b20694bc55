// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Totp.h"

#include "vault/Aead.h"
#include "vault/Base32.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>
#include <QUrl>

#include <sodium.h>

#include <stdexcept>

namespace shopdesk::vault {

namespace {

constexpr qint64 stepMs = 30'000;
constexpr qsizetype secretSize = 20;
constexpr int codeDigits = 6;
constexpr qsizetype longestTyped = 100;

/// What is left of what was typed: NFKC makes the full-width digits of Chinese keyboards plain ones.
QString withoutBlanks(const QString &typed)
{
    if (typed.size() > longestTyped)
        return {};
    QString text = typed.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar letter) { return letter.isSpace() || letter == QLatin1Char('-'); });
    return text;
}

bool isSameCode(const QByteArray &left, const QByteArray &right)
{
    return left.size() == right.size()
           && sodium_memcmp(left.constData(), right.constData(), static_cast<size_t>(left.size())) == 0;
}

} // namespace

QByteArray newTotpSecret()
{
    aead::prepare();
    QByteArray secret(secretSize, Qt::Uninitialized);
    randombytes_buf(secret.data(), static_cast<size_t>(secret.size()));
    return secret;
}

QString totpSecretText(const QByteArray &secret)
{
    return rfcBase32.encoded(secret);
}

std::optional<QByteArray> totpSecretOf(const QString &typed)
{
    QString text = withoutBlanks(typed).toUpper();
    while (text.endsWith(QLatin1Char('=')))
        text.chop(1);
    auto secret = rfcBase32.decoded(text);
    if (secret && secret->isEmpty())
        return std::nullopt;
    return secret;
}

qint64 totpStep(qint64 unixMs)
{
    // Rounds down before 1970 too, so that no step is longer than the others.
    return unixMs >= 0 ? unixMs / stepMs : (unixMs + 1) / stepMs - 1;
}

QString totpCode(const QByteArray &secret, qint64 step, int digits)
{
    if (digits < 6 || digits > 8)
        throw std::invalid_argument("a one-time code has 6 to 8 digits");
    const qint64 counter = qToBigEndian(step);
    const QByteArray mac = QMessageAuthenticationCode::hash(
        QByteArray(reinterpret_cast<const char *>(&counter), sizeof counter), secret, QCryptographicHash::Sha1);
    // RFC 4226, 5.3: the last four bits say which 31 bits are taken.
    const quint32 taken = qFromBigEndian<quint32>(mac.constData() + (mac.back() & 0x0f)) & 0x7fffffff;
    quint32 modulus = 1;
    for (int i = 0; i < digits; ++i)
        modulus *= 10;
    return QString::number(taken % modulus).rightJustified(digits, QLatin1Char('0'));
}

std::optional<qint64> matchTotp(const QByteArray &secret, const QString &typed, qint64 nowMs, qint64 lastUsedStep)
{
    const QByteArray code = withoutBlanks(typed).toUtf8();
    if (code.size() != codeDigits)
        return std::nullopt;
    const qint64 now = totpStep(nowMs);
    std::optional<qint64> matched;
    // All of them in any case, so that the time taken tells nothing. Of two steps with the same code the later one
    // counts: the code is used up for both.
    for (qint64 step = now - 1; step <= now + 1; ++step) {
        if (isSameCode(totpCode(secret, step).toUtf8(), code) && step > lastUsedStep)
            matched = step;
    }
    return matched;
}

QString totpUri(const QString &issuer, const QString &account, const QByteArray &secret)
{
    const auto encoded = [](QString text) {
        text.replace(QLatin1Char(':'), QLatin1Char(' '));
        return QString::fromLatin1(QUrl::toPercentEncoding(text.simplified()));
    };
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=6&period=30")
        .arg(encoded(issuer), encoded(account), totpSecretText(secret));
}

} // namespace shopdesk::vault
