// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QPushButton;

namespace shopdesk::ui {

class FactSheet;
class Form;

/// The shop's name and what it was created with, from how many pieces on its stock counts as low, and whether it sells
/// what is not there.
class ShopSection : public Section
{
    Q_OBJECT
public:
    explicit ShopSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }
    /// Saves what is whole, keeps anything else as a draft.
    void leave();

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void save();
    QString nameComplaint() const;

    Workbench &m_workbench;
    Form *m_form;
    FactSheet *m_facts;
    QPushButton *m_save;
};

} // namespace shopdesk::ui
