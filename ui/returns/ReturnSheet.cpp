// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnSheet.h"

#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Timeline.h"
#include "ui/returns/InspectForm.h"
#include "ui/returns/PickUpForm.h"
#include "ui/returns/ReturnForms.h"
#include "ui/returns/ReturnWords.h"
#include "ui/returns/SettleForm.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString overviewTab = QStringLiteral("overview");
const QString linesTab = QStringLiteral("lines");
const QString moneyTab = QStringLiteral("money");
const QString repairTab = QStringLiteral("repair");
const QString stepsTab = QStringLiteral("steps");
const QString historyTab = QStringLiteral("history");

std::vector<tables::Column> lineColumns()
{
    return {{"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnKind::Text, ""},
            {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Number, ""},
            {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnKind::State, ""},
            {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnKind::Number, "", nullptr, false},
            {"condition", QT_TRANSLATE_NOOP("List", "Condition"), ColumnKind::State, "", nullptr, false},
            {"disposition", QT_TRANSLATE_NOOP("List", "What becomes of it"), ColumnKind::State, ""},
            {"serials", QT_TRANSLATE_NOOP("List", "Serial number"), ColumnKind::Text, "", nullptr, false},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, "", nullptr, false}};
}

/// What a step that is being taken rests on is another now. Photos, for one, are not.
bool hasMoved(const ReturnRecord &before, const ReturnRecord &now)
{
    const auto repairs = [](const ReturnRecord &record) {
        std::vector<std::pair<qint64, returns::RepairStatus>> states;
        for (const returns::Repair &repair : record.repairs)
            states.emplace_back(repair.id.value, repair.status);
        return states;
    };
    return before.found.status != now.found.status || before.found.steps.size() != now.found.steps.size()
           || before.found.findings.size() != now.found.findings.size() || before.claims.size() != now.claims.size()
           || repairs(before) != repairs(now);
}

} // namespace

ReturnSheet::ReturnSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_overview(new QWidget)
    , m_column(new QVBoxLayout(m_overview))
    , m_facts(new FactSheet(m_overview))
    , m_money(new FactSheet)
    , m_repairs(new FactSheet)
    , m_lines(new ListView(workbench.formats))
    , m_lineRows(new RowsModel(lineColumns(), this))
    , m_steps(new Timeline(workbench.formats))
    , m_history(new Timeline(workbench.formats))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_facts);
    m_column->addStretch(1);
    m_lines->show(m_lineRows->columns(), m_lineRows);
    m_lines->setSortable(false);
    connect(m_lines, &ListView::opened, this, [this](qint64 id) {
        if (id != 0)
            emit claimsWanted({id});
    });
    m_lines->remember(workbench.settings, QStringLiteral("return-lines"), workbench.store.actor());
    drawer.addTab(overviewTab, {}, m_overview);
    drawer.addTab(linesTab, {}, m_lines);
    drawer.addTab(moneyTab, {}, m_money);
    drawer.addTab(repairTab, {}, m_repairs);
    drawer.addTab(stepsTab, {}, m_steps);
    drawer.addTab(historyTab, {}, m_history);
}

void ReturnSheet::retranslate()
{
    m_drawer.setTabTitle(overviewTab, tr("Overview"));
    m_drawer.setTabTitle(linesTab, tr("Lines"));
    m_drawer.setTabTitle(moneyTab, tr("Money"));
    m_drawer.setTabTitle(repairTab, tr("Repair"));
    m_drawer.setTabTitle(stepsTab, tr("Steps"));
    m_drawer.setTabTitle(historyTab, tr("History"));
    m_lines->setAccessibleName(tr("Lines of the return"));
    if (m_record)
        show(*m_record);
}

void ReturnSheet::show(const ReturnRecord &record)
{
    // A step of another return is over. Of this one it stays, with all that was typed: a photo may have been added, or somebody
    // else may have done something with it, which is said.
    if (m_record && m_record->found.id != record.found.id)
        endStep();
    else if (m_record && m_step && hasMoved(*m_record, record))
        m_step->setNotice(tr("This return has changed meanwhile: see its steps. What you entered is kept."));
    m_record = record;
    showFacts();
    showLines();
    showMoney();
    showRepairs();
    showSteps();
    m_history->showEntries(inWords(record.history, m_workbench.formats), tr("Nothing has been changed here yet."));
}

