// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QSignalBlocker>

#include <vector>

namespace shopdesk::ui {

/// The data of a choice and its words.
template<typename T>
using Choices = std::vector<std::pair<T, QString>>;

/// What a combo box offers, in the place of what it offered before. What was chosen stays, where it is still there; else the
/// first is chosen. Tells nobody.
template<typename T>
void setChoices(QComboBox &combo, const Choices<T> &choices)
{
    const QSignalBlocker quiet(combo);
    const QVariant chosen = combo.currentData();
    combo.clear();
    for (const auto &[data, words] : choices)
        combo.addItem(words, data);
    combo.setCurrentIndex(std::max(0, combo.findData(chosen)));
}

} // namespace shopdesk::ui
