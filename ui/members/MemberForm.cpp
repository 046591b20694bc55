// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MemberForm.h"

#include "base/Text.h"
#include "members/Contact.h"
#include "members/Households.h"
#include "members/MemberList.h"
#include "members/Members.h"
#include "members/TierMoves.h"
#include "members/Tiers.h"
#include "ui/members/AddressEdit.h"
#include "ui/members/ContactEdit.h"
#include "ui/members/LanguageNames.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/Undo.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringListModel>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString numberKey = QStringLiteral("number");
const QString tierKey = QStringLiteral("tier");
const QString phoneKey = QStringLiteral("phone");
const QString emailKey = QStringLiteral("email");
const QString addressKey = QStringLiteral("address");
const QString countryKey = QStringLiteral("country");
const QString birthdayKey = QStringLiteral("birthday");
const QString languageKey = QStringLiteral("language");
const QString tagsKey = QStringLiteral("tags");
const QString referrerKey = QStringLiteral("referrer");
const QString householdKey = QStringLiteral("household");
const QString noteKey = QStringLiteral("note");

/// A member as the form has one: others are known by their numbers until it is saved.
struct Typed
{
    members::MemberDraft draft;
    QString referrer;
    QString with; ///< number of another member of the household
    bool movesHouse = false;
};

/// The member with a number that was typed into a field.
Result<members::MemberId> numbered(store::Connection &connection, const QString &number, const QString &field)
{
    const auto found = members::findByNumber(connection, number);
    if (!found)
        return fail("members.notFound", found.error().message, field);
    return *found;
}

Result<void> moveHouse(store::UnitOfWork &work, members::MemberId id, const Typed &typed)
{
    if (!typed.movesHouse)
        return {};
    if (typed.with.isEmpty())
        return members::leaveHousehold(work, id);
    const auto with = numbered(work.connection(), typed.with, householdKey);
    if (!with)
        return Failure(with.error());
    const auto done = members::joinHousehold(work, id, *with);
    return done ? done : Result<void>(fail("members.ownHousehold", done.error().message, householdKey));
}

Result<members::MemberDraft> withReferrer(store::Connection &connection, const Typed &typed)
{
    members::MemberDraft draft = typed.draft;
    draft.referrer = {};
    if (typed.referrer.isEmpty())
        return draft;
    const auto referrer = numbered(connection, typed.referrer, referrerKey);
    if (!referrer)
        return Failure(referrer.error());
    draft.referrer = *referrer;
    return draft;
}

std::optional<QString> changeOf(const QVariant &value)
{
    return value.isValid() && !value.isNull() ? std::optional(value.toString()) : std::nullopt;
}

QString textOf(members::TierId tier)
{
    return tier ? tier.text() : QString();
}

/// What an edit changes, with how the member stood on the tier before somebody chose another one.
using HeldBefore = std::shared_ptr<std::optional<members::TierHolding>>;

Result<void> saveEdit(store::UnitOfWork &work, members::MemberId id, const members::MemberDraft &draft,
                      const HeldBefore &held)
{
    if (draft.tier)
        *held = members::holdingOf(work.connection(), id);
    return members::updateMember(work, id, draft);
}

Result<void> undoEdit(store::UnitOfWork &work, members::MemberId id, const members::MemberDraft &before,
                      const HeldBefore &held)
{
    const auto done = members::updateMember(work, id, before);
    return done && *held ? members::putTierBack(work, id, **held) : done;
}

struct Choices
{
    std::vector<members::Tier> tiers;
    QStringList countries;
    QString nextNumber;
};

Result<Choices> readAllChoices(store::Connection &connection)
{
    const auto tiers = members::tiers(connection);
    if (!tiers)
        return Failure(tiers.error());
    Choices choices{*tiers, {}, members::suggestedNumber(connection)};
    for (const tables::FilterChoice &choice : members::memberList().filter(countryKey)->choices(connection))
        if (!choice.value.toString().isEmpty())
            choices.countries << choice.value.toString();
    return choices;
}

} // namespace

MemberForm::MemberForm(Workbench &workbench, QWidget *parent)
    : RecordForm(workbench, QStringLiteral("member"), parent)
    , m_tier(new GrowingCombo(this))
    , m_phone(new ContactEdit(this))
    , m_email(new ContactEdit(this))
    , m_address(new AddressEdit(this))
    , m_language(new GrowingCombo(this))
{
    build();
    retranslate();
}

