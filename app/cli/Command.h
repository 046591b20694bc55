// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/SyncRound.h"
#include "base/Progress.h"
#include "cli/Output.h"
#include "store/Store.h"

#include <QCommandLineParser>

#include <span>

namespace shopdesk::cli {

/// One call of the program, as a command sees it.
struct Call
{
    const QCommandLineParser &options;
    QStringList arguments; ///< after the command's name
    QString shopFile;
    Output &out;

    /// Opens the shop of --shop and signs in as --as says (SignIn.cpp). Reading works beside a running Shopdesk. A shop in
    /// which people have signed up is of no use to nobody: error "staff.signInNeeded".
    Result<std::unique_ptr<store::Store>> openShop(store::Store::Access access) const;
    /// The same without anybody signing in.
    Result<std::unique_ptr<store::Store>> openLockedShop(store::Store::Access access) const;
    /// The same for what reads and then says so in the trail. Beside a running Shopdesk nothing can be written, and the trail
    /// does not know of it.
    Result<std::unique_ptr<store::Store>> openShopToNote() const;
    /// Shows how far work is, and stops it after Ctrl+C.
    Progress progress(const QString &what) const;
};

/// A command of the program, as data.
struct Command
{
    const char *name;
    const char *arguments; ///< "online-retail FILE"
    const char *summary;
    QList<QCommandLineOption> options;
    Result<void> (*run)(const Call &call);
};

/// All commands, in the order of the help.
std::span<const Command> commands();

/// Makes Ctrl+C end long work cleanly instead of killing the program.
void catchInterrupt();

/// Error "cli.usage" that says how the command is called.
Failure usage(const QString &what);

/// The password in the file that an option names, or in the first line of standard input for "-": never on the command line,
/// where other programs can read it. Error "cli.usage" where the option is missing or the file cannot be read.
Result<QString> readPassword(const Call &call, const char *option);
/// The next line of standard input. Error "cli.usage" where it cannot be read.
Result<QString> readInputLine();

// Each in a file of its own: init and sample, import and export, kpi, list and show, call, mail, verify, backup and restore, keychain, recover and second-factor.
Result<void> runInit(const Call &call);
Result<void> runSample(const Call &call);
Result<void> runImport(const Call &call);
Result<void> runExport(const Call &call);
Result<void> runKpi(const Call &call);
Result<void> runList(const Call &call);
Result<void> runShow(const Call &call);
Result<void> runCall(const Call &call);
Result<void> runMail(const Call &call);
Result<void> runVerify(const Call &call);
Result<void> runBackup(const Call &call);
Result<void> runCompany(const Call &call);
Result<void> runJoin(const Call &call);
/// runSync with the server that the shop is connected to.
Result<void> runSyncWithServer(const Call &call);
Result<void> runRestore(const Call &call);
Result<void> runKeychain(const Call &call);
Result<void> runRecover(const Call &call);
Result<void> runSecondFactor(const Call &call);
Result<void> runSync(const Call &call, const app::RemoteFactory &makeRemote);

} // namespace shopdesk::cli
