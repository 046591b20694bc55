// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Figures.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <vector>

namespace shopdesk::bench {

namespace {

constexpr char amountCounter[] = "MB";

std::vector<Figure> &figures()
{
    static std::vector<Figure> all;
    return all;
}

double percentile95(const std::vector<double> &values)
{
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    return sorted[std::min(sorted.size() - 1, sorted.size() * 95 / 100)];
}

double largest(const std::vector<double> &values)
{
    return *std::ranges::max_element(values);
}

void measure(benchmark::State &state, Measure measure, const Work &work, int repetition)
{
    for (auto _ : state) {
        try {
            const double amount = work(repetition);
            if (measure == Measure::Milliseconds)
                state.SetIterationTime(amount / 1e3);
            else
                state.counters[amountCounter] = amount;
        } catch (const std::exception &reason) {
            state.SkipWithError(reason.what());
            return;
        }
    }
}

void registerWork(const Figure &figure, const char *suffix, int repetitions, Work work)
{
    benchmark::RegisterBenchmark((figure.name + suffix).c_str(),
                                 [kind = figure.measure, work = std::move(work),
                                  next = 0](benchmark::State &state) mutable { measure(state, kind, work, next++); })
        ->Iterations(1)
        ->Repetitions(repetitions)
        ->ReportAggregatesOnly()
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->ComputeStatistics("p95", percentile95)
        ->ComputeStatistics("max", largest);
}

/// What was found out about one half of a figure.
struct Found
{
    std::map<std::string, double> byStatistic; ///< "median", "p95", "max"
    std::string error;
};

std::string text(double value, Measure measure)
{
    char buffer[64];
    const int digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    std::snprintf(buffer, sizeof buffer, "%.*f %s", digits, value, measure == Measure::Milliseconds ? "ms" : "MB");
    return buffer;
}

std::string ratioText(double ratio)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    return buffer;
}

class TableReporter : public benchmark::ConsoleReporter
{
public:
    TableReporter() : ConsoleReporter(OO_Tabular) {}

    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            Found &found = m_found[run.run_name.function_name];
            if (run.error_occurred)
                found.error = run.error_message;
            const auto counter = run.counters.find(amountCounter);
            const double amount = counter == run.counters.end() ? run.GetAdjustedRealTime() : double(counter->second);
            if (run.run_type == Run::RT_Aggregate)
                found.byStatistic[run.aggregate_name] = amount;
            else if (run.repetitions == 1) // of which there are no statistics
                found.byStatistic = {{"median", amount}, {"p95", amount}, {"max", amount}};
        }
    }

    std::string table() const
    {
        std::string lines;
        for (const Figure &figure : figures()) {
            const auto measured = m_found.find(figure.name + "/shopdesk");
            const auto plain = m_found.find(figure.name + "/plain");
            if (measured != m_found.end())
                lines += line(figure, measured->second, plain == m_found.end() ? Found{} : plain->second) + '\n';
        }
        return lines;
    }

private:
    static std::string amounts(const Figure &figure, const Found &found)
    {
        if (found.byStatistic.empty())
            return "–";
        std::string cell = text(found.byStatistic.at("median"), figure.measure);
        if (figure.ofPercentile) {
            cell += ", 95 %: " + text(found.byStatistic.at("p95"), figure.measure)
                    + ", most: " + text(found.byStatistic.at("max"), figure.measure);
        }
        return cell;
    }

    static std::string target(const Figure &figure)
    {
        std::string words;
        if (figure.limit)
            words = "≤ " + text(*figure.limit, figure.measure);
        if (figure.ofPercentile)
            words += " for 95 %";
        if (figure.limitOfRatio)
            words = "≤ " + ratioText(*figure.limitOfRatio) + " × plain";
        return words.empty() ? "–" : words;
    }

    static std::string line(const Figure &figure, const Found &found, const Found &plain)
    {
        std::string ratio = "–";
        std::string verdict = "–";
        if (!found.error.empty()) {
            verdict = "not measured: " + found.error;
        } else {
            const double median = found.byStatistic.at("median");
            double factor = 0;
            if (!plain.byStatistic.empty()) {
                factor = median / plain.byStatistic.at("median");
                ratio = ratioText(factor);
            }
            if (figure.limit)
                verdict = (figure.ofPercentile ? found.byStatistic.at("p95") : median) <= *figure.limit ? "met"
                                                                                                        : "**missed**";
            if (figure.limitOfRatio && factor > 0)
                verdict = factor <= *figure.limitOfRatio ? "met" : "**missed**";
        }
        return "| " + figure.what + " | " + target(figure) + " | " + amounts(figure, found) + " | "
               + amounts(figure, plain) + " | " + ratio + " | " + verdict + " |";
    }

    std::map<std::string, Found> m_found;
};

} // namespace

void addFigure(const Figure &figure, Work shopdesk, Work plain)
{
    figures().push_back(figure);
    registerWork(figure, "/shopdesk", figure.repetitions, std::move(shopdesk));
    if (plain) {
        registerWork(figure, "/plain", figure.plainRepetitions > 0 ? figure.plainRepetitions : figure.repetitions,
                     std::move(plain));
    }
}

int runFigures(int argc, char *argv[])
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    TableReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    const std::string table = reporter.table();
    std::cout << '\n' << table << std::flush;
    if (const char *path = std::getenv("SHOPDESK_BENCH_TABLE"))
        std::ofstream(path, std::ios::app) << table;
    return 0;
}

} // namespace shopdesk::bench
