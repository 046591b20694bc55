// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrdersPane.h"

#include "orders/OrderList.h"
#include "ui/counter/ReceiptIssue.h"
#include "ui/members/BenefitReportDialog.h"
#include "ui/orders/HiddenFilterWords.h"
#include "ui/orders/NewOrderPage.h"
#include "ui/orders/OrderSheet.h"
#include "ui/orders/StepForm.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"

#include <QLayout>
#include <QStackedWidget>

#include <algorithm>

namespace shopdesk::ui {

OrdersPane::OrdersPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("orders"), orders::orderList(), {}, parent)
    , m_create(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_continue(new QAction(icon(QStringLiteral("edit")), {}, this))
    , m_import(new QAction(icon(QStringLiteral("imports")), {}, this))
    , m_return(new QAction(icon(QStringLiteral("returns")), {}, this))
    , m_late(new QAction(icon(QStringLiteral("calendar")), {}, this))
    , m_benefit(new QAction(icon(QStringLiteral("check")), {}, this))
    , m_receipts(new ReceiptIssue(workbench, this))
    , m_printReceipt(addReceiptAction(QStringLiteral("print"), QKeySequence::Print, false))
    , m_saveReceipt(addReceiptAction(QStringLiteral("file"), {}, true))
{
    m_create->setShortcut(QKeySequence::New);
    m_create->setEnabled(workbench.offers(Permission::PlaceOrders));
    addCommand(m_create);
    setMainAction(m_create);
    connect(m_create, &QAction::triggered, this, [this] { startNew(); });
    connect(m_continue, &QAction::triggered, this, [this] {
        if (m_record)
            startNew(m_record->order.id);
    });
    connect(m_import, &QAction::triggered, this,
            [this] { this->workbench().openRecord(QStringLiteral("imports"), 0); });
    connect(m_return, &QAction::triggered, this, [this] {
        if (m_record)
            this->workbench().openRecord(QStringLiteral("returns"), -m_record->order.id.value);
    });
    connect(m_late, &QAction::triggered, this, [this] { m_sheet->beginLate(); });
    connect(m_benefit, &QAction::triggered, this, &OrdersPane::reportBenefit);
    const bool mayRefund = workbench.may(Permission::GiveRefunds);
    const std::pair<orders::Step, const char *> steps[] = {{orders::Step::Place, "orders"},
                                                           {orders::Step::Pay, "wallet"},
                                                           {orders::Step::Ship, "stock"},
                                                           {orders::Step::HandOver, "store"},
                                                           {orders::Step::Deliver, "check"},
                                                           {orders::Step::EndChange, "undo"},
                                                           {orders::Step::Change, "edit"},
                                                           {orders::Step::TakeBack, mayRefund ? "returns" : "lock"},
                                                           {orders::Step::Cancel, mayRefund ? "close" : "lock"}};
    for (const auto &[step, iconName] : steps) {
        auto *action = new QAction(icon(QString::fromLatin1(iconName)), {}, this);
        m_steps.emplace(step, action);
        connect(action, &QAction::triggered, this, [this, step = step] { m_sheet->beginStep(step); });
    }
}

OrdersPane::~OrdersPane() = default;

/// Receipts of the order in the drawer; from the second time on they are marked as copies.
QAction *OrdersPane::addReceiptAction(const QString &iconName, const QKeySequence &shortcut, bool asPdf)
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setShortcut(shortcut);
    action->setEnabled(false);
    addCommand(action);
    connect(action, &QAction::triggered, this, [this, asPdf] {
        if (!m_record)
            return;
        const auto then = [this](const Result<QString> &said) {
            const QString text = said ? *said : said.error().message;
            if (!text.isEmpty())
                workbench().toast(text, {});
        };
        if (asPdf)
            m_receipts->savePdf(m_record->order.id, then);
        else
            m_receipts->print(m_record->order.id, then);
    });
    return action;
}

void OrdersPane::retranslateActions()
{
    m_create->setText(tr("New order"));
    m_continue->setText(tr("Go on with the draft"));
    m_printReceipt->setText(tr("Print receipt"));
    m_saveReceipt->setText(tr("Receipt as PDF"));
    m_import->setText(tr("Import orders"));
    m_return->setText(tr("Begin a return"));
    m_late->setText(tr("Late: compensate…"));
    m_benefit->setText(tr("Report a benefit…"));
}

void OrdersPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Orders"));
    records()->filterBar()->setSearchHint(tr("Find by number or member"));
    m_words->retranslate();
    records()->setEmptyState(
        QStringLiteral("orders"), tr("No orders yet"),
        tr("Sales and credits of all stores and channels stand here. Bring in those of another system to "
           "begin with."),
        m_import);
    m_sheet->retranslate();
    if (m_new)
        m_new->retranslate();
    showHeading();
}

QString OrdersPane::helpText() const
{
    return tr(
        "Every sale and every credit. A credit takes goods back: its amounts are negative, and it names the order that "
        "it corrects where that is known.\n\n"
        "Filter by date, status, channel, store or country; the line below the list says how many orders these are and "
        "what they come to. Select several to see their sum. **To do** finds what is still to be paid, to ship or to be "
        "collected.\n\n"
        "**New order** (Ctrl+N) takes an order that comes by phone, mail or marketplace: scan or find the articles, choose "
        "the member, say where the goods go. Ctrl+S puts it by as a draft, Ctrl+Enter places it. What you type is kept "
        "until then.\n\n"
        "What can be done with an order stands above it: take a payment, ship all or a part, hand it over in any store, "
        "change it, take goods back, cancel it. What cannot be done says why.\n\n"
        "A click on a number of the dashboard brings you here, to the orders behind it.");
}

std::vector<JumpList> OrdersPane::jumpLists() const
{
    return {{list(), {QStringLiteral("number"), QStringLiteral("member"), QStringLiteral("total")}}};
}

QString OrdersPane::countWords(qint64 count) const
{
    return tr("%Ln order(s)", nullptr, static_cast<int>(count));
}

void OrdersPane::build()
{
    RecordPane::build();
    layout()->removeWidget(records());
    m_new = new NewOrderPage(workbench());
    m_stack = new QStackedWidget;
    m_stack->addWidget(records());
    m_stack->addWidget(m_new);
    layout()->addWidget(m_stack);
    connect(m_new, &NewOrderPage::left, this, &OrdersPane::leaveNew);
    connect(m_new, &NewOrderPage::opened, this, [this](qint64 id) {
        leaveNew();
        records()->openRecord(id);
    });
}

void OrdersPane::buildRecord()
{
    m_words = new HiddenFilterWords(workbench(), *records()->filterBar(), this);
    m_sheet = new OrderSheet(workbench(), *records()->drawer(), this);
    connect(m_sheet, &OrderSheet::benefitReportWanted, this, &OrdersPane::reportBenefit);
    connect(m_sheet, &OrderSheet::orderWanted, records(), &RecordView::openRecord);
    connect(m_sheet, &OrderSheet::memberWanted, this,
            [this](qint64 id) { workbench().openRecord(QStringLiteral("members"), id); });
    connect(records(), &RecordView::recordClosed, this, [this] {
        m_sheet->endStep();
        m_record.reset();
        showHeading();
    });
}

void OrdersPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readOrderRecord(connection, {id}); })
        .then(this, [this, id](const Result<OrderRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                m_record.reset();
                showHeading();
                recordFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<OrderRecord>(*record);
            m_sheet->show(*m_record);
            showHeading();
            recordShown(id);
        });
}

void OrdersPane::showHeading()
{
    for (QAction *action : {m_printReceipt, m_saveReceipt})
        action->setEnabled(m_record != nullptr);
    showSteps();
    if (!m_record) {
        records()->drawer()->setHeading({});
        return;
    }
    const orders::Order &order = m_record->order;
    const QString total = workbench().formats.moneyWithSymbol(order.total);
    const bool isSale = order.kind == orders::OrderKind::Sale;
    records()->drawer()->setHeading(order.number.isEmpty() ? tr("Draft") : order.number,
                                    isSale ? total : tr("Credit · %1").arg(total), orders::keyOf(order.status));
}

