// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/RecordPane.h"

namespace shopdesk::ui {

class RecordForm;

/// A pane whose records people make, change and archive. The form stands in the drawer, in place of the pages that show
/// the record; every step can be undone.
class EditingPane : public RecordPane
{
    Q_OBJECT
public:
    /// Takes a record out of the lists, or back into them.
    using Archive = Result<void> (*)(store::UnitOfWork &work, qint64 id, bool archived);

    EditingPane(Workbench &workbench, const QString &iconName, tables::ListDefinition list, tables::ListQuery first,
                Permission permission, Archive archive, QWidget *parent = nullptr);

    RecordForm *form() const { return m_form; }
    bool takeScan(const QString &code) override;
    void leave() override;

protected:
    struct Heading
    {
        QString title;
        QString subtitle;
        QString state;
    };
    /// What the pane says, in the user's language at this moment.
    struct Words
    {
        QString create;  ///< "New product"
        QString formTab; ///< "Product"
        QString archive; ///< "Archive product"
        QString empty;   ///< "No products yet"
        QString emptyText;
        QString searchHint;
    };

    virtual Words words() const = 0;
    virtual QString archiveManyText(int count) const = 0;             ///< "Archive 12 products"
    virtual QString archivedText(int count, bool archived) const = 0; ///< "12 products archived"
    virtual RecordForm *makeForm() = 0;
    /// Adds the pages of a record to the drawer.
    virtual void makePages() = 0;
    virtual void setPagesVisible(bool visible) = 0;
    /// Begins a new record, or the one that is shown.
    virtual void startForm(bool isNew) = 0;
    /// Reads a record and ends with `pagesShown` or `pagesFailed`.
    virtual void readPages(qint64 id) = 0;
    virtual void forgetPages() = 0;
    /// The record that the pages show.
    virtual qint64 shownRecord() const = 0;
    virtual Heading heading() const = 0;
    virtual bool isArchived() const = 0;
    /// True where nothing can be changed any more, and it does not come back from the archive.
    virtual bool isFinal() const { return false; }
    /// False where taking a record back from the archive asks for more than the click: `askToRestore` asks for it then,
    /// and archiving has no undo.
    virtual bool restoresByItself() const { return true; }
    virtual void askToRestore() {}
    /// Further buttons in the head of the drawer while a record in use is shown.
    virtual QList<QAction *> recordActions() const { return {}; }

    /// Further things that can be done to all selected records.
    virtual QList<QAction *> selectionActions() const { return {}; }

    void buildRecord() override;
    void readRecord(qint64 id) override;
    void retranslate() override;
    void retranslateActions() override;
    void pagesShown(qint64 id);
    void pagesFailed(qint64 id, const Error &error);
    /// An action of the pane that only makes sense while a record in use is shown.
    QAction *addRecordAction(const QString &iconName, const QKeySequence &shortcut);
    bool isEditing() const;

private:
    QAction *makeAction(const QString &iconName, const QKeySequence &shortcut, void (EditingPane::*run)());
    void startNew();
    void startEdit();
    void save();
    void discard();
    void stopEditing();
    void archiveShown();
    void restoreShown();
    void archiveSelected();
    void setArchived(const QList<qint64> &ids, bool archived);
    void tellArchived(const QList<qint64> &ids, bool archived);
    void tellSaved(qint64 id, const QString &name, bool isNew, const std::function<void()> &undo);
    void showEditing(bool editing);
    void showHeading();
    void showActions();

    Permission m_permission;
    Archive m_archiveOperation;
    RecordForm *m_form = nullptr;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_archive;
    QAction *m_restore;
    QAction *m_save;
    QAction *m_discard;
    QAction *m_archiveSelected;
    QList<QAction *> m_recordActions;
};

} // namespace shopdesk::ui
