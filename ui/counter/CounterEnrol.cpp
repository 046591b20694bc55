// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The counter where a customer becomes a member: a phone number that nobody has, a name, and the sale is theirs.
#include "ui/counter/CounterPane.h"

#include "members/Contact.h"
#include "members/Members.h"

namespace shopdesk::ui {

namespace {

/// Shorter ones are the end of a number, or something else.
constexpr int fewestDigits = 7;

} // namespace

/// The phone number that was typed whole, as it is kept; nothing for other words.
std::optional<QString> CounterPane::phoneToEnrol(const QString &text) const
{
    if (!workbench().offers(Permission::EditMembers))
        return std::nullopt;
    const Result<QString> phone = members::normalisedPhone(text, workbench().formats.zone());
    return phone && phone->size() >= fewestDigits ? std::optional(*phone) : std::nullopt;
}

void CounterPane::offerToEnrol(const QString &typed, const QString &phone)
{
    m_prompt->setChoices({{tr("Enrol %1").arg(members::maskedPhone(phone)), tr("a new member, for this sale")}});
    m_prompt->setChosen([this, typed, phone](int) { askNameToEnrol(typed, phone); });
}

void CounterPane::askNameToEnrol(const QString &typed, const QString &phone)
{
    m_search = {};
    ++m_searchNumber;
    CounterPrompt::Question question;
    question.title = tr("Name of the new member with %1").arg(members::maskedPhone(phone));
    question.placeholder = tr("Name");
    question.hint = tr("Enter enrols, and the sale is this member's.");
    question.left = [this] { askMember(); };
    question.entered = [this, typed](const QString &name) {
        if (name.trimmed().isEmpty())
            m_prompt->complain(tr("Enter the member's name."));
        else
            enrol(typed, name);
    };
    m_prompt->ask(question);
}

void CounterPane::enrol(const QString &phone, const QString &name)
{
    members::MemberDraft draft;
    draft.name = name;
    draft.phone = phone;
    workbench()
        .write(this, [draft](store::UnitOfWork &work) { return members::createMember(work, draft); })
        .then(this, [this, name = name.trimmed()](const Result<members::MemberId> &id) {
            if (!id) {
                m_prompt->complain(id.error().message);
                return;
            }
            setMember(*id);
            workbench().toast(tr("%1 is a member now").arg(name), {});
        });
}

} // namespace shopdesk::ui
