// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CommandPalette.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/PaletteDelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int mostPerPlace = 6;
constexpr int mostCommands = 6;
constexpr int cardWidth = 640;
constexpr int mostHeight = 540;
constexpr int fieldHeight = 44;
constexpr int nothingHeight = 96;
constexpr int entryRole = Qt::UserRole;

/// Whether every word typed stands somewhere in the text.
bool matches(const QString &text, const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CommandPalette::CommandPalette(Workbench &workbench, QWidget *window)
    : Overlay(Place::Top, window)
    , m_workbench(workbench)
    , m_field(new QLineEdit(card()))
    , m_results(new QListWidget(card()))
    , m_nothing(new QLabel(card()))
{
    m_field->setFrame(false);
    m_field->setMinimumHeight(fieldHeight);
    m_field->addAction(icon(QStringLiteral("search"), QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setItemDelegate(new PaletteDelegate(m_results));
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->setMouseTracking(true);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(measure::gap4, measure::gap6, measure::gap4, measure::gap6);
    auto *rule = new QFrame(card());
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Midlight);
    auto *layout = new QVBoxLayout(card());
    layout->setContentsMargins(measure::gap2, measure::gap1, measure::gap2, measure::gap2);
    layout->setSpacing(measure::gap1);
    layout->addWidget(m_field);
    layout->addWidget(rule);
    layout->addWidget(m_results, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::lookUp);
    connect(m_results, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    connect(this, &Overlay::dismissed, this, [this] {
        if (m_cancelled)
            *m_cancelled = true;
    });
    retranslate();
}

void CommandPalette::openWith(const QString &typed)
{
    const bool same = m_field->text() == typed;
    m_field->setText(typed);
    if (same)
        lookUp();
    open();
}

void CommandPalette::jumpTo(const QString &code)
{
    constexpr int enoughToTell = 2;
    findRecordsEverywhere(m_workbench.store, places(), code, enoughToTell, {}, this,
                          [this, code](const std::vector<FoundRecord> &found) {
                              if (found.empty())
                                  m_workbench.toast(tr("Nothing has the code %1.").arg(code), {});
                              else if (found.size() == 1 || found.front().exact)
                                  m_workbench.openRecord(found.front().pane, found.front().id);
                              else
                                  openWith(code);
                          });
}

QWidget *CommandPalette::firstFocus()
{
    return m_field;
}

QSize CommandPalette::cardSize(const QSize &window) const
{
    // As high as what was found, within reason.
    int lines = 0;
    for (int row = 0; row < m_results->count(); ++row)
        lines += m_results->sizeHintForRow(row);
    const int wanted = (lines == 0 ? nothingHeight : lines) + fieldHeight + 7 * measure::gap1;
    return {cardWidth, std::min({wanted, mostHeight, window.height() - 120})};
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(6);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-6);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return false;
    }
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

void CommandPalette::retranslate()
{
    m_field->setPlaceholderText(tr("A number, name, phone tail, barcode, page or command"));
    m_field->setAccessibleName(tr("Search or jump"));
    m_results->setAccessibleName(tr("What was found"));
    m_nothing->setText(tr("Nothing found. Try a number, part of a name, or the last four digits of a phone."));
    m_nothing->setWordWrap(true);
}

void CommandPalette::lookUp()
{
    const QString typed = m_field->text().trimmed();
    if (m_cancelled)
        *m_cancelled = true;
    ++m_generation;
    if (typed.isEmpty()) {
        m_records.clear();
        m_settled = true;
    } else {
        m_settled = false;
        readRecords(typed);
    }
    showEntries();
}

void CommandPalette::readRecords(const QString &typed)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    findRecordsEverywhere(m_workbench.store, places(), typed, mostPerPlace, m_cancelled, this,
                          [this, generation = m_generation](std::vector<FoundRecord> found) {
                              if (generation != m_generation)
                                  return;
                              m_records = std::move(found);
                              m_settled = true;
                              showEntries();
                              emit settled();
                          });
}

std::vector<SearchPlace> CommandPalette::places() const
{
    std::vector<SearchPlace> places;
    for (const Pane *pane : m_panes())
        for (JumpList &jump : pane->jumpLists())
            places.push_back({pane->name(), std::move(jump)});
    return places;
}

std::vector<CommandPalette::Entry> CommandPalette::pageEntries(const QString &typed)
{
    std::vector<Entry> entries;
    int number = 0;
    for (const Pane *pane : m_panes()) {
        const bool hasNumber = pane->railName() == pane->name() && ++number <= 9;
        const QString shortcut =
            hasNumber
                ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)).toString(QKeySequence::NativeText)
                : QString();
        if (matches(pane->title(), typed))
            entries.push_back({pane->iconName(), pane->title(), pane->countText(), shortcut,
                               [this, name = pane->name()] { emit paneChosen(name); }});
    }
    return entries;
}

