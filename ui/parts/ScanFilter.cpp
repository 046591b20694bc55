// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ScanFilter.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace shopdesk::ui {

namespace {

const QString speedSetting = QStringLiteral("scanner/mostMsBetweenKeys");
const QString lengthSetting = QStringLiteral("scanner/leastLength");
const QString endSetting = QStringLiteral("scanner/terminator");
const QString tabWord = QStringLiteral("tab");

/// The line that is typed into while the field has the focus; null where it has none.
QLineEdit *lineOf(QWidget *field)
{
    if (const auto *choice = qobject_cast<QComboBox *>(field))
        return choice->lineEdit();
    // A number or a date keeps the focus to itself and hands the keys on to its line.
    if (qobject_cast<QAbstractSpinBox *>(field))
        return field->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    return qobject_cast<QLineEdit *>(field);
}

} // namespace

ScanSettings ScanSettings::of(const QSettings &settings)
{
    ScanSettings found;
    const auto number = [&](const QString &key, int usual, int most) {
        const int value = settings.value(key, usual).toInt();
        return value >= 1 && value <= most ? value : usual;
    };
    found.mostMsBetweenKeys = number(speedSetting, found.mostMsBetweenKeys, slowestScanMs);
    found.leastLength = number(lengthSetting, found.leastLength, longestLeast);
    if (settings.value(endSetting).toString() == tabWord)
        found.terminator = Qt::Key_Tab;
    return found;
}

void ScanSettings::keep(QSettings &settings) const
{
    settings.setValue(speedSetting, mostMsBetweenKeys);
    settings.setValue(lengthSetting, leastLength);
    settings.setValue(endSetting, terminator == Qt::Key_Tab ? tabWord : QStringLiteral("enter"));
}

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
        putFieldBack(code);
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
    m_before = {};
    QWidget *field = QApplication::focusWidget();
    if (QLineEdit *line = lineOf(field)) {
        m_before.line = line;
        m_before.text = line->text();
        m_before.cursor = line->cursorPosition();
        // The end of what is marked that the cursor does not stand at.
        m_before.anchor = !line->hasSelectedText()                           ? m_before.cursor
                          : line->selectionStart() == line->cursorPosition() ? line->selectionEnd()
                                                                             : line->selectionStart();
    } else if (auto *choice = qobject_cast<QComboBox *>(field)) {
        m_before.choice = choice;
        m_before.index = choice->currentIndex();
    } else if (!rememberPage<QPlainTextEdit>(field)) {
        rememberPage<QTextEdit>(field);
    }
}

void ScanFilter::putFieldBack(const QString &code) const
{
    if (m_before.choice)
        m_before.choice->setCurrentIndex(m_before.index);
    putPageBack<QPlainTextEdit>(code);
    putPageBack<QTextEdit>(code);
    QLineEdit *line = lineOf(QApplication::focusWidget());
    if (line && !line->isReadOnly())
        putLineBack(*line);
}

void ScanFilter::putLineBack(QLineEdit &line) const
{
    // A list hands the first letter on to its search field: that one was empty before.
    if (&line != m_before.line) {
        line.clear();
        return;
    }
    line.setText(m_before.text);
    line.setCursorPosition(m_before.anchor);
    line.cursorForward(true, m_before.cursor - m_before.anchor);
}

/// A long text is not copied at every key: only what the first one may have replaced.
template<typename Page>
bool ScanFilter::rememberPage(QWidget *field)
{
    const auto *page = qobject_cast<Page *>(field);
    if (!page || page->isReadOnly())
        return page != nullptr;
    const QTextCursor cursor = page->textCursor();
    m_before.page = field;
    m_before.from = cursor.selectionStart();
    m_before.replaced = cursor.selection();
    return true;
}

template<typename Page>
void ScanFilter::putPageBack(const QString &code) const
{
    auto *page = qobject_cast<Page *>(m_before.page.data());
    if (!page)
        return;
    QTextCursor typed = page->textCursor();
    typed.setPosition(m_before.from);
    typed.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(code.size()));
    if (typed.selectedText() != code)
        return; // it went somewhere else
    typed.beginEditBlock();
    typed.removeSelectedText(); // an empty fragment would leave it there
    typed.insertFragment(m_before.replaced);
    typed.endEditBlock();
    const int end = typed.position();
    typed.setPosition(m_before.from);
    typed.setPosition(end, QTextCursor::KeepAnchor);
    page->setTextCursor(typed);
}

} // namespace shopdesk::ui
