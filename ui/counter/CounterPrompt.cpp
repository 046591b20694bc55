// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPrompt.h"

#include "ui/counter/ChoiceDelegate.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int leastChoicesInSight = 4;
constexpr int mostChoicesInSight = 8;
} // namespace

CounterPrompt::CounterPrompt(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_choices(new QListWidget(this))
{
    QFont large = m_field->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_field->setFont(large);
    m_field->setMinimumHeight(measure::touchRow);
    m_field->installEventFilter(this);
    m_title->setBuddy(m_field);
    m_title->setFont(sectionFont());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumHeight(m_note->sizeHint().height());
    m_choices->setItemDelegate(new ChoiceDelegate(this));
    m_choices->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_choices->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_choices->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_title);
    layout->addWidget(m_field);
    layout->addWidget(m_note);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (m_isComplaining)
            showNote(m_question.hint, false);
        if (m_question.typed)
            m_question.typed(text);
    });
    connect(m_choices, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { choose(m_choices->row(item)); });
    retranslate();
}

void CounterPrompt::ask(const Question &question)
{
    m_question = question;
    setTitle(question.title);
    m_field->setPlaceholderText(question.placeholder);
    m_field->setText(question.text);
    m_field->selectAll();
    setChoices({});
    showNote(question.hint, false);
    m_field->setFocus(Qt::OtherFocusReason);
}

void CounterPrompt::setTitle(const QString &title)
{
    m_title->setText(title);
    m_field->setAccessibleName(title);
}

void CounterPrompt::clear()
{
    m_field->clear();
    setChoices({});
    showNote(m_question.hint, false);
}

void CounterPrompt::setChoices(const std::vector<Choice> &choices, bool preselects)
{
    m_choices->clear();
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(choice.title, m_choices);
        item->setData(ChoiceDelegate::DetailRole, choice.detail);
        item->setData(ChoiceDelegate::FigureRole, choice.figure);
        item->setData(Qt::AccessibleTextRole,
                      QStringList{choice.title, choice.detail, choice.figure}.join(QLatin1String(", ")));
    }
    const auto heightOf = [&](int most) {
        return std::min(static_cast<int>(choices.size()), most) * measure::touchRow + 2 * m_choices->frameWidth();
    };
    m_choices->setMinimumHeight(heightOf(leastChoicesInSight));
    m_choices->setMaximumHeight(heightOf(mostChoicesInSight));
    m_choices->setVisible(!choices.empty());
    m_choices->setCurrentRow(preselects && !choices.empty() ? 0 : -1);
}

bool CounterPrompt::hasChoices() const
{
    return m_choices->count() > 0;
}

int CounterPrompt::currentChoice() const
{
    return m_choices->currentRow();
}

void CounterPrompt::complain(const QString &text)
{
    showNote(text, true);
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

QString CounterPrompt::note() const
{
    return m_note->text();
}

void CounterPrompt::showNote(const QString &text, bool isComplaint)
{
    m_isComplaining = isComplaint;
    m_note->setText(text);
    m_field->setAccessibleDescription(text);
    tint();
}

bool CounterPrompt::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // In the empty field these keys type nothing: they are commands of the page.
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (m_field->text().isEmpty() && (key == Qt::Key_Delete || key == Qt::Key_Question)) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) && takeKey(key->key(), key->text()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool CounterPrompt::takeKey(int key, const QString &text)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        if (m_question.left)
            m_question.left();
        else
            clear();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int by = key == Qt::Key_Up ? -1 : 1;
        if (hasChoices())
            moveChoice(by);
        else if (m_question.movesLines)
            emit lineMoved(by);
        return true;
    }
    default:
        break;
    }
    const bool steps = m_question.movesLines && m_field->text().isEmpty();
    if (!steps || (text != QLatin1String("+") && text != QLatin1String("-")))
        return false;
    emit quantityStepped(text == QLatin1String("+") ? 1 : -1);
    return true;
}

void CounterPrompt::enter()
{
    // The question may be gone once it is answered.
    const Question question = m_question;
    if (hasChoices() && m_choices->currentRow() >= 0 && question.chosen)
        question.chosen(m_choices->currentRow());
    else if (question.entered)
        question.entered(m_field->text());
}

void CounterPrompt::choose(int row)
{
    const Question question = m_question;
    if (question.chosen)
        question.chosen(row);
}

void CounterPrompt::moveChoice(int by)
{
    const int row = m_choices->currentRow() + by;
    m_choices->setCurrentRow(std::clamp(row, 0, m_choices->count() - 1));
}

void CounterPrompt::retranslate()
{
    m_choices->setAccessibleName(tr("Choices"));
}

void CounterPrompt::tint()
{
    const Colours &colours = Colours::of(palette());
    setInk(*m_note, m_isComplaining ? colours.danger : colours.muted);
}

void CounterPrompt::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
