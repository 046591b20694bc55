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
/// Enter, with what it costs in the order. What is off the shelf is found by its code alone, and has to be chosen then.
class ArticleSearch : public QWidget
{
    Q_OBJECT
public:
    /// @p order: for whom, where and by which channel, which decides on the prices.
    ArticleSearch(Workbench &workbench, orders::OrderDraft order, QWidget *parent = nullptr);
    QLineEdit *field() const { return m_field; }
    void takeScan(const QString &code);

signals:
    /// @p pieces: for how many its code stands; one where it was found by its name.
    void chosen(const shopdesk::catalog::VariantFound &article, qint64 pieces);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    struct Choice
    {
        catalog::VariantFound article;
        qint64 pieces = 1;
    };
    struct Found
    {
        std::vector<Choice> choices;
        QString offShelf = {}; ///< what to ask before the only one is sold
    };
    static Result<Found> called(store::Connection &connection, const QString &text, const orders::OrderDraft &order);
    static Result<Found> coded(store::Connection &connection, const QString &code, const orders::OrderDraft &order);
    void read(const QString &text, bool isCode);
    void show(const std::vector<Choice> &found);
    void choose(int row);
    void complain(const QString &text);

    Workbench &m_workbench;
    orders::OrderDraft m_order;
    QLineEdit *m_field;
    QListWidget *m_choices;
    QLabel *m_complaint;
    QTimer m_soon;
    std::vector<Choice> m_found;
    int m_searchNumber = 0;
};

} // namespace shopdesk::ui
