// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

namespace shopdesk::bench {

enum class Measure { Milliseconds, Megabytes };

/// One thing that the program promises about its speed or size, and how often it is measured.
struct Figure
{
    std::string name; ///< "orders/firstRows": the benchmarks are orders/firstRows/shopdesk and orders/firstRows/plain
    std::string what; ///< in the table of results
    Measure measure = Measure::Milliseconds;
    std::optional<double> limit = {};        ///< in the unit of the measure
    std::optional<double> limitOfRatio = {}; ///< times what plain SQLite takes
    bool ofPercentile = false;               ///< the limit holds for the 95th percentile instead of the median
    int repetitions = 11;
    int plainRepetitions = 0; ///< where plain SQLite takes far longer; 0: as many
};

/// Does the work once and says how many milliseconds it took, or how many megabytes. Counted from 0.
using Work = std::function<double(int repetition)>;

/// Thrown by work that cannot be done here, with what is missing.
struct Unavailable : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Registers a figure with Google Benchmark; @p plain is the same work in plain SQLite statements, where there is such.
void addFigure(const Figure &figure, Work shopdesk, Work plain = {});

/// Runs what was registered, prints Google Benchmark's report and after it the table of the figures as Markdown, which
/// is also appended to the file that SHOPDESK_BENCH_TABLE names.
int runFigures(int argc, char *argv[]);

} // namespace shopdesk::bench
