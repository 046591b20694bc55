// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/MallSection.h"

#include "base/Text.h"
#include "catalog/FindVariant.h"
#include "rewards/Coupons.h"
#include "rewards/CouponWords.h"
#include "ui/parts/Form.h"
#include "ui/parts/GrowingCombo.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/States.h"
#include "ui/rewards/TimeText.h"
#include "ui/settings/EditableRows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using rewards::OfferKind;

const QString nameKey = QStringLiteral("name");
const QString kindKey = QStringLiteral("kind");
const QString variantKey = QStringLiteral("variant");
const QString couponKey = QStringLiteral("coupon");
const QString worthKey = QStringLiteral("worth");
const QString pointsKey = QStringLiteral("points");
const QString priceKey = QStringLiteral("price");
const QString limitKey = QStringLiteral("memberLimit");
const QString startKey = QStringLiteral("startsAt");
const QString endKey = QStringLiteral("endsAt");
const QString stockKey = QStringLiteral("quantity");
const QString inUseKey = QStringLiteral("inUse");
constexpr int most = 1'000'000;

QSpinBox *numberField(int least, QWidget *parent)
{
    auto *number = new QSpinBox(parent);
    number->setRange(least, most);
    number->setGroupSeparatorShown(true);
    return number;
}

/// What was typed; the product by its SKU, the stock as it is to be.
struct TypedOffer
{
    rewards::OfferDraft draft;
    QString sku;
    qint64 stock = 0;
    bool inUse = true;
};

Result<void> write(store::UnitOfWork &work, rewards::OfferId id, TypedOffer typed, qint64 stockBefore)
{
    if (typed.draft.kind == OfferKind::Goods) {
        const auto found = catalog::findBySku(work.connection(), typed.sku);
        if (!found)
            return fail("rewards.notFound", MallSection::tr("No product has this SKU."), variantKey);
        typed.draft.variant = found->variant;
    }
    if (!id) {
        const auto made = rewards::createOffer(work, typed.draft);
        if (!made)
            return Failure(made.error());
        id = *made;
    } else if (auto done = rewards::updateOffer(work, id, typed.draft); !done) {
        return done;
    }
    if (typed.stock != stockBefore) {
        if (auto done = rewards::stockOffer(work, id, typed.stock - stockBefore); !done)
            return done;
    }
    return typed.inUse ? rewards::restoreOffer(work, id) : rewards::archiveOffer(work, id);
}

} // namespace

MallSection::MallSection(Workbench &workbench, QWidget *parent)
    : Section(parent), m_workbench(workbench), m_rows(new EditableRows(this)), m_coupon(new GrowingCombo(this))
{
    build();
    body()->addWidget(m_rows);
    m_rows->setHistory(workbench, "mall_offers");
    connect(m_rows, &EditableRows::loadRequested, this, &MallSection::load);
    connect(m_rows, &EditableRows::saveRequested, this, &MallSection::save);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("mall_offers")) || changes.touches(QStringLiteral("coupons")))
            read();
    });
    retranslate();
    read();
}

void MallSection::build()
{
    const auto text = [this](int longest) {
        auto *edit = new QLineEdit(this);
        edit->setMaxLength(longest);
        return edit;
    };
    auto *kinds = new QComboBox(this);
    for (const OfferKind kind : {OfferKind::Goods, OfferKind::Coupon, OfferKind::StoreCredit})
        kinds->addItem(QString(), rewards::keyOf(kind));
    const Currency &currency = m_workbench.formats.currency();
    Form *form = m_rows->form();
    form->addField(nameKey, {}, text(longestName));
    form->addField(kindKey, {}, kinds);
    form->addField(variantKey, {}, text(longestCode));
    form->addField(couponKey, {}, m_coupon);
    form->addField(worthKey, {}, new MoneyEdit(currency, this));
    form->addField(pointsKey, {}, numberField(1, this));
    form->addField(priceKey, {}, new MoneyEdit(currency, this));
    form->addField(stockKey, {}, numberField(0, this));
    form->addField(limitKey, {}, numberField(0, this));
    form->addField(startKey, {}, text(20));
    form->addField(endKey, {}, text(20));
    form->addField(inUseKey, {}, new QCheckBox(this));
    form->setCheck(nameKey,
                   [form] { return form->text(nameKey).isEmpty() ? tr("Give the offer a name.") : QString(); });
    for (const QString &key : {startKey, endKey}) {
        form->setCheck(key, [this, form, key] { return timeComplaint(form->text(key), m_workbench.formats.zone()); });
    }
    connect(form, &Form::edited, this, [this](const QString &key) {
        if (key == kindKey)
            showFields();
    });
    m_rows->setEditable(m_workbench.offers(Permission::EditCatalog));
}

