// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Middle.h"

#include "ui/parts/Theme.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace shopdesk::ui {

QScrollArea *inMiddle(QWidget *content, int width)
{
    auto *page = new QWidget;
    content->setMaximumWidth(width);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(content, 1'000);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::gap6, measure::gap6, measure::gap6, measure::gap6);
    // A little above the middle, where the eye looks for it.
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Window);
    return area;
}

} // namespace shopdesk::ui
