// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/CouponSheet.h"

#include "rewards/Coupons.h"
#include "rewards/CouponWords.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Percent.h"
#include "ui/parts/States.h"
#include "ui/rewards/CodesPage.h"

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString codesTab = QStringLiteral("codes");
const QString historyTab = QStringLiteral("history");

} // namespace

Result<CouponRecord> readCouponRecord(store::Connection &connection, rewards::CouponId id)
{
    auto coupon = rewards::coupon(connection, id);
    if (!coupon)
        return Failure(coupon.error());
    auto history = store::auditTrail(connection, QStringLiteral("coupons"), id.value);
    if (!history)
        return Failure(history.error());
    const rewards::CouponDraft &rules = coupon->rules;
    CouponRecord record;
    record.goods = rewards::productSkus(connection, rules.scope.products).join(QStringLiteral(", "));
    record.gift = rewards::variantSku(connection, rules.gift);
    record.scopeWords = rewards::scopeWords(connection, rules.scope).join(QStringLiteral(", "));
    record.storeNames = rewards::storeNames(connection, rules.stores).join(QStringLiteral(", "));
    record.coupon = std::move(*coupon);
    record.history = std::move(*history);
    return record;
}

CouponSheet::CouponSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_facts(new FactSheet)
    , m_codes(new CodesPage(workbench))
    , m_history(new Timeline(workbench.formats))
{
    drawer.addTab(overviewTab, {}, m_facts);
    drawer.addTab(codesTab, {}, m_codes);
    drawer.addTab(historyTab, {}, m_history);
}

void CouponSheet::retranslate()
{
    m_drawer.setTabTitle(overviewTab, tr("Overview"));
    m_drawer.setTabTitle(codesTab, tr("Codes"));
    m_drawer.setTabTitle(historyTab, tr("History"));
    m_codes->retranslate();
    if (m_record)
        show(*m_record);
}

void CouponSheet::setPagesVisible(bool visible)
{
    for (const QString &tab : {overviewTab, codesTab, historyTab})
        m_drawer.setTabVisible(tab, visible);
}

void CouponSheet::show(const CouponRecord &record)
{
    m_record = record;
    showFacts(record);
    m_codes->showCoupon(record.coupon);
    m_history->showEntries(inWords(record.history, m_workbench.formats), tr("Nothing has been changed here yet."));
}

void CouponSheet::showFacts(const CouponRecord &record)
{
    const rewards::CouponDraft &rules = record.coupon.rules;
    const Formats &formats = m_workbench.formats;
    const auto time = [&](std::optional<Instant> at, const QString &otherwise) {
        return at ? formats.instant(*at) : otherwise;
    };
    const auto limit = [&](std::optional<qint64> most) { return most ? formats.number(*most) : tr("no limit"); };
    m_facts->clear();
    m_facts->addFact(tr("Kind"), stateLook(rewards::keyOf(rules.kind)).word);
    if (rules.kind == rewards::CouponKind::Percentage)
        m_facts->addFact(tr("Takes off"), tr("%1 %").arg(percentText(rules.share)));
    if (rules.amount != Money{}) {
        m_facts->addFact(rules.kind == rewards::CouponKind::Percentage ? tr("At most") : tr("Takes off"),
                         formats.moneyWithSymbol(rules.amount));
    }
    if (!record.gift.isEmpty())
        m_facts->addFact(tr("Free product"), record.gift);
    if (rules.minimum != Money{})
        m_facts->addFact(tr("From"), formats.moneyWithSymbol(rules.minimum));
    m_facts->addFact(tr("Goods"), record.scopeWords.isEmpty() ? tr("all") : record.scopeWords);
    m_facts->addFact(tr("Starts"), time(rules.startsAt, tr("at once")));
    m_facts->addFact(tr("Ends"), time(rules.endsAt, tr("no end")));
    QStringList channels;
    for (const QString &channel : rules.channels)
        channels << stateLook(channel).word;
    m_facts->addFact(tr("Sold by"), channels.isEmpty() ? tr("every way") : channels.join(QStringLiteral(", ")));
    m_facts->addFact(tr("Stores"), record.storeNames.isEmpty() ? tr("all") : record.storeNames);
    m_facts->addSection(tr("Use"));
    m_facts->addFact(tr("Orders that have it"),
                     rules.totalLimit
                         ? tr("%1 of %2").arg(formats.number(record.coupon.claims), limit(rules.totalLimit))
                         : formats.number(record.coupon.claims));
    m_facts->addFact(tr("Orders of a member"), limit(rules.memberLimit));
    m_facts->addFact(tr("For whom"), rules.membersOnly || rules.memberLimit ? tr("members") : tr("everybody"));
    m_facts->addFact(tr("Goes together with"), rules.stackingGroup.isEmpty()
                                                   ? tr("all other coupons")
                                                   : tr("coupons outside the group “%1”").arg(rules.stackingGroup));
    m_facts->addFact(tr("After a refund"), rules.releaseOnRefund ? tr("good again") : tr("stays used"));
}

} // namespace shopdesk::ui
