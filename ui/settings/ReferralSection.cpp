// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ReferralSection.h"

#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Undo.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString referrerKey = QStringLiteral("referrerPoints");
const QString friendKey = QStringLiteral("friendPoints");
const QString leastKey = QStringLiteral("leastPaid");

QSpinBox *pointsField(QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setRange(0, static_cast<int>(points::mostReferralPoints));
    field->setGroupSeparatorShown(true);
    return field;
}

} // namespace

ReferralSection::ReferralSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_form(new Form(this))
    , m_example(new QLabel(this))
    , m_save(new QPushButton(this))
{
    m_form->addField(referrerKey, {}, pointsField(this));
    m_form->addField(friendKey, {}, pointsField(this));
    auto *least = new MoneyEdit(workbench.formats.currency(), this);
    m_form->addField(leastKey, {}, least);
    m_form->setCheck(leastKey, [least] { return least->complaint(); });
    m_form->layout()->setContentsMargins({});
    m_save->setEnabled(false);
    m_example->setWordWrap(true);
    body()->addWidget(m_form);
    body()->addWidget(m_example);
    body()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_form, &Form::edited, this, &ReferralSection::explain);
    connect(m_form, &Form::dirtyChanged, m_save, &QPushButton::setEnabled);
    connect(m_form, &Form::saveRequested, this, &ReferralSection::save);
    connect(m_save, &QPushButton::clicked, this, &ReferralSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("shop")) && !m_form->isDirty())
            read();
    });
    retranslate();
    read();
}

void ReferralSection::retranslate()
{
    setTitle(tr("Recommending the shop"),
             tr("A member can say who brought them. Once their first order is paid, both get points, once."));
    m_form->setLabel(referrerKey, tr("Points for who recommended"));
    m_form->setLabel(friendKey, tr("Points for the new member"));
    m_form->setLabel(leastKey, tr("Least order"), tr("Smaller orders do not count as the first one."));
    m_save->setText(tr("Save"));
    explain();
}

void ReferralSection::explain()
{
    const Formats &formats = m_workbench.formats;
    const QString least = formats.moneyWithSymbol(Money{m_form->value(leastKey).toLongLong()});
    const qint64 referrer = m_form->value(referrerKey).toLongLong();
    const qint64 newcomer = m_form->value(friendKey).toLongLong();
    m_example->setText(
        referrer + newcomer > 0
            ? tr("Example: Ann says that Ben brought her. Once Ann has paid for her first order of %1 or more, Ben "
                 "gets %2 points and Ann %3. Where that order is taken back, so are the points.")
                  .arg(least, formats.number(referrer), formats.number(newcomer))
            : tr("Nobody gets points for recommending the shop."));
}

void ReferralSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<points::ReferralPolicy> {
            return points::referralPolicy(connection);
        })
        .then(this, [this](const Result<points::ReferralPolicy> &policy) {
            if (!policy)
                return;
            m_policy = *policy;
            m_form->load({{referrerKey, policy->referrerPoints},
                          {friendKey, policy->friendPoints},
                          {leastKey, policy->leastPaid.minor}});
            explain();
        });
}

void ReferralSection::save()
{
    if (!m_form->validate())
        return;
    points::ReferralPolicy wanted;
    wanted.referrerPoints = m_form->value(referrerKey).toLongLong();
    wanted.friendPoints = m_form->value(friendKey).toLongLong();
    wanted.leastPaid = Money{m_form->value(leastKey).toLongLong()};
    m_save->setEnabled(false);
    m_workbench.write(this, [wanted](store::UnitOfWork &work) { return points::setReferralPolicy(work, wanted); })
        .then(this, [this, before = m_policy](const Result<void> &done) {
            if (!done) {
                m_save->setEnabled(true);
                m_form->showError(done.error());
                return;
            }
            m_form->markSaved();
            m_workbench.toast(tr("Saved"), undoBy(m_workbench, [before](store::UnitOfWork &work) {
                                  return points::setReferralPolicy(work, before);
                              }));
            read();
        });
}

void ReferralSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
