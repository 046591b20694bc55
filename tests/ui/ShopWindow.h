// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "ui/parts/Theme.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"

#include <QTest>

class QLineEdit;

namespace shopdesk::ui {
class Form;

} // namespace shopdesk::ui

namespace shopdesk::test {

/// A window with all the real panes on a shop, in English and in light colours, with settings of its own. Questions for
/// files are answered by `files`, the first one first; none left means that the person thought better of it.
class ShopWindow
{
public:
    ShopWindow(store::Store &store, const QString &folder);
    ~ShopWindow();

    /// Brings a pane to the front and waits until it has loaded.
    template<typename P>
    P *show(const char *name)
    {
        showPane(QString::fromLatin1(name));
        return static_cast<P *>(window.currentPane());
    }
    /// The current pane has read what it asked for, and so has everything else.
    void settle();
    QString toast() const;
    void undo();

    QSettings settings;
    ui::Theme theme;
    ui::Language language;
    ui::MainWindow window;
    QStringList files;
    std::vector<ui::FileQuestion> asked;

private:
    void showPane(const QString &name);
};

/// The visible button with this text; a test fails where there is none.
QAbstractButton *buttonCalled(const QWidget &within, const QString &text);
bool hasButton(const QWidget &within, const QString &text);
/// All visible labels, one under the other.
QString labelsOf(const QWidget &within);
QLineEdit *fieldOf(const ui::Form &form, const char *key);
/// Replaces what is in a field by typing.
void type(QLineEdit &field, const QString &text);
void pressSave(QWidget &widget);

} // namespace shopdesk::test
