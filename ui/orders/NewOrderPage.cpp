// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/NewOrderPage.h"

#include "base/Text.h"
#include "orders/CounterLookup.h"
#include "rewards/CouponCodes.h"
#include "ui/orders/CouponField.h"
#include "ui/orders/OrderBeginning.h"
#include "ui/orders/OrderLinesField.h"
#include "ui/orders/PriceExplained.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Choices.h"
#include "ui/parts/Form.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/tickets/MemberPick.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString channelKey = QStringLiteral("channel");
const QString memberKey = QStringLiteral("member");
const QString linesKey = QStringLiteral("lines");
const QString discountKey = QStringLiteral("discounts");
const QString couponsKey = QStringLiteral("coupons");
const QString pointsKey = QStringLiteral("points");
const QString collectKey = QStringLiteral("collectIn");
const QString storeKey = QStringLiteral("store");
const QString countryKey = QStringLiteral("country");
const QString noteKey = QStringLiteral("note");
const QString paidKey = QStringLiteral("paidNow");
constexpr int widest = 680;
constexpr int sideWidth = 320;
constexpr int noteHeight = 60;
constexpr int mostPoints = 100'000'000;

QScrollArea *scrolling(QWidget *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Base);
    area->setWidget(page);
    return area;
}

} // namespace

NewOrderPage::NewOrderPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new Form)
    , m_title(new QLabel)
    , m_channel(new QComboBox)
    , m_store(new QComboBox)
    , m_collectIn(new QComboBox)
    , m_member(new MemberPick(workbench))
    , m_lines(new OrderLinesField(workbench))
    , m_discount(new QLineEdit)
    , m_coupons(new CouponField)
    , m_points(new QSpinBox)
    , m_paid(new QCheckBox)
    , m_payment(*m_form)
    , m_delivery(*m_form, workbench.formats)
    , m_price(new PriceExplained(workbench.formats))
    , m_place(new QPushButton)
    , m_save(new QPushButton)
    , m_leave(new QPushButton)
{
    addFields();
    addChecks();
    layOut();
    retranslate();
    connectFields();
    showPayment();
    setFocusProxy(m_member);
}

void NewOrderPage::addFields()
{
    auto *note = new QPlainTextEdit;
    note->setFixedHeight(noteHeight);
    note->setTabChangesFocus(true);
    auto *country = new QLineEdit;
    country->setMaxLength(longestName);
    m_discount->setMaxLength(longestName);
    m_points->setRange(0, mostPoints);
    m_points->setGroupSeparatorShown(true);
    m_form->layout()->setContentsMargins({});
    m_form->addField(channelKey, {}, m_channel);
    m_form->addField(memberKey, {}, m_member);
    m_form->addField(linesKey, {}, m_lines);
    m_form->addField(discountKey, {}, m_discount);
    m_form->addField(couponsKey, {}, m_coupons);
    m_form->addField(pointsKey, {}, m_points);
    m_form->addField(collectKey, {}, m_collectIn);
    m_delivery.add(true);
    m_form->addField(storeKey, {}, m_store);
    m_form->addField(countryKey, {}, country);
    m_form->addField(noteKey, {}, note);
    m_form->addField(paidKey, {}, m_paid);
    m_payment.add(m_workbench.formats.currency(), true);
}

void NewOrderPage::addChecks()
{
    m_form->setCheck(linesKey, [this] {
        if (!m_lines->isRight())
            return tr("A price or a discount here cannot be read.");
        return m_lines->lines().isEmpty() ? tr("Scan an article, or find it by its name.") : QString();
    });
    m_form->setCheck(discountKey, [this] {
        const QString text = m_form->text(discountKey);
        const auto discount = orders::parseReduction(text, m_workbench.formats.currency());
        return text.isEmpty() || discount ? QString() : tr("Enter an amount, or a share such as 10 %.");
    });
    m_form->setCheck(pointsKey, [this] {
        return m_points->value() > 0 && !m_member->memberId() ? tr("Points are a member's. Choose the member.")
                                                              : QString();
    });
    m_form->setCheck(PaymentFields::codeKey, [this] {
        const orders::PaymentDraft payment = m_payment.payment();
        return m_paid->isChecked() && payment.kind == orders::PaymentKind::GiftCard && payment.giftCard.isEmpty()
                   ? tr("Scan or type the code of the gift card.")
                   : QString();
    });
    m_form->setCheck(PaymentFields::kindKey, [this] {
        const bool isCredit = m_payment.payment().kind == orders::PaymentKind::StoreCredit;
        return m_paid->isChecked() && isCredit && !m_member->memberId()
                   ? tr("Store credit is a member's. Choose the member.")
                   : QString();
    });
}

