// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutSheet.h"

#include "ui/parts/Theme.h"
#include "ui/shell/KeyCap.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace shopdesk::ui {

ShortcutSheet::ShortcutSheet(QWidget *window)
    : Overlay(Place::Centre, window), m_title(new QLabel(card())), m_area(new QScrollArea(card()))
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->viewport()->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(card());
    layout->setContentsMargins(measure::gap6, measure::gap4, measure::gap2, measure::gap4);
    layout->setSpacing(measure::gap3);
    layout->addWidget(m_title);
    layout->addWidget(m_area, 1);
}

void ShortcutSheet::openWith(const std::vector<Group> &groups)
{
    m_title->setText(tr("Keys"));
    m_title->setFont(titleFont());
    m_area->setAccessibleName(tr("Keys"));
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, measure::gap4, 0);
    columns->setSpacing(measure::gap6 * 2);
    // Two columns of about the same length.
    size_t all = 0;
    for (const Group &group : groups)
        all += group.keys.size() + 2;
    QGridLayout *grid = nullptr;
    size_t placed = 0;
    for (const Group &group : groups) {
        if (group.keys.empty())
            continue;
        if (!grid || (placed * 2 >= all && columns->count() < 2)) {
            auto *column = new QVBoxLayout;
            grid = new QGridLayout;
            grid->setHorizontalSpacing(measure::gap4);
            grid->setVerticalSpacing(measure::gap1 + 2);
            grid->setColumnStretch(0, 1);
            column->addLayout(grid);
            column->addStretch();
            columns->addLayout(column, 1);
        }
        auto *heading = new QLabel(group.title);
        heading->setFont(sectionFont());
        heading->setContentsMargins(0, grid->count() > 0 ? measure::gap3 : 0, 0, 0);
        grid->addWidget(heading, grid->rowCount(), 0, 1, 2);
        for (const auto &[what, keys] : group.keys) {
            const int row = grid->rowCount();
            grid->addWidget(new QLabel(what), row, 0);
            grid->addWidget(new KeyCap(keys), row, 1, Qt::AlignRight);
        }
        placed += group.keys.size() + 2;
    }
    m_area->setWidget(page);
    open();
}

ShortcutSheet::Group ShortcutSheet::groupOf(const QString &title, const QList<QAction *> &actions)
{
    Group group{title, {}};
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty() && action->isEnabled()) {
            QString text = action->text();
            text.remove(QLatin1Char('&'));
            group.keys.emplace_back(text, action->shortcut().toString(QKeySequence::NativeText));
        }
    return group;
}

ShortcutSheet::Group ShortcutSheet::listKeys()
{
    const auto keys = [](QKeySequence::StandardKey key) {
        return QKeySequence(key).toString(QKeySequence::NativeText);
    };
    return {tr("In a list"),
            {{tr("Open the row"), tr("Enter")},
             {tr("Close the record"), tr("Esc")},
             {tr("Select the row too"), tr("Space")},
             {tr("Select all"), keys(QKeySequence::SelectAll)},
             {tr("Copy the selected rows"), keys(QKeySequence::Copy)},
             {tr("Find in the list"), keys(QKeySequence::Find)},
             {tr("First and last row"), tr("Home, End")},
             {tr("Save a form"), keys(QKeySequence::Save)}}};
}

QSize ShortcutSheet::cardSize(const QSize &window) const
{
    const QMargins margins = card()->layout()->contentsMargins();
    const int around = margins.top() + m_title->sizeHint().height() + measure::gap3 + margins.bottom();
    const int wanted = m_area->widget() ? m_area->widget()->sizeHint().height() + around + measure::gap2 : 400;
    return {760, std::min(wanted, window.height() - 64)};
}

QWidget *ShortcutSheet::firstFocus()
{
    return m_area;
}

} // namespace shopdesk::ui
