// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace shopdesk::ui {

/// Labels and values one under the other, for the overview of a record. Values can be selected and copied; figures are
/// set right where `figure` says so. Fill it anew for each record: `clear()`, then add.
class FactSheet : public QWidget
{
    Q_OBJECT
public:
    explicit FactSheet(QWidget *parent = nullptr);
    void clear();
    void addSection(const QString &title);
    /// An empty value is shown as a dash.
    QLabel *addFact(const QString &label, const QString &value, const QString &exact = {});
    /// A line of a sum: the value is right-aligned and tabular; @p strong for the total, with a rule above.
    QLabel *addFigure(const QString &label, const QString &value, bool strong = false);
    void addState(const QString &label, const QString &stateKey);
    /// Any widget as the value: a link button, a reveal button beside a masked phone.
    void addWidget(const QString &label, QWidget *value);
    /// A widget over the whole width.
    void addWide(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *makeLabel(const QString &text);
    void mute(QLabel &label) const;
    void addRow(QWidget *first, QWidget *second);
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace shopdesk::ui
