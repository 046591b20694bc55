// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/StoresEdit.h"

#include "ui/parts/Theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
const QString everywhere = QStringLiteral("*");
} // namespace

StoresEdit::StoresEdit(QWidget *parent) : QWidget(parent), m_all(new QCheckBox(this)), m_boxes(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_all);
    m_boxes->setContentsMargins(0, 0, 0, 0);
    m_boxes->setSpacing(measure::gap1);
    layout->addLayout(m_boxes);
    setFocusProxy(m_all);
    connect(m_all, &QCheckBox::toggled, this, &StoresEdit::take);
    show();
    retranslate();
}

void StoresEdit::setChoices(const std::vector<catalog::Premises> &choices)
{
    for (const auto &[id, box] : m_choices)
        delete box;
    m_choices.clear();
    for (const catalog::Premises &store : choices) {
        auto *box = new QCheckBox(store.name, this);
        m_boxes->addWidget(box);
        m_choices.emplace_back(store.id.text(), box);
        connect(box, &QCheckBox::toggled, this, &StoresEdit::take);
    }
    show();
}

void StoresEdit::setStores(const QStringList &stores)
{
    m_stores = stores;
    show();
    emit edited();
}

void StoresEdit::show()
{
    m_showing = true;
    const bool all = m_stores.contains(everywhere);
    m_all->setChecked(all);
    for (const auto &[id, box] : m_choices) {
        box->setChecked(m_stores.contains(id));
        box->setVisible(!all);
    }
    m_showing = false;
}

void StoresEdit::take()
{
    if (m_showing)
        return;
    const bool all = m_all->isChecked();
    m_stores.clear();
    if (all)
        m_stores << everywhere;
    for (const auto &[id, box] : m_choices) {
        if (!all && box->isChecked())
            m_stores << id;
        box->setVisible(!all);
    }
    emit edited();
}

QList<QWidget *> StoresEdit::tabChain() const
{
    QList<QWidget *> chain{m_all};
    for (const auto &[id, box] : m_choices)
        chain << box;
    return chain;
}

QStringList StoresEdit::textOf(const std::optional<QSet<StoreId>> &stores)
{
    if (!stores)
        return {everywhere};
    QStringList text;
    for (const StoreId store : *stores)
        text << store.text();
    text.sort();
    return text;
}

std::optional<QSet<StoreId>> StoresEdit::storesOf(const QStringList &text)
{
    if (text.contains(everywhere))
        return std::nullopt;
    QSet<StoreId> stores;
    for (const QString &each : text) {
        if (const auto store = StoreId::fromText(each))
            stores.insert(*store);
    }
    return stores;
}

void StoresEdit::retranslate()
{
    m_all->setText(tr("All stores, later ones too"));
}

void StoresEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
