// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

class QSettings;

namespace shopdesk::ui {

/// The language of the program: installs the translators and sets the default locale, while running. Widgets hear of
/// it by QEvent::LanguageChange. Belongs to the composition root.
class Language : public QObject
{
    Q_OBJECT
public:
    struct Choice
    {
        QString code; ///< "en", "zh_CN"
        QString name; ///< in its own language
    };

    /// Takes the language from the settings ("language"), or else the system's where it is offered.
    explicit Language(QSettings &settings, QObject *parent = nullptr);
    static std::vector<Choice> choices();
    QString code() const { return m_code; }
    /// The empty code follows the system.
    void setCode(const QString &code);
    bool followsSystem() const;
    /// For this run alone, not remembered.
    void useOnce(const QString &code);

signals:
    void changed();

private:
    void apply();
    QSettings &m_settings;
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace shopdesk::ui
