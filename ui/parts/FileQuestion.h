// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace shopdesk::ui {

/// A question for a file or a folder.
struct FileQuestion
{
    enum class Kind { Open, Save, Folder };
    Kind kind = Kind::Open;
    QString title;
    QString suggested = {}; ///< a path, or a file name alone
    QString filter = {};    ///< "CSV files (*.csv)"
};

/// Asks in the system's dialog, which opens in the folder that was chosen last. Empty where the person thought better of it.
QString askFileInDialog(QWidget *parent, const FileQuestion &question);

} // namespace shopdesk::ui
