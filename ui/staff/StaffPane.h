// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/EditingPane.h"

class QStackedWidget;
class QTabBar;

namespace shopdesk::ui {

class PersonForm;
class PersonSheet;
class RolesPage;
struct PersonRecord;

/// The people who work in the shop, and on a second page what each role may do.
class StaffPane : public EditingPane
{
    Q_OBJECT
public:
    explicit StaffPane(Workbench &workbench, QWidget *parent = nullptr);
    ~StaffPane() override;

    QString title() const override { return tr("People"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    void showQuery(const tables::ListQuery &query) override;
    void showRecord(qint64 id) override;
    void search(const QString &text) override;
    PersonSheet *sheet() const { return m_sheet; }
    RolesPage *roles() const { return m_roles; }
    void showRoles();

protected:
    void build() override;
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
    bool restoresByItself() const override { return false; }
    void askToRestore() override;
    void retranslate() override;
    void retranslateActions() override;

private:
    void showPeople();
    void signUp();

    std::unique_ptr<PersonRecord> m_record; ///< what the drawer shows
    PersonSheet *m_sheet = nullptr;
    PersonForm *m_personForm = nullptr;
    RolesPage *m_roles = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    QAction *m_replacePassword;
    QAction *m_showRoles;
    QAction *m_signUp = nullptr; ///< in a shop in which nobody has signed up yet
};

} // namespace shopdesk::ui
