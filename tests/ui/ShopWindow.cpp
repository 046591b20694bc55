// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ShopWindow.h"

#include "ui/Panes.h"
#include "ui/parts/Form.h"
#include "ui/shell/Toast.h"

#include <QAbstractButton>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>

namespace shopdesk::test {

ShopWindow::ShopWindow(store::Store &store, const QString &folder)
    : settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
    , theme(*qApp, settings)
    , language(settings)
    , window(store, settings, theme, language)
{
    theme.setMode(ui::Theme::Mode::Light);
    language.setCode(QStringLiteral("en"));
    window.workbench().askFile = [this](QWidget *, const ui::FileQuestion &question) {
        asked.push_back(question);
        return files.isEmpty() ? QString() : files.takeFirst();
    };
    ui::addPanes(window);
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window did not become active");
}

ShopWindow::~ShopWindow()
{
    window.leaveEverything();
}

void ShopWindow::showPane(const QString &name)
{
    if (!window.showPane(name))
        qFatal("there is no pane %s", qPrintable(name));
    settle();
}

void ShopWindow::settle()
{
    const bool loaded = QTest::qWaitFor([this] { return window.currentPane()->isLoaded(); });
    if (!loaded)
        qFatal("the pane %s did not load", qPrintable(window.currentPane()->name()));
    // One answer may bring the next question: a change refreshes lists, which read their rows and then the sums.
    for (int i = 0; i < 6; ++i) {
        window.workbench().store.waitForAnswers();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(10);
    }
}

QString ShopWindow::toast() const
{
    return window.toast()->text();
}

void ShopWindow::undo()
{
    window.toast()->undo();
    settle();
}

namespace {

QAbstractButton *findButton(const QWidget &within, const QString &text)
{
    for (auto *button : within.findChildren<QAbstractButton *>())
        if (button->isVisible() && QString(button->text()).remove(QLatin1Char('&')) == text)
            return button;
    return nullptr;
}

} // namespace

QAbstractButton *buttonCalled(const QWidget &within, const QString &text)
{
    QAbstractButton *button = findButton(within, text);
    if (!button)
        qFatal("there is no button “%s”", qPrintable(text));
    return button;
}

bool hasButton(const QWidget &within, const QString &text)
{
    return findButton(within, text) != nullptr;
}

QString labelsOf(const QWidget &within)
{
    QStringList texts;
    for (const auto *label : within.findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    return texts.join(QLatin1Char('\n'));
}

QLineEdit *fieldOf(const ui::Form &form, const char *key)
{
    auto *field = qobject_cast<QLineEdit *>(form.field(QString::fromLatin1(key)));
    if (!field)
        qFatal("there is no field %s to type into", key);
    return field;
}

void type(QLineEdit &field, const QString &text)
{
    field.setFocus();
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Backspace);
    if (text == QString::fromLatin1(text.toLatin1())) {
        QTest::keyClicks(&field, text);
        return;
    }
    // Other scripts come from an input method, a word at a time.
    QInputMethodEvent word;
    word.setCommitString(text);
    QCoreApplication::sendEvent(&field, &word);
}

void pressSave(QWidget &widget)
{
    QTest::keyClick(&widget, Qt::Key_S, Qt::ControlModifier);
}

} // namespace shopdesk::test
