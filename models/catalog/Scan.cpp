// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Scan.h"

#include "base/Text.h"
#include "catalog/ElementString.h"
#include "catalog/ScanPattern.h"
#include "catalog/Serials.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

constexpr int gramDecimals = 3;         // of a kilogram
constexpr qint64 heaviest = 10'000'000; // grams: no label of goods says more, and it times a price fits 64 bits
constexpr QChar variableMeasure(
    QLatin1Char('9')); // the first digit of a GTIN-14 whose weight differs from piece to piece

/// One scan on its way to its candidates.
class Scan
{
public:
    Scan(store::Connection &connection, QString text) : m_connection(connection) { m_reading.code = std::move(text); }

    ScanReading read()
    {
        readWhole();
        readElements();
        readLabels();
        readSerials();
        const auto isArchived = [](const ScanCandidate &candidate) { return candidate.found.archived; };
        if (!std::ranges::all_of(m_reading.candidates, isArchived))
            std::erase_if(m_reading.candidates, isArchived);
        return std::move(m_reading);
    }

private:
    void readWhole() { addAll(m_reading.code, 1, {}, {}); }
    void readElements();
    void readLabels();
    void readSerials();
    void add(ScanCandidate candidate);
    void addAll(const QString &code, qint64 times, std::optional<Money> price, std::optional<qint64> grams);

    store::Connection &m_connection;
    ScanReading m_reading;
};

void Scan::readElements()
{
    const BusinessDay today = m_connection.shop().zone.dayOf(Instant::now());
    const std::optional<ElementString> elements = readElementString(m_reading.code, today);
    if (!elements)
        return;
    m_reading.lot = elements->lot;
    m_reading.serial = elements->serial;
    m_reading.expiry = elements->expiry;
    std::optional<Money> price;
    if (elements->amount)
        price = Money{elements->amount->with(m_connection.shop().currency.exponent)};
    std::optional<qint64> grams;
    if (elements->kilograms && elements->gtin.startsWith(variableMeasure))
        grams = elements->kilograms->with(gramDecimals);
    addAll(elements->gtin, elements->count, price, grams);
}

void Scan::readLabels()
{
    const QString digits = m_reading.code.size() == 12 ? QLatin1Char('0') + m_reading.code : m_reading.code;
    for (const QString &text : scanPatterns(m_connection)) {
        const auto pattern = scanPatternFrom(text);
        const auto label = pattern ? readLabel(*pattern, digits) : std::nullopt;
        if (!label)
            continue;
        std::optional<Money> price;
        std::optional<qint64> grams;
        // A label without a value says which item it is and nothing else.
        if (label->isWeight && label->value.digits > 0)
            grams = label->unitsAreMinor ? label->value.digits : label->value.with(gramDecimals);
        else if (label->value.digits > 0)
            price = Money{label->unitsAreMinor ? label->value.digits
                                               : label->value.with(m_connection.shop().currency.exponent)};
        addAll(label->item, 1, price, grams);
        addAll(label->codeWithoutValue, 1, price, grams);
    }
}

void Scan::addAll(const QString &code, qint64 times, std::optional<Money> price, std::optional<qint64> grams)
{
    if (grams > heaviest)
        return;
    for (const CodeFound &each : variantsWithCode(m_connection, code)) {
        ScanCandidate candidate{each.found, each.pieces * times, price, grams};
        if (grams && !price)
            candidate.price = Money{divideRounded(each.found.price.minor * *grams, 1000)};
        if (candidate.price)
            candidate.label = m_reading.code;
        add(std::move(candidate));
    }
}

void Scan::readSerials()
{
    for (const Serial &serial : serialsNumbered(m_connection, m_reading.code)) {
        m_reading.serial = serial.serial;
        if (const auto found = variantFound(m_connection, serial.variant))
            add(ScanCandidate{*found});
    }
}

void Scan::add(ScanCandidate candidate)
{
    const bool known = std::ranges::any_of(m_reading.candidates, [&](const ScanCandidate &other) {
        return other.found.variant == candidate.found.variant && other.quantity == candidate.quantity
               && other.price == candidate.price && other.grams == candidate.grams;
    });
    if (!known)
        m_reading.candidates.push_back(std::move(candidate));
}

} // namespace

Result<ScanReading> readScan(store::Connection &connection, const QString &scanned)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    constexpr int longestScan = 512;
    const QString text = scanned.left(longestScan).normalized(QString::NormalizationForm_KC).trimmed();
    ScanReading reading = Scan(connection, text).read();
    if (reading.candidates.empty()) {
        return fail("catalog.barcodeNotFound", QCoreApplication::translate("Catalog", "No product has the barcode %1.")
                                                   .arg(oneLine(text).left(longestCode)));
    }
    return reading;
}

} // namespace shopdesk::catalog
