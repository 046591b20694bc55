// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/CouponForm.h"

#include "base/Text.h"
#include "catalog/Categories.h"
#include "catalog/Premises.h"
#include "catalog/PriceLists.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/CouponWords.h"
#include "ui/parts/CheckList.h"
#include "ui/parts/Form.h"
#include "ui/parts/MoneyEdit.h"
#include "ui/parts/Percent.h"
#include "ui/parts/States.h"
#include "ui/parts/Undo.h"
#include "ui/rewards/CouponFields.h"
#include "ui/rewards/TimeText.h"
#include "ui/rewards/TypedCoupon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace shopdesk::ui {

namespace {

using namespace couponFields;
using rewards::CouponKind;

template<typename I>
std::vector<I> idsIn(const QStringList &texts)
{
    std::vector<I> ids;
    for (const QString &text : texts) {
        if (const auto id = I::fromText(text))
            ids.push_back(*id);
    }
    return ids;
}

template<typename I>
QStringList textsOf(const std::vector<I> &ids)
{
    QStringList texts;
    for (const I id : ids)
        texts << id.text();
    return texts;
}

} // namespace

CouponForm::CouponForm(Workbench &workbench, QWidget *parent)
    : RecordForm(workbench, QStringLiteral("coupon"), parent)
    , m_categories(new CheckList(this))
    , m_channels(new CheckList(this))
    , m_stores(new CheckList(this))
    , m_example(new QLabel(this))
{
    build();
    setChecks();
    retranslate();
}

void CouponForm::build()
{
    const auto text = [this](int longest) {
        auto *edit = new QLineEdit(this);
        edit->setMaxLength(longest);
        return edit;
    };
    const Currency &currency = workbench().formats.currency();
    auto *kinds = new QComboBox(this);
    for (const CouponKind kind :
         {CouponKind::Amount, CouponKind::Percentage, CouponKind::Gift, CouponKind::FreeDelivery})
        kinds->addItem(QString(), rewards::keyOf(kind));
    auto *position = new QSpinBox(this);
    position->setRange(-rewards::highestPosition, rewards::highestPosition);
    form()->addField(nameKey, {}, text(longestName));
    form()->addField(codeKey, {}, text(longestCode));
    form()->addField(kindKey, {}, kinds);
    form()->addField(amountKey, {}, new MoneyEdit(currency, this));
    form()->addField(shareKey, {}, text(10));
    form()->addField(giftKey, {}, text(longestCode));
    form()->addField(minimumKey, {}, new MoneyEdit(currency, this));
    form()->addWide(m_example);
    m_example->setWordWrap(true);
    form()->addField(productsKey, {}, text(longestNote));
    form()->addField(categoriesKey, {}, m_categories);
    form()->addField(startKey, {}, text(20));
    form()->addField(endKey, {}, text(20));
    form()->addField(channelsKey, {}, m_channels);
    form()->addField(storesKey, {}, m_stores);
    form()->addField(totalKey, {}, text(10));
    form()->addField(memberKey, {}, text(10));
    form()->addField(membersOnlyKey, {}, new QCheckBox(this));
    form()->addField(groupKey, {}, text(longestName));
    form()->addField(positionKey, {}, position);
    form()->addField(releaseKey, {}, new QCheckBox(this));
    connect(form(), &Form::edited, this, [this](const QString &key) {
        if (key == kindKey)
            showFields();
        explain();
    });
}

void CouponForm::setChecks()
{
    form()->setCheck(nameKey, [this] { return recordName().isEmpty() ? tr("Give the coupon a name.") : QString(); });
    form()->setCheck(amountKey, [this] { return amountComplaint(); });
    form()->setCheck(shareKey, [this] { return shareComplaint(); });
    form()->setCheck(giftKey, [this] {
        return kind() == CouponKind::Gift && form()->text(giftKey).isEmpty()
                   ? tr("Enter the SKU or barcode of what is given away.")
                   : QString();
    });
    form()->setCheck(startKey, [this] { return timeComplaint(form()->text(startKey), workbench().formats.zone()); });
    form()->setCheck(endKey, [this] {
        return endComplaint(form()->text(startKey), form()->text(endKey), workbench().formats.zone());
    });
    for (const QString &key : {totalKey, memberKey})
        form()->setCheck(key, [this, key] { return limitComplaint(key); });
}

