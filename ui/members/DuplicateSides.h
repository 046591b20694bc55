// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Duplicates.h"
#include "ui/parts/Formats.h"

#include <QWidget>

class QLabel;

namespace shopdesk::ui {

class FactSheet;

/// Two records of members side by side: the one to be kept on the left.
class DuplicateSides : public QWidget
{
    Q_OBJECT
public:
    explicit DuplicateSides(const Formats &formats, QWidget *parent = nullptr);
    void show(const members::DuplicateSide &keep, const members::DuplicateSide &other);
    using QWidget::show;

private:
    void showSide(FactSheet &sheet, const members::DuplicateSide &side) const;

    Formats m_formats;
    QLabel *m_leftTitle;
    QLabel *m_rightTitle;
    FactSheet *m_left;
    FactSheet *m_right;
};

} // namespace shopdesk::ui
