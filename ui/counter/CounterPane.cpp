// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPane.h"

#include "ui/counter/ActionStrip.h"
#include "ui/counter/CounterSide.h"
#include "ui/counter/ReceiptIssue.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

constexpr int searchAfterMs = 90;

std::vector<tables::Column> lineColumns()
{
    return {{"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnKind::Text, ""},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, ""},
            {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Number, ""},
            {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Money, ""},
            {"discount", QT_TRANSLATE_NOOP("List", "Discount"), ColumnKind::Money, ""},
            {"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnKind::Money, ""}};
}

/// Below the article: which pieces they are, and how many are not named yet.
QString wordsOfSerials(const orders::CounterSums::Line &line)
{
    const QString named = line.serials.join(QStringLiteral(", "));
    if (!line.lacksSerials())
        return named;
    const QString missing = CounterPane::tr("%Ln serial number(s) missing", nullptr,
                                            static_cast<int>(line.serialsWanted - line.serials.size()));
    return named.isEmpty() ? missing : CounterPane::tr("%1 · %2").arg(named, missing);
}

} // namespace

CounterPane::CounterPane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("counter"), QStringLiteral("wallet"), parent)
    , m_desk(new CounterDesk(workbench, this))
    , m_keys(new CounterKeys(workbench.settings, this))
    , m_receipts(new ReceiptIssue(workbench, this))
{
    auto *begin = new QAction(icon(QStringLiteral("plus"), QPalette::HighlightedText), {}, this);
    connect(begin, &QAction::triggered, this, &CounterPane::beginNew);
    setMainAction(begin);
    for (QAction *action : m_keys->actions())
        addCommand(action);
    m_keys->setStage(m_stage);
    m_soon.setSingleShot(true);
    m_soon.setInterval(searchAfterMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (const auto search = std::exchange(m_search, {}))
            search();
    });
    connectActions();
}

CounterPane::~CounterPane() = default;

void CounterPane::connectActions()
{
    const auto on = [this](CounterKey key, std::function<void()> run) {
        connect(action(key), &QAction::triggered, this, [this, run = std::move(run)] {
            // From Ctrl+K, too, where the page may not have been looked at yet.
            this->workbench().openRecord(name(), 0);
            run();
        });
    };
    on(CounterKey::Quantity, [this] { askQuantity(); });
    on(CounterKey::Price, [this] { askPrice(); });
    on(CounterKey::LineDiscount, [this] { askDiscount(true); });
    on(CounterKey::SaleDiscount, [this] { askDiscount(false); });
    on(CounterKey::Coupon, [this] { askCoupon(); });
    on(CounterKey::Points, [this] { askPoints(); });
    on(CounterKey::Remove, [this] { removeLine(); });
    on(CounterKey::Serials, [this] { askSerials(); });
    on(CounterKey::Member, [this] { askMember(); });
    on(CounterKey::Benefit, [this] { reportBenefit(); });
    on(CounterKey::Hold, [this] { askHold(); });
    on(CounterKey::Recall, [this] { askRecall(); });
    on(CounterKey::HeldHistory, [this] { showHeldHistory(); });
    on(CounterKey::Store, [this] { askStore(); });
    on(CounterKey::Till, [this] { askTill(); });
    on(CounterKey::PayIn, [this] { askCashMove(true); });
    on(CounterKey::PayOut, [this] { askCashMove(false); });
    on(CounterKey::SellGiftCard, [this] { askCard(); });
    on(CounterKey::Tills, [this] { this->workbench().openRecord(QStringLiteral("shifts"), 0); });
    on(CounterKey::GiftCard, [this] { askGiftCard(); });
    on(CounterKey::StoreCredit, [this] { askStoreCredit(); });
    // A scan just before it is part of what is paid.
    on(CounterKey::Pay, [this] { m_desk->afterwards([this] { beginPaying(); }); });
    on(CounterKey::PayExactly, [this] { m_desk->afterwards([this] { payExactly(); }); });
    on(CounterKey::Split, [this] { askSplit(); });
    on(CounterKey::Back, [this] { m_stage == CounterStage::Counting ? countBack() : stepBack(); });
    on(CounterKey::Print, [this] { handOut(false); });
    on(CounterKey::SavePdf, [this] { handOut(true); });
    on(CounterKey::Next, [this] { beginNew(); });
    on(CounterKey::Cash, [this] { askPayment(orders::PaymentKind::Cash); });
    on(CounterKey::Card, [this] { askPayment(orders::PaymentKind::Card); });
    on(CounterKey::Wallet, [this] { askPayment(orders::PaymentKind::Wallet); });
    on(CounterKey::BankTransfer, [this] { askPayment(orders::PaymentKind::BankTransfer); });
}

