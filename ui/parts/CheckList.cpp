// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CheckList.h"

namespace shopdesk::ui {

namespace {

constexpr int mostRowsShown = 5;

} // namespace

CheckList::CheckList(QWidget *parent) : QListWidget(parent)
{
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    connect(this, &QListWidget::itemChanged, this, &CheckList::takeChecks);
    fill();
}

void CheckList::setChoices(const std::vector<Choice> &choices)
{
    m_choices = choices;
    fill();
}

void CheckList::setKeys(const QStringList &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    fill();
    emit keysChanged();
}

void CheckList::fill()
{
    m_filling = true;
    clear();
    for (const Choice &choice : m_choices) {
        auto *row = new QListWidgetItem(choice.title, this);
        row->setData(Qt::UserRole, choice.key);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        row->setCheckState(m_keys.contains(choice.key) ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = std::clamp(count(), 1, mostRowsShown);
    const int rowHeight = count() > 0 ? sizeHintForRow(0) : fontMetrics().height() + 8;
    setFixedHeight(rows * rowHeight + 2 * frameWidth());
    m_filling = false;
}

void CheckList::takeChecks()
{
    if (m_filling)
        return;
    // What is not among the choices at the moment stays.
    QStringList keys;
    for (const QString &key : std::as_const(m_keys)) {
        if (std::ranges::find(m_choices, key, &Choice::key) == m_choices.end())
            keys << key;
    }
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            keys << item(i)->data(Qt::UserRole).toString();
    }
    m_keys = keys;
    emit keysChanged();
}

} // namespace shopdesk::ui
