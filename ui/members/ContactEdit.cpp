// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ContactEdit.h"

#include "base/Text.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace shopdesk::ui {

ContactEdit::ContactEdit(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_remove(iconButton(QStringLiteral("trash"), {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::gap1);
    row->addWidget(m_edit, 1);
    row->addWidget(m_remove);
    m_edit->setMaxLength(longestName);
    m_remove->setCheckable(true);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (!m_edit->text().isEmpty())
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

QList<QWidget *> ContactEdit::tabChain() const
{
    return {m_edit, m_remove};
}

void ContactEdit::setMasked(const QString &masked)
{
    m_masked = masked;
    m_remove->setVisible(!masked.isEmpty());
    retranslate();
}

QVariant ContactEdit::change() const
{
    if (m_removed)
        return QString(QLatin1String(""));
    return m_edit->text().trimmed().isEmpty() ? QVariant() : QVariant(m_edit->text().trimmed());
}

void ContactEdit::setChange(const QVariant &change)
{
    const QString text = change.toString();
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(text);
    }
    setRemoved(change.isValid() && !change.isNull() && text.isEmpty() && !m_masked.isEmpty());
    emit edited();
}

void ContactEdit::setRemoved(bool removed)
{
    m_removed = removed;
    m_remove->setChecked(removed);
    retranslate();
}

void ContactEdit::retranslate()
{
    if (m_masked.isEmpty())
        m_edit->setPlaceholderText({});
    else if (m_removed)
        m_edit->setPlaceholderText(tr("Will be removed"));
    else
        m_edit->setPlaceholderText(tr("%1 – type to replace").arg(m_masked));
    m_edit->setAccessibleName(accessibleName());
    nameButton(*m_remove, tr("Remove: %1").arg(accessibleName()));
}

void ContactEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
