// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PriceListsSection.h"

#include "base/Text.h"
#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "members/Tiers.h"
#include "ui/catalog/PricesPage.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/Percent.h"
#include "ui/parts/States.h"
#include "ui/parts/Undo.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString tierKey = QStringLiteral("tier");
const QString channelKey = QStringLiteral("channel");
const QString storeKey = QStringLiteral("store");
const QString percentKey = QStringLiteral("percentOff");
const QString categoryKey = QStringLiteral("category");
const QString firstDayKey = QStringLiteral("firstDay");
const QString lastDayKey = QStringLiteral("lastDay");
const QString priorityKey = QStringLiteral("priority");
const QString inUseKey = QStringLiteral("inUse");

template<typename I>
QString textOf(I id)
{
    return id ? id.text() : QString();
}

template<typename I>
I idOf(const QString &text)
{
    const Result<I> id = I::fromText(text);
    return id ? *id : I{};
}

QString dayText(std::optional<BusinessDay> day)
{
    return day ? day->text() : QString();
}

std::optional<BusinessDay> dayOf(const QString &text)
{
    const auto day = BusinessDay::fromText(text);
    return day ? std::optional(*day) : std::nullopt;
}

/// What the list is, and whether it is in use.
Result<void> write(store::UnitOfWork &work, qint64 id, const catalog::PriceListDraft &draft, bool inUse)
{
    catalog::PriceListId list{id};
    if (id == 0) {
        const auto made = catalog::createPriceList(work, draft);
        if (!made)
            return Failure(made.error());
        list = *made;
    } else if (auto done = catalog::updatePriceList(work, list, draft); !done) {
        return done;
    }
    return inUse ? catalog::restorePriceList(work, list) : catalog::archivePriceList(work, list);
}

} // namespace

struct PriceListsSection::Choices
{
    std::vector<catalog::PriceList> lists;
    std::vector<members::Tier> tiers;
    std::vector<catalog::Premises> stores;
    std::vector<catalog::Category> categories;
};

PriceListsSection::PriceListsSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_rows(new EditableRows(this))
    , m_tier(new GrowingCombo(this))
    , m_channel(new GrowingCombo(this))
    , m_store(new GrowingCombo(this))
    , m_category(new GrowingCombo(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "price_lists");
    connect(m_rows, &EditableRows::loadRequested, this, &PriceListsSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &PriceListsSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        for (const char *table : {"price_lists", "tiers", "stores", "categories"}) {
            if (changes.touches(QString::fromLatin1(table))) {
                read();
                return;
            }
        }
    });
    retranslate();
    read();
}

