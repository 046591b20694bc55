// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Earning.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;

namespace shopdesk::ui {

class EditableRows;

/// What earns points: purchases, and what else members do, each rule with a sentence that says with an example what it does.
class EarningRulesSection : public Section
{
    Q_OBJECT
public:
    explicit EarningRulesSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Known
    {
        std::vector<points::Rule> rules;
        points::ExampleTier tier;
    };
    void build();
    void retranslate();
    void read();
    void showRows();
    QString purchasesInWords() const;
    void load(qint64 id);
    void save(qint64 id);
    void explain();
    QString startComplaint() const;
    points::RuleDraft draft() const;
    QString inWords(const points::RuleDraft &rule) const;
    const points::Rule *find(qint64 id) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    QLabel *m_meaning;
    Known m_known;
    points::RuleId m_edited; ///< none: a new one
};

} // namespace shopdesk::ui
