// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shopdesk::ui {

/// The name of a key in a small frame, as it is printed on a keyboard.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace shopdesk::ui