void MemberForm::build()
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *number = new QLineEdit(this);
    number->setMaxLength(longestCode);
    auto *country = new QLineEdit(this);
    country->setMaxLength(longestName);
    auto *countries = new QCompleter(new QStringListModel(this), this);
    countries->setCaseSensitivity(Qt::CaseInsensitive);
    country->setCompleter(countries);
    auto *note = new QPlainTextEdit(this);
    note->setTabChangesFocus(true);
    note->setFixedHeight(96);

    form()->addField(nameKey, {}, name);
    form()->addField(numberKey, {}, number);
    form()->addField(tierKey, {}, m_tier);
    form()->addField(phoneKey, {}, m_phone);
    form()->addField(emailKey, {}, m_email);
    form()->addField(addressKey, {}, m_address);
    form()->addField(countryKey, {}, country);
    form()->addField(birthdayKey, {}, new QLineEdit(this));
    form()->addField(languageKey, {}, m_language);
    form()->addField(tagsKey, {}, new QLineEdit(this));
    form()->addField(referrerKey, {}, new QLineEdit(this));
    form()->addField(householdKey, {}, new QLineEdit(this));
    form()->addField(noteKey, {}, note);
    form()->setCheck(nameKey, [this] { return nameComplaint(); });
    form()->setCheck(phoneKey, [this] { return phoneComplaint(); });
    form()->setCheck(emailKey, [this] { return emailComplaint(); });
    form()->setCheck(addressKey, [this] { return addressComplaint(); });
    form()->setCheck(birthdayKey, [this] { return birthdayComplaint(); });
    connect(m_tier, &GrowingCombo::createRequested, this, &MemberForm::createTier);
}

void MemberForm::retranslate()
{
    form()->setLabel(nameKey, tr("Name"));
    form()->setLabel(numberKey, tr("Number"), tr("Left empty, the next number is taken."));
    form()->setLabel(tierKey, tr("Tier"));
    form()->setLabel(phoneKey, tr("Phone"));
    form()->setLabel(emailKey, tr("E-mail"));
    form()->setLabel(addressKey, tr("Address"));
    form()->setLabel(countryKey, tr("Country"));
    form()->setLabel(birthdayKey, tr("Birthday"));
    form()->setLabel(languageKey, tr("Language"));
    form()->setLabel(tagsKey, tr("Tags"), tr("Separated by commas, such as tea, wholesale."));
    form()->setLabel(referrerKey, tr("Recommended by"), tr("Number of the member who brought this one to the shop."));
    form()->setLabel(householdKey, tr("Lives with"), tr("Number of a member of the same household."));
    form()->setLabel(noteKey, tr("Note"));
    std::vector<GrowingCombo::Choice> languages{{QString(), tr("Not known")}};
    for (const QString &code : offeredLanguages())
        languages.push_back({code, languageName(code)});
    m_language->setChoices(languages);
    static_cast<QLineEdit *>(form()->field(birthdayKey))->setPlaceholderText(tr("Year-month-day, such as 1990-05-17"));
    m_tier->setWords(tr("New tier…"), tr("Name of the new tier"), tr("Add"));
    if (isActive())
        readChoices();
}

void MemberForm::startNew()
{
    m_with.clear();
    load({});
}

void MemberForm::startEdit(const members::Member &member, const QString &with)
{
    m_with = with;
    load(member);
}

void MemberForm::load(const members::Member &member)
{
    m_before = member;
    m_phone->setMasked(member.phoneMasked);
    m_email->setMasked(member.emailMasked);
    m_address->setSealed(member.hasAddress);
    start(member.id.value, {{nameKey, member.name},
                            {numberKey, member.number},
                            {tierKey, textOf(member.tier)},
                            {phoneKey, QVariant()},
                            {emailKey, QVariant()},
                            {addressKey, QVariant()},
                            {countryKey, member.country},
                            {birthdayKey, member.birthday ? member.birthday->text() : QString()},
                            {languageKey, member.language},
                            {tagsKey, member.tags.join(QStringLiteral(", "))},
                            {referrerKey, member.referrerNumber},
                            {householdKey, m_with},
                            {noteKey, member.note}});
    readChoices();
}

void MemberForm::readChoices()
{
    workbench().store.read(readAllChoices).then(this, [this](const Result<Choices> &choices) {
        if (!choices) {
            form()->showError(choices.error());
            return;
        }
        std::vector<GrowingCombo::Choice> tiers{{QString(), tr("None")}};
        for (const members::Tier &tier : choices->tiers)
            tiers.push_back({tier.id.text(), tier.name});
        m_tier->setChoices(tiers);
        auto *country = static_cast<QLineEdit *>(form()->field(countryKey));
        static_cast<QStringListModel *>(country->completer()->model())->setStringList(choices->countries);
        auto *number = static_cast<QLineEdit *>(form()->field(numberKey));
        number->setPlaceholderText(m_before.id ? m_before.number : choices->nextNumber);
    });
}

