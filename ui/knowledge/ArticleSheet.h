// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/Article.h"
#include "store/AuditTrail.h"
#include "ui/parts/Workbench.h"

#include <QTextBrowser>

class QComboBox;
class QLabel;
class QPushButton;

namespace shopdesk::ui {

class DetailDrawer;
class FactSheet;
class Timeline;

/// All that the drawer shows of an article.
struct ArticleRecord
{
    knowledge::Article article;
    std::vector<knowledge::Version> versions; ///< the latest first
    std::vector<store::AuditEntry> history;
};
Result<ArticleRecord> readArticleRecord(store::Connection &connection, knowledge::ArticleId id);

/// Shows the words of an article as they are read. Links open outside.
class ArticleView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);
    /// As a fragment of HTML that is known to be harmless (knowledge/Markdown.h).
    void showWords(const QString &html);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    QString m_html;
};

/// What became of an article: a version beside the one before it or the published one, and a way back.
class VersionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsPage(Workbench &workbench, QWidget *parent = nullptr);
    void showRecord(const ArticleRecord &record);
    void retranslate();
    QComboBox *chosen() const { return m_version; }
    QPushButton *restoreButton() const { return m_restore; }
    ArticleView *view() const { return m_view; }

private:
    void showVersion();
    void restore();

    Workbench &m_workbench;
    QComboBox *m_version;
    QLabel *m_label;
    QPushButton *m_restore;
    ArticleView *m_view;
    std::optional<ArticleRecord> m_record;
};

/// The pages of an article in the drawer.
class ArticleSheet : public QObject
{
    Q_OBJECT
public:
    ArticleSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent);
    void retranslate();
    void setPagesVisible(bool visible);
    void show(const ArticleRecord &record);
    VersionsPage *versions() const { return m_versions; }
    ArticleView *words() const { return m_words; }

private:
    void showFacts(const ArticleRecord &record);

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    ArticleView *m_words;
    FactSheet *m_facts;
    VersionsPage *m_versions;
    Timeline *m_history;
    std::optional<ArticleRecord> m_record;
};

} // namespace shopdesk::ui