void CounterPane::build()
{
    m_prompt = new CounterPrompt(this);
    m_strip = new ActionStrip(this);
    for (QAction *action : m_keys->actions())
        if (action != this->action(CounterKey::Pay) && action != this->action(CounterKey::Store)
            && action != this->action(CounterKey::Benefit))
            m_strip->add(action);
    m_side = new CounterSide(workbench().formats, action(CounterKey::Pay), this);
    connect(m_side, &CounterSide::benefitReportWanted, this, &CounterPane::reportBenefit);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap3);
    left->setSpacing(measure::gap2);
    left->addWidget(m_prompt);
    left->addWidget(m_prompt->choices(), 1000); // all the room that they can use, before the lines have any of it
    left->addWidget(buildLines(), 1);
    left->addWidget(m_strip);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(left, 1);
    layout->addWidget(m_side);

    connect(m_prompt, &CounterPrompt::lineMoved, this, &CounterPane::moveLine);
    connect(m_prompt, &CounterPrompt::quantityStepped, this, &CounterPane::stepQuantity);
    connect(m_desk, &CounterDesk::changed, this, &CounterPane::refresh);
    connect(m_desk, &CounterDesk::lineTouched, this, &CounterPane::touchLine);
    connect(m_desk, &CounterDesk::heldCountChanged, this, &CounterPane::retranslateActions);
    connect(m_desk, &CounterDesk::noticed, this, [this](const QString &text) { workbench().toast(text, {}); });
    connect(m_desk, &CounterDesk::started, this, [this] {
        setCountText(m_desk->storeName());
        readTill();
        setLoaded();
    });
    m_desk->start();
    askNext();
}

QWidget *CounterPane::buildLines()
{
    m_rows = new RowsModel(lineColumns(), this);
    m_lines = new ListView(workbench().formats);
    m_lines->show(m_rows->columns(), m_rows);
    m_lines->setSortable(false);
    m_lines->remember(workbench().settings, QStringLiteral("counter-lines"), workbench().store.actor());
    m_lines->verticalHeader()->setDefaultSectionSize(measure::touchRow);
    m_lines->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                m_line = current.row();
                enableActions();
            });
    connect(m_lines, &ListView::opened, this, &CounterPane::askQuantity);
    connect(m_lines, &ListView::typed, this, [this](const QString &text) {
        m_prompt->field()->setFocus();
        m_prompt->field()->insert(text);
    });
    m_empty = new EmptyState;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_lines);
    return m_pages;
}

QWidget *CounterPane::firstFocus() const
{
    return m_prompt ? m_prompt->field() : nullptr;
}

void CounterPane::showEvent(QShowEvent *event)
{
    // They may have been chosen anew in Settings.
    m_keys->read(workbench().settings);
    Pane::showEvent(event);
}

void CounterPane::setStage(CounterStage stage)
{
    m_stage = stage;
    m_keys->setStage(stage);
    enableActions();
}

void CounterPane::enableActions()
{
    const bool hasLines = !m_desk->sale().lines.empty();
    const bool seesMembers = workbench().may(Permission::SeeMembers);
    action(CounterKey::Benefit)
        ->setEnabled(m_stage == CounterStage::Done ? bool(m_lastMember) && !m_cardSale && !m_card
                                                   : m_desk->sums().member.has_value());
    if (m_stage == CounterStage::Selling) {
        for (const CounterKey key :
             {CounterKey::Quantity, CounterKey::Price, CounterKey::LineDiscount, CounterKey::SaleDiscount,
              CounterKey::Hold, CounterKey::Pay, CounterKey::PayExactly})
            action(key)->setEnabled(hasLines);
        const auto line = static_cast<size_t>(std::max(m_line, 0));
        const auto &lines = m_desk->sums().lines;
        action(CounterKey::Serials)->setVisible(line < lines.size() && lines[line].serialsWanted > 0);
        action(CounterKey::Serials)->setEnabled(action(CounterKey::Serials)->isVisible());
        for (const CounterKey key : {CounterKey::PayIn, CounterKey::PayOut}) {
            action(key)->setVisible(m_tillIsOpen);
            action(key)->setEnabled(m_tillIsOpen);
        }
        action(CounterKey::Remove)->setEnabled(hasLines || !m_held.empty());
        action(CounterKey::Member)->setEnabled(seesMembers);
        action(CounterKey::Points)->setEnabled(hasLines && m_desk->sums().member.has_value());
        action(CounterKey::Recall)->setEnabled(m_desk->heldCount() > 0);
        action(CounterKey::HeldHistory)->setVisible(!m_held.empty() && workbench().may(Permission::SeeOrders));
        action(CounterKey::HeldHistory)->setEnabled(action(CounterKey::HeldHistory)->isVisible());
    }
}

void CounterPane::refresh()
{
    showLines();
    if (m_stage == CounterStage::Selling)
        m_side->showSale(m_desk->sums());
    enableActions();
    setRailCount(static_cast<int>(m_desk->sums().lines.size()));
}

