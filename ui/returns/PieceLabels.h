// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Labels.h"
#include "returns/Return.h"

class QWidget;

namespace shopdesk::ui {

struct Workbench;

/// A label for each piece that came back: what it is, its line, what becomes of it, and the number of the return as bars, which
/// opens it wherever it is scanned. Before the inspection they say that it is to come.
std::vector<catalog::Label> pieceLabels(const returns::Return &found);

/// Shows them on the paper that is chosen, to be printed or saved.
void showPieceLabels(Workbench &workbench, const returns::Return &found, QWidget *parent);

} // namespace shopdesk::ui
