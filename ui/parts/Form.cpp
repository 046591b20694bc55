// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Form.h"

#include "ui/parts/TabChain.h"
#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMetaProperty>
#include <QPushButton>
#include <QShortcut>

namespace shopdesk::ui {

namespace {

constexpr int pauseMs = 600;

QVariant read(const QWidget &widget)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        return combo->isEditable() ? QVariant(combo->currentText()) : combo->currentData();
    return widget.metaObject()->userProperty().read(&widget);
}

void write(QWidget &widget, const QVariant &value)
{
    if (auto *combo = qobject_cast<QComboBox *>(&widget)) {
        if (combo->isEditable())
            combo->setCurrentText(value.toString());
        else
            combo->setCurrentIndex(combo->findData(value));
        return;
    }
    const QMetaProperty property = widget.metaObject()->userProperty();
    // A null QVariant means "nothing", which not every type of property can be converted from.
    const bool takesAnything = property.metaType() == QMetaType::fromType<QVariant>();
    property.write(&widget, value.isValid() || takesAnything ? value : QVariant(property.metaType()));
}

} // namespace

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_banner(new QWidget(this))
    , m_bannerText(new QLabel(m_banner))
    , m_discard(new QPushButton(m_banner))
{
    m_grid->setContentsMargins(measure::gap4, measure::gap3, measure::gap4, measure::gap4);
    m_grid->setHorizontalSpacing(measure::gap3);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, 96);
    m_grid->setColumnStretch(1, 1);

    m_bannerText->setWordWrap(true);
    m_discard->setAutoDefault(false);
    auto *banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(0, 0, 0, measure::gap2);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_discard, 0, Qt::AlignTop);
    m_grid->addWidget(m_banner, 0, 0, 1, 2);
    m_banner->hide();
    connect(m_discard, &QPushButton::clicked, this, &Form::revert);

    m_saveKey = new QShortcut(QKeySequence::Save, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(m_saveKey, &QShortcut::activated, this, &Form::saveRequested);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (Field *field = fieldOf(focusWidget())) {
            field->visited = true;
            runCheck(*field);
        }
    });
    retranslate();
}

void Form::addSection(const QString &title)
{
    auto *label = new QLabel(title, this);
    label->setFont(sectionFont());
    label->setContentsMargins(0, measure::gap3, 0, measure::gap1);
    addWide(label);
}

void Form::addField(const QString &key, const QString &label, QWidget *widget, const QString &hint)
{
    Field field{.key = key,
                .label = new QLabel(this),
                .widget = widget,
                .note = new QLabel(this),
                .hint = {},
                .complaint = {},
                .check = {},
                .visited = false};
    field.label->setBuddy(widget);
    field.label->setContentsMargins(0, 7, 0, 0);
    field.label->setWordWrap(true);
    field.note->setWordWrap(true);
    field.note->setContentsMargins(0, 0, 0, measure::gap1);
    widget->setParent(this);
    widget->setObjectName(key);
    widget->installEventFilter(this);
    const int row = nextRow(2);
    m_grid->addWidget(field.label, row, 0, Qt::AlignTop);
    m_grid->addWidget(widget, row, 1);
    m_grid->addWidget(field.note, row + 1, 1);
    m_fields.push_back(field);
    orderTabs();
    connectField(*widget);
    setLabel(key, label, hint);
    m_saved.insert(key, read(*widget));
}

void Form::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, nextRow(1), 0, 1, 2);
}

int Form::nextRow(int needed)
{
    // The row below the last takes what room is left, so that fields keep together at the top.
    m_grid->setRowStretch(m_rows, 0);
    const int row = std::exchange(m_rows, m_rows + needed);
    m_grid->setRowStretch(m_rows, 1);
    return row;
}

void Form::setLabel(const QString &key, const QString &label, const QString &hint)
{
    Field *field = find(key);
    field->label->setText(label);
    field->widget->setAccessibleName(label);
    field->hint = hint;
    showNote(*field);
}

void Form::setFieldVisible(const QString &key, bool visible)
{
    Field *field = find(key);
    field->label->setVisible(visible);
    field->widget->setVisible(visible);
    field->note->setVisible(visible && !field->note->text().isEmpty());
}

QWidget *Form::field(const QString &key) const
{
    const Field *found = find(key);
    return found ? found->widget : nullptr;
}

void Form::orderTabs()
{
    QWidget *last = nullptr;
    for (const Field &field : m_fields) {
        const auto *chain = dynamic_cast<const TabChain *>(field.widget);
        for (QWidget *next : chain ? chain->tabChain() : QList{field.widget}) {
            if (last)
                setTabOrder(last, next);
            last = next;
        }
    }
}

