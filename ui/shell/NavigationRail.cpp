// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NavigationRail.h"

#include "ui/parts/Theme.h"
#include "ui/shell/RailButton.h"

#include <QEvent>
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
} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
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
    connect(m_fold, &RailButton::clicked, this, &NavigationRail::foldRequested);
    setFolded(false);
    retranslate();
}

void NavigationRail::addEntry(const QString &name, const QString &iconName, int number)
{
    auto *button = new RailButton(iconName, this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setProperty(numberProperty, number);
    button->setFolded(m_folded);
    // Above the stretch and the fold button.
    m_layout->insertWidget(m_layout->count() - 2, button);
    m_entries.append(button);
    connect(button, &RailButton::clicked, this, [this, name] { emit chosen(name); });
}

void NavigationRail::clear()
{
    // A click on one of them may be what brought this about.
    for (RailButton *button : std::exchange(m_entries, {})) {
        m_layout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
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
