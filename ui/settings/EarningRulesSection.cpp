// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/EarningRulesSection.h"

#include "base/Text.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Undo.h"
#include "ui/rewards/TimeText.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/ExampleAmount.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using points::RuleKind;

const QString kindKey = QStringLiteral("kind");
const QString nameKey = QStringLiteral("name");
const QString pointsKey = QStringLiteral("points");
const QString unitKey = QStringLiteral("unit");
const QString perDayKey = QStringLiteral("perDay");
const QString startsKey = QStringLiteral("starts");
const QString endsKey = QStringLiteral("ends");
const QString runsKey = QStringLiteral("runs");

QString timeText(const std::optional<points::WallTime> &time)
{
    return time ? points::toText(*time).replace(QLatin1Char('T'), QLatin1Char(' ')) : QString();
}

std::optional<points::WallTime> timeFrom(QString typed)
{
    if (typed.isEmpty())
        return std::nullopt;
    return points::wallTimeFrom(typed.replace(QLatin1Char(' '), QLatin1Char('T')));
}

bool isTime(const QString &typed)
{
    const auto time = timeFrom(typed);
    return !time || (time->date.isValid() && time->time.isValid());
}

} // namespace

EarningRulesSection::EarningRulesSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this)), m_meaning(new QLabel(this))
{
    build();
    connect(m_rows, &EditableRows::loadRequested, this, &EarningRulesSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &EarningRulesSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")) || changes.touches(QStringLiteral("tiers")))
            read();
    });
    retranslate();
    read();
}

void EarningRulesSection::build()
{
    auto *kind = new QComboBox(this);
    for (int i = 0; i <= static_cast<int>(RuleKind::Share); ++i)
        kind->addItem({}, i);
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *count = new QSpinBox(this);
    count->setRange(1, static_cast<int>(points::mostPointsOfRule));
    count->setGroupSeparatorShown(true);
    auto *perDay = new QSpinBox(this);
    perDay->setRange(0, points::mostTimesADay);
    Form *form = m_rows->form();
    form->addField(kindKey, {}, kind);
    form->addField(nameKey, {}, name);
    form->addField(pointsKey, {}, count);
    form->addField(unitKey, {}, new MoneyEdit(m_workbench.formats.currency(), this));
    form->addField(perDayKey, {}, perDay);
    form->addField(startsKey, {}, new QLineEdit(this));
    form->addField(endsKey, {}, new QLineEdit(this));
    form->addField(runsKey, {}, new QCheckBox(this));
    form->addWide(m_meaning);
    m_meaning->setWordWrap(true);
    form->setCheck(nameKey, [form] { return form->text(nameKey).isEmpty() ? tr("Give the rule a name.") : QString(); });
    form->setCheck(unitKey, [this, form] {
        const bool isBad = draft().kind == RuleKind::Purchase && form->value(unitKey).toLongLong() < 1;
        return isBad ? tr("Enter the amount that earns the points.") : QString();
    });
    form->setCheck(startsKey, [this] { return startComplaint(); });
    form->setCheck(endsKey, [this, form] {
        return isTime(form->text(endsKey))
                   ? endComplaint(form->text(startsKey), form->text(endsKey), m_workbench.formats.zone())
                   : tr("Write it like 2026-11-27 10:00.");
    });
    connect(form, &Form::edited, this, &EarningRulesSection::explain);
    m_rows->setEditable(m_workbench.offers(Permission::ManageShop));
    body()->addWidget(m_rows);
    m_rows->setHistory(m_workbench, "points_rules");
}

