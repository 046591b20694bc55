// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/LinearBarcode.h"

#include <QCoreApplication>
#include <QPainter>

#include <zint.h>

#include <memory>

namespace shopdesk::ui {

namespace {

using catalog::BarcodeKind;

struct FreeSymbol
{
    void operator()(zint_symbol *symbol) const { ZBarcode_Delete(symbol); }
};

struct Kind
{
    int symbology;
    bool addsCheckDigit; ///< Zint computes the last digit, which the code has already
    int quietLeft;
    int quietRight;
};

Kind kindFor(BarcodeKind kind)
{
    switch (kind) {
    case BarcodeKind::Ean13:
        return {BARCODE_EANX, true, 11, 7};
    case BarcodeKind::Ean8:
        return {BARCODE_EANX, true, 7, 7};
    case BarcodeKind::UpcA:
        return {BARCODE_UPCA, true, 9, 9};
    case BarcodeKind::Itf14:
        return {BARCODE_ITF14, true, 10, 10};
    case BarcodeKind::Own:
        break;
    }
    return {BARCODE_CODE128, false, 10, 10};
}

bool isDark(const zint_symbol &symbol, int column)
{
    return (symbol.encoded_data[0][column / 8] >> (column % 8)) & 1;
}

Failure notPrintable(const QString &code)
{
    return fail("ui.codeNotPrintable",
                QCoreApplication::translate("Labels",
                                            "“%1” cannot be printed as a barcode. Use Latin letters, digits and "
                                            "common signs, at most about 40 of them.")
                    .arg(code));
}

} // namespace

Result<LinearBarcode> linearBarcode(const QString &code)
{
    const BarcodeKind barcodeKind = catalog::barcodeKindOf(code);
    const Kind kind = kindFor(barcodeKind);
    const QByteArray bytes = (kind.addsCheckDigit ? code.chopped(1) : code).toUtf8();
    const std::unique_ptr<zint_symbol, FreeSymbol> symbol(ZBarcode_Create());
    if (bytes.isEmpty() || !symbol)
        return notPrintable(code);
    symbol->symbology = kind.symbology;
    symbol->input_mode = UNICODE_MODE;
    const int status = ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                                       static_cast<int>(bytes.size()));
    // Another symbology than was asked for is no answer either.
    if (status >= ZINT_ERROR || symbol->rows != 1)
        return notPrintable(code);
    LinearBarcode barcode{barcodeKind, {}, kind.quietLeft, kind.quietRight, code};
    barcode.modules.reserve(static_cast<size_t>(symbol->width));
    for (int column = 0; column < symbol->width; ++column)
        barcode.modules.push_back(isDark(*symbol, column));
    return barcode;
}

void paintBars(QPainter &painter, const LinearBarcode &barcode, const QRectF &place, double moduleWidth)
{
    // A bar of several modules is one rectangle: between two there could be a hairline.
    for (size_t start = 0; start < barcode.modules.size();) {
        size_t end = start;
        while (end < barcode.modules.size() && barcode.modules[end] == barcode.modules[start])
            ++end;
        if (barcode.modules[start]) {
            const double x = place.left() + (barcode.quietLeft + static_cast<double>(start)) * moduleWidth;
            painter.fillRect(QRectF(x, place.top(), static_cast<double>(end - start) * moduleWidth, place.height()),
                             Qt::black);
        }
        start = end;
    }
}

} // namespace shopdesk::ui
