// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ReceiptPrinter.h"

#include <QCoreApplication>
#include <QDir>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace shopdesk::ui {

namespace {

const QString printerKey = QStringLiteral("receipt/printer");
const QString widthKey = QStringLiteral("receipt/width");
constexpr double mmPerInch = 25.4;

/// The page is as long as the receipt, so that no paper runs on after it.
bool paintOn(QPrinter &printer, const ReceiptPaper &paper, const QString &title)
{
    printer.setDocName(title);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(paper.sizeMm(), QPageSize::Millimeter, title, QPageSize::ExactMatch));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF());
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    paper.paint(painter, printer.resolution() / mmPerInch);
    return painter.end();
}

} // namespace

ReceiptDevice ReceiptDevice::of(const QSettings &settings)
{
    return {settings.value(printerKey).toString(),
            settings.value(widthKey).toInt() == millimetresOf(PaperWidth::Mm58) ? PaperWidth::Mm58 : PaperWidth::Mm80};
}

void ReceiptDevice::keep(QSettings &settings) const
{
    settings.setValue(printerKey, printer);
    settings.setValue(widthKey, millimetresOf(width));
}

QStringList printerNames()
{
    return QPrinterInfo::availablePrinterNames();
}

Result<void> print(const ReceiptPaper &paper, const QString &printerName, const QString &title)
{
    if (printerName.isEmpty()) {
        return fail("ui.noPrinter",
                    QCoreApplication::translate(
                        "ReceiptPrinter", "No receipt printer is chosen on this computer. Choose one in Settings, "
                                          "or save the receipt as PDF."));
    }
    const QPrinterInfo found = QPrinterInfo::printerInfo(printerName);
    if (found.isNull()) {
        return fail("ui.printerAbsent",
                    QCoreApplication::translate(
                        "ReceiptPrinter",
                        "The printer “%1” is not there. Turn it on, choose another in Settings, or save the "
                        "receipt as PDF.")
                        .arg(printerName));
    }
    QPrinter printer(found, QPrinter::HighResolution);
    if (paintOn(printer, paper, title))
        return {};
    return fail("ui.notPrinted",
                QCoreApplication::translate("ReceiptPrinter",
                                            "The printer “%1” did not take the receipt. Look after it and print again, "
                                            "or save the receipt as PDF.")
                    .arg(printerName));
}

Result<void> writePdf(const ReceiptPaper &paper, const QString &file, const QString &title)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    if (paintOn(printer, paper, title))
        return {};
    return fail("ui.notPrinted", QCoreApplication::translate("ReceiptPrinter",
                                                             "The file %1 could not be written. Choose another folder.")
                                     .arg(QDir::toNativeSeparators(file)));
}

} // namespace shopdesk::ui
