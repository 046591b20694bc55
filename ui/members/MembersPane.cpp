// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/MembersPane.h"

#include "members/MemberList.h"
#include "ui/members/ActivityDialog.h"
#include "ui/members/BenefitReportDialog.h"
#include "ui/members/BenefitReportsDialog.h"
#include "ui/members/DuplicatesDialog.h"
#include "ui/members/MemberCardDialog.h"
#include "ui/members/MemberForm.h"
#include "ui/members/MemberSheet.h"
#include "ui/members/MergeDialog.h"
#include "ui/members/PointsPage.h"
#include "ui/members/TierDialog.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/Icons.h"
#include "ui/parts/RecordView.h"

namespace shopdesk::ui {

namespace {

Result<void> archive(store::UnitOfWork &work, qint64 id, bool archived)
{
    return archived ? members::archiveMember(work, {id}) : members::restoreMember(work, {id});
}

constexpr int drawerWidth = 560; ///< all that is known of a member has its tabs
constexpr int leastDrawer = 510;

/// The number of another one of the household.
QString livesWith(const MemberRecord &record)
{
    for (const members::HouseholdMember &each : record.household) {
        if (each.id != record.member.id)
            return each.number;
    }
    return {};
}

} // namespace

MembersPane::MembersPane(Workbench &workbench, QWidget *parent)
    : EditingPane(workbench, QStringLiteral("members"), members::memberList(), tables::inUse(), Permission::EditMembers,
                  archive, parent)
    , m_adjust(addRecordAction(
          workbench.may(Permission::AdjustPoints) ? QStringLiteral("points") : QStringLiteral("lock"), {}))
    , m_card(addRecordAction(QStringLiteral("barcode"), {}))
    , m_report(addRecordAction(QStringLiteral("check"), {}))
    , m_tier(addRecordAction(QStringLiteral("tag"), {}))
    , m_activity(addRecordAction(QStringLiteral("calendar"), {}))
    , m_merge(addRecordAction(QStringLiteral("members"), {}))
    , m_duplicates(new QAction(icon(QStringLiteral("members")), {}, this))
    , m_reports(new QAction(icon(QStringLiteral("check")), {}, this))
{
    m_duplicates->setObjectName(QStringLiteral("duplicates"));
    m_reports->setObjectName(QStringLiteral("benefitReports"));
    connect(m_reports, &QAction::triggered, this,
            [this] { (new BenefitReportsDialog(this->workbench(), this))->open(); });
    addCommand(m_reports);
    connect(m_card, &QAction::triggered, this, &MembersPane::showCard);
    connect(m_report, &QAction::triggered, this,
            [this] { (new BenefitReportDialog(this->workbench(), {m_record->member.id}, this))->open(); });
    connect(m_tier, &QAction::triggered, this,
            [this] { (new TierDialog(this->workbench(), m_record->member, this))->open(); });
    connect(m_activity, &QAction::triggered, this,
            [this] { (new ActivityDialog(this->workbench(), m_record->member, this))->open(); });
    m_merge->setObjectName(QStringLiteral("merge"));
    connect(m_merge, &QAction::triggered, this,
            [this] { (new MergeDialog(this->workbench(), m_record->member.id, this))->open(); });
    connect(m_duplicates, &QAction::triggered, this,
            [this] { (new DuplicatesDialog(this->workbench(), this))->open(); });
    addCommand(m_duplicates);
    connect(m_adjust, &QAction::triggered, this, &MembersPane::adjustPoints);
}

MembersPane::~MembersPane() = default;

void MembersPane::retranslateActions()
{
    EditingPane::retranslateActions();
    m_adjust->setText(tr("Adjust points"));
    m_card->setText(tr("Card"));
    m_card->setToolTip(tr("Print the membership card, or save it as PDF"));
    m_report->setText(tr("Report a benefit"));
    m_report->setToolTip(tr("Note whether the member was given what the tier gives"));
    m_tier->setText(tr("Set the tier…"));
    m_tier->setToolTip(tr("By hand, until a day or for good"));
    m_activity->setText(tr("Record an activity…"));
    m_activity->setToolTip(tr("A review, an event, something shared: what it earns and what it counts for the tier"));
    m_merge->setText(tr("Merge with another member…"));
    m_merge->setToolTip(tr("Two records of one person become one"));
    m_duplicates->setText(tr("Find members entered twice…"));
    m_reports->setText(tr("Benefits given and not given…"));
    m_adjust->setToolTip(workbench().may(Permission::AdjustPoints) ? QString() : tr("Adjust points (needs approval)"));
}

void MembersPane::retranslate()
{
    EditingPane::retranslate();
    m_sheet->retranslate();
}

EditingPane::Words MembersPane::words() const
{
    return {tr("New member"),
            tr("Member"),
            tr("Archive member"),
            tr("No members yet"),
            tr("Customers who join stand here, with their tier, their points and what they bought."),
            tr("Find by name, number or phone")};
}

QString MembersPane::countWords(qint64 count) const
{
    return tr("%Ln member(s)", nullptr, static_cast<int>(count));
}

QString MembersPane::archiveManyText(int count) const
{
    return tr("Archive %Ln member(s)", nullptr, count);
}

QString MembersPane::archivedText(int count, bool archived) const
{
    return archived ? tr("%Ln member(s) archived", nullptr, count)
                    : tr("%Ln member(s) taken back from the archive", nullptr, count);
}

QString MembersPane::helpText() const
{
    return tr(
        "Customers who joined. Find one by name, by number, by the last four digits of a phone number, or by a whole "
        "phone number or e-mail address.\n\n"
        "Phone and e-mail are masked, and an address is not shown at all. **Reveal** shows them for half a minute, and "
        "the history keeps who looked.\n\n"
        "**Personal data** verifies a phone number or an e-mail address by a code that goes there and that the member "
        "reads out to you, records what the member agrees to, writes all that is held to one file, and erases a member "
        "for good.\n\n"
        "**Find members entered twice**, under Ctrl+K, puts records that may be of one person side by side and merges them; "
        "**Merge with another member** does so with any record that you find. Either can be undone.\n\n"
        "**Benefits given and not given**, under Ctrl+K, lists what was reported, with its tickets, and says how often each "
        "benefit was given in each store.\n\n"
        "Points are the sum of their entries. A mistake is set right by a further entry with a reason.");
}

std::vector<JumpList> MembersPane::jumpLists() const
{
    return {{list(), {QStringLiteral("name"), QStringLiteral("number"), QStringLiteral("phone")}}};
}

RecordForm *MembersPane::makeForm()
{
    m_memberForm = new MemberForm(workbench());
    return m_memberForm;
}

void MembersPane::makePages()
{
    records()->drawer()->setUsualWidth(drawerWidth);
    records()->drawer()->setMinimumWidth(leastDrawer);
    m_sheet = new MemberSheet(workbench(), *records()->drawer(), this);
    connect(m_sheet, &MemberSheet::benefitReportWanted, m_report, &QAction::trigger);
}

void MembersPane::setPagesVisible(bool visible)
{
    m_sheet->setPagesVisible(visible);
}

void MembersPane::startForm(bool isNew)
{
    if (isNew)
        m_memberForm->startNew();
    else
        m_memberForm->startEdit(m_record->member, livesWith(*m_record));
}

void MembersPane::readPages(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readMemberRecord(connection, {id}); })
        .then(this, [this, id](const Result<MemberRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                pagesFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<MemberRecord>(*record);
            m_sheet->show(*m_record);
            pagesShown(id);
        });
}

