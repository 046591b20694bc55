// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/DeliveryReport.h"

#include <QRegularExpression>

namespace shopdesk::mail {

namespace {

constexpr int longestSaid = 500;

/// "Status: 5.1.1" of lines that may go on in the next one.
QString fieldIn(const QString &text, const char *name)
{
    const QRegularExpression form(QStringLiteral("^%1:[ \\t]*(.*(?:\\n[ \\t]+.*)*)").arg(QLatin1String(name)),
                                  QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return form.match(text).captured(1).simplified();
}

/// "rfc822; wei@example.com" without the kind.
QString afterKind(const QString &field)
{
    return field.mid(field.indexOf(QLatin1Char(';')) + 1).trimmed();
}

QString unixLines(QString text)
{
    return text.left(100'000).remove(QLatin1Char('\r'));
}

} // namespace

void DeliveryReport::takeStatus(const QString &text)
{
    const QString lines = unixLines(text);
    m_action = fieldIn(lines, "Action").toLower();
    m_bounce.recipient = afterKind(fieldIn(lines, "Final-Recipient")).left(longestSaid);
    m_bounce.status = fieldIn(lines, "Status").section(QLatin1Char(' '), 0, 0).left(20);
    m_bounce.said = afterKind(fieldIn(lines, "Diagnostic-Code")).left(longestSaid);
}

void DeliveryReport::takeHeaders(const QString &text)
{
    takeMessageId(fieldIn(unixLines(text), "Message-ID"));
}

void DeliveryReport::takeMessageId(const QString &id)
{
    QString bare = id.trimmed();
    if (bare.startsWith(QLatin1Char('<')))
        bare = bare.mid(1, bare.indexOf(QLatin1Char('>')) - 1);
    if (m_bounce.messageId.isEmpty())
        m_bounce.messageId = bare;
}

std::optional<Bounce> DeliveryReport::bounce() const
{
    Bounce told = m_bounce;
    told.isForGood = m_action == QLatin1String("failed") || (m_action.isEmpty() && told.status.startsWith(u'5'));
    if (!told.isForGood && m_action != QLatin1String("delayed"))
        return std::nullopt;
    return told;
}

} // namespace shopdesk::mail
