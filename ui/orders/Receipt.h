// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace shopdesk::ui {

/// An order as a till prints it: what on the left, how much on the right, sums under a rule.
class Receipt : public QWidget
{
    Q_OBJECT
public:
    explicit Receipt(QWidget *parent = nullptr);
    void clear();
    /// @p detail stands under the words, quietly.
    void addLine(const QString &words, const QString &amount, const QString &detail = {});
    void addTotal(const QString &words, const QString &amount);
    void addRule();
    void addWidget(QWidget *widget);
    /// The lines as text, for tests and copying.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addLabel(const QString &text, int column, Qt::Alignment alignment);
    void tint();

    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace shopdesk::ui
