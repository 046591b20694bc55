// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace shopdesk::sample {

/// When people buy more of something.
enum class Season { Always, Winter, Summer, NewYear, MidAutumn, School, Gifts };

enum class Tax { Standard, Food, Service };

struct SampleCategory
{
    const char *key;
    const char *parent; ///< key of another one; empty at the top
    const char *name;
    Tax tax;
};

struct SampleProduct
{
    const char *category; ///< key; empty for none
    const char *name;
    int price;      ///< yuan
    int cost;       ///< yuan
    int popularity; ///< 1 (rarely) … 10 (every day)
    Season season = Season::Always;
    const char *variants =
        ""; ///< names with bars between them: "small|large", sizes each half dearer than the one before
    bool service = false;
};

std::span<const SampleCategory> sampleCategories();
std::span<const SampleProduct> sampleProducts();

} // namespace shopdesk::sample
