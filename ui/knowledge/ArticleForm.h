// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/Article.h"
#include "ui/parts/RecordForm.h"

class QComboBox;

namespace shopdesk::ui {

/// The form in which an article is written and edited, in Markdown.
class ArticleForm : public RecordForm
{
    Q_OBJECT
public:
    explicit ArticleForm(Workbench &workbench, QWidget *parent = nullptr);

    void startNew() { load({}); }
    void startEdit(const knowledge::Article &article) { load(article); }

protected:
    Saving saving() override;
    std::function<void()> undoOfNew(qint64 id) override;
    QString recordName() const override;
    bool isWhole() const override;
    void retranslate() override;

private:
    void load(const knowledge::Article &article);
    knowledge::ArticleDraft typed() const;

    QComboBox *m_visibility;
    QComboBox *m_category;
    knowledge::Article m_before;
};

} // namespace shopdesk::ui