void EarningRulesSection::retranslate()
{
    m_rows->setWords(tr("Add a rule"));
    Form *form = m_rows->form();
    form->setLabel(kindKey, tr("For"));
    form->setLabel(nameKey, tr("Name"), tr("It stands on statements, beside what it earned."));
    form->setLabel(pointsKey, tr("Points"),
                   tr("From 1 to %1.").arg(m_workbench.formats.number(points::mostPointsOfRule)));
    form->setLabel(unitKey, tr("For each"),
                   tr("The amount that earns so many points: 1 point for each 1.00, for instance."));
    form->setLabel(perDayKey, tr("Times a day"), tr("So often it counts on one day; 0: every time."));
    form->setLabel(startsKey, tr("From"), tr("Such as 2026-11-27 10:00, in the shop's time. Empty: already."));
    form->setLabel(endsKey, tr("Until"), tr("Not any more from then on. Empty: until further notice."));
    form->setLabel(runsKey, tr("In use"));
    auto *kind = static_cast<QComboBox *>(form->field(kindKey));
    const QString kinds[] = {tr("A purchase"), tr("Something that a member does"), tr("A review"),
                             tr("Coming to an event"), tr("Sharing something")};
    for (int i = 0; i < kind->count(); ++i)
        kind->setItemText(i, kinds[i]);
    showRows();
    explain();
}

void EarningRulesSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Known> {
            auto rules = points::rules(connection);
            if (!rules)
                return Failure(rules.error());
            return Known{std::move(*rules), points::exampleTier(connection)};
        })
        .then(this, [this](const Result<Known> &known) {
            if (!known)
                return;
            m_known = *known;
            showRows();
            explain();
        });
}

QString EarningRulesSection::inWords(const points::RuleDraft &rule) const
{
    const Formats &formats = m_workbench.formats;
    if (rule.kind != RuleKind::Purchase) {
        return rule.perDay.value_or(0) > 0 ? tr("%1 points each time, up to %2 times a day")
                                                 .arg(formats.number(rule.points), formats.number(*rule.perDay))
                                           : tr("%1 points each time").arg(formats.number(rule.points));
    }
    points::Terms terms{{}, std::max(rule.unit, Money{1}), rule.points, 100, 100, {}};
    const Money example = exampleAmount(formats.currency());
    const QString amount = formats.moneyWithSymbol(example);
    const QString plain = formats.number(points::pointsFor(terms, example));
    if (m_known.tier.name.isEmpty())
        return tr("%1 paid earns %2 points").arg(amount, plain);
    terms.tierMultiplier = m_known.tier.multiplier;
    return tr("%1 paid earns %2 points, by a member of %3 %4")
        .arg(amount, plain, m_known.tier.name, formats.number(points::pointsFor(terms, example)));
}

void EarningRulesSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const points::Rule &rule : m_known.rules) {
        QString words = inWords(rule.draft);
        if (rule.archivedAt)
            words = tr("Not in use");
        else if (rule.startsAt || rule.endsAt)
            words += QStringLiteral(" (%1 – %2)").arg(timeText(rule.draft.starts), timeText(rule.draft.ends));
        rows.push_back({rule.id.value, rule.draft.name, words});
    }
    setTitle(tr("What earns points"), purchasesInWords());
    m_rows->setRows(rows);
}

/// What purchases earn altogether: by their rules, by the usual way where there never was one, or nothing.
QString EarningRulesSection::purchasesInWords() const
{
    bool hasRule = false;
    bool hasRunning = false;
    for (const points::Rule &rule : m_known.rules) {
        const bool isOfPurchases = rule.draft.kind == RuleKind::Purchase;
        hasRule |= isOfPurchases;
        hasRunning |= isOfPurchases && !rule.archivedAt;
    }
    if (hasRunning) {
        return tr(
            "Only what is paid in money earns. Tiers and bonus events multiply what a purchase earns; at the end it is "
            "rounded down to whole points.");
    }
    if (hasRule) {
        return tr("No rule for purchases is in use, so purchases earn nothing. Put one back into use, or add another.");
    }
    points::RuleDraft usual;
    usual.unit = points::termsWithoutRule(m_workbench.formats.currency()).unit;
    return tr("There is no rule for purchases, so one point is earned for each %1: %2. Tiers and bonus events "
              "multiply it; at the end it is rounded down to whole points.")
        .arg(m_workbench.formats.moneyWithSymbol(usual.unit), inWords(usual));
}

const points::Rule *EarningRulesSection::find(qint64 id) const
{
    const auto found = std::ranges::find(m_known.rules, points::RuleId{id}, &points::Rule::id);
    return found == m_known.rules.end() ? nullptr : &*found;
}

