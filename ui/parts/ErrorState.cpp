// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ErrorState.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace shopdesk::ui {

namespace {
constexpr int iconSize = 32;
constexpr int textWidth = 460;

/// In the middle, as wide as it may be and as there is room.
QLayout *centred(QWidget *widget)
{
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(widget, 1000);
    line->addStretch(1);
    return line;
}
} // namespace

ErrorState::ErrorState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_message(new QLabel(this))
    , m_retryButton(new QPushButton(this))
    , m_detailsButton(new QToolButton(this))
    , m_copyButton(new QPushButton(this))
    , m_details(new QPlainTextEdit(this))
{
    m_message->setWordWrap(true);
    m_message->setMaximumWidth(textWidth);
    m_message->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detailsButton->setCheckable(true);
    m_detailsButton->setAutoRaise(true);
    m_detailsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setReadOnly(true);
    m_details->setMaximumWidth(textWidth);
    m_details->setFixedHeight(110);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addWidget(m_retryButton);
    buttons->addWidget(m_detailsButton);
    buttons->addWidget(m_copyButton);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(measure::gap2);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addLayout(centred(m_message));
    layout->addLayout(buttons);
    layout->setAlignment(buttons, Qt::AlignHCenter);
    layout->addLayout(centred(m_details));
    layout->addStretch(3);

    connect(m_retryButton, &QPushButton::clicked, this, [this] {
        if (m_retry)
            m_retry();
    });
    connect(m_detailsButton, &QToolButton::toggled, this, &ErrorState::retranslate);
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_error.message + QLatin1Char('\n') + m_details->toPlainText());
    });
    retranslate();
}

void ErrorState::setError(const Error &error, std::function<void()> retry)
{
    m_error = error;
    m_retry = std::move(retry);
    m_detailsButton->setChecked(false);
    retranslate();
}

void ErrorState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ErrorState::retranslate()
{
    const bool folded = !m_detailsButton->isChecked();
    m_icon->setPixmap(icon(QStringLiteral("error"), Colours::of(palette()).danger)
                          .pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_title->setText(tr("That did not work"));
    m_title->setFont(sectionFont());
    m_message->setText(m_error.message);
    m_retryButton->setText(tr("Try again"));
    m_retryButton->setAccessibleName(m_retryButton->text());
    m_retryButton->setVisible(static_cast<bool>(m_retry));
    m_detailsButton->setText(folded ? tr("Details") : tr("Hide details"));
    m_detailsButton->setAccessibleName(m_detailsButton->text());
    m_detailsButton->setIcon(icon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setAccessibleName(tr("Copy error details"));
    m_copyButton->setVisible(!folded);
    m_details->setPlainText(m_error.detail.isEmpty() ? m_error.code
                                                     : m_error.code + QLatin1Char('\n') + m_error.detail);
    m_details->setAccessibleName(tr("Error details"));
    m_details->setVisible(!folded);
}

} // namespace shopdesk::ui