void NewOrderPage::layOut()
{
    m_title->setFont(sectionFont());
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap2);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *edge = new QFrame;
    edge->setFixedWidth(1);
    edge->setAutoFillBackground(true);
    edge->setBackgroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolling(page, this), 1);
    layout->addWidget(edge);
    layout->addWidget(buildSide());
}

/// What it comes to, and what can be done with it.
QWidget *NewOrderPage::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    side->setAutoFillBackground(true);
    side->setBackgroundRole(QPalette::Base);
    makeMainButton(*m_place);
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(measure::gap4, 0, measure::gap4, measure::gap4);
    buttons->setSpacing(measure::gap2);
    for (QPushButton *button : {m_place, m_save, m_leave})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, measure::gap2, 0, 0);
    column->setSpacing(measure::gap2);
    column->addWidget(scrolling(m_price, side), 1);
    column->addLayout(buttons);
    return side;
}

void NewOrderPage::connectFields()
{
    connect(m_channel, &QComboBox::currentIndexChanged, this, &NewOrderPage::takeBuyer);
    connect(m_store, &QComboBox::currentIndexChanged, this, &NewOrderPage::takeBuyer);
    connect(m_collectIn, &QComboBox::currentIndexChanged, this, &NewOrderPage::showDelivery);
    connect(m_member, &MemberPick::memberChanged, this, &NewOrderPage::takeBuyer);
    connect(m_lines, &OrderLinesField::rowsChanged, m_form, &Form::orderTabs);
    connect(m_lines, &OrderLinesField::edited, this, &NewOrderPage::refresh);
    connect(m_paid, &QCheckBox::toggled, this, &NewOrderPage::showPayment);
    connect(m_payment.kind(), &QComboBox::currentIndexChanged, this, &NewOrderPage::showPayment);
    connect(m_form, &Form::edited, this, &NewOrderPage::refresh);
    connect(m_form, &Form::dirtyChanged, this, &NewOrderPage::refresh);
    connect(m_form, &Form::saveRequested, this, &NewOrderPage::saveDraft);
    connect(m_place, &QPushButton::clicked, this, &NewOrderPage::place);
    connect(m_save, &QPushButton::clicked, this, &NewOrderPage::saveDraft);
    connect(m_leave, &QPushButton::clicked, this, &NewOrderPage::left);
}

void NewOrderPage::retranslate()
{
    using orders::Channel;
    Choices<QString> channels;
    for (const Channel channel : {Channel::Phone, Channel::Web, Channel::Marketplace})
        channels.emplace_back(orders::keyOf(channel), stateLook(orders::keyOf(channel)).word);
    setChoices(*m_channel, channels);
    m_title->setText(m_draft ? tr("Draft of an order") : tr("New order"));
    m_paid->setText(tr("a payment is taken now"));
    m_save->setText(tr("Save as draft"));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    m_place->setToolTip(QStringLiteral("Ctrl+Enter"));
    m_leave->setText(tr("Not now"));
    m_form->setLabel(channelKey, tr("Channel"));
    m_form->setLabel(memberKey, tr("Member"), tr("By name, number, phone or the scan of their card; or nobody."));
    m_form->setLabel(linesKey, tr("Articles"));
    m_form->setLabel(discountKey, tr("Discount"), tr("On the whole order: an amount, or a share such as 10 %."));
    m_form->setLabel(couponsKey, tr("Coupons"), tr("Scan or type their codes, with blanks between them."));
    m_form->setLabel(pointsKey, tr("Points to redeem"));
    m_form->setLabel(collectKey, tr("Goods"));
    m_delivery.explain(m_terms, m_kept);
    m_form->setLabel(storeKey, tr("Store"), tr("Which takes the order."));
    m_form->setLabel(countryKey, tr("Country"), tr("Left empty, it is the member's."));
    m_form->setLabel(noteKey, tr("Note"));
    m_form->setLabel(paidKey, tr("Payment"));
    m_form->setLabel(PaymentFields::amountKey, tr("Amount"), tr("empty: all that is due"));
    if (m_collectIn->count() > 0)
        m_collectIn->setItemText(0, tr("are sent to the customer"));
    showPlace();
}

QString NewOrderPage::draftName() const
{
    return m_draft ? QStringLiteral("order/") + m_draft.text() : QStringLiteral("order/new");
}

void NewOrderPage::begin(orders::OrderId draft)
{
    m_draft = draft;
    m_sums.reset();
    m_asked.clear();
    ++m_question;
    m_price->clear();
    retranslate();
    m_member->setFocus();
    const StoreId usual{m_workbench.settings.value(QStringLiteral("counter/store")).toLongLong()};
    m_workbench.store
        .read([draft, usual](store::Connection &connection) { return orderBeginning(connection, draft, usual); })
        .then(this, [this, number = ++m_beginning](const Result<OrderBeginning> &beginning) {
            if (number != m_beginning)
                return;
            if (beginning)
                fill(*beginning);
            else
                m_form->showError(beginning.error());
        });
}

