// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

class QPushButton;
class QScrollArea;

namespace shopdesk::ui {

class AbsencePage;
class FactSheet;
class PasswordSection;
class PinSection;
class RecoverySheetSection;
class SecondFactorSection;
class Section;
struct PersonRecord;

/// One's own account: who one is here, and everything one proves it with.
class AccountPane : public Pane
{
    Q_OBJECT
public:
    explicit AccountPane(Workbench &workbench, QWidget *parent = nullptr);
    ~AccountPane() override;

    /// Other pages lead to it; the rail has no room for what is seldom needed.
    QString railName() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("My account"); }
    QString helpText() const override;

    PasswordSection *password() const { return m_password; }
    PinSection *pin() const { return m_pin; }
    SecondFactorSection *secondFactor() const { return m_secondFactor; }
    RecoverySheetSection *recovery() const { return m_recovery; }
    AbsencePage *absence() const { return m_absence; }

protected:
    void build() override;
    void retranslate() override;
    void retranslateActions() override;

private:
    QWidget *buildSections();
    void read();
    void showPerson();
    void forgetDevices();

    QAction *m_open;
    std::unique_ptr<PersonRecord> m_record; ///< nothing: nobody has signed up in this shop
    QScrollArea *m_area = nullptr;
    Section *m_nobody = nullptr;
    QPushButton *m_signUp = nullptr;
    Section *m_self = nullptr;
    FactSheet *m_facts = nullptr;
    PasswordSection *m_password = nullptr;
    PinSection *m_pin = nullptr;
    SecondFactorSection *m_secondFactor = nullptr;
    RecoverySheetSection *m_recovery = nullptr;
    Section *m_devices = nullptr;
    QPushButton *m_forget = nullptr;
    Section *m_away = nullptr;
    AbsencePage *m_absence = nullptr;
};

} // namespace shopdesk::ui
