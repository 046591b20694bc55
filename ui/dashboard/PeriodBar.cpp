// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/PeriodBar.h"

#include "ui/parts/Theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace shopdesk::ui {

using insights::RangePreset;

namespace {

struct PresetEntry
{
    const char *key;
    const char *title;
    std::optional<RangePreset> preset; ///< none: everything, or the days that are entered
};

const PresetEntry presets[] = {
    {"today", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Today"), RangePreset::Today},
    {"last7", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Last 7 days"), RangePreset::Last7Days},
    {"last30", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Last 30 days"), RangePreset::Last30Days},
    {"thisMonth", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "This month"), RangePreset::ThisMonth},
    {"lastMonth", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Last month"), RangePreset::LastMonth},
    {"last12", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Last 12 months"), RangePreset::Last12Months},
    {"thisYear", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "This year"), RangePreset::ThisYear},
    {"lastYear", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Last year"), RangePreset::LastYear},
    {"all", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Everything"), std::nullopt},
    {"days", QT_TRANSLATE_NOOP("shopdesk::ui::PeriodBar", "Chosen days"), std::nullopt},
};
constexpr char everything[] = "all";
constexpr char chosenDays[] = "days";

} // namespace

PeriodBar::PeriodBar(QWidget *parent)
    : QWidget(parent)
    , m_preset(new QComboBox(this))
    , m_first(new QDateEdit(this))
    , m_last(new QDateEdit(this))
    , m_dash(new QLabel(QStringLiteral("–"), this))
    , m_store(new QComboBox(this))
    , m_layout(new QHBoxLayout(this))
{
    for (const PresetEntry &preset : presets)
        m_preset->addItem(QString(), QString::fromLatin1(preset.key));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(measure::gap2);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_preset, m_first, m_dash, m_last, m_store}) {
        m_layout->addWidget(widget);
        widget->setMinimumHeight(measure::control);
    }
    m_layout->addStretch(1);
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setCalendarPopup(true);
        connect(edit, &QDateEdit::dateChanged, this, &PeriodBar::takeDates);
    }
    connect(m_preset, &QComboBox::currentIndexChanged, this, &PeriodBar::takePreset);
    connect(m_store, &QComboBox::currentIndexChanged, this, &PeriodBar::scopeChanged);
    retranslate();
}

void PeriodBar::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void PeriodBar::setChoices(const DashboardChoices &choices, BusinessDay today)
{
    m_choices = choices;
    m_today = today;
    const QSignalBlocker quiet(m_store);
    const QVariant current = m_store->currentData();
    m_store->clear();
    m_store->addItem(tr("All stores"), qint64(0));
    for (const catalog::Premises &store : choices.stores)
        m_store->addItem(store.name, store.id.value);
    m_store->setCurrentIndex(std::max(m_store->findData(current), 0));
    m_store->setVisible(choices.stores.size() > 1);
    takePreset();
}

insights::Scope PeriodBar::scope() const
{
    const qint64 store = m_store->currentData().toLongLong();
    return {{BusinessDay::fromDate(m_first->date()), BusinessDay::fromDate(m_last->date())},
            store != 0 ? std::optional(StoreId{store}) : std::nullopt};
}

QString PeriodBar::presetKey() const
{
    return m_preset->currentData().toString();
}

void PeriodBar::setPreset(const QString &key)
{
    m_preset->setCurrentIndex(std::max(m_preset->findData(key), 0));
}

void PeriodBar::setDates(insights::DayRange days)
{
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    m_first->setDate(days.first.toDate());
    m_last->setDate(days.last.toDate());
}

void PeriodBar::takePreset()
{
    const QString key = presetKey();
    const auto entry =
        std::ranges::find_if(presets, [&](const PresetEntry &preset) { return key == QLatin1String(preset.key); });
    if (entry->preset)
        setDates(insights::rangeOf(*entry->preset, m_today));
    else if (key == QLatin1String(everything))
        setDates(m_choices.trading.value_or(insights::DayRange{m_today, m_today}));
    emit scopeChanged();
}

void PeriodBar::takeDates()
{
    // The other end follows one that is moved beyond it.
    const QSignalBlocker first(m_first);
    const QSignalBlocker last(m_last);
    if (m_first->date() > m_last->date())
        (sender() == m_first ? m_last : m_first)->setDate((sender() == m_first ? m_first : m_last)->date());
    const QSignalBlocker preset(m_preset);
    setPreset(QString::fromLatin1(chosenDays));
    emit scopeChanged();
}

void PeriodBar::retranslate()
{
    for (int i = 0; i < m_preset->count(); ++i)
        m_preset->setItemText(i, tr(presets[i].title));
    if (m_store->count() > 0)
        m_store->setItemText(0, tr("All stores"));
    m_preset->setAccessibleName(tr("Period"));
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_store->setAccessibleName(tr("Store"));
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setLocale(QLocale());
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("0000-00-00")) + 3 * measure::gap4);
        edit->setDisplayFormat(QLocale()
                                   .dateFormat(QLocale::ShortFormat)
                                   .replace(QLatin1String("yyyy"), QLatin1String("yy"))
                                   .replace(QLatin1String("yy"), QLatin1String("yyyy")));
    }
}

} // namespace shopdesk::ui