void PriceListsSection::build()
{
    auto *name = new QLineEdit(this);
    name->setMaxLength(longestName);
    auto *priority = new QSpinBox(this);
    priority->setRange(-catalog::highestPriority, catalog::highestPriority);
    Form *form = m_rows->form();
    form->addField(nameKey, {}, name);
    form->addField(tierKey, {}, m_tier);
    form->addField(channelKey, {}, m_channel);
    form->addField(storeKey, {}, m_store);
    form->addField(firstDayKey, {}, new QLineEdit(this));
    form->addField(lastDayKey, {}, new QLineEdit(this));
    form->addField(percentKey, {}, new QLineEdit(this));
    form->addField(categoryKey, {}, m_category);
    form->addField(priorityKey, {}, priority);
    form->addField(inUseKey, {}, new QCheckBox(this));
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the price list a name.") : QString(); });
    form->setCheck(percentKey, [form] {
        const auto percent = percentFrom(form->text(percentKey));
        const bool good = form->text(percentKey).isEmpty() || (percent && *percent >= 0 && *percent <= 10'000);
        return good ? QString() : tr("Enter a discount from 0 to 100 percent.");
    });
    for (const QString &key : {firstDayKey, lastDayKey}) {
        form->setCheck(key, [form, key] {
            return form->text(key).isEmpty() || dayOf(form->text(key))
                       ? QString()
                       : tr("Write the day as year-month-day, such as 2026-12-24.");
        });
    }
    m_rows->setEditable(m_workbench.offers(Permission::EditCatalog));
}

void PriceListsSection::retranslate()
{
    setTitle(
        tr("Price lists"),
        tr("Other prices for a tier, a channel, a store or some days. Where several hold, the highest priority goes "
           "first, then the lowest price. Prices of single products are set on the page of the product."));
    m_rows->setWords(tr("Add a price list"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(tierKey, tr("Tier"));
    form->setLabel(channelKey, tr("Channel"));
    form->setLabel(storeKey, tr("Store"));
    form->setLabel(firstDayKey, tr("First day"), tr("Such as 2026-12-01. Empty: at once."));
    form->setLabel(lastDayKey, tr("Last day"), tr("This day included. Empty: no end."));
    form->setLabel(percentKey, tr("Discount in percent"),
                   tr("Off everything, or off one category. Empty: single prices only."));
    form->setLabel(categoryKey, tr("Category"));
    form->setLabel(priorityKey, tr("Priority"), tr("The higher one goes first."));
    form->setLabel(inUseKey, tr("In use"));
    for (GrowingCombo *combo : {m_tier, m_channel, m_store, m_category})
        combo->setWords({}, {}, {});
    std::vector<GrowingCombo::Choice> channels{{QString(), tr("Every channel")}};
    for (const QString &channel : catalog::priceChannels())
        channels.push_back({channel, stateLook(channel).word});
    m_channel->setChoices(channels);
    showRows();
}

void PriceListsSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Choices> {
            const auto lists = catalog::priceLists(connection, true);
            if (!lists)
                return Failure(lists.error());
            const auto stores = catalog::stores(connection);
            if (!stores)
                return Failure(stores.error());
            const auto categories = catalog::categories(connection);
            if (!categories)
                return Failure(categories.error());
            // Who may not see members names no tier.
            const auto tiers = members::tiers(connection);
            return Choices{*lists, tiers ? *tiers : std::vector<members::Tier>(), *stores, *categories};
        })
        .then(this, [this](const Result<Choices> &choices) {
            if (choices)
                showChoices(*choices);
            else
                m_workbench.toast(choices.error().message, {});
        });
}

void PriceListsSection::showChoices(const Choices &choices)
{
    m_lists = choices.lists;
    std::vector<GrowingCombo::Choice> tiers{{QString(), tr("Everybody")}};
    for (const members::Tier &tier : choices.tiers)
        tiers.push_back({tier.id.text(), tier.name});
    std::vector<GrowingCombo::Choice> stores{{QString(), tr("Every store")}};
    for (const catalog::Premises &store : choices.stores)
        stores.push_back({store.id.text(), store.name});
    std::vector<GrowingCombo::Choice> categories{{QString(), tr("Everything")}};
    for (const catalog::Category &category : choices.categories)
        categories.push_back({category.id.text(), category.path});
    m_tier->setChoices(tiers);
    m_store->setChoices(stores);
    m_category->setChoices(categories);
    showRows();
}

void PriceListsSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const catalog::PriceList &list : m_lists) {
        QStringList parts{scopeText(list)};
        if (const QString days = daysText(list.rules, m_workbench.formats); !days.isEmpty())
            parts << days;
        if (list.rules.percentOff > 0)
            parts << tr("%1% off").arg(percentText(list.rules.percentOff));
        if (const int prices = static_cast<int>(list.prices); prices > 0)
            parts << tr("%Ln price(s)", nullptr, prices);
        if (list.archivedAt)
            parts << tr("not in use");
        rows.push_back({list.id.value, list.rules.name, parts.join(QStringLiteral(" · "))});
    }
    m_rows->setRows(rows);
}

const catalog::PriceList *PriceListsSection::find(qint64 id) const
{
    const auto found = std::ranges::find(m_lists, catalog::PriceListId{id}, &catalog::PriceList::id);
    return found == m_lists.end() ? nullptr : &*found;
}

void PriceListsSection::load(qint64 id)
{
    const catalog::PriceList *list = find(id);
    const catalog::PriceListDraft rules = list ? list->rules : catalog::PriceListDraft();
    m_rows->form()->load({{nameKey, rules.name},
                          {tierKey, textOf(rules.tier)},
                          {channelKey, rules.channel},
                          {storeKey, textOf(rules.store)},
                          {firstDayKey, dayText(rules.firstDay)},
                          {lastDayKey, dayText(rules.lastDay)},
                          {percentKey, rules.percentOff > 0 ? percentText(rules.percentOff) : QString()},
                          {categoryKey, textOf(rules.category)},
                          {priorityKey, rules.priority},
                          {inUseKey, !list || !list->archivedAt}});
}

catalog::PriceListDraft PriceListsSection::draft() const
{
    const Form *form = m_rows->form();
    catalog::PriceListDraft draft;
    draft.name = form->text(nameKey);
    draft.tier = idOf<catalog::PriceTier>(form->text(tierKey));
    draft.channel = form->text(channelKey);
    draft.store = idOf<StoreId>(form->text(storeKey));
    draft.firstDay = dayOf(form->text(firstDayKey));
    draft.lastDay = dayOf(form->text(lastDayKey));
    draft.priority = form->value(priorityKey).toInt();
    draft.percentOff = static_cast<int>(percentFrom(form->text(percentKey)).value_or(0));
    draft.category = idOf<catalog::CategoryId>(form->text(categoryKey));
    return draft;
}

void PriceListsSection::save(qint64 id)
{
    const catalog::PriceListDraft wanted = draft();
    const bool inUse = m_rows->form()->value(inUseKey).toBool();
    std::function<void()> undo;
    if (const catalog::PriceList *before = find(id)) {
        undo = undoBy(m_workbench, [id, old = before->rules, wasInUse = !before->archivedAt](store::UnitOfWork &work) {
            return write(work, id, old, wasInUse);
        });
    }
    m_workbench.write(this, [id, wanted, inUse](store::UnitOfWork &work) { return write(work, id, wanted, inUse); })
        .then(this, [this, name = wanted.name, undo](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Price list “%1” saved").arg(name), undo);
        });
}

void PriceListsSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
