// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HelpPanel.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>

namespace shopdesk::ui {

HelpPanel::HelpPanel(QWidget *window)
    : Overlay(Place::Right, window)
    , m_title(new QLabel(card()))
    , m_text(new QTextBrowser(card()))
    , m_close(iconButton(QStringLiteral("close"), {}, card()))
{
    m_title->setWordWrap(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(card());
    layout->setContentsMargins(measure::gap6, measure::gap4, measure::gap3, measure::gap3);
    layout->setSpacing(measure::gap2);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    connect(m_close, &QToolButton::clicked, this, &Overlay::dismiss);
}

void HelpPanel::openWith(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setFont(titleFont());
    m_text->setMarkdown(text);
    m_text->document()->setDocumentMargin(0);
    m_text->setAccessibleName(title);
    nameButton(*m_close, tr("Close help"), Qt::Key_Escape);
    open();
}

QSize HelpPanel::cardSize(const QSize &window) const
{
    return {std::min(420, window.width() - 80), window.height()};
}

QWidget *HelpPanel::firstFocus()
{
    return m_text;
}

} // namespace shopdesk::ui
