// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ReturnPoliciesSection.h"

#include "base/Text.h"
#include "catalog/Categories.h"
#include "members/Tiers.h"
#include "ui/parts/Form.h"
#include "ui/parts/Percent.h"
#include "ui/parts/States.h"
#include "ui/parts/Undo.h"
#include "ui/returns/ReturnWords.h"
#include "ui/rewards/TimeText.h"
#include "ui/settings/EditableRows.h"
#include "ui/settings/ReturnPolicyWords.h"

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
const QString categoryKey = QStringLiteral("category");
const QString channelKey = QStringLiteral("channel");
const QString tierKey = QStringLiteral("tier");
const QString reasonKey = QStringLiteral("reason");
const QString refusedKey = QStringLiteral("notReturnable");
const QString windowKey = QStringLiteral("windowDays");
const QString feeKey = QStringLiteral("fee");
const QString wayKey = QStringLiteral("wayBack");
const QString moneyKey = QStringLiteral("moneyFrom");
const QString automaticKey = QStringLiteral("automatic");
const QString photosKey = QStringLiteral("photosWanted");
const QString fromKey = QStringLiteral("validFrom");
const QString endsKey = QStringLiteral("ends");

constexpr int allOfIt = 10'000; // basis points

QComboBox &comboOf(const Form &form, const QString &key)
{
    return *static_cast<QComboBox *>(form.field(key));
}

Choices<qint64> withAny(const QString &any, const Choices<qint64> &choices)
{
    Choices<qint64> all{{0, any}};
    all.insert(all.end(), choices.begin(), choices.end());
    return all;
}

Choices<QString> channels(const QString &any)
{
    using enum orders::Channel;
    Choices<QString> all{{QString(), any}};
    for (const orders::Channel channel : {Counter, Web, Phone, Marketplace, Imported})
        all.emplace_back(orders::keyOf(channel), stateLook(orders::keyOf(channel)).word);
    return all;
}

/// Basis points; nothing where it is no share.
std::optional<int> feeIn(const Form &form)
{
    const auto percent = percentFrom(form.text(feeKey));
    return percent && *percent >= 0 && *percent <= allOfIt ? std::optional(static_cast<int>(*percent)) : std::nullopt;
}

Result<returns::PolicyId> write(store::UnitOfWork &work, returns::PolicyId series, const returns::PolicyDraft &draft,
                                bool ends)
{
    if (!series)
        return returns::createPolicy(work, draft);
    if (ends)
        return returns::withdrawPolicy(work, series).map([series] { return series; });
    return returns::changePolicy(work, series, draft);
}

} // namespace

ReturnPoliciesSection::ReturnPoliciesSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this)), m_meaning(new QLabel(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "return_policies");
    connect(m_rows, &EditableRows::loadRequested, this, &ReturnPoliciesSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &ReturnPoliciesSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("return_policies")) || changes.touches(QStringLiteral("categories"))
            || changes.touches(QStringLiteral("tiers")))
            read();
    });
    retranslate();
    read();
}

void ReturnPoliciesSection::build()
{
    Form *form = m_rows->form();
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *window = new QSpinBox(this);
    window->setRange(0, returns::longestWindow);
    auto *fee = new QLineEdit(this);
    fee->setMaxLength(10);
    form->addField(nameKey, {}, name);
    for (const QString &key : {categoryKey, channelKey, tierKey, reasonKey})
        form->addField(key, {}, new QComboBox(this));
    form->addField(refusedKey, {}, new QCheckBox(this));
    form->addField(windowKey, {}, window);
    form->addField(feeKey, {}, fee);
    form->addField(wayKey, {}, new QComboBox(this));
    form->addField(moneyKey, {}, new QComboBox(this));
    form->addField(automaticKey, {}, new QCheckBox(this));
    form->addField(photosKey, {}, new QCheckBox(this));
    form->addField(fromKey, {}, new QLineEdit(this));
    form->addField(endsKey, {}, new QCheckBox(this));
    form->addWide(m_meaning);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the policy a name.") : QString(); });
    form->setCheck(feeKey, [form] { return feeIn(*form) ? QString() : tr("Enter a fee from 0 to 100 percent."); });
    form->setCheck(fromKey, [this, form] { return timeComplaint(form->text(fromKey), m_workbench.formats.zone()); });
    connect(form, &Form::edited, this, &ReturnPoliciesSection::explain);
    m_rows->setEditable(m_workbench.offers(Permission::ManageShop));
}

