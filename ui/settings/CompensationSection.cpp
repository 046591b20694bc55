// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CompensationSection.h"

#include "base/Text.h"
#include "rewards/Coupons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

// As the errors of the operations name them.
const QString nameKey = QStringLiteral("name");
const QString daysKey = QStringLiteral("daysLate");
const QString couponKey = QStringLiteral("coupon");
const QString runsKey = QStringLiteral("runs");

/// A rule as it is to be, in use or not.
Result<void> write(store::UnitOfWork &work, returns::RuleId id, const returns::RuleDraft &draft, bool didRun, bool runs)
{
    if (!id)
        return returns::createRule(work, draft).map([](returns::RuleId) {});
    if (auto done = returns::updateRule(work, id, draft); !done)
        return done;
    if (didRun == runs)
        return {};
    return runs ? returns::restoreRule(work, id) : returns::archiveRule(work, id);
}

} // namespace

CompensationSection::CompensationSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this)), m_meaning(new QLabel(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "compensation_rules");
    connect(m_rows, &EditableRows::loadRequested, this, &CompensationSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &CompensationSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("compensation_rules")) || changes.touches(QStringLiteral("coupons")))
            read();
    });
    retranslate();
    read();
}

void CompensationSection::build()
{
    Form *form = m_rows->form();
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *days = new QSpinBox(this);
    days->setRange(1, returns::mostDaysLate);
    form->addField(nameKey, {}, name);
    form->addField(daysKey, {}, days);
    form->addField(couponKey, {}, new QComboBox(this));
    form->addField(runsKey, {}, new QCheckBox(this));
    form->addWide(m_meaning);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    form->setCheck(nameKey, [form] { return form->text(nameKey).isEmpty() ? tr("Give the rule a name.") : QString(); });
    form->setCheck(couponKey, [this, form] {
        if (form->value(couponKey).toLongLong() != 0)
            return QString();
        return m_known.coupons.empty() ? tr("There is no coupon yet. Make one on the page Coupons.")
                                       : tr("Choose a coupon.");
    });
    connect(form, &Form::edited, this, &CompensationSection::explain);
    m_rows->setEditable(m_workbench.offers(Permission::ManageShop));
}

void CompensationSection::retranslate()
{
    setTitle(tr("Compensation"), tr("What a member gets whose order came late: once for an order, by the rule with the "
                                    "most days that fits."));
    m_rows->setWords(tr("Add a rule"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(daysKey, tr("Days late"), tr("From so many days on."));
    form->setLabel(couponKey, tr("Coupon"), tr("The member gets a code of it."));
    form->setLabel(runsKey, tr("In use"));
    fillCoupons({form->value(couponKey).toLongLong()});
    showRows();
    explain();
}

void CompensationSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Known> {
            auto rules = returns::rules(connection, true);
            if (!rules)
                return Failure(rules.error());
            auto coupons = rewards::coupons(connection, true);
            if (!coupons)
                return Failure(coupons.error());
            return Known{std::move(*rules), std::move(*coupons)};
        })
        .then(this, [this](const Result<Known> &known) {
            if (!known) {
                m_workbench.toast(known.error().message, {});
                return;
            }
            m_known = *known;
            fillCoupons({m_rows->form()->value(couponKey).toLongLong()});
            showRows();
        });
}

const rewards::Coupon *CompensationSection::coupon(rewards::CouponId id) const
{
    const auto found = std::ranges::find(m_known.coupons, id, &rewards::Coupon::id);
    return found == m_known.coupons.end() ? nullptr : &*found;
}

const returns::Rule *CompensationSection::find(qint64 id) const
{
    const auto found = std::ranges::find(m_known.rules, returns::RuleId{id}, &returns::Rule::id);
    return found == m_known.rules.end() ? nullptr : &*found;
}

QString CompensationSection::inWords(const returns::RuleDraft &rule) const
{
    const rewards::Coupon *given = coupon(rule.coupon);
    if (!given)
        return tr("Choose what the member gets.");
    if (given->archivedAt)
        return tr("The coupon “%1” is archived: nothing is given.").arg(given->rules.name);
    return tr("From %Ln day(s) late on: the coupon “%1”, once.", nullptr, rule.daysLate).arg(given->rules.name);
}

void CompensationSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const returns::Rule &rule : m_known.rules)
        rows.push_back({rule.id.value, rule.rule.name, rule.archivedAt ? tr("Not in use") : inWords(rule.rule)});
    m_rows->setRows(rows);
}

/// One that is archived is not offered, except to the rule that has it.
void CompensationSection::fillCoupons(rewards::CouponId chosen)
{
    Choices<qint64> choices{{0, QStringLiteral("–")}};
    for (const rewards::Coupon &each : m_known.coupons) {
        if (!each.archivedAt || each.id == chosen)
            choices.emplace_back(each.id.value, each.rules.name);
    }
    setChoices(*static_cast<QComboBox *>(m_rows->form()->field(couponKey)), choices);
}

void CompensationSection::load(qint64 id)
{
    const returns::Rule *rule = find(id);
    const returns::RuleDraft shown = rule ? rule->rule : returns::RuleDraft();
    fillCoupons(shown.coupon);
    Form *form = m_rows->form();
    form->load({{nameKey, shown.name},
                {daysKey, shown.daysLate},
                {couponKey, shown.coupon.value},
                {runsKey, !rule || !rule->archivedAt}});
    form->setFieldVisible(runsKey, rule != nullptr);
    explain();
}

returns::RuleDraft CompensationSection::draft() const
{
    const Form *form = m_rows->form();
    return {form->text(nameKey), form->value(daysKey).toInt(), {form->value(couponKey).toLongLong()}};
}

void CompensationSection::explain()
{
    m_meaning->setText(m_rows->form()->value(runsKey).toBool() ? inWords(draft())
                                                               : tr("Nothing is given by this rule."));
}

void CompensationSection::save(qint64 id)
{
    const returns::RuleDraft wanted = draft();
    const bool runs = m_rows->form()->value(runsKey).toBool();
    const returns::Rule *before = find(id);
    const bool didRun = before && !before->archivedAt;
    std::function<void()> undo;
    if (before) {
        undo = undoBy(m_workbench, [id, old = before->rule, didRun, runs](store::UnitOfWork &work) {
            return write(work, {id}, old, runs, didRun);
        });
    }
    m_workbench
        .write(this,
               [id, wanted, didRun, runs](store::UnitOfWork &work) { return write(work, {id}, wanted, didRun, runs); })
        .then(this, [this, name = wanted.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Rule “%1” saved").arg(name), undo);
        });
}

void CompensationSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
