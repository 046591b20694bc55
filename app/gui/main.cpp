// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/DocumentCommand.h"
#include "gui/LabelsCommand.h"
#include "gui/Program.h"
#include "gui/StartReport.h"
#include "sample/SampleShop.h"
#include "staff/SignIn.h"
#include "ui/shell/Screenshot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>

#include <cstdio>

using namespace shopdesk;

namespace {

/// What `shopdesk` is called with.
struct Arguments
{
    QString shopFile;
    bool sample = false;
    bool dark = false;
    bool reportStart = false;
    QString language;
    std::optional<ui::ScreenshotRequest> screenshot;
    std::optional<app::LabelsRequest> labels;
    std::optional<app::DocumentRequest> document;
    QString person; ///< signs in before the picture is taken or the paper is written
    QString passwordFile;

    /// It does its work and ends, without a display.
    bool isHeadless() const { return screenshot || labels || document; }
};

void demandLanguage(const QString &code)
{
    QStringList codes;
    for (const ui::Language::Choice &choice : ui::Language::choices())
        codes << choice.code;
    if (codes.contains(code))
        return;
    std::fprintf(stderr, "error: There is no language “%s”. There are: %s.\n", qPrintable(code),
                 qPrintable(codes.join(QStringLiteral(", "))));
    std::exit(1);
}

QList<QCommandLineOption> labelOptions()
{
    return {{QStringLiteral("labels"), QStringLiteral("Write price labels into FILE as PDF, without a display."),
             QStringLiteral("FILE")},
            {QStringLiteral("paper"),
             QStringLiteral("Of labels: a4-3x8, a4-3x7, a4-5x13, letter-3x10, roll-58x40, "
                            "roll-40x30."),
             QStringLiteral("NAME"), QStringLiteral("a4-3x8")},
            {QStringLiteral("sku"), QStringLiteral("A label of this SKU; SKU=5 for five. May be given again."),
             QStringLiteral("SKU")},
            {QStringLiteral("search"), QStringLiteral("Labels of what this finds."), QStringLiteral("TEXT")},
            {QStringLiteral("copies"), QStringLiteral("Labels of each."), QStringLiteral("N"), QStringLiteral("1")},
            {QStringLiteral("in-stock"), QStringLiteral("As many labels as pieces are on hand.")},
            {QStringLiteral("start"), QStringLiteral("The first label of the sheet that is still there."),
             QStringLiteral("N"), QStringLiteral("1")}};
}

QList<QCommandLineOption> documentOptions()
{
    return {
        {QStringLiteral("document"), QStringLiteral("Write a document into FILE as PDF, without a display."),
         QStringLiteral("FILE")},
        {QStringLiteral("kind"),
         QStringLiteral("Of documents: ") + app::documentKinds().join(QStringLiteral(", ")) + QLatin1Char('.'),
         QStringLiteral("NAME")},
        {QStringLiteral("of"),
         QStringLiteral(
             "The order, return or member that it is of, by number; ORDER/2 for a slip of the second parcel; a till by its id, a coupon by its code."),
         QStringLiteral("NUMBER")},
        {QStringLiteral("from"), QStringLiteral("The first day of a statement: 2026-01-01."), QStringLiteral("DAY")},
        {QStringLiteral("to"), QStringLiteral("Its last day."), QStringLiteral("DAY")}};
}

std::optional<app::DocumentRequest> documentRequest(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("document")))
        return std::nullopt;
    return app::DocumentRequest{parser.value(QStringLiteral("document")), parser.value(QStringLiteral("kind")),
                                parser.value(QStringLiteral("of")), parser.value(QStringLiteral("from")),
                                parser.value(QStringLiteral("to"))};
}

std::optional<app::LabelsRequest> labelsRequest(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("labels")))
        return std::nullopt;
    return app::LabelsRequest{parser.value(QStringLiteral("labels")),         parser.value(QStringLiteral("paper")),
                              parser.values(QStringLiteral("sku")),           parser.value(QStringLiteral("search")),
                              parser.value(QStringLiteral("copies")).toInt(), parser.isSet(QStringLiteral("in-stock")),
                              parser.value(QStringLiteral("start")).toInt()};
}

