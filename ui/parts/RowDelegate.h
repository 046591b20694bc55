// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace shopdesk::ui {

class ListView;

/// Paints the cells of a ListView: rows with a hairline, the selected ones in the accent's soft tint, states as pills,
/// quiet bars where a row is still on its way. The second line of a text stands below it, quieter. A cell that had to be cut says its text on hover.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int padding = 8;
    static constexpr int edgePadding = 16; ///< before the first column

    explicit RowDelegate(ListView &view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintSkeleton(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPicture(QPainter &painter, const QRect &place, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    /// Where the picture before the text goes; empty in columns without.
    QRect pictureOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    int startOf(const QModelIndex &index) const;
    QRect contentOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    ListView &m_view;
};

} // namespace shopdesk::ui
