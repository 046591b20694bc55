// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/ContactEdit.h"

#include "base/Text.h"

#include <QLineEdit>

namespace shopdesk::ui {

ContactEdit::ContactEdit(QWidget *parent) : ContactEdit(new QLineEdit, parent) {}

ContactEdit::ContactEdit(QLineEdit *edit, QWidget *parent) : SealedEdit(edit, {}, parent), m_edit(edit)
{
    m_edit->setMaxLength(longestName);
    connect(m_edit, &QLineEdit::textChanged, this, &ContactEdit::takeTyped);
    showWhatIsThere();
}

void ContactEdit::setMasked(const QString &masked)
{
    m_masked = masked;
    showWhatIsThere();
}

QString ContactEdit::typed() const
{
    return m_edit->text();
}

void ContactEdit::setTyped(const QString &text)
{
    m_edit->setText(text);
}

void ContactEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString ContactEdit::words() const
{
    return m_masked.isEmpty() ? QString() : tr("%1 – type to replace").arg(m_masked);
}

} // namespace shopdesk::ui
