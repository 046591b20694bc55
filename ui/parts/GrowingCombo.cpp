// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/GrowingCombo.h"

#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

GrowingCombo::GrowingCombo(QWidget *parent)
    : QWidget(parent)
    , m_combo(new QComboBox(this))
    , m_newRow(new QWidget(this))
    , m_name(new QLineEdit(m_newRow))
    , m_add(new QPushButton(m_newRow))
    , m_note(new QLabel(this))
{
    auto *row = new QHBoxLayout(m_newRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::gap2);
    row->addWidget(m_name, 1);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap2);
    column->addWidget(m_combo);
    column->addWidget(m_newRow);
    column->addWidget(m_note);

    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    m_note->setWordWrap(true);
    m_note->hide();
    m_newRow->hide();
    m_add->setAutoDefault(false);
    m_name->installEventFilter(this);
    setFocusProxy(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, &GrowingCombo::choose);
    connect(m_add, &QPushButton::clicked, this, &GrowingCombo::create);
    connect(m_name, &QLineEdit::textEdited, this, [this] { showComplaint({}); });
}

QList<QWidget *> GrowingCombo::tabChain() const
{
    return {m_combo, m_name, m_add};
}

void GrowingCombo::setChoices(const std::vector<Choice> &choices)
{
    m_choices = choices;
    fill();
}

void GrowingCombo::setWords(const QString &entry, const QString &nameHint, const QString &addText)
{
    m_newEntry = entry;
    m_name->setPlaceholderText(nameHint);
    m_name->setAccessibleName(nameHint);
    m_add->setText(addText);
    m_combo->setAccessibleName(accessibleName());
    fill();
}

void GrowingCombo::setKey(const QString &key)
{
    if (key == m_key)
        return;
    m_key = key;
    fill();
    openNew(false);
    emit keyChanged();
}

void GrowingCombo::added(const Choice &choice)
{
    m_choices.push_back(choice);
    m_name->clear();
    setKey(choice.key);
    m_combo->setFocus();
}

void GrowingCombo::showComplaint(const QString &complaint)
{
    setInk(*m_note, Colours::of(palette()).danger);
    m_note->setText(complaint);
    m_note->setVisible(!complaint.isEmpty());
    m_add->setEnabled(true);
}

bool GrowingCombo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            create();
            return true;
        }
        if (key == Qt::Key_Escape) {
            openNew(false);
            fill();
            m_combo->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GrowingCombo::fill()
{
    m_filling = true;
    m_combo->clear();
    int current = -1;
    for (const Choice &choice : m_choices) {
        if (choice.key == m_key)
            current = m_combo->count();
        m_combo->addItem(choice.title, choice.key);
    }
    if (!m_newEntry.isEmpty()) {
        if (m_combo->count() > 0)
            m_combo->insertSeparator(m_combo->count());
        m_combo->addItem(m_newEntry);
    }
    m_combo->setCurrentIndex(current);
    m_filling = false;
}

void GrowingCombo::choose(int index)
{
    if (m_filling || index < 0)
        return;
    if (!m_newEntry.isEmpty() && index == m_combo->count() - 1) {
        openNew(true);
        return;
    }
    openNew(false);
    m_key = m_combo->itemData(index).toString();
    emit keyChanged();
}

void GrowingCombo::openNew(bool open)
{
    m_newRow->setVisible(open);
    showComplaint({});
    if (open)
        m_name->setFocus();
}

void GrowingCombo::create()
{
    const QString name = m_name->text().trimmed();
    const auto same = std::ranges::find_if(
        m_choices, [&](const Choice &choice) { return choice.title.compare(name, Qt::CaseInsensitive) == 0; });
    if (!name.isEmpty() && same != m_choices.end()) {
        m_name->clear();
        setKey(same->key);
        fill();
        openNew(false);
        return;
    }
    m_add->setEnabled(false);
    emit createRequested(name);
}

} // namespace shopdesk::ui
