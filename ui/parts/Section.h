// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace shopdesk::ui {

/// A part of a page on a card: a title, a line that says what it is about, and what belongs to it.
class Section : public QWidget
{
    Q_OBJECT
public:
    explicit Section(QWidget *parent = nullptr);
    void setTitle(const QString &title, const QString &text = {});
    QVBoxLayout *body() const { return m_body; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();

    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_body;
};

} // namespace shopdesk::ui
