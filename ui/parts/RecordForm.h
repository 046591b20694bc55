// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

#include <QWidget>

namespace shopdesk::ui {

class Form;

/// The form in which one kind of record is made and changed: what all of them have in common. It keeps a draft while
/// typing, saves by an operation and shows beside the field what the operation says; it can be left at any time.
class RecordForm : public QWidget
{
    Q_OBJECT
public:
    Form *form() const { return m_form; }
    /// A record is being made or changed.
    bool isActive() const { return m_active; }
    /// The record that is changed; 0 for a new one.
    qint64 record() const { return m_record; }
    bool isDirty() const;

    void save();
    void stop();
    /// On the way to somewhere else: saves an edit that is whole, keeps anything else as a draft.
    void leave();
    /// Throws away what was typed; the answer is for `putBack`.
    QVariantMap discard();
    void putBack(const QVariantMap &values);
    virtual void takeScan(const QString &code){Q_UNUSED(code)}

    signals :
        /// @p undo is empty where the change cannot be taken back.
        void saved(qint64 id, const QString &name, bool isNew, const std::function<void()> &undo);
    void draftKept(const QString &name);
    void busyChanged(bool busy);

protected:
    /// @p kind begins the keys of the drafts: "product".
    RecordForm(Workbench &workbench, const QString &kind, QWidget *parent);

    /// What to do with what is in the fields: the operation, and its undo for a record that was there already.
    struct Saving
    {
        std::function<Result<qint64>(store::UnitOfWork &)> change;
        std::function<void()> undo;
    };

    Workbench &workbench() const { return m_workbench; }
    void start(qint64 record, const QVariantMap &values);
    virtual Saving saving() = 0;
    /// Makes a new record unmade.
    virtual std::function<void()> undoOfNew(qint64 id) = 0;
    /// What is in the field of the name.
    virtual QString recordName() const = 0;
    /// Whether saving would be tried; shows nothing.
    virtual bool isWhole() const = 0;
    /// Shows every complaint.
    virtual bool validate();
    virtual void showError(const Error &error);
    virtual void retranslate() {}
    void changeEvent(QEvent *event) override;

private:
    struct Sent;
    void finish(const Sent &sent, const Result<qint64> &outcome);
    QString draftKey() const;

    Workbench &m_workbench;
    QString m_kind;
    Form *m_form;
    qint64 m_record = 0;
    bool m_active = false;
    bool m_saving = false;
    int m_session = 0; ///< an answer to an earlier one must not touch what is in the fields now
};

} // namespace shopdesk::ui