QString OrdersPane::wordsOf(const orders::StepState &state) const
{
    const Formats &formats = workbench().formats;
    const QString amount = formats.moneyWithSymbol(state.amount);
    const QString units = formats.number(state.units);
    const QString all = formats.number(state.ofUnits);
    const bool isPart = state.units != state.ofUnits;
    switch (state.step) {
    case orders::Step::Place:
        return tr("Place order %1").arg(amount);
    case orders::Step::Pay:
        return state.isOpen() ? tr("Take payment %1").arg(amount) : tr("Take payment");
    case orders::Step::Ship:
        return !state.isOpen() ? tr("Ship") : isPart ? tr("Ship %1 of %2").arg(units, all) : tr("Ship %1").arg(units);
    case orders::Step::HandOver:
        return !state.isOpen() ? tr("Hand over")
               : isPart        ? tr("Hand over %1 of %2").arg(units, all)
                               : tr("Hand over %1").arg(units);
    case orders::Step::Deliver:
        return tr("Say what arrived");
    case orders::Step::Change:
        return tr("Change order");
    case orders::Step::EndChange:
        return tr("Leave the change");
    case orders::Step::Cancel:
        if (m_record->order.status == orders::OrderStatus::Draft)
            return tr("Discard draft");
        return state.isOpen() && state.amount > Money{} ? tr("Cancel order, give back %1").arg(amount)
                                                        : tr("Cancel order");
    case orders::Step::TakeBack:
        return tr("Take back");
    }
    return {};
}

/// The two steps that come first stand as buttons; the others, calling off always, and the receipt stand in the menu. What is
/// closed says why.
void OrdersPane::showSteps()
{
    QList<QAction *> buttons;
    QList<QAction *> more;
    const bool mayAct = m_record && workbench().may(Permission::PlaceOrders);
    if (mayAct && m_record->order.status == orders::OrderStatus::Draft)
        buttons << m_continue;
    for (const auto &[step, action] : m_steps) {
        if (!mayAct)
            break;
        const auto state = std::ranges::find(m_record->steps, step, &orders::StepState::step);
        action->setText(wordsOf(*state));
        action->setEnabled(state->isOpen());
        action->setToolTip(state->whyNot);
        if (state->isOpen() && buttons.size() < 2 && step != orders::Step::Cancel)
            buttons << action;
        else if (state->isOpen() || (step != orders::Step::EndChange && step != orders::Step::Place))
            more << action;
    }
    if (mayAct && m_record->order.kind == orders::OrderKind::Sale) {
        const auto back = std::ranges::find(m_record->steps, orders::Step::TakeBack, &orders::StepState::step);
        m_return->setEnabled(back->isOpen());
        more << m_return;
        m_late->setEnabled(m_record->order.member && workbench().offers(Permission::GiveDiscounts));
        m_late->setToolTip(m_record->order.member ? QString()
                                                  : tr("A coupon goes to a member, and this order has none."));
        more << m_late;
    }
    if (m_record && m_record->benefits && !m_record->benefits->benefits.empty()) {
        m_benefit->setEnabled(workbench().offers(Permission::EditMembers));
        more << m_benefit;
    }
    (buttons.isEmpty() ? buttons : more) << m_printReceipt << m_saveReceipt;
    records()->drawer()->setActions(buttons, more);
}

void OrdersPane::reportBenefit()
{
    if (!m_record)
        return;
    const orders::Order &order = m_record->order;
    (new BenefitReportDialog(workbench(), {order.member, order.store, order.id}, this))->open();
}

bool OrdersPane::isInNew() const
{
    return m_stack && m_stack->currentWidget() == m_new;
}

void OrdersPane::startNew(orders::OrderId draft)
{
    ensureBuilt();
    workbench().openRecord(name(), 0);
    m_stack->setCurrentWidget(m_new);
    m_new->begin(draft);
}

void OrdersPane::leaveNew()
{
    if (!isInNew())
        return;
    leave();
    m_stack->setCurrentWidget(records());
    records()->list()->setFocus();
}

void OrdersPane::leave()
{
    if (isInNew())
        workbench().drafts.flush();
}

bool OrdersPane::takeScan(const QString &code)
{
    if (isInNew())
        return m_new->takeScan(code);
    return m_sheet && m_sheet->stepForm() && m_sheet->stepForm()->takeScan(code);
}

QWidget *OrdersPane::firstFocus() const
{
    return isInNew() ? m_new->focusProxy() : RecordPane::firstFocus();
}

void OrdersPane::showRecord(qint64 id)
{
    RecordPane::showRecord(id);
    if (id != 0)
        leaveNew();
}

void OrdersPane::showQuery(const tables::ListQuery &query)
{
    ensureBuilt();
    m_words->readNames(query);
    RecordPane::showQuery(query);
    leaveNew();
}

} // namespace shopdesk::ui
