// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/States.h"

#include <QWidget>

class QPainter;

namespace shopdesk::ui {

/// The size that a pill with this look needs, in logical pixels.
QSize pillSize(const StateLook &look, const QFont &font);
/// Paints a pill left-aligned and vertically centred in @p area; the word is elided where there is no room.
void paintPill(QPainter &painter, const QRect &area, const StateLook &look, const QFont &font, const QPalette &palette);

/// A pill as a widget, for headers and fact sheets.
class Pill : public QWidget
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    /// The empty key hides the pill.
    void setState(const QString &key);
    QString state() const { return m_key; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString m_key;
    StateLook m_look;
};

} // namespace shopdesk::ui
