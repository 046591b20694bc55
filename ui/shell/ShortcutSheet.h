// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Overlay.h"

class QAction;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace shopdesk::ui {

/// `?`: the keys of the page in front and of the window.
class ShortcutSheet : public Overlay
{
    Q_OBJECT
public:
    struct Group
    {
        QString title;
        std::vector<std::pair<QString, QString>> keys; ///< what it does, the keys
    };

    explicit ShortcutSheet(QWidget *window);
    void openWith(const std::vector<Group> &groups);
    /// Those of the actions that have a shortcut.
    static Group groupOf(const QString &title, const QList<QAction *> &actions);
    /// What holds in every list.
    static Group listKeys();

protected:
    QSize cardSize(const QSize &window) const override;
    QWidget *firstFocus() override;

private:
    QLabel *m_title;
    QScrollArea *m_area;
};

} // namespace shopdesk::ui
