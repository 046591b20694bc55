// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/EditableRows.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

EditableRows::EditableRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(this))
    , m_editor(new QWidget(this))
    , m_form(new Form(m_editor))
    , m_save(new QPushButton(m_editor))
    , m_cancel(new QPushButton(m_editor))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    makeMainButton(*m_save);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(0, 0, 0, 0);
    m_form->layout()->setContentsMargins({});
    column->addWidget(m_form);
    column->addLayout(buttons);
    m_editor->hide();

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure::gap2);
    m_list->setSpacing(measure::gap1);
    m_layout->addLayout(m_list);
    m_layout->addWidget(m_editor);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setIcon(icon(QStringLiteral("plus")));
    connect(m_add, &QPushButton::clicked, this, [this] { startEdit(0); });
    connect(m_save, &QPushButton::clicked, this, &EditableRows::save);
    connect(m_form, &Form::saveRequested, this, &EditableRows::save);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_form->revert();
        stop();
    });
    retranslate();
}

void EditableRows::setWords(const QString &add)
{
    m_add->setText(add);
    m_add->setVisible(!add.isEmpty());
}

void EditableRows::setRows(const std::vector<Row> &rows)
{
    m_rows = rows;
    rebuild();
}

void EditableRows::setEditable(bool editable)
{
    m_editable = editable;
    m_add->setEnabled(editable);
    rebuild();
}

void EditableRows::setPutAway(bool offered)
{
    m_putsAway = offered;
    rebuild();
}

void EditableRows::setMovable(bool offered)
{
    m_moves = offered;
    rebuild();
}

void EditableRows::setHistory(Workbench &workbench, const char *table)
{
    m_history = new RecordHistory(workbench, table, this);
    rebuild();
}

void EditableRows::toggleHistory(qint64 id)
{
    m_historyOf = id == m_historyOf ? 0 : id;
    m_history->showRecord(m_historyOf);
    m_toggled = id;
    rebuild();
    m_toggled = 0;
}

/// Below its row.
void EditableRows::addHistory(const Row &row)
{
    if (!m_history || row.id != m_historyOf || row.id == 0)
        return;
    m_list->addWidget(m_history);
    m_history->show();
}

void EditableRows::rebuild()
{
    if (m_history)
        m_history->hide();
    m_layout->removeWidget(m_editor);
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (QWidget *widget = item->widget(); widget && widget != m_editor && widget != m_history) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const Row &row : m_rows) {
        if (row.isArchived)
            continue;
        QWidget *shown = makeRow(row);
        m_list->addWidget(shown);
        if (m_editing && m_edited == row.id) {
            shown->hide();
            m_list->addWidget(m_editor);
        }
        addHistory(row);
    }
    if (!m_editing || m_edited == 0)
        m_list->addWidget(m_editor);
    addPutAway();
    m_editor->setVisible(m_editing);
}

/// What was put away, folded: it is seldom looked for.
void EditableRows::addPutAway()
{
    const int count = static_cast<int>(std::ranges::count_if(m_rows, &Row::isArchived));
    if (count == 0)
        return;
    auto *fold =
        new LinkButton(m_showsPutAway ? tr("Hide what was put away") : tr("%Ln put away", nullptr, count), this);
    connect(fold, &LinkButton::clicked, this, [this] {
        m_showsPutAway = !m_showsPutAway;
        rebuild();
    });
    m_list->addWidget(fold, 0, Qt::AlignLeft);
    if (!m_showsPutAway)
        return;
    for (const Row &row : m_rows) {
        if (!row.isArchived)
            continue;
        m_list->addWidget(makeRow(row));
        addHistory(row);
    }
}

void EditableRows::addMoves(const Row &row, QWidget *shown, QLayout *line)
{
    const auto isShown = [](const Row &other) { return !other.isArchived; };
    const auto first = std::ranges::find_if(m_rows, isShown);
    const auto last = std::ranges::find_if(m_rows.rbegin(), m_rows.rend(), isShown);
    const auto add = [&](int by, const QString &iconName, const QString &name, bool isPossible) {
        auto *button = iconButton(iconName, name, shown);
        button->setEnabled(m_editable && isPossible);
        connect(button, &QToolButton::clicked, this, [this, id = row.id, by] {
            m_moved = {id, by};
            emit moveRequested(id, by);
        });
        line->addWidget(button);
        if (m_moved != std::pair(row.id, by))
            return;
        button->setFocus();
        m_moved = {}; // rows that are shown anew later leave the keyboard where it is
    };
    add(-1, QStringLiteral("chevron-up"), tr("Move %1 up").arg(row.title), row.id != first->id);
    add(1, QStringLiteral("chevron-down"), tr("Move %1 down").arg(row.title), row.id != last->id);
}

QWidget *EditableRows::makeRow(const Row &row)
{
    auto *shown = new QWidget(this);
    auto *title = new QLabel(row.title, shown);
    auto *detail = new QLabel(row.detail, shown);
    auto *line = new QHBoxLayout(shown);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(measure::gap3);
    line->addWidget(title, 2);
    line->addWidget(detail, 1);
    const auto add = [&](const QString &iconName, const QString &name, auto clicked) {
        auto *button = iconButton(iconName, name, shown);
        button->setEnabled(m_editable);
        connect(button, &QToolButton::clicked, this, clicked);
        line->addWidget(button);
    };
    if (row.isArchived) {
        add(QStringLiteral("restore"), tr("Take %1 back").arg(row.title),
            [this, id = row.id] { emit takeBackRequested(id); });
    } else {
        if (m_moves)
            addMoves(row, shown, line);
        add(QStringLiteral("edit"), tr("Edit %1").arg(row.title), [this, id = row.id] { startEdit(id); });
        if (m_putsAway)
            add(QStringLiteral("archive"), tr("Put %1 away").arg(row.title),
                [this, id = row.id] { emit putAwayRequested(id); });
    }
    if (m_history) {
        auto *history = iconButton(QStringLiteral("history"), tr("History of %1").arg(row.title), shown);
        connect(history, &QToolButton::clicked, this, [this, id = row.id] { toggleHistory(id); });
        line->addWidget(history);
        if (row.id == m_toggled)
            history->setFocus();
    }
    setInk(*detail, Colours::of(palette()).muted);
    if (row.isArchived)
        setInk(*title, Colours::of(palette()).muted);
    for (QLabel *label : {title, detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    return shown;
}

void EditableRows::startEdit(qint64 id)
{
    m_moved = {};
    m_editing = true;
    m_edited = id;
    emit loadRequested(id);
    rebuild();
    m_add->setVisible(id != 0 && !m_add->text().isEmpty());
    m_form->focusFirst();
}

void EditableRows::save()
{
    if (!m_editing || !m_form->validate())
        return;
    m_save->setEnabled(false);
    emit saveRequested(m_edited);
}

void EditableRows::finish(const Result<void> &outcome)
{
    m_save->setEnabled(true);
    if (!outcome) {
        m_form->showError(outcome.error());
        return;
    }
    m_form->markSaved();
    stop();
}

void EditableRows::stop()
{
    m_editing = false;
    m_edited = 0;
    m_add->setVisible(!m_add->text().isEmpty());
    rebuild();
    m_add->setFocus();
}

void EditableRows::retranslate()
{
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    rebuild();
}

void EditableRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace shopdesk::ui
