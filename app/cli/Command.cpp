// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "cli/SignIn.h"
#include "company/Devices.h"

#include <csignal>

namespace shopdesk::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

} // namespace

void catchInterrupt()
{
    std::signal(SIGINT, [](int) { interrupted = 1; });
}

Failure usage(const QString &what)
{
    return fail("cli.usage", what + QStringLiteral(" See shopdesk-cli --help."));
}

Result<std::unique_ptr<store::Store>> Call::openLockedShop(store::Store::Access access) const
{
    if (shopFile.isEmpty())
        return usage(QStringLiteral("Name the shop file with --shop FILE."));
    auto shop = store::Store::open(shopFile, access);
    if (shop) {
        if (auto noticed = company::noticeMachine(**shop, company::thisMachine()); !noticed)
            return Failure(noticed.error());
    }
    return shop;
}

Result<std::unique_ptr<store::Store>> Call::openShop(store::Store::Access access) const
{
    auto shop = openLockedShop(access);
    if (shop) {
        if (auto signedIn = signIn(*this, **shop); !signedIn)
            return Failure(signedIn.error());
    }
    return shop;
}

Result<std::unique_ptr<store::Store>> Call::openShopToNote() const
{
    auto shop = openShop(store::Store::Access::ReadWrite);
    if (!shop && shop.error().code == QLatin1String("store.inUse"))
        return openShop(store::Store::Access::ReadOnly);
    return shop;
}

Progress Call::progress(const QString &what) const
{
    return [this, what](qint64 done, qint64 total) {
        const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
        out.progress(total > 0 ? QStringLiteral("%1 %2%").arg(what).arg(percent) : what);
        return interrupted == 0;
    };
}

std::span<const Command> commands()
{
    const auto option = [](const char *name, const char *description, const char *value = nullptr) {
        return value == nullptr ? QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description))
                                : QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                                                     QString::fromLatin1(value));
    };
    static const std::vector<Command> all{
        {"init",
         "",
         "Makes a new shop.",
         {option("name", "The shop's name", "TEXT"), option("currency", "ISO 4217 code, such as GBP", "CODE"),
          option("time-zone", "IANA name, such as Europe/London", "ZONE"),
          option("store", "The first store's name", "TEXT"),
          option("owner",
                 "The owner's name, who signs in with the password in --password-file; without one, a key file "
                 "beside the shop opens it",
                 "NAME")},
         runInit},
        {"sample",
         "",
         "Makes the sample shop: two stores, a year of business up to today, a person of each role.",
         {option("seed", "Another shop of the same kind (default 1)", "NUMBER"),
          option("no-people", "Nobody signs in: the key file beside the shop opens it")},
         runSample},
        {"import",
         "online-retail | incident-log | support-tickets  FILE",
         "Takes in a file of another system: CSV, plain or packed with xz.",
         {},
         runImport},
        {"export",
         "LIST FILE",
         "Writes products, orders, members or set-aside rows as CSV.",
         {option("search", "Only rows in which this is found", "TEXT"),
          option("filter", "Only rows so: KEY=VALUE[,VALUE…]", "FILTER"),
          option("sort", "Column to sort by; -COLUMN downwards", "COLUMN")},
         runExport},
        {"kpi",
         "",
         "Says how the shop is doing.",
         {option("from", "First day, 2026-01-31", "DAY"), option("to", "Last day", "DAY"),
          option("by", "day, week, month, channel, country, category, product, hour, store or buyers", "DIMENSION"),
          option("store", "One store alone, by its code", "CODE"), option("limit", "So many rows", "NUMBER")},
         runKpi},
        {"list",
         "products|members|orders|lines",
         "Lists records.",
         {option("search", "Only rows in which this is found", "TEXT"),
          option("filter", "Only rows so: KEY=VALUE[,VALUE…]", "FILTER"),
          option("sort", "Column to sort by; -COLUMN downwards", "COLUMN"),
          option("limit", "So many rows (default 50)", "NUMBER")},
         runList},
        {"show", "product|member|order ID|SKU|NUMBER", "Shows one record whole.", {}, runShow},
        {"call",
         "OPERATION",
         "Runs a business operation: one JSON object on standard input, one on standard output.",
         {option("list", "Names the operations"),
          option("file", "Puts a file into a field, in base64; may be given again", "FIELD=PATH")},
         runCall},
        {"verify",
         "",
         "Checks the file and that every number adds up.",
         {option("rebuild", "First makes every derived number anew")},
         runVerify},
        {"company",
         "connect|roles|account|enrol|devices|remove NUMBER",
         "Connects the shop to its company's server, and lets other computers in.",
         {option("server", "The server's address: https://shop.example.com", "ADDRESS"),
          option("account", "An account on it; connect and account need an administrator's", "NAME"),
          option("account-password-file", "Where the account's password stands", "FILE"),
          option("store", "account: for one store alone, by its code", "CODE"),
          option("person", "enrol: who works at the other computer; may be given again", "NAME"),
          option("file", "enrol: also writes a file for joining", "FILE")},
         runCompany},
        {"join",
         "CODE",
         "Makes the file of a company's shop on this computer, by a code of company enrol.",
         {option("server", "The server's address: https://shop.example.com", "ADDRESS"),
          option("account", "The account on it that this computer uses", "NAME"),
          option("account-password-file", "Where the account's password stands", "FILE")},
         runJoin},
        {"sync",
         "",
         "Exchanges with the company's server.",
         {option("once", "One round; what it does anyway"), option("watch", "Goes on until Ctrl+C")},
         runSyncWithServer},
        {"mail",
         "ADDRESS | --folder FOLDER",
         "Sends what waits in a mailbox and takes what has come; or takes the files of other channels in a folder.",
         {option("mail-password-file", "Where the mailbox's password stands; - for standard input", "FILE"),
          option("folder", "Take the files in this folder instead", "FOLDER"),
          option("try", "Sign in to the mailbox's servers, and do nothing else")},
         runMail},
        {"backup", "FILE", "Copies the shop while others work on, and verifies the copy.", {}, runBackup},
        {"restore",
         "BACKUP",
         "Puts a verified backup in the shop's place; the shop as it was is kept.",
         {},
         runRestore},
        {"keychain",
         "remember | forget",
         "Lets this computer's keychain sign the person of --as in, as “Remember this device” does; or no longer.",
         {},
         runKeychain},
        {"recover",
         "NAME",
         "Gives an owner a new password by their recovery sheet; --password-file says where the new one stands.",
         {option("sheet-file",
                 "Where the secret of the sheet stands; - for the first line of standard input, with the "
                 "password in the next",
                 "FILE")},
         runRecover},
        {"second-factor",
         "",
         "Turns the second factor of --as on: prints the secret for the phone, reads the code that the phone shows from "
         "standard input, and prints the recovery codes; each once, with --json each as an object of its own.",
         {},
         runSecondFactor},
    };
    return all;
}

} // namespace shopdesk::cli
