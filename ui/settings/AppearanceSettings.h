// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QComboBox;

namespace shopdesk::ui {

class Form;
class Language;
class Theme;

/// Language, colours, the height of rows, and when the screen locks itself; each takes effect at once and is kept on this computer.
class AppearanceSettings : public Section
{
    Q_OBJECT
public:
    AppearanceSettings(Workbench &workbench, Theme &theme, Language &language, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showChoices();
    void setCompact(bool compact);
    QString idleWords(int minutes) const;

    Workbench &m_workbench;
    Theme &m_theme;
    Language &m_language;
    Form *m_form;
    QComboBox *m_languages;
    QComboBox *m_colours;
    QComboBox *m_rows;
    QComboBox *m_idle;
    bool m_filling = false;
};

} // namespace shopdesk::ui
