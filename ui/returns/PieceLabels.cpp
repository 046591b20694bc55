// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/PieceLabels.h"

#include "ui/catalog/LabelsDialog.h"
#include "ui/returns/ReturnWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::ui {

namespace {

QString word(const char *source)
{
    return QCoreApplication::translate("PieceLabels", source);
}

} // namespace

std::vector<catalog::Label> pieceLabels(const returns::Return &found)
{
    std::vector<catalog::Label> labels;
    for (size_t i = 0; i < found.lines.size(); ++i) {
        const returns::Line &line = found.lines[i];
        const auto add = [&](qint64 pieces, const QString &becomes) {
            const QString place =
                word(QT_TRANSLATE_NOOP("PieceLabels", "Line %1 of %2")).arg(i + 1).arg(found.lines.size());
            labels.push_back(
                {line.variant, line.description, place, found.number, {}, static_cast<int>(pieces), becomes});
        };
        if (!found.inspectedAt) {
            if (line.received.value_or(0) > 0)
                add(*line.received, word(QT_TRANSLATE_NOOP("PieceLabels", "To be inspected")));
            continue;
        }
        for (const returns::Finding &finding : found.findings) {
            // What was set aside and has become something else bears the label of that.
            const bool isOver = finding.disposition == returns::Disposition::Refurbish && !finding.isOpen;
            if (finding.line == line.id && finding.disposition != returns::Disposition::Missing && !isOver)
                add(finding.quantity, wordOf(finding.disposition));
        }
    }
    return labels;
}

void showPieceLabels(Workbench &workbench, const returns::Return &found, QWidget *parent)
{
    (new LabelsDialog(workbench, pieceLabels(found), parent))->open();
}

} // namespace shopdesk::ui
