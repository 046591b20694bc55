// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BackupSection.h"

#include "ui/parts/BackgroundWork.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"
#include "ui/settings/ShopCheck.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString paneName = QStringLiteral("settings");
const QString suffix = QStringLiteral(".shopdesk");
constexpr int mostRowsShown = 6;

std::vector<tables::Column> backupColumns()
{
    return {{"taken", QT_TRANSLATE_NOOP("List", "Taken"), ColumnKind::Instant, ""},
            {"size", QT_TRANSLATE_NOOP("List", "Size"), ColumnKind::Text, ""},
            {"file", QT_TRANSLATE_NOOP("List", "File"), ColumnKind::Text, ""}};
}

} // namespace

BackupSection::BackupSection(Workbench &workbench, QWidget *parent)
    : Section(parent)
    , m_workbench(workbench)
    , m_automatic(workbench.store)
    , m_facts(new FactSheet(this))
    , m_now(new QPushButton(this))
    , m_toFile(new QPushButton(this))
    , m_folder(new QPushButton(this))
    , m_list(new ListView(workbench.formats, this))
    , m_rows(new RowsModel(backupColumns(), this))
    , m_restore(new QPushButton(this))
    , m_restoreFile(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_checkResult(new QLabel(this))
    , m_problems(new QPlainTextEdit(this))
{
    build();
    connect(m_now, &QPushButton::clicked, this, &BackupSection::backUpNow);
    connect(m_toFile, &QPushButton::clicked, this, &BackupSection::backUpToFile);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(store::AutomaticBackup::folderOf(m_workbench.store.path())));
    });
    connect(m_restore, &QPushButton::clicked, this, &BackupSection::restoreSelected);
    connect(m_restoreFile, &QPushButton::clicked, this, &BackupSection::restoreFromFile);
    connect(m_check, &QPushButton::clicked, this, &BackupSection::checkNow);
    connect(m_list, &ListView::opened, this, &BackupSection::restoreSelected);
    connect(m_list, &ListView::selectionCountChanged, this,
            [this](int count) { m_restore->setEnabled(count == 1 && m_workbench.may(Permission::ManageShop)); });
    connect(&m_automatic, &store::AutomaticBackup::taken, this, [this](const store::BackupInfo &backup) {
        m_now->setEnabled(true);
        note(backup);
        m_workbench.toast(tr("Backup taken and checked: %1").arg(QFileInfo(backup.path).fileName()), {});
        read();
    });
    connect(&m_automatic, &store::AutomaticBackup::failed, this, [this](const Error &error) {
        m_now->setEnabled(true);
        m_workbench.toast(error.message, {});
    });
    retranslate();
    read();
}

void BackupSection::build()
{
    m_list->show(m_rows->columns(), m_rows);
    m_list->setSortable(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->remember(m_workbench.settings, QStringLiteral("backups"), m_workbench.store.actor());
    m_problems->setReadOnly(true);
    m_problems->setFixedHeight(120);
    m_problems->hide();
    m_checkResult->setWordWrap(true);
    m_checkResult->setTextFormat(Qt::PlainText);
    m_checkResult->hide();
    const bool may = m_workbench.may(Permission::ManageShop);
    for (QPushButton *button : {m_now, m_toFile, m_restoreFile, m_check})
        button->setEnabled(may);
    m_restore->setEnabled(false);

    const auto rowOf = [](const QList<QPushButton *> &buttons) {
        auto *row = new QHBoxLayout;
        row->setSpacing(measure::gap2);
        for (QPushButton *button : buttons)
            row->addWidget(button);
        row->addStretch(1);
        return row;
    };
    m_facts->layout()->setContentsMargins({});
    body()->addWidget(m_facts);
    body()->addLayout(rowOf({m_now, m_toFile, m_folder}));
    body()->addSpacing(measure::gap2);
    body()->addWidget(m_list);
    body()->addLayout(rowOf({m_restore, m_restoreFile}));
    body()->addSpacing(measure::gap2);
    body()->addLayout(rowOf({m_check}));
    body()->addWidget(m_checkResult);
    body()->addWidget(m_problems);
}

void BackupSection::retranslate()
{
    setTitle(tr("Backups"),
             tr("The shop is backed up by itself every few hours of work, and every backup is checked. Keep one "
                "on another disk, too: a computer can be lost."));
    m_now->setText(tr("Back up now"));
    m_toFile->setText(tr("Back up to a file…"));
    m_folder->setText(tr("Open the folder"));
    m_restore->setText(tr("Restore this backup…"));
    m_restoreFile->setText(tr("Restore from a file…"));
    m_check->setText(tr("Check the shop"));
    m_list->setAccessibleName(tr("Automatic backups, the newest first"));
    m_problems->setAccessibleName(tr("What is wrong with the shop"));
    m_checkResult->hide();
    m_problems->hide();
    showFacts();
}

void BackupSection::read()
{
    // The folder is looked through beside the window, as a disk may be asleep.
    m_workbench.store
        .read([path = m_workbench.store.path()](store::Connection &) -> Result<std::vector<store::BackupInfo>> {
            return store::AutomaticBackup::backupsOf(path);
        })
        .then(this, [this](const Result<std::vector<store::BackupInfo>> &backups) {
            if (backups)
                showBackups(*backups);
            emit loaded();
        });
}

void BackupSection::showBackups(const std::vector<store::BackupInfo> &backups)
{
    m_backups = backups;
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (const store::BackupInfo &backup : backups) {
        rows.push_back(
            {backup.takenAt.ms, QLocale().formattedDataSize(backup.bytes), QFileInfo(backup.path).fileName()});
        ids.push_back(static_cast<qint64>(ids.size()) + 1);
    }
    m_rows->setRows(std::move(rows), std::move(ids));
    m_list->setVisible(!backups.empty());
    const int shown = std::min<int>(static_cast<int>(backups.size()), mostRowsShown);
    m_list->setFixedHeight(m_list->horizontalHeader()->sizeHint().height() + shown * measure::row + 2);
    m_restore->setVisible(!backups.empty());
    showFacts();
}

void BackupSection::showFacts()
{
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("Latest"), m_backups.empty() ? tr("None yet") : formats.relative(m_backups.front().takenAt),
                     m_backups.empty() ? QString() : formats.instant(m_backups.front().takenAt));
    m_facts->addFact(tr("Folder"),
                     QDir::toNativeSeparators(store::AutomaticBackup::folderOf(m_workbench.store.path())));
    m_folder->setEnabled(!m_backups.empty());
}