void CommandPalette::runCommand(QAction &action)
{
    // A command of a page runs on that page, in sight.
    for (const Pane *pane : m_panes())
        if (pane->commands().contains(&action))
            emit paneChosen(pane->name());
    action.trigger();
}

std::vector<CommandPalette::Entry> CommandPalette::commandEntries(const QString &typed)
{
    std::vector<Entry> entries;
    for (QAction *action : m_commands()) {
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        if (text.isEmpty() || !action->isEnabled() || !action->isVisible() || !matches(text, typed))
            continue;
        if (static_cast<int>(entries.size()) >= mostCommands && !typed.isEmpty())
            break;
        entries.push_back({QStringLiteral("command"),
                           text,
                           {},
                           action->shortcut().toString(QKeySequence::NativeText),
                           [this, action = QPointer<QAction>(action)] {
                               if (action)
                                   runCommand(*action);
                           }});
    }
    return entries;
}

std::vector<CommandPalette::Entry> CommandPalette::searchEntries(const QString &typed)
{
    std::vector<Entry> entries;
    for (const Pane *pane : m_panes())
        if (!typed.isEmpty() && pane->canSearch())
            entries.push_back({QStringLiteral("search"),
                               tr("Find “%1” in %2").arg(typed, pane->title()),
                               {},
                               {},
                               [this, name = pane->name(), typed] { emit searchChosen(name, typed); }});
    return entries;
}

CommandPalette::Entry CommandPalette::recordEntry(const FoundRecord &record) const
{
    QStringList parts;
    for (const auto &[kind, value] : record.values)
        if (const QString text = m_workbench.formats.value(kind, value); !text.isEmpty())
            parts << text;
    const Pane *pane = paneNamed(record.pane);
    const QString title = parts.isEmpty() ? QString() : parts.takeFirst();
    return {pane ? pane->iconName() : QString(), title, parts.join(QStringLiteral("  ·  ")),
            pane ? pane->title() : QString(),
            [this, name = record.pane, id = record.id] { m_workbench.openRecord(name, id); }};
}

Pane *CommandPalette::paneNamed(const QString &name) const
{
    for (Pane *pane : m_panes())
        if (pane->name() == name)
            return pane;
    return nullptr;
}

void CommandPalette::showEntries()
{
    const QString typed = m_field->text().trimmed();
    m_results->setUpdatesEnabled(false);
    m_results->clear();
    m_entries.clear();
    std::vector<Entry> records;
    for (const FoundRecord &record : m_records)
        records.push_back(recordEntry(record));
    addEntries(tr("Records"), records);
    addEntries(tr("Pages"), pageEntries(typed));
    addEntries(tr("Commands"), commandEntries(typed));
    if (m_settled)
        addEntries(tr("Lists"), searchEntries(typed));
    m_results->setVisible(!m_entries.empty());
    m_nothing->setVisible(m_entries.empty() && m_settled);
    m_results->setCurrentRow(-1);
    moveCurrent(1);
    m_results->setUpdatesEnabled(true);
    placeCard();
    update();
}

void CommandPalette::addEntries(const QString &heading, const std::vector<Entry> &entries)
{
    if (entries.empty())
        return;
    auto *title = new QListWidgetItem(heading, m_results);
    title->setFlags(Qt::NoItemFlags);
    title->setData(entryRole, -1);
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.title, m_results);
        item->setData(entryRole, static_cast<int>(m_entries.size()));
        item->setData(PaletteDelegate::IconNameRole, entry.iconName);
        item->setData(PaletteDelegate::DetailRole, entry.detail);
        item->setData(PaletteDelegate::HintRole, entry.hint);
        item->setData(Qt::AccessibleTextRole,
                      QStringList{entry.title, entry.detail, entry.hint}.join(QStringLiteral(", ")));
        m_entries.push_back(entry);
    }
}

void CommandPalette::moveCurrent(int by)
{
    const int count = m_results->count();
    int row = std::clamp(m_results->currentRow() + by, 0, std::max(0, count - 1));
    const int step = by > 0 ? 1 : -1;
    // Headings are passed over.
    while (row >= 0 && row < count && m_results->item(row)->data(entryRole).toInt() < 0)
        row += step;
    if (row >= 0 && row < count)
        m_results->setCurrentRow(row);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_results->currentItem();
    const int index = item ? item->data(entryRole).toInt() : -1;
    if (index < 0)
        return;
    const auto run = m_entries[static_cast<size_t>(index)].run;
    dismiss();
    run();
}

} // namespace shopdesk::ui
