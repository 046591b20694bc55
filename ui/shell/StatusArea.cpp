// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusArea.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace shopdesk::ui {

namespace {

constexpr int areaHeight = 30;
constexpr int refreshMs = 30'000;
/// A backup older than this is said with a warning.
constexpr qint64 oldBackupMs = 48LL * 3600 * 1000;

} // namespace

StatusArea::StatusArea(const Formats &formats, Tasks &tasks, QWidget *parent)
    : QWidget(parent), m_formats(formats), m_tasks(tasks), m_taskMenu(new QMenu(this))
{
    setFixedHeight(areaHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::gap2, 1, measure::gap2, 0);
    layout->setSpacing(0);
    for (size_t i = 0; i < partCount; ++i) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({14, 14});
        button->setFixedHeight(24);
        button->setFocusPolicy(Qt::TabFocus);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.92);
        button->setFont(small);
        if (static_cast<Part>(i) == Part::Waiting)
            layout->addStretch();
        layout->addWidget(button);
        m_buttons[i] = button;
        connect(button, &QToolButton::clicked, this, [this, i] { emit activated(static_cast<Part>(i)); });
    }
    QToolButton *taskButton = button(Part::Tasks);
    taskButton->setPopupMode(QToolButton::InstantPopup);
    taskButton->setMenu(m_taskMenu);
    connect(m_taskMenu, &QMenu::aboutToShow, this, &StatusArea::fillTaskMenu);
    connect(&m_tasks, &Tasks::changed, this, &StatusArea::refreshTasks);
    m_clock.setInterval(refreshMs);
    connect(&m_clock, &QTimer::timeout, this, &StatusArea::refreshBackup);
    m_clock.start();
    refresh();
}

void StatusArea::setShop(const QString &name)
{
    m_shop = name;
    refresh();
}

void StatusArea::setPerson(const QString &name)
{
    m_person = name;
    refresh();
}

void StatusArea::setPersonMenu(QMenu *menu)
{
    button(Part::Person)->setPopupMode(QToolButton::InstantPopup);
    button(Part::Person)->setMenu(menu);
}

void StatusArea::setHasPeople(bool hasPeople)
{
    m_hasPeople = hasPeople;
    refresh();
}

void StatusArea::setPending(int count)
{
    m_pending = count;
    refresh();
}

void StatusArea::setBackupSource(std::function<std::optional<Instant>()> latest)
{
    m_latestBackup = std::move(latest);
    refreshBackup();
}

void StatusArea::setWaiting(qint64 count)
{
    m_waiting = static_cast<int>(count);
    refresh();
}

void StatusArea::setSync(const QString &words, const QString &tip, const QString &iconName)
{
    m_sync = words;
    m_syncTip = tip;
    m_syncIcon = iconName;
    refresh();
}

void StatusArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusArea::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), Colours::of(palette()).border);
}

void StatusArea::set(Part part, const QString &text, const QString &iconName, const QString &tip)
{
    QToolButton *shown = button(part);
    shown->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&"))); // names of shops are no mnemonics
    shown->setIcon(icon(iconName, Colours::of(palette()).muted));
    shown->setToolTip(tip);
    shown->setAccessibleName(text);
    shown->setAccessibleDescription(tip);
}

void StatusArea::refresh()
{
    set(Part::Shop, m_shop, QStringLiteral("store"), tr("The shop that is open"));
    set(Part::Person, m_person, QStringLiteral("person"), tr("Who is working"));
    set(Part::SignUp, tr("Set a password…"), QStringLiteral("lock"),
        tr("Whoever opens this computer opens the shop. With a password, only you do."));
    button(Part::SignUp)->setVisible(!m_hasPeople);
    set(Part::Saved, m_pending == 0 ? tr("Saved") : tr("Saving…"),
        m_pending == 0 ? QStringLiteral("check") : QStringLiteral("save"),
        m_pending == 0 ? tr("Everything is on the disk") : tr("Changes are on their way to the disk"));
    if (m_sync.isEmpty())
        set(Part::Sync, tr("Works on this computer"), QStringLiteral("computer"), tr("Where the shop's data is"));
    else
        set(Part::Sync, m_sync, m_syncIcon, m_syncTip);
    set(Part::Waiting, tr("%Ln task(s)", "that wait for somebody", m_waiting), QStringLiteral("warning"),
        tr("They wait for somebody. Show them."));
    button(Part::Waiting)->setIcon(icon(QStringLiteral("warning"), Colours::of(palette()).warning));
    button(Part::Waiting)->setVisible(m_waiting > 0);
    refreshBackup();
    refreshTasks();
}

void StatusArea::refreshBackup()
{
    const std::optional<Instant> latest = m_latestBackup ? m_latestBackup() : std::nullopt;
    if (!latest) {
        set(Part::Backup, tr("No backup yet"), QStringLiteral("warning"),
            tr("Take a backup so that nothing can be lost"));
        return;
    }
    const bool old = Instant::now().ms - latest->ms > oldBackupMs;
    set(Part::Backup, tr("Backup %1", "how long ago").arg(m_formats.relative(*latest)),
        old ? QStringLiteral("warning") : QStringLiteral("backup"),
        tr("Last backup: %1").arg(m_formats.instant(*latest)));
}

void StatusArea::refreshTasks()
{
    const auto &running = m_tasks.running();
    button(Part::Tasks)->setVisible(!running.empty());
    if (running.empty())
        return;
    QString text = tr("%n tasks", nullptr, static_cast<int>(running.size()));
    if (running.size() == 1) {
        const Task &task = running.front();
        text = task.total > 0
                   ? tr("%1  %2%", "a task and how far it is").arg(task.title).arg(task.done * 100 / task.total)
                   : task.title;
    }
    set(Part::Tasks, text, QStringLiteral("tasks"), tr("Work going on in the background"));
}

void StatusArea::fillTaskMenu()
{
    m_taskMenu->clear();
    for (const Task &task : m_tasks.running()) {
        connect(m_taskMenu->addAction(icon(QStringLiteral("link")), tr("Show: %1").arg(task.title)),
                &QAction::triggered, this, [this, pane = task.pane] { emit paneWanted(pane); });
        if (task.cancel)
            connect(m_taskMenu->addAction(icon(QStringLiteral("stop")), tr("Cancel: %1").arg(task.title)),
                    &QAction::triggered, this, task.cancel);
    }
}

} // namespace shopdesk::ui
