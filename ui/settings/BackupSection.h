// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AutomaticBackup.h"
#include "ui/parts/Section.h"
#include "ui/parts/Workbench.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shopdesk::ui {

class FactSheet;
class ListView;
class RowsModel;

/// Backups of the shop: those that were taken by themselves, another one now, one to a file; the way back; and the check
/// whether the shop is sound.
class BackupSection : public Section
{
    Q_OBJECT
public:
    explicit BackupSection(Workbench &workbench, QWidget *parent = nullptr);

    void backUpNow();
    void backUpToFile();
    void note(const store::BackupInfo &backup);
    void restoreFromFile();
    void checkNow();
    ListView *backups() const { return m_list; }
    QLabel *checkResult() const { return m_checkResult; }

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void read();
    void showBackups(const std::vector<store::BackupInfo> &backups);
    void showFacts();
    void askToRestore(const QString &path, Instant takenAt);
    void restoreSelected();
    void showCheck(const Result<QStringList> &problems);
    void say(const QString &text, bool good);

    Workbench &m_workbench;
    store::AutomaticBackup m_automatic; ///< taken on demand alone; the program starts its own
    std::vector<store::BackupInfo> m_backups;
    FactSheet *m_facts;
    QPushButton *m_now;
    QPushButton *m_toFile;
    QPushButton *m_folder;
    ListView *m_list;
    RowsModel *m_rows;
    QPushButton *m_restore;
    QPushButton *m_restoreFile;
    QPushButton *m_check;
    QLabel *m_checkResult;
    QPlainTextEdit *m_problems;
};

} // namespace shopdesk::ui
