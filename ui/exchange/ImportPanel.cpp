// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportPanel.h"

#include "exchange/OnlineRetailImport.h"
#include "ui/exchange/ImportSummary.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shopdesk::ui {

namespace {

constexpr int iconSize = 32;
const QString paneName = QStringLiteral("imports");

} // namespace

ImportPanel::ImportPanel(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_pages(new QStackedWidget(this))
    , m_summary(new ImportSummary(workbench.formats))
{
    m_idle = buildIdle();
    m_running = buildRunning();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_pages);
    for (QWidget *page : {m_idle, m_running, static_cast<QWidget *>(m_summary)})
        m_pages->addWidget(page);
    connect(&workbench.tasks, &Tasks::changed, this, &ImportPanel::showProgress);
    connect(m_summary, &ImportSummary::againWanted, this, &ImportPanel::chooseFile);
    connect(m_summary, &ImportSummary::ordersWanted, this, &ImportPanel::ordersWanted);
    connect(m_summary, &ImportSummary::setAsideWanted, this, &ImportPanel::setAsideWanted);
    retranslate();
    showPage(m_idle);
}

QWidget *ImportPanel::buildIdle()
{
    auto *page = new QWidget;
    m_icon = new QLabel(page);
    m_idleTitle = new QLabel(page);
    m_idleText = new QLabel(page);
    m_choose = new QPushButton(page);
    m_choose->setEnabled(m_workbench.offers(Permission::ImportData));
    m_idleTitle->setFont(sectionFont());
    m_idleText->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(measure::gap1);
    texts->addWidget(m_idleTitle);
    texts->addWidget(m_idleText);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(measure::gap6, measure::gap4, measure::gap6, measure::gap4);
    row->setSpacing(measure::gap4);
    row->addWidget(m_icon);
    row->addLayout(texts, 1);
    row->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImportPanel::chooseFile);
    return page;
}

QWidget *ImportPanel::buildRunning()
{
    auto *page = new QWidget;
    m_runningTitle = new QLabel(page);
    m_runningText = new QLabel(page);
    m_progress = new QProgressBar(page);
    m_cancel = new QPushButton(page);
    m_runningTitle->setFont(sectionFont());
    m_runningText->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(measure::gap2);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(measure::gap2);
    texts->addWidget(m_runningTitle);
    texts->addWidget(m_progress);
    texts->addWidget(m_runningText);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(measure::gap6, measure::gap4, measure::gap6, measure::gap4);
    row->setSpacing(measure::gap4);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPanel::cancel);
    return page;
}

void ImportPanel::retranslate()
{
    const Colours &colours = Colours::of(palette());
    m_icon->setPixmap(
        icon(QStringLiteral("imports"), colours.accent).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_idleTitle->setText(m_dropHint ? tr("Let go to import this file") : tr("Drop a file here, or choose one"));
    m_idleText->setText(
        tr("A table of invoices in the Online Retail format: CSV, also packed with xz. Nothing is taken twice: "
           "what was imported before is passed over."));
    m_choose->setText(tr("Choose a file…"));
    m_cancel->setText(tr("Cancel"));
    setInk(*m_idleText, colours.muted);
    setInk(*m_runningText, colours.muted);
    m_progress->setAccessibleName(tr("Progress of the import"));
    showProgress();
}

void ImportPanel::setDropHint(bool shown)
{
    m_dropHint = shown;
    retranslate();
    update();
}

void ImportPanel::chooseFile()
{
    if (isRunning())
        return;
    const QString path = m_workbench.askFile(this, {FileQuestion::Kind::Open,
                                                    tr("Choose a file to import"),
                                                    {},
                                                    tr("Tables (*.csv *.csv.xz *.xz);;All files (*)")});
    if (!path.isEmpty())
        importFile(path);
}

void ImportPanel::importFile(const QString &path)
{
    if (isRunning())
        return;
    m_path = path;
    m_cancelling = false;
    m_work = beginWork(m_workbench, tr("Importing %1").arg(QFileInfo(path).fileName()), paneName);
    m_progress->setRange(0, 0);
    showPage(m_running);
    showProgress();
    m_cancel->setEnabled(true);
    m_cancel->setFocus();
    m_workbench
        .write(this, [path, progress = m_work.progress](
                         store::UnitOfWork &work) { return exchange::importOnlineRetail(work, path, progress); })
        .then(this, [this](const Result<exchange::ImportReport> &report) { take(report); });
}

void ImportPanel::cancel()
{
    if (!isRunning())
        return;
    *m_work.cancelled = true;
    m_cancelling = true;
    m_cancel->setEnabled(false);
    showProgress();
}

void ImportPanel::showProgress()
{
    if (!isRunning())
        return;
    m_runningTitle->setText(tr("Importing %1").arg(QFileInfo(m_path).fileName()));
    const auto &running = m_workbench.tasks.running();
    const auto task = std::ranges::find(running, m_work.task, &Task::id);
    const qint64 done = task == running.end() ? 0 : task->done;
    const qint64 total = task == running.end() ? 0 : task->total;
    if (total > 0) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(done * 1000 / total));
    }
    const QLocale locale;
    QString words;
    if (m_cancelling)
        words = tr("Stopping, and putting everything back as it was…");
    else if (total <= 0)
        words = tr("Opening the file…");
    else if (done >= total)
        words = tr("All rows are read. Writing them into the shop…");
    else
        words = tr("%1 of %2 read. You can look at other pages in the meantime.")
                    .arg(locale.formattedDataSize(done), locale.formattedDataSize(total));
    m_runningText->setText(words);
}

void ImportPanel::take(const Result<exchange::ImportReport> &report)
{
    m_workbench.tasks.end(m_work.task);
    m_work = {};
    const QString fileName = QFileInfo(m_path).fileName();
    if (report)
        m_summary->showReport(*report, fileName);
    else
        m_summary->showError(report.error(), fileName);
    showPage(m_summary);
    emit finished(report);
}

void ImportPanel::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    // The height is that of the page in front, not of the highest.
    for (QWidget *other : {m_idle, m_running, static_cast<QWidget *>(m_summary)})
        other->setSizePolicy(QSizePolicy::Preferred, other == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_pages->adjustSize();
    updateGeometry();
}

void ImportPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void ImportPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::of(palette());
    QPen pen(m_dropHint ? colours.accent : palette().color(QPalette::Mid));
    if (m_pages->currentWidget() == m_idle)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_dropHint ? colours.accentSoft : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
}

} // namespace shopdesk::ui
