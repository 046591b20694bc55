// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/TabChain.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace shopdesk::ui {

/// The options of a product as text, "Size: S, M, L" a line, and a button that makes the variants which are missing.
class OptionsEdit : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged USER true)
public:
    explicit OptionsEdit(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    QList<QWidget *> tabChain() const override;
    QPushButton *combineButton() const { return m_combine; }

signals:
    void textChanged();
    /// "Add the missing variants" was clicked.
    void combineRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPlainTextEdit *m_lines;
    QPushButton *m_combine;
};

} // namespace shopdesk::ui
