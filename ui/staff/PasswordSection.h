// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/staff/OwnSection.h"

class QPushButton;

namespace shopdesk::ui {

class Form;

/// A new password for oneself, against the old one.
class PasswordSection : public OwnSection
{
    Q_OBJECT
public:
    explicit PasswordSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void retranslate() override;

private:
    void save();
    void forget();

    Form *m_form;
    QPushButton *m_save;
};

/// One's own PIN, for switching quickly at a shared counter: set it, or take it away.
class PinSection : public OwnSection
{
    Q_OBJECT
public:
    explicit PinSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void retranslate() override;

private:
    void save(const QString &pin);
    void forget();

    Form *m_form;
    QPushButton *m_set;
    QPushButton *m_takeAway;
};

} // namespace shopdesk::ui