void ReturnSheet::addLink(FactSheet &sheet, const QString &label, const QString &text, const QString &pane, qint64 id)
{
    auto *link = new LinkButton(text, &sheet);
    connect(link, &LinkButton::clicked, this, [this, pane, id] { m_workbench.openRecord(pane, id); });
    sheet.addWidget(label, link);
}

void ReturnSheet::showFacts()
{
    const returns::Return &found = m_record->found;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("Asked for"), formats.instant(found.requestedAt), formats.relative(found.requestedAt));
    if (found.dueAt) {
        const bool isLate = *found.dueAt < Instant::now();
        m_facts->addFact(isLate ? tr("Overdue since") : tr("Next step due"), formats.instant(*found.dueAt),
                         formats.relative(*found.dueAt));
    }
    m_facts->addState(tr("Wish"), shown(found.wish));
    if (found.order.id)
        addLink(*m_facts, tr("Order"), tr("%1 · %2").arg(found.order.number, found.orderStoreName),
                QStringLiteral("orders"), found.order.id.value);
    else
        m_facts->addFact(tr("Order"), tr("Without a receipt"));
    if (found.member)
        addLink(*m_facts, tr("Member"), tr("%1 · %2").arg(found.memberName, found.memberNumber),
                QStringLiteral("members"), found.member.value);
    if (found.ticket)
        addLink(*m_facts, tr("Ticket"), found.ticketNumber, QStringLiteral("tickets"), found.ticket.value);
    m_facts->addFact(tr("Store"), found.storeName);
    if (found.receivedAt)
        m_facts->addFact(tr("Received"), tr("%1, %2").arg(formats.instant(*found.receivedAt), found.receivedInName));
    if (!found.tracking.isEmpty())
        m_facts->addFact(tr("Tracking number"), found.tracking);
    if (const QString said = found.steps.empty() ? QString() : found.steps.front().note; !said.isEmpty())
        m_facts->addFact(tr("In their words"), said);
    showGrounds();
    showPhotos();
}

void ReturnSheet::showGrounds()
{
    const returns::Return &found = m_record->found;
    m_facts->addSection(found.isWithin ? tr("The policy allows it") : tr("The policy does not allow it"));
    for (const returns::Ground &ground : found.grounds) {
        auto *words = new QLabel(
            (ground.isAgainst ? QStringLiteral("✗ ") : QStringLiteral("· ")) + returns::inWords(ground), m_facts);
        words->setWordWrap(true);
        m_facts->addWide(words);
    }
}

void ReturnSheet::showPhotos()
{
    if (m_record->photos.empty())
        return;
    m_facts->addSection(tr("Photos"));
    auto *row = new QWidget(m_facts);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(measure::gap2);
    int number = 0;
    for (const QImage &photo : m_record->photos) {
        auto *label = new QLabel(row);
        label->setPixmap(QPixmap::fromImage(photo));
        label->setAccessibleName(tr("Photo %1").arg(++number));
        layout->addWidget(label);
    }
    layout->addStretch(1);
    m_facts->addWide(row);
}

void ReturnSheet::showLines()
{
    std::vector<tables::Row> rows;
    std::vector<qint64> toSupplier; // of each row, the return whose claims it opens; 0: none
    const auto claimed = [&](returns::Disposition disposition) {
        toSupplier.push_back(disposition == returns::Disposition::Supplier ? m_record->found.id.value : 0);
    };
    const auto add = [&](const returns::Line &line, qint64 quantity, const QString &condition, const QString &becomes) {
        rows.push_back({line.description, quantity, QStringLiteral("reason_") + returns::keyOf(line.reason),
                        line.received ? QVariant(*line.received) : QVariant(), condition, becomes,
                        line.serials.join(QStringLiteral(", ")), line.sku});
    };
    for (const returns::Line &line : m_record->found.lines) {
        bool isFound = false;
        for (const returns::Finding &finding : m_record->found.findings) {
            if (finding.line != line.id)
                continue;
            isFound = true;
            add(line, finding.quantity, QStringLiteral("condition_") + returns::keyOf(finding.condition),
                QStringLiteral("goods_") + returns::keyOf(finding.disposition));
            claimed(finding.disposition);
        }
        if (!isFound) {
            add(line, line.quantity, {}, {});
            toSupplier.push_back(0);
        }
    }
    for (const returns::Extra &extra : m_record->found.extras) {
        rows.push_back({tr("%1 (not announced)").arg(extra.description), extra.quantity, QString(), extra.quantity,
                        QLatin1String("condition_") + returns::keyOf(extra.condition),
                        QLatin1String("goods_") + returns::keyOf(extra.disposition), QString(), extra.sku});
        claimed(extra.disposition);
    }
    m_hasClaims = std::ranges::any_of(toSupplier, [](qint64 id) { return id != 0; });
    m_lineRows->setRows(std::move(rows), std::move(toSupplier));
}

