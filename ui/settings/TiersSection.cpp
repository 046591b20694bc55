// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TiersSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/PutAway.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString rankKey = QStringLiteral("rank");
const QString multiplierKey = QStringLiteral("pointsMultiplier");
constexpr int highestRank = 1'000'000;

} // namespace

TiersSection::TiersSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this))
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *rank = new QSpinBox(this);
    rank->setRange(0, highestRank);
    auto *multiplier = new QDoubleSpinBox(this);
    multiplier->setDecimals(2);
    multiplier->setSingleStep(0.1);
    multiplier->setRange(0.01, members::largestPointsMultiplier / 100.0);
    Form *form = m_rows->form();
    form->addField(nameKey, {}, name);
    form->addField(rankKey, {}, rank);
    form->addField(multiplierKey, {}, multiplier);
    form->setCheck(nameKey, [form] { return form->text(nameKey).isEmpty() ? tr("Give the tier a name.") : QString(); });
    m_rows->setEditable(workbench.offers(Permission::EditMembers));
    m_rows->setMovable(true);
    offerPutAway<members::TierId>(*m_rows, workbench, members::archiveTier, members::restoreTier);
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "tiers");
    connect(m_rows, &EditableRows::loadRequested, this, &TiersSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &TiersSection::save);
    connect(m_rows, &EditableRows::moveRequested, this, &TiersSection::move);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tiers")))
            read();
    });
    retranslate();
    read();
}

void TiersSection::retranslate()
{
    setTitle(tr("Member tiers"),
             tr("Steps that members can stand on, such as Silver and Gold, from the lowest to the highest."));
    m_rows->setWords(tr("Add a tier"));
    m_rows->form()->setLabel(nameKey, tr("Name"));
    m_rows->form()->setLabel(rankKey, tr("Rank"), tr("A higher rank is a better tier."));
    m_rows->form()->setLabel(multiplierKey, tr("Points multiplier"),
                             tr("1.2 makes 120 points of the 100 that a purchase earns."));
    showRows();
}

void TiersSection::read()
{
    m_workbench.store.read([](store::Connection &connection) { return members::tiers(connection, true); })
        .then(this, [this](const Result<std::vector<members::Tier>> &tiers) {
            if (!tiers) {
                m_workbench.toast(tiers.error().message, {});
                return;
            }
            m_tiers = *tiers;
            showRows();
        });
}

void TiersSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const members::Tier &tier : m_tiers)
        rows.push_back(
            {tier.id.value, tier.name,
             tr("Rank %1, points × %2").arg(tier.rank).arg(QLocale().toString(tier.pointsMultiplier / 100.0, 'g', 6)),
             tier.isArchived});
    m_rows->setRows(rows);
}

void TiersSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_tiers, members::TierId{id}, &members::Tier::id);
    const int nextRank = m_tiers.empty() ? 1 : std::max(m_tiers.back().rank, 0) + 1;
    m_rows->form()->load({{nameKey, found == m_tiers.end() ? QString() : found->name},
                          {rankKey, found == m_tiers.end() ? nextRank : found->rank},
                          {multiplierKey, (found == m_tiers.end() ? 100 : found->pointsMultiplier) / 100.0}});
}

void TiersSection::save(qint64 id)
{
    const members::TierDraft draft{m_rows->form()->text(nameKey), m_rows->form()->value(rankKey).toInt(),
                                   qRound(m_rows->form()->value(multiplierKey).toDouble() * 100)};
    const auto before = std::ranges::find(m_tiers, members::TierId{id}, &members::Tier::id);
    std::function<void()> undo;
    if (before != m_tiers.end()) {
        const members::TierDraft old{before->name, before->rank, before->pointsMultiplier};
        undo = undoBy(m_workbench, [id, old](store::UnitOfWork &work) { return members::updateTier(work, {id}, old); });
    }
    m_workbench
        .write(this,
               [id, draft](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return members::updateTier(work, {id}, draft);
                   return members::createTier(work, draft).map([](members::TierId) {});
               })
        .then(this, [this, name = draft.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Tier “%1” saved").arg(name), undo);
        });
}

void TiersSection::move(qint64 id, int by)
{
    std::vector<members::TierId> order;
    for (const members::Tier &tier : m_tiers) {
        if (!tier.isArchived)
            order.push_back(tier.id);
    }
    const std::vector<members::TierId> before = order;
    const auto place = std::ranges::find(order, members::TierId{id}) - order.begin();
    if (place + by < 0 || place + by >= std::ssize(order) || place == std::ssize(order))
        return;
    std::swap(order[static_cast<size_t>(place)], order[static_cast<size_t>(place + by)]);
    m_workbench.write(this, [order](store::UnitOfWork &work) { return members::orderTiers(work, order); })
        .then(this, [this, before](const Result<void> &done) {
            if (!done) {
                m_workbench.toast(done.error().message, {});
                return;
            }
            m_workbench.toast(tr("Order of the tiers changed"), undoBy(m_workbench, [before](store::UnitOfWork &work) {
                                  return members::orderTiers(work, before);
                              }));
        });
}

void TiersSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
