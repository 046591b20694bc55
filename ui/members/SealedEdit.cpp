// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/SealedEdit.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace shopdesk::ui {

SealedEdit::SealedEdit(QWidget *edit, Qt::Alignment button, QWidget *parent)
    : QWidget(parent), m_edit(edit), m_remove(iconButton(QStringLiteral("trash"), {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::gap1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_remove, 0, button);
    m_remove->setCheckable(true);
    m_remove->hide();
    setFocusProxy(m_edit);
    connect(m_remove, &QToolButton::clicked, this, [this](bool removed) {
        if (removed)
            setTyped({});
        setRemoved(removed);
        emit edited();
    });
}

QList<QWidget *> SealedEdit::tabChain() const
{
    return {m_edit, m_remove};
}

QVariant SealedEdit::change() const
{
    if (m_removed)
        return QString(QLatin1String(""));
    const QString text = typed().trimmed();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

void SealedEdit::setChange(const QVariant &change)
{
    const QString text = change.toString();
    {
        const QSignalBlocker quiet(m_edit);
        setTyped(text);
    }
    setRemoved(change.isValid() && !change.isNull() && text.isEmpty() && !words().isEmpty());
    emit edited();
}

void SealedEdit::takeTyped()
{
    if (!typed().isEmpty())
        setRemoved(false);
    emit edited();
}

void SealedEdit::setRemoved(bool removed)
{
    m_removed = removed;
    m_remove->setChecked(removed);
    retranslate();
}

void SealedEdit::showWhatIsThere()
{
    m_remove->setVisible(!words().isEmpty());
    retranslate();
}

void SealedEdit::retranslate()
{
    const QString present = words();
    setPlaceholder(m_removed && !present.isEmpty() ? tr("Will be removed") : present);
    m_edit->setAccessibleName(accessibleName());
    nameButton(*m_remove, tr("Remove: %1").arg(accessibleName()));
}

void SealedEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
