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

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    QFont titleFont() const;
};

} // namespace shopdesk::ui
