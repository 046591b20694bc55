// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/DetailDrawer.h"

#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Pill.h"
#include "ui/parts/Theme.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>

namespace shopdesk::ui {

namespace {
constexpr int narrowest = 340;
constexpr int usualWidth = 460;
} // namespace

DetailDrawer::DetailDrawer(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_pill(new Pill(this))
    , m_closeButton(iconButton(QStringLiteral("close"), {}, this))
    , m_actionBar(new QWidget(this))
    , m_actionLayout(new QHBoxLayout(m_actionBar))
    , m_stack(new QStackedWidget(this))
    , m_tabs(new QTabWidget)
    , m_error(new ErrorState)
    , m_busy(new BusyLine(this))
    , m_usualWidth(usualWidth)
{
    build();
    retranslate();
    tint();
}

void DetailDrawer::build()
{
    setMinimumWidth(narrowest);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    m_actionLayout->setContentsMargins(0, measure::gap1, 0, 0);
    m_actionLayout->setSpacing(measure::gap2);
    m_actionBar->hide();
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_error);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(measure::gap2);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_pill, 0, Qt::AlignVCenter);
    heading->addWidget(m_closeButton, 0, Qt::AlignTop);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(measure::gap4, measure::gap2, measure::gap2, measure::gap2);
    head->setSpacing(2);
    head->addLayout(heading);
    head->addWidget(m_subtitle);
    head->addWidget(m_actionBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);

    connect(m_closeButton, &QToolButton::clicked, this, &DetailDrawer::close);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { emit tabChanged(currentTab()); });
}

QSize DetailDrawer::sizeHint() const
{
    return {m_usualWidth, 400};
}

void DetailDrawer::setHeading(const QString &title, const QString &subtitle, const QString &stateKey)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_pill->setState(stateKey);
}

void DetailDrawer::setActions(const QList<QAction *> &actions, const QList<QAction *> &more)
{
    while (QLayoutItem *item = m_actionLayout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_more = nullptr;
    for (QAction *action : actions)
        m_actionLayout->addWidget(buttonFor(action, m_actionBar));
    if (!more.isEmpty()) {
        m_more = iconButton(QStringLiteral("more"), tr("More actions"), m_actionBar);
        auto *menu = new QMenu(m_more);
        menu->setToolTipsVisible(true); // why something cannot be done
        menu->addActions(more);
        m_more->setMenu(menu);
        m_actionLayout->addWidget(m_more);
    }
    m_actionLayout->addStretch();
    m_actionBar->setVisible(!actions.isEmpty() || !more.isEmpty());
}

void DetailDrawer::addTab(const QString &key, const QString &title, QWidget *page)
{
    QWidget *shown = page;
    if (!qobject_cast<QAbstractScrollArea *>(page)) {
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        area->viewport()->setBackgroundRole(QPalette::Base);
        page->setBackgroundRole(QPalette::Base);
        area->setWidget(page);
        shown = area;
    }
    shown->setObjectName(key);
    m_tabs->addTab(shown, title);
}

int DetailDrawer::tabIndex(const QString &key) const
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->widget(i)->objectName() == key)
            return i;
    return -1;
}

void DetailDrawer::setTabTitle(const QString &key, const QString &title)
{
    m_tabs->setTabText(tabIndex(key), title);
}

void DetailDrawer::setTabVisible(const QString &key, bool visible)
{
    m_tabs->setTabVisible(tabIndex(key), visible);
}

void DetailDrawer::showTab(const QString &key)
{
    m_tabs->setCurrentIndex(tabIndex(key));
}

QString DetailDrawer::currentTab() const
{
    return m_tabs->currentWidget() ? m_tabs->currentWidget()->objectName() : QString();
}

void DetailDrawer::showBusy()
{
    if (!m_busy->isBusy())
        m_busy->begin(tr("Reading the record…"));
}

void DetailDrawer::showContent()
{
    m_busy->end();
    m_stack->setCurrentWidget(m_tabs);
}

void DetailDrawer::showError(const Error &error, std::function<void()> retry)
{
    m_busy->end();
    m_error->setError(error, std::move(retry));
    m_stack->setCurrentWidget(m_error);
}

bool DetailDrawer::close()
{
    if (!mayClose())
        return false;
    m_busy->end();
    emit closed();
    return true;
}

void DetailDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void DetailDrawer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void DetailDrawer::retranslate()
{
    nameButton(*m_closeButton, tr("Close"), Qt::Key_Escape);
    m_tabs->setAccessibleName(tr("Parts of the record"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the record"));
    if (m_more)
        nameButton(*m_more, tr("More actions"));
}

void DetailDrawer::tint()
{
    QFont font = titleFont();
    font.setPointSizeF(font.pointSizeF() * 0.82);
    m_title->setFont(font);
    setInk(*m_subtitle, Colours::of(palette()).muted);
}

} // namespace shopdesk::ui
