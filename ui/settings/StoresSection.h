// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// The shop's stores: open another, rename one.
class StoresSection : public Section
{
    Q_OBJECT
public:
    explicit StoresSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void load(qint64 id);
    void save(qint64 id);

    Workbench &m_workbench;
    EditableRows *m_rows;
    std::vector<catalog::Premises> m_stores;
};

} // namespace shopdesk::ui
