// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace shopdesk::ui {

/// A line of the command palette: icon, title, detail, and at the right end the kind or the shortcut. A line without a
/// flag is a heading.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { IconNameRole = Qt::UserRole + 1, DetailRole, HintRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace shopdesk::ui
