// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ScanFilter.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace shopdesk::ui {

ScanFilter::ScanFilter(QObject *parent) : QObject(parent)
{
    m_clock.start();
}

ScanFilter::~ScanFilter() = default;

bool ScanFilter::eventFilter(QObject *watched, QEvent *event)
{
    // Each key comes to the window once, before it goes to whatever has the focus.
    if (event->type() == QEvent::KeyPress && watched->isWindowType())
        return takeKey(*static_cast<QKeyEvent *>(event));
    return QObject::eventFilter(watched, event);
}

qint64 ScanFilter::timeOf(const QKeyEvent &key)
{
    // The time at which the key was pressed, so that a busy moment does not make slow typing look fast.
    return key.timestamp() != 0 ? static_cast<qint64>(key.timestamp()) : m_clock.elapsed();
}

bool ScanFilter::takeKey(const QKeyEvent &key)
{
    const qint64 now = timeOf(key);
    const bool fast = now - std::exchange(m_lastMs, now) <= m_settings.mostMsBetweenKeys;
    const bool ends =
        key.key() == m_settings.terminator || (m_settings.terminator == Qt::Key_Return && key.key() == Qt::Key_Enter);
    if (ends) {
        const QString code = std::exchange(m_typed, {});
        if (!fast || code.size() < m_settings.leastLength)
            return false;
        putFieldBack();
        emit scanned(code);
        return true;
    }
    const bool plain = !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool letter = plain && key.text().size() == 1 && key.text().front().isPrint();
    if (!letter) {
        // Scanners send Shift as a key of its own.
        if (key.key() != Qt::Key_Shift)
            m_typed.clear();
        return false;
    }
    if (!fast || m_typed.isEmpty()) {
        m_typed.clear();
        rememberField();
    }
    m_typed += key.text();
    return false;
}

void ScanFilter::rememberField()
{
    m_field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (m_field) {
        m_fieldText = m_field->text();
        m_fieldCursor = m_field->cursorPosition();
    }
}

void ScanFilter::putFieldBack() const
{
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!field || field->isReadOnly())
        return;
    // A list hands the first letter on to its search field: that one was empty before.
    const bool same = field == m_field;
    field->setText(same ? m_fieldText : QString());
    field->setCursorPosition(same ? m_fieldCursor : 0);
}

} // namespace shopdesk::ui
