// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/Roles.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace shopdesk::ui {

class Form;
class RecordHistory;
class RoleMatrix;
class RoleMatrixView;

/// What each role may do: the matrix, with what is done to a whole role above it and saving below.
class RolesPage : public QWidget
{
    Q_OBJECT
public:
    explicit RolesPage(Workbench &workbench, QWidget *parent = nullptr);

    RoleMatrix *matrix() const { return m_matrix; }
    RoleMatrixView *view() const { return m_view; }
    /// Of the field in which a role is named.
    Form *form() const { return m_form; }
    void save();
    void discard();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildNaming();
    void retranslate();
    void read();
    void showState();
    void showChosen();
    void startNaming(bool isNew);
    void stopNaming();
    void saveName();
    void archive();
    void tellSaved(const std::vector<staff::RoleId> &saved, const std::function<void()> &undo);
    const staff::Role *chosen() const;

    Workbench &m_workbench;
    RoleMatrix *m_matrix;
    RoleMatrixView *m_view;
    QLabel *m_text;
    QPushButton *m_new;
    QPushButton *m_rename;
    QPushButton *m_archive;
    QPushButton *m_showHistory;
    QScrollArea *m_historyArea;
    RecordHistory *m_history;
    QWidget *m_naming;
    Form *m_form;
    QComboBox *m_like;
    QPushButton *m_saveName;
    QPushButton *m_cancelName;
    QLabel *m_note;
    QLabel *m_state;
    QPushButton *m_save;
    QPushButton *m_discard;
    std::vector<staff::Role> m_roles;
    staff::RoleId m_named; ///< the role that is being renamed; nobody's: a new one
    QString m_refused;     ///< a limit that is none
    int m_waiting = 0;     ///< answers to a save that are still to come
};

} // namespace shopdesk::ui
