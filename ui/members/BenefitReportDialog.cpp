// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/BenefitReportDialog.h"

#include "catalog/Premises.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int dialogWidth = 460;
constexpr int noteHeight = 80;

} // namespace

struct BenefitReportDialog::Choices
{
    std::optional<members::BenefitVersion> benefits;
    std::vector<catalog::Premises> stores;
};

BenefitReportDialog::BenefitReportDialog(Workbench &workbench, const members::Member &member, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_member(member.id)
    , m_tier(member.tier)
    , m_benefit(new QComboBox(this))
    , m_store(new QComboBox(this))
    , m_note(new QPlainTextEdit(this))
    , m_complaint(new QLabel(this))
    , m_honoured(new QPushButton(tr("It was given"), this))
    , m_notHonoured(new QPushButton(tr("It was not given"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report a benefit"));
    build(member);
    read();
}

void BenefitReportDialog::build(const members::Member &member)
{
    setMinimumWidth(dialogWidth);
    auto *title = new QLabel(tr("Was %1 given what %2 gives?").arg(member.name, member.tierName), this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(sectionFont());
    title->setWordWrap(true);
    m_note->setFixedHeight(noteHeight);
    m_note->setTabChangesFocus(true);
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    setInk(*m_complaint, Colours::of(palette()).danger);
    m_complaint->hide();
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto add = [form](const QString &label, QWidget *field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    add(tr("Benefit"), m_benefit);
    add(tr("Store"), m_store);
    add(tr("What happened"), m_note);
    auto *close = new QPushButton(tr("Cancel"), this);
    makeMainButton(*m_notHonoured);
    auto *buttons = dialogButtons(*close, *m_notHonoured);
    m_honoured->setAutoDefault(false);
    buttons->insertWidget(buttons->count() - 1, m_honoured);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(title);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addLayout(buttons);
    m_honoured->setEnabled(false);
    m_notHonoured->setEnabled(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_honoured, &QPushButton::clicked, this, [this] { report(true); });
    connect(m_notHonoured, &QPushButton::clicked, this, [this] { report(false); });
}

void BenefitReportDialog::read()
{
    m_workbench.store
        .read([](store::Connection &connection) -> Result<Choices> {
            const auto benefits = members::benefitsOn(connection, connection.shop().zone.dayOf(Instant::now()));
            if (!benefits)
                return Failure(benefits.error());
            const auto stores = catalog::stores(connection);
            if (!stores)
                return Failure(stores.error());
            return Choices{*benefits, *stores};
        })
        .then(this, [this](const Result<Choices> &choices) {
            if (!choices)
                return;
            for (const members::Benefit &benefit :
                 choices->benefits ? choices->benefits->benefits : std::vector<members::Benefit>()) {
                const QString words = benefit.wordsFor(m_tier);
                if (!words.isEmpty())
                    m_benefit->addItem(QStringLiteral("%1: %2").arg(benefit.name, words), benefit.name);
            }
            for (const catalog::Premises &store : choices->stores) {
                if (m_workbench.store.actor().mayIn(store.id))
                    m_store->addItem(store.name, store.id.value);
            }
            const bool any = m_benefit->count() > 0;
            m_honoured->setEnabled(any);
            m_notHonoured->setEnabled(any);
            if (!any) {
                m_complaint->setText(tr("This member's tier has no benefits. They are published in the settings."));
                m_complaint->show();
            }
        });
}

void BenefitReportDialog::report(bool honoured)
{
    members::BenefitReportDraft draft;
    draft.member = m_member;
    draft.benefit = m_benefit->currentData().toString();
    draft.store = StoreId{m_store->currentData().toLongLong()};
    draft.honoured = honoured;
    draft.note = m_note->toPlainText();
    m_workbench.write(this, [draft](store::UnitOfWork &work) { return members::reportBenefit(work, draft); })
        .then(this, [this](const Result<members::BenefitReportId> &done) {
            if (done) {
                m_workbench.toast(tr("Thank you, it is noted"), {});
                accept();
                return;
            }
            m_complaint->setText(done.error().message);
            m_complaint->show();
        });
}

} // namespace shopdesk::ui
