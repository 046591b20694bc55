// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/DashboardFigures.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLabel;

namespace shopdesk::ui {

/// What the dashboard is about: a preset or free range of days, and one store or all.
class PeriodBar : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodBar(QWidget *parent = nullptr);

    void setChoices(const DashboardChoices &choices, BusinessDay today);
    insights::Scope scope() const;
    /// As a person would choose it: remembered as the preset's key, so that "this month" goes on with the calendar.
    QString presetKey() const;
    void setPreset(const QString &key);
    void retranslate();
    void addWidget(QWidget *widget);

signals:
    void scopeChanged();

private:
    void takePreset();
    void takeDates();
    void setDates(insights::DayRange days);

    DashboardChoices m_choices;
    BusinessDay m_today;
    QComboBox *m_preset;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QLabel *m_dash;
    QComboBox *m_store;
    QHBoxLayout *m_layout;
};

} // namespace shopdesk::ui
