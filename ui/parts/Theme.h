// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>

#include <vector>

class QApplication;
class QWidget;
class QSettings;

namespace shopdesk::ui {

/// The colours that a QPalette has no role for. Text in any of them is readable on the palette's Base and Window.
struct Colours
{
    QColor accent;
    QColor success;
    QColor warning;
    QColor danger;
    QColor info;
    QColor muted;      ///< second-rank text: labels, hints, units
    QColor border;     ///< one pixel, low contrast
    QColor hover;      ///< background of what the pointer is over
    QColor accentSoft; ///< background of the chosen entry of the rail, of selected rows
    QColor skeleton;   ///< bars in place of rows that are still loading

    /// Those that belong to a widget's palette: `Colours::of(palette()).muted`.
    static const Colours &of(const QPalette &palette);
};

/// Gives the text of a widget a colour. It sets every role that text may take: on a ground of Base a label writes in Text,
/// elsewhere in WindowText.
void setInk(QWidget &widget, const QColor &colour);
bool isDark(const QPalette &palette);
/// Okabe–Ito, in the order in which series take their colours.
const std::vector<QColor> &seriesColours();
/// The first series' colour, for a chart with one; on dark ground its lighter neighbour in the same order.
QColor leadColour(const QPalette &palette);
/// Relative luminance contrast of WCAG 2.1, 1 … 21.
double contrast(const QColor &a, const QColor &b);

/// Measures of the grid, in logical pixels.
namespace measure {
inline constexpr int gap1 = 4;
inline constexpr int gap2 = 8;
inline constexpr int gap3 = 12;
inline constexpr int gap4 = 16;
inline constexpr int gap6 = 24;
inline constexpr int radius = 6;
inline constexpr int row = 32;
inline constexpr int compactRow = 26;
inline constexpr int touchRow = 40;
inline constexpr int control = 32; ///< height of buttons and fields in headers and bars
} // namespace measure

/// The look of the program: Fusion with the house's palette, light, dark or as the system has it; switchable while
/// running. Belongs to the composition root.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// Takes the mode from the settings ("theme").
    Theme(QApplication &application, QSettings &settings, QObject *parent = nullptr);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// For this run alone, not remembered.
    void useOnce(Mode mode);
    static QPalette palette(bool dark);

signals:
    void changed();

private:
    void apply();
    bool systemIsDark() const;

    QApplication &m_application;
    QSettings &m_settings;
    QPalette m_systemPalette;
    Mode m_mode = Mode::System;
};

/// The page title's and a section's font, made from the application's.
QFont titleFont();
QFont sectionFont();

} // namespace shopdesk::ui
