// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/PointsStatement.h"

#include "ui/parts/States.h"

#include <QFile>
#include <QPdfWriter>
#include <QTextDocument>

namespace shopdesk::ui {

namespace {

constexpr int pdfResolution = 300;

QString cell(const QString &text, bool isFigure = false, const char *tag = "td")
{
    return QStringLiteral("<%1 align=\"%2\">%3</%1>")
        .arg(QLatin1String(tag), isFigure ? QLatin1String("right") : QLatin1String("left"), text.toHtmlEscaped());
}

QString row(const QStringList &cells)
{
    return QStringLiteral("<tr>%1</tr>").arg(cells.join(QString()));
}

QString table(const QString &rows)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">%1</table>").arg(rows);
}

} // namespace

QString PointsStatement::reason(const points::Entry &entry)
{
    QStringList words;
    for (const QString &part : {entry.orderNumber, entry.rule, entry.reckoned, entry.note}) {
        if (!part.isEmpty())
            words << part;
    }
    return words.join(QStringLiteral(" · "));
}

QString PointsStatement::validity(const points::Batch &batch, const Formats &formats)
{
    const auto day = [&](Instant instant) { return formats.day(formats.zone().dayOf(instant)); };
    switch (batch.state) {
    case points::BatchState::Pending:
        return tr("from %1").arg(day(batch.activeFrom));
    case points::BatchState::Active:
        // The last day is the one before the instant from which on they are no more.
        return batch.expiresAt ? tr("until %1").arg(day(Instant{batch.expiresAt->ms - 1})) : tr("without end");
    case points::BatchState::Used:
        return tr("used up");
    case points::BatchState::Expired:
        return tr("expired");
    case points::BatchState::Cancelled:
        return tr("taken back");
    }
    return {};
}

PointsStatement::PointsStatement(const points::Statement &statement, const Formats &formats)
{
    const auto number = [&](qint64 points) { return formats.number(points); };
    QString rows = row({cell(tr("Day"), false, "th"), cell(tr("What"), false, "th"), cell(tr("Points"), true, "th"),
                        cell(tr("Balance"), true, "th")});
    rows +=
        row({cell(formats.day(statement.first)), cell(tr("Before")), cell({}), cell(number(statement.before), true)});
    for (const points::Statement::Line &line : statement.lines) {
        const QString why = reason(line.entry);
        const QString what = stateLook(points::keyOf(line.entry.reason)).word;
        rows += row({cell(formats.day(formats.zone().dayOf(line.entry.occurredAt))),
                     cell(why.isEmpty() ? what : tr("%1: %2").arg(what, why)), cell(number(line.entry.points), true),
                     cell(number(line.balance), true)});
    }
    rows += row({cell(formats.day(statement.last)), cell(tr("After"), false, "th"), cell({}),
                 cell(number(statement.after), true, "th")});
    QString left = row({cell(tr("Points"), true, "th"), cell(tr("Good"), false, "th"), cell(tr("From"), false, "th")});
    for (const points::Batch &batch : statement.batches) {
        left += row({cell(number(batch.remaining), true), cell(validity(batch, formats)),
                     cell(formats.day(formats.zone().dayOf(batch.earnedAt)))});
    }
    const points::Wealth &wealth = statement.wealth;
    QString sums = tr("%1 points can be spent.").arg(number(wealth.available));
    if (wealth.pending > 0)
        sums += QLatin1Char(' ') + tr("%1 more wait for the end of the return window.").arg(number(wealth.pending));
    if (wealth.debt > 0)
        sums += QLatin1Char(' ') + tr("%1 are owed, and are set off against the next ones.").arg(number(wealth.debt));
    m_html = QStringLiteral("<h2>%1</h2><h3>%2</h3><p>%3<br>%4</p>%5<h3>%6</h3><p>%7</p>%8<p>%9</p>")
                 .arg(statement.shop.toHtmlEscaped(), tr("Statement of points"),
                      tr("Member %1, %2").arg(statement.number, statement.name).toHtmlEscaped(),
                      tr("%1 to %2").arg(formats.day(statement.first), formats.day(statement.last)), table(rows),
                      tr("What is left"), sums, statement.batches.empty() ? QString() : table(left),
                      tr("As of %1").arg(formats.instant(statement.at)));
}

QString PointsStatement::text() const
{
    QTextDocument document;
    document.setHtml(m_html);
    return document.toPlainText();
}

Result<void> PointsStatement::writePdf(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail("points.notWritten", tr("The statement could not be written. Choose another place."), {},
                    file.errorString());
    }
    QPdfWriter writer(&file);
    writer.setTitle(tr("Statement of points"));
    writer.setResolution(pdfResolution);
    writer.setPageLayout(
        {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter});
    QTextDocument document;
    document.setHtml(m_html);
    document.print(&writer);
    return {};
}

} // namespace shopdesk::ui
