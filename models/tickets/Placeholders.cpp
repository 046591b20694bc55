// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Placeholders.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shopdesk::tickets {

namespace {

const QRegularExpression &placeholderForm()
{
    static const QRegularExpression form(QStringLiteral("( ?)\\{([^{}\\s]{1,40})\\}"));
    return form;
}

} // namespace

Result<void> checkPlaceholders(const QString &text, const QStringList &known, const QString &field)
{
    for (auto match = placeholderForm().globalMatch(text); match.hasNext();) {
        const QString name = match.next().captured(2);
        if (!known.contains(name)) {
            return fail("tickets.unknownPlaceholder",
                        QCoreApplication::translate("Tickets", "{%1} cannot be filled in. There are %2.")
                            .arg(name, QLatin1Char('{') + known.join(QStringLiteral("}, {")) + QLatin1Char('}')),
                        field);
        }
    }
    return {};
}

QString filled(const QString &text, const QHash<QString, QString> &words)
{
    QString done;
    qsizetype end = 0;
    for (auto match = placeholderForm().globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch place = match.next();
        const QString word = words.value(place.captured(2));
        done += text.mid(end, place.capturedStart() - end);
        if (!word.isEmpty())
            done += place.captured(1) + word;
        end = place.capturedEnd();
    }
    return done + text.mid(end);
}

} // namespace shopdesk::tickets
