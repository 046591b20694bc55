// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AppearanceSettings.h"

#include "ui/parts/Form.h"
#include "ui/parts/ListView.h"
#include "ui/parts/Theme.h"
#include "ui/shell/Entrance.h"
#include "ui/shell/Language.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString languageKey = QStringLiteral("language");
const QString coloursKey = QStringLiteral("colours");
const QString rowsKey = QStringLiteral("rows");
const QString idleKey = QStringLiteral("idle");
constexpr int idleChoices[] = {1, 2, 5, Entrance::usualIdleMinutes, 20, 30, 60, 0};
const QString compactSetting = QStringLiteral("list/compact");

} // namespace

AppearanceSettings::AppearanceSettings(Workbench &workbench, Theme &theme, Language &language, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_theme(theme)
    , m_language(language)
    , m_form(new Form(this))
    , m_languages(new QComboBox(this))
    , m_colours(new QComboBox(this))
    , m_rows(new QComboBox(this))
    , m_idle(new QComboBox(this))
{
    build();
    retranslate();
    connect(&theme, &Theme::changed, this, &AppearanceSettings::showChoices);
    connect(&language, &Language::changed, this, &AppearanceSettings::showChoices);
}

void AppearanceSettings::build()
{
    m_languages->addItem(QString(), QString());
    for (const Language::Choice &choice : Language::choices())
        m_languages->addItem(choice.name, choice.code);
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
        m_colours->addItem(QString(), QVariant::fromValue(mode));
    m_rows->addItem(QString(), false);
    m_rows->addItem(QString(), true);
    m_form->addField(languageKey, {}, m_languages);
    m_form->addField(coloursKey, {}, m_colours);
    m_form->addField(rowsKey, {}, m_rows);
    for (const int minutes : idleChoices)
        m_idle->addItem(QString(), minutes);
    m_form->addField(idleKey, {}, m_idle);
    m_form->layout()->setContentsMargins({});
    body()->addWidget(m_form);
    connect(m_languages, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_language.setCode(m_languages->currentData().toString());
    });
    connect(m_colours, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_theme.setMode(m_colours->currentData().value<Theme::Mode>());
    });
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            setCompact(m_rows->currentData().toBool());
    });
    connect(m_idle, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            m_workbench.settings.setValue(Entrance::idleSetting(), m_idle->currentData());
    });
}

void AppearanceSettings::retranslate()
{
    setTitle(tr("Appearance"), tr("Kept on this computer."));
    m_form->setLabel(languageKey, tr("Language"));
    m_form->setLabel(coloursKey, tr("Colours"));
    m_form->setLabel(rowsKey, tr("Rows of lists"));
    m_form->setLabel(idleKey, tr("Lock the screen"),
                     tr("When nobody touches it, where people sign in with a password."));
    m_filling = true;
    m_languages->setItemText(0, tr("As the system"));
    m_colours->setItemText(0, tr("As the system"));
    m_colours->setItemText(1, tr("Light"));
    m_colours->setItemText(2, tr("Dark"));
    m_rows->setItemText(0, tr("Comfortable"));
    m_rows->setItemText(1, tr("Compact"));
    for (int i = 0; i < m_idle->count(); ++i)
        m_idle->setItemText(i, idleWords(m_idle->itemData(i).toInt()));
    m_filling = false;
    showChoices();
}

void AppearanceSettings::showChoices()
{
    m_filling = true;
    m_languages->setCurrentIndex(m_language.followsSystem() ? 0 : m_languages->findData(m_language.code()));
    m_colours->setCurrentIndex(m_colours->findData(QVariant::fromValue(m_theme.mode())));
    m_rows->setCurrentIndex(m_rows->findData(m_workbench.settings.value(compactSetting).toBool()));
    const int idle = m_workbench.settings.value(Entrance::idleSetting(), Entrance::usualIdleMinutes).toInt();
    if (m_idle->findData(idle) < 0)
        m_idle->addItem(idleWords(idle), idle);
    m_idle->setCurrentIndex(m_idle->findData(idle));
    m_filling = false;
}

QString AppearanceSettings::idleWords(int minutes) const
{
    return minutes == 0 ? tr("Never") : tr("After %Ln minute(s)", nullptr, minutes);
}

void AppearanceSettings::setCompact(bool compact)
{
    m_workbench.settings.setValue(compactSetting, compact);
    // For every list, also for those that had a choice of their own.
    m_workbench.settings.beginGroup(QStringLiteral("list"));
    const QStringList lists = m_workbench.settings.childGroups();
    for (const QString &list : lists)
        m_workbench.settings.remove(list + QStringLiteral("/compact"));
    m_workbench.settings.endGroup();
    for (ListView *view : window()->findChildren<ListView *>())
        view->setCompact(compact);
}

void AppearanceSettings::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
