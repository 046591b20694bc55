// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"

#include <QWidget>

class QGridLayout;
class QSpinBox;

namespace shopdesk::ui {

/// Goods, line by line, with how many pieces there are of each: a number to type, and a way to take the line away.
class PiecesEdit : public QWidget
{
    Q_OBJECT
public:
    struct Line
    {
        catalog::VariantId variant;
        QString title;
        QString sku;
        qint64 quantity = 0;
    };

    explicit PiecesEdit(QWidget *parent = nullptr);
    /// @p fewest is the least that may be entered. Lines can be taken away where @p removable.
    void setLines(const std::vector<Line> &lines, int fewest, bool removable);
    const std::vector<Line> &lines() const { return m_lines; }
    /// The field of a line, for tests and for the keyboard.
    QSpinBox *field(size_t line) const;

signals:
    /// A number was entered, or a line taken away.
    void edited();

private:
    void rebuild();
    void showNumbers();
    void addRow(size_t line);

    std::vector<Line> m_lines;
    std::vector<QSpinBox *> m_fields;
    int m_fewest = 0;
    bool m_removable = false;
    QGridLayout *m_grid;
};

} // namespace shopdesk::ui
