// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "rewards/Mall.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

class EditableRows;
class GrowingCombo;

/// What members can have for points, with its own stock.
class MallSection : public Section
{
    Q_OBJECT
public:
    explicit MallSection(Workbench &workbench, QWidget *parent = nullptr);
    EditableRows *rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Content
    {
        std::vector<rewards::Offer> offers;
        QStringList skus; ///< of the goods, by offer
        std::vector<rewards::Coupon> coupons;
    };

    void build();
    void retranslate();
    void read();
    void showRows();
    void showFields();
    void load(qint64 id);
    void save(qint64 id);
    QString offerText(const rewards::Offer &offer) const;

    Workbench &m_workbench;
    EditableRows *m_rows;
    GrowingCombo *m_coupon;
    Content m_content;
};

} // namespace shopdesk::ui
