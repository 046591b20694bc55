// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace shopdesk::ui {

/// A line of the Today page that leads somewhere: an icon, what waits, why it matters.
class TodayButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Tone { Plain, Warning, Danger };

    explicit TodayButton(QWidget *parent = nullptr);
    void setContent(const QString &iconName, const QString &title, const QString &detail, Tone tone = Tone::Plain);
    QString title() const { return m_title; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int textWidth(int width) const;
    QFont strongFont() const;

    QString m_iconName;
    QString m_title;
    QString m_detail;
    Tone m_tone = Tone::Plain;
};

} // namespace shopdesk::ui
