// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Tasks.h"
#include "ui/shell/RecordPane.h"

class QPushButton;

namespace shopdesk::ui {

class FactSheet;
class Form;
class RecordHistory;

/// What somebody has to look after: what it is about, and settling it with a note. Its entry in the rail is that of Today.
class TasksPane : public RecordPane
{
    Q_OBJECT
public:
    explicit TasksPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Tasks"); }
    QString railName() const override { return QStringLiteral("today"); }
    QString helpText() const override;
    Form *form() const { return m_form; }

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    bool concernsRecord(const store::Changes &changes) const override;
    QString countWords(qint64 count) const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showTask(const tasks::Task &task);
    void settle();

    QAction *m_show;
    std::optional<tasks::Task> m_task; ///< what the drawer shows
    FactSheet *m_facts = nullptr;
    RecordHistory *m_history = nullptr;
    QWidget *m_settling = nullptr;
    Form *m_form = nullptr;
    QPushButton *m_settle = nullptr;
};

} // namespace shopdesk::ui