void MembersPane::forgetPages()
{
    m_record.reset();
}

bool MembersPane::concernsRecord(const store::Changes &changes) const
{
    for (const char *table : {"points_entries", "orders", "tiers", "tickets", "returns", "repairs"}) {
        if (changes.touches(QString::fromLatin1(table)))
            return true;
    }
    return false;
}

qint64 MembersPane::shownRecord() const
{
    return m_record ? m_record->member.id.value : 0;
}

EditingPane::Heading MembersPane::heading() const
{
    const members::Member &member = m_record->member;
    return {member.name, member.number,
            member.erasedAt     ? QStringLiteral("erased")
            : member.archivedAt ? QStringLiteral("archived")
                                : QStringLiteral("active")};
}

bool MembersPane::isArchived() const
{
    return m_record->member.archivedAt.has_value();
}

bool MembersPane::isFinal() const
{
    return m_record->member.erasedAt.has_value();
}

QList<QAction *> MembersPane::recordActions() const
{
    return {m_adjust, m_card, m_report, m_tier, m_activity, m_merge};
}

void MembersPane::showCard()
{
    const members::Member &member = m_record->member;
    (new MemberCardDialog(workbench(), {workbench().store.shop().name, member.name, member.number, member.tierName},
                          this))
        ->open();
}

void MembersPane::adjustPoints()
{
    records()->drawer()->showTab(QStringLiteral("points"));
    m_sheet->points()->startAdjusting();
}

} // namespace shopdesk::ui
