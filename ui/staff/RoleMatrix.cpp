// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/RoleMatrix.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

constexpr qint64 wholeDiscount = 10'000; // basis points

QString permissionText(const char *text)
{
    return QCoreApplication::translate("Permission", text);
}

QString percent(int basisPoints)
{
    return QLocale().toString(basisPoints / 100.0);
}

} // namespace

RoleMatrix::RoleMatrix(const Formats &formats, QObject *parent) : QAbstractTableModel(parent), m_formats(formats)
{
    const char *group = nullptr;
    for (const PermissionInfo &info : permissionInfos()) {
        if (!group || QLatin1String(group) != QLatin1String(info.group)) {
            group = info.group;
            m_lines.push_back({.group = group});
        }
        m_lines.push_back({.permission = info.permission});
    }
    m_lines.push_back({.group = QT_TRANSLATE_NOOP("Permission", "Alone up to (empty: no limit)")});
    for (const Limit limit : {Limit::Refund, Limit::Discount, Limit::Points})
        m_lines.push_back({.limit = limit});
}

void RoleMatrix::setRoles(const std::vector<staff::Role> &roles)
{
    std::vector<Column> columns;
    for (const staff::Role &role : roles) {
        Column column{role, role.permissions, role.limits, {}};
        const auto before = std::ranges::find(m_columns, role.id, [](const Column &c) { return c.saved.id; });
        if (before != m_columns.end() && isChanged(*before)) {
            column.chosen = before->chosen;
            column.limits = before->limits;
            column.complaint = before->complaint;
        }
        columns.push_back(std::move(column));
    }
    const bool sameColumns = std::ranges::equal(
        columns, m_columns, {}, [](const Column &c) { return c.saved.id; }, [](const Column &c) { return c.saved.id; });
    // The person may stand in a cell; only other columns are worth losing that place.
    if (!sameColumns)
        beginResetModel();
    m_columns = std::move(columns);
    if (!sameColumns)
        endResetModel();
    else
        retranslate();
    emit edited();
}

void RoleMatrix::retranslate()
{
    if (m_columns.empty())
        return;
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool RoleMatrix::isOwner(int column) const
{
    return roleAt(column).key == QLatin1String(staff::ownerKey);
}

bool RoleMatrix::isChanged(const Column &column) const
{
    return staff::withNeeds(column.chosen) != column.saved.permissions || column.limits != column.saved.limits;
}

std::vector<RoleMatrix::Edit> RoleMatrix::edits() const
{
    std::vector<Edit> changed;
    for (const Column &column : m_columns) {
        const staff::Role &role = column.saved;
        if (isChanged(column))
            changed.push_back({role.id,
                               {role.name, role.permissions, role.limits},
                               {role.name, staff::withNeeds(column.chosen), column.limits}});
    }
    return changed;
}

void RoleMatrix::discard()
{
    for (Column &column : m_columns) {
        column.chosen = column.saved.permissions;
        column.limits = column.saved.limits;
        column.complaint.clear();
    }
    retranslate();
    emit edited();
}

void RoleMatrix::setComplaint(staff::RoleId id, const QString &complaint)
{
    const auto found = std::ranges::find(m_columns, id, [](const Column &c) { return c.saved.id; });
    if (found == m_columns.end())
        return;
    found->complaint = complaint;
    const auto column = static_cast<int>(found - m_columns.begin());
    emit headerDataChanged(Qt::Horizontal, column, column);
    emit edited();
}

QModelIndex RoleMatrix::cell(staff::RoleId id, Permission permission) const
{
    const auto column = std::ranges::find(m_columns, id, [](const Column &c) { return c.saved.id; });
    const auto line = std::ranges::find(m_lines, std::optional(permission), &Line::permission);
    if (column == m_columns.end() || line == m_lines.end())
        return {};
    return index(static_cast<int>(line - m_lines.begin()), static_cast<int>(column - m_columns.begin()));
}

int RoleMatrix::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RoleMatrix::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

Permissions RoleMatrix::neededFor(const Column &column, Permission permission) const
{
    Permissions asking;
    for (const Permission other : column.chosen) {
        if (other != permission && staff::withNeeds({other}).contains(permission))
            asking.insert(other);
    }
    return asking;
}

QString RoleMatrix::title(int row) const
{
    const Line &line = m_lines[static_cast<size_t>(row)];
    if (line.group)
        return permissionText(line.group);
    if (line.permission)
        return titleOf(*line.permission);
    switch (line.limit) {
    case Limit::Refund:
        return tr("Largest refund (%1)").arg(m_formats.currency().symbol);
    case Limit::Discount:
        return tr("Largest discount (%)");
    case Limit::Points:
        return tr("Largest points adjustment");
    case Limit::None:
        break;
    }
    return {};
}

QString RoleMatrix::reason(const QModelIndex &index) const
{
    if (isOwner(index.column()))
        return tr("Owners may do everything; their role cannot be changed.");
    const Line &line = lineOf(index);
    if (!line.permission)
        return {};
    QStringList asking;
    const Permissions needed = neededFor(columnOf(index), *line.permission);
    for (const PermissionInfo &info : permissionInfos()) {
        if (needed.contains(info.permission))
            asking << titleOf(info.permission);
    }
    return asking.isEmpty() ? QString() : tr("Needed for: %1").arg(asking.join(QStringLiteral(", ")));
}

QString RoleMatrix::limitText(const QModelIndex &index) const
{
    const Limits &limits = columnOf(index).limits;
    switch (lineOf(index).limit) {
    case Limit::Refund:
        return limits.largestRefund ? toPlainText(*limits.largestRefund, m_formats.currency()) : QString();
    case Limit::Discount:
        return limits.largestDiscount ? percent(*limits.largestDiscount) : QString();
    case Limit::Points:
        return limits.largestPoints ? m_formats.number(*limits.largestPoints) : QString();
    case Limit::None:
        break;
    }
    return {};
}

QVariant RoleMatrix::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = lineOf(index);
    const bool ticked = line.permission && staff::withNeeds(columnOf(index).chosen).contains(*line.permission);
    switch (role) {
    case Qt::CheckStateRole:
        return line.permission ? QVariant(ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case TickRole:
        return line.permission.has_value();
    case FixedRole:
        return !reason(index).isEmpty();
    case Qt::DisplayRole:
        return line.limit == Limit::None ? QVariant() : QVariant(limitText(index));
    case Qt::EditRole:
        return limitText(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::ToolTipRole:
        return reason(index);
    case Qt::AccessibleTextRole: {
        if (line.group)
            return title(index.row());
        const QString name = tr("%1: %2").arg(roleAt(index.column()).name, title(index.row()));
        if (line.permission)
            return name;
        return tr("%1, %2").arg(name, limitText(index).isEmpty() ? tr("no limit") : limitText(index));
    }
    case Qt::AccessibleDescriptionRole:
        return reason(index);
    default:
        return {};
    }
}

bool RoleMatrix::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || isOwner(index.column()))
        return false;
    if (role == Qt::CheckStateRole)
        return setTick(index, value.toInt() == Qt::Checked);
    return role == Qt::EditRole && setLimit(index, value.toString().trimmed());
}

