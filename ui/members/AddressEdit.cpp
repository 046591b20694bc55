// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/AddressEdit.h"

#include <QPlainTextEdit>

namespace shopdesk::ui {

namespace {

constexpr int threeLines = 72;

}

AddressEdit::AddressEdit(QWidget *parent) : AddressEdit(new QPlainTextEdit, parent) {}

AddressEdit::AddressEdit(QPlainTextEdit *edit, QWidget *parent) : SealedEdit(edit, Qt::AlignTop, parent), m_edit(edit)
{
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(threeLines);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &AddressEdit::takeTyped);
    showWhatIsThere();
}

void AddressEdit::setSealed(bool sealed)
{
    m_sealed = sealed;
    showWhatIsThere();
}

QString AddressEdit::typed() const
{
    return m_edit->toPlainText();
}

void AddressEdit::setTyped(const QString &text)
{
    m_edit->setPlainText(text);
}

void AddressEdit::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

QString AddressEdit::words() const
{
    return m_sealed ? tr("Sealed – type to replace") : QString();
}

} // namespace shopdesk::ui
