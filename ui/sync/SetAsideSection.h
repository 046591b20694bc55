// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SetAside.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QPushButton;

namespace shopdesk::ui {

class ListView;
class RowsModel;

/// Documents that could not be taken or were refused, each with its reason; they stop nothing, and are tried again when
/// somebody asks for it. Not there where there are none.
class SetAsideSection : public Section
{
    Q_OBJECT
public:
    explicit SetAsideSection(Workbench &workbench, QWidget *parent = nullptr);
    void read();
    /// After the documents were made ready for it.
    void retry();

signals:
    void retried();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Workbench &m_workbench;
    ListView *m_list;
    RowsModel *m_rows;
    QPushButton *m_retry;
};

} // namespace shopdesk::ui
