// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

namespace shopdesk::ui {

/// A card over the window, which is dimmed behind it. Esc and a click beside the card close it, and the focus goes back
/// to where it was.
class Overlay : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Top, Centre, Right };

    Overlay(Place place, QWidget *window);
    QFrame *card() const { return m_card; }
    bool isOpen() const { return isVisible(); }
    void open();
    void dismiss();

signals:
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    /// What gets the focus when it opens.
    virtual QWidget *firstFocus() { return m_card; }
    /// Size of the card in a window of this size.
    virtual QSize cardSize(const QSize &window) const = 0;
    void placeCard();

private:
    Place m_place;
    QFrame *m_card;
    QPointer<QWidget> m_focusBefore;
};

} // namespace shopdesk::ui
