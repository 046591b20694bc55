// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace shopdesk::ui {

/// A card that is clicked: what tiles with a figure have in common.
class Tile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Tile(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// The font of the figure, larger than the page's by a factor.
    QFont figureFont(double factor) const;
    void drawCard(QPainter &painter) const;
};

} // namespace shopdesk::ui
