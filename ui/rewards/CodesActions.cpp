// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "rewards/VoidCodes.h"
#include "ui/parts/FileQuestion.h"
#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/rewards/CodesFilter.h"
#include "ui/rewards/CodesPage.h"
#include "ui/rewards/CouponPaper.h"
#include "ui/tickets/TicketStep.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString reasonKey = QStringLiteral("reason");

} // namespace

void CodesPage::savePaper()
{
    const auto row = static_cast<size_t>(m_table->currentIndex().row());
    if (!m_table->currentIndex().isValid() || row >= m_codes.size())
        return;
    m_workbench.store
        .read([code = m_codes[row].code](store::Connection &connection) { return readCouponPaper(connection, code); })
        .then(this, [this](const Result<CouponPaperData> &coupon) {
            if (!coupon) {
                m_workbench.toast(coupon.error().message, {});
                return;
            }
            const PaperPages paper = couponPaper(*coupon, m_workbench.store.shop().name, m_workbench.formats);
            const QString file =
                m_workbench.askFile(this, {FileQuestion::Kind::Save, paper.title,
                                           coupon->code.code + QStringLiteral(".pdf"), tr("PDF files (*.pdf)")});
            if (file.isEmpty())
                return;
            const Result<void> written = paper.writePdf(file);
            m_workbench.toast(written ? tr("%1 saved").arg(paper.title) : written.error().message, {});
        });
}

void CodesPage::showHistory()
{
    const auto row = static_cast<size_t>(m_table->currentIndex().row());
    if (m_table->currentIndex().isValid() && row < m_codes.size())
        openHistory(m_workbench, "coupon_codes", m_codes[row].id.value, m_codes[row].code, this);
}

void CodesPage::voidChosen()
{
    const auto row = static_cast<size_t>(m_table->currentIndex().row());
    if (!m_table->currentIndex().isValid() || row >= m_codes.size())
        return;
    const rewards::CouponCode chosen = m_codes[row];
    TicketStep *step = beginVoiding(tr("Make code %1 void").arg(chosen.code));
    if (chosen.state == rewards::CodeState::Reserved)
        step->setNotice(tr("Order %1 keeps it, and it is void when the order gives it back.").arg(chosen.orderNumber));
    step->setJob([step, chosen]() -> TicketStep::Job {
        return [chosen, reason = step->form()->text(reasonKey)](store::UnitOfWork &work) {
            return rewards::voidCode(work, chosen.id, reason).map([&] {
                return tr("Code %1 is void").arg(chosen.code);
            });
        };
    });
    step->begin();
}

void CodesPage::voidBatch()
{
    TicketStep *step = beginVoiding(tr("Make void: %1").arg(m_filter->batchName()));
    step->setNotice(
        tr("Nobody can use them any more. Those that orders have stay with them, and are void when the orders "
           "give them back. This cannot be undone."));
    step->setJob([step, batch = m_filter->filter(m_coupon.id).batch]() -> TicketStep::Job {
        return [batch, reason = step->form()->text(reasonKey)](store::UnitOfWork &work) {
            return rewards::voidBatch(work, batch, reason).map([](const rewards::VoidedBatch &done) {
                return tr("%Ln code(s) made void", nullptr, static_cast<int>(done.voided));
            });
        };
    });
    step->begin();
}

/// Asks for the reason, over the codes.
TicketStep *CodesPage::beginVoiding(const QString &title)
{
    endStep();
    m_step = new TicketStep(m_workbench, title, tr("Make void"), this);
    auto *reason = new QLineEdit;
    reason->setMaxLength(longestName);
    m_step->form()->addField(reasonKey, tr("Reason"), reason, tr("Such as: printed wrongly, letters were lost."));
    m_step->form()->setCheck(
        reasonKey, [step = m_step] { return step->form()->text(reasonKey).isEmpty() ? tr("Say why.") : QString(); });
    m_column->insertWidget(1, m_step);
    connect(m_step, &TicketStep::left, this, &CodesPage::endStep);
    connect(m_step, &TicketStep::done, this, &CodesPage::endStep);
    return m_step;
}

void CodesPage::endStep()
{
    if (!m_step)
        return;
    m_step->deleteLater();
    m_step->hide();
    m_step = nullptr;
    m_table->setFocus();
}

} // namespace shopdesk::ui
