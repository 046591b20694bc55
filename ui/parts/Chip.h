// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace shopdesk::ui {

/// One filter in force: a click on the words edits it, the cross or the Delete key removes it.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    /// Without this a click on the words does nothing.
    void setEditable(bool editable);
    QString text() const;

signals:
    void editRequested();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_words;
    QToolButton *m_remove;
};

} // namespace shopdesk::ui
