// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"
#include "cli/SignIn.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::cli;

namespace {

const Command *findCommand(const QString &name)
{
    const auto found =
        std::ranges::find_if(commands(), [&](const Command &command) { return name == QLatin1String(command.name); });
    return found == commands().end() ? nullptr : &*found;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("shop"), QStringLiteral("The shop file."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("Answer in JSON, with money in minor units.")});
    parser.addOptions(signInOptions());
    parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help; after a command, its own.")});
    parser.addOption({QStringLiteral("version"), QStringLiteral("Show the version.")});
}

QString generalHelp()
{
    QString text = QStringLiteral("Usage: shopdesk-cli --shop FILE COMMAND [OPTIONS]\n\nCommands:\n");
    for (const Command &command : commands()) {
        const QString call = QStringLiteral("%1 %2").arg(QLatin1String(command.name), QLatin1String(command.arguments));
        text += QStringLiteral("  %1 %2\n").arg(call.trimmed(), -42).arg(QLatin1String(command.summary));
    }
    return text
           + QStringLiteral(
               "\nWith --json, answers are JSON and money is in minor units.\n"
               "In a shop in which people sign in: --as NAME --password-file FILE (- for the first line of "
               "standard input).\n"
               "shopdesk-cli COMMAND --help says more. Exit status: 0 done, 1 not.");
}

QString helpOf(const Command &command)
{
    QString text =
        QStringLiteral("Usage: shopdesk-cli --shop FILE %1 %2\n\n%3\n")
            .arg(QLatin1String(command.name), QLatin1String(command.arguments), QLatin1String(command.summary));
    for (const QCommandLineOption &option : command.options) {
        const QString call = QStringLiteral("--%1 %2").arg(option.names().first(), option.valueName());
        text += QStringLiteral("\n  %1 %2").arg(call.trimmed(), -22).arg(option.description());
    }
    return text;
}

Result<void> runCommand(const QStringList &arguments, Output &out)
{
    // The command's name is found first: each command has options of its own.
    QCommandLineParser parser;
    addOptions(parser);
    const Command *command = nullptr;
    for (const QString &argument : arguments.mid(1)) {
        if ((command = findCommand(argument)))
            break;
    }
    if (command)
        parser.addOptions(command->options);
    const bool understood = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("version"))) {
        out.line(QStringLiteral("Shopdesk ") + QCoreApplication::applicationVersion());
        return {};
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out.line(command ? helpOf(*command) : generalHelp());
        return {};
    }
    if (!command)
        return usage(QStringLiteral("Name a command."));
    if (!understood)
        return usage(parser.errorText() + QLatin1Char('.'));
    QStringList positional = parser.positionalArguments();
    if (positional.value(0) != QLatin1String(command->name))
        return usage(QStringLiteral("“%1” is not a command.").arg(positional.value(0)));
    positional.removeFirst();
    return command->run(Call{parser, positional, parser.value(QStringLiteral("shop")), out});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shopdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHOPDESK_VERSION));
    catchInterrupt();
    const QStringList arguments = QCoreApplication::arguments();
    Output out(arguments.contains(QStringLiteral("--json")));
    const Result<void> done = runCommand(arguments, out);
    if (done)
        return 0;
    out.error(done.error());
    return 1;
}
