// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/BarcodeReader.h"

#include <algorithm>
#include <array>

namespace shopdesk::test {

namespace {

// GS1 General Specifications 5.2.2.1: set A; B is the mirrored complement, C the complement.
constexpr std::array setA{0b0001101, 0b0011001, 0b0010011, 0b0111101, 0b0100011,
                          0b0110001, 0b0101111, 0b0111011, 0b0110111, 0b0001011};
// Which of the left six digits are of set B, for each first digit.
constexpr std::array firstDigit{0b000000, 0b001011, 0b001101, 0b001110, 0b010011,
                                0b011001, 0b011100, 0b010101, 0b010110, 0b011010};
constexpr int dark = 128;

int complement(int pattern)
{
    return ~pattern & 0b1111111;
}

int mirrored(int pattern)
{
    int result = 0;
    for (int bit = 0; bit < 7; ++bit)
        result |= (pattern >> bit & 1) << (6 - bit);
    return result;
}

int patternAt(const std::vector<bool> &modules, size_t place)
{
    int pattern = 0;
    for (size_t i = 0; i < 7; ++i)
        pattern = pattern << 1 | (modules[place + i] ? 1 : 0);
    return pattern;
}

template<typename Pattern>
int digitWith(int pattern, Pattern of)
{
    for (int digit = 0; digit < 10; ++digit) {
        if (of(setA[static_cast<size_t>(digit)]) == pattern)
            return digit;
    }
    return -1;
}

bool isDark(const QImage &image, int x, int row)
{
    return qGray(image.pixel(x, row)) < dark;
}

} // namespace

QString readEan13(const std::vector<bool> &modules)
{
    constexpr size_t length = 95;
    constexpr size_t middle = 3 + 6 * 7;
    if (modules.size() != length)
        return {};
    QString digits;
    int setsUsed = 0;
    for (size_t i = 0; i < 6; ++i) {
        const int pattern = patternAt(modules, 3 + i * 7);
        int digit = digitWith(pattern, [](int a) { return a; });
        setsUsed <<= 1;
        if (digit < 0) {
            digit = digitWith(pattern, [](int a) { return mirrored(complement(a)); });
            setsUsed |= 1;
        }
        if (digit < 0)
            return {};
        digits += QString::number(digit);
    }
    for (size_t i = 0; i < 6; ++i) {
        const int digit = digitWith(patternAt(modules, middle + 5 + i * 7), complement);
        if (digit < 0)
            return {};
        digits += QString::number(digit);
    }
    const auto *first = std::ranges::find(firstDigit, setsUsed);
    return first == firstDigit.end() ? QString() : QString::number(first - firstDigit.begin()) + digits;
}

std::vector<bool> modulesIn(const QImage &image, int row, double module, double left)
{
    const int last = inkIn(image, row).second;
    std::vector<bool> modules;
    for (double middle = left + module / 2; middle <= last; middle += module)
        modules.push_back(isDark(image, static_cast<int>(middle), row));
    return modules;
}

std::pair<int, int> inkIn(const QImage &image, int row)
{
    std::pair<int, int> ink{-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        if (!isDark(image, x, row))
            continue;
        if (ink.first < 0)
            ink.first = x;
        ink.second = x;
    }
    return ink;
}

} // namespace shopdesk::test
