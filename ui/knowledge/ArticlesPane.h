// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/EditingPane.h"

namespace shopdesk::ui {

class ArticleForm;
class ArticleSheet;
struct ArticleRecord;

/// The knowledge base: articles for customers and colleagues, their versions, and the help page made of them.
class ArticlesPane : public EditingPane
{
    Q_OBJECT
public:
    explicit ArticlesPane(Workbench &workbench, QWidget *parent = nullptr);
    ~ArticlesPane() override;

    QString title() const override { return tr("Knowledge base"); }
    QString helpText() const override;
    std::vector<JumpList> jumpLists() const override;
    ArticleSheet *sheet() const { return m_sheet; }

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
    void publish();
    void exportPage();

    std::unique_ptr<ArticleRecord> m_record; ///< what the drawer shows
    ArticleSheet *m_sheet = nullptr;
    ArticleForm *m_articleForm = nullptr;
    QAction *m_publish;
    QAction *m_export;
};

} // namespace shopdesk::ui
