// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sealing costs where a list shows sealed data, and what a guess at a password costs whoever guesses.

#include "bench/Figures.h"
#include "bench/Stopwatch.h"
#include "vault/KeySlot.h"
#include "vault/Vault.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int fields = 10'000;

double sealAndOpen(const vault::Vault &vault)
{
    const QString phone = QStringLiteral("+8613800001234");
    const Stopwatch clock;
    for (int row = 1; row <= fields; ++row) {
        const vault::Place place{"members", "phone_sealed", row};
        if (vault.open(place, vault.seal(place, phone)) != phone)
            throw std::runtime_error("a sealed value did not open");
    }
    return clock.milliseconds();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const vault::Vault vault(vault::SecretKey::random());
    const QByteArray password = "correct horse battery";
    const vault::KeySlot slot = vault::KeySlot::create(vault.dataKey(), password);
    addFigure({.name = "vault/sealAndOpen", .what = "Sealing and opening 10,000 fields (5 µs each)", .limit = 50},
              [&](int) { return sealAndOpen(vault); });
    addFigure({.name = "vault/openSlot", .what = "One try at a password (at least 250 ms)"}, [&](int) {
        const Stopwatch clock;
        if (!slot.unlock(password))
            throw std::runtime_error("the slot did not open");
        return clock.milliseconds();
    });
    return runFigures(argc, argv);
}
