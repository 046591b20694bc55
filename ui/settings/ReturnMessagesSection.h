// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/StepMessages.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;

namespace shopdesk::ui {

class EditableRows;

/// What customers are told at each step of a return or a repair, with how it reads while it is written.
class ReturnMessagesSection : public Section
{
    Q_OBJECT
public:
    explicit ReturnMessagesSection(Workbench &workbench, QWidget *parent = nullptr);
    /// The id of a row is that of its occasion, counted from 1.
    EditableRows *rows() const { return m_rows; }
    /// How what is being written reads for an example.
    QString preview() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    void showPreview();

    Workbench &m_workbench;
    EditableRows *m_rows;
    QLabel *m_preview;
    std::vector<returns::StepMessage> m_messages;
    int m_question = 0; ///< an answer about words that were typed over is not shown
};

} // namespace shopdesk::ui