void NewOrderPage::fill(const OrderBeginning &beginning)
{
    const orders::OrderDraft &draft = beginning.draft;
    Choices<qint64> own;
    Choices<qint64> everywhere{{0, tr("are sent to the customer")}};
    for (const catalog::Premises &store : beginning.stores) {
        everywhere.emplace_back(store.id.value, tr("are collected in %1").arg(store.name));
        if (std::ranges::find(beginning.own, store.id) != beginning.own.end())
            own.emplace_back(store.id.value, store.name);
    }
    setChoices(*m_store, own);
    setChoices(*m_collectIn, everywhere);
    m_form->setFieldVisible(storeKey, own.size() > 1);
    QString discount;
    Money byHand;
    for (const orders::DiscountDraft &each : draft.discounts)
        byHand += each.amount;
    if (byHand != Money{})
        discount = m_workbench.formats.money(byHand);
    m_terms = beginning.terms;
    m_kept = beginning.kept;
    m_delivery.explain(m_terms, m_kept);
    m_form->keepDraft(&m_workbench.drafts, draftName());
    QVariantMap values = DeliveryFields::valuesOf(draft);
    values.insert({{channelKey, orders::keyOf(draft.channel)},
                   {memberKey, draft.member ? draft.member.text() : QString()},
                   {linesKey, OrderLinesField::valuesOf(draft.lines)},
                   {discountKey, discount},
                   {couponsKey, draft.coupons.join(QLatin1Char(' '))},
                   {pointsKey, static_cast<int>(draft.points)},
                   {collectKey, draft.collectIn.value},
                   {storeKey, draft.store.value},
                   {countryKey, draft.country},
                   {noteKey, draft.note},
                   {paidKey, false},
                   {PaymentFields::kindKey, orders::keyOf(orders::PaymentKind::Cash)},
                   {PaymentFields::codeKey, QString()},
                   {PaymentFields::amountKey, QVariant()},
                   {PaymentFields::tenderedKey, QVariant()},
                   {PaymentFields::referenceKey, QString()}});
    m_form->load(values);
    showDelivery();
    takeBuyer();
    showPayment();
}

/// What the price hangs on.
QVariantMap NewOrderPage::priced() const
{
    QVariantMap values;
    for (const QString &key : {channelKey, memberKey, linesKey, discountKey, couponsKey, pointsKey, collectKey,
                               storeKey, countryKey, DeliveryFields::feeKey})
        values.insert(key, m_form->value(key));
    return values;
}

NewOrderPage::Typed NewOrderPage::typed() const
{
    Typed typed;
    orders::OrderDraft &draft = typed.draft;
    draft.store = StoreId{m_form->value(storeKey).toLongLong()};
    draft.channel = orders::channelFrom(m_form->text(channelKey)).value_or(orders::Channel::Phone);
    draft.member = m_member->memberId();
    draft.collectIn = StoreId{m_form->value(collectKey).toLongLong()};
    m_delivery.fill(draft);
    draft.country = m_form->text(countryKey);
    draft.note = m_form->text(noteKey);
    draft.lines = m_lines->drafts();
    draft.coupons = m_coupons->codes();
    draft.points = m_points->value();
    typed.discount =
        orders::parseReduction(m_form->text(discountKey), m_workbench.formats.currency()).value_or(orders::Reduction());
    return typed;
}

void NewOrderPage::takeBuyer()
{
    m_form->clearErrors(); // what was said about points or store credit may be right for this member
    m_lines->setBuyer(typed().draft);
    refresh();
}

bool NewOrderPage::takeScan(const QString &code)
{
    if (m_form->field(PaymentFields::codeKey)->hasFocus() && m_payment.takeScan(code))
        return true;
    struct Meant
    {
        members::MemberId member;
        QString coupon;
    };
    m_workbench.store
        .read([code](store::Connection &connection) -> Result<Meant> {
            Meant meant;
            if (!catalog::readScan(connection, code)) {
                meant.member = orders::memberOfCard(connection, code).value_or(members::MemberId());
                if (const auto coupon = rewards::findCode(connection, code, Instant::now()))
                    meant.coupon = coupon->code;
            }
            return meant;
        })
        .then(this, [this, code](const Result<Meant> &meant) {
            if (meant && meant->member)
                m_member->setMember(meant->member.text());
            else if (meant && !meant->coupon.isEmpty())
                m_coupons->addCode(meant->coupon);
            else
                m_lines->takeScan(code);
        });
    return true;
}

} // namespace shopdesk::ui
