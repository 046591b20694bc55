// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stocktakes.h"
#include "ui/parts/Workbench.h"

#include <QDialog>

namespace shopdesk::ui {

class Form;

/// Asks what is to be counted: which store, all of it or one category.
class StocktakeStart : public QDialog
{
    Q_OBJECT
public:
    explicit StocktakeStart(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    void start();

signals:
    void started(shopdesk::catalog::StocktakeId id);
    /// Stores and categories are there to choose from.
    void loaded();

private:
    void read();

    Workbench &m_workbench;
    Form *m_form;
};

} // namespace shopdesk::ui
