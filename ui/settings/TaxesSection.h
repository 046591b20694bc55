// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/TaxClasses.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;

/// The tax classes that products can have.
class TaxesSection : public Section
{
    Q_OBJECT
public:
    explicit TaxesSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void showRows();
    void load(qint64 id);
    void save(qint64 id);
    /// The rate is the sum of the parts, where there are any.
    void sumParts();

    Workbench &m_workbench;
    EditableRows *m_rows;
    std::vector<catalog::TaxClass> m_taxClasses;
};

} // namespace shopdesk::ui
