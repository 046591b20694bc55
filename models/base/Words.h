// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace shopdesk {

/// The words of a text that tell what it is about: folded, each once, in their order. Words of three letters and more that
/// are no stop words of English; of Chinese, which leaves no blanks, each pair of neighbouring characters in which neither
/// is a stop word. Numbers tell nothing.
QStringList tellingWords(const QString &text);

} // namespace shopdesk
