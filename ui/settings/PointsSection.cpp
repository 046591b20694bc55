// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PointsSection.h"

#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString pendingKey = QStringLiteral("pendingDays");
const QString validKey = QStringLiteral("validMonths");
const QString untilKey = QStringLiteral("goodUntil");
const QString returnedKey = QStringLiteral("returnedDays");
const QString noticeKey = QStringLiteral("noticeDays");
const QString hoursKey = QStringLiteral("offlineHours");
const QString allowanceKey = QStringLiteral("offlineAllowance");
const QString tellsKey = QStringLiteral("tellsMembers");

QSpinBox *numberField(int least, int most, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(least, most);
    return field;
}

QVariantMap valuesOf(const points::Policy &policy)
{
    return {{pendingKey, policy.pendingDays},
            {validKey, policy.validMonths},
            {untilKey, static_cast<int>(policy.goodUntil)},
            {returnedKey, policy.returnedDays},
            {noticeKey, policy.noticeDays},
            {hoursKey, policy.offlineHours},
            {allowanceKey, policy.offlineAllowance},
            {tellsKey, policy.tellsMembers}};
}

} // namespace

PointsSection::PointsSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_meaning(new QLabel(this))
    , m_save(new QPushButton(this))
{
    auto *until = new QComboBox(this);
    for (int i = 0; i < 3; ++i)
        until->addItem({}, i);
    m_form->addField(pendingKey, {}, numberField(0, points::longestPending, this));
    m_form->addField(validKey, {}, numberField(0, points::longestValidity, this));
    m_form->addField(untilKey, {}, until);
    m_form->addField(returnedKey, {}, numberField(1, points::longestNotice, this));
    m_form->addField(noticeKey, {}, numberField(1, points::longestNotice, this));
    m_form->addField(tellsKey, {}, new QCheckBox(this));
    m_form->addField(hoursKey, {}, numberField(0, points::longestOffline, this));
    m_form->addField(allowanceKey, {}, numberField(0, points::largestOfflineAllowance, this));
    m_form->setSavesByKey(false);
    m_form->layout()->setContentsMargins({});
    m_meaning->setWordWrap(true);
    body()->addWidget(m_form);
    body()->addWidget(m_meaning);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    const bool may = workbench.offers(Permission::ManageShop);
    m_form->setEnabled(may);
    m_save->setEnabled(may);
    connect(m_save, &QPushButton::clicked, this, &PointsSection::save);
    connect(m_form, &Form::edited, this, &PointsSection::explain);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")) && !m_form->isDirty())
            read();
    });
    retranslate();
    read();
}

void PointsSection::retranslate()
{
    setTitle(tr("Points"), tr("When members can spend what they have earned, and until when it is good."));
    m_form->setLabel(pendingKey, tr("Days to wait"),
                     tr("So long a purchase can be returned; its points can be spent after that. 0: at once."));
    m_form->setLabel(validKey, tr("Good for months"), tr("0: points stay for good."));
    m_form->setLabel(untilKey, tr("Up to"));
    m_form->setLabel(returnedKey, tr("Days for what comes back"),
                     tr("Points that were spent, expired since and are given back are good for so long."));
    m_form->setLabel(noticeKey, tr("Days of notice"), tr("So long before points expire, their members are listed."));
    m_form->setLabel(
        tellsKey, tr("Members"),
        tr("Once, by mail, how many points and when: those who agreed to messages about orders by e-mail. How many "
           "the others are becomes a task."));
    static_cast<QCheckBox *>(m_form->field(tellsKey))->setText(tr("are told before points expire"));
    m_form->setLabel(hoursKey, tr("Hours without the server"),
                     tr("A device of a company spends points freely for so long after it last reached the server."));
    m_form->setLabel(allowanceKey, tr("Points after that"),
                     tr("So many a device may spend until it reaches it again."));
    auto *until = static_cast<QComboBox *>(m_form->field(untilKey));
    until->setItemText(0, tr("that very day"));
    until->setItemText(1, tr("the end of that month"));
    until->setItemText(2, tr("the end of that year"));
    m_save->setText(tr("Save"));
    explain();
}

points::Policy PointsSection::wanted() const
{
    return {m_form->value(pendingKey).toInt(),
            m_form->value(validKey).toInt(),
            static_cast<points::GoodUntil>(m_form->value(untilKey).toInt()),
            m_form->value(returnedKey).toInt(),
            m_form->value(noticeKey).toInt(),
            m_form->value(hoursKey).toInt(),
            m_form->value(allowanceKey).toInt(),
            m_form->value(tellsKey).toBool()};
}

void PointsSection::explain()
{
    const points::Policy policy = wanted();
    const Formats &formats = m_workbench.formats;
    const ShopZone &zone = formats.zone();
    const Instant now = Instant::now();
    const auto from = points::pendingUntil(policy, zone, now);
    const auto until = points::expiryOf(policy, zone, from.value_or(now));
    const QString begin =
        from ? tr("Points of a purchase of today can be spent from %1").arg(formats.day(zone.dayOf(*from)))
             : tr("Points of a purchase of today can be spent at once");
    m_meaning->setText(until ? tr("%1, up to %2.").arg(begin, formats.day(zone.dayOf(Instant{until->ms - 1})))
                             : tr("%1, and stay for good.").arg(begin));
}

void PointsSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<points::Policy> { return points::policy(connection); })
        .then(this, [this](const Result<points::Policy> &policy) {
            if (!policy)
                return;
            m_policy = *policy;
            m_form->load(valuesOf(m_policy));
            explain();
        });
}

void PointsSection::save()
{
    if (!m_form->validate())
        return;
    const points::Policy policy = wanted();
    m_save->setEnabled(false);
    m_workbench.write(this, [policy](store::UnitOfWork &work) { return points::setPolicy(work, policy); })
        .then(this, [this, policy](const Result<void> &done) {
            m_save->setEnabled(true);
            if (!done) {
                m_form->showError(done.error());
                return;
            }
            m_form->markSaved();
            const points::Policy before = std::exchange(m_policy, policy);
            m_workbench.toast(tr("Saved. Points that were earned before keep their dates."),
                              undoBy(m_workbench, [before](store::UnitOfWork &work) -> Result<void> {
                                  return points::setPolicy(work, before);
                              }));
        });
}

void PointsSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
