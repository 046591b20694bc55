// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CounterKeysSection.h"

#include "ui/parts/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>

namespace shopdesk::ui {

namespace {
constexpr int columns = 2;
} // namespace

CounterKeysSection::CounterKeysSection(QSettings &settings, QWidget *parent)
    : Section(parent), m_settings(settings), m_complaint(new QLabel(this)), m_usual(new QPushButton(this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(measure::gap3);
    grid->setVerticalSpacing(measure::gap1);
    const auto perColumn = static_cast<int>((CounterKeys::count() + columns - 1) / columns);
    for (size_t i = 0; i < CounterKeys::count(); ++i) {
        const auto key = static_cast<CounterKey>(i);
        auto *label = new QLabel(this);
        auto *field = new QKeySequenceEdit(CounterKeys::keysOf(key, settings), this);
        label->setBuddy(field);
        const int row = static_cast<int>(i) % perColumn;
        const int column = static_cast<int>(i) / perColumn * 2;
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
        connect(field, &QKeySequenceEdit::editingFinished, this, [this, key] { take(key); });
        m_rows.push_back({label, field});
    }
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    body()->addLayout(grid);
    body()->addWidget(m_complaint);
    body()->addWidget(m_usual, 0, Qt::AlignLeft);
    connect(m_usual, &QPushButton::clicked, this, &CounterKeysSection::takeUsual);
    retranslate();
}

void CounterKeysSection::take(CounterKey key)
{
    QKeySequenceEdit *edit = field(key);
    // One key each: a sequence of several is nothing for a hurry.
    const QKeySequence wanted =
        edit->keySequence().isEmpty() ? CounterKeys::usualKeysOf(key) : QKeySequence(edit->keySequence()[0]);
    if (const auto owner = CounterKeys::ownerOf(wanted, key, m_settings); owner && !wanted.isEmpty()) {
        say(tr("%1 is the key of “%2” already. Choose another.")
                .arg(wanted.toString(QKeySequence::NativeText), CounterKeys::titleOf(*owner)));
        edit->setKeySequence(CounterKeys::keysOf(key, m_settings));
        return;
    }
    say({});
    CounterKeys::keep(m_settings, key, wanted);
    edit->setKeySequence(wanted);
}

void CounterKeysSection::takeUsual()
{
    say({});
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const auto key = static_cast<CounterKey>(i);
        CounterKeys::keep(m_settings, key, {});
        field(key)->setKeySequence(CounterKeys::usualKeysOf(key));
    }
}

void CounterKeysSection::say(const QString &complaint)
{
    m_complaint->setText(complaint);
    setInk(*m_complaint, Colours::of(palette()).danger);
    m_complaint->setVisible(!complaint.isEmpty());
}

QString CounterKeysSection::complaint() const
{
    return m_complaint->isHidden() ? QString() : m_complaint->text();
}

void CounterKeysSection::retranslate()
{
    setTitle(tr("Keys of the counter"),
             tr("On this computer. Click a field and press the key that you want; an empty one takes the usual key."));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const QString title = CounterKeys::titleOf(static_cast<CounterKey>(i));
        m_rows[i].label->setText(title);
        m_rows[i].field->setAccessibleName(title);
    }
    m_usual->setText(tr("Take the usual keys"));
}

void CounterKeysSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
