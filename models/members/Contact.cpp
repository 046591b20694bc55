// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Contact.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace shopdesk::members {

namespace {

/// How a country's numbers are dialled: from abroad, and the prefix that is dialled only at home.
struct Dialling
{
    QLocale::Territory territory;
    const char *country;
    const char *trunk;
};

// ITU-T E.164 and the national numbering plans. A country that is not here keeps numbers as they are typed.
constexpr Dialling diallings[] = {
    {QLocale::China, "86", "0"},       {QLocale::UnitedKingdom, "44", "0"}, {QLocale::UnitedStates, "1", "1"},
    {QLocale::Canada, "1", "1"},       {QLocale::Germany, "49", "0"},       {QLocale::France, "33", "0"},
    {QLocale::Italy, "39", ""},        {QLocale::Spain, "34", ""},          {QLocale::Portugal, "351", ""},
    {QLocale::Netherlands, "31", "0"}, {QLocale::Belgium, "32", "0"},       {QLocale::Austria, "43", "0"},
    {QLocale::Switzerland, "41", "0"}, {QLocale::Ireland, "353", "0"},      {QLocale::Poland, "48", ""},
    {QLocale::Czechia, "420", ""},     {QLocale::Sweden, "46", "0"},        {QLocale::Norway, "47", ""},
    {QLocale::Denmark, "45", ""},      {QLocale::Finland, "358", "0"},      {QLocale::Greece, "30", ""},
    {QLocale::Romania, "40", "0"},     {QLocale::Ukraine, "380", "0"},      {QLocale::Turkey, "90", "0"},
    {QLocale::Japan, "81", "0"},       {QLocale::SouthKorea, "82", "0"},    {QLocale::Taiwan, "886", "0"},
    {QLocale::HongKong, "852", ""},    {QLocale::Macao, "853", ""},         {QLocale::Singapore, "65", ""},
    {QLocale::Malaysia, "60", "0"},    {QLocale::Thailand, "66", "0"},      {QLocale::Vietnam, "84", "0"},
    {QLocale::Indonesia, "62", "0"},   {QLocale::Philippines, "63", "0"},   {QLocale::India, "91", "0"},
    {QLocale::Australia, "61", "0"},   {QLocale::NewZealand, "64", "0"},    {QLocale::Brazil, "55", "0"},
    {QLocale::Mexico, "52", ""},       {QLocale::SouthAfrica, "27", "0"},   {QLocale::UnitedArabEmirates, "971", "0"},
};

constexpr int fewestDigits = 5;
constexpr int mostDigits = 15; // E.164
constexpr int longestEmail = 254;

const Dialling *diallingOf(const ShopZone &home)
{
    const QLocale::Territory territory = QTimeZone(home.name().toLatin1()).territory();
    const auto *found = std::ranges::find(diallings, territory, &Dialling::territory);
    return found == std::end(diallings) ? nullptr : found;
}

QString withoutPrefix(const QString &digits, const char *prefix)
{
    const QLatin1String start(prefix);
    return start.size() > 0 && digits.startsWith(start) ? digits.mid(start.size()) : digits;
}

/// A Chinese mobile number with its country code: nothing else has this form, so it needs no plus to be known.
bool isChineseMobile(const QString &digits)
{
    return digits.size() == 13 && digits.startsWith(QLatin1String("861")) && digits[3] >= QLatin1Char('3');
}

} // namespace

Result<QString> normalisedPhone(const QString &typed, const ShopZone &home)
{
    static const QRegularExpression allowed(QStringLiteral("^\\+?[0-9 ()./\\-\\x{2010}-\\x{2015}]*$"));
    QString text = oneLine(typed.normalized(QString::NormalizationForm_KC));
    const Failure bad = fail("members.badPhone",
                             QCoreApplication::translate("Members", "Enter a phone number of %1 to %2 digits.")
                                 .arg(fewestDigits)
                                 .arg(mostDigits),
                             QStringLiteral("phone"));
    if (!allowed.match(text).hasMatch())
        return bad;
    bool abroad = text.startsWith(QLatin1Char('+'));
    if (abroad)
        text.remove(QLatin1String("(0)"));
    QString digits = text.removeIf([](QChar c) { return !c.isDigit(); });
    if (!abroad && digits.startsWith(QLatin1String("00"))) {
        abroad = true;
        digits = digits.mid(2);
    }
    if (digits.size() < fewestDigits || digits.size() > mostDigits)
        return bad;
    if (isChineseMobile(digits))
        return digits.mid(2);
    const Dialling *dialling = diallingOf(home);
    if (dialling == nullptr)
        return abroad ? QLatin1Char('+') + digits : digits;
    const QString national = withoutPrefix(digits, abroad ? dialling->country : dialling->trunk);
    if (abroad && national == digits)
        return QLatin1Char('+') + digits;
    // In North America the trunk prefix is the country's own 1, so it only counts before a whole number.
    const bool isNorthAmerican = qstrcmp(dialling->country, "1") == 0;
    if (!abroad && isNorthAmerican && digits.size() != 11)
        return digits;
    return national.size() < fewestDigits ? digits : national;
}

Result<QString> normalisedEmail(const QString &typed)
{
    static const QRegularExpression address(QStringLiteral("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$"));
    const QString email = oneLine(typed.normalized(QString::NormalizationForm_KC)).toLower();
    if (email.size() <= longestEmail && address.match(email).hasMatch())
        return email;
    return fail("members.badEmail",
                QCoreApplication::translate("Members", "Enter an e-mail address such as name@example.com."),
                QStringLiteral("email"));
}

std::optional<QString> phoneTailIn(const QString &typed)
{
    static const QRegularExpression fourDigits(QStringLiteral("^[0-9]{4}$"));
    const QString text = oneLine(typed.normalized(QString::NormalizationForm_KC));
    return fourDigits.match(text).hasMatch() ? std::optional(text) : std::nullopt;
}

QString maskedPhone(const QString &normalised)
{
    constexpr qsizetype tail = 4;
    constexpr qsizetype head = 3;
    const bool foreign = normalised.startsWith(QLatin1Char('+'));
    const QString digits = foreign ? normalised.mid(1) : normalised;
    // A short number keeps fewer of its digits, so that at least four stay hidden where there are eight.
    const qsizetype shownTail = digits.size() >= 2 * tail ? tail : digits.size() / 3;
    const qsizetype shownHead = qBound<qsizetype>(0, digits.size() - shownTail - tail, head);
    return (foreign ? QStringLiteral("+") : QString()) + digits.left(shownHead) + QStringLiteral("****")
           + digits.right(shownTail);
}

QString maskedEmail(const QString &email)
{
    const qsizetype at = email.lastIndexOf(QLatin1Char('@'));
    if (at < 1)
        return QStringLiteral("***");
    return maskedName(email.left(at)) + email.mid(at);
}

QString maskedName(const QString &name)
{
    if (name.isEmpty())
        return {};
    const bool pair = name[0].isHighSurrogate() && name.size() > 1;
    return name.left(pair ? 2 : 1) + QStringLiteral("***");
}

} // namespace shopdesk::members
