// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/LateForm.h"

#include "ui/parts/Form.h"

#include <QSpinBox>

#include <algorithm>

namespace shopdesk::ui {

namespace {

const QString daysKey = QStringLiteral("daysLate");

}

LateForm::LateForm(Workbench &workbench, const orders::Order &order, QWidget *parent)
    : StepForm(workbench, order, parent)
{
    setTitle(tr("Compensate for being late"));
    auto *days = new QSpinBox(this);
    days->setRange(1, returns::mostDaysLate);
    form()->addField(daysKey, tr("Days late"), days);
    workbench.store.read([](store::Connection &connection) { return returns::rules(connection); })
        .then(this, [this](const Result<std::vector<returns::Rule>> &rules) {
            m_rules = rules.value_or(std::vector<returns::Rule>());
            m_hasRead = true;
            refresh();
        });
}

/// Of the rules that fit, the one for most days gives.
void LateForm::refresh()
{
    const int days = form()->value(daysKey).toInt();
    const auto rule = std::ranges::find_if(m_rules.rbegin(), m_rules.rend(),
                                           [days](const returns::Rule &each) { return each.rule.daysLate <= days; });
    if (rule == m_rules.rend()) {
        setSum(m_hasRead ? tr("No rule compensates for so few days. Rules are made in Settings.") : QString());
        setGo(tr("Give the coupon"), false);
        return;
    }
    setSum(tr("%1: %2 gets the coupon “%3”, once for this order.")
               .arg(rule->rule.name, order().memberName, rule->couponName));
    setGo(tr("Give the coupon"));
}

StepForm::Job LateForm::job()
{
    return [id = order().id, days = form()->value(daysKey).toInt()](store::UnitOfWork &work) {
        return returns::compensateLate(work, id, days).map([](const returns::Compensation &given) {
            return given.isNew ? tr("Coupon %1 given").arg(given.code)
                               : tr("This order was compensated already, with %1").arg(given.code);
        });
    };
}

} // namespace shopdesk::ui
