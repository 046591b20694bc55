// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnsPane.h"

#include "returns/OpenReturn.h"
#include "returns/ReturnList.h"
#include "tables/ListReader.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/States.h"
#include "ui/returns/ClaimsPage.h"
#include "ui/returns/GoodsAsideForms.h"
#include "ui/returns/NewReturnPage.h"
#include "ui/returns/PieceLabels.h"
#include "ui/returns/RepairForms.h"
#include "ui/returns/ReturnFiguresPage.h"
#include "ui/returns/ReturnPhotos.h"
#include "ui/returns/ReturnSheet.h"
#include "ui/returns/ReturnWords.h"

#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

using returns::Step;

/// The order in which the steps stand; the first that are open are buttons.
constexpr std::pair<Step, const char *> steps[] = {
    {Step::Approve, "check"}, {Step::Receive, "products"}, {Step::Inspect, "eye"},   {Step::Settle, "wallet"},
    {Step::Close, "archive"}, {Step::Reopen, "restore"},   {Step::Decline, "close"}, {Step::Cancel, "trash"}};

Permission permissionFor(Step step)
{
    const bool isMoney = step == Step::Approve || step == Step::Decline || step == Step::Reopen || step == Step::Settle;
    return isMoney ? Permission::GiveRefunds : Permission::PlaceOrders;
}

} // namespace

ReturnsPane::ReturnsPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("returns"), returns::returnList(), returns::returnsToDo(), parent)
    , m_create(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_showFigures(new QAction(icon(QStringLiteral("dashboard")), {}, this))
    , m_showClaims(new QAction(icon(QStringLiteral("store")), {}, this))
    , m_photo(new QAction(icon(QStringLiteral("image")), {}, this))
    , m_repair(new QAction(icon(QStringLiteral("settings")), {}, this))
    , m_refurbished(new QAction(icon(QStringLiteral("refresh")), {}, this))
    , m_extra(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_claims(new QAction(icon(QStringLiteral("store")), {}, this))
    , m_labels(new QAction(icon(QStringLiteral("print")), {}, this))
{
    m_create->setShortcut(QKeySequence::New);
    m_create->setEnabled(workbench.may(Permission::PlaceOrders));
    connect(m_create, &QAction::triggered, this, &ReturnsPane::startNew);
    connect(m_photo, &QAction::triggered, this, &ReturnsPane::addPhoto);
    connect(m_repair, &QAction::triggered, this, [this] { m_sheet->beginStep(repairStep); });
    connect(m_refurbished, &QAction::triggered, this, [this] { m_sheet->beginStep(refurbishedStep); });
    connect(m_extra, &QAction::triggered, this, [this] { m_sheet->beginStep(extraStep); });
    connect(m_claims, &QAction::triggered, this, [this] { m_sheet->beginStep(claimsStep); });
    connect(m_labels, &QAction::triggered, this, [this] {
        if (m_record)
            showPieceLabels(this->workbench(), m_record->found, this);
    });
    addCommand(m_create);
    m_showFigures->setEnabled(workbench.may(Permission::SeeFigures));
    connect(m_showFigures, &QAction::triggered, this, &ReturnsPane::showFigures);
    addCommand(m_showFigures);
    connect(m_showClaims, &QAction::triggered, this, [this] { showClaims(); });
    addCommand(m_showClaims);
    setMainAction(m_create);
    for (const auto kind : {ReturnPaperKind::Slip, ReturnPaperKind::InspectionSheet, ReturnPaperKind::CreditNote}) {
        auto *action = new QAction(icon(QStringLiteral("file")), {}, this);
        m_papers.emplace(kind, action);
        connect(action, &QAction::triggered, this, [this, kind] { savePaper(kind); });
    }
    for (const auto &[step, iconName] : steps) {
        auto *action =
            new QAction(icon(QString::fromLatin1(workbench.may(permissionFor(step)) ? iconName : "lock")), {}, this);
        m_steps.emplace(step, action);
        connect(action, &QAction::triggered, this, [this, step = step] { begin(step); });
    }
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("returns")) && this->workbench().somebodyWorks())
            readCount();
    });
}

ReturnsPane::~ReturnsPane() = default;

