// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationRail.h"

#include "ui/parts/Theme.h"
#include "ui/shell/RailButton.h"

#include <QEvent>
#include <QFrame>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
QString shortcutOf(int number)
{
    return number > 0
               ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)).toString(QKeySequence::NativeText)
               : QString();
}
constexpr char numberProperty[] = "number";
constexpr int firstEntry = 2; ///< below the name of the program and the gap
} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_line(new QFrame(this))
    , m_brand(new RailButton(QStringLiteral("shopdesk"), this))
    , m_fold(new RailButton(QStringLiteral("fold"), this))
{
    m_brand->setBrand(true);
    m_brand->setFocusPolicy(Qt::NoFocus);
    m_brand->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_layout->setContentsMargins(measure::gap2, measure::gap2, measure::gap2 + 1, measure::gap2);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_brand);
    m_layout->addSpacing(measure::gap1);
    m_layout->addStretch();
    m_layout->addWidget(m_fold);
    m_line->setFrameShape(QFrame::HLine);
    m_line->setFrameShadow(QFrame::Plain);
    m_line->hide();
    connect(m_fold, &RailButton::clicked, this, &NavigationRail::foldRequested);
    setFolded(false);
    retranslate();
}

void NavigationRail::addEntry(const QString &name, const QString &iconName)
{
    auto *button = new RailButton(iconName, this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setFolded(m_folded);
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    // Above the stretch and the fold button.
    m_layout->insertWidget(m_layout->count() - 2, button);
    m_entries.append(button);
    connect(button, &RailButton::clicked, this, [this, name] { emit chosen(name); });
    connect(button, &RailButton::customContextMenuRequested, this,
            [this, button](const QPoint &at) { openMenu(button, button->mapToGlobal(at)); });
}

void NavigationRail::arrange(const QStringList &names, qsizetype pinned)
{
    m_pinned = pinned;
    std::ranges::stable_sort(m_entries, {},
                             [&](const RailButton *button) { return names.indexOf(button->objectName()); });
    m_layout->removeWidget(m_line);
    QWidget *last = nullptr;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        RailButton *button = m_entries[i];
        m_layout->removeWidget(button);
        m_layout->insertWidget(firstEntry + static_cast<int>(i), button);
        button->setProperty(numberProperty, i < 9 ? static_cast<int>(i) + 1 : 0);
        if (last)
            setTabOrder(last, button);
        last = button;
    }
    if (last)
        setTabOrder(last, m_fold);
    const bool isDivided = pinned > 0 && pinned < m_entries.size();
    if (isDivided)
        m_layout->insertWidget(firstEntry + static_cast<int>(pinned), m_line);
    m_line->setVisible(isDivided);
}

QStringList NavigationRail::entries() const
{
    QStringList names;
    for (const RailButton *button : m_entries)
        names << button->objectName();
    return names;
}

void NavigationRail::openMenu(RailButton *button, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isPinned = m_entries.indexOf(button) < m_pinned;
    // Queued: the button may stand elsewhere, or be gone, before the menu is closed.
    connect(
        menu->addAction(isPinned ? tr("Take it off the top") : tr("Pin it to the top")), &QAction::triggered, this,
        [this, name = button->objectName()] { emit pinRequested(name); }, Qt::QueuedConnection);
    menu->popup(at);
}

void NavigationRail::clear()
{
    // A click on one of them may be what brought this about.
    for (RailButton *button : std::exchange(m_entries, {})) {
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_pinned = 0;
    m_line->hide();
}

void NavigationRail::setEntry(const QString &name, const QString &title, const QString &count)
{
    for (RailButton *button : m_entries)
        if (button->objectName() == name)
            button->setTitle(title, count, shortcutOf(button->property(numberProperty).toInt()));
}

void NavigationRail::setCurrent(const QString &name)
{
    for (RailButton *button : m_entries)
        if (button->objectName() == name)
            button->setChecked(true);
}

void NavigationRail::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? narrow : wide);
    for (RailButton *button : findChildren<RailButton *>())
        button->setFolded(folded);
    m_fold->setIconName(folded ? QStringLiteral("unfold") : QStringLiteral("fold"));
    retranslate();
}

void NavigationRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Colours::of(palette()).border);
}

void NavigationRail::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_brand->setTitle(tr("Shopdesk"), {}, {});
    const QString shortcut = QKeySequence(Qt::CTRL | Qt::Key_B).toString(QKeySequence::NativeText);
    m_fold->setTitle(m_folded ? tr("Unfold") : tr("Fold"), {}, shortcut);
}

} // namespace shopdesk::ui
