// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surveys/Surveys.h"
#include "ui/settings/TicketDeskSection.h"

class QPushButton;

namespace shopdesk::ui {

class Form;

/// When customers are asked how it was, and where the help page stands.
class SatisfactionSection : public Section
{
    Q_OBJECT
public:
    explicit SatisfactionSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    QPushButton *saveButton() const { return m_save; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Wanted
    {
        surveys::AskRules rules;
        QString helpAddress;
    };
    static Result<void> keep(store::UnitOfWork &work, const Wanted &wanted);
    void retranslate();
    void read();
    void save();

    Workbench &m_workbench;
    Form *m_form;
    QComboBox *m_survey;
    QPushButton *m_save;
    Wanted m_before;
};

/// What is asked: the score and further questions, made once.
class SurveysSection : public TicketDeskSection
{
    Q_OBJECT
public:
    explicit SurveysSection(Workbench &workbench, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void read() override;
    void load(qint64 id) override;
    void save(qint64 id) override;

private:
    std::vector<surveys::Survey> m_surveys;
};

} // namespace shopdesk::ui
