// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BenefitsSheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QPageSize>
#include <QPrinter>
#include <QTextDocument>

namespace shopdesk::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("BenefitsSheet", text);
}

QString cell(const char *tag, const QString &text)
{
    return QStringLiteral("<%1 align=\"left\">%2</%1>")
        .arg(QLatin1String(tag), text.isEmpty() ? QStringLiteral("–") : text.toHtmlEscaped());
}

} // namespace

std::unique_ptr<QTextDocument> benefitsSheet(const QString &shop, const members::BenefitVersion &version,
                                             const std::vector<members::Tier> &tiers, const Formats &formats)
{
    QString rows = QLatin1String("<tr>") + cell("th", say(QT_TRANSLATE_NOOP("BenefitsSheet", "Benefit")));
    for (const members::Tier &tier : tiers)
        rows += cell("th", tier.name);
    rows += QLatin1String("</tr>");
    for (const members::Benefit &benefit : version.benefits) {
        rows += QLatin1String("<tr>") + cell("td", benefit.name);
        for (const members::Tier &tier : tiers)
            rows += cell("td", benefit.wordsFor(tier.id));
        rows += QLatin1String("</tr>");
    }
    auto sheet = std::make_unique<QTextDocument>();
    // Ink on paper, whatever the colours of the window are.
    sheet->setHtml(QStringLiteral("<div style=\"color:#1F2937\"><p>%1</p><h2>%2</h2>"
                                  "<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" width=\"100%\" "
                                  "style=\"border-collapse:collapse; border-color:#C8CED6\">%3</table><p>%4</p></div>")
                       .arg(shop.toHtmlEscaped(),
                            say(QT_TRANSLATE_NOOP("BenefitsSheet", "What our members get")).toHtmlEscaped(), rows,
                            say(QT_TRANSLATE_NOOP("BenefitsSheet", "Version %1, from %2 on"))
                                .arg(version.version)
                                .arg(formats.day(version.effectiveFrom))
                                .toHtmlEscaped()));
    return sheet;
}

Result<void> writeBenefitsAsPdf(const QTextDocument &sheet, const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(path);
    sheet.print(&printer);
    if (printer.printerState() != QPrinter::Error && QFile(path).size() > 0)
        return {};
    return fail("ui.sheetNotWritten",
                say(QT_TRANSLATE_NOOP("BenefitsSheet", "The file could not be written. Choose another folder.")));
}

} // namespace shopdesk::ui
