// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RedeemSection.h"

#include "catalog/Categories.h"
#include "points/Rules.h"
#include "ui/parts/CheckList.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Percent.h"
#include "ui/parts/Undo.h"
#include "ui/settings/ExampleAmount.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString onKey = QStringLiteral("isOn");
const QString pointsKey = QStringLiteral("points");
const QString worthKey = QStringLiteral("worth");
const QString shareKey = QStringLiteral("largestShare");
const QString minimumKey = QStringLiteral("minimum");
const QString stepKey = QStringLiteral("step");
const QString timesKey = QStringLiteral("timesPerDay");
const QString categoriesKey = QStringLiteral("categories");
constexpr int mostPoints = 1'000'000;

QSpinBox *numberField(int least, int most, QWidget *parent)
{
    auto *number = new QSpinBox(parent);
    number->setRange(least, most);
    number->setGroupSeparatorShown(true);
    return number;
}

} // namespace

RedeemSection::RedeemSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_categories(new CheckList(this))
    , m_example(new QLabel(this))
    , m_terms(points::termsWithoutRule(workbench.formats.currency()))
    , m_save(new QPushButton(this))
{
    build();
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")) && !m_form->isDirty())
            read();
    });
    retranslate();
    read();
}

void RedeemSection::build()
{
    auto *share = new QLineEdit(this);
    share->setMaxLength(10);
    m_form->addField(onKey, {}, new QCheckBox(this));
    m_form->addField(pointsKey, {}, numberField(1, mostPoints, this));
    m_form->addField(worthKey, {}, new MoneyEdit(m_workbench.formats.currency(), this));
    m_form->addField(shareKey, {}, share);
    m_form->addField(minimumKey, {}, numberField(0, mostPoints, this));
    m_form->addField(stepKey, {}, numberField(1, mostPoints, this));
    m_form->addField(timesKey, {}, numberField(0, 1000, this));
    m_form->addField(categoriesKey, {}, m_categories);
    m_form->setCheck(worthKey, [this] {
        return m_form->value(worthKey).toLongLong() > 0 ? QString() : tr("Enter what these points take off.");
    });
    m_form->setCheck(shareKey, [this] {
        const auto percent = percentFrom(m_form->text(shareKey));
        return percent && *percent > 0 && *percent <= 10'000 ? QString()
                                                             : tr("Enter a share above 0, up to 100 percent.");
    });
    m_form->setCheck(minimumKey, [this] {
        const qint64 step = m_form->value(stepKey).toLongLong();
        const qint64 minimum = m_form->value(minimumKey).toLongLong();
        return step > 1 && minimum % step != 0
                   ? tr("In steps of %1 it is %2 points at least. Enter that, or another step.")
                         .arg(m_workbench.formats.number(step), m_workbench.formats.number((minimum / step + 1) * step))
                   : QString();
    });
    m_form->keepDraft(&m_workbench.drafts, QStringLiteral("settings/redeeming"));
    m_form->layout()->setContentsMargins({});
    m_example->setWordWrap(true);
    m_example->setTextFormat(Qt::PlainText);
    m_save->setEnabled(false);
    body()->addWidget(m_form);
    body()->addWidget(m_example);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_form, &Form::edited, this, &RedeemSection::showExample);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &RedeemSection::save);
    connect(m_save, &QPushButton::clicked, this, &RedeemSection::save);
}

void RedeemSection::retranslate()
{
    setTitle(tr("Redeeming points"), tr("What points take off a purchase. Coupons come first; then points."));
    m_form->setLabel(onKey, tr("Redeeming"));
    static_cast<QCheckBox *>(m_form->field(onKey))->setText(tr("Points are redeemed"));
    m_form->setLabel(pointsKey, tr("So many points"));
    m_form->setLabel(worthKey, tr("take off"));
    m_form->setLabel(shareKey, tr("At most, in percent"),
                     tr("Of what the goods come to after coupons and other discounts."));
    m_form->setLabel(minimumKey, tr("At least"), tr("So many points at once. 0: no least."));
    m_form->setLabel(stepKey, tr("In steps of"), tr("100: in whole hundreds."));
    m_form->setLabel(timesKey, tr("Times a day"), tr("For each member. 0: no limit."));
    m_form->setLabel(categoriesKey, tr("Only for"), tr("Goods in these categories. None: for all goods."));
    m_save->setText(tr("Save"));
    showExample();
}

