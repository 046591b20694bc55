// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QWidget>

class QLayout;
class QPushButton;
class QVBoxLayout;

namespace shopdesk::ui {

class Form;
class RecordHistory;
struct Workbench;

/// A short list of things with a name. "Edit" opens a small form in the place of a row, the button below one for a new
/// row. Whoever uses it adds the fields, fills them when asked, and saves. Where rows can be put away, each has a button for it, and
/// what was put away stands folded below them. Where their order counts, each can be moved. Where
/// they are records, a button unfolds what happened to one.
class EditableRows : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        qint64 id = 0;
        QString title;
        QString detail = {};
        bool isArchived = false; ///< stands below, folded, and can be taken back
    };

    explicit EditableRows(QWidget *parent = nullptr);

    Form *form() const { return m_form; }
    /// @p add is the button for a new row: "Open another store"; empty where there are no new ones.
    void setWords(const QString &add);
    void setRows(const std::vector<Row> &rows);
    const std::vector<Row> &rows() const { return m_rows; }
    void setEditable(bool editable);
    /// Rows can be put away and taken back.
    void setPutAway(bool offered);
    /// Rows can be moved by a place.
    void setMovable(bool offered);
    /// The ids of the rows are those of records of @p table, as store/RecordKinds.h has it.
    void setHistory(Workbench &workbench, const char *table);
    /// 0 for a new row.
    void startEdit(qint64 id);
    bool isEditing() const { return m_editing; }
    void finish(const Result<void> &outcome);

signals:
    /// Load the form for this row, or for a new one (0).
    void loadRequested(qint64 id);
    /// The form is content: save it, and answer with `finish`.
    void saveRequested(qint64 id);
    void putAwayRequested(qint64 id);
    void takeBackRequested(qint64 id);
    /// Change its place with the row above (-1) or below (1).
    void moveRequested(qint64 id, int by);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const Row &row);
    void addHistory(const Row &row);
    void toggleHistory(qint64 id);
    void addPutAway();
    void addMoves(const Row &row, QWidget *shown, QLayout *line);
    void save();
    void stop();
    void retranslate();

    QVBoxLayout *m_layout;
    QVBoxLayout *m_list;
    QPushButton *m_add;
    QWidget *m_editor;
    Form *m_form;
    QPushButton *m_save;
    QPushButton *m_cancel;
    RecordHistory *m_history = nullptr;
    std::vector<Row> m_rows;
    qint64 m_edited = 0;
    qint64 m_historyOf = 0;
    qint64 m_toggled = 0; ///< whose button keeps the focus while the rows are made anew
    bool m_editing = false;
    bool m_editable = true;
    bool m_putsAway = false;
    bool m_moves = false;
    std::pair<qint64, int> m_moved; ///< by whose button a row is being moved: it keeps the keyboard
    bool m_showsPutAway = false;
};

} // namespace shopdesk::ui
