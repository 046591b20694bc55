// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "sync/Remote.h"

/// The devices of a company. Each claims its number by writing a document of its own: whoever comes first has it. The number
/// stands in every id that the device makes (base/IdSource.h), so no two devices may ever have the same.
///
/// What becomes of ids when a number turns out to be another's: those that were made stay what they are, everywhere; the file
/// takes a new number and makes its next ids with that. Ids of two files with one number could only be the same where both
/// made one in the same millisecond after one was copied from the other; so a copy is noticed as early as can be:
/// - opened on another computer, by the computer (noticeMachine), also in a shop that works alone;
/// - on the same computer, or put back from a backup, by its beat: each file writes a random word into its device's document
///   whenever it begins to exchange, and one that finds another word than it wrote there is not the newest copy.
/// A till that is open belongs to the number that opened it, and stays with the original.
namespace shopdesk::company {

struct Device
{
    int number = 0;
    QString name; ///< of the computer
    QString machine;
    Instant claimedAt;
    Instant seenAt; ///< when it last began to exchange
    std::optional<Instant> removedAt;
};

/// By number. Those that were removed are among them: a number is never given out again.
sync::RemoteAnswer<std::vector<Device>> devices(sync::Remote &remote, const QString &company);
/// From its next round on the device exchanges nothing. What is on it stays there: whoever wants to be sure changes the
/// password of its account on the server too.
sync::RemoteAnswer<void> removeDevice(sync::Remote &remote, const QString &company, int number, Instant now);

/// The same for a person who asks for it. Needs Permission::ManageShop; errors "company.alone", those of toError.
Result<void> removeDeviceFrom(store::Store &store, sync::Remote &remote, int number);

/// What a file knows of itself as a device.
struct DeviceSelf
{
    int number = 0;
    bool isClaimed = false;
    QString machine;
    QString name;
    QString beat;     ///< what it wrote last into its document
    QString nextBeat; ///< what it writes now; kept before it is sent, so that a lost answer does no harm
};

/// The number that the device has from now on: its own where that is free or its own already, else the lowest free one.
/// RemoteFailure::Forbidden, with words of its own, where the device was removed.
sync::RemoteAnswer<int> claimNumber(sync::Remote &remote, const QString &company, const DeviceSelf &self, Instant now);

/// Once before each time that a file begins to exchange: claims its number or proves that it still has it. The number.
/// Errors of toError, "company.alone", "company.removed". Waits for the network: not for the window's thread.
Result<int> settleDevice(store::Store &store, sync::Remote &remote);

/// Before each further exchange: that nobody has removed the device meanwhile. The number; claims one where its document is
/// gone. Errors as settleDevice.
Result<int> proveDevice(store::Store &store, sync::Remote &remote);

/// Looks on which computer a file was opened; on another one than before it is a copy, which takes a number of its own. Before
/// anything is written. @p machine: of thisMachine; empty does nothing.
Result<void> noticeMachine(store::Store &store, const QString &machine);
/// What tells this computer from others, as a hash that says nothing else; empty where the system does not tell.
QString thisMachine();

QString devicesDatabase(const QString &company);

} // namespace shopdesk::company
