// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/FoldedText.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace shopdesk::mail {

namespace {

bool isQuote(const QString &line)
{
    return line.trimmed().startsWith(QLatin1Char('>'));
}

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

bool isSignatureMark(const QString &line)
{
    return line == QLatin1String("-- ") || line == QLatin1String("--");
}

/// "On 3 May 2026 Wei wrote:", "Am 3. Mai 2026 schrieb Wei:", "在 2026年5月3日，掌柜 写道："
bool introducesQuote(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(On\\s.{3,200}\\swrote|Am\\s.{3,200}\\sschrieb\\b.{0,100}|Le\\s.{3,200}\\sa écrit\\s?|"
                       "在.{3,200}写道|.{3,100}于.{3,100}写道)\\s*[:：]\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return line.size() < 500 && form.match(line).hasMatch();
}

/// What programs put before a mail that they quote without marks: all below it is that mail.
bool beginsOriginal(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression mark(
        QStringLiteral("^\\s*(-{2,}\\s*(Original Message|Forwarded message|Ursprüngliche Nachricht|原始邮件|"
                       "Original)\\s*-{2,}|_{10,})\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(QStringLiteral("^\\s*\\*?(From|Von|De|发件人|寄件者)\\*?\\s?[:：].+"));
    static const QRegularExpression second(
        QStringLiteral("^\\s*\\*?(Sent|Date|Gesendet|Datum|Envoyé|发送时间|日期|To|收件人)\\*?\\s?[:：].+"));
    const QString &line = lines[at];
    if (line.size() > 500)
        return false;
    if (mark.match(line).hasMatch())
        return true;
    return header.match(line).hasMatch() && at + 1 < lines.size() && lines[at + 1].size() < 500
           && second.match(lines[at + 1]).hasMatch();
}

/// The line from which on all is a quote, or blank; as many as there are lines where none is.
qsizetype quotedEnd(const QStringList &lines, qsizetype end)
{
    qsizetype begin = end;
    bool any = false;
    while (begin > 0 && (isQuote(lines[begin - 1]) || isBlank(lines[begin - 1]))) {
        --begin;
        any = any || isQuote(lines[begin]);
    }
    if (!any)
        return end;
    // What introduces it may be broken over two lines.
    if (begin > 0 && introducesQuote(lines[begin - 1]))
        return begin - 1;
    if (begin > 1 && introducesQuote(lines[begin - 2] + QLatin1Char(' ') + lines[begin - 1]))
        return begin - 2;
    return begin;
}

} // namespace

FoldedText foldedText(const QString &text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    qsizetype end = lines.size();
    for (qsizetype i = 0; i < end; ++i) {
        if (isSignatureMark(lines[i]) || beginsOriginal(lines, i))
            end = i;
    }
    end = quotedEnd(lines, end);
    const QString words = lines.mid(0, end).join(QLatin1Char('\n')).trimmed();
    if (words.isEmpty())
        return {text.trimmed(), {}};
    return {words, lines.mid(end).join(QLatin1Char('\n')).trimmed()};
}

} // namespace shopdesk::mail