void MallSection::retranslate()
{
    setTitle(tr("Points mall"),
             tr("What members can have for points, or for points and money. It is taken from the page of "
                "the member, and its stock is one of its own."));
    m_rows->setWords(tr("Add an offer"));
    Form *form = m_rows->form();
    form->setLabel(nameKey, tr("Name"));
    form->setLabel(kindKey, tr("Kind"));
    form->setLabel(variantKey, tr("Product"), tr("Its SKU."));
    form->setLabel(couponKey, tr("Coupon"), tr("Each member gets a code of their own."));
    form->setLabel(worthKey, tr("Store credit"));
    form->setLabel(pointsKey, tr("Points"));
    form->setLabel(priceKey, tr("And in money"), tr("Empty: for points alone."));
    form->setLabel(stockKey, tr("Stock"), tr("How many can still be taken."));
    form->setLabel(limitKey, tr("For each member"), tr("So many. 0: no limit."));
    form->setLabel(startKey, tr("Starts"), tr("Such as 2026-12-01 10:00. Empty: at once."));
    form->setLabel(endKey, tr("Ends"), tr("At this moment it is no longer offered. Empty: no end."));
    form->setLabel(inUseKey, tr("In use"));
    auto &kinds = *static_cast<QComboBox *>(form->field(kindKey));
    for (int i = 0; i < kinds.count(); ++i)
        kinds.setItemText(i, stateLook(kinds.itemData(i).toString()).word);
    m_coupon->setWords({}, {}, {});
    showFields();
    showRows();
}

void MallSection::showFields()
{
    Form *form = m_rows->form();
    const auto kind = rewards::offerKindFrom(form->text(kindKey)).value_or(OfferKind::Goods);
    form->setFieldVisible(variantKey, kind == OfferKind::Goods);
    form->setFieldVisible(priceKey, kind == OfferKind::Goods);
    form->setFieldVisible(couponKey, kind == OfferKind::Coupon);
    form->setFieldVisible(worthKey, kind == OfferKind::StoreCredit);
}

void MallSection::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Content> {
            auto offers = rewards::offers(connection, true);
            if (!offers)
                return Failure(offers.error());
            auto coupons = rewards::coupons(connection);
            if (!coupons)
                return Failure(coupons.error());
            Content content{std::move(*offers), {}, std::move(*coupons)};
            for (const rewards::Offer &offer : content.offers)
                content.skus << rewards::variantSku(connection, offer.rules.variant);
            return content;
        })
        .then(this, [this](const Result<Content> &content) {
            if (!content) {
                m_workbench.toast(content.error().message, {});
                return;
            }
            m_content = *content;
            std::vector<GrowingCombo::Choice> coupons{{QString(), tr("None")}};
            for (const rewards::Coupon &coupon : m_content.coupons)
                coupons.push_back({coupon.id.text(), coupon.rules.name});
            m_coupon->setChoices(coupons);
            showRows();
        });
}

