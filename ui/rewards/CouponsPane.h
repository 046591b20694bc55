// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/EditingPane.h"

namespace shopdesk::ui {

class CouponForm;
class CouponSheet;
struct CouponRecord;

/// The coupons: what each takes off and when it holds, its codes, and how many orders use it.
class CouponsPane : public EditingPane
{
    Q_OBJECT
public:
    explicit CouponsPane(Workbench &workbench, QWidget *parent = nullptr);
    ~CouponsPane() override;

    QString title() const override { return tr("Coupons"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;

protected:
    Words words() const override;
    QString countWords(qint64 count) const override;
    QString archiveManyText(int count) const override;
    QString archivedText(int count, bool archived) const override;
    RecordForm *makeForm() override;
    void makePages() override;
    void setPagesVisible(bool visible) override;
    void startForm(bool isNew) override;
    void readPages(qint64 id) override;
    void forgetPages() override;
    bool concernsRecord(const store::Changes &changes) const override;
    qint64 shownRecord() const override;
    Heading heading() const override;
    bool isArchived() const override;
    QList<QAction *> recordActions() const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    std::unique_ptr<CouponRecord> m_record; ///< what the drawer shows
    CouponSheet *m_sheet = nullptr;
    CouponForm *m_couponForm = nullptr;
    QAction *m_issue;
};

} // namespace shopdesk::ui
