// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Consents.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace shopdesk::ui {

class Form;
class Timeline;

/// What a member has agreed to: purposes down, ways of reaching them across. A press on a field tells since when and from
/// what source, and takes a new answer; below stands all that was ever said.
class ConsentMatrix : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentMatrix(Workbench &workbench, QWidget *parent = nullptr);
    void showConsents(const members::Member &member, const members::Consents &consents);

    QToolButton *cell(members::ConsentPurpose purpose, members::ConsentChannel channel) const;
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildForm();
    void retranslate();
    void refresh();
    void choose(int cell);
    void close();
    void record();
    QString cellWords(int cell) const;
    QString stateWords(const members::Consent *consent) const;
    const members::Consent *consentOf(int cell) const;

    Workbench &m_workbench;
    members::Member m_member;
    members::Consents m_consents;
    std::vector<QLabel *> m_purposes;
    std::vector<QLabel *> m_channels;
    QLabel *m_hint;
    QButtonGroup *m_cells;
    QWidget *m_asking;
    QLabel *m_asked;
    Form *m_form;
    QPushButton *m_record;
    QPushButton *m_cancel;
    Timeline *m_history;
    int m_chosen = -1;
};

} // namespace shopdesk::ui
