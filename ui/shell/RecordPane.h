// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

namespace shopdesk::ui {

class RecordView;

/// A pane that is one list with a drawer beside it. It wires the list to the window: count, jumps, search, export; what
/// a record looks like is the business of the pane that derives from it.
class RecordPane : public Pane
{
    Q_OBJECT
public:
    /// The pane bears the list's name. @p first is what the list shows at first and what "Clear" goes back to.
    RecordPane(Workbench &workbench, const QString &iconName, tables::ListDefinition list, tables::ListQuery first,
               QWidget *parent = nullptr);

    /// That of the list.
    std::optional<Permission> permission() const override { return m_list.permission; }
    void showQuery(const tables::ListQuery &query) override;
    void showRecord(qint64 id) override;
    bool canSearch() const override { return true; }
    void search(const QString &text) override;

    /// Null until the pane is built.
    RecordView *records() const { return m_records; }

protected:
    void build() override;
    const tables::ListDefinition &list() const { return m_list; }

    /// Gives the drawer its tabs. Called once by build.
    virtual void buildRecord() = 0;
    /// Reads a record and fills the drawer; ends with `recordShown` or `recordFailed`.
    virtual void readRecord(qint64 id) = 0;
    /// Whether what the drawer shows may have changed with these, beyond the list's own table.
    virtual bool concernsRecord(const store::Changes &changes) const { Q_UNUSED(changes) return false; }
    /// "1,234 orders"; also for what the export says.
    virtual QString countWords(qint64 count) const = 0;

    /// Whether an answer about this record is still wanted.
    bool isOpen(qint64 id) const;
    void recordShown(qint64 id);
    void recordFailed(qint64 id, const Error &error);

private:
    void openRecord(qint64 id);

    tables::ListDefinition m_list;
    tables::ListQuery m_first;
    RecordView *m_records = nullptr;
};

} // namespace shopdesk::ui
