// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TierRulesSection.h"

#include "exchange/TierMovers.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListExport.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/settings/TierRulesEdit.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString windowKey = QStringLiteral("windowDays");
const QString periodKey = QStringLiteral("period");
const QString graceKey = QStringLiteral("graceDays");

std::vector<tables::Column> flowColumns()
{
    return {{"from", QT_TRANSLATE_NOOP("List", "From"), ColumnKind::Text, ""},
            {"to", QT_TRANSLATE_NOOP("List", "To"), ColumnKind::Text, ""},
            {"members", QT_TRANSLATE_NOOP("List", "Members"), ColumnKind::Number, ""},
            {"turnover", QT_TRANSLATE_NOOP("List", "Turnover"), ColumnKind::Money, ""},
            {"points", QT_TRANSLATE_NOOP("List", "Points more"), ColumnKind::Number, ""},
            {"worth", QT_TRANSLATE_NOOP("List", "Costs"), ColumnKind::Money, ""},
            {"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Text, ""}};
}

std::vector<tables::Column> moverColumns()
{
    return {{"member", QT_TRANSLATE_NOOP("List", "Member"), ColumnKind::Text, ""},
            {"from", QT_TRANSLATE_NOOP("List", "From"), ColumnKind::Text, ""},
            {"to", QT_TRANSLATE_NOOP("List", "To"), ColumnKind::Text, ""},
            {"spend", QT_TRANSLATE_NOOP("List", "Counts for the rules"), ColumnKind::Money, ""},
            {"turnover", QT_TRANSLATE_NOOP("List", "Turnover"), ColumnKind::Money, ""},
            {"points", QT_TRANSLATE_NOOP("List", "Points more"), ColumnKind::Number, ""},
            {"worth", QT_TRANSLATE_NOOP("List", "Costs"), ColumnKind::Money, ""}};
}

constexpr size_t moversShown = 500;
constexpr int moversHeight = 260;

QString tierWord(const QString &name)
{
    return name.isEmpty() ? TierRulesSection::tr("No tier") : name;
}

QVariant minorOf(const std::optional<Money> &amount)
{
    return amount ? QVariant(amount->minor) : QVariant();
}

} // namespace

struct TierRulesSection::Present
{
    std::vector<members::Tier> tiers;
    std::optional<members::PublishedTierRules> published;
};

TierRulesSection::TierRulesSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_period(new GrowingCombo(this))
    , m_edit(new TierRulesEdit(workbench.formats.currency(), this))
    , m_version(new QLabel(this))
    , m_complaint(new QLabel(this))
    , m_try(new QPushButton(this))
    , m_publish(new QPushButton(this))
    , m_summary(new QLabel(this))
    , m_flows(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(flowColumns(), this))
    , m_showMovers(new LinkButton(this))
    , m_export(new QPushButton(this))
    , m_movers(new ListView(workbench.formats, this))
    , m_moverRows(new RowsModel(moverColumns(), this))
{
    build();
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("tiers")))
            read();
    });
    retranslate();
    read();
}

void TierRulesSection::build()
{
    auto *window = new QSpinBox(this);
    window->setRange(1, members::longestTierWindow);
    auto *grace = new QSpinBox(this);
    grace->setRange(0, members::longestTierGrace);
    m_form->addField(windowKey, {}, window);
    m_form->addField(periodKey, {}, m_period);
    m_form->addField(graceKey, {}, grace);
    m_form->addWide(m_edit);
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    connect(m_form, &Form::edited, this, &TierRulesSection::forget);
    connect(m_edit, &TierRulesEdit::edited, this, &TierRulesSection::forget);
    m_flows->show(m_rows->columns(), m_rows);
    m_flows->setSortable(false);
    m_flows->setFitsContents(true);
    m_flows->remember(m_workbench.settings, QStringLiteral("tier-flows"), m_workbench.store.actor());
    m_movers->show(m_moverRows->columns(), m_moverRows);
    m_movers->setSortable(false);
    m_movers->setFixedHeight(moversHeight);
    m_movers->remember(m_workbench.settings, QStringLiteral("tier-movers"), m_workbench.store.actor());
    for (QLabel *label : {m_version, m_complaint, m_summary})
        label->setWordWrap(true);
    makeMainButton(*m_try);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_version, 1);
    buttons->addWidget(m_try);
    buttons->addWidget(m_publish);
    body()->addWidget(m_form);
    body()->addWidget(m_complaint);
    body()->addLayout(buttons);
    body()->addWidget(m_summary);
    body()->addWidget(m_flows);
    auto *who = new QHBoxLayout;
    who->setSpacing(measure::gap2);
    who->addWidget(m_showMovers);
    who->addStretch(1);
    who->addWidget(m_export);
    body()->addLayout(who);
    body()->addWidget(m_movers);
    connect(m_showMovers, &LinkButton::clicked, this, [this] {
        m_showsMovers = !m_showsMovers;
        showMovers();
    });
    connect(m_export, &QPushButton::clicked, this, &TierRulesSection::exportMovers);
    connect(m_movers, &ListView::opened, this,
            [this](qint64 id) { m_workbench.openRecord(QStringLiteral("members"), id); });
    connect(m_try, &QPushButton::clicked, this, &TierRulesSection::simulate);
    connect(m_publish, &QPushButton::clicked, this, &TierRulesSection::publish);
    setInk(*m_complaint, Colours::of(palette()).danger);
    m_complaint->hide();
}

