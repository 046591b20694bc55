// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"

namespace shopdesk::ui {

class HiddenFilterWords;
class OrderSheet;

/// What was sold, line by line, with the order of a line in the drawer: the list behind what a product or a category
/// brought, which the orders themselves do not tell. Its entry in the rail is that of the orders.
class LinesPane : public RecordPane
{
    Q_OBJECT
public:
    explicit LinesPane(Workbench &workbench, QWidget *parent = nullptr);

    QString title() const override { return tr("Order lines"); }
    QString railName() const override { return QStringLiteral("orders"); }
    QString helpText() const override;
    void showQuery(const tables::ListQuery &query) override;

protected:
    void buildRecord() override;
    void readRecord(qint64 id) override;
    QString countWords(qint64 count) const override;
    void retranslate() override;

private:
    OrderSheet *m_sheet = nullptr;
    HiddenFilterWords *m_words = nullptr;
};

} // namespace shopdesk::ui
