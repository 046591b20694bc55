// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

#include <QAction>
#include <QWidget>

namespace shopdesk::ui {

/// Records that Ctrl+K may jump to: a list, and the columns that name a record there, the most telling first.
struct JumpList
{
    tables::ListDefinition list;
    QStringList columns; ///< {"number", "member", "total"}
};

/// A page of the window. The constructor only says what the pane is; everything that costs time happens in `build`,
/// which is called once, just before the pane is first looked at. A pane that is not built yet is still asked for its
/// title, actions and jump lists.
///
///     class OrdersPane : public Pane {
///         OrdersPane(Workbench &workbench) : Pane(workbench, u"orders"_qs, u"orders"_qs) {}
///         QString title() const override { return tr("Orders"); }
///     protected:
///         void build() override;        // lays out widgets, starts reading; later: setLoaded()
///         void retranslate() override;  // texts of widgets; called after build and on a new language
///         void retranslateActions() override; // texts of actions; called before, too: Ctrl+K knows them from the start
///     };
///
/// Commands: `addCommand` puts an action on Ctrl+K and into the shortcut sheet, with its shortcut active in this pane.
class Pane : public QWidget
{
    Q_OBJECT
public:
    /// @p name is stable: for Workbench::openList, settings and --screenshot.
    Pane(Workbench &workbench, const QString &name, const QString &iconName, QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QString iconName() const { return m_iconName; }
    /// Its entry in the rail; the name of another pane for one that other pages lead to and that has no entry of its own.
    virtual QString railName() const { return m_name; }
    /// A key that brings the page to the front from anywhere and begins its main action.
    virtual QKeySequence openKey() const { return {}; }
    /// What a person needs to see the page at all; nothing: everybody sees it.
    virtual std::optional<Permission> permission() const { return std::nullopt; }
    /// In the user's language, at this moment.
    virtual QString title() const = 0;
    /// Beside the title: "1,234 orders".
    QString countText() const { return m_countText; }
    /// In the rail: what waits for someone. 0 shows nothing.
    int railCount() const { return m_railCount; }
    /// The button in the page header; null where there is none.
    QAction *mainAction() const { return m_mainAction; }
    const QList<QAction *> &commands() const { return m_commands; }
    /// What F1 shows: Markdown, a few short paragraphs on what the page is for and its keys.
    virtual QString helpText() const { return {}; }

    virtual std::vector<JumpList> jumpLists() const { return {}; }
    /// Shows the list so filtered.
    virtual void showQuery(const tables::ListQuery &query) { Q_UNUSED(query) }
    /// Opens one record.
    virtual void showRecord(qint64 id) { Q_UNUSED(id) }
    /// True where `search` finds something: Ctrl+K then offers "Search … in this page".
    virtual bool canSearch() const { return false; }
    virtual void search(const QString &text) { Q_UNUSED(text) }
    /// A scanner read something while this pane is in front. True where the pane took it; else the window jumps to the
    /// record with this code.
    virtual bool takeScan(const QString &code) { Q_UNUSED(code) return false; }
    /// Before another pane comes to the front and before the window closes: save or keep a draft.
    virtual void leave() {}
    /// Where the keyboard goes when the pane comes to the front: its list, else the first thing that takes keys.
    virtual QWidget *firstFocus() const;

    /// Builds once.
    void ensureBuilt();
    /// Called by the window when the pane joins it.
    void nameActions() { retranslateActions(); }
    bool isBuilt() const { return m_built; }
    /// What is to be seen has been read; a picture may be taken and a person start to work.
    bool isLoaded() const { return m_loaded; }

public slots:
    void setCountText(const QString &text);
    void setRailCount(int count);
    void setLoaded(bool loaded = true);

signals:
    /// Title, count or main action changed.
    void headingChanged();
    void loadedChanged(bool loaded);

protected:
    virtual void build() = 0;
    virtual void retranslate() {}
    virtual void retranslateActions() {}
    /// Made by the pane (parent this); text and icon may be set later, in retranslate.
    void setMainAction(QAction *action);
    void addCommand(QAction *action);
    Workbench &workbench() const { return m_workbench; }
    void changeEvent(QEvent *event) override;

private:
    Workbench &m_workbench;
    QString m_name;
    QString m_iconName;
    QString m_countText;
    QAction *m_mainAction = nullptr;
    QList<QAction *> m_commands;
    int m_railCount = 0;
    bool m_built = false;
    bool m_loaded = false;
};

} // namespace shopdesk::ui
