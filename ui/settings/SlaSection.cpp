// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SlaSection.h"

#include "base/Text.h"
#include "calendar/Explanation.h"
#include "members/Tiers.h"
#include "tickets/Deadlines.h"
#include "ui/parts/Choices.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"
#include "ui/settings/PutAway.h"

#include <QEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString kindKey = QStringLiteral("kind");
const QString priorityKey = QStringLiteral("priority");
const QString tierKey = QStringLiteral("tier");
const QString calendarKey = QStringLiteral("calendar");
const QString firstKey = QStringLiteral("firstMinutes");
const QString nextKey = QStringLiteral("nextMinutes");
const QString resolutionKey = QStringLiteral("resolutionMinutes");

const QStringList kinds{QStringLiteral("question"), QStringLiteral("complaint"), QStringLiteral("after_sales"),
                        QStringLiteral("benefit"), QStringLiteral("praise")};
const QStringList priorities{QStringLiteral("low"), QStringLiteral("normal"), QStringLiteral("high"),
                             QStringLiteral("urgent")};

/// Minutes as "4:00"; empty for none.
QString timeText(const std::optional<int> &minutes)
{
    return minutes ? QStringLiteral("%1:%2").arg(*minutes / 60).arg(*minutes % 60, 2, 10, QLatin1Char('0')) : QString();
}

/// "4", "4:30" in minutes; 0 where nothing is typed, which is no deadline. Nothing where it is written otherwise.
std::optional<int> timeFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,4})(?:[:：](\\d{2}))?$"));
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return 0;
    const QRegularExpressionMatch match = form.match(text);
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (!match.hasMatch() || match.captured(2).toInt() > 59 || minutes == 0)
        return std::nullopt;
    return minutes;
}

std::optional<int> targetFrom(const QString &typed)
{
    const int minutes = timeFrom(typed).value_or(0);
    return minutes > 0 ? std::optional(minutes) : std::nullopt;
}

void fill(QComboBox &combo, const QString &any, const QStringList &keys, const QString &prefix)
{
    Choices<QString> all{{QString(), any}};
    for (const QString &key : keys)
        all.emplace_back(key, stateLook(prefix + key).word);
    setChoices(combo, all);
}

} // namespace

SlaSection::SlaSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_rows(new EditableRows(this))
    , m_kind(new QComboBox(this))
    , m_priority(new QComboBox(this))
    , m_tier(new QComboBox(this))
    , m_calendar(new QComboBox(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "sla_policies");
    connect(m_rows, &EditableRows::loadRequested, this, &SlaSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &SlaSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("sla_policies")) || changes.touches(QStringLiteral("calendars"))
            || changes.touches(QStringLiteral("tiers")))
            read();
    });
    retranslate();
    read();
}

void SlaSection::build()
{
    Form *form = m_rows->form();
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    form->addField(nameKey, {}, name);
    form->addField(kindKey, {}, m_kind);
    form->addField(priorityKey, {}, m_priority);
    form->addField(tierKey, {}, m_tier);
    for (const QString &key : {firstKey, nextKey, resolutionKey}) {
        form->addField(key, {}, new QLineEdit(this));
        form->setCheck(key, [form, key] {
            return timeFrom(form->text(key)) ? QString() : tr("Write hours, or hours and minutes such as 4:30.");
        });
    }
    form->addField(calendarKey, {}, m_calendar);
    m_rows->setEditable(m_workbench.offers(Permission::ManageTickets));
    offerPutAway<tickets::PolicyId>(*m_rows, m_workbench, tickets::archivePolicy, tickets::restorePolicy);
}