void EarningRulesSection::load(qint64 id)
{
    points::RuleDraft shown;
    shown.unit = points::termsWithoutRule(m_workbench.formats.currency()).unit;
    const points::Rule *rule = find(id);
    if (rule)
        shown = rule->draft;
    m_edited = points::RuleId{id};
    Form *form = m_rows->form();
    form->field(kindKey)->setEnabled(!rule);
    form->load({{kindKey, static_cast<int>(shown.kind)},
                {nameKey, shown.name},
                {pointsKey, shown.points},
                {unitKey, shown.unit.minor},
                {perDayKey, shown.perDay.value_or(0)},
                {startsKey, timeText(shown.starts)},
                {endsKey, timeText(shown.ends)},
                {runsKey, !rule || !rule->archivedAt}});
    form->setFieldVisible(runsKey, rule != nullptr);
    explain();
}

points::RuleDraft EarningRulesSection::draft() const
{
    const Form *form = m_rows->form();
    points::RuleDraft draft{static_cast<RuleKind>(form->value(kindKey).toInt()),
                            form->text(nameKey),
                            form->value(pointsKey).toLongLong(),
                            Money{form->value(unitKey).toLongLong()},
                            {},
                            timeFrom(form->text(startsKey)),
                            timeFrom(form->text(endsKey))};
    if (const int perDay = form->value(perDayKey).toInt(); perDay > 0)
        draft.perDay = perDay;
    return draft;
}

/// A time that there is not, or another rule of the kind that would run at the same time.
QString EarningRulesSection::startComplaint() const
{
    const Form *form = m_rows->form();
    const ShopZone &zone = m_workbench.formats.zone();
    if (!isTime(form->text(startsKey)))
        return tr("Write it like 2026-11-27 10:00.");
    if (const QString wrong = timeComplaint(form->text(startsKey), zone); !wrong.isEmpty())
        return wrong;
    const auto from = ui::timeFrom(form->text(startsKey), zone);
    const auto until = ui::timeFrom(form->text(endsKey), zone);
    for (const points::Rule &rule : m_known.rules) {
        const bool isOther = rule.id != m_edited && rule.draft.kind == draft().kind && !rule.archivedAt;
        if (isOther && form->value(runsKey).toBool() && (!rule.endsAt || !from || *rule.endsAt > *from)
            && (!rule.startsAt || !until || *rule.startsAt < *until)) {
            return tr("“%1” runs at the same time, and only one rule of a kind can count. End it, take it out of use, or "
                      "choose other times.")
                .arg(rule.draft.name);
        }
    }
    return {};
}

void EarningRulesSection::explain()
{
    const points::RuleDraft rule = draft();
    Form *form = m_rows->form();
    form->setFieldVisible(unitKey, rule.kind == RuleKind::Purchase);
    form->setFieldVisible(perDayKey, rule.kind != RuleKind::Purchase);
    m_meaning->setText(tr("Example: %1.").arg(inWords(rule)));
}

void EarningRulesSection::save(qint64 id)
{
    const points::RuleDraft wanted = draft();
    const bool runs = m_rows->form()->value(runsKey).toBool();
    const points::Rule *before = find(id);
    std::function<void()> undo;
    if (before && !before->archivedAt && runs) {
        undo = undoBy(m_workbench,
                      [old = *before](store::UnitOfWork &work) { return points::updateRule(work, old.id, old.draft); });
    }
    m_workbench
        .write(this,
               [id, wanted, runs](store::UnitOfWork &work) -> Result<void> {
                   if (id == 0)
                       return points::createRule(work, wanted).map([](points::RuleId) {});
                   if (!runs) {
                       if (auto archived = points::archiveRule(work, {id}); !archived)
                           return archived;
                   }
                   if (auto done = points::updateRule(work, {id}, wanted); !done)
                       return done;
                   return runs ? points::restoreRule(work, {id}) : Result<void>();
               })
        .then(this, [this, name = wanted.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Rule “%1” saved").arg(name), undo);
        });
}

void EarningRulesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
