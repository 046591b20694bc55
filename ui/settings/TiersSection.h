// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Tiers.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// The tiers of members, from the lowest up: named, put in order, put away.
class TiersSection : public Section
{
    Q_OBJECT
public:
    explicit TiersSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    void move(qint64 id, int by);

    Workbench &m_workbench;
    EditableRows *m_rows;
    std::vector<members::Tier> m_tiers;
};

} // namespace shopdesk::ui