void ReturnPoliciesSection::retranslate()
{
    setTitle(
        tr("Policies"),
        tr("How goods are taken back. What was in force when they were sold holds; of several policies the one that "
           "says most precisely what it is for. Where there is none, goods come back within %Ln day(s).",
           nullptr, returns::usualWindow));
    m_rows->setWords(tr("Add a policy"));
    nameFields();
    fillChoices();
    showRows();
    explain();
}

void ReturnPoliciesSection::nameFields()
{
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(categoryKey, tr("Category"), tr("With the categories below it."));
    form->setLabel(channelKey, tr("Sold through"));
    form->setLabel(tierKey, tr("Tier"));
    form->setLabel(reasonKey, tr("Reason"));
    form->setLabel(refusedKey, tr("Not returnable"));
    form->setLabel(windowKey, tr("Days"), tr("From the day on which the customer got the goods. 0: only on that day."));
    form->setLabel(feeKey, tr("Fee in percent"), tr("Of what is given back. 0: no fee."));
    form->setLabel(wayKey, tr("The way back"));
    form->setLabel(moneyKey, tr("Money"), tr("The earliest moment at which it may be given back."));
    form->setLabel(automaticKey, tr("Approval"));
    form->setLabel(photosKey, tr("Photos"));
    form->setLabel(fromKey, tr("Holds from"),
                   tr("Such as 2026-12-01 10:00, in the shop's time. Empty: for what is sold from now on."));
    form->setLabel(endsKey, tr("Withdraw"));
    const std::pair<QString, QString> boxes[] = {
        {refusedKey, tr("These goods are not taken back")},
        {automaticKey, tr("Approved as soon as it is asked for")},
        {photosKey, tr("Wanted before somebody decides")},
        {endsKey, tr("Does not hold any more for what is sold from now on")},
    };
    for (const auto &[key, words] : boxes)
        static_cast<QCheckBox *>(form->field(key))->setText(words);
}

void ReturnPoliciesSection::fillChoices()
{
    using enum returns::MoneyFrom;
    const Form &form = *m_rows->form();
    setChoices(comboOf(form, categoryKey), withAny(tr("All goods"), m_known.categories));
    setChoices(comboOf(form, channelKey), channels(tr("Any channel")));
    setChoices(comboOf(form, tierKey), withAny(tr("Everybody"), m_known.tiers));
    fillReasons(comboOf(form, reasonKey), tr("Any reason"));
    setChoices(comboOf(form, wayKey),
               Choices<QString>{{returns::keyOf(returns::WayBack::Customer), tr("The customer pays it")},
                                {returns::keyOf(returns::WayBack::Shop), tr("The shop pays it")}});
    setChoices(comboOf(form, moneyKey), Choices<QString>{{returns::keyOf(Approved), tr("After approval")},
                                                         {returns::keyOf(Received), tr("After the goods came")},
                                                         {returns::keyOf(Inspected), tr("After inspection")}});
}

void ReturnPoliciesSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Known> {
            auto policies = returns::policies(connection);
            if (!policies)
                return Failure(policies.error());
            Known known{std::move(*policies), {}, {}};
            if (const auto all = catalog::categories(connection)) {
                for (const catalog::Category &category : *all)
                    known.categories.emplace_back(category.id.value, category.path);
            }
            if (const auto all = members::tiers(connection)) {
                for (const members::Tier &tier : *all)
                    known.tiers.emplace_back(tier.id.value, tier.name);
            }
            return known;
        })
        .then(this, [this](const Result<Known> &known) {
            if (!known) {
                m_workbench.toast(known.error().message, {});
                return;
            }
            m_known = *known;
            if (!m_rows->isEditing())
                fillChoices();
            showRows();
        });
}

void ReturnPoliciesSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const returns::Policy &policy : m_known.policies)
        rows.push_back({policy.series.value, policy.rule.name, detailOf(policy, m_workbench.formats)});
    m_rows->setRows(rows);
}

std::optional<returns::Policy> ReturnPoliciesSection::find(qint64 series) const
{
    const auto found = std::ranges::find(m_known.policies, returns::PolicyId{series}, &returns::Policy::series);
    return found == m_known.policies.end() ? std::nullopt : std::optional(*found);
}

