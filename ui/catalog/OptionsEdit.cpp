// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/OptionsEdit.h"

#include "ui/parts/Theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int linesHeight = 64;
} // namespace

OptionsEdit::OptionsEdit(QWidget *parent)
    : QWidget(parent), m_lines(new QPlainTextEdit(this)), m_combine(new QPushButton(this))
{
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(linesHeight);
    m_combine->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::gap2);
    column->addWidget(m_lines);
    column->addWidget(m_combine, 0, Qt::AlignLeft);
    setFocusProxy(m_lines);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &OptionsEdit::textChanged);
    connect(m_lines, &QPlainTextEdit::textChanged, this,
            [this] { m_combine->setEnabled(!m_lines->toPlainText().trimmed().isEmpty()); });
    connect(m_combine, &QPushButton::clicked, this, &OptionsEdit::combineRequested);
    m_combine->setEnabled(false);
    retranslate();
}

QString OptionsEdit::text() const
{
    return m_lines->toPlainText();
}

void OptionsEdit::setText(const QString &text)
{
    if (text != m_lines->toPlainText())
        m_lines->setPlainText(text);
}

QList<QWidget *> OptionsEdit::tabChain() const
{
    return {m_lines, m_combine};
}

void OptionsEdit::retranslate()
{
    m_lines->setAccessibleName(tr("Options, a line each"));
    m_combine->setText(tr("Add the missing variants"));
}

void OptionsEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
