// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/FindVariant.h"
#include "orders/OrderChange.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QSpinBox;

namespace shopdesk::ui {

class ArticleSearch;
class MoneyEdit;

/// The lines of an order while it is changed: how many of each, at which price, with which discount. Lines can be added, and
/// those of which nothing has left can be taken out.
class LinesEdit : public QWidget
{
    Q_OBJECT
public:
    LinesEdit(Workbench &workbench, const orders::Order &order, QWidget *parent = nullptr);

    /// What stands in the fields of a line where it cannot be read.
    struct Unread
    {
        std::optional<QString> price = {};
        std::optional<QString> discount = {};
    };
    /// A line of an order that is not placed: what the article costs by itself, and what was set by hand.
    struct NewLine
    {
        catalog::VariantFound article;
        qint64 quantity = 1;
        std::optional<Money> unitPrice = {};
        Money discount = {};
        Unread unread = {};
    };
    /// For an order that is not placed. @p buyer: for whom, where and by which channel.
    LinesEdit(Workbench &workbench, const orders::OrderDraft &buyer, const std::vector<NewLine> &lines,
              QWidget *parent = nullptr);

    /// What is left as it was is not named, so that it stays as it is.
    std::vector<orders::ChangedLine> lines() const;
    /// Whether every price and discount can be read; what is wrong with one stands under it.
    bool isRight() const;
    /// Of each line in lines().
    std::vector<Unread> unread() const;
    ArticleSearch *search() const { return m_search; }
    void focusFirst();
    /// The field for articles, then those of each line.
    QList<QWidget *> tabChain() const;

signals:
    void edited();

private:
    struct Line
    {
        orders::ChangedLine wanted;
        QString title;
        qint64 gone = 0; ///< packed or gone already: so many stay
        Money price;     ///< as it was, or as it is charged
        Money discount;
        QSpinBox *pieces = nullptr;
        MoneyEdit *priceField = nullptr;
        MoneyEdit *discountField = nullptr;
        QLabel *priceNote = nullptr; ///< what is wrong with it
        QLabel *discountNote = nullptr;
    };
    void build();
    void add(const catalog::VariantFound &article, qint64 pieces);
    void rebuild();
    void addHead();
    void addRow(size_t index);
    QLabel *noteUnder(int row, int column);
    void takeEdit();
    void showNotes();
    MoneyEdit *moneyField(Money amount, const QString &name);

    Workbench &m_workbench;
    std::vector<Line> m_lines;
    ArticleSearch *m_search;
    QWidget *m_table;
    QGridLayout *m_grid;
};

} // namespace shopdesk::ui
