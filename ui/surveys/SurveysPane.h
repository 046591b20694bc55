// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "surveys/Survey.h"
#include "ui/shell/RecordPane.h"
#include "ui/tickets/TicketStep.h"

#include <QPointer>

class QVBoxLayout;

namespace shopdesk::ui {

class FactSheet;
class RecordHistory;

/// Who was asked how it was, and what they answered; an answer by code is taken here. Stands with the tickets.
class SurveysPane : public RecordPane
{
    Q_OBJECT
public:
    explicit SurveysPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Surveys"); }
    QString railName() const override { return QStringLiteral("tickets"); }
    QString helpText() const override;
    TicketStep *step() const { return m_step; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    QString countWords(qint64 count) const override;
    void retranslate() override;

private:
    struct Record
    {
        surveys::Ask ask;
        surveys::Survey survey;
        QString words; ///< to send
    };
    void show(const Record &record);
    void showFacts(const Record &record);

    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    FactSheet *m_facts = nullptr;
    RecordHistory *m_history = nullptr;
    QPointer<TicketStep> m_step;
    std::optional<Record> m_record;
};

} // namespace shopdesk::ui
