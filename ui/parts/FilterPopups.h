// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

#include <QFrame>

class QDateEdit;
class QLineEdit;
class QListWidget;

namespace shopdesk::ui {

class Formats;

/// "Today", "Yesterday", "Last 7 days" … as first and last day.
struct DayPreset
{
    const char *title; ///< QT_TRANSLATE_NOOP("List", …)
    BusinessDay first;
    BusinessDay last;
};
std::vector<DayPreset> dayPresets(BusinessDay today);

/// Opens under @p anchor, within its screen.
void openUnder(QWidget &popup, const QWidget &anchor);

/// Some of a known set. Every tick counts at once; a set of more than a few can be searched by typing.
class ChoicePopup : public QFrame
{
    Q_OBJECT
public:
    ChoicePopup(const std::vector<tables::FilterChoice> &choices, const QVariantList &current, QWidget *parent);
    /// What a choice is called on the screen.
    static QString words(const tables::FilterChoice &choice);
    /// How many rows each choice stands for, in the order of the choices; they stand behind the words.
    void showCounts(const std::vector<qint64> &counts, const Formats &formats);

signals:
    void chosen(const QVariantList &values);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &typed);
    void announce();
    void fit();
    QLineEdit *m_search;
    QListWidget *m_list;
};

/// A preset of days, or a first and a last one.
class DayRangePopup : public QFrame
{
    Q_OBJECT
public:
    DayRangePopup(BusinessDay today, const QVariantList &current, QWidget *parent);

signals:
    void chosen(const QVariantList &values);

private:
    void takeDates();
    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace shopdesk::ui