void MemberForm::createTier(const QString &name)
{
    workbench()
        .write(this,
               [name](store::UnitOfWork &work) -> Result<members::TierId> {
                   const auto tiers = members::tiers(work.connection());
                   if (!tiers)
                       return Failure(tiers.error());
                   return members::createTier(work, {name, tiers->empty() ? 1 : tiers->back().rank + 1});
               })
        .then(this, [this, name](const Result<members::TierId> &id) {
            if (id)
                m_tier->added({id->text(), name});
            else
                m_tier->showComplaint(id.error().message);
        });
}

members::MemberDraft MemberForm::draft() const
{
    members::MemberDraft draft;
    draft.number = form()->text(numberKey);
    draft.name = form()->text(nameKey);
    // Only what was chosen here is sent: the rules may have moved the member since the form was opened.
    if (const QString tier = form()->text(tierKey); tier != textOf(m_before.tier))
        draft.tier = members::TierId::fromText(tier).value_or(members::TierId{});
    draft.phone = changeOf(form()->value(phoneKey));
    draft.email = changeOf(form()->value(emailKey));
    draft.address = changeOf(form()->value(addressKey));
    draft.country = form()->text(countryKey);
    if (const auto birthday = BusinessDay::fromText(form()->text(birthdayKey)))
        draft.birthday = *birthday;
    draft.language = form()->text(languageKey);
    draft.tags = form()->text(tagsKey).split(QLatin1Char(','), Qt::SkipEmptyParts);
    draft.note = form()->value(noteKey).toString();
    return draft;
}

RecordForm::Saving MemberForm::saving()
{
    const QString with = form()->text(householdKey);
    const Typed typed{draft(), form()->text(referrerKey), with, with != m_with};
    const members::MemberId id = m_before.id;
    if (!id) {
        return {[typed](store::UnitOfWork &work) -> Result<qint64> {
                    const auto wanted = withReferrer(work.connection(), typed);
                    if (!wanted)
                        return Failure(wanted.error());
                    const auto made = members::createMember(work, *wanted);
                    if (!made)
                        return Failure(made.error());
                    return moveHouse(work, *made, typed).map([&] { return made->value; });
                },
                {}};
    }
    const auto held = std::make_shared<std::optional<members::TierHolding>>();
    Saving saving{[typed, id, held](store::UnitOfWork &work) -> Result<qint64> {
                      const auto wanted = withReferrer(work.connection(), typed);
                      if (!wanted)
                          return Failure(wanted.error());
                      if (auto done = saveEdit(work, id, *wanted, held); !done)
                          return Failure(done.error());
                      return moveHouse(work, id, typed).map([id] { return id.value; });
                  },
                  {}};
    if (!typed.draft.phone && !typed.draft.email && !typed.draft.address && !typed.movesHouse) {
        saving.undo = undoBy(workbench(), [id, held, before = members::draftOf(m_before)](store::UnitOfWork &work) {
            return undoEdit(work, id, before, held);
        });
    }
    return saving;
}

std::function<void()> MemberForm::undoOfNew(qint64 id)
{
    return undoBy(workbench(), [id](store::UnitOfWork &work) { return members::archiveMember(work, {id}); });
}

QString MemberForm::recordName() const
{
    return form()->text(nameKey);
}

bool MemberForm::isWhole() const
{
    return nameComplaint().isEmpty() && phoneComplaint().isEmpty() && emailComplaint().isEmpty()
           && addressComplaint().isEmpty() && birthdayComplaint().isEmpty();
}

QString MemberForm::nameComplaint() const
{
    return form()->text(nameKey).isEmpty() ? tr("Enter the member's name.") : QString();
}

QString MemberForm::phoneComplaint() const
{
    const auto phone = changeOf(form()->value(phoneKey));
    if (!phone || phone->isEmpty())
        return {};
    const auto good = members::normalisedPhone(*phone, workbench().formats.zone());
    return good ? QString() : good.error().message;
}

QString MemberForm::emailComplaint() const
{
    const auto email = changeOf(form()->value(emailKey));
    if (!email || email->isEmpty())
        return {};
    const auto good = members::normalisedEmail(*email);
    return good ? QString() : good.error().message;
}

QString MemberForm::addressComplaint() const
{
    const auto address = changeOf(form()->value(addressKey));
    return address && address->size() > members::longestAddress
               ? tr("This is longer than %1 characters. Make it shorter.").arg(members::longestAddress)
               : QString();
}

QString MemberForm::birthdayComplaint() const
{
    const QString typed = form()->text(birthdayKey);
    if (typed.isEmpty() || BusinessDay::fromText(typed))
        return {};
    return tr("Enter the day as year-month-day, such as 1990-05-17.");
}

} // namespace shopdesk::ui
