// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/BusyLine.h"

#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace shopdesk::ui {

namespace {
constexpr int lineHeight = 2;
constexpr int frameMs = 30;
constexpr int sweepMs = 1'400;
} // namespace

BusyLine::BusyLine(QWidget *over) : QWidget(over), m_label(new QLabel(this)), m_cancelButton(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::gap3, measure::gap1 + lineHeight, measure::gap2, measure::gap1);
    layout->addWidget(m_label);
    layout->addStretch();
    layout->addWidget(m_cancelButton);
    m_cancelButton->setAutoDefault(false);
    connect(m_cancelButton, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel();
    });
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &BusyLine::advance);
    over->installEventFilter(this);
    hide();
}

void BusyLine::begin(const QString &words, std::function<void()> cancel)
{
    m_words = words.isEmpty() ? tr("Reading…") : words;
    m_cancel = std::move(cancel);
    m_cancelButton->setText(tr("Cancel"));
    m_cancelButton->setAccessibleName(tr("Cancel"));
    if (m_waiting++ > 0)
        return;
    m_since.start();
    m_timer.start();
}

void BusyLine::end()
{
    if (m_waiting == 0 || --m_waiting > 0)
        return;
    m_timer.stop();
    m_cancel = {};
    hide();
}

bool BusyLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void BusyLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    if (height() > lineHeight) {
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
    }
    // A third of the line that runs from left to right says that something goes on, not how far it is.
    const double phase = static_cast<double>(m_since.elapsed() % sweepMs) / sweepMs;
    const int length = width() / 3;
    painter.fillRect(QRect(static_cast<int>(phase * (width() + length)) - length, 0, length, lineHeight),
                     colours.accent);
}

void BusyLine::advance()
{
    const qint64 waited = m_since.elapsed();
    if (waited < lineAfterMs)
        return;
    m_label->setVisible(waited >= wordsAfterMs);
    m_label->setText(m_words);
    m_cancelButton->setVisible(waited >= cancelAfterMs && m_cancel);
    place();
    show();
    raise();
    update();
}

void BusyLine::place()
{
    const bool words = m_label->isVisibleTo(this);
    setGeometry(0, 0, parentWidget()->width(), words ? layout()->sizeHint().height() : lineHeight);
}

} // namespace shopdesk::ui
