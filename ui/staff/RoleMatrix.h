// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/Roles.h"
#include "ui/parts/Formats.h"

#include <QAbstractTableModel>

namespace shopdesk::ui {

/// What each role may do, as a table: permissions down, grouped, and below them how far the role goes alone; roles across.
/// It holds what was ticked and typed until somebody saves it. The owners' column is fixed, and so is what another ticked
/// permission needs.
class RoleMatrix : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        TickRole = Qt::UserRole, ///< bool: the cell holds a tick
        FixedRole                ///< bool: the tick cannot be changed
    };

    /// A role with unsaved changes.
    struct Edit
    {
        staff::RoleId id;
        staff::RoleDraft before;
        staff::RoleDraft wanted;
    };

    explicit RoleMatrix(const Formats &formats, QObject *parent = nullptr);

    /// What the shop has now; unsaved changes stay.
    void setRoles(const std::vector<staff::Role> &roles);
    const staff::Role &roleAt(int column) const { return m_columns[static_cast<size_t>(column)].saved; }
    bool isOwner(int column) const;
    std::vector<Edit> edits() const;
    void discard();
    /// What the operation said about a column; empty where all is well.
    void setComplaint(staff::RoleId id, const QString &complaint);
    QString complaintOf(int column) const { return m_columns[static_cast<size_t>(column)].complaint; }
    QModelIndex cell(staff::RoleId id, Permission permission) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Something was ticked, typed, saved or thrown away.
    void edited();
    /// What was typed as a limit is none.
    void limitRefused(const QString &complaint);

private:
    enum class Limit { None, Refund, Discount, Points };
    struct Line
    {
        std::optional<Permission> permission = {};
        Limit limit = Limit::None;
        const char *group = nullptr; ///< context "Permission"
    };
    struct Column
    {
        staff::Role saved;
        Permissions chosen;
        Limits limits;
        QString complaint;
    };

    const Line &lineOf(const QModelIndex &index) const { return m_lines[static_cast<size_t>(index.row())]; }
    const Column &columnOf(const QModelIndex &index) const { return m_columns[static_cast<size_t>(index.column())]; }
    bool isChanged(const Column &column) const;
    Permissions neededFor(const Column &column, Permission permission) const;
    QString title(int row) const;
    QString reason(const QModelIndex &index) const;
    QString limitText(const QModelIndex &index) const;
    bool setTick(const QModelIndex &index, bool ticked);
    bool setLimit(const QModelIndex &index, const QString &typed);
    void columnChanged(int column);

    Formats m_formats;
    std::vector<Line> m_lines;
    std::vector<Column> m_columns;
};

} // namespace shopdesk::ui