QString MallSection::offerText(const rewards::Offer &offer) const
{
    const Formats &formats = m_workbench.formats;
    QStringList parts;
    if (!offer.what.isEmpty())
        parts << offer.what;
    if (offer.rules.worth > Money{})
        parts << formats.moneyWithSymbol(offer.rules.worth);
    const QString points = tr("%1 points").arg(formats.number(offer.rules.points));
    parts << (offer.rules.price > Money{} ? tr("%1 + %2").arg(points, formats.moneyWithSymbol(offer.rules.price))
                                          : points);
    parts << (offer.stock > 0 ? tr("%1 there").arg(formats.number(offer.stock)) : tr("sold out"));
    if (offer.archivedAt)
        parts << tr("not in use");
    return parts.join(QStringLiteral(" · "));
}

void MallSection::showRows()
{
    std::vector<EditableRows::Row> rows;
    for (const rewards::Offer &offer : m_content.offers)
        rows.push_back({offer.id.value, offer.rules.name, offerText(offer)});
    m_rows->setRows(rows);
}

void MallSection::load(qint64 id)
{
    const auto at = std::ranges::find(m_content.offers, rewards::OfferId{id}, &rewards::Offer::id);
    const bool isNew = at == m_content.offers.end();
    const rewards::Offer offer = isNew ? rewards::Offer() : *at;
    const rewards::OfferDraft &rules = offer.rules;
    const ShopZone &zone = m_workbench.formats.zone();
    const auto money = [](Money amount) { return amount == Money{} ? QVariant() : QVariant(amount.minor); };
    m_rows->form()->load({{nameKey, rules.name},
                          {kindKey, rewards::keyOf(rules.kind)},
                          {variantKey, isNew ? QString() : m_content.skus[at - m_content.offers.begin()]},
                          {couponKey, rules.coupon ? rules.coupon.text() : QString()},
                          {worthKey, money(rules.worth)},
                          {pointsKey, static_cast<int>(std::max<qint64>(1, rules.points))},
                          {priceKey, money(rules.price)},
                          {stockKey, static_cast<int>(offer.stock)},
                          {limitKey, static_cast<int>(rules.memberLimit.value_or(0))},
                          {startKey, timeText(rules.startsAt, zone)},
                          {endKey, timeText(rules.endsAt, zone)},
                          {inUseKey, !offer.archivedAt}});
    showFields();
}

void MallSection::save(qint64 id)
{
    const Form *form = m_rows->form();
    const ShopZone &zone = m_workbench.formats.zone();
    TypedOffer typed;
    rewards::OfferDraft &draft = typed.draft;
    draft.name = form->text(nameKey);
    draft.kind = rewards::offerKindFrom(form->text(kindKey)).value_or(OfferKind::Goods);
    draft.coupon = rewards::CouponId::fromText(form->text(couponKey)).value_or(rewards::CouponId{});
    draft.worth = Money{form->value(worthKey).toLongLong()};
    draft.points = form->value(pointsKey).toLongLong();
    draft.price = Money{form->value(priceKey).toLongLong()};
    if (const qint64 limit = form->value(limitKey).toLongLong(); limit > 0)
        draft.memberLimit = limit;
    draft.startsAt = timeFrom(form->text(startKey), zone);
    draft.endsAt = timeFrom(form->text(endKey), zone);
    typed.sku = form->text(variantKey);
    typed.stock = form->value(stockKey).toLongLong();
    typed.inUse = form->value(inUseKey).toBool();
    const auto at = std::ranges::find(m_content.offers, rewards::OfferId{id}, &rewards::Offer::id);
    const qint64 stockBefore = at == m_content.offers.end() ? 0 : at->stock;
    m_workbench
        .write(this, [id, typed, stockBefore](
                         store::UnitOfWork &work) { return write(work, rewards::OfferId{id}, typed, stockBefore); })
        .then(this, [this, name = draft.name](const Result<void> &done) {
            m_rows->finish(done);
            if (done)
                m_workbench.toast(tr("Offer “%1” saved").arg(name), {});
        });
}

void MallSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
