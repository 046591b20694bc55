// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ReceiptPreview.h"

#include "ui/parts/Theme.h"

#include <QPainter>

#include <cmath>

namespace shopdesk::ui {

namespace {
/// Pixels to a millimetre: about the size of the paper itself.
constexpr double perMillimetre = 4;
} // namespace

ReceiptPreview::ReceiptPreview(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ReceiptPreview::setPaper(const ReceiptPaper &paper)
{
    m_paper = paper;
    // Who cannot see the paper hears it.
    setAccessibleDescription(paper.text());
    updateGeometry();
    update();
}

QSize ReceiptPreview::sizeHint() const
{
    if (!m_paper)
        return {};
    const QSizeF size = m_paper->sizeMm() * perMillimetre;
    return {static_cast<int>(std::ceil(size.width())) + 2, static_cast<int>(std::ceil(size.height())) + 2};
}

void ReceiptPreview::paintEvent(QPaintEvent *)
{
    if (!m_paper)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    painter.setPen(Colours::of(palette()).border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.translate(1, 1);
    m_paper->paint(painter, perMillimetre);
}

} // namespace shopdesk::ui
