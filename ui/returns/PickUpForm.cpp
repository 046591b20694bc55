// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/PickUpForm.h"

#include "catalog/FindVariant.h"
#include "catalog/ProductList.h"
#include "catalog/Products.h"
#include "orders/Payments.h"
#include "tables/ListReader.h"
#include "ui/parts/Form.h"
#include "ui/returns/ReturnForms.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

namespace shopdesk::ui {

namespace {

using orders::PaymentKind;

const QString serviceKey = QStringLiteral("service");
const QString noteKey = QStringLiteral("note");
const QString lastService = QStringLiteral("returns/service");
constexpr qint64 mostServices = 200;

/// The services of the shop, by their names.
Result<std::vector<catalog::VariantFound>> services(store::Connection &connection)
{
    tables::ListQuery query = tables::inUse();
    query.filters.insert(QStringLiteral("kind"), {QStringLiteral("service")});
    query.sort = QStringLiteral("name");
    const auto ids = tables::readIds(connection, catalog::productList(), query, mostServices);
    if (!ids)
        return Failure(ids.error());
    std::vector<catalog::VariantFound> all;
    for (const qint64 id : *ids) {
        const auto product = catalog::product(connection, {id});
        if (!product)
            return Failure(product.error());
        for (const catalog::Variant &variant : product->variants) {
            if (const auto found = catalog::variantFound(connection, variant.id))
                all.push_back(*found);
        }
    }
    return all;
}

struct Due
{
    Money total;
    Money inCash;
};

Result<Due> dueFor(store::Connection &connection, const returns::Repair &repair, catalog::VariantId service)
{
    orders::OrderDraft sale;
    sale.store = repair.store;
    sale.member = repair.member;
    sale.lines.push_back({service, 1, repair.quote});
    return orders::totalsOf(connection, sale).map([&](const orders::OrderTotals &totals) {
        return Due{totals.total, orders::cashDue(connection, totals.total)};
    });
}

} // namespace

bool isPaidWhenPickedUp(const returns::Repair &repair)
{
    return repair.status == returns::RepairStatus::Ready && repair.quote.value_or(Money{}) > Money{};
}

PickUpForm::PickUpForm(Workbench &workbench, const returns::Repair &repair, QWidget *parent)
    : TicketStep(workbench, TicketStep::tr("Repair %1").arg(repair.number), TicketStep::tr("The customer has it again"),
                 parent)
    , m_bench(workbench)
    , m_repair(repair)
    , m_services(new QComboBox(this))
    , m_payment(*form())
    , m_sum(new QLabel(this))
{
    form()->addField(serviceKey, tr("Service"), m_services, tr("By which the repair is sold."));
    m_payment.add(workbench.formats.currency(), bool(repair.member));
    m_payment.hideAmount();
    m_sum->setWordWrap(true);
    form()->addField(noteKey, tr("Note"), noteField(this));
    form()->addWide(m_sum);
    addChecks();
    connect(m_services, &QComboBox::currentIndexChanged, this, &PickUpForm::readDue);
    connect(m_payment.kind(), &QComboBox::currentIndexChanged, this, [this] {
        m_payment.showThose();
        showDue();
    });
    connect(form(), &Form::edited, this, &PickUpForm::showDue);
    connect(this, &TicketStep::done, this,
            [this] { m_bench.settings.setValue(lastService, m_services->currentData()); });
    setJob([this]() -> Job {
        const returns::PickUp draft{service(), {m_payment.payment()}, form()->text(noteKey)};
        return [id = m_repair.id, number = m_repair.number, draft,
                formats = m_bench.formats](store::UnitOfWork &work) -> Result<QString> {
            if (const auto done = returns::pickUp(work, id, draft); !done) {
                Error error = done.error();
                error.field.remove(QStringLiteral("payments[0].")); // the fields are called as those of the payment
                if (error.field == PaymentFields::amountKey)
                    error.field.clear(); // nobody sees that one
                return Failure(error);
            }
            const orders::PaymentDraft &payment = draft.payments.front();
            const QString taken = formats.moneyWithSymbol(payment.amount);
            const Money change = payment.tendered.value_or(payment.amount) - payment.amount;
            return change > Money{}
                       ? tr("%1 picked up, %2 taken. Change: %3").arg(number, taken, formats.moneyWithSymbol(change))
                       : tr("%1 picked up, %2 taken").arg(number, taken);
        };
    });
    showDue();
    readServices();
}

void PickUpForm::addChecks()
{
    form()->setCheck(serviceKey, [this] {
        return service() ? QString() : tr("There is no service yet: add one to the products, such as “Repair”.");
    });
    form()->setCheck(PaymentFields::tenderedKey, [this] {
        const auto tendered = m_payment.payment().tendered;
        return tendered && *tendered < m_dueInCash
                   ? tr("This is less than the %1 that are due.").arg(m_bench.formats.moneyWithSymbol(m_dueInCash))
                   : QString();
    });
    form()->setCheck(PaymentFields::codeKey, [this] {
        const orders::PaymentDraft payment = m_payment.payment();
        return payment.kind == PaymentKind::GiftCard && payment.giftCard.isEmpty()
                   ? tr("Scan or type the code of the gift card.")
                   : QString();
    });
}

catalog::VariantId PickUpForm::service() const
{
    return {m_services->currentData().toLongLong()};
}

void PickUpForm::readServices()
{
    m_bench.store.read([](store::Connection &connection) { return services(connection); })
        .then(this, [this](const Result<std::vector<catalog::VariantFound>> &found) {
            if (!found) {
                form()->showError(found.error());
                return;
            }
            for (const catalog::VariantFound &each : *found)
                m_services->addItem(each.title, each.variant.value);
            // The one by which a repair was sold last.
            if (const int last = m_services->findData(m_bench.settings.value(lastService)); last >= 0)
                m_services->setCurrentIndex(last);
        });
}

void PickUpForm::readDue()
{
    const int question = ++m_question;
    m_bench.store
        .read([repair = m_repair, service = service()](store::Connection &connection) {
            return dueFor(connection, repair, service);
        })
        .then(this, [this, question](const Result<Due> &due) {
            if (question != m_question)
                return;
            m_due.reset();
            if (due) {
                m_due = due->total;
                m_dueInCash = due->inCash;
            } else {
                form()->showError(due.error());
            }
            showDue();
        });
}

void PickUpForm::showDue()
{
    const Formats &formats = m_bench.formats;
    if (!m_due) {
        // Without a service the button says that there is none.
        setGo(TicketStep::tr("The customer has it again"), !service());
        m_sum->setText(tr("Quoted: %1").arg(formats.moneyWithSymbol(m_repair.quote.value_or(Money{}))));
        return;
    }
    const bool isCash = m_payment.payment().kind == PaymentKind::Cash;
    const Money due = isCash ? m_dueInCash : *m_due;
    if (m_payment.payment().amount != due)
        m_payment.setAmount(due);
    setGo(tr("Hand it over, take %1").arg(formats.moneyWithSymbol(due)));
    QStringList parts{tr("Quoted: %1").arg(formats.moneyWithSymbol(m_repair.quote.value_or(Money{})))};
    if (*m_due != m_repair.quote)
        parts << tr("with tax: %1").arg(formats.moneyWithSymbol(*m_due));
    if (isCash && due != *m_due)
        parts << tr("in coins: %1").arg(formats.moneyWithSymbol(due));
    if (const auto tendered = m_payment.payment().tendered; tendered && *tendered > due)
        parts << tr("Change: %1").arg(formats.moneyWithSymbol(*tendered - due));
    m_sum->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace shopdesk::ui
