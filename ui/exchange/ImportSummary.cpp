// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportSummary.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace shopdesk::ui {

namespace {
constexpr int iconSize = 20;
} // namespace

ImportSummary::ImportSummary(const Formats &formats, QWidget *parent)
    : QWidget(parent)
    , m_formats(formats)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_lines(new QWidget(this))
    , m_grid(new QGridLayout(m_lines))
    , m_orders(new QPushButton(this))
    , m_setAside(new QPushButton(this))
    , m_again(new QPushButton(this))
{
    m_title->setFont(sectionFont());
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_grid->setContentsMargins(0, measure::gap1, 0, measure::gap1);
    m_grid->setHorizontalSpacing(measure::gap3);
    m_grid->setVerticalSpacing(measure::gap1);
    m_grid->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    for (QPushButton *button : {m_orders, m_setAside, m_again})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    grid->setHorizontalSpacing(measure::gap3);
    grid->setVerticalSpacing(measure::gap1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(m_lines, 2, 1);
    grid->addLayout(buttons, 3, 1);
    connect(m_orders, &QPushButton::clicked, this, &ImportSummary::ordersWanted);
    connect(m_again, &QPushButton::clicked, this, &ImportSummary::againWanted);
    connect(m_setAside, &QPushButton::clicked, this, [this] {
        if (m_report)
            emit setAsideWanted(m_report->run);
    });
}

void ImportSummary::showReport(const exchange::ImportReport &report, const QString &fileName)
{
    m_report = report;
    m_error.reset();
    m_fileName = fileName;
    refresh();
}

void ImportSummary::showError(const Error &error, const QString &fileName)
{
    m_report.reset();
    m_error = error;
    m_fileName = fileName;
    refresh();
}

QString ImportSummary::text() const
{
    QStringList parts{m_title->text(), m_text->text()};
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < 2; ++column)
            if (const QLayoutItem *item = m_grid->itemAtPosition(row, column))
                cells << static_cast<QLabel *>(item->widget())->text();
        if (!cells.isEmpty())
            parts << cells.join(QLatin1Char(' '));
    }
    return parts.join(QLatin1Char('\n'));
}

QString ImportSummary::headline() const
{
    if (m_error)
        return m_error->code == QLatin1String("base.cancelled") ? tr("Import cancelled")
                                                                : tr("This file was not imported");
    return m_report->alreadyThere == m_report->rows && m_report->rows > 0 ? tr("Nothing new in this file")
                                                                          : tr("Import finished");
}

QString ImportSummary::subline() const
{
    if (m_error && m_error->code == QLatin1String("base.cancelled"))
        return tr("The shop is as it was before. You can import %1 again at any time.").arg(m_fileName);
    if (m_error)
        return tr("%1\nThe shop is as it was before.").arg(m_error->message);
    const int seconds = std::max(1, static_cast<int>(m_report->seconds + 0.5));
    return tr("%1: %2, in %3")
        .arg(m_fileName, tr("%Ln row(s)", nullptr, static_cast<int>(m_report->rows)),
             tr("%Ln second(s)", nullptr, seconds));
}

void ImportSummary::addLine(qint64 count, const QString &words)
{
    if (count == 0)
        return;
    const int row = m_grid->count() / 2;
    auto *number = new QLabel(m_formats.number(count), m_lines);
    number->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto *text = new QLabel(words, m_lines);
    text->setWordWrap(true);
    m_grid->addWidget(number, row, 0);
    m_grid->addWidget(text, row, 1);
}

void ImportSummary::refresh()
{
    if (!m_report && !m_error)
        return;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Colours &colours = Colours::of(palette());
    const bool cancelled = m_error && m_error->code == QLatin1String("base.cancelled");
    const QIcon sign = !m_error    ? icon(QStringLiteral("check"), colours.success)
                       : cancelled ? icon(QStringLiteral("info"), colours.muted)
                                   : icon(QStringLiteral("error"), colours.danger);
    m_icon->setPixmap(sign.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_title->setText(headline());
    m_text->setText(subline());
    if (m_report) {
        const auto n = [](qint64 count) { return static_cast<int>(count); };
        const auto orders = tr("%Ln new order(s)", nullptr, n(m_report->newOrders));
        const auto credits = tr("%Ln new credit(s)", nullptr, n(m_report->newCredits));
        addLine(m_report->orderLines, tr("order line(s), in %1", nullptr, n(m_report->orderLines)).arg(orders));
        addLine(m_report->creditLines, tr("credit line(s), in %1", nullptr, n(m_report->creditLines)).arg(credits));
        addLine(m_report->stockAdjustments, tr("past stock adjustment(s), kept as history; on hand stays as it is",
                                               nullptr, n(m_report->stockAdjustments)));
        addLine(m_report->newProducts, tr("new product(s)", nullptr, n(m_report->newProducts)));
        addLine(m_report->newMembers, tr("new member(s)", nullptr, n(m_report->newMembers)));
        addLine(m_report->grownOrders, tr("earlier order(s) got further lines", nullptr, n(m_report->grownOrders)));
        addLine(m_report->alreadyThere, tr("row(s) passed over: imported before", nullptr, n(m_report->alreadyThere)));
        addLine(m_report->setAside, tr("row(s) set aside, each with its reason", nullptr, n(m_report->setAside)));
    }
    m_lines->setVisible(m_grid->count() > 0);
    m_orders->setText(tr("Show the orders"));
    m_orders->setVisible(m_report && m_report->newOrders + m_report->newCredits > 0);
    m_setAside->setText(tr("Show the rows set aside"));
    m_setAside->setVisible(m_report && m_report->setAside > 0);
    m_again->setText(m_error ? tr("Choose a file…") : tr("Import another file…"));
}

void ImportSummary::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace shopdesk::ui
