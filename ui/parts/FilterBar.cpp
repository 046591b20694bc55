// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FilterBar.h"

#include "tables/Facets.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Chip.h"
#include "ui/parts/FlowLayout.h"
#include "ui/parts/Icons.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace shopdesk::ui {

using tables::Filter;
using tables::FilterChoice;
using tables::FilterKind;
using tables::ListQuery;

namespace {

constexpr int leastSearchWidth = 240;
constexpr int mostSearchWidth = 320;
constexpr int besideSearchHint = 56; ///< the icon, the margins, and some air
constexpr int mostNamesOnChip = 2;

QString keyOf(const Filter &filter)
{
    return QString::fromLatin1(filter.key);
}

QToolButton *textButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFixedHeight(measure::control);
    return button;
}

} // namespace

FilterBar::FilterBar(Workbench &workbench, tables::ListDefinition list, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_list(std::move(list))
{
    build();
    retranslate();
    loadChoices();
}

void FilterBar::build()
{
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);

    auto *chips = new QWidget(this);
    m_chipLayout = new FlowLayout(chips, measure::gap2);
    m_add = textButton(chips);
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_addMenu = new QMenu(m_add);
    m_add->setMenu(m_addMenu);
    m_clear = textButton(chips);
    m_chipLayout->addWidget(m_add);
    m_chipLayout->addWidget(m_clear);
    m_export = iconButton(QStringLiteral("export"), {}, this);

    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, measure::gap2);
    m_layout->setSpacing(measure::gap2);
    m_layout->addWidget(m_search, 0, Qt::AlignTop);
    m_layout->addWidget(chips, 1);
    m_layout->addWidget(m_export, 0, Qt::AlignTop);

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(searchDelayMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &FilterBar::takeSearch);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(m_addMenu, &QMenu::aboutToShow, this, &FilterBar::fillFilterMenu);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_export, &QToolButton::clicked, this, &FilterBar::exportRequested);
}

void FilterBar::addTool(QWidget *tool)
{
    m_layout->insertWidget(m_layout->count() - 1, tool, 0, Qt::AlignTop);
}

void FilterBar::setQuery(const ListQuery &query)
{
    m_query = query;
    m_searchTimer.stop();
    if (m_search->text().trimmed() != query.search) {
        const QSignalBlocker quiet(m_search);
        m_search->setText(query.search);
    }
    rebuildChips();
}

void FilterBar::clear()
{
    ListQuery cleared = m_default;
    // How the rows are sorted is not what anybody means by clearing filters.
    cleared.sort = m_query.sort;
    cleared.descending = m_query.descending;
    setQuery(cleared);
    emit queryChanged(m_query);
}

void FilterBar::setSearchHint(const QString &hint)
{
    m_searchHint = hint;
    retranslate();
}

void FilterBar::setHiddenWords(std::function<QString(const QString &, const QVariantList &)> words)
{
    m_hiddenWords = std::move(words);
    rebuildChips();
}

void FilterBar::focusSearch(const QString &typed)
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    if (typed.isEmpty())
        m_search->selectAll();
    else
        m_search->setText(typed);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            if (m_searchTimer.isActive())
                takeSearch();
            emit searchEntered();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            takeSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(m_searchHint.isEmpty() ? tr("Find in this list") : m_searchHint);
    m_search->setAccessibleName(m_search->placeholderText());
    const int hint = m_search->fontMetrics().horizontalAdvance(m_search->placeholderText());
    m_search->setFixedWidth(std::clamp(hint + besideSearchHint, leastSearchWidth, mostSearchWidth));
    m_search->setToolTip(tr("%1  (Ctrl+F)").arg(m_search->placeholderText()));
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear search and filters"));
    nameButton(*m_export, tr("Export this list"));
    rebuildChips();
}

