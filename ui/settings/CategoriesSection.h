// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Categories.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// The tree in which products stand: each category with those above it, those in it below.
class CategoriesSection : public Section
{
    Q_OBJECT
public:
    explicit CategoriesSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    const catalog::Category *find(catalog::CategoryId id) const;
    /// Whether it is the other one or stands somewhere in it.
    bool isIn(const catalog::Category &category, catalog::CategoryId other) const;
    void offerPlaces(catalog::CategoryId of);

    Workbench &m_workbench;
    EditableRows *m_rows;
    std::vector<catalog::Category> m_categories;
};

} // namespace shopdesk::ui
