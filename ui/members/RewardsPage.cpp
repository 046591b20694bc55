// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/RewardsPage.h"

#include "catalog/Premises.h"
#include "orders/MallOrders.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

std::vector<tables::Column> codeColumns()
{
    return {{"coupon", QT_TRANSLATE_NOOP("List", "Coupon"), ColumnKind::Text, ""},
            {"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnKind::Text, ""},
            {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, ""},
            {"expires", QT_TRANSLATE_NOOP("List", "Ends"), ColumnKind::Instant, ""}};
}

} // namespace

RewardsPage::RewardsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_none(new QLabel(this))
    , m_table(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(codeColumns(), this))
    , m_coupon(makeChoice())
    , m_offer(makeChoice())
    , m_lottery(makeChoice())
    , m_said(new QLabel(this))
{
    m_table->show(m_rows->columns(), m_rows);
    m_table->setSortable(false);
    m_table->setFitsContents(true);
    m_table->remember(workbench.settings, QStringLiteral("member-coupons"), workbench.store.actor());
    m_none->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offer.further = new QComboBox(this);
    for (const orders::PaymentKind kind : {orders::PaymentKind::Cash, orders::PaymentKind::Card})
        m_offer.further->addItem(QString(), orders::keyOf(kind));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    for (const Choice *choice : {&m_coupon, &m_offer, &m_lottery}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(measure::gap2);
        row->addWidget(choice->choices, 1);
        if (choice->further)
            row->addWidget(choice->further);
        row->addWidget(choice->go);
        layout->addSpacing(measure::gap2);
        layout->addWidget(choice->label);
        layout->addLayout(row);
    }
    layout->addWidget(m_said);
    layout->addStretch(1);
    connect(m_coupon.go, &QPushButton::clicked, this, &RewardsPage::giveCoupon);
    connect(m_offer.go, &QPushButton::clicked, this, &RewardsPage::takeOffer);
    connect(m_lottery.go, &QPushButton::clicked, this, &RewardsPage::drawTicket);
    connect(m_offer.choices, &QComboBox::currentIndexChanged, this, &RewardsPage::showMoney);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        for (const char *table : {"coupons", "coupon_codes", "mall_offers", "lotteries"}) {
            if (m_member.id && isVisible() && changes.touches(QString::fromLatin1(table))) {
                read();
                return;
            }
        }
    });
    retranslate();
}

RewardsPage::Choice RewardsPage::makeChoice()
{
    Choice choice{new QLabel(this), new QComboBox(this), nullptr, new QPushButton(this)};
    choice.choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.choices->setMinimumContentsLength(12);
    choice.label->setBuddy(choice.choices);
    choice.go->setAutoDefault(false);
    return choice;
}

void RewardsPage::retranslate()
{
    m_none->setText(tr("This member has no coupon of their own."));
    m_table->setAccessibleName(tr("Coupons of this member"));
    m_coupon.label->setText(tr("Give a coupon"));
    m_coupon.go->setText(tr("Give"));
    m_offer.label->setText(tr("Points mall"));
    m_offer.go->setText(tr("Take for points"));
    m_offer.further->setAccessibleName(tr("How the money is paid"));
    m_lottery.label->setText(tr("Lottery"));
    m_lottery.go->setText(tr("Draw a ticket"));
    for (const Choice *choice : {&m_coupon, &m_offer, &m_lottery})
        choice->choices->setAccessibleName(choice->label->text());
    for (int i = 0; i < m_offer.further->count(); ++i)
        m_offer.further->setItemText(i, stateLook(m_offer.further->itemData(i).toString()).word);
    showContent();
}

void RewardsPage::showMember(const members::Member &member)
{
    if (member.id != m_member.id)
        m_said->clear();
    m_member = member;
    read();
}

Result<RewardsPage::Content> RewardsPage::readContent(store::Connection &connection, members::MemberId member,
                                                      StoreId wanted)
{
    Content content;
    auto codes = rewards::codesOfMember(connection, member);
    if (!codes)
        return Failure(codes.error());
    content.codes = std::move(*codes);
    // Whoever may not see goods sees the member's coupons alone.
    if (auto coupons = rewards::coupons(connection))
        content.coupons = std::move(*coupons);
    if (auto offers = rewards::offers(connection))
        content.offers = std::move(*offers);
    if (auto lotteries = rewards::lotteries(connection))
        content.lotteries = std::move(*lotteries);
    std::erase_if(content.lotteries,
                  [](const rewards::Lottery &each) { return each.state != rewards::LotteryState::Active; });
    const auto stores = catalog::stores(connection);
    for (const catalog::Premises &each : stores ? *stores : std::vector<catalog::Premises>()) {
        if (connection.actor().mayIn(each.id) && (!content.store || each.id == wanted))
            content.store = each.id;
    }
    return content;
}

void RewardsPage::read()
{
    const StoreId wanted{m_workbench.settings.value(QStringLiteral("counter/store")).toLongLong()};
    m_workbench.store
        .read([member = m_member.id, wanted](store::Connection &connection) {
            return readContent(connection, member, wanted);
        })
        .then(this, [this, member = m_member.id](const Result<Content> &content) {
            if (!content || member != m_member.id)
                return;
            m_content = *content;
            showContent();
        });
}

void RewardsPage::showContent()
{
    std::vector<tables::Row> rows;
    for (const rewards::CouponCode &code : m_content.codes) {
        rows.push_back({code.couponName, code.code, rewards::keyOf(code.state),
                        code.expiresAt ? QVariant(code.expiresAt->ms) : QVariant()});
    }
    m_rows->setRows(std::move(rows));
    m_table->setVisible(!m_content.codes.empty());
    m_none->setVisible(m_content.codes.empty());
    showChoices();
}

