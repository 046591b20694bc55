// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/BenefitReportDialog.h"

#include "catalog/Premises.h"
#include "members/Members.h"
#include "orders/Orders.h"
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
    QString memberName;
    QString orderNumber; ///< empty: none in particular
    members::MemberBenefits benefits;
    std::vector<catalog::Premises> stores;
};

BenefitReportDialog::BenefitReportDialog(Workbench &workbench, const About &about, QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_workbench(workbench)
    , m_about(about)
    , m_title(new QLabel(this))
    , m_benefit(new QComboBox(this))
    , m_store(new QComboBox(this))
    , m_note(new QPlainTextEdit(this))
    , m_complaint(new QLabel(this))
    , m_honoured(new QPushButton(tr("It was given"), this))
    , m_notHonoured(new QPushButton(tr("It was not given: open a ticket"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report a benefit"));
    build();
    read();
}

void BenefitReportDialog::build()
{
    setMinimumWidth(dialogWidth);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(sectionFont());
    m_title->setWordWrap(true);
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
    layout->addWidget(m_title);
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
        .read([about = m_about](store::Connection &connection) -> Result<Choices> {
            const auto member = members::member(connection, about.member);
            if (!member)
                return Failure(member.error());
            Choices choices{member->name, {}, {}, {}};
            const ShopZone &zone = connection.shop().zone;
            if (about.order) {
                const auto order = orders::order(connection, about.order);
                if (!order)
                    return Failure(order.error());
                choices.orderNumber = order->number;
                choices.benefits =
                    members::benefitsOf(connection, *member, zone.dayOf(order->placedAt), order->placedAt);
            } else {
                choices.benefits = members::benefitsOf(connection, *member, zone.dayOf(Instant::now()));
            }
            auto stores = catalog::stores(connection);
            if (!stores)
                return Failure(stores.error());
            choices.stores = std::move(*stores);
            return choices;
        })
        .then(this, [this](const Result<Choices> &choices) {
            if (choices) {
                offer(*choices);
                return;
            }
            m_complaint->setText(choices.error().message);
            m_complaint->show();
        });
}

void BenefitReportDialog::offer(const Choices &choices)
{
    const members::MemberBenefits &promised = choices.benefits;
    m_title->setText(choices.orderNumber.isEmpty()
                         ? tr("Was %1 given what %2 gives?").arg(choices.memberName, promised.tierName)
                         : tr("Was %1 given what %2 gives, with order %3?")
                               .arg(choices.memberName, promised.tierName, choices.orderNumber));
    for (const members::PromisedBenefit &benefit : promised.benefits)
        m_benefit->addItem(tr("%1: %2").arg(benefit.name, benefit.words), benefit.name);
    for (const catalog::Premises &store : choices.stores) {
        if (m_workbench.store.actor().mayIn(store.id))
            m_store->addItem(store.name, store.id.value);
    }
    if (const int usual = m_store->findData(m_about.store.value); usual >= 0)
        m_store->setCurrentIndex(usual);
    const bool any = !promised.benefits.empty();
    m_honoured->setEnabled(any);
    m_notHonoured->setEnabled(any);
    if (!any) {
        m_title->setText(choices.memberName);
        m_complaint->setText(tr("This member's tier has no benefits. They are published in the settings."));
        m_complaint->show();
    }
}

void BenefitReportDialog::report(bool honoured)
{
    members::BenefitReportDraft draft;
    draft.member = m_about.member;
    draft.benefit = m_benefit->currentData().toString();
    draft.store = StoreId{m_store->currentData().toLongLong()};
    draft.honoured = honoured;
    draft.note = m_note->toPlainText();
    draft.order = m_about.order.value;
    for (QPushButton *button : {m_honoured, m_notHonoured})
        button->setEnabled(false); // once is enough
    m_workbench.write(this, [draft](store::UnitOfWork &work) { return loyalty::reportBenefit(work, draft); })
        .then(this, [this](const Result<loyalty::ReportedBenefit> &done) {
            if (done) {
                m_workbench.toast(
                    done->ticket ? tr("Ticket %1 is open").arg(done->ticketNumber) : tr("Thank you, it is noted"), {});
                accept();
                return;
            }
            for (QPushButton *button : {m_honoured, m_notHonoured})
                button->setEnabled(true);
            m_complaint->setText(done.error().message);
            m_complaint->show();
        });
}

} // namespace shopdesk::ui