void FilterBar::rebuildChips()
{
    for (Chip *chip : std::exchange(m_chips, {})) {
        m_chipLayout->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    // The two buttons stand behind the last chip.
    m_chipLayout->removeWidget(m_add);
    m_chipLayout->removeWidget(m_clear);
    for (const Filter &filter : m_list.filters)
        if (!m_query.filters.value(keyOf(filter)).isEmpty())
            addChip(filter);
    m_chipLayout->addWidget(m_add);
    m_chipLayout->addWidget(m_clear);
    const bool more = std::ranges::any_of(m_list.filters, [this](const Filter &filter) {
        return filter.kind != FilterKind::Hidden && !m_chips.contains(keyOf(filter));
    });
    m_add->setVisible(more);
    m_clear->setVisible(m_query.filters != m_default.filters || m_query.search != m_default.search);
    m_chipLayout->invalidate();
    updateGeometry();
}

void FilterBar::addChip(const Filter &filter)
{
    auto *chip = new Chip(chipText(filter), m_chipLayout->parentWidget());
    chip->setObjectName(keyOf(filter));
    chip->setEditable(filter.kind != FilterKind::Hidden);
    m_chipLayout->addWidget(chip);
    m_chips.insert(keyOf(filter), chip);
    chip->show();
    connect(chip, &Chip::editRequested, this, [this, filter, chip] { openFilter(filter, chip); });
    connect(chip, &Chip::removeRequested, this, [this, key = keyOf(filter)] { setFilter(key, {}); });
}

QString FilterBar::chipText(const Filter &filter) const
{
    const QVariantList values = m_query.filters.value(keyOf(filter));
    const QString title = listText(filter.title);
    const QString words = valueWords(filter, values);
    return words.isEmpty() ? title : tr("%1: %2", "a filter and what it is set to").arg(title, words);
}

QString FilterBar::valueWords(const Filter &filter, const QVariantList &values) const
{
    if (filter.kind == FilterKind::Hidden)
        return m_hiddenWords ? m_hiddenWords(keyOf(filter), values) : QString();
    if (filter.kind == FilterKind::DayRange) {
        if (values.size() != 2)
            return {};
        const BusinessDay first{values[0].toInt()};
        const BusinessDay last{values[1].toInt()};
        for (const DayPreset &preset : dayPresets(m_workbench.formats.zone().dayOf(Instant::now())))
            if (preset.first == first && preset.last == last)
                return listText(preset.title);
        const QString start = m_workbench.formats.day(first);
        return first == last ? start : QStringLiteral("%1 – %2").arg(start, m_workbench.formats.day(last));
    }
    if (values.size() > mostNamesOnChip)
        return tr("%n chosen", nullptr, static_cast<int>(values.size()));
    QStringList names;
    const std::vector<FilterChoice> choices = m_choices.value(keyOf(filter));
    for (const QVariant &value : values) {
        const auto choice = std::ranges::find(choices, value, &FilterChoice::value);
        names << (choice == choices.end() ? stateLook(value.toString()).word : ChoicePopup::words(*choice));
    }
    return names.join(QStringLiteral(", "));
}

void FilterBar::openFilter(const Filter &filter, QWidget *anchor)
{
    const QString key = keyOf(filter);
    if (filter.kind == FilterKind::DayRange) {
        const BusinessDay today = m_workbench.formats.zone().dayOf(Instant::now());
        auto *popup = new DayRangePopup(today, m_query.filters.value(key), this);
        connect(popup, &DayRangePopup::chosen, this, [this, key](const QVariantList &days) { setFilter(key, days); });
        openUnder(*popup, *anchor);
    } else if (filter.kind == FilterKind::Choices) {
        // What there is to choose from may have changed since the list was opened.
        loadChoices([this, key] { openChoices(key); });
    }
}

void FilterBar::openChoices(const QString &key)
{
    auto *popup = new ChoicePopup(m_choices.value(key), m_query.filters.value(key), this);
    connect(popup, &ChoicePopup::chosen, this, [this, key](const QVariantList &some) { setFilter(key, some); });
    const Chip *chip = m_chips.value(key);
    openUnder(*popup, chip ? static_cast<const QWidget &>(*chip) : *m_add);
    // The counts come when they are there: nobody waits for them to choose.
    m_workbench.store
        .read([list = m_list, query = m_query, key, choices = m_choices.value(key)](store::Connection &connection) {
            return tables::readFacet(connection, list, query, key, choices);
        })
        .then(popup, [popup, this](const Result<std::vector<qint64>> &counts) {
            if (counts)
                popup->showCounts(*counts, m_workbench.formats);
        });
}

void FilterBar::fillFilterMenu()
{
    m_addMenu->clear();
    for (const Filter &filter : m_list.filters)
        if (filter.kind != FilterKind::Hidden && !m_chips.contains(keyOf(filter)))
            connect(m_addMenu->addAction(listText(filter.title)), &QAction::triggered, this,
                    [this, filter] { openFilter(filter, m_add); });
}

void FilterBar::setFilter(const QString &key, const QVariantList &values)
{
    ListQuery query = m_query;
    if (values.isEmpty())
        query.filters.remove(key);
    else
        query.filters.insert(key, values);
    change(query);
}

void FilterBar::change(const ListQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    rebuildChips();
    emit queryChanged(m_query);
}

void FilterBar::loadChoices(std::function<void()> then)
{
    using Choices = QMap<QString, std::vector<FilterChoice>>;
    m_workbench.store
        .read([filters = m_list.filters](store::Connection &connection) -> Result<Choices> {
            Choices choices;
            for (const Filter &filter : filters)
                if (filter.kind == FilterKind::Choices && filter.choices)
                    choices.insert(keyOf(filter), filter.choices(connection));
            return choices;
        })
        .then(this, [this, then = std::move(then)](const Result<Choices> &choices) {
            if (!choices)
                return;
            m_choices = *choices;
            rebuildChips();
            if (then)
                then();
        });
}

void FilterBar::takeSearch()
{
    m_searchTimer.stop();
    ListQuery query = m_query;
    query.search = m_search->text().trimmed();
    change(query);
}

} // namespace shopdesk::ui
