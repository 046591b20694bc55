// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/catalog/LabelSheet.h"

#include <QWidget>

#include <optional>

namespace shopdesk::ui {

/// One page of labels as it will be printed, with the outlines of the labels; places that are empty already are grey. A
/// click on a place of the first page makes it the one to begin with.
class LabelPreview : public QWidget
{
    Q_OBJECT
public:
    explicit LabelPreview(Formats formats, QWidget *parent = nullptr);

    void showSheet(const LabelSheet &sheet);
    void showPage(int page);
    int page() const { return m_page; }

    QSize minimumSizeHint() const override { return {280, 280}; }

signals:
    void placeClicked(int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Where the page stands in the widget, and how large a hundredth of a millimetre is.
    QTransform pageTransform() const;
    void paintPlaces(QPainter &painter) const;

    Formats m_formats;
    std::optional<LabelSheet> m_sheet;
    int m_page = 0;
};

} // namespace shopdesk::ui
