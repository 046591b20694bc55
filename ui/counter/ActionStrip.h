// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QAction;
class QPushButton;

namespace shopdesk::ui {

/// A button that follows its action and shows its key: "Quantity  F3".
QPushButton *keyedButton(QAction *action, QWidget *parent = nullptr);

/// What can be done at this moment, each with its key; as many lines as it takes. Where the page is too low for all of them,
/// they are scrolled: every key works all the same.
class ActionStrip : public QScrollArea
{
    Q_OBJECT
public:
    explicit ActionStrip(QWidget *parent = nullptr);
    void add(QAction *action);
    QSize sizeHint() const override; ///< all lines, in the width that it has
    QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_buttons;
};

} // namespace shopdesk::ui