void CouponForm::retranslate()
{
    form()->setLabel(nameKey, tr("Name"), tr("Stands on receipts: “Coupon SPRING”."));
    form()->setLabel(codeKey, tr("Code"),
                     tr("A word that everybody may know, such as SPRING. Empty: codes are issued one by one."));
    form()->setLabel(kindKey, tr("Kind"));
    form()->setLabel(amountKey, tr("Amount off"));
    form()->setLabel(shareKey, tr("Percent off"));
    form()->setLabel(giftKey, tr("Free product"), tr("SKU or barcode. One piece of it is free."));
    form()->setLabel(minimumKey, tr("From"), tr("What the goods must come to, without coupons and points."));
    form()->setLabel(productsKey, tr("Products"), tr("SKUs, with commas between. Empty: all goods."));
    form()->setLabel(categoriesKey, tr("Categories"), tr("None: all goods, or the products above alone."));
    form()->setLabel(startKey, tr("Starts"), tr("Such as 2026-12-01 10:00, this moment included. Empty: at once."));
    form()->setLabel(endKey, tr("Ends"), tr("At this moment it holds no longer. Empty: no end."));
    form()->setLabel(channelsKey, tr("Sold by"), tr("None: every way of selling."));
    form()->setLabel(storesKey, tr("Stores"), tr("None: every store."));
    form()->setLabel(totalKey, tr("Orders in all"), tr("So many orders can have it. Empty: no limit."));
    form()->setLabel(memberKey, tr("Orders of a member"), tr("So often for each member, and for nobody else."));
    form()->setLabel(membersOnlyKey, tr("For members alone"));
    form()->setLabel(groupKey, tr("Group"), tr("An order takes one coupon of a group. Empty: goes with all others."));
    form()->setLabel(positionKey, tr("Order of taking off"), tr("The lower number first."));
    form()->setLabel(releaseKey, tr("Good again after a refund"),
                     tr("When the whole order was taken back. A cancelled order always gives it back."));
    auto &kinds = *static_cast<QComboBox *>(form()->field(kindKey));
    for (int i = 0; i < kinds.count(); ++i)
        kinds.setItemText(i, stateLook(kinds.itemData(i).toString()).word);
    std::vector<CheckList::Choice> channels;
    for (const QString &channel : catalog::priceChannels())
        channels.push_back({channel, stateLook(channel).word});
    m_channels->setChoices(channels);
    showFields();
    explain();
}

/// What the kind of coupon has no use for is not asked.
void CouponForm::showFields()
{
    form()->setFieldVisible(codeKey, record() == 0);
    form()->setFieldVisible(amountKey, kind() == CouponKind::Amount || kind() == CouponKind::Percentage);
    form()->setFieldVisible(shareKey, kind() == CouponKind::Percentage);
    form()->setFieldVisible(giftKey, kind() == CouponKind::Gift);
    form()->setLabel(amountKey, kind() == CouponKind::Percentage ? tr("At most") : tr("Amount off"),
                     kind() == CouponKind::Percentage ? tr("Empty: no cap.") : QString());
}

CouponKind CouponForm::kind() const
{
    return rewards::couponKindFrom(form()->text(kindKey)).value_or(CouponKind::Amount);
}

void CouponForm::startNew()
{
    load({}, {}, {});
}

void CouponForm::startEdit(const rewards::Coupon &coupon, const QString &goods, const QString &gift)
{
    load(coupon, goods, gift);
}

void CouponForm::load(const rewards::Coupon &coupon, const QString &goods, const QString &gift)
{
    m_before = coupon;
    const rewards::CouponDraft &rules = coupon.rules;
    const ShopZone &zone = workbench().formats.zone();
    const auto money = [](Money amount) { return amount == Money{} ? QVariant() : QVariant(amount.minor); };
    const auto count = [](std::optional<qint64> limit) { return limit ? QString::number(*limit) : QString(); };
    start(coupon.id.value, {{nameKey, rules.name},
                            {codeKey, QString()},
                            {kindKey, rewards::keyOf(rules.kind)},
                            {amountKey, money(rules.amount)},
                            {shareKey, rules.share > 0 ? percentText(rules.share) : QString()},
                            {giftKey, gift},
                            {minimumKey, money(rules.minimum)},
                            {productsKey, goods},
                            {categoriesKey, textsOf(rules.scope.categories)},
                            {startKey, timeText(rules.startsAt, zone)},
                            {endKey, timeText(rules.endsAt, zone)},
                            {channelsKey, rules.channels},
                            {storesKey, textsOf(rules.stores)},
                            {totalKey, count(rules.totalLimit)},
                            {memberKey, count(rules.memberLimit)},
                            {membersOnlyKey, rules.membersOnly},
                            {groupKey, rules.stackingGroup},
                            {positionKey, rules.position},
                            {releaseKey, rules.releaseOnRefund}});
    showFields();
    explain();
    readChoices();
}

QString CouponForm::example() const
{
    return m_example->text();
}

/// What the rules do, with numbers of their own; and what nobody wants, although it may be.
void CouponForm::explain()
{
    const rewards::CouponDraft rules = typed().draft;
    QStringList sentences;
    if (const QString example = rewards::exampleOf(rules, workbench().formats.currency()); !example.isEmpty())
        sentences << tr("Example: %1").arg(example);
    if (rules.kind == CouponKind::Amount && rules.amount > Money{} && rules.minimum <= rules.amount)
        sentences << tr("Goods of %1 or less cost nothing with it. To avoid that, set “From” higher.")
                         .arg(workbench().formats.moneyWithSymbol(rules.amount));
    if (rules.endsAt && *rules.endsAt <= Instant::now())
        sentences << tr("It has ended: nobody can use it any more.");
    m_example->setText(sentences.join(QLatin1Char(' ')));
    m_example->setVisible(!sentences.isEmpty());
}

