// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/PrizeText.h"

#include "ui/parts/Percent.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

using rewards::PrizeDraft;
using rewards::PrizeKind;

struct PrizeText
{
    Q_DECLARE_TR_FUNCTIONS(PrizeText)
};

Failure wrong(qsizetype line, const QString &sentence)
{
    return fail("rewards.badPrize", PrizeText::tr("Line %1: %2").arg(line + 1).arg(sentence), QStringLiteral("prizes"));
}

QString couponWord()
{
    return PrizeText::tr("coupon", "before the name of a coupon that is won");
}

QString pointsWord()
{
    return PrizeText::tr("points", "after the number of points that are won");
}

/// "50 points", "coupon SPRING", or nothing.
Result<void> readWon(const QString &text, const std::vector<rewards::Coupon> &coupons, qsizetype line,
                     PrizeDraft &prize)
{
    if (text.isEmpty())
        return {};
    if (text.startsWith(couponWord(), Qt::CaseInsensitive)) {
        const QString name = text.mid(couponWord().size()).trimmed();
        const auto found = std::ranges::find_if(coupons, [&](const rewards::Coupon &each) {
            return each.rules.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (found == coupons.end())
            return wrong(line, PrizeText::tr("there is no coupon “%1”.").arg(name));
        prize.kind = PrizeKind::Coupon;
        prize.coupon = found->id;
        return {};
    }
    bool isNumber = false;
    const qint64 points = text.section(QLatin1Char(' '), 0, 0).toLongLong(&isNumber);
    if (!isNumber || points < 1)
        return wrong(line,
                     PrizeText::tr("write what is won as “50 %1” or “%2 SPRING”.").arg(pointsWord(), couponWord()));
    prize.kind = PrizeKind::Points;
    prize.points = points;
    return {};
}

} // namespace

Result<std::vector<PrizeDraft>> prizesFrom(const QString &typed, const std::vector<rewards::Coupon> &coupons)
{
    std::vector<PrizeDraft> prizes;
    const QStringList lines = typed.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QStringList parts =
            QString(lines[i]).replace(QStringLiteral("；"), QStringLiteral(";")).split(QLatin1Char(';'));
        for (QString &part : parts)
            part = part.simplified();
        PrizeDraft prize;
        const auto weight = percentFrom(parts[0]);
        if (!weight || *weight < 0 || *weight > rewards::allWeights)
            return wrong(i, PrizeText::tr("begin with the share, such as “5 %;”."));
        if (parts.size() < 2 || parts[1].isEmpty() || parts.size() > 4)
            return wrong(i, PrizeText::tr("after the share comes the prize's name, such as “5 %; Fifty points”."));
        prize.weight = static_cast<int>(*weight);
        prize.name = parts[1];
        if (auto good = readWon(parts.value(2), coupons, i, prize); !good)
            return Failure(good.error());
        if (!parts.value(3).isEmpty()) {
            bool isNumber = false;
            const qint64 stock = parts[3].toLongLong(&isNumber);
            if (!isNumber || stock < 0)
                return wrong(i, PrizeText::tr("at the end stands how many there are to win, or nothing."));
            prize.stock = stock;
        }
        prizes.push_back(std::move(prize));
    }
    return prizes;
}

QString prizesText(const std::vector<PrizeDraft> &prizes, const std::vector<rewards::Coupon> &coupons)
{
    QStringList lines;
    for (const PrizeDraft &prize : prizes) {
        QStringList parts{percentText(prize.weight) + QStringLiteral(" %"), prize.name};
        if (prize.kind == PrizeKind::Points)
            parts << QStringLiteral("%1 %2").arg(prize.points).arg(pointsWord());
        if (prize.kind == PrizeKind::Coupon) {
            const auto coupon = std::ranges::find(coupons, prize.coupon, &rewards::Coupon::id);
            parts << couponWord() + QLatin1Char(' ')
                         + (coupon == coupons.end() ? prize.coupon.text() : coupon->rules.name);
        }
        if (prize.stock) {
            if (prize.kind == PrizeKind::Nothing)
                parts << QString();
            parts << QString::number(*prize.stock);
        }
        lines << parts.join(QStringLiteral("; "));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace shopdesk::ui
