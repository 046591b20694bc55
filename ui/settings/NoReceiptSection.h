// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// Whether goods are taken back without a receipt, and what those of one return may come to. A limit of 0 means
/// that they are not.
class NoReceiptSection : public Section
{
    Q_OBJECT
public:
    explicit NoReceiptSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void explain();
    void save();
    Money wanted() const;

    Workbench &m_workbench;
    Form *m_form;
    QLabel *m_meaning;
    QPushButton *m_save;
};

} // namespace shopdesk::ui
