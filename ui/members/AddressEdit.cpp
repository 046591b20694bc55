// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/AddressEdit.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace shopdesk::ui {

namespace {

constexpr int threeLines = 72;

}

AddressEdit::AddressEdit(QWidget *parent)
    : QWidget(parent), m_edit(new QPlainTextEdit(this)), m_remove(iconButton(QStringLiteral("trash"), {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::gap1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(threeLines);
    m_remove->setCheckable(true);
    m_remove->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_edit->document()->isEmpty())
            setRemoved(false);
        emit edited();
    });
    connect(m_remove, &QToolButton::clicked, this, [this](bool removed) {
        if (removed)
            m_edit->clear();
        setRemoved(removed);
        emit edited();
    });
    retranslate();
}

QList<QWidget *> AddressEdit::tabChain() const
{
    return {m_edit, m_remove};
}

void AddressEdit::setSealed(bool sealed)
{
    m_sealed = sealed;
    m_remove->setVisible(sealed);
    retranslate();
}

QVariant AddressEdit::change() const
{
    if (m_removed)
        return QString(QLatin1String(""));
    const QString text = m_edit->toPlainText().trimmed();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void AddressEdit::setChange(const QVariant &change)
{
    const QString text = change.toString();
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(text);
    }
    setRemoved(change.isValid() && !change.isNull() && text.isEmpty() && m_sealed);
    emit edited();
}

void AddressEdit::setRemoved(bool removed)
{
    m_removed = removed;
    m_remove->setChecked(removed);
    retranslate();
}

void AddressEdit::retranslate()
{
    if (!m_sealed)
        m_edit->setPlaceholderText({});
    else if (m_removed)
        m_edit->setPlaceholderText(tr("Will be removed"));
    else
        m_edit->setPlaceholderText(tr("Sealed – type to replace"));
    m_edit->setAccessibleName(accessibleName());
    nameButton(*m_remove, tr("Remove: %1").arg(accessibleName()));
}

void AddressEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
