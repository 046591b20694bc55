// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/BenefitReports.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace shopdesk::ui {

/// What each tier gives: a table that is edited and published for a day, and the sheet of what holds now.
class BenefitsSection : public Section
{
    Q_OBJECT
public:
    explicit BenefitsSection(Workbench &workbench, QWidget *parent = nullptr);
    QTableWidget *table() const { return m_table; }
    QLineEdit *from() const { return m_from; }
    QPushButton *addButton() const { return m_add; }
    QPushButton *publishButton() const { return m_publish; }
    QPushButton *pdfButton() const { return m_pdf; }
    QPushButton *reportsButton() const { return m_reports; }
    QLabel *state() const { return m_state; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Present;
    void build();
    void retranslate();
    void read();
    void show(const Present &present);
    void fill();
    void addRow(const members::Benefit &benefit);
    void fitHeight();
    std::vector<members::Benefit> benefits() const;
    void publish();
    void saveAsPdf();
    void print();
    void tell(const QString &text, bool isWrong);

    Workbench &m_workbench;
    QLabel *m_state;
    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_fromLabel;
    QLineEdit *m_from;
    QPushButton *m_publish;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_reports;
    QLabel *m_note;
    std::vector<members::Tier> m_tiers;
    std::optional<members::BenefitVersion> m_now;    ///< what holds today
    std::optional<members::BenefitVersion> m_newest; ///< what is edited
    members::HonouredRate m_rate;
    bool m_isEdited = false;
    bool m_isFilling = false;
};

} // namespace shopdesk::ui
