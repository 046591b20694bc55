// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/RecoveryCodesView.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

namespace shopdesk::ui {

RecoveryCodesView::RecoveryCodesView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_list(new QLabel(this))
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), {}, this))
    , m_print(new QPushButton(icon(QStringLiteral("print")), {}, this))
    , m_done(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    for (QPushButton *button : {m_copy, m_print, m_done})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap2);
    column->addWidget(m_text);
    column->addWidget(m_list);
    column->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_codes.join(QLatin1Char('\n'))); });
    connect(m_print, &QPushButton::clicked, this, [this] { printSheet(*recoveryCodesSheet(m_owner, m_codes), this); });
    connect(m_done, &QPushButton::clicked, this, &RecoveryCodesView::kept);
    retranslate();
}

void RecoveryCodesView::setCodes(const QStringList &codes, const SheetOwner &owner)
{
    m_codes = codes;
    m_owner = owner;
    m_list->setText(m_codes.join(QLatin1Char('\n')));
    if (!codes.isEmpty())
        m_done->setFocus();
}

void RecoveryCodesView::retranslate()
{
    m_text->setText(tr("It is on. These recovery codes let you in when the phone is gone, each of them once. Keep them "
                       "now; they are not shown again."));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the recovery codes"));
    m_print->setText(tr("Print…"));
    m_print->setAccessibleName(tr("Print the recovery codes"));
    m_done->setText(tr("I have kept them"));
}

void RecoveryCodesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
