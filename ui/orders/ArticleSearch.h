// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterLookup.h"
#include "orders/VariantPrice.h"
#include "ui/parts/Workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace shopdesk::ui {

/// A field that finds articles by a part of their name, their code or a scan; what it finds stands below it, for arrows and
/// Enter, with what it costs in the order.
class ArticleSearch : public QWidget
{
    Q_OBJECT
public:
    /// @p order: for whom, where and by which channel, which decides on the prices.
    ArticleSearch(Workbench &workbench, orders::OrderDraft order, QWidget *parent = nullptr);
    QLineEdit *field() const { return m_field; }
    void takeScan(const QString &code);

signals:
    void chosen(const shopdesk::catalog::VariantFound &article);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void read(const QString &text, bool isCode);
    void show(const std::vector<catalog::VariantFound> &found);
    void choose(int row);
    void complain(const QString &text);

    Workbench &m_workbench;
    orders::OrderDraft m_order;
    QLineEdit *m_field;
    QListWidget *m_choices;
    QLabel *m_complaint;
    QTimer m_soon;
    std::vector<catalog::VariantFound> m_found;
    int m_searchNumber = 0;
};

} // namespace shopdesk::ui