bool RoleMatrix::setTick(const QModelIndex &index, bool ticked)
{
    const Line &line = lineOf(index);
    if (!line.permission || !reason(index).isEmpty())
        return false;
    Column &column = m_columns[static_cast<size_t>(index.column())];
    // What it needed stays when it goes; whoever wants can take that away next.
    column.chosen = staff::withNeeds(column.chosen);
    if (ticked)
        column.chosen.insert(*line.permission);
    else
        column.chosen.remove(*line.permission);
    columnChanged(index.column());
    return true;
}

bool RoleMatrix::setLimit(const QModelIndex &index, const QString &typed)
{
    Limits &limits = m_columns[static_cast<size_t>(index.column())].limits;
    const bool none = typed.isEmpty();
    bool good = none;
    switch (lineOf(index).limit) {
    case Limit::Refund: {
        const auto money = parseMoney(typed, m_formats.currency());
        good = none || (money && money->minor >= 0);
        if (good)
            limits.largestRefund = none ? std::nullopt : std::optional(*money);
        break;
    }
    case Limit::Discount: {
        const double share = QLocale().toDouble(QString(typed).remove(QLatin1Char('%')).trimmed(), &good) * 100;
        good = none || (good && share >= 0 && share <= wholeDiscount);
        if (good)
            limits.largestDiscount = none ? std::nullopt : std::optional(qRound(share));
        break;
    }
    case Limit::Points: {
        const qint64 points = QLocale().toLongLong(typed, &good);
        good = none || (good && points >= 0);
        if (good)
            limits.largestPoints = none ? std::nullopt : std::optional(points);
        break;
    }
    case Limit::None:
        return false;
    }
    if (good)
        columnChanged(index.column());
    else
        emit limitRefused(
            tr("“%1” is no limit. Enter a figure such as 50, or nothing for no limit; a discount is at most "
               "100 %.")
                .arg(typed));
    return good;
}

void RoleMatrix::columnChanged(int column)
{
    m_columns[static_cast<size_t>(column)].complaint.clear();
    emit dataChanged(index(0, column), index(rowCount() - 1, column));
    emit headerDataChanged(Qt::Horizontal, column, column);
    emit edited();
}

Qt::ItemFlags RoleMatrix::flags(const QModelIndex &index) const
{
    if (!index.isValid() || lineOf(index).group)
        return Qt::NoItemFlags; // the arrow keys pass over it
    const Qt::ItemFlags seen = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (lineOf(index).limit != Limit::None)
        return isOwner(index.column()) ? seen : seen | Qt::ItemIsEditable;
    return reason(index).isEmpty() ? seen | Qt::ItemIsUserCheckable : seen;
}

QVariant RoleMatrix::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool across = orientation == Qt::Horizontal;
    if (section < 0 || section >= (across ? columnCount() : rowCount()))
        return {};
    if (!across) {
        if (role == Qt::DisplayRole)
            return title(section);
        if (role == Qt::FontRole && m_lines[static_cast<size_t>(section)].group)
            return sectionFont();
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter))
                                             : QVariant();
    }
    const Column &column = m_columns[static_cast<size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return isChanged(column) ? tr("%1 *").arg(column.saved.name) : column.saved.name;
    case Qt::DecorationRole:
        if (!column.complaint.isEmpty())
            return icon(QStringLiteral("warning"));
        return isOwner(section) ? icon(QStringLiteral("lock")) : QVariant();
    case Qt::ToolTipRole:
        if (!column.complaint.isEmpty())
            return column.complaint;
        return isOwner(section) ? tr("Owners may do everything; their role cannot be changed.")
                                : tr("%Ln person(s) have this role", nullptr, column.saved.people);
    default:
        return {};
    }
}

} // namespace shopdesk::ui
