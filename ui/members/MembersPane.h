// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/EditingPane.h"

namespace shopdesk::ui {

class MemberForm;
class MemberSheet;
struct MemberRecord;

/// The members with their tiers and points; contact data is masked until somebody asks to see it.
class MembersPane : public EditingPane
{
    Q_OBJECT
public:
    explicit MembersPane(Workbench &workbench, QWidget *parent = nullptr);
    ~MembersPane() override;

    QString title() const override { return tr("Members"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    MemberSheet *sheet() const { return m_sheet; }

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
    bool isFinal() const override;
    QList<QAction *> recordActions() const override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void adjustPoints();
    void showCard();

    std::unique_ptr<MemberRecord> m_record; ///< what the drawer shows
    MemberSheet *m_sheet = nullptr;
    MemberForm *m_memberForm = nullptr;
    QAction *m_adjust;
    QAction *m_card;
    QAction *m_report;
    QAction *m_tier;
    QAction *m_activity;
    QAction *m_merge;
    QAction *m_duplicates;
    QAction *m_reports; ///< on benefits, of all members
};

} // namespace shopdesk::ui
