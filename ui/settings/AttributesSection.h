// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Attributes.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// The list of what the shop says of its products: Material, Weight, Dishwasher-safe.
class AttributesSection : public Section
{
    Q_OBJECT
public:
    explicit AttributesSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void showRows();
    void showChoicesField();
    void load(qint64 id);
    void save(qint64 id);
    const catalog::Attribute *find(qint64 id) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    std::vector<catalog::Attribute> m_attributes;
};

} // namespace shopdesk::ui
