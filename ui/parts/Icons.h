// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace shopdesk::ui {

/// A line icon of resources/icons by its file name without ".svg": icon("orders"). It takes the colour of the
/// application palette's text (grey where disabled) when it is painted, so it suits either theme and any scale.
/// An unknown name is an empty icon.
QIcon icon(const QString &name);
/// The same in one colour of the palette: accent for the chosen entry of the rail, white on the main action.
QIcon icon(const QString &name, QPalette::ColorRole role);
QIcon icon(const QString &name, const QColor &colour);
/// Names of all icons there are.
QStringList iconNames();

} // namespace shopdesk::ui
