// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Theme.h"

#include "ui/parts/HouseStyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QSettings>
#include <QWidget>

#include <cmath>

namespace shopdesk::ui {

namespace {

const Colours lightColours{.accent = QColor(0x0F766E),
                           .success = QColor(0x15803D),
                           .warning = QColor(0xB45309),
                           .danger = QColor(0xB91C1C),
                           .info = QColor(0x1D4ED8),
                           .muted = QColor(0x5B6675),
                           .border = QColor(0xE2E8F0),
                           .hover = QColor(0xEEF2F6),
                           .accentSoft = QColor(0xD5EDEA),
                           .skeleton = QColor(0xE6EBF1)};

const Colours darkColours{.accent = QColor(0x2DD4BF),
                          .success = QColor(0x4ADE80),
                          .warning = QColor(0xFBBF24),
                          .danger = QColor(0xFCA5A5),
                          .info = QColor(0x93C5FD),
                          .muted = QColor(0xA3ADBB),
                          .border = QColor(0x334155),
                          .hover = QColor(0x273449),
                          .accentSoft = QColor(0x10403D),
                          .skeleton = QColor(0x2B3747)};

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

const Colours &Colours::of(const QPalette &palette)
{
    return isDark(palette) ? darkColours : lightColours;
}

void setInk(QWidget &widget, const QColor &colour)
{
    QPalette palette = widget.palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Active, role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Inactive, role, colour);
    widget.setPalette(palette);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
}

const std::vector<QColor> &seriesColours()
{
    static const std::vector<QColor> colours{QColor(0x0072B2), QColor(0xE69F00), QColor(0x009E73), QColor(0xCC79A7),
                                             QColor(0x56B4E9), QColor(0xD55E00), QColor(0xF0E442)};
    return colours;
}

QColor leadColour(const QPalette &palette)
{
    return seriesColours()[isDark(palette) ? 4 : 0];
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme::Theme(QApplication &application, QSettings &settings, QObject *parent)
    : QObject(parent), m_application(application), m_settings(settings), m_systemPalette(application.palette())
{
    const QString kept = m_settings.value(QStringLiteral("theme")).toString();
    m_mode = kept == QLatin1String("dark") ? Mode::Dark : kept == QLatin1String("light") ? Mode::Light : Mode::System;
    m_application.setStyle(new HouseStyle);
    // Some platforms have no point size of their own, or one that is far from what desktops use.
    QFont font = m_application.font();
    if (font.pointSizeF() < 9 || font.pointSizeF() > 13)
        font.setPointSizeF(10);
    // The forms of simplified Chinese where the interface's own font has none, whatever the language of the system.
    font.setFamilies({QFontInfo(font).family(), QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"),
                      QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC")});
    m_application.setFont(font);
    apply();
}

void Theme::setMode(Mode mode)
{
    const char *name = mode == Mode::Dark ? "dark" : mode == Mode::Light ? "light" : "system";
    m_settings.setValue(QStringLiteral("theme"), QString::fromLatin1(name));
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::useOnce(Mode mode)
{
    m_mode = mode;
    apply();
}

void Theme::apply()
{
    const QPalette house = palette(m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark()));
    m_application.setPalette(house);
    // What is pointed at in menus and lists of choices gets the soft tint; the full accent is for selected text.
    QPalette soft = house;
    soft.setColor(QPalette::Highlight, Colours::of(house).accentSoft);
    soft.setColor(QPalette::HighlightedText, house.color(QPalette::Text));
    m_application.setPalette(soft, "QMenu");
    m_application.setPalette(soft, "QAbstractItemView");
    emit changed();
}

bool Theme::systemIsDark() const
{
#ifdef Q_OS_WIN
    const QSettings registry(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return registry.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    return isDark(m_systemPalette);
#endif
}

QPalette Theme::palette(bool dark)
{
    const Colours &colours = dark ? darkColours : lightColours;
    const QColor text(dark ? 0xE5E7EB : 0x1F2937);
    const QColor base(dark ? 0x111827 : 0xFFFFFF);
    const QColor window(dark ? 0x1F2937 : 0xF8FAFC);
    const QColor button(dark ? 0x2A3648 : 0xFFFFFF);
    const QColor disabled(dark ? 0x7E8A9A : 0x94A3B8);

    QPalette palette(button, window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x334155) : QColor(0xFFFFFF));
    palette.setColor(QPalette::BrightText, dark ? QColor(0xFCA5A5) : QColor(0xB91C1C));
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Link, dark ? colours.accent : QColor(0x0F766E));
    palette.setColor(QPalette::LinkVisited, palette.color(QPalette::Link));
    // The accent itself fills buttons; rows and menu entries get its soft tint, on which text and pills stay readable.
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, dark ? QColor(0x042F2E) : QColor(0xFFFFFF));
    // Fusion draws outlines from these.
    palette.setColor(QPalette::Light, dark ? QColor(0x3B4A5F) : QColor(0xFFFFFF));
    palette.setColor(QPalette::Midlight, dark ? QColor(0x334155) : QColor(0xF1F5F9));
    palette.setColor(QPalette::Mid, dark ? QColor(0x475569) : QColor(0xCBD5E1));
    palette.setColor(QPalette::Dark, dark ? QColor(0x0B1220) : QColor(0xA6B2C2));
    palette.setColor(QPalette::Shadow, dark ? QColor(0x020617) : QColor(0x64748B));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

QFont titleFont()
{
    return scaled(1.6, QFont::DemiBold);
}

QFont sectionFont()
{
    return scaled(1.0, QFont::DemiBold);
}

} // namespace shopdesk::ui