void RewardsPage::showChoices()
{
    const Formats &formats = m_workbench.formats;
    const auto fill = [](QComboBox &combo, const QStringList &titles) {
        const int before = std::max(0, combo.currentIndex());
        const QSignalBlocker quiet(combo);
        combo.clear();
        combo.addItems(titles);
        combo.setCurrentIndex(std::min(before, combo.count() - 1));
    };
    QStringList coupons;
    for (const rewards::Coupon &coupon : m_content.coupons)
        coupons << coupon.rules.name;
    QStringList offers;
    for (const rewards::Offer &offer : m_content.offers) {
        const QString points = tr("%1 points").arg(formats.number(offer.rules.points));
        const QString cost = offer.rules.price > Money{}
                                 ? tr("%1 + %2").arg(points, formats.moneyWithSymbol(offer.rules.price))
                                 : points;
        offers << tr("%1 · %2 · %3")
                      .arg(offer.rules.name, cost,
                           offer.stock > 0 ? tr("%1 there").arg(formats.number(offer.stock)) : tr("sold out"));
    }
    QStringList lotteries;
    for (const rewards::Lottery &lottery : m_content.lotteries)
        lotteries << tr("%1 · %2 points").arg(lottery.rules.name, formats.number(lottery.rules.points));
    fill(*m_coupon.choices, coupons);
    fill(*m_offer.choices, offers);
    fill(*m_lottery.choices, lotteries);
    const bool inUse = m_member.id && !m_member.archivedAt;
    const auto offer = [&](const Choice &choice, const QStringList &titles, Permission permission) {
        choice.label->setVisible(!titles.isEmpty());
        choice.choices->setVisible(!titles.isEmpty());
        choice.go->setVisible(!titles.isEmpty());
        choice.go->setEnabled(inUse && m_workbench.offers(permission));
    };
    offer(m_coupon, coupons, Permission::EditCatalog);
    offer(m_offer, offers, Permission::PlaceOrders);
    offer(m_lottery, lotteries, Permission::PlaceOrders);
    showMoney();
}

/// How money is paid is only asked where an offer costs some.
void RewardsPage::showMoney()
{
    const auto index = static_cast<size_t>(m_offer.choices->currentIndex());
    const bool costsMoney = index < m_content.offers.size() && m_content.offers[index].rules.price > Money{};
    m_offer.further->setVisible(costsMoney);
}

void RewardsPage::giveCoupon()
{
    const auto index = static_cast<size_t>(m_coupon.choices->currentIndex());
    if (index >= m_content.coupons.size())
        return;
    const rewards::CodeDraft draft{.coupon = m_content.coupons[index].id, .member = m_member.id};
    m_workbench
        .write(this,
               [draft](store::UnitOfWork &work) {
                   return rewards::issueCode(work, draft).map([](const rewards::IssuedCode &issued) {
                       return tr("Code %1 issued. Nobody else can use it.").arg(issued.code);
                   });
               })
        .then(this, [this](const Result<QString> &said) { tell(said); });
}

void RewardsPage::takeOffer()
{
    const auto index = static_cast<size_t>(m_offer.choices->currentIndex());
    if (index >= m_content.offers.size())
        return;
    const rewards::Offer &offer = m_content.offers[index];
    orders::MallOrder wanted{.offer = offer.id, .member = m_member.id, .store = m_content.store};
    if (offer.rules.price > Money{}) {
        const auto kind = orders::paymentKindFrom(m_offer.further->currentData().toString());
        wanted.payments = {{kind.value_or(orders::PaymentKind::Cash), offer.rules.price}};
    }
    m_workbench
        .write(this,
               [wanted, name = offer.rules.name, formats = m_workbench.formats](store::UnitOfWork &work) {
                   return orders::redeemOffer(work, wanted).map([&](const orders::Redeemed &redeemed) {
                       const QString taken = tr("“%1” for %2 points.").arg(name, formats.number(redeemed.points));
                       return redeemed.code.isEmpty()
                                  ? taken
                                  : taken + QLatin1Char(' ') + tr("The code is %1.").arg(redeemed.code);
                   });
               })
        .then(this, [this](const Result<QString> &said) { tell(said); });
}

void RewardsPage::drawTicket()
{
    const auto index = static_cast<size_t>(m_lottery.choices->currentIndex());
    if (index >= m_content.lotteries.size())
        return;
    m_workbench
        .write(this,
               [lottery = m_content.lotteries[index].id, member = m_member.id](store::UnitOfWork &work) {
                   return rewards::draw(work, lottery, member).map([](const rewards::Drawn &drawn) {
                       const QString prize =
                           drawn.prize.isEmpty() ? tr("nothing: what was drawn is all gone") : drawn.prize;
                       const QString said = tr("Ticket %1: %2.").arg(QString::number(drawn.ticket), prize);
                       return drawn.code.isEmpty() ? said
                                                   : said + QLatin1Char(' ') + tr("The code is %1.").arg(drawn.code);
                   });
               })
        .then(this, [this](const Result<QString> &said) { tell(said); });
}

void RewardsPage::tell(const Result<QString> &said)
{
    m_said->setText(said ? *said : said.error().message);
    setInk(*m_said, said ? palette().color(QPalette::WindowText) : Colours::of(palette()).danger);
    read();
}

} // namespace shopdesk::ui