void ReturnsPane::buildRecord()
{
    m_sheet = new ReturnSheet(workbench(), *records()->drawer(), this);
    connect(m_sheet, &ReturnSheet::claimsWanted, this, &ReturnsPane::showClaims);
    connect(records(), &RecordView::recordClosed, this, [this] {
        m_record.reset();
        showHeading();
    });
}

void ReturnsPane::retranslateActions()
{
    m_create->setText(tr("New return"));
    m_showFigures->setText(tr("Figures of returns"));
    m_showClaims->setText(tr("Claims to suppliers"));
    if (m_figuresTool)
        nameButton(*m_figuresTool, m_showFigures->text());
    if (m_claimsTool)
        nameButton(*m_claimsTool, m_showClaims->text());
    m_photo->setText(tr("Add photo"));
    m_repair->setText(tr("Repair"));
    m_refurbished->setText(tr("What became of it…"));
    m_extra->setText(tr("More came than announced…"));
    m_claims->setText(tr("The supplier's answer…"));
    m_labels->setText(tr("Labels for the pieces…"));
    m_papers.at(ReturnPaperKind::Slip)->setText(tr("Return slip as PDF"));
    m_papers.at(ReturnPaperKind::InspectionSheet)->setText(tr("Inspection sheet as PDF"));
    m_papers.at(ReturnPaperKind::CreditNote)->setText(tr("Credit note as PDF"));
    m_steps.at(Step::Approve)->setText(tr("Approve"));
    m_steps.at(Step::Receive)->setText(tr("Receive"));
    m_steps.at(Step::Inspect)->setText(tr("Inspect"));
    m_steps.at(Step::Settle)->setText(tr("Settle"));
    m_steps.at(Step::Close)->setText(tr("Close"));
    m_steps.at(Step::Reopen)->setText(tr("Look at it again"));
    m_steps.at(Step::Decline)->setText(tr("Decline"));
    m_steps.at(Step::Cancel)->setText(tr("Cancel return"));
}

void ReturnsPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Returns"));
    records()->filterBar()->setSearchHint(tr("Find by number, order, member or serial"));
    records()->setEmptyState(QStringLiteral("returns"), tr("No returns to look after"),
                             tr("What customers bring back or announce stands here, with its next step and when that "
                                "is due. Begin one by scanning the receipt."),
                             m_create);
    m_sheet->retranslate();
    if (m_new)
        m_new->retranslate();
    if (m_figures)
        m_figures->retranslate();
    if (m_claimsPage)
        m_claimsPage->retranslate();
    showHeading();
}

QString ReturnsPane::helpText() const
{
    return tr(
        "What customers bring back. **Ctrl+N** begins a return: scan the receipt or the piece, or find what the member bought. "
        "The policy that was in force when the goods were sold decides, and says why.\n\n"
        "Goods, their inspection and the money are three steps. **Receive** counts by scanner, in any store. **Inspect** says of "
        "each piece what it is like and what becomes of it; stock follows. **Settle** shows every posting before it is made: "
        "money goes back as it came, points and coupons too.\n\n"
        "**To do** in the filter bar shows what waits for which step. Scan a return's slip anywhere to open it. **Figures of "
        "returns**, by Ctrl+K or the button above the list, says what came back, why, and how long each step took. **Claims to "
        "suppliers**, beside it, lists what they owe for goods that went back to them.");
}

std::vector<JumpList> ReturnsPane::jumpLists() const
{
    return {{list(), {QStringLiteral("number"), QStringLiteral("member"), QStringLiteral("order")}}};
}

QString ReturnsPane::countWords(qint64 count) const
{
    return tr("%Ln return(s)", nullptr, static_cast<int>(count));
}

void ReturnsPane::readCount()
{
    workbench()
        .store
        .read([](store::Connection &connection) {
            tables::ListQuery query;
            query.filters.insert(QStringLiteral("todo"),
                                 {QStringLiteral("approve"), QStringLiteral("inspect"), QStringLiteral("settle")});
            return tables::readTotals(connection, returns::returnList(), query);
        })
        .then(this, [this](const Result<tables::ListTotals> &totals) {
            if (totals)
                setRailCount(static_cast<int>(totals->count));
        });
}

void ReturnsPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readReturnRecord(connection, {id}); })
        .then(this, [this, id](const Result<ReturnRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                m_record.reset();
                showHeading();
                recordFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<ReturnRecord>(*record);
            m_sheet->show(*m_record);
            showHeading();
            recordShown(id);
        });
}

bool ReturnsPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("orders")) || changes.touches(QStringLiteral("repairs"))
           || changes.touches(QStringLiteral("members"));
}

/// The steps that are open come first, two of them as buttons; what is closed stands in the menu and says why.
void ReturnsPane::showHeading()
{
    if (!m_record) {
        records()->drawer()->setActions({});
        records()->drawer()->setHeading({});
        return;
    }
    const returns::Return &found = m_record->found;
    QList<QAction *> buttons;
    QList<QAction *> more;
    for (const auto &[step, iconName] : steps) {
        QAction *action = m_steps.at(step);
        const bool isOpen = m_record->isOpen(step);
        action->setEnabled(isOpen && workbench().offers(permissionFor(step)));
        action->setToolTip(m_record->whyNot(step));
        const bool isWayOut = step == Step::Decline || step == Step::Cancel;
        if (isOpen && !isWayOut && buttons.size() < 2)
            buttons << action;
        else if (isOpen || (!isWayOut && step != Step::Reopen && !found.isOver()))
            more << action;
    }
    m_photo->setEnabled(!found.isOver() && workbench().may(Permission::PlaceOrders));
    m_repair->setEnabled(workbench().may(Permission::PlaceOrders));
    more << m_photo;
    if (found.wish == returns::Wish::Repair || !m_record->repairs.empty())
        (found.status == returns::Status::Received && buttons.size() < 2 ? buttons : more) << m_repair;
    m_refurbished->setEnabled(workbench().may(Permission::PlaceOrders));
    if (std::ranges::any_of(found.findings, &returns::Finding::isOpen))
        more << m_refurbished;
    m_extra->setEnabled(workbench().may(Permission::PlaceOrders));
    if (found.receivedAt)
        more << m_extra;
    m_claims->setEnabled(workbench().offers(Permission::SeeCosts));
    if (!m_record->claims.empty())
        more << m_claims;
    more << m_papers.at(ReturnPaperKind::Slip) << m_papers.at(ReturnPaperKind::InspectionSheet);
    if (found.receivedAt)
        more << m_labels;
    if (found.credit.id)
        more << m_papers.at(ReturnPaperKind::CreditNote);
    records()->drawer()->setActions(buttons, more);
    QStringList facts;
    if (!found.memberName.isEmpty())
        facts << found.memberName;
    facts << wordOf(found.wish);
    if (found.givenBack > Money{})
        facts << workbench().formats.moneyWithSymbol(found.givenBack);
    records()->drawer()->setHeading(found.number, facts.join(QStringLiteral(" · ")), shownState(found.status));
}

/// Approving what the policy allows needs no words.
void ReturnsPane::begin(Step step)
{
    if (!m_record)
        return;
    if (step != Step::Approve || !m_record->found.isWithin) {
        m_sheet->beginStep(step);
        return;
    }
    workbench()
        .write(this, [id = m_record->found.id](store::UnitOfWork &work) { return returns::approve(work, id); })
        .then(this, [this, number = m_record->found.number](const Result<void> &done) {
            workbench().toast(done ? tr("%1 approved").arg(number) : done.error().message, {});
        });
}

void ReturnsPane::addPhoto()
{
    if (!m_record)
        return;
    addPhotoTo(workbench(), this, m_aside, m_record->found.id);
}

void ReturnsPane::savePaper(ReturnPaperKind kind)
{
    if (!m_record)
        return;
    const ReturnPaper paper(kind,
                            {m_record->found, m_record->postings, m_record->credit, workbench().store.shop().name},
                            workbench().formats);
    const QString file = workbench().askFile(this, {FileQuestion::Kind::Save, paper.title(),
                                                    paper.title() + QStringLiteral(".pdf"), tr("PDF files (*.pdf)")});
    if (file.isEmpty())
        return;
    const Result<void> written = paper.writePdf(file);
    workbench().toast(written ? tr("%1 saved").arg(paper.title()) : written.error().message, {});
}

} // namespace shopdesk::ui
