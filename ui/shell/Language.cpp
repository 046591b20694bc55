// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Language.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QSettings>
#include <QWidget>

namespace shopdesk::ui {

namespace {

QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    // Whoever speaks the language writes dates and figures as the own country does.
    if (system.language() == wanted.language() && system.language() != QLocale::C)
        return system;
    return code == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom) : wanted;
}

QString offered(const QString &code)
{
    for (const Language::Choice &choice : Language::choices())
        if (choice.code == code)
            return code;
    return {};
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

} // namespace

Language::Language(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_code = offered(m_settings.value(QStringLiteral("language")).toString());
    if (m_code.isEmpty())
        m_code = systemLanguage();
    apply();
}

std::vector<Language::Choice> Language::choices()
{
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

bool Language::followsSystem() const
{
    return offered(m_settings.value(QStringLiteral("language")).toString()).isEmpty();
}

void Language::setCode(const QString &code)
{
    if (code.isEmpty()) {
        m_settings.remove(QStringLiteral("language"));
        useOnce(systemLanguage());
        return;
    }
    if (offered(code).isEmpty())
        return;
    m_settings.setValue(QStringLiteral("language"), code);
    useOnce(code);
}

void Language::useOnce(const QString &code)
{
    if (offered(code).isEmpty() || code == m_code)
        return;
    m_code = code;
    apply();
}

void Language::apply()
{
    QLocale::setDefault(localeOf(m_code));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/shopdesk/translations/shopdesk_") + m_code))
        QCoreApplication::installTranslator(&m_own);
    // Also where no translator came or went: dates and figures change with the locale.
    for (QWidget *window : QApplication::topLevelWidgets()) {
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(window, &event);
    }
    emit changed();
}

} // namespace shopdesk::ui
