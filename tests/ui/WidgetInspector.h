// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

class QPalette;
class QWidget;

namespace shopdesk::test {

/// Looks at a shown window as a picky person would, and says what is wrong, a line each:
/// - text that does not fit into its label, button, tab, header, field;
/// - something that is squeezed below its least size, or lies outside of what holds it;
/// - controls that lie on one another;
/// - something that can be clicked or focused and has no accessible name;
/// - text that does not stand out enough from what is behind it (WCAG 2.1, 4.5:1).
/// Cells of lists may be cut: they say their text on hover.
QStringList inspect(const QWidget &window);

/// The findings of `inspect` as one text, for QVERIFY2.
QByteArray inspected(const QWidget &window);

/// For whoever wants to look: with SHOPDESK_PICTURES=/tmp/pictures, keeps what is seen there, named by @p what and by the row of
/// the running test.
void keepPicture(QWidget &window, const QString &what);

/// What is too faint in a palette: its text roles, the house's colours, and every pill.
QStringList inspectColours(const QPalette &palette);

} // namespace shopdesk::test
