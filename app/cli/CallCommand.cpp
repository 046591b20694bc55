// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Operations.h"
#include "cli/Approval.h"
#include "cli/Command.h"

#include <QFile>
#include <QJsonDocument>

namespace shopdesk::cli {

namespace {

void listOperations(const Call &call)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const store::Operation &operation : app::operations()) {
        const QString name = QString::fromLatin1(operation.name);
        const QString summary = QString::fromUtf8(operation.summary);
        array.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("summary"), summary}});
        rows.push_back({name, summary});
    }
    if (call.out.isJson())
        call.out.json(array);
    else
        call.out.table({{QStringLiteral("Operation")}, {QStringLiteral("What it does")}}, rows);
}

/// --file FIELD=PATH puts what is in a file into a field, in base64: a picture is no text.
Result<void> addFiles(const QStringList &files, QJsonObject &input)
{
    constexpr qint64 largestFile = 64 * 1024 * 1024;
    for (const QString &each : files) {
        const QString field = each.section(QLatin1Char('='), 0, 0);
        const QString path = each.section(QLatin1Char('='), 1);
        if (field.isEmpty() || path.isEmpty())
            return usage(QStringLiteral("Write --file FIELD=PATH."));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return usage(QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
        if (file.size() > largestFile)
            return usage(QStringLiteral("%1 is larger than %2 MiB.").arg(path).arg(largestFile / 1024 / 1024));
        input.insert(field, QString::fromLatin1(file.readAll().toBase64()));
    }
    return {};
}

Result<QJsonObject> readInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return usage(QStringLiteral("Standard input cannot be read."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(input.readAll(), &error);
    if (document.isObject())
        return document.object();
    return fail("operation.badInput", QStringLiteral("Standard input must hold one JSON object."), {},
                error.errorString());
}

} // namespace

Result<void> runCall(const Call &call)
{
    if (call.options.isSet(QStringLiteral("list"))) {
        listOperations(call);
        return {};
    }
    const store::Operation *operation = app::findOperation(call.arguments.value(0));
    if (!operation)
        return usage(QStringLiteral("“%1” is not an operation; call --list names them.").arg(call.arguments.value(0)));
    // The password first: it may be the first line of standard input, before the object.
    auto shop = call.openShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    const auto approval = Approval::of(call);
    if (!approval)
        return Failure(approval.error());
    auto input = readInput();
    if (!input)
        return Failure(input.error());
    if (auto added = addFiles(call.options.values(QStringLiteral("file")), *input); !added)
        return added;
    const auto output = approval->allow(**shop, [&](const std::optional<Actor> &instead) {
        return (*shop)->writeNow([&](store::UnitOfWork &work) { return store::run(*operation, work, *input); },
                                 instead);
    });
    if (!output)
        return Failure(output.error());
    call.out.json(*output);
    return {};
}

} // namespace shopdesk::cli
