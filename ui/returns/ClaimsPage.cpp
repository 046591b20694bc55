// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ClaimsPage.h"

#include "returns/ClaimList.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListExport.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Theme.h"
#include "ui/returns/GoodsAsideForms.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString alreadyTold = QStringLiteral("returns.isOver");

QString countWords(qint64 count)
{
    return ClaimsPage::tr("%Ln claim(s)", nullptr, static_cast<int>(count));
}

} // namespace

ClaimsPage::ClaimsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_records(new RecordView(workbench, returns::claimList(), this))
    , m_title(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_send(new QAction(icon(QStringLiteral("mail")), {}, this))
    , m_answer(new QAction(icon(QStringLiteral("check")), {}, this))
    , m_overview(new QWidget)
    , m_column(new QVBoxLayout(m_overview))
    , m_facts(new FactSheet)
{
    build();
    m_records->setDefaultQuery(returns::claimsToDo());
    connect(m_back, &QPushButton::clicked, this, &ClaimsPage::left);
    connect(m_send, &QAction::triggered, this, &ClaimsPage::send);
    connect(m_answer, &QAction::triggered, this, &ClaimsPage::noteAnswer);
    connect(m_records, &RecordView::recordOpened, this, &ClaimsPage::readClaim);
    connect(m_records, &RecordView::recordClosed, this, [this] {
        endStep();
        m_claim.reset();
    });
    connect(m_records, &RecordView::exportRequested, this, [this](const tables::ListQuery &query) {
        exportList(m_workbench, this, returns::claimList(), query, countWords);
    });
    retranslate();
}

void ClaimsPage::build()
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_facts);
    m_column->addStretch(1);
    m_records->drawer()->addTab(overviewTab, {}, m_overview);
    m_records->setCountWords(countWords);
    m_records->setSelectionActions({m_send});
    m_send->setEnabled(m_workbench.may(Permission::PlaceOrders));
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, 0);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addLayout(heading);
    layout->addWidget(m_records, 1);
    setFocusProxy(m_records->list());
}

void ClaimsPage::retranslate()
{
    m_title->setText(tr("Claims to suppliers"));
    m_back->setText(tr("Back to the list"));
    m_send->setText(tr("The supplier was told"));
    m_answer->setText(tr("The supplier's answer…"));
    m_records->drawer()->setTabTitle(overviewTab, tr("Claim"));
    m_records->list()->setAccessibleName(tr("Claims to suppliers"));
    m_records->filterBar()->setSearchHint(tr("Find by supplier or return"));
    m_records->setEmptyState(QStringLiteral("store"), tr("No supplier owes anything"),
                             tr("What goes back to its supplier at the inspection of a return is claimed here."));
    m_records->filterBar()->setHiddenWords([](const QString &, const QVariantList &) { return tr("one return"); });
    showClaim();
}

void ClaimsPage::begin(returns::ReturnId of)
{
    tables::ListQuery query = returns::claimsToDo();
    if (of)
        query.filters = {{QStringLiteral("return"), {of.value}}};
    m_records->setQuery(query);
}

void ClaimsPage::readClaim(qint64 id)
{
    m_workbench.store.read([id](store::Connection &connection) { return returns::claim(connection, {id}); })
        .then(this, [this, id](const Result<returns::SupplierClaim> &claim) {
            if (m_records->openedRecord() != id)
                return;
            if (!claim) {
                m_records->drawer()->showError(claim.error(), [this, id] { readClaim(id); });
                return;
            }
            if (m_claim && m_claim->id != claim->id)
                endStep();
            m_claim = *claim;
            showClaim();
            m_records->drawer()->showContent();
        });
}

void ClaimsPage::showClaim()
{
    if (!m_claim)
        return;
    const Formats &formats = m_workbench.formats;
    const returns::SupplierClaim &claim = *m_claim;
    m_facts->clear();
    m_facts->addFact(tr("Supplier"), claim.supplier.isEmpty() ? tr("The product names none") : claim.supplier);
    m_facts->addFact(tr("Goods"), tr("%1 × %2").arg(formats.number(claim.quantity), claim.description));
    if (claim.cost)
        m_facts->addFact(tr("They cost"), formats.moneyWithSymbol(*claim.cost));
    if (claim.credited)
        m_facts->addFact(tr("Credited"), formats.moneyWithSymbol(*claim.credited));
    m_facts->addFact(tr("Made"), formats.instant(claim.madeAt), formats.relative(claim.madeAt));
    if (claim.sentAt)
        m_facts->addFact(tr("Sent"), formats.instant(*claim.sentAt), formats.relative(*claim.sentAt));
    if (claim.endedAt)
        m_facts->addFact(tr("Answered"), formats.instant(*claim.endedAt), formats.relative(*claim.endedAt));
    auto *link = new LinkButton(claim.returnNumber, m_facts);
    connect(link, &LinkButton::clicked, this, [this, id = claim.ofReturn.value] {
        emit left();
        m_workbench.openRecord(QStringLiteral("returns"), id);
    });
    m_facts->addWidget(tr("Return"), link);
    QList<QAction *> actions;
    if (claim.status == returns::ClaimStatus::Open)
        actions << m_send;
    if (!claim.isAnswered())
        actions << m_answer;
    m_answer->setEnabled(m_workbench.offers(Permission::SeeCosts));
    m_records->drawer()->setActions(actions);
    m_records->drawer()->setHeading(claim.description, claim.supplier,
                                    QLatin1String("claim_") + returns::keyOf(claim.status));
}

void ClaimsPage::send()
{
    QList<qint64> ids = m_records->selectedIds();
    if (ids.size() < 2 && m_claim)
        ids = {m_claim->id.value};
    if (ids.isEmpty())
        return;
    m_workbench
        .write(this,
               [ids](store::UnitOfWork &work) -> Result<void> {
                   for (const qint64 id : ids) {
                       auto done = returns::sendClaim(work, {id});
                       // Among several there may be some of which they were told before.
                       const bool isAmongOthers = ids.size() > 1 && !done && done.error().code == alreadyTold;
                       if (!done && !isAmongOthers)
                           return done;
                   }
                   return {};
               })
        .then(this, [this](const Result<void> &done) {
            m_workbench.toast(done ? tr("Noted that the supplier was told") : done.error().message, {});
        });
}

void ClaimsPage::noteAnswer()
{
    if (!m_claim)
        return;
    endStep();
    m_step = answersStep(m_workbench, {*m_claim}, m_claim->returnNumber, m_overview);
    m_column->insertWidget(0, m_step);
    connect(m_step, &TicketStep::left, this, &ClaimsPage::endStep);
    connect(m_step, &TicketStep::done, this, &ClaimsPage::endStep);
    m_records->drawer()->showTab(overviewTab);
    m_step->begin();
}

void ClaimsPage::endStep()
{
    if (!m_step)
        return;
    m_step->deleteLater();
    m_step->hide();
    m_step = nullptr;
    m_records->drawer()->setFocus();
}

void ClaimsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace shopdesk::ui