void CounterPane::showLines()
{
    const orders::CounterSums &sums = m_desk->sums();
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (size_t i = 0; i < sums.lines.size(); ++i) {
        const orders::CounterSums::Line &line = sums.lines[i];
        QString title = line.unitPrice == line.usualPrice
                            ? line.title
                            : tr("%1 (usually %2)").arg(line.title, workbench().formats.money(line.usualPrice));
        if (line.serialsWanted > 0)
            title += QLatin1Char('\n') + wordsOfSerials(line);
        rows.push_back({title, line.sku, line.quantity, line.unitPrice.minor,
                        line.discount == Money{} ? QVariant() : QVariant(-line.discount.minor), line.total.minor});
        ids.push_back(static_cast<qint64>(i) + 1);
    }
    const int line = m_line;
    m_rows->setRows(std::move(rows), std::move(ids));
    m_pages->setCurrentIndex(sums.lines.empty() ? 0 : 1);
    touchLine(line);
}

void CounterPane::touchLine(int line)
{
    const int last = m_rows->rowCount() - 1;
    m_line = std::clamp(line, std::min(0, last), last);
    if (m_line < 0)
        return;
    const QModelIndex index = m_lines->model()->index(m_line, 0);
    m_lines->setCurrentIndex(index);
    m_lines->scrollTo(index);
}

void CounterPane::moveLine(int by)
{
    touchLine(m_line + by);
}

void CounterPane::said(const Result<void> &done)
{
    if (!done)
        complain(done.error());
}

void CounterPane::complain(const Error &error)
{
    QApplication::beep();
    m_prompt->complain(error.message);
}

/// What somebody else could allow is asked of them on the spot; `again` gets who acts then.
void CounterPane::askOrComplain(const Error &error, const std::function<void(const Actor &)> &again)
{
    if (!permissionFrom(error.permission) || !workbench().ask) {
        complain(error);
        return;
    }
    workbench().ask(this, error, {}, [this, error, again](const std::optional<Actor> &allowed) {
        if (allowed)
            again(*allowed);
        else
            complain(error);
    });
}

bool CounterPane::takeScan(const QString &code)
{
    ensureBuilt();
    // What the scanner typed meanwhile was no search.
    ++m_searchNumber;
    m_search = {};
    if (m_prompt->question().takesScans) {
        m_prompt->question().entered(code);
        return true;
    }
    if (m_stage == CounterStage::Counting) {
        m_prompt->complain(tr("The till is being counted. Finish, or leave with Esc, before you sell."));
        return true;
    }
    if (m_stage == CounterStage::Done && holdsCard(true))
        return true;
    if (m_stage == CounterStage::Done)
        beginNew();
    if (m_stage == CounterStage::Paying && !m_payment.payments().empty()) {
        m_prompt->complain(tr("Some of this sale is paid already. Finish it, or take the payments back with Esc "
                              "before you add to it."));
        return true;
    }
    if (m_stage == CounterStage::Paying)
        stepBack();
    if (m_prompt->question().movesLines)
        m_prompt->clear();
    scanCode(code, false);
    return true;
}

void CounterPane::beginNew()
{
    if (m_stage == CounterStage::Done && holdsCard(false))
        return;
    if (m_stage == CounterStage::Done) {
        m_closed.reset();
        m_card.reset();
        setStage(CounterStage::Selling);
        refresh();
    }
    if (m_stage == CounterStage::Selling)
        askNext();
    m_prompt->field()->setFocus(Qt::OtherFocusReason);
}

void CounterPane::retranslateActions()
{
    mainAction()->setText(tr("New sale"));
    m_keys->retranslate();
    if (m_desk->heldCount() > 0)
        action(CounterKey::Recall)->setText(tr("Recall (%1)").arg(workbench().formats.number(m_desk->heldCount())));
    action(CounterKey::Till)->setText(m_tillIsOpen ? tr("Close the till") : tr("Open the till"));
    if (isBuilt())
        enableActions();
}

void CounterPane::retranslate()
{
    m_lines->setAccessibleName(tr("Lines of the sale"));
    m_empty->setContent(QStringLiteral("barcode"), tr("Scan the first article"),
                        tr("Or type a part of its name, and choose with the arrows and Enter. “3*” before an article "
                           "adds three of it."));
    m_prompt->retranslate();
    refresh();
    if (m_stage == CounterStage::Selling)
        askNext();
    else if (m_stage == CounterStage::Paying)
        askPayment(orders::PaymentKind::Cash);
    else if (m_stage == CounterStage::Counting)
        countNext();
    else if (m_closed)
        reportOut();
    else if (m_card)
        cardOut();
    else
        receiptOut();
}

} // namespace shopdesk::ui
