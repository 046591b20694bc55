// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ChartFrame.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/ColumnHeader.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTableView>

namespace shopdesk::ui {

namespace {

constexpr qreal pictureScale = 2;

/// A cell as RFC 4180 wants it; text that a spreadsheet would run as a formula is made plain.
QString csvCell(QString text, QChar separator)
{
    static const QString formulaStarts = QStringLiteral("=+@\t\r");
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (text.contains(separator) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')))
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    return text;
}

} // namespace

ChartFrame::ChartFrame(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_toggle(iconButton(QStringLiteral("table"), {}, this))
    , m_menuButton(iconButton(QStringLiteral("more"), {}, this))
    , m_head(new QHBoxLayout)
    , m_table(new QTableView)
{
    auto *menu = new QMenu(m_menuButton);
    m_copy = menu->addAction(icon(QStringLiteral("copy")), {});
    menu->addSeparator();
    m_exportPicture = menu->addAction(icon(QStringLiteral("image")), {});
    m_exportTable = menu->addAction(icon(QStringLiteral("table")), {});
    m_menuButton->setMenu(menu);
    m_toggle->setCheckable(true);

    m_table->setHorizontalHeader(new ColumnHeader(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(measure::compactRow);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stack->addWidget(m_table);

    m_head->setSpacing(measure::gap2);
    m_head->addWidget(m_title);
    m_head->addWidget(m_subtitle, 1);
    m_head->addWidget(m_toggle);
    m_head->addWidget(m_menuButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::gap4, measure::gap1, measure::gap2, measure::gap2);
    layout->setSpacing(measure::gap1);
    layout->addLayout(m_head);
    layout->addWidget(m_stack, 1);

    connect(m_toggle, &QToolButton::toggled, this, &ChartFrame::setShowsTable);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(tableAsText(QLatin1Char('\t'))); });
    connect(m_exportPicture, &QAction::triggered, this, [this] { askAndSave(true); });
    connect(m_exportTable, &QAction::triggered, this, [this] { askAndSave(false); });
    retranslate();
    tint();
}

void ChartFrame::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    setAccessibleName(title);
    m_table->setAccessibleName(title);
    retranslate();
}

void ChartFrame::setChart(QWidget *chart)
{
    delete std::exchange(m_chart, chart);
    m_stack->insertWidget(0, chart);
    setShowsTable(m_toggle->isChecked());
}

void ChartFrame::setTable(QAbstractItemModel *table)
{
    m_table->setModel(table);
    m_exportTable->setEnabled(table);
    m_copy->setEnabled(table);
}

bool ChartFrame::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartFrame::setShowsTable(bool shows)
{
    m_stack->setCurrentWidget(shows || !m_chart ? static_cast<QWidget *>(m_table) : m_chart);
    m_toggle->setChecked(shows);
    m_toggle->setIcon(icon(shows ? QStringLiteral("chart") : QStringLiteral("table")));
    retranslate();
}

void ChartFrame::addHeadWidget(QWidget *widget)
{
    m_head->insertWidget(m_head->count() - 2, widget);
}

bool ChartFrame::savePicture(const QString &path) const
{
    if (!m_chart)
        return false;
    QPixmap picture((QSizeF(m_chart->size()) * pictureScale).toSize());
    picture.setDevicePixelRatio(pictureScale);
    picture.fill(palette().color(QPalette::Base));
    m_chart->render(&picture);
    return picture.save(path);
}

bool ChartFrame::saveTable(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // The mark tells spreadsheets that it is UTF-8.
    file.write("\xEF\xBB\xBF");
    file.write(tableAsText(QLatin1Char(',')).toUtf8());
    return file.commit();
}

QString ChartFrame::tableAsText(QChar separator) const
{
    const QAbstractItemModel *table = m_table->model();
    if (!table)
        return {};
    QString text;
    QStringList cells;
    for (int column = 0; column < table->columnCount(); ++column)
        cells << csvCell(table->headerData(column, Qt::Horizontal).toString(), separator);
    text += cells.join(separator) + QStringLiteral("\r\n");
    for (int row = 0; row < table->rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < table->columnCount(); ++column)
            cells << csvCell(table->index(row, column).data().toString(), separator);
        text += cells.join(separator) + QStringLiteral("\r\n");
    }
    return text;
}

void ChartFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void ChartFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours::of(palette()).border, 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
}

void ChartFrame::retranslate()
{
    const QString title = m_title->text();
    nameButton(*m_toggle, showsTable() ? tr("Show %1 as a chart").arg(title) : tr("Show %1 as a table").arg(title));
    nameButton(*m_menuButton, tr("Copy or export %1").arg(title));
    m_copy->setText(tr("Copy the figures"));
    m_exportPicture->setText(tr("Export as picture…"));
    m_exportTable->setText(tr("Export as CSV…"));
}

void ChartFrame::tint()
{
    m_title->setFont(sectionFont());
    setInk(*m_subtitle, Colours::of(palette()).muted);
}

void ChartFrame::askAndSave(bool picture)
{
    const QString name = m_fileName.isEmpty() ? m_title->text() : m_fileName;
    auto *dialog = new QFileDialog(this, picture ? tr("Export as picture") : tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(picture ? QStringLiteral("png") : QStringLiteral("csv"));
    dialog->setNameFilter(picture ? tr("Pictures (*.png)") : tr("Tables (*.csv)"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString &path) {
        if (!(picture ? savePicture(path) : saveTable(path)))
            emit saveFailed(path);
    });
    dialog->open();
}

} // namespace shopdesk::ui
