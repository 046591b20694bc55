// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/TierCost.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;
class GrowingCombo;
class LinkButton;
class ListView;
class RowsModel;
class TierRulesEdit;

/// What members have to do for each tier: edited, tried out on the members there are, and then published.
class TierRulesSection : public Section
{
    Q_OBJECT
public:
    explicit TierRulesSection(Workbench &workbench, QWidget *parent = nullptr);
    TierRulesEdit *edit() const { return m_edit; }
    Form *form() const { return m_form; }
    QPushButton *tryOut() const { return m_try; }
    QPushButton *publishing() const { return m_publish; }
    QLabel *summary() const { return m_summary; }
    QLabel *complaint() const { return m_complaint; }
    LinkButton *moversButton() const { return m_showMovers; }
    QPushButton *exportButton() const { return m_export; }
    ListView *movers() const { return m_movers; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Present;
    /// What was tried out, with the first of those who would move.
    struct Trial
    {
        rewards::TierCost cost;
        std::vector<rewards::NamedMover> movers;
    };
    void build();
    void retranslate();
    void read();
    void show(const Present &present);
    members::TierRules rules() const;
    void forget();
    void simulate();
    void showSimulation();
    QStringList summaryOf(const rewards::TierCost &cost) const;
    void showMovers();
    void exportMovers();
    void showError(const Error &error);
    void publish();

    Workbench &m_workbench;
    Form *m_form;
    GrowingCombo *m_period;
    TierRulesEdit *m_edit;
    QLabel *m_version;
    QLabel *m_complaint;
    QPushButton *m_try;
    QPushButton *m_publish;
    QLabel *m_summary;
    ListView *m_flows;
    RowsModel *m_rows;
    LinkButton *m_showMovers;
    QPushButton *m_export;
    ListView *m_movers;
    RowsModel *m_moverRows;
    std::optional<members::PublishedTierRules> m_published;
    std::optional<Trial> m_simulation;
    std::optional<members::TierRules> m_tried;
    bool m_isEdited = false;
    bool m_showsMovers = false;
};

} // namespace shopdesk::ui
