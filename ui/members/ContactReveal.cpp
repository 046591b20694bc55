// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ContactReveal.h"

#include "members/Members.h"
#include "ui/parts/Theme.h"

#include <QGridLayout>
#include <QLabel>

namespace shopdesk::ui {

ContactReveal::ContactReveal(Workbench &workbench, QWidget *parent)
    : Reveal(workbench, parent)
    , m_phoneLabel(new QLabel(this))
    , m_emailLabel(new QLabel(this))
    , m_addressLabel(new QLabel(this))
    , m_phone(new QLabel(this))
    , m_email(new QLabel(this))
    , m_address(new QLabel(this))
    , m_problem(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    // The measures of a fact sheet, above which it stands.
    grid->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, 0);
    grid->setHorizontalSpacing(measure::gap4);
    grid->setVerticalSpacing(measure::gap2);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_phoneLabel, 0, 0);
    grid->addWidget(m_phone, 0, 1);
    grid->addWidget(m_emailLabel, 1, 0);
    grid->addWidget(m_email, 1, 1);
    grid->addWidget(m_addressLabel, 2, 0, Qt::AlignTop);
    grid->addWidget(m_address, 2, 1);
    grid->addWidget(revealButton(), 0, 2, 3, 1, Qt::AlignTop);
    grid->addWidget(m_problem, 3, 0, 1, 3);
    for (QLabel *label : {m_phone, m_email, m_address, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_problem->hide();
    refresh();
}

void ContactReveal::setMember(const members::Member &member)
{
    setSubject(member.id.value);
    m_member = member;
    refresh();
}

Attempt<Result<members::Contact>> ContactReveal::look(qint64 subject)
{
    return workbench().write(
        this, [id = members::MemberId{subject}](store::UnitOfWork &work) { return members::revealContact(work, id); });
}

void ContactReveal::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString ContactReveal::maskedText(const QString &masked, const std::optional<Instant> &verifiedAt) const
{
    if (masked.isEmpty())
        return {};
    const Formats &formats = workbench().formats;
    return verifiedAt ? tr("%1 – verified on %2").arg(masked, formats.day(formats.zone().dayOf(*verifiedAt)))
                      : tr("%1 – not verified").arg(masked);
}

void ContactReveal::refresh()
{
    setInk(*m_phoneLabel, Colours::of(palette()).muted);
    setInk(*m_emailLabel, Colours::of(palette()).muted);
    setInk(*m_addressLabel, Colours::of(palette()).muted);
    m_phoneLabel->setText(tr("Phone"));
    m_emailLabel->setText(tr("E-mail"));
    m_addressLabel->setText(tr("Address"));
    const QString none = QStringLiteral("–");
    const QString phone = revealed() ? revealed()->phone : maskedText(m_member.phoneMasked, m_member.phoneVerifiedAt);
    const QString email = revealed() ? revealed()->email : maskedText(m_member.emailMasked, m_member.emailVerifiedAt);
    const QString address = revealed() ? revealed()->address : m_member.hasAddress ? tr("Sealed") : QString();
    m_phone->setText(phone.isEmpty() ? none : phone);
    m_email->setText(email.isEmpty() ? none : email);
    m_address->setText(address.isEmpty() ? none : address);
    m_phone->setAccessibleName(tr("Phone: %1").arg(m_phone->text()));
    m_email->setAccessibleName(tr("E-mail: %1").arg(m_email->text()));
    m_address->setAccessibleName(tr("Address: %1").arg(m_address->text()));
    const bool has = !m_member.phoneMasked.isEmpty() || !m_member.emailMasked.isEmpty() || m_member.hasAddress;
    refreshButton(has, {.hide = tr("Hide"),
                        .reveal = tr("Reveal"),
                        .mayReveal = tr("Shows them for half a minute. The history keeps who looked."),
                        .mayAsk = tr("Shows them for half a minute (needs approval). The history keeps who looked.")});
}

} // namespace shopdesk::ui
