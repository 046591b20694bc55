// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Policies.h"
#include "ui/parts/Choices.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;

namespace shopdesk::ui {

class EditableRows;

/// How goods are taken back, by what they are, where and to whom they were sold and why they come back, each policy with
/// words that say what it means. A change is the next version: what was sold before goes by the one before.
class ReturnPoliciesSection : public Section
{
    Q_OBJECT
public:
    explicit ReturnPoliciesSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }
    /// What is said of the policy that is being edited.
    QString meaning() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Known
    {
        std::vector<returns::Policy> policies;
        Choices<qint64> categories;
        Choices<qint64> tiers;
    };
    void build();
    void retranslate();
    void nameFields();
    void read();
    void showRows();
    void fillChoices();
    void load(qint64 id);
    void save(qint64 id);
    void tellSaved(const returns::PolicyDraft &wanted, const std::optional<returns::Policy> &before,
                   returns::PolicyId saved, bool ends);
    void explain();
    returns::PolicyDraft draft() const;
    std::optional<returns::Policy> find(qint64 series) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    QLabel *m_meaning;
    Known m_known;
    qint64 m_edited = 0; ///< series of the policy in the form; 0: a new one
};

} // namespace shopdesk::ui
