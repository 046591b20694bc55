// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewards/CodesFilter.h"

#include "ui/parts/FilterBar.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace shopdesk::ui {

CodesFilter::CodesFilter(const Formats &formats, QWidget *parent)
    : QWidget(parent)
    , m_formats(formats)
    , m_search(new QLineEdit(this))
    , m_batch(new QComboBox(this))
    , m_pause(new QTimer(this))
{
    using enum rewards::CodeState;
    auto *states = new FlowLayout(nullptr, measure::gap2);
    for (const rewards::CodeState state : {Issued, Reserved, Used, Expired, Void}) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        // One of them at most; pressed again, all are shown.
        connect(button, &QPushButton::clicked, this, [this, button](bool on) {
            for (const auto &[each, other] : m_states)
                other->setChecked(on && other == button);
            emit changed();
        });
        m_states[state] = button;
        states->addWidget(button);
    }
    m_search->setClearButtonEnabled(true);
    m_pause->setSingleShot(true);
    m_pause->setInterval(FilterBar::searchDelayMs);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &CodesFilter::changed);
    connect(m_batch, &QComboBox::currentIndexChanged, this, &CodesFilter::changed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_search);
    layout->addWidget(m_batch);
    layout->addLayout(states);
    retranslate();
}

void CodesFilter::clear()
{
    const QSignalBlocker search(m_search);
    const QSignalBlocker batch(m_batch);
    m_search->clear();
    m_batch->setCurrentIndex(0);
    for (const auto &[state, button] : m_states)
        button->setChecked(false);
}

rewards::CodeFilter CodesFilter::filter(rewards::CouponId coupon) const
{
    rewards::CodeFilter filter{.coupon = coupon, .code = m_search->text()};
    filter.batch = rewards::CouponBatchId{m_batch->currentData().toLongLong()};
    for (const auto &[state, button] : m_states) {
        if (button->isChecked())
            filter.state = state;
    }
    return filter;
}

QString CodesFilter::batchName() const
{
    return m_batch->currentText();
}

void CodesFilter::showSummary(const rewards::CodeSummary &summary)
{
    m_summary = summary;
    retranslate();
}

void CodesFilter::retranslate()
{
    m_search->setPlaceholderText(tr("Find a code"));
    m_search->setAccessibleName(tr("Find a code"));
    m_batch->setAccessibleName(tr("Issued together"));
    for (const auto &[state, button] : m_states) {
        const auto found = m_summary.counts.find(state);
        const qint64 count = found == m_summary.counts.end() ? 0 : found->second;
        const QString word = stateLook(rewards::keyOf(state)).word;
        button->setText(QStringLiteral("%1  %2").arg(word, m_formats.number(count)));
        button->setAccessibleName(tr("%1: %2 codes").arg(word, m_formats.number(count)));
    }
    const QSignalBlocker quiet(m_batch);
    const QVariant chosen = m_batch->currentData();
    m_batch->clear();
    m_batch->addItem(tr("All codes"), 0);
    for (const rewards::CodeBatch &batch : m_summary.batches) {
        const QString name = batch.name.isEmpty() ? m_formats.instant(batch.createdAt) : batch.name;
        m_batch->addItem(tr("%1 (%2)").arg(name, m_formats.number(batch.codes)), batch.id.value);
    }
    m_batch->setCurrentIndex(std::max(m_batch->findData(chosen), 0));
    m_batch->setVisible(!m_summary.batches.empty());
}

} // namespace shopdesk::ui