Arguments parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The desktop back office for shops."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("shop"),
                                 QStringLiteral("The shop file; the latest one, if none is named."),
                                 QStringLiteral("[SHOP]"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open the sample shop."));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral(
            "Render PANE into FILE without a display: --screenshot PANE FILE. Also PANE:record[:TAB], PANE:new, "
            "palette:TEXT, help, shortcuts."),
        QStringLiteral("PANE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the picture."), QStringLiteral("WxH"),
                                  QStringLiteral("1366x768"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Scale of the picture."),
                                   QStringLiteral("FACTOR"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("In dark colours."));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("In a language: en, zh_CN."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption as(QStringLiteral("as"), QStringLiteral("Sign in for the picture."),
                                QStringLiteral("NAME"));
    const QCommandLineOption passwordFile(QStringLiteral("password-file"),
                                          QStringLiteral("Where the password for --as stands, in the first line."),
                                          QStringLiteral("FILE"));
    QCommandLineOption reportStart(QStringLiteral("report-start"), QStringLiteral("For tests/bench."));
    reportStart.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({sample, screenshot, size, scale, dark, language, as, passwordFile, reportStart});
    parser.addOptions(labelOptions());
    parser.addOptions(documentOptions());
    parser.process(application);

    if (parser.isSet(language))
        demandLanguage(parser.value(language));
    Arguments arguments{
        {}, parser.isSet(sample),  parser.isSet(dark),      parser.isSet(reportStart), parser.value(language),
        {}, labelsRequest(parser), documentRequest(parser), parser.value(as),          parser.value(passwordFile)};
    QStringList rest = parser.positionalArguments();
    if (parser.isSet(screenshot)) {
        const QStringList sides = parser.value(size).split(QLatin1Char('x'));
        const QSize pictureSize(sides.value(0).toInt(), sides.value(1).toInt());
        if (rest.isEmpty() || pictureSize.isEmpty()) {
            std::fputs("error: --screenshot PANE FILE [--size WIDTHxHEIGHT]\n", stderr);
            std::exit(1);
        }
        arguments.screenshot = ui::ScreenshotRequest{parser.value(screenshot), rest.takeFirst(), pictureSize};
    }
    arguments.shopFile = rest.value(0);
    return arguments;
}

/// The platform and the scale are fixed before there is a QApplication. Neither a picture nor help needs a display.
void preparePlatform(int argc, char *argv[])
{
    bool screenshot = false;
    bool paper = false;
    bool words = false;
    QByteArray scale;
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        screenshot = screenshot || argument == "--screenshot" || argument.startsWith("--screenshot=");
        for (const char *each : {"--labels", "--document"})
            paper = paper || argument == each || argument.startsWith(QByteArray(each) + '=');
        for (const char *each : {"--help", "-h", "--help-all", "--version", "-v"})
            words = words || argument == each;
        if (argument == "--scale" && i + 1 < argc)
            scale = argv[i + 1];
        else if (argument.startsWith("--scale="))
            scale = argument.mid(8);
    }
    if ((screenshot || paper || words) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (screenshot && !scale.isEmpty())
        qputenv("QT_SCALE_FACTOR", scale);
}

Result<void> openShop(app::Program &program, const Arguments &arguments)
{
    if (arguments.screenshot && arguments.screenshot->subject.startsWith(QLatin1String("setup"))) {
        program.setUp();
        return {};
    }
    if (!arguments.shopFile.isEmpty())
        return program.open(arguments.shopFile);
    return arguments.sample ? program.openSample() : program.openLatest();
}

Result<void> signIn(app::Program &program, const Arguments &arguments)
{
    store::Store &store = program.window()->workbench().store;
    if (arguments.person.isEmpty()) {
        // Everybody knows the password of the sample shop.
        const bool showsSignIn =
            arguments.screenshot && arguments.screenshot->subject.startsWith(QLatin1String("signin"));
        const bool isSample = arguments.sample && store.isLocked() && !showsSignIn;
        if (!isSample)
            return {};
        QApplication::processEvents();
        const auto owner = staff::Credentials::password(sample::sampleOwner(), sample::samplePassword());
        return staff::signIn(store, owner).map([](const Actor &) {});
    }
    QFile file(arguments.passwordFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail("ui.noPassword", QStringLiteral("Name a file that holds the password: --password-file FILE"));
    const QString password = QString::fromUtf8(file.readLine()).trimmed();
    // The window comes to the front first, as it has for a person who types.
    QApplication::processEvents();
    return staff::signIn(store, staff::Credentials::password(arguments.person, password)).map([](const Actor &) {});
}

Result<void> takePicture(app::Program &program, const Arguments &arguments)
{
    if (auto opened = openShop(program, arguments); !opened)
        return opened;
    if (program.setUpWindow())
        return ui::takeScreenshot(*program.setUpWindow(), *arguments.screenshot);
    if (auto signedIn = signIn(program, arguments); !signedIn)
        return signedIn;
    return ui::takeScreenshot(*program.window(), *arguments.screenshot);
}

/// Opens the shop for a paper and signs in.
Result<store::Store *> storeFor(app::Program &program, const Arguments &arguments)
{
    if (auto opened = openShop(program, arguments); !opened)
        return Failure(opened.error());
    if (!program.window())
        return fail("cli.usage", QStringLiteral("Name the shop file."));
    if (auto signedIn = signIn(program, arguments); !signedIn)
        return Failure(signedIn.error());
    return &program.window()->workbench().store;
}

Result<void> writeLabels(app::Program &program, const Arguments &arguments)
{
    // First what can be told without a shop.
    if (auto good = app::check(*arguments.labels); !good)
        return good;
    const auto store = storeFor(program, arguments);
    if (!store)
        return Failure(store.error());
    const auto count = app::writeLabels(**store, *arguments.labels);
    if (!count)
        return Failure(count.error());
    std::printf("%d labels in %s\n", *count, qPrintable(arguments.labels->file));
    return {};
}

Result<void> writeDocument(app::Program &program, const Arguments &arguments)
{
    if (auto good = app::check(*arguments.document); !good)
        return good;
    const auto store = storeFor(program, arguments);
    if (!store)
        return Failure(store.error());
    return app::writeDocument(**store, *arguments.document);
}

} // namespace

int main(int argc, char *argv[])
{
    preparePlatform(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Shopdesk"));
    QApplication::setOrganizationName(QStringLiteral("Shopdesk"));
    QApplication::setApplicationVersion(QStringLiteral(SHOPDESK_VERSION));
    const Arguments arguments = parse(application);

    // A picture neither depends on what this person set nor changes it.
    QTemporaryDir noSettings;
    const bool remembers = !arguments.isHeadless();
    QSettings settings =
        remembers ? QSettings() : QSettings(noSettings.filePath(QStringLiteral("none.ini")), QSettings::IniFormat);
    app::Program program(application, settings);
    if (arguments.dark || arguments.screenshot)
        program.theme().useOnce(arguments.dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    if (!arguments.language.isEmpty())
        program.language().useOnce(arguments.language);

    if (arguments.reportStart)
        new app::StartReport(&application);
    if (!arguments.isHeadless()) {
        const auto opened = openShop(program, arguments);
        if (opened)
            return QApplication::exec();
        program.say(opened.error());
        return 1;
    }
    const auto done = arguments.labels     ? writeLabels(program, arguments)
                      : arguments.document ? writeDocument(program, arguments)
                                           : takePicture(program, arguments);
    if (!done)
        std::fprintf(stderr, "error: %s\n", qPrintable(done.error().message));
    return done ? 0 : 1;
}
