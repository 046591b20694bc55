// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/CouponsPane.h"

#include "rewards/CouponList.h"
#include "rewards/Coupons.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/RecordView.h"
#include "ui/rewards/CodesPage.h"
#include "ui/rewards/CouponForm.h"
#include "ui/rewards/CouponSheet.h"

namespace shopdesk::ui {

namespace {

Result<void> archive(store::UnitOfWork &work, qint64 id, bool archived)
{
    return archived ? rewards::archiveCoupon(work, {id}) : rewards::restoreCoupon(work, {id});
}

} // namespace

CouponsPane::CouponsPane(Workbench &workbench, QWidget *parent)
    : EditingPane(workbench, QStringLiteral("tag"), rewards::couponList(), tables::inUse(), Permission::EditCatalog,
                  archive, parent)
    , m_issue(
          addRecordAction(workbench.may(Permission::EditCatalog) ? QStringLiteral("plus") : QStringLiteral("lock"), {}))
{
    connect(m_issue, &QAction::triggered, this, [this] {
        records()->drawer()->showTab(QStringLiteral("codes"));
        m_sheet->codes()->startIssuing();
    });
}

CouponsPane::~CouponsPane() = default;

void CouponsPane::retranslateActions()
{
    EditingPane::retranslateActions();
    m_issue->setText(tr("Issue codes"));
}

void CouponsPane::retranslate()
{
    EditingPane::retranslate();
    m_sheet->retranslate();
}

EditingPane::Words CouponsPane::words() const
{
    return {
        tr("New coupon"),
        tr("Coupon"),
        tr("Archive coupon"),
        tr("No coupons yet"),
        tr("A coupon takes something off an order: an amount, a share, or one product for free. It is used by a word "
           "that everybody may know, or by codes that are good once each."),
        tr("Find by name or code")};
}

QString CouponsPane::countWords(qint64 count) const
{
    return tr("%Ln coupon(s)", nullptr, static_cast<int>(count));
}

QString CouponsPane::archiveManyText(int count) const
{
    return tr("Archive %Ln coupon(s)", nullptr, count);
}

QString CouponsPane::archivedText(int count, bool archived) const
{
    return archived ? tr("%Ln coupon(s) archived", nullptr, count)
                    : tr("%Ln coupon(s) taken back from the archive", nullptr, count);
}

QString CouponsPane::helpText() const
{
    return tr(
        "A coupon says what it takes off, of which goods, when, where, and how often. An order that is placed and not yet "
        "paid **reserves** it, a paid one has **used** it, and one that is cancelled gives it back.\n\n"
        "Where several coupons come together, they are taken off in their order; of one **group** an order takes one. "
        "Whoever tries a coupon that does not apply reads why.\n\n"
        "**Codes**: a word for everybody, codes that are good once each, or one for a member that nobody else can use. "
        "They are found also where somebody reads O for 0 or l for 1.");
}

std::vector<JumpList> CouponsPane::jumpLists() const
{
    return {{list(), {QStringLiteral("name"), QStringLiteral("worth")}}};
}

RecordForm *CouponsPane::makeForm()
{
    m_couponForm = new CouponForm(workbench());
    return m_couponForm;
}

void CouponsPane::makePages()
{
    m_sheet = new CouponSheet(workbench(), *records()->drawer(), this);
}

void CouponsPane::setPagesVisible(bool visible)
{
    m_sheet->setPagesVisible(visible);
}

void CouponsPane::startForm(bool isNew)
{
    if (isNew)
        m_couponForm->startNew();
    else
        m_couponForm->startEdit(m_record->coupon, m_record->goods, m_record->gift);
}

void CouponsPane::readPages(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readCouponRecord(connection, {id}); })
        .then(this, [this, id](const Result<CouponRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                pagesFailed(id, record.error());
                return;
            }
            m_record = std::make_unique<CouponRecord>(*record);
            m_sheet->show(*m_record);
            pagesShown(id);
        });
}

void CouponsPane::forgetPages()
{
    m_record.reset();
}

bool CouponsPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("coupon_codes"));
}

qint64 CouponsPane::shownRecord() const
{
    return m_record ? m_record->coupon.id.value : 0;
}

EditingPane::Heading CouponsPane::heading() const
{
    const rewards::Coupon &coupon = m_record->coupon;
    return {coupon.rules.name, tr("%Ln code(s)", nullptr, static_cast<int>(coupon.codes)),
            coupon.archivedAt ? QStringLiteral("archived") : QStringLiteral("active")};
}

bool CouponsPane::isArchived() const
{
    return m_record->coupon.archivedAt.has_value();
}

QList<QAction *> CouponsPane::recordActions() const
{
    return {m_issue};
}

} // namespace shopdesk::ui