void ReturnSheet::showMoney()
{
    const returns::Return &found = m_record->found;
    m_money->clear();
    if (!found.settledAt) {
        auto *hint =
            new QLabel(tr("No money has moved yet. What settling would book is shown while you settle."), m_money);
        hint->setWordWrap(true);
        m_money->addWide(hint);
    }
    if (found.credit.id)
        addLink(*m_money, tr("Credit"), found.credit.number, QStringLiteral("orders"), found.credit.id.value);
    if (found.exchange.id)
        addLink(*m_money, tr("Exchanged for"), found.exchange.number, QStringLiteral("orders"),
                found.exchange.id.value);
    showClaims();
    if (!found.settledAt && m_record->postings.stock.empty())
        return;
    m_money->addSection(tr("All that was booked"));
    for (const PostingLine &line : inLines(m_record->postings, m_workbench.formats))
        m_money->addFigure(line.what, line.amount, line.isStrong);
}

void ReturnSheet::showClaims()
{
    if (!m_hasClaims)
        return;
    auto *link = new LinkButton(tr("Claims to suppliers"), m_money);
    connect(link, &LinkButton::clicked, this, [this] { emit claimsWanted(m_record->found.id); });
    m_money->addWidget(tr("Back to the supplier"), link);
    if (m_record->claims.empty())
        return;
    m_money->addSection(tr("What the supplier still owes"));
    for (const returns::SupplierClaim &claim : m_record->claims)
        m_money->addFigure(tr("%1 × %2").arg(m_workbench.formats.number(claim.quantity), claim.description),
                           claim.cost ? m_workbench.formats.money(*claim.cost) : tr("not known"));
}

void ReturnSheet::showSteps()
{
    std::vector<TimelineEntry> entries;
    for (auto step = m_record->found.steps.rbegin(); step != m_record->found.steps.rend(); ++step) {
        TimelineEntry entry{step->at, wordOf(step->step), {}, step->person, QStringLiteral("returns")};
        if (step->person.isEmpty())
            entry.details << tr("By the policy, without anybody");
        if (!step->note.isEmpty())
            entry.details << step->note;
        entries.push_back(entry);
    }
    m_steps->showEntries(std::move(entries));
}

void ReturnSheet::beginStep(returns::Step step)
{
    if (!m_record)
        return;
    endStep();
    switch (step) {
    case returns::Step::Receive:
        begin(new ReceiveForm(m_workbench, *m_record, m_overview));
        break;
    case returns::Step::Inspect: {
        auto *inspect = new InspectForm(m_workbench, *m_record, m_overview);
        begin(inspect);
        inspect->focusFirst();
        break;
    }
    case returns::Step::Settle:
        begin(new SettleForm(m_workbench, *m_record, m_overview));
        break;
    default:
        begin(noteStep(m_workbench, *m_record, step, m_overview));
        break;
    }
}

void ReturnSheet::beginStep(MakeStep make)
{
    if (!m_record)
        return;
    endStep();
    begin(make(m_workbench, *m_record, m_overview));
}

void ReturnSheet::begin(TicketStep *step)
{
    m_step = step;
    m_column->insertWidget(0, m_step);
    connect(m_step, &TicketStep::left, this, &ReturnSheet::endStep);
    connect(m_step, &TicketStep::done, this, &ReturnSheet::endStep);
    m_drawer.showTab(overviewTab);
    m_step->begin();
}

void ReturnSheet::endStep()
{
    if (!m_step)
        return;
    m_step->deleteLater();
    m_step->hide();
    m_step = nullptr;
    m_drawer.setFocus();
}

bool ReturnSheet::takeScan(const QString &code)
{
    if (auto *receive = qobject_cast<ReceiveForm *>(m_step))
        return receive->takeScan(code);
    if (auto *pickUp = qobject_cast<PickUpForm *>(m_step))
        return pickUp->takeScan(code);
    if (auto *settle = qobject_cast<SettleForm *>(m_step))
        return settle->takeScan(code);
    return false;
}

} // namespace shopdesk::ui
