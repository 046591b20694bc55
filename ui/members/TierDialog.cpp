// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/TierDialog.h"

#include "base/Text.h"
#include "members/Tiers.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Undo.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int dialogWidth = 460;
const QString tierKey = QStringLiteral("tier");
const QString untilKey = QStringLiteral("until");
const QString noteKey = QStringLiteral("note");

struct Choices
{
    std::vector<members::Tier> tiers;
    members::TierHolding holding; ///< how the member stands
};

Result<Choices> readChoices(store::Connection &connection, members::MemberId id)
{
    const auto tiers = members::tiers(connection);
    if (!tiers)
        return Failure(tiers.error());
    return Choices{*tiers, members::holdingOf(connection, id).value_or(members::TierHolding())};
}

} // namespace

TierDialog::TierDialog(Workbench &workbench, const members::Member &member, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_member(member.id)
    , m_name(member.name)
    , m_form(new Form(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Tier of %1").arg(member.name));
    setMinimumWidth(dialogWidth);
    build();
    read();
}

void TierDialog::build()
{
    auto *until = new QLineEdit;
    until->setPlaceholderText(tr("Year-month-day, such as 2027-05-31"));
    auto *note = new QLineEdit;
    note->setMaxLength(longestName);
    m_form->addField(tierKey, tr("Tier"), new QComboBox, tr("What is set by hand is not changed by the rules."));
    m_form->addField(untilKey, tr("Until"), until,
                     tr("The last day; then the rules decide again. Empty: until somebody changes it."));
    m_form->addField(noteKey, tr("Why"), note);
    m_form->setCheck(untilKey, [this] {
        const QString typed = m_form->text(untilKey);
        return typed.isEmpty() || BusinessDay::fromText(typed)
                   ? QString()
                   : tr("Enter the day as year-month-day, such as 2027-05-31.");
    });
    connect(m_form, &Form::edited, this, [this] {
        const bool isByHand = !m_form->text(tierKey).isEmpty();
        m_form->setFieldVisible(untilKey, isByHand);
    });
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *apply = new QPushButton(tr("Set the tier"), this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addStretch(1);
    column->addLayout(dialogButtons(*cancel, *apply));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, &TierDialog::set);
    connect(m_form, &Form::saveRequested, this, &TierDialog::set);
}

void TierDialog::read()
{
    m_workbench.store.read([id = m_member](store::Connection &connection) { return readChoices(connection, id); })
        .then(this, [this](const Result<Choices> &choices) {
            if (!choices) {
                m_form->showError(choices.error());
                return;
            }
            auto *tiers = static_cast<QComboBox *>(m_form->field(tierKey));
            tiers->addItem(tr("The rules decide"), QString());
            for (const members::Tier &tier : choices->tiers)
                tiers->addItem(tier.name, tier.id.text());
            const members::TierHolding &now = choices->holding;
            m_form->load({{tierKey, now.tier ? now.tier.text() : QString()},
                          {untilKey, now.pinned && now.pinnedUntil ? now.pinnedUntil->text() : QString()},
                          {noteKey, QString()}});
            m_form->focusFirst();
            emit loaded();
        });
}

void TierDialog::set()
{
    if (!m_form->validate())
        return;
    const members::TierId tier = members::TierId::fromText(m_form->text(tierKey)).value_or(members::TierId{});
    std::optional<BusinessDay> until;
    if (const auto day = BusinessDay::fromText(m_form->text(untilKey)); tier && day)
        until = *day;
    m_workbench
        .write(this,
               [id = m_member, tier, until,
                note = m_form->text(noteKey)](store::UnitOfWork &work) -> Result<members::TierHolding> {
                   const auto before = members::holdingOf(work.connection(), id);
                   return members::setTier(work, id, tier, until, note).map([&] {
                       return before.value_or(members::TierHolding());
                   });
               })
        .then(this, [this, tier](const Result<members::TierHolding> &before) {
            if (before)
                tell(tier, *before);
            else
                m_form->showError(before.error());
        });
}

void TierDialog::tell(members::TierId tier, const members::TierHolding &before)
{
    m_workbench.toast(tier ? tr("Tier of %1 set").arg(m_name) : tr("The rules decide about the tier of %1").arg(m_name),
                      undoBy(m_workbench, [id = m_member, before](store::UnitOfWork &work) {
                          return members::putTierBack(work, id, before);
                      }));
    accept();
}

} // namespace shopdesk::ui
