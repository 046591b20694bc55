// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Program.h"

#include "sample/SampleShop.h"
#include "store/Backup.h"
#include "ui/Panes.h"
#include "ui/shell/CreateShopForm.h"
#include "ui/shell/JoinCompanyForm.h"
#include "ui/shell/SignInPage.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QProgressDialog>
#include <QStandardPaths>

#include <atomic>
#include <future>

namespace shopdesk::app {

namespace {

constexpr quint32 sampleSeed = 1;

/// Makes the sample shop while a dialog shows how far it is. Another thread does the work and only leaves word of it: a
/// widget is not to be touched from there.
Result<void> makeSample(const QString &path)
{
    constexpr std::chrono::milliseconds look{30};
    QDir().mkpath(QFileInfo(path).path());
    auto made = store::Store::create(path, sample::sampleShop());
    if (!made)
        return Failure(made.error());
    QProgressDialog dialog(Program::tr("Making the sample shop…"), Program::tr("Cancel"), 0, 100);
    dialog.setMinimumDuration(0);
    std::atomic_int percent = 0;
    std::atomic_bool cancelled = false;
    auto filling = std::async(std::launch::async, [&] {
        const BusinessDay today = (*made)->shop().zone.dayOf(Instant::now());
        const auto filled = sample::fill(**made, sampleSeed, today, [&](qint64 done, qint64 total) {
            percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
            return !cancelled;
        });
        return filled ? sample::addPeople(**made) : filled;
    });
    while (filling.wait_for(look) != std::future_status::ready) {
        // 100 would close the dialog before its work is done.
        dialog.setValue(std::min(percent.load(), 99));
        cancelled = dialog.wasCanceled();
        QCoreApplication::processEvents();
    }
    const Result<void> filled = filling.get();
    if (!filled) {
        made->reset();
        for (const char *suffix : {"", ".key"})
            QFile::remove(path + QLatin1String(suffix));
    }
    return filled;
}

} // namespace

Program::Program(QApplication &application, QSettings &settings)
    : m_settings(settings), m_theme(application, settings), m_language(settings)
{
}

Program::~Program() = default;

QString Program::samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1String("/sample.shopdesk");
}

Result<void> Program::open(const QString &path)
{
    auto shop = Shop::open(path);
    if (!shop)
        return Failure(shop.error());
    showShop(std::move(*shop));
    return {};
}

Result<void> Program::openLatest()
{
    const QString latest = m_settings.value(QStringLiteral("latestShop")).toString();
    if (QFile::exists(latest))
        return open(latest);
    setUp();
    return {};
}

void Program::setUp()
{
    m_setUp = std::make_unique<ui::SetUpWindow>();
    // Whatever is clicked there closes that window: it goes once it has done with it.
    connect(
        m_setUp.get(), &ui::SetUpWindow::sampleRequested, this, [this] { leaveSetUp(openSample()); },
        Qt::QueuedConnection);
    connect(
        m_setUp.get(), &ui::SetUpWindow::openRequested, this, [this](const QString &path) { leaveSetUp(open(path)); },
        Qt::QueuedConnection);
    const auto show = [this](std::unique_ptr<store::Store> store) {
        showShop(Shop::around(std::move(store)));
        QMetaObject::invokeMethod(
            this, [this] { leaveSetUp({}); }, Qt::QueuedConnection);
    };
    m_setUp->createForm()->made = show;
    m_setUp->joinForm()->made = show;
    m_setUp->show();
}

void Program::leaveSetUp(const Result<void> &opened)
{
    if (opened)
        m_setUp.reset();
    else if (opened.error().code != QLatin1String("base.cancelled"))
        say(opened.error());
}

Result<void> Program::openSample()
{
    if (!QFile::exists(samplePath())) {
        if (auto made = makeSample(samplePath()); !made)
            return made;
    }
    return open(samplePath());
}

void Program::showShop(std::unique_ptr<Shop> shop)
{
    closeShop();
    m_shop = std::move(shop);
    m_window = std::make_unique<ui::MainWindow>(m_shop->store(), m_settings, m_theme, m_language);
    ui::addPanes(*m_window);
    connect(m_window.get(), &ui::MainWindow::restoreRequested, this, &Program::restore, Qt::QueuedConnection);
    connect(
        m_window.get(), &ui::MainWindow::sampleRequested, this,
        [this] {
            if (auto opened = openSample(); !opened)
                say(opened.error());
        },
        Qt::QueuedConnection);
    const QString path = m_shop->store().path();
    m_settings.setValue(QStringLiteral("latestShop"), QFileInfo(path).absoluteFilePath());
    if (QFileInfo(path) == QFileInfo(samplePath())) {
        m_window->signInPage()->setNote(
            tr("This is the sample shop: the password of everybody in it is “%1”.").arg(sample::samplePassword()));
        m_window->signInPage()->setLikely(sample::sampleOwner());
    }
    m_window->showFirstPane();
    m_window->show();
    m_shop->backups().start();
    m_shop->sync().refresh();
}

void Program::closeShop()
{
    m_window.reset();
    m_shop.reset();
}

void Program::restore(const QString &backupPath)
{
    const QString path = m_shop->store().path();
    const Actor by = m_shop->store().actor();
    closeShop();
    const auto kept = store::restore(backupPath, path, by);
    const auto opened = open(path);
    if (!kept || !opened) {
        say(kept ? opened.error() : kept.error());
        if (!opened)
            qApp->exit(1);
        return;
    }
    m_window->workbench().toast(
        tr("The backup is in place. The shop as it was is kept as %1.").arg(QDir::toNativeSeparators(*kept)), {});
}

void Program::say(const Error &error)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), error.message, QMessageBox::Ok,
                    m_window ? static_cast<QWidget *>(m_window.get()) : m_setUp.get());
    box.setDetailedText(error.detail);
    box.exec();
}

} // namespace shopdesk::app
