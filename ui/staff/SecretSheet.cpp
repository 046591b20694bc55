// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/SecretSheet.h"

#include "ui/parts/QrCode.h"

#include <QCoreApplication>
#include <QFile>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QUrl>

namespace shopdesk::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SecretSheet", text);
}

QString html(const QString &plain)
{
    return plain.toHtmlEscaped();
}

QString heading(const QString &title, const SheetOwner &owner)
{
    return QStringLiteral("<h2>%1</h2><p>%2<br/>%3<br/>%4</p>")
        .arg(html(title), html(owner.shop), html(owner.person),
             html(words(QT_TRANSLATE_NOOP("SecretSheet", "Made on %1")).arg(owner.day)));
}

/// Ink on paper, whatever the colours of the window are.
QString onPaper(const QString &body)
{
    return QStringLiteral("<div style=\"color:#1F2937\">%1</div>").arg(body);
}

QString fixed(const QString &text)
{
    return QStringLiteral("<p style=\"font-family:monospace; font-size:14pt\">%1</p>").arg(html(text));
}

} // namespace

std::unique_ptr<QTextDocument> recoverySheet(const SheetOwner &owner, const QString &secret)
{
    auto sheet = std::make_unique<QTextDocument>();
    sheet->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("secret.png")), qrImage(secret, 4));
    sheet->setHtml(
        onPaper(heading(words(QT_TRANSLATE_NOOP("SecretSheet", "Recovery sheet")), owner)
                + QStringLiteral("<p>%1</p>")
                      .arg(html(words(QT_TRANSLATE_NOOP(
                          "SecretSheet",
                          "Whoever has this sheet and the shop file can open the shop. Keep it locked away, and not "
                          "beside the computer."))))
                + QStringLiteral("<p>%1</p>")
                      .arg(html(words(QT_TRANSLATE_NOOP(
                          "SecretSheet",
                          "When the password is forgotten: choose your name where you sign in, then “Forgot your "
                          "password?”, and enter this secret. Capital or small letters are all the same."))))
                + fixed(secret)
                + QStringLiteral("<p><img src=\"secret.png\"/></p><p>%1</p>")
                      .arg(html(words(QT_TRANSLATE_NOOP(
                          "SecretSheet", "The sheet is good for one time. A newer sheet makes this one void."))))));
    return sheet;
}

std::unique_ptr<QTextDocument> recoveryCodesSheet(const SheetOwner &owner, const QStringList &codes)
{
    auto sheet = std::make_unique<QTextDocument>();
    QString list;
    for (const QString &code : codes)
        list += fixed(code);
    sheet->setHtml(
        heading(words(QT_TRANSLATE_NOOP("SecretSheet", "Recovery codes")), owner)
        + QStringLiteral("<p>%1</p>")
              .arg(html(words(QT_TRANSLATE_NOOP(
                  "SecretSheet", "When the phone is gone, enter one of these in place of its code. Each is good for "
                                 "one time; strike it out after use."))))
        + list);
    return sheet;
}

bool printSheet(const QTextDocument &sheet, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    sheet.print(&printer);
    return true;
}

Result<void> writeSheetAsPdf(const QTextDocument &sheet, const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setOutputFileName(path);
    sheet.print(&printer);
    if (printer.printerState() == QPrinter::Error || QFile(path).size() == 0) {
        return fail("staff.sheetNotWritten",
                    words(QT_TRANSLATE_NOOP("SecretSheet", "The file could not be written. Choose another folder.")));
    }
    // Whoever has it opens the shop.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace shopdesk::ui
