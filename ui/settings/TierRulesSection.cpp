// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/TierRulesSection.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
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
            {"points", QT_TRANSLATE_NOOP("List", "Points more"), ColumnKind::Number, ""},
            {"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Text, ""},
            {"examples", QT_TRANSLATE_NOOP("List", "Such as"), ColumnKind::Text, ""}};
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
    m_flows->remember(m_workbench.settings, QStringLiteral("tier-flows"));
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
        .read([wanted = rules()](store::Connection &connection) {
            return members::simulateTierRules(connection, wanted, Instant::now());
        })
        .then(this, [this, wanted = rules()](const Result<members::TierSimulation> &found) {
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
    m_flows->setVisible(isTried && !m_simulation->flows.empty());
    if (!isTried)
        return;
    const Formats &formats = m_workbench.formats;
    QStringList lines;
    if (m_simulation->flows.empty()) {
        lines << tr("Nobody would move.");
    } else {
        lines << tr("%1 of %2 members would move: %3 up at once, %4 down at the end of the period and the grace.")
                     .arg(formats.number(m_simulation->up + m_simulation->down), formats.number(m_simulation->members),
                          formats.number(m_simulation->up), formats.number(m_simulation->down));
        lines << tr("By what they bought from %1 to %2, it costs %3 points more in such a time.")
                     .arg(formats.day(m_simulation->earnedIn.first), formats.day(m_simulation->earnedIn.last),
                          formats.number(m_simulation->points));
    }
    if (m_simulation->pinned > 0)
        lines << tr("%Ln member(s) stay on a tier that was set by hand.", nullptr,
                    static_cast<int>(m_simulation->pinned));
    m_summary->setText(lines.join(QLatin1Char('\n')));
    std::vector<tables::Row> rows;
    for (const members::TierFlow &flow : m_simulation->flows) {
        const auto name = [](const QString &tier) { return tier.isEmpty() ? tr("No tier") : tier; };
        rows.push_back({name(flow.fromName), name(flow.toName), flow.members, flow.points,
                        flow.up ? tr("at once") : tr("after the grace"), flow.examples.join(QStringLiteral(", "))});
    }
    m_rows->setRows(std::move(rows));
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