void TierRulesSection::retranslate()
{
    setTitle(tr("How tiers are reached"),
             tr("A better tier is reached at once. Who no longer meets what a tier asks for keeps it to the end of the "
                "period and for the days of grace. Tiers that were set by hand stay."));
    m_form->setLabel(windowKey, tr("Count the latest days"), tr("365: what counts is the year up to today."));
    m_form->setLabel(periodKey, tr("Members may fall"));
    m_form->setLabel(graceKey, tr("Days of grace after that"));
    m_period->setChoices({{QStringLiteral("month"), tr("at the end of each month")},
                          {QStringLiteral("quarter"), tr("at the end of each quarter")},
                          {QStringLiteral("year"), tr("at the end of each year")}});
    m_edit->retranslate();
    m_try->setText(tr("Try out"));
    m_publish->setText(tr("Publish"));
    m_export->setText(tr("Export who moves…"));
    m_movers->setAccessibleName(tr("Members who would move, one by one"));
    m_flows->setAccessibleName(tr("Members who would move, by tier"));
    if (m_published) {
        const Formats &formats = m_workbench.formats;
        m_version->setText(
            tr("Version %1, published on %2 by %3.")
                .arg(m_published->version)
                .arg(formats.day(formats.zone().dayOf(m_published->publishedAt)), m_published->publishedBy));
    } else {
        m_version->setText(tr("Not published yet: tiers are set by hand."));
    }
    showSimulation();
}

void TierRulesSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Present> {
            const auto tiers = members::tiers(connection);
            if (!tiers)
                return Failure(tiers.error());
            return Present{*tiers, members::publishedTierRules(connection)};
        })
        .then(this, [this](const Result<Present> &present) {
            if (present)
                show(*present);
            else
                m_workbench.toast(present.error().message, {});
        });
}

void TierRulesSection::show(const Present &present)
{
    m_published = present.published;
    m_edit->setTiers(present.tiers);
    // What somebody is in the middle of typing stays.
    if (!m_isEdited) {
        const members::TierRules rules = m_published ? m_published->rules : members::TierRules();
        m_form->load(
            {{windowKey, rules.windowDays}, {periodKey, members::keyOf(rules.period)}, {graceKey, rules.graceDays}});
        m_edit->setRules(rules.rules);
    }
    retranslate();
}

members::TierRules TierRulesSection::rules() const
{
    members::TierRules rules;
    rules.windowDays = m_form->value(windowKey).toInt();
    rules.period = members::tierPeriodFrom(m_form->text(periodKey)).value_or(rules.period);
    rules.graceDays = m_form->value(graceKey).toInt();
    rules.rules = m_edit->rules();
    return rules;
}

/// What was tried out are other rules by now.
void TierRulesSection::forget()
{
    m_isEdited = true;
    m_simulation.reset();
    m_tried.reset();
    m_complaint->hide();
    showSimulation();
}

void TierRulesSection::simulate()
{
    m_complaint->hide();
    m_try->setEnabled(false);
    m_workbench.store
        .read([wanted = rules()](store::Connection &connection) -> Result<Trial> {
            const auto cost = rewards::costOfTierRules(connection, wanted, Instant::now());
            if (!cost)
                return Failure(cost.error());
            const auto movers = rewards::namedMovers(connection, *cost, 0, moversShown);
            if (!movers)
                return Failure(movers.error());
            return Trial{*cost, *movers};
        })
        .then(this, [this, wanted = rules()](const Result<Trial> &found) {
            m_try->setEnabled(true);
            if (!found) {
                showError(found.error());
                return;
            }
            if (wanted != rules())
                return;
            m_simulation = *found;
            m_tried = wanted;
            showSimulation();
        });
}

