// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ReturnPolicyWords.h"

#include "ui/parts/Percent.h"
#include "ui/parts/States.h"
#include "ui/returns/ReturnWords.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

constexpr int allOfIt = 10'000;        // basis points
constexpr Money exampleAmount{10'000}; // of a currency with two digits: 100.00

/// The sentence that returns under such a policy are given too.
QString sentence(const QString &ground)
{
    return returns::inWords(returns::Ground{ground});
}

QString whatComesBack(const returns::PolicyDraft &rule, const Formats &formats)
{
    const Money kept{exampleAmount.minor * rule.fee / allOfIt};
    return QCoreApplication::translate("ReturnPolicyWords", "Of %1 the customer gets back %2.")
        .arg(formats.moneyWithSymbol(exampleAmount), formats.moneyWithSymbol(exampleAmount - kept));
}

QString sinceWhen(const returns::PolicyDraft &rule, int versionBefore, const Formats &formats)
{
    const QString since =
        rule.validFrom ? QCoreApplication::translate("ReturnPolicyWords", "This holds for what is sold from %1 on.")
                             .arg(formats.instant(*rule.validFrom))
                       : QCoreApplication::translate("ReturnPolicyWords", "This holds for what is sold from now on.");
    if (versionBefore == 0)
        return since;
    return QCoreApplication::translate("ReturnPolicyWords",
                                       "%1 It becomes version %2; what was sold before goes by version %3.")
        .arg(since, formats.number(versionBefore + 1), formats.number(versionBefore));
}

} // namespace

QString detailOf(const returns::Policy &policy, const Formats &formats)
{
    const returns::PolicyDraft &rule = policy.rule;
    QStringList parts;
    if (rule.category)
        parts << policy.categoryName;
    if (rule.channel)
        parts << stateLook(orders::keyOf(*rule.channel)).word;
    if (rule.tier)
        parts << policy.tierName;
    if (rule.reason)
        parts << wordOf(*rule.reason);
    parts << (rule.isReturnable
                  ? QCoreApplication::translate("ReturnPolicyWords", "%Ln day(s)", nullptr, rule.windowDays)
                  : QCoreApplication::translate("ReturnPolicyWords", "not returnable"));
    if (rule.fee > 0)
        parts << QCoreApplication::translate("ReturnPolicyWords", "fee %1 %").arg(percentText(rule.fee));
    if (policy.validFrom > Instant::now())
        parts << QCoreApplication::translate("ReturnPolicyWords", "from %1").arg(formats.instant(policy.validFrom));
    return parts.join(QStringLiteral(" · "));
}

QString meaningOf(const returns::PolicyDraft &rule, int versionBefore, const Formats &formats)
{
    QStringList words;
    if (rule.isReturnable) {
        const BusinessDay last = formats.zone().dayOf(Instant::now()).plus(rule.windowDays);
        words << QCoreApplication::translate("ReturnPolicyWords", "What a customer gets today can come back up to %1.")
                     .arg(formats.day(last))
              << sentence(rule.isAutomatic ? QStringLiteral("automatic") : QStringLiteral("by_hand"));
    } else {
        words << QCoreApplication::translate("ReturnPolicyWords",
                                             "These goods come back only as an exception that somebody approves.");
    }
    if (rule.photosWanted)
        words << sentence(QStringLiteral("photos_missing"));
    words << whatComesBack(rule, formats) << sentence(QLatin1String("way_") + returns::keyOf(rule.wayBack))
          << sentence(QLatin1String("money_") + returns::keyOf(rule.moneyFrom));
    return words.join(QLatin1Char(' ')) + QLatin1Char('\n') + sinceWhen(rule, versionBefore, formats);
}

} // namespace shopdesk::ui
