// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

namespace shopdesk::ui {

/// A paper of rows: the shop, a title, a barcode, and what stands on it; on as many pages of A5 as it takes.
class PaperPages
{
    Q_DECLARE_TR_FUNCTIONS(shopdesk::ui::PaperPages)
public:
    /// Words and figure apart.
    struct Row
    {
        QString words;
        QString figure = {};
        bool isStrong = false;
    };

    QString shopName;
    QString title;
    QString code; ///< as a barcode; what none can be made of is left out
    std::vector<Row> rows;

    /// Draws it onto pages of so many units, @p perMillimetre of them to a millimetre; @p newPage turns to the next one.
    void paint(QPainter &painter, const QRectF &page, double perMillimetre, const std::function<void()> &newPage) const;
    /// Error "ui.notPrinted".
    Result<void> writePdf(const QString &file) const;
};

} // namespace shopdesk::ui
