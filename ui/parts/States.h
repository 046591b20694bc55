// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>

class QPalette;

namespace shopdesk::ui {

/// What a state means to the person, which decides the colour of its pill.
enum class Tone { Quiet, Info, Success, Warning, Danger };

/// The shape before the word, so that a state is never told by colour alone.
enum class Shape { Ring, HalfDot, Dot, Check, Cross, Triangle, Bar };

struct StateLook
{
    QString word;
    Tone tone = Tone::Quiet;
    Shape shape = Shape::Ring;
};

/// The word, tone and shape of a state key ("paid", "archived", "credit" …). A key that is not known is shown as it is.
/// New keys go into the one table in States.cpp.
StateLook stateLook(const QString &key);

/// All keys that have a word.
QStringList stateKeys();

struct PillColours
{
    QColor text;
    QColor background;
};
/// Contrast is at least 4.5:1 in both themes.
PillColours pillColours(Tone tone, const QPalette &palette);

} // namespace shopdesk::ui
