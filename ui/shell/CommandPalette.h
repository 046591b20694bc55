// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Overlay.h"
#include "ui/shell/RecordSearch.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace shopdesk::ui {

/// Ctrl+K: jumps to any record, page or command by a few letters.
class CommandPalette : public Overlay
{
    Q_OBJECT
public:
    CommandPalette(Workbench &workbench, QWidget *window);
    /// Asked each time that it opens.
    void setPanes(std::function<std::vector<Pane *>()> panes) { m_panes = std::move(panes); }
    void setCommands(std::function<QList<QAction *>()> commands) { m_commands = std::move(commands); }

    void openWith(const QString &typed = {});
    /// Opens the one record with this code; where there is none or more than one, the palette with what was found.
    void jumpTo(const QString &code);

    QLineEdit *field() const { return m_field; }
    QListWidget *results() const { return m_results; }
    /// The records for what is typed now are shown.
    bool isSettled() const { return m_settled; }

signals:
    void paneChosen(const QString &name);
    /// What was typed is to be searched in a pane's list.
    void searchChosen(const QString &pane, const QString &typed);
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    QWidget *firstFocus() override;
    QSize cardSize(const QSize &window) const override;

private:
    struct Entry
    {
        QString iconName;
        QString title;
        QString detail;
        QString hint; ///< a shortcut, or the kind of record
        std::function<void()> run;
    };
    void retranslate();
    void lookUp();
    void readRecords(const QString &typed);
    void showEntries();
    std::vector<SearchPlace> places() const;
    std::vector<Entry> pageEntries(const QString &typed);
    std::vector<Entry> commandEntries(const QString &typed);
    void runCommand(QAction &action);
    std::vector<Entry> searchEntries(const QString &typed);
    Entry recordEntry(const FoundRecord &record) const;
    Pane *paneNamed(const QString &name) const;
    void addEntries(const QString &heading, const std::vector<Entry> &entries);
    void moveCurrent(int by);
    void runCurrent();

    Workbench &m_workbench;
    std::function<std::vector<Pane *>()> m_panes;
    std::function<QList<QAction *>()> m_commands;
    QLineEdit *m_field;
    QListWidget *m_results;
    QLabel *m_nothing;
    std::vector<Entry> m_entries;
    std::vector<FoundRecord> m_records;
    store::CancelFlag m_cancelled;
    int m_generation = 0;
    bool m_settled = true;
};

} // namespace shopdesk::ui