void RedeemSection::read()
{
    struct Kept
    {
        rewards::RedeemRule rule;
        std::vector<catalog::Category> categories;
        points::Terms terms; ///< of a purchase now, by a member without a tier
    };
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Kept> {
            auto categories = catalog::categories(connection);
            points::Terms terms = points::termsWithoutRule(connection.shop().currency);
            if (const auto rule = points::runningRule(connection, points::RuleKind::Purchase, Instant::now()))
                terms = {rule->id, rule->draft.unit, rule->draft.points};
            return Kept{rewards::redeemRule(connection),
                        categories ? std::move(*categories) : std::vector<catalog::Category>(), terms};
        })
        .then(this, [this](const Result<Kept> &kept) {
            if (!kept) {
                m_form->showError(kept.error());
                return;
            }
            std::vector<CheckList::Choice> choices;
            for (const catalog::Category &category : kept->categories)
                choices.push_back({category.id.text(), category.path});
            m_categories->setChoices(choices);
            m_terms = kept->terms;
            show(kept->rule);
        });
}

void RedeemSection::show(const rewards::RedeemRule &rule)
{
    QStringList categories;
    for (const catalog::CategoryId category : rule.categories)
        categories << category.text();
    m_form->load({{onKey, rule.isOn},
                  {pointsKey, static_cast<int>(rule.points)},
                  {worthKey, rule.worth.minor},
                  {shareKey, percentText(rule.largestShare)},
                  {minimumKey, static_cast<int>(rule.minimum)},
                  {stepKey, static_cast<int>(rule.step)},
                  {timesKey, static_cast<int>(rule.timesPerDay)},
                  {categoriesKey, categories}});
    showExample();
}

rewards::RedeemRule RedeemSection::typed() const
{
    rewards::RedeemRule rule;
    rule.isOn = m_form->value(onKey).toBool();
    rule.points = m_form->value(pointsKey).toLongLong();
    rule.worth = Money{m_form->value(worthKey).toLongLong()};
    rule.largestShare = static_cast<int>(percentFrom(m_form->text(shareKey)).value_or(0));
    rule.minimum = m_form->value(minimumKey).toLongLong();
    rule.step = m_form->value(stepKey).toLongLong();
    rule.timesPerDay = m_form->value(timesKey).toLongLong();
    for (const QString &text : m_form->value(categoriesKey).toStringList()) {
        if (const auto id = catalog::CategoryId::fromText(text))
            rule.categories.push_back(*id);
    }
    return rule;
}

void RedeemSection::showExample()
{
    const rewards::RedeemRule rule = typed();
    const bool canSay = rule.points > 0 && rule.worth > Money{} && rule.largestShare > 0 && rule.step > 0;
    m_example->setVisible(canSay);
    if (!canSay)
        return;
    const Formats &formats = m_workbench.formats;
    const Money paid = exampleAmount(formats.currency());
    const qint64 earned = points::pointsFor(m_terms, paid);
    const QString example = tr("%1 A purchase of %2 earns %3 points, which are worth %4 here.")
                                .arg(rewards::exampleOf(rule, formats.currency()), formats.money(paid),
                                     formats.number(earned), formats.money(rule.worthOf(earned)));
    m_example->setText(rule.isOn ? tr("Example: %1").arg(example)
                                 : tr("Points are not redeemed now. Once they are: %1").arg(example));
}

QString RedeemSection::example() const
{
    return m_example->text();
}

void RedeemSection::save()
{
    if (!m_form->isDirty() || !m_form->validate())
        return;
    m_workbench
        .write(this,
               [rule = typed()](store::UnitOfWork &work) -> Result<rewards::RedeemRule> {
                   const rewards::RedeemRule before = rewards::redeemRule(work.connection());
                   return rewards::setRedeemRule(work, rule).map([&] { return before; });
               })
        .then(this, [this](const Result<rewards::RedeemRule> &before) {
            if (!before) {
                m_form->showError(before.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Rule for redeeming points saved"),
                              undoBy(m_workbench, [old = *before](store::UnitOfWork &work) {
                                  return rewards::setRedeemRule(work, old);
                              }));
            read();
        });
}

void RedeemSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
