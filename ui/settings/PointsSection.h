// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Policy.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPushButton;

namespace shopdesk::ui {

class Form;

/// When points can be spent and until when they are good, with a sentence that says what that means for a purchase of today.
class PointsSection : public Section
{
    Q_OBJECT
public:
    explicit PointsSection(Workbench &workbench, QWidget *parent = nullptr);
    Form *form() const { return m_form; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void save();
    void explain();
    points::Policy wanted() const;

    Workbench &m_workbench;
    Form *m_form;
    QLabel *m_meaning;
    QPushButton *m_save;
    points::Policy m_policy;
};

} // namespace shopdesk::ui