void TierRulesSection::showSimulation()
{
    const bool isTried = m_simulation.has_value();
    m_publish->setEnabled(isTried && m_workbench.offers(Permission::ManageShop)
                          && !(m_published && m_published->rules == *m_tried));
    m_publish->setToolTip(isTried ? QString() : tr("Try the rules out first."));
    m_summary->setVisible(isTried);
    m_flows->setVisible(isTried && !m_simulation->cost.simulation.flows.empty());
    showMovers();
    if (!isTried)
        return;
    m_summary->setText(summaryOf(m_simulation->cost).join(QLatin1Char('\n')));
    std::vector<tables::Row> rows;
    for (const members::TierFlow &flow : m_simulation->cost.simulation.flows) {
        rows.push_back({tierWord(flow.fromName), tierWord(flow.toName), flow.members, flow.turnover.minor, flow.points,
                        minorOf(m_simulation->cost.worthOf(flow.points)),
                        flow.up ? tr("at once") : tr("after the grace")});
    }
    m_rows->setRows(std::move(rows));
}

/// How many move, what it costs, and how that is reckoned.
QStringList TierRulesSection::summaryOf(const rewards::TierCost &cost) const
{
    const members::TierSimulation &found = cost.simulation;
    const Formats &formats = m_workbench.formats;
    QStringList lines;
    if (found.flows.empty()) {
        lines << tr("Nobody would move.");
    } else {
        lines << tr("%1 of %2 members would move: %3 up at once, %4 down at the end of the period and the grace.")
                     .arg(formats.number(found.up + found.down), formats.number(found.members),
                          formats.number(found.up), formats.number(found.down));
        lines
            << tr("From %1 to %2 they bought for %3. With the multipliers of the new tiers that gives %4 points more.")
                   .arg(formats.day(found.earnedIn.first), formats.day(found.earnedIn.last),
                        formats.moneyWithSymbol(found.turnover), formats.number(found.points));
        if (const auto worth = cost.worth()) {
            lines << tr("It costs %1 in such a time: %2 points take off %3. What else a tier gives has no price here.")
                         .arg(formats.moneyWithSymbol(*worth), formats.number(cost.rule.points),
                              formats.moneyWithSymbol(cost.rule.worth));
        } else {
            lines << tr("What that costs cannot be said: points are not redeemed for a discount.");
        }
    }
    if (found.pinned > 0)
        lines << tr("%Ln member(s) stay on a tier that was set by hand.", nullptr, static_cast<int>(found.pinned));
    return lines;
}

void TierRulesSection::showMovers()
{
    const size_t count = m_simulation ? m_simulation->cost.simulation.movers.size() : 0;
    m_showMovers->setVisible(count > 0);
    m_export->setVisible(count > 0);
    m_export->setEnabled(m_workbench.offers(Permission::ExportData));
    m_movers->setVisible(count > 0 && m_showsMovers);
    if (count == 0)
        return;
    const QString most = m_workbench.formats.number(qint64(moversShown));
    m_showMovers->setText(!m_showsMovers ? tr("Show who moves")
                          : count > moversShown
                              ? tr("Hide who moves; the first %1 are shown, all are in the export").arg(most)
                              : tr("Hide who moves"));
    m_showMovers->updateGeometry();
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (const rewards::NamedMover &mover : m_simulation->movers) {
        rows.push_back({tr("%1 · %2").arg(mover.name, mover.number), tierWord(mover.fromName), tierWord(mover.toName),
                        mover.mover.spend.minor, mover.mover.turnover.minor, mover.mover.points, minorOf(mover.worth)});
        ids.push_back(mover.mover.member.value);
    }
    m_moverRows->setRows(std::move(rows), std::move(ids));
}

void TierRulesSection::exportMovers()
{
    if (!m_tried)
        return;
    exportFile(m_workbench, this,
               {QStringLiteral("settings"),
                QStringLiteral("tier-moves.csv"),
                [wanted = *m_tried](store::Connection &connection, const QString &path, const Progress &progress) {
                    return exchange::exportTierMovers(connection, wanted, Instant::now(), path, progress);
                },
                [](qint64 count) { return tr("%Ln member(s)", nullptr, static_cast<int>(count)); },
                "tierMovers",
                {}});
}

void TierRulesSection::showError(const Error &error)
{
    if (error.field == windowKey || error.field == graceKey) {
        m_form->showError(error);
        return;
    }
    m_complaint->setText(error.message);
    m_complaint->show();
    if (QWidget *field = m_edit->fieldOf(error.field))
        field->setFocus();
}

void TierRulesSection::publish()
{
    if (!m_tried)
        return;
    m_publish->setEnabled(false);
    m_workbench
        .write(this, [wanted = *m_tried](store::UnitOfWork &work) { return members::publishTierRules(work, wanted); })
        .then(this, [this](const Result<members::TierRuleSetId> &done) {
            if (!done) {
                m_publish->setEnabled(true);
                showError(done.error());
                return;
            }
            m_isEdited = false;
            m_simulation.reset();
            m_tried.reset();
            m_workbench.toast(tr("Rules published; members are moving"), {});
            read();
        });
}

void TierRulesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        setInk(*m_complaint, Colours::of(palette()).danger);
}

} // namespace shopdesk::ui