void BackupSection::backUpNow()
{
    m_now->setEnabled(false);
    m_automatic.takeNow();
}

void BackupSection::backUpToFile()
{
    const QString stamp = m_workbench.formats.zone().dayOf(Instant::now()).text();
    const QString name = QFileInfo(m_workbench.store.path()).completeBaseName() + QLatin1Char('-') + stamp + suffix;
    QString path =
        m_workbench.askFile(this, {FileQuestion::Kind::Save, tr("Back up to a file"), name, tr("Shops (*.shopdesk)")});
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += suffix;
    const BackgroundWork work =
        beginWork(m_workbench, tr("Backing up to %1").arg(QFileInfo(path).fileName()), paneName);
    m_workbench.store
        .read([path, progress = work.progress](store::Connection &connection) {
            return store::backUp(connection, path, progress);
        })
        .then(this, [this, task = work.task](const Result<store::BackupInfo> &backup) {
            m_workbench.tasks.end(task);
            if (backup)
                note(*backup);
            if (backup)
                m_workbench.toast(tr("Backup written and checked: %1").arg(QDir::toNativeSeparators(backup->path)), {});
            else if (backup.error().code == QLatin1String("base.cancelled"))
                m_workbench.toast(tr("Backup cancelled. No file was written."), {});
            else
                m_workbench.toast(backup.error().message, {});
        });
}

void BackupSection::note(const store::BackupInfo &backup)
{
    m_workbench.store.write([backup](store::UnitOfWork &work) { return store::noteBackup(work, backup); });
}

void BackupSection::restoreSelected()
{
    const auto index = static_cast<size_t>(m_list->currentId() - 1);
    if (m_list->currentId() > 0 && index < m_backups.size() && m_workbench.may(Permission::ManageShop))
        askToRestore(m_backups[index].path, m_backups[index].takenAt);
}

void BackupSection::restoreFromFile()
{
    const QString path = m_workbench.askFile(
        this, {FileQuestion::Kind::Open, tr("Choose a backup"), {}, tr("Shops (*.shopdesk);;All files (*)")});
    if (path.isEmpty())
        return;
    m_workbench.store.read([path](store::Connection &) { return store::verifyBackup(path); })
        .then(this, [this](const Result<store::BackupInfo> &backup) {
            if (backup)
                askToRestore(backup->path, backup->takenAt);
            else
                say(backup.error().message, false);
        });
}

void BackupSection::askToRestore(const QString &path, Instant takenAt)
{
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    const QString when = m_workbench.formats.instant(takenAt);
    question->setWindowTitle(tr("Restore a backup"));
    question->setText(tr("Go back to the shop of %1?").arg(when));
    question->setInformativeText(
        tr("What was entered since then will not be in it. The shop as it is now is kept beside it, so "
           "you can come back."));
    QPushButton *restore = question->addButton(tr("Restore the shop of %1").arg(when), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Keep the shop as it is"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, restore, path](const QAbstractButton *clicked) {
        if (clicked == restore)
            m_workbench.restoreBackup(path);
    });
    question->open();
}

void BackupSection::checkNow()
{
    m_check->setEnabled(false);
    m_problems->hide();
    say(tr("Checking every part of the shop…"), true);
    const BackgroundWork work = beginWork(m_workbench, tr("Checking the shop"), paneName);
    m_workbench.store.read(checkShop, work.cancelled)
        .then(this, [this, task = work.task](const Result<QStringList> &problems) {
            m_workbench.tasks.end(task);
            m_check->setEnabled(true);
            showCheck(problems);
        });
}

void BackupSection::showCheck(const Result<QStringList> &problems)
{
    const QString now = m_workbench.formats.time(Instant::now());
    if (!problems) {
        const bool cancelled = problems.error().code == QLatin1String("base.cancelled");
        say(cancelled ? tr("The check was cancelled.") : problems.error().message, cancelled);
        return;
    }
    if (problems->isEmpty()) {
        say(tr("The shop is sound: the file is whole, and everything in it adds up. Checked at %1.").arg(now), true);
        return;
    }
    say(tr("The check found %Ln problem(s) at %1. Take a backup, do not delete older ones, and show this list to whoever helps "
           "you.",
           nullptr, static_cast<int>(problems->size()))
            .arg(now),
        false);
    m_problems->setPlainText(problems->join(QLatin1Char('\n')));
    m_problems->show();
}

void BackupSection::say(const QString &text, bool good)
{
    setInk(*m_checkResult, good ? palette().color(QPalette::WindowText) : Colours::of(palette()).danger);
    m_checkResult->setText(text);
    m_checkResult->show();
}

void BackupSection::changeEvent(QEvent *event)
{
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
