// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/ServerDialog.h"

#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Form.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr int dialogWidth = 540;

} // namespace

ServerDialog::ServerDialog(QWidget *parent)
    : QDialog(parent)
    , m_form(new Form(this))
    , m_body(new QVBoxLayout)
    , m_go(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_busy(new BusyLine(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    m_title->setFont(sectionFont());
    m_text->setWordWrap(true);
    m_form->layout()->setContentsMargins({});
    m_form->setSavesByKey(false);
    m_body->setSpacing(measure::gap3);
    makeMainButton(*m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    layout->setSpacing(measure::gap2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(measure::gap2);
    layout->addWidget(m_form);
    layout->addLayout(m_body);
    layout->addLayout(dialogButtons(*m_cancel, *m_go));
    connect(m_go, &QPushButton::clicked, this, [this] { submit(); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

ServerDialog::~ServerDialog() = default;

void ServerDialog::submitByEnter()
{
    for (auto *field : m_form->findChildren<QLineEdit *>())
        connect(field, &QLineEdit::returnPressed, this, [this] { submit(); });
}

void ServerDialog::setWords(const QString &title, const QString &text, const QString &go)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_text->setText(text);
    setInk(*m_text, Colours::of(palette()).muted);
    m_go->setText(go);
    m_cancel->setText(tr("Cancel"));
}

void ServerDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void ServerDialog::beginWaiting(const QString &words)
{
    m_form->setEnabled(false);
    m_go->setEnabled(false);
    m_busy->begin(words);
}

void ServerDialog::endWaiting()
{
    m_busy->end();
    m_form->setEnabled(true);
    m_go->setEnabled(true);
}

bool ServerDialog::isWaiting() const
{
    return !m_go->isEnabled();
}

void ServerDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace shopdesk::ui