void Form::focusFirst()
{
    if (!m_fields.empty())
        m_fields.front().widget->setFocus(Qt::OtherFocusReason);
}

QVariant Form::value(const QString &key) const
{
    const Field *found = find(key);
    return found ? read(*found->widget) : QVariant();
}

void Form::setValue(const QString &key, const QVariant &value)
{
    if (Field *field = find(key))
        write(*field->widget, value);
}

QVariantMap Form::values() const
{
    QVariantMap values;
    for (const Field &field : m_fields)
        values.insert(field.key, read(*field.widget));
    return values;
}

void Form::load(const QVariantMap &values)
{
    fill(values);
    m_saved = this->values();
    clearErrors();
    m_banner->hide();
    m_draftShown = false;
    refreshDirty();
    if (!m_drafts)
        return;
    m_drafts->find(m_draftKey).then(this, [this, number = ++m_loadNumber](const Result<QVariantMap> &draft) {
        // By then another record may be shown, or the person may have typed on.
        if (draft && !draft->isEmpty() && number == m_loadNumber && !m_dirty)
            offerDraft(*draft);
    });
}

void Form::markSaved()
{
    m_saved = values();
    m_draftShown = false;
    m_banner->hide();
    clearErrors();
    refreshDirty();
    if (m_drafts)
        m_drafts->remove(m_draftKey);
}

void Form::revert()
{
    fill(m_saved);
    markSaved();
}

void Form::setSavesByKey(bool saves)
{
    m_saveKey->setEnabled(saves);
}

void Form::keepDraft(Drafts *drafts, const QString &key)
{
    m_drafts = drafts;
    m_draftKey = key;
    ++m_loadNumber;
}

bool Form::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        if (Field *field = fieldOf(watched); field && m_dirty) {
            field->visited = true;
            runCheck(*field);
        }
    return QWidget::eventFilter(watched, event);
}

void Form::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

Form::Field *Form::find(const QString &key)
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.end() ? nullptr : &*found;
}

const Form::Field *Form::find(const QString &key) const
{
    const auto found = std::ranges::find(m_fields, key, &Field::key);
    return found == m_fields.end() ? nullptr : &*found;
}

Form::Field *Form::fieldOf(const QObject *widget)
{
    const auto found = std::ranges::find(m_fields, widget, &Field::widget);
    return found == m_fields.end() ? nullptr : &*found;
}

void Form::connectField(QWidget &widget)
{
    static const QMetaMethod slot = staticMetaObject.method(staticMetaObject.indexOfSlot("takeEdit()"));
    if (auto *combo = qobject_cast<QComboBox *>(&widget)) {
        connect(combo, &QComboBox::currentTextChanged, this, &Form::takeEdit);
        return;
    }
    const QMetaProperty property = widget.metaObject()->userProperty();
    Q_ASSERT_X(property.hasNotifySignal(), "Form", "a field needs a user property that tells of its changes");
    connect(&widget, property.notifySignal(), this, slot);
}

void Form::takeEdit()
{
    Field *field = fieldOf(sender());
    if (m_filling || !field)
        return;
    if (m_errorShown) {
        m_errorShown = false;
        m_banner->setVisible(m_draftShown);
    }
    refreshDirty();
    // A complaint goes as soon as it is put right; a new one waits for a pause in the typing.
    if (field->visited || !field->complaint.isEmpty())
        runCheck(*field);
    m_pause.start();
    keepTyped();
    emit edited(field->key);
}

void Form::fill(const QVariantMap &values)
{
    m_filling = true;
    for (auto value = values.begin(); value != values.end(); ++value)
        setValue(value.key(), value.value());
    m_filling = false;
}

void Form::refreshDirty()
{
    const bool dirty = values() != m_saved;
    if (dirty == m_dirty)
        return;
    m_dirty = dirty;
    emit dirtyChanged(dirty);
}

void Form::keepTyped()
{
    if (!m_drafts)
        return;
    QVariantMap changed;
    const QVariantMap now = values();
    for (auto value = now.begin(); value != now.end(); ++value)
        if (value.value() != m_saved.value(value.key()))
            changed.insert(value.key(), value.value());
    m_drafts->keep(m_draftKey, changed);
}

void Form::offerDraft(const QVariantMap &draft)
{
    fill(draft);
    refreshDirty();
    if (!m_dirty)
        return;
    m_draftShown = true;
    showBanner(tr("What you typed earlier is back. It is not saved yet."), false, true);
}

} // namespace shopdesk::ui