void CouponForm::readChoices()
{
    struct Choices
    {
        std::vector<catalog::Category> categories;
        std::vector<catalog::Premises> stores;
    };
    workbench()
        .store
        .read([](store::Connection &connection) -> Result<Choices> {
            auto categories = catalog::categories(connection);
            if (!categories)
                return Failure(categories.error());
            auto stores = catalog::stores(connection);
            if (!stores)
                return Failure(stores.error());
            return Choices{std::move(*categories), std::move(*stores)};
        })
        .then(this, [this](const Result<Choices> &choices) {
            if (!choices) {
                form()->showError(choices.error());
                return;
            }
            std::vector<CheckList::Choice> categories;
            for (const catalog::Category &category : choices->categories)
                categories.push_back({category.id.text(), category.path});
            std::vector<CheckList::Choice> stores;
            for (const catalog::Premises &store : choices->stores)
                stores.push_back({store.id.text(), store.name});
            m_categories->setChoices(categories);
            m_stores->setChoices(stores);
        });
}

TypedCoupon CouponForm::typed() const
{
    const ShopZone &zone = workbench().formats.zone();
    const auto money = [this](const QString &key) { return Money{form()->value(key).toLongLong()}; };
    TypedCoupon typed;
    rewards::CouponDraft &draft = typed.draft;
    draft.name = form()->text(nameKey);
    draft.kind = kind();
    draft.amount = money(amountKey);
    draft.share = static_cast<int>(percentFrom(form()->text(shareKey)).value_or(0));
    draft.minimum = money(minimumKey);
    draft.scope.categories = idsIn<catalog::CategoryId>(form()->value(categoriesKey).toStringList());
    draft.startsAt = timeFrom(form()->text(startKey), zone);
    draft.endsAt = timeFrom(form()->text(endKey), zone);
    draft.channels = form()->value(channelsKey).toStringList();
    draft.stores = idsIn<StoreId>(form()->value(storesKey).toStringList());
    draft.totalLimit = countIn(form()->text(totalKey));
    draft.memberLimit = countIn(form()->text(memberKey));
    draft.membersOnly = form()->value(membersOnlyKey).toBool();
    draft.stackingGroup = form()->text(groupKey);
    draft.position = form()->value(positionKey).toInt();
    draft.releaseOnRefund = form()->value(releaseKey).toBool();
    typed.products = form()->text(productsKey);
    typed.gift = kind() == CouponKind::Gift ? form()->text(giftKey) : QString();
    typed.code = form()->text(codeKey);
    return typed;
}

RecordForm::Saving CouponForm::saving()
{
    const rewards::CouponId id = m_before.id;
    if (!id) {
        return {[wanted = typed()](store::UnitOfWork &work) -> Result<qint64> {
                    const auto draft = wanted.resolved(work.connection());
                    if (!draft)
                        return Failure(draft.error());
                    const auto made = rewards::createCoupon(work, *draft);
                    if (!made || wanted.code.isEmpty())
                        return made.map([](rewards::CouponId coupon) { return coupon.value; });
                    return rewards::issueCode(work, {.coupon = *made, .code = wanted.code, .goodOnce = false})
                        .map([&](const rewards::IssuedCode &) { return made->value; });
                },
                {}};
    }
    return {[wanted = typed(), id](store::UnitOfWork &work) -> Result<qint64> {
                const auto draft = wanted.resolved(work.connection());
                if (!draft)
                    return Failure(draft.error());
                return rewards::updateCoupon(work, id, *draft).map([id] { return id.value; });
            },
            undoBy(workbench(), [id, before = m_before.rules](store::UnitOfWork &work) {
                return rewards::updateCoupon(work, id, before);
            })};
}

std::function<void()> CouponForm::undoOfNew(qint64 id)
{
    return undoBy(workbench(), [id](store::UnitOfWork &work) { return rewards::archiveCoupon(work, {id}); });
}

QString CouponForm::recordName() const
{
    return form()->text(nameKey);
}

bool CouponForm::isWhole() const
{
    const ShopZone &zone = workbench().formats.zone();
    for (const QString &complaint : {amountComplaint(), shareComplaint(), limitComplaint(totalKey),
                                     limitComplaint(memberKey), timeComplaint(form()->text(startKey), zone),
                                     endComplaint(form()->text(startKey), form()->text(endKey), zone)}) {
        if (!complaint.isEmpty())
            return false;
    }
    return !recordName().isEmpty() && (kind() != CouponKind::Gift || !form()->text(giftKey).isEmpty());
}

} // namespace shopdesk::ui
