// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/ReceiptPaper.h"

#include <QWidget>

namespace shopdesk::ui {

/// A receipt on the screen, as it is printed: black on white paper in either theme.
class ReceiptPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ReceiptPreview(QWidget *parent = nullptr);
    void setPaper(const ReceiptPaper &paper);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<ReceiptPaper> m_paper;
};

} // namespace shopdesk::ui
