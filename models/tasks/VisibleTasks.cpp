// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/VisibleTasks.h"

#include "tasks/TaskKinds.h"

#include <map>

namespace shopdesk::tasks {

const std::string &visibleTasks()
{
    static const std::string sql = [] {
        std::map<std::string, std::string> kinds; // by the permission that they need
        for (const TaskKind &kind : taskKinds()) {
            std::string &keys = kinds[infoOf(kind.see).key];
            keys += (keys.empty() ? "'" : ", '") + std::string(kind.key) + "'";
        }
        std::string condition;
        for (const auto &[permission, keys] : kinds) {
            condition += condition.empty() ? "" : " OR ";
            condition += "(kind IN (" + keys + ") AND shopdesk_may('" + permission + "'))";
        }
        return "(SELECT * FROM tasks WHERE " + condition + ")";
    }();
    return sql;
}

} // namespace shopdesk::tasks
