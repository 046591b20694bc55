// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Tile.h"

namespace shopdesk::ui {

/// One figure of today: what it is, how much, and what to hold it against. Leads to the list behind it.
class FigureTile : public Tile
{
    Q_OBJECT
public:
    explicit FigureTile(QWidget *parent = nullptr);
    void setContent(const QString &title, const QString &figure, const QString &comparison);
    QString figure() const { return m_figure; }
    QString comparison() const { return m_comparison; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_figure;
    QString m_comparison;
};

} // namespace shopdesk::ui
