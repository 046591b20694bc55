// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace shopdesk::ui {

/// Parts of a whole as horizontal bars with their names and figures written beside them. Arrow keys move, Enter or a click
/// opens what is behind a part.
class BarList : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label;
        qint64 value = 0;  ///< decides the length; bars of negative values are drawn hollow
        QString text;      ///< the value in words
        bool opens = true; ///< there is a list behind it; what stands for several parts at once is told in words alone
    };

    explicit BarList(QWidget *parent = nullptr);
    void setBars(std::vector<Bar> bars);
    /// What is said where there is no bar.
    void setEmptyText(const QString &text);
    const std::vector<Bar> &bars() const { return m_bars; }
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void opened(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rowHeight() const;
    int barAt(const QPoint &position) const;
    void setCurrent(int bar);
    void open(int bar);
    void describe();
    void drawBar(QPainter &painter, int bar, const QRect &row, int labelWidth, int textWidth) const;

    std::vector<Bar> m_bars;
    QString m_emptyText;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace shopdesk::ui