void ReturnPoliciesSection::load(qint64 id)
{
    m_edited = id;
    const std::optional<returns::Policy> policy = find(id);
    const returns::PolicyDraft shown = policy ? policy->rule : returns::PolicyDraft();
    Form *form = m_rows->form();
    fillChoices();
    // One that is archived is not offered, but what is for it stays for it.
    if (QComboBox &category = comboOf(*form, categoryKey); category.findData(shown.category.value) < 0)
        category.addItem(policy->categoryName, shown.category.value);
    form->load({{nameKey, shown.name},
                {categoryKey, shown.category.value},
                {channelKey, shown.channel ? orders::keyOf(*shown.channel) : QString()},
                {tierKey, shown.tier.value},
                {reasonKey, shown.reason ? returns::keyOf(*shown.reason) : QString()},
                {refusedKey, !shown.isReturnable},
                {windowKey, shown.windowDays},
                {feeKey, percentText(shown.fee)},
                {wayKey, returns::keyOf(shown.wayBack)},
                {moneyKey, returns::keyOf(shown.moneyFrom)},
                {automaticKey, shown.isAutomatic},
                {photosKey, shown.photosWanted},
                {fromKey, QString()},
                {endsKey, false}});
    form->setFieldVisible(endsKey, policy.has_value());
    explain();
}

returns::PolicyDraft ReturnPoliciesSection::draft() const
{
    const Form *form = m_rows->form();
    returns::PolicyDraft draft;
    draft.name = form->text(nameKey);
    draft.category = {form->value(categoryKey).toLongLong()};
    draft.channel = orders::channelFrom(form->text(channelKey));
    draft.tier = {form->value(tierKey).toLongLong()};
    draft.reason = returns::reasonFrom(form->text(reasonKey));
    draft.isReturnable = !form->value(refusedKey).toBool();
    draft.windowDays = form->value(windowKey).toInt();
    draft.fee = feeIn(*form).value_or(0);
    draft.wayBack = returns::wayBackFrom(form->text(wayKey)).value_or(returns::WayBack::Customer);
    draft.moneyFrom = returns::moneyFromFrom(form->text(moneyKey)).value_or(returns::MoneyFrom::Inspected);
    draft.isAutomatic = form->value(automaticKey).toBool();
    draft.photosWanted = form->value(photosKey).toBool();
    draft.validFrom = timeFrom(form->text(fromKey), m_workbench.formats.zone());
    return draft;
}

void ReturnPoliciesSection::explain()
{
    const returns::PolicyDraft rule = draft();
    Form *form = m_rows->form();
    form->setFieldVisible(windowKey, rule.isReturnable);
    form->setFieldVisible(automaticKey, rule.isReturnable);
    if (!feeIn(*form)) {
        m_meaning->clear(); // nothing that could be said is true
        return;
    }
    if (form->value(endsKey).toBool()) {
        m_meaning->setText(tr("What is sold from now on goes by the other policies. What was sold before still goes by "
                              "this one."));
        return;
    }
    const std::optional<returns::Policy> before = find(m_edited);
    m_meaning->setText(meaningOf(rule, before ? before->version : 0, m_workbench.formats));
}

QString ReturnPoliciesSection::meaning() const
{
    return m_meaning->text();
}

void ReturnPoliciesSection::save(qint64 id)
{
    if (id != 0 && !m_rows->form()->isDirty()) {
        m_rows->finish({}); // a version that says the same would only lengthen the list
        return;
    }
    const returns::PolicyDraft wanted = draft();
    const bool ends = m_rows->form()->value(endsKey).toBool();
    m_workbench.write(this, [id, wanted, ends](store::UnitOfWork &work) { return write(work, {id}, wanted, ends); })
        .then(this, [this, wanted, ends, before = find(id)](const Result<returns::PolicyId> &done) {
            m_rows->finish(done.map([](returns::PolicyId) {}));
            if (done)
                tellSaved(wanted, before, *done, ends);
        });
}

/// Undo is another version: none of them ever goes. There is none for a change that begins at another time.
void ReturnPoliciesSection::tellSaved(const returns::PolicyDraft &wanted, const std::optional<returns::Policy> &before,
                                      returns::PolicyId saved, bool ends)
{
    std::function<void()> undo;
    if (!before) {
        undo = undoBy(m_workbench, [saved](store::UnitOfWork &work) { return returns::withdrawPolicy(work, saved); });
    } else if (!wanted.validFrom && before->validFrom <= Instant::now()) {
        returns::PolicyDraft old = before->rule;
        old.validFrom = {};
        const returns::PolicyId series = ends ? returns::PolicyId() : before->series;
        undo = undoBy(m_workbench, [series, old](store::UnitOfWork &work) { return write(work, series, old, false); });
    }
    m_workbench.toast(
        ends ? tr("Policy “%1” withdrawn").arg(before->rule.name) : tr("Policy “%1” saved").arg(wanted.name), undo);
}

void ReturnPoliciesSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
