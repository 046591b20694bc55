// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/LinesEdit.h"
#include "ui/parts/TabChain.h"

#include <QVariantList>

class QLabel;
class QVBoxLayout;

namespace shopdesk::ui {

/// The lines of an order that is not placed yet, as a field of a form: articles by scan or name, pieces, price and discount.
/// Prices that nobody set follow the buyer: another member, store or channel may mean another price.
class OrderLinesField : public QWidget, public TabChain
{
    Q_OBJECT
    Q_PROPERTY(QVariantList lines READ lines WRITE setLines NOTIFY edited USER true)
public:
    explicit OrderLinesField(Workbench &workbench, QWidget *parent = nullptr);

    QVariantList lines() const;
    void setLines(const QVariantList &lines);
    /// For whom, where and by which channel.
    void setBuyer(const orders::OrderDraft &buyer);
    /// The prices of the catalogue may be others by now.
    void readAgain() { read(lines()); }
    std::vector<orders::LineDraft> drafts() const;
    /// Whether every price and discount can be read.
    bool isRight() const;
    static QVariantList valuesOf(const std::vector<orders::LineDraft> &lines);

    /// Adds an article by its code.
    void takeScan(const QString &code);
    /// Null until the lines have been read.
    LinesEdit *edit() const { return m_edit; }
    QList<QWidget *> tabChain() const override;

signals:
    void edited();
    /// There are more or fewer fields.
    void rowsChanged();

private:
    void read(const QVariantList &lines);
    void show(const std::vector<LinesEdit::NewLine> &lines, qsizetype wanted);
    void tell();

    Workbench &m_workbench;
    orders::OrderDraft m_buyer;
    QVBoxLayout *m_layout;
    QLabel *m_leftOut;
    LinesEdit *m_edit = nullptr;
    std::optional<QVariantList> m_coming; ///< being read
    QVariantList m_told;
    QStringList m_scans; ///< meanwhile
    qsizetype m_rows = 0;
    int m_question = 0;
};

} // namespace shopdesk::ui
