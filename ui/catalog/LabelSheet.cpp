// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/LabelSheet.h"

#include "ui/catalog/LabelPainter.h"

#include <QCoreApplication>
#include <QDir>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

#include <numeric>

namespace shopdesk::ui {

namespace {

/// Dots per inch at which a dot is a hundredth of a millimetre.
constexpr int hundredthsPerInch = 2'540;
constexpr double hundredthsPerMm = 100;

QSizeF labelSize(const catalog::LabelFormat &format)
{
    return QSizeF(format.labelWidth, format.labelHeight);
}

Failure noLabels()
{
    return fail("catalog.noLabels",
                QCoreApplication::translate("Labels", "There is nothing to print. Choose products, or more labels."));
}

QPageLayout pageOf(const catalog::LabelFormat &format)
{
    const QSizeF size = QSizeF(format.pageWidth, format.pageHeight) / hundredthsPerMm;
    const QPageSize page(size, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    return QPageLayout(page, QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter);
}

/// Which of the labels stands at the n-th place that is printed.
class LabelRun
{
public:
    explicit LabelRun(const LabelSheet &sheet)
    {
        int sum = 0;
        for (const catalog::Label &label : sheet.labels)
            m_ends.push_back(sum += label.copies);
    }
    size_t at(int place) const { return static_cast<size_t>(std::ranges::upper_bound(m_ends, place) - m_ends.begin()); }

private:
    std::vector<int> m_ends;
};

/// False where the device gave up.
bool paintPages(QPainter &painter, QPagedPaintDevice &device, const LabelSheet &sheet, const Formats &formats)
{
    const double dot = std::max(1.0, double(hundredthsPerInch) / device.logicalDpiX());
    painter.scale(device.logicalDpiX() / double(hundredthsPerInch), device.logicalDpiY() / double(hundredthsPerInch));
    for (int page = 0; page < sheet.pageCount(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        paintPage(painter, sheet, page, formats, dot);
    }
    return true;
}

} // namespace

int LabelSheet::labelCount() const
{
    return std::accumulate(labels.begin(), labels.end(), 0,
                           [](int sum, const catalog::Label &label) { return sum + label.copies; });
}

int LabelSheet::pageCount() const
{
    return catalog::pageCount(format, used, labelCount());
}

QStringList complaints(const LabelSheet &sheet)
{
    QStringList found;
    for (const catalog::Label &label : sheet.labels) {
        const QString complaint = layOut(label, labelSize(sheet.format), 1).complaint;
        if (!complaint.isEmpty() && !found.contains(complaint))
            found << complaint;
    }
    return found;
}

void paintPage(QPainter &painter, const LabelSheet &sheet, int page, const Formats &formats, double dot)
{
    const LabelRun run(sheet);
    const int perPage = sheet.format.perPage();
    const int first = std::max(0, page * perPage - sheet.used);
    const int end = std::min(sheet.labelCount(), (page + 1) * perPage - sheet.used);
    for (int number = first; number < end; ++number) {
        const catalog::LabelPlace place = catalog::placeOf(sheet.format, number + sheet.used);
        paintLabel(painter, sheet.labels[run.at(number)], QRectF(QPointF(place.x, place.y), labelSize(sheet.format)),
                   formats, dot);
    }
}

Result<void> writeLabels(const LabelSheet &sheet, const Formats &formats, const QString &path)
{
    if (sheet.labelCount() == 0)
        return noLabels();
    const auto notWritten = [&path] {
        return fail(
            "ui.fileNotWritten",
            QCoreApplication::translate("Labels", "%1 could not be written.").arg(QDir::toNativeSeparators(path)));
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    {
        QPdfWriter writer(&file);
        writer.setTitle(QCoreApplication::translate("Labels", "Labels"));
        writer.setCreator(QStringLiteral("Shopdesk"));
        writer.setResolution(hundredthsPerInch);
        writer.setPageLayout(pageOf(sheet.format));
        QPainter painter;
        if (!painter.begin(&writer) || !paintPages(painter, writer, sheet, formats) || !painter.end())
            return notWritten();
    }
    if (!file.commit())
        return notWritten();
    return {};
}

Result<void> printLabels(const LabelSheet &sheet, const Formats &formats, QPrinter &printer)
{
    if (sheet.labelCount() == 0)
        return noLabels();
    printer.setDocName(QCoreApplication::translate("Labels", "Labels"));
    printer.setFullPage(true);
    printer.setPageLayout(pageOf(sheet.format));
    QPainter painter;
    if (painter.begin(&printer) && paintPages(painter, printer, sheet, formats) && painter.end())
        return {};
    return fail("ui.notPrinted",
                QCoreApplication::translate("Labels", "The printer did not take the labels. See that it is switched on "
                                                      "and connected, or save them as PDF."));
}

} // namespace shopdesk::ui
