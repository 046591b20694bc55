// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace shopdesk::ui {

class LinkButton;

/// Sections one below the other under the headings of their groups, and beside them an index of the groups that leads to
/// each: so that a page of many sections is not searched by scrolling.
class SettingsGroups : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsGroups(QWidget *parent = nullptr);
    /// Appends a group. Sections that a person does not get are null; a group of none of them is left out. Its title is set
    /// by setTitles, in the order of the calls.
    void addGroup(const std::vector<QWidget *> &sections);
    void setTitles(const QStringList &titles);
    void scrollTo(QWidget *section);

private:
    struct Group
    {
        QLabel *heading;
        LinkButton *link;
    };

    void scrollToHeading(QWidget *heading);

    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QVBoxLayout *m_index;
    std::vector<Group> m_groups; ///< without widgets: left out
};

} // namespace shopdesk::ui
