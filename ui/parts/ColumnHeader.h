// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace shopdesk::ui {

/// The header of a ListView: flat, quiet, aligned with the cells below; the sorted column shows an arrow.
class ColumnHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit ColumnHeader(QWidget *parent = nullptr);
    /// Width at which the title of a column, with room for the arrow, is not cut.
    int titleWidth(int section) const;

    /// A mouse button is down: what changes now is the person's doing.
    bool isPressed() const { return m_pressed; }
    /// The list's edge column starts a little further in, where everything else above it starts.
    bool isEdge(int section) const;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    QFont titleFont() const;
    bool m_pressed = false;
};

} // namespace shopdesk::ui
