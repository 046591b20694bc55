// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Toast.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int widest = 560;
constexpr int aboveStatus = 30 + measure::gap4;
constexpr int idleCheckMs = 1'000;
} // namespace

Toast::Toast(QWidget *window)
    : QWidget(window)
    , m_label(new QLabel(this))
    , m_undoButton(new QPushButton(this))
    , m_closeButton(iconButton(QStringLiteral("close"), {}, this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_undoButton->setAutoDefault(false);
    m_closeButton->setIconSize({14, 14});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap1, measure::gap1, measure::gap1);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_undoButton);
    layout->addWidget(m_closeButton);
    connect(m_undoButton, &QPushButton::clicked, this, &Toast::undo);
    connect(m_closeButton, &QToolButton::clicked, this, &QWidget::hide);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::leaveWhenIdle);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void Toast::say(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_label->setText(text);
    m_undoButton->setVisible(static_cast<bool>(m_undo));
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(m_undo ? shownWithUndoMs : shownMs);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Toast::text() const
{
    return m_label->text();
}

void Toast::forget()
{
    hide();
    m_undo = {};
}

void Toast::undo()
{
    hide();
    if (const auto undo = std::exchange(m_undo, {}))
        undo();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours::of(palette()).accent, 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
}

void Toast::retranslate()
{
    m_undoButton->setText(tr("Undo"));
    m_undoButton->setAccessibleName(tr("Undo"));
    nameButton(*m_closeButton, tr("Close message"));
}

void Toast::place()
{
    const QWidget *window = parentWidget();
    // As wide as the text in one line wants, within reason; a longer one wraps.
    const int buttons =
        (m_undo ? m_undoButton->sizeHint().width() + measure::gap2 : 0) + measure::control + measure::gap6;
    const int wanted = fontMetrics().horizontalAdvance(m_label->text()) + buttons + measure::gap4 + measure::gap2;
    const int width = std::clamp(wanted, 240, std::min(widest, window->width() - 2 * measure::gap4));
    const int height = std::max(measure::touchRow, layout()->totalHeightForWidth(width));
    setGeometry((window->width() - width) / 2, window->height() - height - aboveStatus, width, height);
}

void Toast::leaveWhenIdle()
{
    if (underMouse() || isAncestorOf(window()->focusWidget()))
        m_timer.start(idleCheckMs);
    else
        hide();
}

} // namespace shopdesk::ui
