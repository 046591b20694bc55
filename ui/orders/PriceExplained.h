// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/DraftSums.h"
#include "ui/parts/Formats.h"

#include <QWidget>

class QLabel;

namespace shopdesk::ui {

class Receipt;

/// How an order comes to its total, step by step, and what stands against it: coupons that do not apply, goods that lack.
class PriceExplained : public QWidget
{
    Q_OBJECT
public:
    explicit PriceExplained(const Formats &formats, QWidget *parent = nullptr);
    /// Nothing is ordered yet.
    void clear();
    void showSums(const orders::DraftSums &sums);
    void showError(const QString &text);
    /// The steps as text, for tests and copying.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNotes(const QStringList &notes);

    const Formats &m_formats;
    Receipt *m_steps;
    QLabel *m_notes;
};

} // namespace shopdesk::ui
