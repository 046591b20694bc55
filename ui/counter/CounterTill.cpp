// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The till at the counter: opened with what is in the drawer, and closed by counting it, piece by piece.
#include "ui/counter/CounterPane.h"
#include "ui/counter/CounterSide.h"
#include "ui/counter/ReceiptPrinter.h"

#include "orders/CashCount.h"
#include "orders/TillSettings.h"
#include "ui/parts/States.h"

#include <QLineEdit>

namespace shopdesk::ui {

namespace {

constexpr int mostPieces = 100'000;

struct OpenTill
{
    orders::ShiftReport report;
    Money smallestCoin;
};

/// Nothing where the till is closed.
Result<std::optional<OpenTill>> openTill(store::Connection &connection, StoreId store)
{
    const orders::ShiftId id = orders::openShift(connection, store);
    if (!id)
        return std::nullopt;
    auto report = orders::shiftReport(connection, id);
    if (!report)
        return Failure(report.error());
    return OpenTill{std::move(*report), orders::tillSettings(connection).smallestCoin};
}

} // namespace

void CounterPane::readTill()
{
    workbench()
        .store.read([store = m_desk->store()](store::Connection &connection) { return openTill(connection, store); })
        .then(this, [this](const Result<std::optional<OpenTill>> &till) {
            if (!till)
                return;
            m_tillIsOpen = till->has_value();
            const QString since =
                m_tillIsOpen ? tr("till open since %1").arg(workbench().formats.time((*till)->report.shift.openedAt))
                             : tr("till closed");
            setCountText(tr("%1 · %2").arg(m_desk->storeName(), since));
            retranslateActions();
        });
}

void CounterPane::askTill()
{
    workbench()
        .store.read([store = m_desk->store()](store::Connection &connection) { return openTill(connection, store); })
        .then(this, [this](const Result<std::optional<OpenTill>> &till) {
            if (!till)
                complain(till.error());
            else if (till->has_value())
                beginCount((*till)->report, (*till)->smallestCoin);
            else
                askFloat();
        });
}

void CounterPane::askFloat()
{
    CounterPrompt::Question question;
    question.title = tr("Open the till: how much cash is in the drawer?");
    question.text = toPlainText({}, workbench().formats.currency());
    question.left = [this] { askNext(); };
    question.entered = [this](const QString &text) {
        const Result<Money> cash = parseMoney(text, workbench().formats.currency());
        if (!cash) {
            m_prompt->complain(cash.error().message);
            return;
        }
        workbench()
            .store
            .write([store = m_desk->store(), cash = *cash](store::UnitOfWork &work) {
                return orders::openShift(work, store, cash);
            })
            .then(this, [this](const Result<orders::ShiftId> &opened) {
                if (!opened) {
                    complain(opened.error());
                    return;
                }
                askNext();
                readTill();
                workbench().toast(tr("The till is open"), {});
            });
    };
    m_prompt->ask(question);
}

/// Cash that comes into the drawer or leaves it without a sale.
void CounterPane::askCashMove(bool comesIn)
{
    CounterPrompt::Question question;
    question.title = comesIn ? tr("Put cash in: how much?") : tr("Take cash out: how much?");
    question.hint = comesIn ? tr("Change that was fetched, for example.")
                            : tr("Money that goes to the bank, or pays a bill, for example.");
    question.left = [this] { askNext(); };
    question.entered = [this, comesIn](const QString &text) {
        const Result<Money> cash = parseMoney(text, workbench().formats.currency());
        if (!cash)
            m_prompt->complain(cash.error().message);
        else if (*cash <= Money{})
            m_prompt->complain(tr("Enter an amount above 0."));
        else
            askCashReason(comesIn ? *cash : -*cash);
    };
    m_prompt->ask(question);
}

void CounterPane::askCashReason(Money amount)
{
    const QString sum = workbench().formats.moneyWithSymbol(amount < Money{} ? -amount : amount);
    CounterPrompt::Question question;
    question.title =
        amount > Money{} ? tr("%1 into the till: what for?").arg(sum) : tr("%1 out of the till: what for?").arg(sum);
    question.placeholder = tr("It stands on the report of the till");
    question.left = [this, amount] { askCashMove(amount > Money{}); };
    question.entered = [this, amount](const QString &text) { moveCash(amount, text); };
    m_prompt->ask(question);
}

void CounterPane::moveCash(Money amount, const QString &reason)
{
    workbench()
        .write(this,
               [store = m_desk->store(), amount, reason](store::UnitOfWork &work) {
                   return orders::moveCash(work, orders::openShift(work.connection(), store), amount, reason);
               })
        .then(this, [this, amount](const Result<void> &moved) {
            if (!moved) {
                complain(moved.error());
                return;
            }
            const QString sum = workbench().formats.moneyWithSymbol(amount < Money{} ? -amount : amount);
            askNext();
            workbench().toast(
                amount > Money{} ? tr("%1 put into the till").arg(sum) : tr("%1 taken out of the till").arg(sum), {});
        });
}

void CounterPane::beginCount(const orders::ShiftReport &report, Money smallestCoin)
{
    m_count = {};
    m_count.report = report;
    for (const Money piece : orders::denominationsOf(workbench().formats.currency(), smallestCoin))
        m_count.pieces.push_back({piece, 0});
    for (const orders::ShiftKind &kind : report.kinds)
        if (kind.kind != orders::PaymentKind::Cash && kind.kind != orders::PaymentKind::Rounding
            && (kind.payments > 0 || kind.expected != Money{}))
            m_count.others.push_back({kind.kind, {}});
    setStage(CounterStage::Counting);
    countNext();
}

Money CounterPane::TillCount::cash() const
{
    Money sum;
    for (const auto &[piece, count] : pieces)
        sum += piece * count;
    return sum;
}

/// One question for each kind of note and coin, then for each other kind of payment, then why it differs.
void CounterPane::countNext()
{
    showCount();
    if (m_count.at < m_count.pieces.size())
        askPieces(m_count.pieces[m_count.at].second, m_count.pieces[m_count.at].first);
    else if (m_count.at < m_count.pieces.size() + m_count.others.size())
        askOther(m_count.others[m_count.at - m_count.pieces.size()]);
    else
        askClose();
}

void CounterPane::countBack()
{
    if (m_count.at > 0) {
        --m_count.at;
        countNext();
        return;
    }
    setStage(CounterStage::Selling);
    refresh();
    askNext();
}

void CounterPane::askPieces(qint64 before, Money piece)
{
    CounterPrompt::Question question;
    question.title = tr("How many of %1?").arg(workbench().formats.moneyWithSymbol(piece));
    question.placeholder = tr("Number of notes or coins; empty is none");
    question.text = before > 0 ? QString::number(before) : QString();
    question.left = [this] { countBack(); };
    question.entered = [this](const QString &text) {
        bool isNumber = text.trimmed().isEmpty();
        const qint64 count = isNumber ? 0 : text.trimmed().toLongLong(&isNumber);
        if (!isNumber || count < 0 || count > mostPieces) {
            m_prompt->complain(tr("Enter a number of pieces, 0 or more."));
            return;
        }
        m_count.pieces[m_count.at].second = count;
        ++m_count.at;
        countNext();
    };
    m_prompt->ask(question);
}

void CounterPane::askOther(const orders::Count &count)
{
    CounterPrompt::Question question;
    question.title = tr("%1: how much?").arg(stateLook(keyOf(count.kind)).word);
    question.hint = tr("As the terminal's report, the slips or the account say.");
    question.text = count.counted == Money{} ? QString() : toPlainText(count.counted, workbench().formats.currency());
    question.left = [this] { countBack(); };
    question.entered = [this](const QString &text) {
        const Result<Money> amount =
            text.trimmed().isEmpty() ? Money{} : parseMoney(text, workbench().formats.currency());
        if (!amount) {
            m_prompt->complain(amount.error().message);
            return;
        }
        m_count.others[m_count.at - m_count.pieces.size()].counted = *amount;
        ++m_count.at;
        countNext();
    };
    m_prompt->ask(question);
}

void CounterPane::askClose()
{
    const Formats &formats = workbench().formats;
    Money expected;
    for (const orders::ShiftKind &kind : m_count.report.kinds)
        if (kind.kind == orders::PaymentKind::Cash)
            expected = kind.expected;
    const Money difference = m_count.cash() - expected;
    CounterPrompt::Question question;
    question.title = difference == Money{}
                         ? tr("Cash is as expected: %1").arg(formats.money(expected))
                         : tr("Cash: expected %1, counted %2, difference %3")
                               .arg(formats.money(expected), formats.money(m_count.cash()), formats.money(difference));
    question.placeholder = difference == Money{} ? tr("Enter closes the till") : tr("Why does it differ?");
    question.hint = tr("Esc goes back to count again.");
    if (const QString missing = missingWords(); !missing.isEmpty())
        question.hint = missing + QLatin1Char('\n') + question.hint;
    question.left = [this] { countBack(); };
    question.entered = [this](const QString &text) { closeTill(text); };
    m_prompt->ask(question);
}

void CounterPane::closeTill(const QString &note)
{
    orders::ShiftClose close{m_count.others, note};
    close.counts.push_back({orders::PaymentKind::Cash, m_count.cash()});
    const orders::ShiftId id = m_count.report.shift.id;
    workbench()
        .write(this,
               [id, close](store::UnitOfWork &work) -> Result<orders::ShiftReport> {
                   if (auto closed = orders::closeShift(work, id, close); !closed)
                       return Failure(closed.error());
                   return orders::shiftReport(work.connection(), id);
               })
        .then(this, [this](const Result<orders::ShiftReport> &report) {
            if (!report) {
                complain(report.error());
                return;
            }
            m_closed = *report;
            setStage(CounterStage::Done);
            reportOut();
            readTill();
        });
}

void CounterPane::showCount()
{
    std::vector<std::pair<QString, QString>> rows;
    const Formats &formats = workbench().formats;
    for (const auto &[piece, count] : m_count.pieces)
        if (count > 0)
            rows.emplace_back(tr("%1 × %2").arg(formats.number(count), formats.money(piece)),
                              formats.money(piece * count));
    for (const orders::Count &other : m_count.others)
        if (other.counted != Money{})
            rows.emplace_back(stateLook(keyOf(other.kind)).word, formats.money(other.counted));
    m_side->showRows(tr("The till is counted"), rows, tr("Cash counted"), m_count.cash());
}

ReceiptPaper CounterPane::reportPaper() const
{
    return ReceiptPaper::shiftReport(*m_closed, workbench().formats, ReceiptDevice::of(workbench().settings).width);
}

void CounterPane::reportOut()
{
    CounterPrompt::Question question;
    question.title = tr("The till is closed");
    question.placeholder = tr("Enter goes back to selling");
    question.hint =
        tr("%1 prints the report.").arg(action(CounterKey::Print)->shortcut().toString(QKeySequence::NativeText));
    question.entered = [this](const QString &) { beginNew(); };
    question.left = [this] { beginNew(); };
    m_prompt->ask(question);
    m_side->showPaper(tr("Report of the till"), m_closed->shift.storeName, tr("Cash counted"), m_count.cash(),
                      reportPaper());
}

/// "3 orders of this till are not paid in full: S01-261122-0004 (5.00 open) …"; empty where all are.
QString CounterPane::missingWords() const
{
    constexpr size_t mostNamed = 3;
    const auto &missing = m_count.report.missing;
    if (missing.empty())
        return {};
    QStringList named;
    for (size_t i = 0; i < std::min(missing.size(), mostNamed); ++i)
        named << tr("%1 (%2 open)").arg(missing[i].number, workbench().formats.money(missing[i].open));
    if (missing.size() > mostNamed)
        named << QStringLiteral("…");
    return tr("%Ln order(s) of this till not paid in full: %1.", nullptr, static_cast<int>(missing.size()))
        .arg(named.join(QStringLiteral(", ")));
}

} // namespace shopdesk::ui
