// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace shopdesk::test {

/// The digits of an EAN-13, read from its 95 modules by the tables of the standard; empty where they are none.
QString readEan13(const std::vector<bool> &modules);

/// Reads a row of pixels in the middle of each module of so many pixels, from @p left to the last dark one.
std::vector<bool> modulesIn(const QImage &image, int row, double module, double left);

/// The first and the last dark pixel of a row; −1 where all is light.
std::pair<int, int> inkIn(const QImage &image, int row);

} // namespace shopdesk::test
