// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/SignIn.h"

#include "cli/Approval.h"
#include "vault/Keychain.h"

#include <QEventLoop>
#include <QFile>

namespace shopdesk::cli {

namespace {

QString value(const Call &call, const char *option)
{
    return call.options.value(QString::fromLatin1(option));
}

/// What the keychain remembers of a person in a shop, as the window wrote it.
Result<QByteArray> remembered(store::Store &shop, const QString &name)
{
    const auto names = shop.readNow(staff::signInNames);
    if (!names)
        return Failure(names.error());
    const auto person = std::ranges::find_if(*names, [&](const staff::SignInName &each) {
        return each.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (person == names->end() || !vault::Keychain::isAvailable())
        return Failure(vault::Keychain::notInKeychain());
    Result<QByteArray> secret = Failure(vault::Keychain::notInKeychain());
    QEventLoop loop;
    const auto keychain = vault::Keychain::ofSystem();
    keychain->read(keychainKey(shop, person->id), &loop, [&](Result<QByteArray> found) {
        secret = std::move(found);
        loop.quit();
    });
    loop.exec();
    return secret;
}

/// Without its end.
QString lineOf(QFile &file)
{
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

/// By lines and unbuffered: what follows is the operation's.
bool openInput(QFile &file)
{
    return file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
}

Result<staff::Credentials> credentialsOf(const Call &call, store::Store &shop, const QString &name)
{
    const QString code = value(call, "code");
    if (call.options.isSet(QStringLiteral("password-file"))) {
        return readPassword(call, "password-file").map([&](const QString &password) {
            return staff::Credentials::password(name, password, code);
        });
    }
    auto secret = remembered(shop, name);
    if (!secret) {
        return fail("staff.signInNeeded",
                    QStringLiteral("Give the password of %1 with --password-file FILE, or - for standard input; this "
                                   "computer remembers none.")
                        .arg(name));
    }
    return staff::Credentials{name, staff::Credentials::Kind::Device, *secret, code};
}

} // namespace

QString keychainKey(const store::Store &shop, StaffId person)
{
    return shop.shop().uuid + QLatin1Char('/') + person.text();
}

QList<QCommandLineOption> signInOptions()
{
    const auto option = [](const char *name, const char *description, const char *what) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                                  QString::fromLatin1(what));
    };
    return {option("as", "Who acts, in a shop in which people sign in.", "NAME"),
            option("password-file",
                   "Where the password stands; - for the first line of standard input. Without it, the "
                   "computer's keychain is asked (command keychain).",
                   "FILE"),
            option("code", "The code of the second factor, where the person has one.", "CODE"),
            option("approved-by", "Who allows this one operation to somebody who may not do it alone.", "NAME"),
            option("approver-password-file", "Where their password stands.", "FILE"),
            option("approver-code", "The code of their second factor, where they have one.", "CODE")};
}

Result<QString> readPassword(const Call &call, const char *option)
{
    const QString path = value(call, option);
    QFile file(path);
    const bool isOpen = path == QLatin1String("-") ? openInput(file) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return usage(QStringLiteral("Name a file with the password by --%1.").arg(QLatin1String(option)));
    return lineOf(file);
}

Result<QString> readInputLine()
{
    QFile file;
    if (!openInput(file))
        return usage(QStringLiteral("Standard input cannot be read."));
    return lineOf(file);
}

Result<void> signIn(const Call &call, store::Store &shop)
{
    const QString name = value(call, "as");
    if (!shop.isLocked())
        return {};
    if (name.isEmpty()) {
        return fail(
            "staff.signInNeeded",
            QStringLiteral("People sign in to this shop. Say who you are with --as NAME, and give the password with "
                           "--password-file FILE."));
    }
    const auto credentials = credentialsOf(call, shop, name);
    if (!credentials)
        return Failure(credentials.error());
    const auto actor = staff::signIn(shop, *credentials);
    if (!actor && actor.error().code == QLatin1String("staff.secondFactorNeeded")) {
        return fail(
            "staff.secondFactorNeeded",
            QStringLiteral("Owners of this shop need a second factor, and you have none yet. Set it up with the "
                           "command second-factor, or in Shopdesk's window."),
            actor.error().field);
    }
    if (!actor)
        return Failure(actor.error());
    return {};
}

Result<Approval> Approval::of(const Call &call)
{
    Approval approval;
    approval.m_hasProved = call.options.isSet(QStringLiteral("password-file"));
    const QString name = value(call, "approved-by");
    if (name.isEmpty())
        return approval;
    const auto password = readPassword(call, "approver-password-file");
    if (!password)
        return Failure(password.error());
    approval.m_other = staff::Credentials::password(name, *password, value(call, "approver-code"));
    return approval;
}

} // namespace shopdesk::cli