void SlaSection::retranslate()
{
    setTitle(tr("Deadlines"),
             tr("What is promised to tickets, in opening hours. Of those that fit, the one that says most "
                "about the ticket holds."));
    m_rows->setWords(tr("Add deadlines"));
    fill(*m_kind, tr("Any kind"), kinds, {});
    fill(*m_priority, tr("Any priority"), priorities, QStringLiteral("priority_"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(kindKey, tr("Kind"));
    form->setLabel(priorityKey, tr("Priority"));
    form->setLabel(tierKey, tr("Tier"));
    form->setLabel(firstKey, tr("First response"), tr("In hours. Empty: no deadline."));
    form->setLabel(nextKey, tr("Next response"));
    form->setLabel(resolutionKey, tr("Resolution"));
    form->setLabel(calendarKey, tr("Opening hours"));
    showRows();
}

void SlaSection::read()
{
    m_workbench.store
        .read([any = tr("Any tier")](store::Connection &connection) -> Result<Known> {
            auto policies = tickets::policies(connection, true);
            if (!policies)
                return Failure(policies.error());
            Known choices{std::move(*policies), {}, {{0, any}}};
            if (const auto all = calendar::calendars(connection)) {
                for (const calendar::Calendar &each : *all)
                    choices.calendars.emplace_back(each.id.value, each.name);
            }
            if (const auto all = members::tiers(connection)) {
                for (const members::Tier &tier : *all)
                    choices.tiers.emplace_back(tier.id.value, tier.name);
            }
            return choices;
        })
        .then(this, [this](const Result<Known> &choices) {
            if (!choices) {
                m_workbench.toast(choices.error().message, {});
                return;
            }
            m_policies = choices->policies;
            if (!m_rows->isEditing()) {
                setChoices(*m_calendar, choices->calendars);
                setChoices(*m_tier, choices->tiers);
            }
            showRows();
        });
}

void SlaSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const tickets::Policy &policy : m_policies) {
        QStringList parts;
        if (policy.draft.kind)
            parts << stateLook(tickets::keyOf(*policy.draft.kind)).word;
        if (policy.draft.priority)
            parts << stateLook(QLatin1String("priority_") + tickets::keyOf(*policy.draft.priority)).word;
        if (!policy.tierName.isEmpty())
            parts << policy.tierName;
        for (const auto &[target, minutes] : {std::pair(tickets::Target::First, policy.draft.firstMinutes),
                                              std::pair(tickets::Target::Next, policy.draft.nextMinutes),
                                              std::pair(tickets::Target::Resolution, policy.draft.resolutionMinutes)}) {
            if (minutes)
                parts << QStringLiteral("%1 %2").arg(titleOf(target),
                                                     calendar::durationText(std::chrono::minutes(*minutes)));
        }
        rows.push_back({policy.id.value, policy.draft.name, parts.join(QStringLiteral(" · ")), policy.isArchived});
    }
    m_rows->setRows(rows);
}

void SlaSection::load(qint64 id)
{
    const auto found = std::ranges::find(m_policies, tickets::PolicyId{id}, &tickets::Policy::id);
    const tickets::PolicyDraft shown = found == m_policies.end() ? tickets::PolicyDraft() : found->draft;
    m_rows->form()->load({{nameKey, shown.name},
                          {kindKey, shown.kind ? tickets::keyOf(*shown.kind) : QString()},
                          {priorityKey, shown.priority ? tickets::keyOf(*shown.priority) : QString()},
                          {tierKey, shown.tier.value},
                          {calendarKey, shown.calendar.value},
                          {firstKey, timeText(shown.firstMinutes)},
                          {nextKey, timeText(shown.nextMinutes)},
                          {resolutionKey, timeText(shown.resolutionMinutes)}});
}

tickets::PolicyDraft SlaSection::draft() const
{
    const Form *form = m_rows->form();
    tickets::PolicyDraft draft;
    draft.name = form->text(nameKey);
    draft.kind = tickets::kindFrom(form->value(kindKey).toString());
    draft.priority = tickets::priorityFrom(form->value(priorityKey).toString());
    draft.tier = {form->value(tierKey).toLongLong()};
    draft.calendar = {form->value(calendarKey).toLongLong()};
    draft.firstMinutes = targetFrom(form->text(firstKey));
    draft.nextMinutes = targetFrom(form->text(nextKey));
    draft.resolutionMinutes = targetFrom(form->text(resolutionKey));
    return draft;
}

void SlaSection::save(qint64 id)
{
    tickets::PolicyDraft typed = draft();
    const auto before = std::ranges::find(m_policies, tickets::PolicyId{id}, &tickets::Policy::id);
    std::function<void()> undo;
    if (before != m_policies.end()) {
        typed.warnPercent = before->draft.warnPercent;
        undo = undoBy(m_workbench, [id, old = before->draft](store::UnitOfWork &work) {
            return tickets::updatePolicy(work, {id}, old);
        });
    }
    m_workbench
        .write(this,
               [id, typed](store::UnitOfWork &work) -> Result<void> {
                   if (id != 0)
                       return tickets::updatePolicy(work, {id}, typed);
                   return tickets::createPolicy(work, typed).map([](tickets::PolicyId) {});
               })
        .then(this, [this, name = typed.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("“%1” saved").arg(name), undo);
        });
}

void SlaSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
