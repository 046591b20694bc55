// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace shopdesk::ui {

/// One page in the rail: icon, title, count; the chosen one in the accent.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &iconName, QWidget *parent);
    void setIconName(const QString &iconName);
    /// The title and, in words, what a screen reader adds to it.
    void setTitle(const QString &title, const QString &count, const QString &shortcut);
    void setFolded(bool folded);
    /// The name of the program above the pages: larger, no hover.
    void setBrand(bool brand) { m_brand = brand; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintCount(QPainter &painter, QRect &room) const;
    QString m_iconName;
    QString m_count;
    bool m_folded = false;
    bool m_brand = false;
};

} // namespace shopdesk::ui
